"""The register (sổ theo dõi): every task in one landscape table."""

from __future__ import annotations

from typing import BinaryIO

from reportlab.platypus import Flowable

from ctr_desktop.reports.components import HeadBlock, Styles, foot, title_block
from ctr_desktop.reports.content import RegisterContent
from ctr_desktop.reports.page import LANDSCAPE, Bookmark, PartyDocument, Progress
from ctr_desktop.reports.profile import Profile
from ctr_desktop.reports.tables import Column, RowTable
from ctr_desktop.reports.texts import Texts

_SHARES = (1.35, 4.5, 1.35, 1.2, 1.15, 1.6, 1.6, 1.5, 1.2, 1.8, 1.1, 1.2)
_CENTRED = (0, 7, 8)


def render(content: RegisterContent, profile: Profile, stream: BinaryIO, progress: Progress | None = None) -> None:
    """Write the register as PDF. An exception from ``progress`` ends the work."""
    texts, styles = Texts(), Styles(profile)
    document = PartyDocument(
        stream, profile, f"{content.title} {content.subject}", content.head.issuer, first=LANDSCAPE
    )
    columns = [
        Column(title, share, place in _CENTRED)
        for place, (title, share) in enumerate(zip(content.columns, _SHARES, strict=True))
    ]
    story: list[Flowable] = [HeadBlock(content.head, profile, texts), Bookmark("register", content.title, 0)]
    story += title_block(content.title, content.subject, content.as_of, profile, styles)
    story.append(RowTable.of(columns, content.rows, profile, numbered=True, drawn=progress, dense=True))
    story += foot(content.head, profile)
    document.build(story)
