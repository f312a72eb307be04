"""Read DOCX as Word shows it: automatic numbers, boxes, notes, embedded parts in, deletions out, merged cells once."""

from __future__ import annotations

import io
from collections.abc import Iterator
from itertools import count
from typing import Any

from ctr_desktop.domain.errors import DocumentError
from ctr_desktop.domain.progress import Progress
from ctr_desktop.importing.frame import side_by_side
from ctr_desktop.importing.markers import find_marker
from ctr_desktop.importing.paragraphs import Cell, SourceParagraph, clean
from ctr_desktop.importing.readers import archive, ooxml
from ctr_desktop.importing.readers.docx_parts import Chunks, Notes, part_element
from ctr_desktop.importing.readers.formats import Format
from ctr_desktop.importing.readers.numbering import ListItem, Numbering, whole
from ctr_desktop.importing.readers.runs import LINE_BREAK, MC, Fonts, Runs, Words
from ctr_desktop.importing.readers.styles import VAL, Look, Styles, W, is_on, switch

_P, _TBL, _TR, _TC = W + "p", W + "tbl", W + "tr", W + "tc"
_SDT, _SDT_CONTENT, _BOX = W + "sdt", W + "sdtContent", W + "txbxContent"
_WRAPPERS = (_SDT, _SDT_CONTENT, W + "ins", W + "moveTo", W + "customXml", W + "smartTag")
_CHUNK = W + "altChunk"
_FALLBACK, _CHOICE = MC + "Fallback", MC + "Choice"
_OLD_FONTS = (b'".Vn', b'".VN', b'"VNI', b'"Vni')
_DEEPEST_TABLE = 8
_MOST_COLUMNS = 1000
_PROGRESS_STEP = 200


def read(content: bytes, name: str, progress: Progress | None = None) -> list[SourceParagraph]:
    """Return the paragraphs of a DOCX. Raise DocumentError when the file is damaged or hostile."""
    return _read(content, name, progress, 0)


def _read(content: bytes, name: str, progress: Progress | None, depth: int) -> list[SourceParagraph]:
    required = None if ooxml.kind_of(content) == ooxml.WORD else "word/document.xml"
    old_fonts = archive.check(content, name, required, marks=_OLD_FONTS)
    import docx
    from docx.opc.exceptions import PackageNotFoundError
    from lxml.etree import LxmlError

    try:
        document = docx.Document(io.BytesIO(ooxml.as_usual(content, name)))
        return list(_Reader(document, old_fonts, name, depth).paragraphs(progress))
    except (PackageNotFoundError, LxmlError, KeyError, ValueError, AttributeError, OSError, RecursionError) as error:
        raise DocumentError("document.damaged", name=name) from error


