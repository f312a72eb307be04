"""The manual: its pages beside their list, opened at one of them, written as one PDF."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMarginsF, QSizeF, QUrl, Signal
from PySide6.QtGui import (
    QImageReader,
    QPageLayout,
    QPageSize,
    QPdfWriter,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextDocumentFragment,
    QTextFormat,
    QTextImageFormat,
)
from PySide6.QtWidgets import QDialogButtonBox, QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from ctr_desktop import resources
from ctr_desktop.gui.dialogs.dialog import Dialog
from ctr_desktop.gui.widgets.own_pages import FOLDER, OwnPages

_RESOLUTION = 96
_MARGIN_MM = 18
_WIDEST_IMAGE = 620


def manual_pages() -> list[str]:
    """Return the names of the pages in their order."""
    return resources.names(FOLDER, ".md")


class ManualDialog(Dialog):
    """Read the manual; it stays open beside the work."""

    save_wanted = Signal()

    def __init__(self, parent: QWidget, size: tuple[int, int] = (980, 700)) -> None:
        """Show the first page."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Manual"))
        self.fit(*size)
        self._names = manual_pages()
        self.pages = QListWidget(self)
        self.pages.setAccessibleName(self.tr("Pages of the manual"))
        self.pages.setMaximumWidth(260)
        self.pages.setWordWrap(True)
        for name in self._names:
            self.pages.addItem(resources.text(name).splitlines()[0].lstrip("# "))
        self.view = OwnPages(self)
        self.view.setOpenLinks(False)
        self.view.document().setBaseUrl(_base())
        self.pages.currentRowChanged.connect(self._show)
        buttons = QDialogButtonBox(self)
        save = buttons.addButton(self.tr("Save as PDF…"), QDialogButtonBox.ButtonRole.ActionRole)
        close = buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        save.clicked.connect(self.save_wanted)
        close.clicked.connect(self.reject)
        columns = QHBoxLayout()
        columns.addWidget(self.pages)
        columns.addWidget(self.view, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.addLayout(columns)
        layout.addWidget(buttons)
        self.open_page("")

    def open_page(self, topic: str) -> None:
        """Open the page of a topic, "sao-luu"; the first where there is none."""
        places = [place for place, name in enumerate(self._names) if topic and name.endswith(f"{topic}.md")]
        self.pages.setCurrentRow(places[0] if places else 0)

    def _show(self, place: int) -> None:
        self.view.setMarkdown(resources.text(self._names[place]))
        _fit_images(self.view.document(), _WIDEST_IMAGE)
        self.view.moveCursor(QTextCursor.MoveOperation.Start)


def _base() -> QUrl:
    return QUrl.fromLocalFile(str(resources.path(FOLDER)) + "/")


def _fit_images(document: QTextDocument, width: float) -> None:
    """Make every picture as wide as the page at most."""
    block = document.begin()
    while block.isValid():
        fragments = block.begin()
        while not fragments.atEnd():
            fragment = fragments.fragment()
            if fragment.charFormat().isImageFormat():
                image = QTextImageFormat(fragment.charFormat().toImageFormat())
                natural = QImageReader(str(resources.path(f"{FOLDER}/{image.name()}"))).size().width()
                image.setWidth(min(width, natural))
                cursor = QTextCursor(document)
                cursor.setPosition(fragment.position())
                cursor.setPosition(fragment.position() + fragment.length(), QTextCursor.MoveMode.KeepAnchor)
                cursor.setCharFormat(image)
            fragments += 1
        block = block.next()


def write_manual(target: Path) -> None:
    """Write all pages of the manual as one PDF on A4. Raise OSError when it cannot be written."""
    document = QTextDocument()
    document.setBaseUrl(_base())
    cursor = QTextCursor(document)
    for place, name in enumerate(manual_pages()):
        page = QTextDocument()
        page.setBaseUrl(_base())
        page.setMarkdown(resources.text(name))
        if place:
            new_page = QTextBlockFormat()
            new_page.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
            cursor.insertBlock(new_page)
        cursor.insertFragment(page_fragment(page))
        cursor.movePosition(QTextCursor.MoveOperation.End)
    with target.open("wb"):
        pass  # says at once, with a reason, where nothing can be written
    writer = QPdfWriter(str(target))
    writer.setTitle("CTR Desktop")
    writer.setResolution(_RESOLUTION)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM),
            QPageLayout.Unit.Millimeter,
        )
    )
    area = writer.pageLayout().paintRectPixels(_RESOLUTION)
    _fit_images(document, area.width())
    document.setPageSize(QSizeF(area.width(), area.height()))
    document.print_(writer)


def page_fragment(document: QTextDocument) -> QTextDocumentFragment:
    """Return all of a document as a fragment."""
    cursor = QTextCursor(document)
    cursor.select(QTextCursor.SelectionType.Document)
    return cursor.selection()
