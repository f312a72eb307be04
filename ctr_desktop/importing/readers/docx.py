"""Read DOCX as Word shows it: automatic numbers, text boxes and tables in, deletions out, merged cells once."""

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
from ctr_desktop.importing.readers import archive
from ctr_desktop.importing.readers.formats import Format
from ctr_desktop.importing.readers.numbering import Numbering, whole
from ctr_desktop.importing.readers.runs import LINE_BREAK, MC, VAL, Fonts, W, is_on, pieces

_P, _TBL, _TR, _TC = W + "p", W + "tbl", W + "tr", W + "tc"
_SDT, _SDT_CONTENT, _BOX = W + "sdt", W + "sdtContent", W + "txbxContent"
_WRAPPERS = (_SDT, _SDT_CONTENT, W + "ins", W + "moveTo", W + "customXml", W + "smartTag")
_FALLBACK, _CHOICE = MC + "Fallback", MC + "Choice"
_OLD_FONTS = (b'".Vn', b'".VN', b'"VNI', b'"Vni')
_DEEPEST_TABLE = 8
_MOST_COLUMNS = 1000
_PROGRESS_STEP = 200


def read(content: bytes, name: str, progress: Progress | None = None) -> list[SourceParagraph]:
    """Return the paragraphs of a DOCX. Raise DocumentError when the file is damaged or hostile."""
    old_fonts = archive.check(content, name, "word/document.xml", marks=_OLD_FONTS)
    import docx
    from docx.opc.exceptions import PackageNotFoundError
    from lxml.etree import LxmlError

    try:
        document = docx.Document(io.BytesIO(content))
        return list(_Reader(document, old_fonts).paragraphs(progress))
    except (PackageNotFoundError, LxmlError, KeyError, ValueError, AttributeError, OSError, RecursionError) as error:
        raise DocumentError("document.damaged", name=name) from error


class _Reader:
    def __init__(self, document: Any, old_fonts: bool) -> None:
        self._body = document.element.body
        numbering = _part(document, "/numbering")
        styles = _part(document, "/styles")
        self._numbering = Numbering(numbering, styles)
        self._fonts = Fonts.if_old(self._body, styles, old_fonts)
        self._tables = count(1)

    def paragraphs(self, progress: Progress | None) -> Iterator[SourceParagraph]:
        total = len(self._body)
        blank = True
        carried = ""
        for place, (paragraph, cell) in enumerate(self._walk(self._body, None, 0)):
            if progress and place % _PROGRESS_STEP == 0:
                progress(min(place, total), total)
            marker = self._numbering.marker(paragraph)
            raw = carried + "".join(pieces(paragraph, self._fonts))
            carried = raw if _mark_is_deleted(paragraph) else ""
            if carried:
                continue
            for at, part in enumerate(_lines(raw)):
                text = clean(part)
                number = marker if at == 0 else ""
                if text or number:
                    yield SourceParagraph(
                        text,
                        marker=number,
                        raw=part,
                        bold=_is_bold(paragraph),
                        centred=_is_centred(paragraph),
                        cell=cell,
                        blank_before=blank,
                    )
                blank = not (text or number)

    def _walk(self, parent: Any, cell: Cell | None, depth: int) -> Iterator[tuple[Any, Cell | None]]:
        for child in parent:
            tag = child.tag
            if tag == _P:
                yield child, cell
                for box in _boxes(child):
                    yield from self._walk(box, cell, depth)
            elif tag == _TBL:
                yield from self._table(child, cell, depth)
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


def _part(document: Any, kind: str) -> Any:
    for relation in document.part.rels.values():
        if not relation.is_external and relation.reltype.endswith(kind):
            part = relation.target_part
            return part.element if hasattr(part, "element") else None
    return None


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


def _mark_is_deleted(paragraph: Any) -> bool:
    """Tell whether the end of a paragraph was deleted, so that the next one goes on it."""
    return paragraph.find(f"{W}pPr/{W}rPr/{W}del") is not None


def _is_centred(paragraph: Any) -> bool:
    justification = paragraph.find(f"{W}pPr/{W}jc")
    return justification is not None and justification.get(VAL) == "center"


def _is_bold(paragraph: Any) -> bool:
    run = paragraph.find(W + "r")
    return run is not None and is_on(run.find(W + "rPr"), "b")


FORMATS = (
    Format(
        "Word",
        (".docx", ".docm"),
        (
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.ms-word.document.macroenabled.12",
        ),
        lambda probe: probe.is_archive,  # an archive of another shape is refused by what it lacks
        read,
        rank=30,
        strict=True,
    ),
)
