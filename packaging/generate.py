"""Generate what is committed but not written by hand: forms, translations, formats in the installers, the page
of the manual that lists every action.

python packaging/generate.py           writes them
python packaging/generate.py --check   exits 1 when a committed file differs or a Vietnamese text is missing
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FORMS = ROOT / "ctr_desktop" / "gui" / "forms"
TRANSLATIONS = ROOT / "resources" / "translations"
ACTIONS_PAGE = ROOT / "resources" / "help" / "vi" / "9-moi-lenh.md"
HEADER = '"""Compiled from ui/{name}; do not edit."""\n'


def tool(name: str) -> str:
    """Return the path of a Qt tool beside this Python."""
    beside = Path(sys.executable).parent / name
    found = str(beside) if beside.exists() else shutil.which(name)
    if not found:
        raise SystemExit(f"{name} is missing: install PySide6-Essentials")
    return found


def compile_forms(target: Path) -> None:
    """Compile each form of ui/ into a module, without the line that names the tool's version."""
    for form in sorted((ROOT / "ui").glob("*.ui")):
        command = [tool("pyside6-uic"), "--no-autoconnection", str(form)]
        text = subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8").stdout
        lines = [line for line in text.splitlines() if not line.startswith("#")]
        body = "\n".join(lines).strip()
        (target / f"ui_{form.stem}.py").write_text(f"{HEADER.format(name=form.name)}\n{body}\n", encoding="utf-8")


def installer_texts() -> dict[Path, str]:
    """Return the installers' files that name the formats of the table of readers, as they must be."""
    from ctr_desktop.importing.readers.formats import endings, mime_types

    packaging = ROOT / "packaging"
    nsi = [f'  !insertmacro OPENS "{ending}"' for ending in endings()]
    wxs = [f'          <RegistryValue Name="{ending}" Type="string" Value=""/>' for ending in endings()]
    desktop = packaging / "linux" / "vn.ctr.CtrDesktop.desktop"
    mime = ";".join(("application/vnd.ctr", *mime_types()))
    return {
        packaging / "windows" / "ctr.nsi": _between(packaging / "windows" / "ctr.nsi", nsi),
        packaging / "windows" / "ctr.wxs": _between(packaging / "windows" / "ctr.wxs", wxs),
        desktop: re.sub(r"MimeType=.*", f"MimeType={mime};", desktop.read_text(encoding="utf-8")),
    }


def _between(path: Path, lines: list[str]) -> str:
    """Return a file with the lines between its marks replaced."""
    text = path.read_text(encoding="utf-8")
    head, rest = re.split(r"(?<=generated: the formats that can be imported)", text, maxsplit=1)
    first, rest = rest.split("\n", 1)
    tail = rest[re.search(r"^.*end of generated", rest, re.MULTILINE).start() :]
    return "\n".join([head + first, *lines, tail])


def manual_of_actions() -> str:
    """Return the page of the manual that lists every action of the window with its keys, menu by menu."""
    from PySide6.QtCore import QCoreApplication

    from ctr_desktop.app.i18n import install_translations
    from ctr_desktop.gui.actions import MENUS, all_specs, menu_words

    application = QCoreApplication.instance() or QCoreApplication([])
    translators = install_translations(application, "vi")
    lines = ["# Mọi lệnh", "", "Ctrl+K mở danh sách này trong chương trình: gõ vài chữ của việc cần làm, Enter."]
    for menu in MENUS:
        lines += ["", f"## {menu_words(menu).replace('&', '')}", "", "| Lệnh | Phím |", "|---|---|"]
        for spec in (spec for spec in all_specs() if spec.menu == menu):
            words = QCoreApplication.translate("Actions", str(spec.words)).replace("&", "").rstrip("…")
            lines.append(f"| {words} | {spec.keys} |")
    for translator in translators:
        application.removeTranslator(translator)
    return "\n".join(lines) + "\n"


def update_translations(target: Path) -> None:
    """Collect the texts of code and forms, keep what is translated, and compile it."""
    sources = [path for path in (ROOT / "ctr_desktop").rglob("*.py") if path.parent != FORMS]
    texts = sorted(str(path.relative_to(ROOT)) for path in [*sources, *(ROOT / "ui").glob("*.ui")])
    collected = target / "ctr_vi.ts"
    command = [tool("pyside6-lupdate"), *texts, "-ts", str(collected), "-no-obsolete", "-locations", "none"]
    subprocess.run([*command, "-target-language", "vi"], check=True, capture_output=True, cwd=ROOT)
    for source in sorted(target.glob("*.ts")):
        compiled = source.with_suffix(".qm")
        subprocess.run([tool("pyside6-lrelease"), str(source), "-qm", str(compiled)], check=True, capture_output=True)


def unfinished(path: Path) -> list[str]:
    """Return the texts of a translation file that are not translated."""
    return [
        message.findtext("source", "")
        for message in ET.parse(path).getroot().iter("message")
        if (found := message.find("translation")) is None or found.get("type") or not "".join(found.itertext()).strip()
    ]


def check() -> int:
    """Compare the committed files with what would be generated now."""
    problems = []
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder)
        compile_forms(fresh)
        for source in TRANSLATIONS.glob("*.ts"):
            shutil.copy(source, fresh)
        update_translations(fresh)
        for path in sorted(fresh.iterdir()):
            committed = (FORMS if path.name.startswith("ui_") else TRANSLATIONS) / path.name
            if not committed.exists() or committed.read_bytes() != path.read_bytes():
                problems.append(f"{committed.relative_to(ROOT)} is out of date: run packaging/generate.py")
        stale = {path.name for path in FORMS.glob("ui_*.py")} - {path.name for path in fresh.iterdir()}
        problems += [f"ctr_desktop/gui/forms/{name} has no form" for name in sorted(stale)]
    problems += [
        f"{path.relative_to(ROOT)} does not name the formats of the readers: run packaging/generate.py"
        for path, text in installer_texts().items()
        if path.read_text(encoding="utf-8") != text
    ]
    if not ACTIONS_PAGE.exists() or ACTIONS_PAGE.read_text(encoding="utf-8") != manual_of_actions():
        problems.append(f"{ACTIONS_PAGE.relative_to(ROOT)} is out of date: run packaging/generate.py")
    for source in sorted(TRANSLATIONS.glob("*.ts")):
        problems += [f"{source.name}: not translated: {text}" for text in unfinished(source)]
    print("\n".join(problems) or "forms and translations are up to date")
    return 1 if problems else 0


def main() -> int:
    """Generate, or check."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    if parser.parse_args().check:
        return check()
    compile_forms(FORMS)
    update_translations(TRANSLATIONS)
    for path, text in installer_texts().items():
        path.write_text(text, encoding="utf-8")
    ACTIONS_PAGE.write_text(manual_of_actions(), encoding="utf-8")
    missing = [text for source in TRANSLATIONS.glob("*.ts") for text in unfinished(source)]
    print(f"{len(missing)} texts to translate")
    return 0


if __name__ == "__main__":
    sys.exit(main())
