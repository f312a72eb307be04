"""The text of a report as lines that can be edited, and the report again with the lines in place of its text."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from ctr_desktop.domain.report_text import Line, Role, gap_before, task_of, with_figures
from ctr_desktop.reports.document import (
    Annex,
    Block,
    Document,
    Heading,
    Paragraph,
    Run,
    Signature,
    Style,
    Table,
    Together,
    paragraph,
)

_KEPT_LINES = 3
_INNER = 2
_NUMBER = re.compile(r"^\d+(?:\.\d+)*\.(?=\s)")


def lines_of(document: Document) -> list[Line]:
    """Return the text of a report as lines, without its annexes and its foot."""
    return [*_lines(document.blocks)]


def _lines(blocks: Iterable[Block]) -> Iterator[Line]:
    for block in blocks:
        if isinstance(block, Heading):
            yield Line(Role.HEADING, block.text, block.level)
        elif isinstance(block, Paragraph):
            yield from _sentences(block)
        elif isinstance(block, Table):
            yield Line(Role.TABLE, block.name)
        elif isinstance(block, Together):
            yield from _lines(block.blocks)
        elif isinstance(block, Signature):
            yield from _lines(block.last)


def _sentences(block: Paragraph) -> Iterator[Line]:
    role = Role.NOTE if block.style is Style.NOTE else Role.SENTENCE
    for place, run in enumerate(block.runs):
        words = run.text.strip()
        taken = words if run.source else ""
        yield Line(role, run.template.strip() or words, begins=place == 0, source=run.source, taken=taken)


def sources_of(document: Document) -> dict[str, str]:
    """Return the words that each source has in a report as the program writes it."""
    return {line.source: line.taken for line in lines_of(document) if line.source}


def with_text(
    document: Document, lines: Sequence[Line], figures: Mapping[str, str], secret: Collection[str] = ()
) -> Document:
    """Return a report with edited lines as its text: tables, annexes, head and foot are those of the report itself.

    Headings with a number are numbered anew; sentences taken from a task in ``secret`` (by outside identity) are left
    out, whatever was made of them.
    """
    tables = {table.name: table for annex, table in document.tables() if annex is None}
    shown = [line for line in lines if not (line.source and task_of(line.source) in secret)]
    blocks = [*_blocks(shown, tables, figures)]
    annexes = [block for block in document.blocks if isinstance(block, Annex)]
    last = _last(blocks)
    return replace(document, blocks=(*blocks[: len(blocks) - len(last)], Signature(tuple(last)), *annexes))


def numbered_headings(lines: Sequence[Line], figures: Mapping[str, str]) -> dict[str, str]:
    """Return the words of each heading as it is printed, with the number that its place gives it."""
    numbers: list[int] = []
    return {line.uid: _numbered(line, numbers, figures) for line in lines if line.role is Role.HEADING}


def _last(blocks: Sequence[Block]) -> list[Block]:
    """Return the last lines, which stay with the signature."""
    found: list[Block] = []
    for block in reversed(blocks[-_KEPT_LINES:]):
        if not isinstance(block, (Heading, Paragraph)):
            break
        found.insert(0, block)
    return found


def _blocks(lines: Sequence[Line], tables: Mapping[str, Table], figures: Mapping[str, str]) -> Iterator[Block]:
    numbers: list[int] = []
    waiting: list[Block] = []
    for line in lines:
        if line.role is Role.TABLE:
            if line.text in tables:
                yield from waiting
                yield Together((tables[line.text],))
                waiting = []
        elif line.role is Role.HEADING:
            yield from waiting
            waiting = [Heading(_numbered(line, numbers, figures), line.level)]
        else:
            words = with_figures(line.text, figures)
            template = line.text if words != line.text else ""
            style = Style.NOTE if line.role is Role.NOTE else Style.BODY
            before = waiting[-1] if waiting else None
            if isinstance(before, Paragraph) and not line.begins and before.style is style:
                gap = gap_before(words)
                run = Run(gap + words, source=line.source, template=gap + template if template else "")
                waiting[-1] = replace(before, runs=(*before.runs, run))
            else:
                waiting.append(Paragraph((Run(words, source=line.source, template=template),), style))
    yield from waiting or [paragraph("")] * (not lines)


def _numbered(line: Line, numbers: list[int], figures: Mapping[str, str]) -> str:
    """Return a heading with the number that its place gives it, where it has one."""
    words = with_figures(line.text, figures)
    depth = line.level - _INNER
    if depth < 0:
        numbers.clear()
        return words
    if not _NUMBER.match(words):
        return words
    numbers[:] = [*numbers[: depth + 1], *[0] * (depth + 1 - len(numbers))]
    numbers[depth] += 1
    return _NUMBER.sub(".".join(map(str, numbers)) + ".", words, count=1)
