"""Pages of a Party document: A4 upright or turned, numbered from the second page on."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, BinaryIO

from reportlab import rl_config
from reportlab.lib.units import mm
from reportlab.lib.utils import TimeStamp
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

from ctr_desktop.reports.document import Document
from ctr_desktop.reports.fonts import REGULAR, register_fonts
from ctr_desktop.reports.profile import Profile
from ctr_desktop.reports.writers.pdf_archive import PROGRAM, make_archivable

PORTRAIT, LANDSCAPE = "portrait", "landscape"


def text_width(profile: Profile, *, landscape: bool) -> float:
    """Return the width of the text in points."""
    page = profile.page
    if landscape:
        return float((page["height"] - page["top"] - page["bottom"]) * mm)
    return float((page["width"] - page["left"] - page["right"]) * mm)


class _Page(PageTemplate):  # type: ignore[misc]
    """A page direction; on back pages the text moves to the other side, where they have margins of their own."""

    def __init__(
        self,
        name: str,
        frame: Frame,
        size: tuple[float, float],
        on_page: Callable[[Any, Any], None],
        *,
        back_left: float | None = None,
        back_bottom: float | None = None,
    ) -> None:
        """Hold a frame; ``back_left`` and ``back_bottom`` are its left and lower margins on a back page in points."""
        super().__init__(name, [frame], onPage=on_page, pagesize=size)
        self._front = frame._x1, frame._y1
        self._back = (
            frame._x1 if back_left is None else back_left,
            frame._y1 if back_bottom is None else back_bottom,
        )

    def beforeDrawPage(self, _canvas: Any, document: Any) -> None:
        """Put the frame where this page has it."""
        (frame,) = self.frames
        frame._x1, frame._y1 = self._back if document.page % 2 == 0 else self._front
        frame._geom()


class PartyDocument(BaseDocTemplate):  # type: ignore[misc]
    """A document with both page directions, the page number and the metadata."""

    def __init__(self, stream: BinaryIO, profile: Profile, document: Document, first: str = PORTRAIT) -> None:
        """Prepare the pages of a document, the first in a direction; its day is when its file says it was made."""
        register_fonts()
        rl_config.useA85 = 0  # streams as they are: a fifth smaller than as letters, and quicker
        self.profile = profile
        self._dated = document.dated
        self._title, self._issuer = document.head.title, document.head.issuer
        page = profile.page
        width, height = page["width"] * mm, page["height"] * mm
        top, bottom, left, right = (page[side] * mm for side in ("top", "bottom", "left", "right"))
        back_left, back_right = (
            page[side] * mm if document.two_sided else None for side in ("back_left", "back_right")
        )
        super().__init__(
            stream,
            pagesize=(width, height),
            title=self._title,
            author=self._issuer,
            subject=self._title,
            invariant=1,
            initialFontName=REGULAR,
            creator=PROGRAM,
            producer=PROGRAM,
            lang="vi",
            displayDocTitle=1,
            allowSplitting=1,
        )
        upright = _Page(
            PORTRAIT,
            self._frame(left, bottom, width - left - right, height - top - bottom),
            (width, height),
            self._number,
            back_left=back_left if document.two_sided else None,
        )
        turned = _Page(
            LANDSCAPE,
            self._frame(bottom, right, height - top - bottom, width - left - right),
            (height, width),
            self._number,
            back_bottom=back_right if document.two_sided else None,
        )
        self.addPageTemplates([upright, turned] if first == PORTRAIT else [turned, upright])

    def _startBuild(self, filename: Any = None, canvasmaker: Any = Canvas) -> None:
        """Date the file by the report's own day: the same report gives the same bytes, whenever it is made."""
        super()._startBuild(filename, canvasmaker)
        made = self.canv._doc
        stamp = TimeStamp(invariant=1)
        stamp.t = datetime(self._dated.year, self._dated.month, self._dated.day, tzinfo=UTC).timestamp()
        stamp.lt = tuple(time.gmtime(stamp.t))
        stamp.YMDhms = stamp.lt[:6]
        made._timeStamp = stamp
        made.signature = hashlib.md5(str(self._dated).encode(), usedforsecurity=False)
        make_archivable(made, self._title, self._issuer, self._dated)
        self.canv.addPageLabel(0, style="ARABIC_NUMBERS", start=1)

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