class _Reader:
    def __init__(self, document: Any, old_fonts: bool, name: str, depth: int) -> None:
        self._body = document.element.body
        self._chunks = Chunks(document.part, name, depth, _read)
        self._notes = Notes(document.part)
        numbering, styles = part_element(document.part, "/numbering"), part_element(document.part, "/styles")
        self._numbering = Numbering(numbering, styles)
        self._styles = Styles(styles)
        self._runs = Runs(self._styles, Fonts.if_old(self._body, styles, old_fonts))
        self._tables = count(1)

    def paragraphs(self, progress: Progress | None) -> Iterator[SourceParagraph]:
        total = len(self._body)
        blank = True
        carried = Words()
        item = ListItem()
        for place, (paragraph, cell) in enumerate(self._walk(self._body, None, 0)):
            if progress and place % _PROGRESS_STEP == 0:
                progress(min(place, total), total)
            if paragraph.tag == _CHUNK:
                yield from self._chunks.paragraphs(paragraph)
                continue
            words = _joined(carried, self._runs.words(paragraph))
            carried = Words()
            mark = _mark(paragraph)
            if mark == "deleted" or (mark == "hidden" and not "".join(words.shown).strip()):
                carried = words  # the paragraph is not there: it has no number, and its words go on the next one
                continue
            item = item if item.printed else self._numbering.item(paragraph)
            if mark == "hidden":
                carried = words  # Word's style separator: a heading with the next paragraph on its line
                continue
            shown = list(self._shown(paragraph, words, item, cell, blank))
            yield from shown
            blank = not shown
            yield from self._unseen(words, cell)
            item = ListItem()
        yield from self._unseen(carried, None)

    def _shown(
        self, paragraph: Any, words: Words, item: ListItem, cell: Cell | None, blank: bool
    ) -> Iterator[SourceParagraph]:
        """Yield a paragraph, or several where manual breaks make them."""
        look = self._styles.look(paragraph)
        indent = _own_indent(paragraph, item, look)
        for at, part in enumerate(_lines("".join(words.shown))):
            text = clean(part)
            own = item if at == 0 else ListItem()
            if text or own.printed:
                yield SourceParagraph(
                    text,
                    marker=own.printed,
                    raw=part,
                    bold=_is_bold(paragraph, look),
                    centred=bool(look.centred),
                    cell=cell,
                    blank_before=blank,
                    list_id=own.list_id,
                    list_level=own.level,
                    indent=indent,
                    outline=(look.outline or 0) if at == 0 else 0,
                    size=look.size or 0.0,
                )
            blank = not (text or own.printed)

    def _unseen(self, words: Words, cell: Cell | None) -> Iterator[SourceParagraph]:
        """Yield what belongs to a paragraph but is no part of its text: notes, hidden and struck words."""
        for text in self._notes.texts(words.notes, self._runs):
            yield SourceParagraph(text, raw=text, left_out="footnote", cell=cell)
        for reason, parts in (("hidden", words.hidden), ("struck", words.struck)):
            text = clean("".join(parts))
            if text:
                yield SourceParagraph(text, raw=text, left_out=reason, cell=cell)

    def _walk(self, parent: Any, cell: Cell | None, depth: int) -> Iterator[tuple[Any, Cell | None]]:
        for child in parent:
            tag = child.tag
            if tag == _P:
                yield child, cell
                for box in _boxes(child):
                    yield from self._walk(box, cell, depth)
            elif tag == _TBL:
                yield from self._table(child, cell, depth)
            elif tag == _CHUNK:
                yield child, cell
            elif tag in _WRAPPERS:
                yield from self._walk(child, cell, depth)

    def _table(self, table: Any, outer: Cell | None, depth: int) -> Iterator[tuple[Any, Cell | None]]:
        """Yield the paragraphs of a table; one inside a cell of another is part of that cell."""
        if depth >= _DEEPEST_TABLE:
            return
        number = next(self._tables)
        rows = [list(_cells(row)) for row in _rows(table)]
        for row, cells in enumerate(rows):
            for column, last, element, merge in cells:
                if merge == "continue":
                    continue
                bottom = _last_row(rows, row, column) if merge == "restart" else row
                place = outer if outer is not None else Cell(number, row, column, last, bottom)
                yield from self._walk(element, place, depth + 1)


def _rows(table: Any) -> Iterator[Any]:
    for child in table:
        if child.tag == _TR:
            properties = child.find(W + "trPr")
            if properties is None or properties.find(W + "del") is None:
                yield child
        elif child.tag in _WRAPPERS:
            yield from _rows(child)


def _cells(row: Any) -> Iterator[tuple[int, int, Any, str]]:
    """Yield first column, last column, element and vertical merge ("", "restart" or "continue") of a row's cells."""
    before = row.find(f"{W}trPr/{W}gridBefore")
    column = whole(before.get(VAL), 0, _MOST_COLUMNS) if before is not None else 0
    for cell in _direct_cells(row):
        properties = cell.find(W + "tcPr")
        width, merge = 1, ""
        if properties is not None:
            span = properties.find(W + "gridSpan")
            width = max(1, whole(span.get(VAL), 1, _MOST_COLUMNS)) if span is not None else 1
            vertical = properties.find(W + "vMerge")
            merge = vertical.get(VAL, "continue") if vertical is not None else ""
            across = properties.find(W + "hMerge")
            if across is not None and across.get(VAL, "continue") == "continue":
                merge = "continue"
        yield column, column + width - 1, cell, merge
        column += width


