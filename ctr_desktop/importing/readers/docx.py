"""Read DOCX as Word shows it: automatic numbers, insertions and fields in, deletions out, cells once."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from ctr_desktop.domain.errors import DocumentError
from ctr_desktop.importing.paragraphs import SourceParagraph, clean
from ctr_desktop.importing.readers import Progress, archive
from ctr_desktop.importing.readers.numbering import Numbering

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_P, _TBL, _TR, _TC, _SDT_CONTENT = _W + "p", _W + "tbl", _W + "tr", _W + "tc", _W + "sdtContent"
_T, _TAB, _BR, _CR = _W + "t", _W + "tab", _W + "br", _W + "cr"
_NO_BREAK_HYPHEN = _W + "noBreakHyphen"
_SKIPPED = {
    _W + "del",
    _W + "moveFrom",
    _W + "pPr",
    _W + "rPr",
    _W + "instrText",
    _W + "delText",
    _W + "txbxContent",
    _MC + "Fallback",
}
_PROGRESS_STEP = 200


def read(content: bytes, name: str, progress: Progress | None = None) -> list[SourceParagraph]:
    """Return the paragraphs of a DOCX. Raise DocumentError when the file is damaged or hostile."""
    archive.check(content, name, "word/document.xml")
    import docx
    from docx.opc.exceptions import PackageNotFoundError
    from lxml.etree import LxmlError

    try:
        document = docx.Document(io.BytesIO(content))
        body = document.element.body
        numbering = Numbering.of(document)
        return list(_paragraphs(body, numbering, progress))
    except (PackageNotFoundError, LxmlError, KeyError, ValueError, AttributeError, OSError) as error:
        raise DocumentError("document.damaged", name=name) from error


def _paragraphs(body: Any, numbering: Numbering, progress: Progress | None) -> Iterator[SourceParagraph]:
    blank = True
    total = len(body)
    for place, (paragraph, is_cell) in enumerate(_walk(body, False)):
        if progress and place % _PROGRESS_STEP == 0:
            progress(min(place, total), total)
        for text, raw, marker in _texts(paragraph, numbering):
            if text or marker:
                yield SourceParagraph(
                    text,
                    marker=marker,
                    raw=raw,
                    bold=_is_bold(paragraph),
                    centred=_is_centred(paragraph),
                    in_table=is_cell,
                    blank_before=blank,
                )
            blank = not (text or marker)


def _walk(parent: Any, is_cell: bool) -> Iterator[tuple[Any, bool]]:
    for child in parent:
        tag = child.tag
        if tag == _P:
            yield child, is_cell
            for box in child.iter(_W + "txbxContent"):
                if not any(above.tag == _MC + "Fallback" for above in box.iterancestors()):
                    yield from _walk(box, is_cell)
        elif tag == _TBL:
            for cell in child.iter(_TC):
                if _nearest_table(cell) is child:
                    yield from _walk(cell, True)
        elif tag in (_W + "sdt", _SDT_CONTENT, _W + "ins", _W + "customXml", _W + "smartTag"):
            yield from _walk(child, is_cell)


def _nearest_table(cell: Any) -> Any:
    for above in cell.iterancestors(_TBL):
        return above
    return None


def _texts(paragraph: Any, numbering: Numbering) -> Iterator[tuple[str, str, str]]:
    marker = numbering.marker(paragraph)
    raw = "".join(_pieces(paragraph))
    yield clean(raw), raw, marker


def _pieces(element: Any) -> Iterator[str]:
    for child in element:
        tag = child.tag
        if tag in _SKIPPED:
            continue
        if tag == _T:
            yield child.text or ""
        elif tag in (_TAB, _BR, _CR):
            yield " "
        elif tag == _NO_BREAK_HYPHEN:
            yield "-"
        elif isinstance(tag, str):
            yield from _pieces(child)


def _is_centred(paragraph: Any) -> bool:
    justification = paragraph.find(f"{_W}pPr/{_W}jc")
    return justification is not None and justification.get(_W + "val") == "center"


def _is_bold(paragraph: Any) -> bool:
    run = paragraph.find(_W + "r")
    bold = run.find(f"{_W}rPr/{_W}b") if run is not None else None
    return bold is not None and bold.get(_W + "val", "1") not in ("0", "false", "off")
