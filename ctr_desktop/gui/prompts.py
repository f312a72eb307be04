"""Everything the window asks a person for, behind one interface, so that stories can answer in their place."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMessageBox, QWidget

from ctr_desktop.services.importing.reading import readable_endings

_ENDINGS = re.compile(r"\*(\.\w+)")


class Prompts(Protocol):
    """Ask a person."""

    def open_document(self, parent: QWidget) -> Path | None:
        """Ask for a document to import."""

    def open_file(self, parent: QWidget, title: str, filter_words: str) -> Path | None:
        """Ask for a file."""

    def open_files(self, parent: QWidget, title: str) -> list[Path]:
        """Ask for files of any kind."""

    def save_file(self, parent: QWidget, title: str, name: str, filter_words: str) -> Path | None:
        """Ask where to save a file."""

    def choose_folder(self, parent: QWidget, title: str) -> Path | None:
        """Ask for a folder."""

    def ask_name(self, parent: QWidget, title: str) -> str:
        """Ask for a name, "" for none."""

    def confirm(self, parent: QWidget, question: str, yes: str) -> bool:
        """Ask before something that cannot be undone, or that is meant rarely."""

    def tell(self, parent: QWidget, words: str) -> None:
        """Tell something that cannot stand beside a field."""


def with_ending(name: str, chosen: str, offered: str) -> str:
    """Return a name with the ending of the kind of file that was chosen, unless it has one of those offered."""
    endings = _ENDINGS.findall(offered)
    own = _ENDINGS.findall(chosen)
    if not name or not own or name.casefold().endswith(tuple(endings)):
        return name
    return name + str(own[0])


class DialogPrompts:
    """Ask with the dialogs of the system; they begin in the folder that was used last, at first in the documents."""

    def __init__(self) -> None:
        """Begin in the documents of the person."""
        self._folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)

    def _used(self, name: str) -> Path | None:
        """Return the path of a file that was chosen, and remember its folder; None for none."""
        if not name:
            return None
        self._folder = str(Path(name).parent)
        return Path(name)

    def open_document(self, parent: QWidget) -> Path | None:
        """Ask for a document to import."""
        title = QCoreApplication.translate("Prompts", "Choose the work programme")
        patterns = " ".join(f"*{ending}" for ending in readable_endings())
        words = QCoreApplication.translate("Prompts", "Documents ({endings});;All files (*)").format(endings=patterns)
        name, _chosen = QFileDialog.getOpenFileName(parent, title, self._folder, words)
        return self._used(name)

    def open_file(self, parent: QWidget, title: str, filter_words: str) -> Path | None:
        """Ask for a file."""
        name, _filter = QFileDialog.getOpenFileName(parent, title, self._folder, filter_words)
        return self._used(name)

    def open_files(self, parent: QWidget, title: str) -> list[Path]:
        """Ask for files of any kind."""
        names, _filter = QFileDialog.getOpenFileNames(parent, title, self._folder)
        return [path for name in names if (path := self._used(name)) is not None]

    def save_file(self, parent: QWidget, title: str, name: str, filter_words: str) -> Path | None:
        """Ask where to save a file."""
        chosen, kind = QFileDialog.getSaveFileName(parent, title, str(Path(self._folder) / name), filter_words)
        name = with_ending(chosen, kind, filter_words)
        if name != chosen and Path(name).exists():  # the system has asked about another name
            question = QCoreApplication.translate("Prompts", "{name} is there already. Write over it?")
            words = question.format(name=Path(name).name)
            if not self.confirm(parent, words, QCoreApplication.translate("Prompts", "Write over it")):
                return None
        return self._used(name)

    def choose_folder(self, parent: QWidget, title: str) -> Path | None:
        """Ask for a folder."""
        chosen = QFileDialog.getExistingDirectory(parent, title, self._folder)
        if chosen:
            self._folder = chosen
        return Path(chosen) if chosen else None

    def ask_name(self, parent: QWidget, title: str) -> str:
        """Ask for a name."""
        box = QInputDialog(parent)
        box.setWindowTitle(title)
        box.setLabelText(QCoreApplication.translate("Prompts", "Name"))
        box.setOkButtonText(QCoreApplication.translate("Prompts", "Save"))
        box.setCancelButtonText(QCoreApplication.translate("Prompts", "Cancel"))
        return box.textValue() if box.exec() else ""

    def confirm(self, parent: QWidget, question: str, yes: str) -> bool:
        """Ask before something that cannot be undone."""
        box = QMessageBox(QMessageBox.Icon.Question, "CTR Desktop", question, parent=parent)
        box.setTextFormat(Qt.TextFormat.PlainText)
        accept = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
        cancel = box.addButton(QCoreApplication.translate("Prompts", "Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(cancel)  # Enter does what changes nothing
        box.exec()
        return box.clickedButton() is accept

    def tell(self, parent: QWidget, words: str) -> None:
        """Tell something in a box."""
        box = QMessageBox(QMessageBox.Icon.Information, "CTR Desktop", words, parent=parent)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.addButton(QCoreApplication.translate("Prompts", "Close"), QMessageBox.ButtonRole.AcceptRole)
        box.exec()