def _direct_cells(row: Any) -> Iterator[Any]:
    for child in row:
        if child.tag == _TC:
            yield child
        elif child.tag in _WRAPPERS:
            yield from _direct_cells(child)


def _last_row(rows: list[list[tuple[int, int, Any, str]]], row: int, column: int) -> int:
    last = row
    while last + 1 < len(rows) and any(item[0] == column and item[3] == "continue" for item in rows[last + 1]):
        last += 1
    return last


def _boxes(paragraph: Any) -> Iterator[Any]:
    """Yield the text boxes that hang on a paragraph, each once: the old drawing beside the new one is a copy."""
    with_choice: dict[Any, bool] = {}
    for box in paragraph.iter(_BOX):
        above = [item.tag for item in _ancestors(box, paragraph)]
        copied = _FALLBACK in above and _has_choice_box(box, with_choice)
        if _BOX not in above and not copied:
            yield box


def _ancestors(element: Any, top: Any) -> Iterator[Any]:
    for above in element.iterancestors():
        if above is top:
            return
        yield above


def _has_choice_box(box: Any, with_choice: dict[Any, bool]) -> bool:
    fallback = next(box.iterancestors(_FALLBACK))
    alternatives = fallback.getparent()
    if alternatives not in with_choice:
        with_choice[alternatives] = any(True for choice in alternatives.findall(_CHOICE) for _ in choice.iter(_BOX))
    return with_choice[alternatives]


def _lines(raw: str) -> list[str]:
    """Return the paragraphs that manual line breaks make: lines in capitals or with markers stand alone."""
    if LINE_BREAK not in raw:
        return side_by_side(raw)
    found = [""]
    for line in raw.split(LINE_BREAK):
        before = found[-1].strip()
        apart = bool(before) and (find_marker(line.strip()) is not None or before.isupper() or line.isupper())
        if apart:
            found.append(line)
        else:
            found[-1] = f"{found[-1]} {line}"
    return found


def _joined(one: Words, two: Words) -> Words:
    """Return the words of two paragraphs that Word shows as one."""
    return Words(one.shown + two.shown, one.hidden + two.hidden, one.struck + two.struck, one.notes + two.notes)


def _mark(paragraph: Any) -> str:
    """Tell whether the end of a paragraph was "deleted" or moved away, or is "hidden", so that the next goes on it."""
    properties = paragraph.find(f"{W}pPr/{W}rPr")
    if properties is None:
        return ""
    if any(properties.find(W + tag) is not None for tag in ("del", "moveFrom")):
        return "deleted"
    return "hidden" if is_on(properties, "vanish") else ""


def _own_indent(paragraph: Any, item: ListItem, look: Look) -> float:
    """Return the indent of a paragraph: its own, else that of its list, else that of its style."""
    if item.indent is not None and paragraph.find(f"{W}pPr/{W}ind") is None:
        return item.indent
    return look.indent or 0.0


def _is_bold(paragraph: Any, look: Look) -> bool:
    run = paragraph.find(W + "r")
    own = switch(run.find(W + "rPr"), "b") if run is not None else None
    return bool(look.bold if own is None else own) and run is not None


FORMATS = (
    Format(
        "Word",
        (".docx", ".docm", ".dotx", ".dotm"),
        (
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.ms-word.document.macroenabled.12",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.template",
            "application/vnd.ms-word.template.macroenabled.12",
        ),
        lambda probe: probe.is_archive,  # an archive of another shape is refused by what it lacks
        read,
        rank=30,
        strict=True,
    ),
)
