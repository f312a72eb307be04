"""Pages of a Party document: A4 upright or turned, numbered from the second page on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, BinaryIO

from reportlab.lib.units import mm
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from ctr_desktop import __version__
from ctr_desktop.reports.fonts import REGULAR, register_fonts
from ctr_desktop.reports.profile import Profile

Progress = Callable[[int, int], None]
PORTRAIT, LANDSCAPE = "portrait", "landscape"


class PartyDocument(BaseDocTemplate):  # type: ignore[misc]
    """A document with both page directions, the page number and the metadata."""

    def __init__(self, stream: BinaryIO, profile: Profile, title: str, author: str, first: str = PORTRAIT) -> None:
        """Prepare a document that begins with a page in a direction."""
        register_fonts()
        self.profile = profile
        page = profile.page
        width, height = page["width"] * mm, page["height"] * mm
        top, bottom, left, right = (page[side] * mm for side in ("top", "bottom", "left", "right"))
        super().__init__(
            stream,
            pagesize=(width, height),
            title=" ".join(title.split()),
            author=author,
            subject=" ".join(title.split()),
            creator=f"CTR Desktop {__version__}",
            lang="vi",
            displayDocTitle=1,
            allowSplitting=1,
        )
        upright = PageTemplate(
            PORTRAIT,
            [self._frame(left, bottom, width - left - right, height - top - bottom)],
            onPage=self._number,
            pagesize=(width, height),
        )
        turned = PageTemplate(
            LANDSCAPE,
            [self._frame(bottom, right, height - top - bottom, width - left - right)],
            onPage=self._number,
            pagesize=(height, width),
        )
        self.addPageTemplates([upright, turned] if first == PORTRAIT else [turned, upright])

    @staticmethod
    def _frame(x: float, y: float, width: float, height: float) -> Frame:
        return Frame(x, y, width, height, leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0)

    def _number(self, canvas: Any, document: Any) -> None:
        page = self.profile.page
        if document.page < page["first_numbered_page"]:
            return
        width, height = canvas._pagesize
        frame = document.pageTemplate.frames[0]
        centre = frame._x1 + frame._width / 2
        canvas.saveState()
        canvas.setFont(REGULAR, page["number_size"])
        baseline = height - page["number_from_top"] * mm - page["number_size"] * 0.7
        canvas.drawCentredString(centre if width else 0, baseline, str(document.page))
        canvas.restoreState()


class Bookmark(Flowable):  # type: ignore[misc]
    """A bookmark of the document's outline, without size; it stays with what follows."""

    def __init__(self, key: str, title: str, level: int) -> None:
        """Mark this place with a title; ``level`` counts from 0."""
        super().__init__()
        self.keepWithNext = 1
        self._key, self._title, self._level = key, title, level

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Take no room."""
        return 0, 0

    def draw(self) -> None:
        """Add the bookmark."""
        self.canv.bookmarkHorizontal(self._key, 0, 24)
        self.canv.addOutlineEntry(self._title, self._key, self._level, closed=False)
