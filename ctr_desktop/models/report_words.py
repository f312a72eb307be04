"""The words for kinds of reports on screen: they come with each kind's own wording, in the program's language."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from ctr_desktop.reports.wording import Wording


def _language() -> str:
    return "vi" if QLocale().language() == QLocale.Language.Vietnamese else "en"


def kind_name(kind: str) -> str:
    """Return what menus and lists call a kind of report."""
    return Wording(kind).name(_language())


def kind_action(kind: str) -> str:
    """Return the words of the menu entry that makes a report of a kind."""
    return Wording(kind).action(_language())


def question_words(kind: str, question: str) -> str:
    """Return the words of a question that a kind asks."""
    return Wording(kind).question(question, _language())
