"""Load the translations: Vietnamese for everything, Qt's own buttons included; English is the source."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from ctr_desktop import resources

_FILES = {"vi": ("translations/ctr_vi.qm", "translations/qtbase_vi.qm"), "en": ()}


def install_translations(application: QCoreApplication, language: str) -> list[QTranslator]:
    """Install the translators of a language and return them; they belong to the application.

    A missing file leaves English words rather than no program; the self-test finds it.
    """
    locale = QLocale(QLocale.Language.Vietnamese, QLocale.Country.Vietnam)
    QLocale.setDefault(locale if language == "vi" else QLocale(QLocale.Language.English))
    installed = []
    for name in _FILES.get(language, ()):
        translator = QTranslator(application)
        if translator.load(str(resources.root() / name)):
            application.installTranslator(translator)
            installed.append(translator)
    return installed
