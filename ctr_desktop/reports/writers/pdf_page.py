"""Pages of a Party document: A4 upright or turned, numbered from the second page on."""

from __future__ import annotations

import hashlib
import time
from datetime import UTC, date, datetime
from typing import Any, BinaryIO

from reportlab import rl_config
from reportlab.lib.units import mm
from reportlab.lib.utils import TimeStamp
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

from ctr_desktop import __version__
from ctr_desktop.reports.fonts import REGULAR, register_fonts
from ctr_desktop.reports.profile import Profile

PORTRAIT, LANDSCAPE = "portrait", "landscape"


class PartyDocument(BaseDocTemplate):  # type: ignore[misc]
    """A document with both page directions, the page number and the metadata."""

    def __init__(
        self, stream: BinaryIO, profile: Profile, title: str, author: str, dated: date, first: str = PORTRAIT
    ) -> None:
        """Prepare a document that begins with a page in a direction; ``dated`` is the day its file says it was made."""
        register_fonts()
        rl_config.useA85 = 0  # streams as they are: a fifth smaller than as letters, and quicker
        self.profile = profile
        self._dated = dated
        page = profile.page
        width, height = page["width"] * mm, page["height"] * mm
        top, bottom, left, right = (page[side] * mm for side in ("top", "bottom", "left", "right"))
        super().__init__(
            stream,
            pagesize=(width, height),
            title=title,
            author=author,
            subject=title,
            invariant=1,
            initialFontName=REGULAR,
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
