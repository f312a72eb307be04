"""Everything the window asks a person for, behind one interface, so that stories can answer in their place."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMessageBox, QWidget

from ctr_desktop.services.importing.reading import readable_endings


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


class DialogPrompts:
    """Ask with the dialogs of the system."""

    def open_document(self, parent: QWidget) -> Path | None:
        """Ask for a document to import."""
        title = QCoreApplication.translate("Prompts", "Choose the work programme")
        patterns = " ".join(f"*{ending}" for ending in readable_endings())
        words = QCoreApplication.translate("Prompts", "Documents ({endings});;All files (*)").format(endings=patterns)
        name, _chosen = QFileDialog.getOpenFileName(parent, title, "", words)
        return Path(name) if name else None

    def open_file(self, parent: QWidget, title: str, filter_words: str) -> Path | None:
        """Ask for a file."""
        name, _filter = QFileDialog.getOpenFileName(parent, title, "", filter_words)
        return Path(name) if name else None

    def open_files(self, parent: QWidget, title: str) -> list[Path]:
        """Ask for files of any kind."""
        names, _filter = QFileDialog.getOpenFileNames(parent, title)
        return [Path(name) for name in names]

    def save_file(self, parent: QWidget, title: str, name: str, filter_words: str) -> Path | None:
        """Ask where to save a file."""
        chosen, _filter = QFileDialog.getSaveFileName(parent, title, name, filter_words)
        return Path(chosen) if chosen else None

    def choose_folder(self, parent: QWidget, title: str) -> Path | None:
        """Ask for a folder."""
        chosen = QFileDialog.getExistingDirectory(parent, title)
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
