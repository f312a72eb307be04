"""The evidence of the selected task: files that were taken, with a picture of the one that is chosen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QImage, QImageReader, QImageWriter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QSizePolicy, QWidget

from ctr_desktop.domain.dates import short_date
from ctr_desktop.domain.errors import CtrError
from ctr_desktop.domain.evidence import Evidence, FileState
from ctr_desktop.gui.panes.list_items import ENTRY_ROLE
from ctr_desktop.gui.panes.tab_part import TabPart
from ctr_desktop.gui.theme import Theme
from ctr_desktop.gui.widgets.page_view import first_page
from ctr_desktop.gui.widgets.plain_label import plain_label
from ctr_desktop.models.evidence_words import size_words
from ctr_desktop.models.follow_up_detail import FollowUpDetail
from ctr_desktop.models.labels import label

_PREVIEW = QSize(300, 150)
_LARGEST_PREVIEW = 30 * 1024 * 1024


class EvidenceTab(TabPart):
    """A list of files; the signals ask for what needs a dialog or the system."""

    choose_wanted = Signal()
    add_wanted = Signal(object)
    open_wanted = Signal(object)
    save_wanted = Signal(object)

    def __init__(self, holder: QWidget, follow_up: FollowUpDetail, theme: Theme) -> None:
        """Fill a tab."""
        super().__init__(holder)
        self._follow_up = follow_up
        self._theme = theme
        self.hint = plain_label(self.tr("Drop files here, or add them"), holder)
        self.hint.setProperty("role", "secondary")
        self.list = QListWidget(holder)
        self.list.setWordWrap(True)
        self.list.setAccessibleName(self.tr("Evidence"))
        self.preview = plain_label("", holder)
        self.preview.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.preview.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.preview.hide()
        self.add_button = self._button(self.tr("Add files…"), self.choose_wanted.emit)
        self.paste_button = self._button(self.tr("Paste"), self.paste)
        self.open_button = self._button(self.tr("Open"), lambda: self._with_chosen(self.open_wanted.emit))
        self.save_button = self._button(self.tr("Save…"), lambda: self._with_chosen(self.save_wanted.emit))
        self.delete_button = self._button(self.tr("Take off"), lambda: self._with_chosen(follow_up.delete_evidence))
        head, foot = QHBoxLayout(), QHBoxLayout()
        for row, buttons in (
            (head, (self.add_button, self.paste_button)),
            (foot, (self.open_button, self.save_button, self.delete_button)),
        ):
            for button in buttons:
                row.addWidget(button)
            row.addStretch(1)
        self._fill_with(head, self.hint, self.list, self.preview, foot)
        self.list.itemSelectionChanged.connect(self._show_chosen)
        self.list.itemActivated.connect(lambda _item: self._with_chosen(self.open_wanted.emit))
        self._show_chosen()

    def _button(self, words: str, act: object) -> QPushButton:
        button = QPushButton(words, self.holder)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False: act())  # type: ignore[operator]
        return button

    def show(self) -> None:
        """Show the files of the selected task; one that is gone or changed says so."""
        self.list.clear()
        for item, state in self._follow_up.evidence():
            words = f"{short_date(item.added_on)} · {size_words(item.size)}"
            if state is not FileState.SOUND:
                words = f"{words} · {label(f'evidence.{state.value}')}"
            line = QListWidgetItem(f"{item.name}\n{words}")
            line.setData(ENTRY_ROLE, item)
            if state is not FileState.SOUND:
                line.setForeground(self._theme.color("overdue"))
            self.list.addItem(line)
        self.hint.setVisible(not self.list.count())
        self._show_chosen()

    def chosen(self) -> Evidence | None:
        """Return the file that is chosen."""
        item = self.list.currentItem()
        found = item.data(ENTRY_ROLE) if item is not None and item.isSelected() else None
        return found if isinstance(found, Evidence) else None

    def _with_chosen(self, act: object) -> None:
        item = self.chosen()
        if item is not None:
            act(item)  # type: ignore[operator]

    def _show_chosen(self) -> None:
        item = self.chosen()
        for button in (self.open_button, self.save_button, self.delete_button):
            button.setEnabled(item is not None)
        picture = self._picture(item) if item is not None else None
        self.preview.setVisible(picture is not None)
        if picture is not None and item is not None:
            self.preview.setPixmap(picture)
            self.preview.setFixedHeight(picture.height() + 2)
            self.preview.setAccessibleName(item.name)

    def _picture(self, item: Evidence) -> QPixmap | None:
        """Return a small picture of an image or of the first page of a PDF, None for anything else."""
        if item.size > _LARGEST_PREVIEW:
            return None
        try:
            content = self._follow_up.content(item)
        except CtrError:
            return None
        image = first_page(content, _PREVIEW.width()) if content.startswith(b"%PDF") else _read_image(content)
        if image is None or image.isNull():
            return None
        way = Qt.TransformationMode.SmoothTransformation
        return QPixmap.fromImage(image.scaled(_PREVIEW, Qt.AspectRatioMode.KeepAspectRatio, way))

    def paste(self) -> None:
        """Take what the clipboard holds: files, or a picture, which becomes a file."""
        data = QGuiApplication.clipboard().mimeData()
        files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if files:
            self.add_wanted.emit(files)
        elif data.hasImage():
            image = QGuiApplication.clipboard().image()
            buffer = QBuffer()
            buffer.open(QIODevice.OpenModeFlag.WriteOnly)
            QImageWriter(buffer, b"png").write(image)
            self._follow_up.add_picture(bytes(buffer.data().data()))


def _read_image(content: bytes) -> QImage | None:
    """Return an image scaled down while it is read: a photo of 50 megapixels is never held whole."""
    buffer = QBuffer()
    buffer.setData(content)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    if not reader.canRead():
        return None
    size = reader.size()
    if size.isValid():
        reader.setScaledSize(size.scaled(_PREVIEW * 2, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()
