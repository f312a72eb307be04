"""The quarter report: results by heading, summary, limits, next tasks, proposals, annexes."""

from __future__ import annotations

from typing import BinaryIO

from reportlab.platypus import Flowable, KeepTogether, NextPageTemplate, PageBreak, Spacer

from ctr_desktop.reports.components import HeadBlock, Styles, foot, paragraph, title_block
from ctr_desktop.reports.content import ProgressContent, Row
from ctr_desktop.reports.figures import tally_cells
from ctr_desktop.reports.page import LANDSCAPE, Bookmark, PartyDocument, Progress
from ctr_desktop.reports.profile import Profile
from ctr_desktop.reports.tables import Column, RowTable
from ctr_desktop.reports.texts import Texts

_SUMMARY_SHARES = (1, 1, 1.2, 1.2, 1, 1, 1.3, 1.2)
_TASK_SHARES = (1.1, 4.6, 1.4, 1.5, 1.3, 1.4, 2.6, 1.6)
_UNIT_SHARES = (3.2, 0.9, 1.2, 1.2, 1.2, 1.2, 1.3, 1.1, 1.2)
_KEPT_LINES = 3
_OVERDUE_SHARES = (1.1, 4.6, 1.6, 1.3, 1, 2.6, 1.3)


def _columns(titles: tuple[str, ...], shares: tuple[float, ...], left: tuple[int, ...]) -> list[Column]:
    return [
        Column(title, share, place not in left) for place, (title, share) in enumerate(zip(titles, shares, strict=True))
    ]


def render(content: ProgressContent, profile: Profile, stream: BinaryIO, progress: Progress | None = None) -> None:
    """Write the report as PDF. An exception from ``progress`` ends the work."""
    texts, styles = Texts(), Styles(profile)
    document = PartyDocument(stream, profile, f"{content.title} {content.subject}", content.head.issuer)
    story: list[Flowable] = [HeadBlock(content.head, profile, texts)]
    story += title_block(content.title, content.subject, "", profile, styles)
    story.append(paragraph(content.opening, styles.body))
    story += _results(content, profile, styles, texts)
    story += _part("limits", texts.say("progress.part_limits"), content.limits, styles)
    story += _part("next", content.next_title, content.following, styles)
    last = _part("proposals", texts.say("progress.part_proposals"), content.proposals, styles)
    story += last[:-_KEPT_LINES]
    story += foot(content.head, profile, last[-_KEPT_LINES:])
    story += _annexes(content, profile, styles, texts, progress)
    document.build(story)


def _part(key: str, title: str, lines: tuple[str, ...], styles: Styles) -> list[Flowable]:
    return [
        Bookmark(key, title, 0),
        paragraph(title, styles.heading),
        *(paragraph(line, styles.body) for line in lines),
    ]


def _results(content: ProgressContent, profile: Profile, styles: Styles, texts: Texts) -> list[Flowable]:
    title = texts.say("progress.part_results")
    story: list[Flowable] = [Bookmark("results", title, 0), paragraph(title, styles.heading)]
    depth = 0
    for number, section in enumerate(content.sections):
        depth = min(section.depth + 1, depth + 1)
        story.append(Bookmark(f"section{number}", section.title, depth))
        story.append(paragraph(section.title, styles.heading))
        if section.figures:
            story.append(paragraph(section.figures, styles.body))
        story += [paragraph(line, styles.body) for line in section.lines]
    columns = _columns(texts.list("progress.summary_columns"), _SUMMARY_SHARES, ())
    table = RowTable.of(columns, [Row(tally_cells(content.summary))], profile, numbered=True)
    summary = [
        Bookmark("summary", content.summary_title, 1),
        paragraph(content.summary_title, styles.heading),
        paragraph(content.summary_intro, styles.body),
        Spacer(1, 8),
        table,
    ]
    story.append(KeepTogether(summary))
    return story + [paragraph(note, styles.note) for note in content.summary_notes]


def _annexes(
    content: ProgressContent, profile: Profile, styles: Styles, texts: Texts, progress: Progress | None
) -> list[Flowable]:
    annexes = [
        ("annex_tasks", "annex_columns", _TASK_SHARES, (1, 2, 3, 6, 7), content.tasks, progress),
        ("annex_units", "units_columns", _UNIT_SHARES, (0,), content.units, None),
        ("annex_overdue", "overdue_columns", _OVERDUE_SHARES, (1, 2, 5), content.overdue, None),
    ]
    story: list[Flowable] = [NextPageTemplate(LANDSCAPE)]
    filled = [annex for annex in annexes if annex[4]]
    for number, (title, columns, shares, left, rows, drawn) in enumerate(filled, start=1):
        name = texts.say("progress.annex", number=number)
        words = texts.say(f"progress.{title}")
        story += [
            PageBreak(),
            Bookmark(title, f"{name}: {words}", 0),
            paragraph(name, styles.subject),
            paragraph(words, styles.subject),
            paragraph(content.as_of, styles.italic),
            Spacer(1, 8),
            RowTable.of(
                _columns(texts.list(f"progress.{columns}"), shares, left), rows, profile, numbered=True, drawn=drawn
            ),
        ]
    return story
