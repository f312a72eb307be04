"""The pages of a PDF, one under the other, drawn when they come into sight."""

from __future__ import annotations

from bisect import bisect_right
from typing import Any

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QScrollArea, QWidget

from ctr_desktop.gui.widgets.page_text import Spot
from ctr_desktop.pdfium import pdfium

_GAP = 12
_POINTS_PER_INCH = 72
_SCREEN_DPI = 96
_CACHE = 12
_MARK_FROM_EDGE = 62
_MARK_WIDTH = 4


class _Pages(QWidget):
    def __init__(self, view: PageView) -> None:
        super().__init__(view)
        self._view = view

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for number in self._view.pages_between(event.rect().top(), event.rect().bottom()):
            rect = self._view.page_rect(number)
            if rect.intersects(event.rect()):
                painter.fillRect(rect, QColor(Qt.GlobalColor.white))
                painter.drawImage(rect, self._view.page_image(number))
                painter.setPen(self.palette().mid().color())
                painter.drawRect(rect.adjusted(0, 0, -1, -1))
        marked = self._view.marked_rect()
        if marked is not None:
            painter.fillRect(marked, self.palette().accent())
        painter.end()


class PageView(QScrollArea):
    """A scroll area over the pages of a PDF; ``page_changed`` tells which page is on top, from 0."""

    page_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._document: Any = None
        self._sizes: list[tuple[float, float]] = []
        self._zoom = 1.0
        self._fits_width = True
        self._images: dict[int, QImage] = {}
        self._tops: list[int] = []
        self._marked: Spot | None = None
        self._pages = _Pages(self)
        self.setWidget(self._pages)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setSizeAdjustPolicy(QAbstractScrollArea.SizeAdjustPolicy.AdjustIgnored)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self.page_changed.emit(self.current_page()))

    def show_pdf(self, pdf: bytes) -> None:
        """Show the pages of a PDF."""
        self.close_document()
        with pdfium() as library:
            self._document = library.PdfDocument(pdf)
            self._sizes = [self._document.get_page_size(number) for number in range(len(self._document))]
        self.fit_width()

    def close_document(self) -> None:
        """Let the document go."""
        self._images.clear()
        self._sizes, self._tops, self._marked = [], [], None
        if self._document is not None:
            with pdfium():
                self._document.close()
            self._document = None

    def page_count(self) -> int:
        """Return the number of pages."""
        return len(self._sizes)

    def set_zoom(self, zoom: float) -> None:
        """Show the pages larger or smaller; 1 is their real size at 96 dots an inch."""
        self._fits_width = False
        self._apply_zoom(zoom)

    def _apply_zoom(self, zoom: float) -> None:
        self._zoom = max(0.25, min(4.0, zoom))
        self._images.clear()
        self._pages.resize(self._lay_out())
        self._pages.update()

    @property
    def zoom(self) -> float:
        """Return how large the pages are shown."""
        return self._zoom

    def fit_width(self) -> None:
        """Show the widest page as wide as the view, but not larger than 1.4 times its size."""
        widest = max((width for width, _height in self._sizes), default=595.0) * _SCREEN_DPI / _POINTS_PER_INCH
        self._fits_width = True
        self._apply_zoom(min(1.4, (self.viewport().width() - 2 * _GAP - 16) / widest))

    def _pixel_size(self, number: int) -> QSize:
        width, height = self._sizes[number]
        factor = self._zoom * _SCREEN_DPI / _POINTS_PER_INCH
        return QSize(round(width * factor), round(height * factor))

    def _lay_out(self) -> QSize:
        top, widest = _GAP, 0
        self._tops = []
        for number in range(self.page_count()):
            size = self._pixel_size(number)
            self._tops.append(top)
            top += size.height() + _GAP
            widest = max(widest, size.width())
        return QSize(widest + 2 * _GAP, top)

    def pages_between(self, top: int, bottom: int) -> range:
        """Return the pages that may be seen between two heights."""
        return range(max(0, bisect_right(self._tops, top) - 1), bisect_right(self._tops, bottom))

    def page_rect(self, number: int) -> QRect:
        """Return where a page lies."""
        size = self._pixel_size(number)
        return QRect((self._pages.width() - size.width()) // 2, self._tops[number], size.width(), size.height())

    def page_image(self, number: int) -> QImage:
        """Return the picture of a page, drawn when it is first wanted."""
        found = self._images.get(number)
        if found is None:
            scale = self._zoom * _SCREEN_DPI / _POINTS_PER_INCH * self.devicePixelRatioF()
            found = render_page(self._document, number, scale)
            if len(self._images) >= _CACHE:
                self._images.pop(next(iter(self._images)))
            self._images[number] = found
        return found

    def current_page(self) -> int:
        """Return the page at the top of the view."""
        top = self.verticalScrollBar().value() + self.viewport().height() // 3
        return max(0, bisect_right(self._tops, top) - 1)

    def go_to(self, number: int) -> None:
        """Scroll to a page."""
        if self.page_count():
            wanted = max(0, min(number, self.page_count() - 1))
            self.verticalScrollBar().setValue(self.page_rect(wanted).top() - _GAP)

    def mark(self, spot: Spot | None) -> None:
        """Mark some lines at their margin, and scroll to them where they are out of sight; None marks nothing."""
        self._marked = spot
        self._pages.update()
        rect = self.marked_rect()
        if rect is None:
            return
        bar, high = self.verticalScrollBar(), self.viewport().height()
        if rect.top() < bar.value() or min(rect.bottom(), rect.top() + high // 2) > bar.value() + high:
            bar.setValue(rect.top() - high // 4)

    def marked_rect(self) -> QRect | None:
        """Return where the mark stands, None without one."""
        if self._marked is None or self._marked.page >= self.page_count():
            return None
        page, factor = self.page_rect(self._marked.page), self._zoom * _SCREEN_DPI / _POINTS_PER_INCH
        top, bottom = (round(page.top() + edge * factor) for edge in (self._marked.top, self._marked.bottom))
        return QRect(page.left() + round(_MARK_FROM_EDGE * factor), top, _MARK_WIDTH, max(_MARK_WIDTH, bottom - top))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the pages as wide as the view until somebody zooms."""
        super().resizeEvent(event)
        if self._fits_width and self._sizes:
            self.fit_width()
        self._pages.update()


_LARGEST_SIDE = 20_000  # points: more than any sheet of paper
_TALLEST = 3


def render_page(document: Any, number: int, scale: float) -> QImage:
    """Return the picture of a page of a pypdfium2 document at a scale of 72 dots an inch."""
    with pdfium():
        page = document[number]
        bitmap = page.render(scale=scale, rev_byteorder=True, prefer_bgrx=True)
        page.close()
        data = bytes(bitmap.buffer)
        image = QImage(data, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGBX8888)
        return image.copy()


def first_page(content: bytes, width: int) -> QImage | None:
    """Return the first page of a PDF at a width in pixels, None for one that cannot be shown."""
    with pdfium() as library:
        try:
            document = library.PdfDocument(content)
        except library.PdfiumError:
            return None
        try:
            wide, high = document[0].get_size() if len(document) else (0.0, 0.0)
            if not 0 < wide < _LARGEST_SIDE or not 0 < high < _LARGEST_SIDE:
                return None
            return render_page(document, 0, min(width / wide, _TALLEST * width / high))
        except library.PdfiumError:
            return None
        finally:
            document.close()
