"""Read ODT: the automatic numbers of lists computed, tables, text boxes; deleted text left out."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from typing import Any

from ctr_desktop.domain.errors import DocumentError
from ctr_desktop.importing.paragraphs import Cell, SourceParagraph, clean
from ctr_desktop.importing.readers import archive
from ctr_desktop.importing.readers.formats import Format
from ctr_desktop.importing.readers.numbering import whole, write_number

_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_P, _H, _LIST = _TEXT + "p", _TEXT + "h", _TEXT + "list"
_SKIPPED = {_TEXT + "tracked-changes", _TEXT + "note", _OFFICE + "annotation", _TEXT + "sequence-decls"}
_FORMATS = {"1": "decimal", "I": "upperRoman", "i": "lowerRoman", "A": "upperLetter", "a": "lowerLetter", "": "none"}
_DEEPEST = 60
_DEEPEST_LIST = 10


@dataclass(frozen=True, slots=True)
class _Level:
    style: str
    prefix: str
    suffix: str
    shown: int
    start: int


def read(content: bytes, name: str) -> list[SourceParagraph]:
    """Return the paragraphs of an ODT. Raise DocumentError when the file is damaged or hostile."""
    archive.check(content, name, "content.xml")
    from lxml import etree

    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
            root = etree.fromstring(package.read("content.xml"), parser)
            styles = (
                etree.fromstring(package.read("styles.xml"), parser) if "styles.xml" in package.namelist() else None
            )
        body = root.find(f"{_OFFICE}body/{_OFFICE}text")
        if body is None:
            raise DocumentError("document.not_text", name=name)
        reader = _Reader([part for part in (styles, root) if part is not None])
        reader.walk(body, None, 0)
        return reader.found
    except (etree.LxmlError, KeyError, ValueError, RecursionError) as error:
        raise DocumentError("document.damaged", name=name) from error


class _Lists:
    """The list styles of a document and the counters of its lists."""

    def __init__(self, roots: list[Any]) -> None:
        self._levels: dict[str, dict[int, _Level]] = {}
        self._counters: dict[str, dict[int, int]] = {}
        self._of_style: dict[str, str] = {}
        for root in roots:
            for style in root.iter(_TEXT + "list-style"):
                self._levels[style.get(_STYLE + "name", "")] = dict(_levels(style))
            for outline in root.iter(_TEXT + "outline-style"):
                self._levels[""] = dict(_levels(outline))
            for style in root.iter(_STYLE + "style"):
                if style.get(_STYLE + "list-style-name"):
                    self._of_style[style.get(_STYLE + "name", "")] = style.get(_STYLE + "list-style-name")

    def begin(self, style: str, goes_on: bool) -> None:
        """Begin a list: from the start, unless it goes on an earlier one of its style."""
        if not goes_on:
            self._counters.pop(style, None)

    def number(self, style: str, depth: int, start: int | None = None) -> str:
        """Advance the counter of a depth (from 1) and return the number as printed."""
        levels = self._levels.get(style, {})
        level = levels.get(depth)
        if level is None:
            return ""
        if level.style == "bullet":
            return level.prefix
        counters = self._counters.setdefault(style, {})
        first = level.start if start is None else start
        counters[depth] = first if start is not None or depth not in counters else counters[depth] + 1
        for deeper in [key for key in counters if key > depth]:
            del counters[deeper]
        if level.style == "none":
            return (level.prefix + level.suffix).strip()
        shown = [
            write_number(counters.get(at, levels[at].start), levels[at].style)
            for at in range(max(1, depth - level.shown + 1), depth + 1)
            if at in levels
        ]
        return f"{level.prefix}{'.'.join(part for part in shown if part)}{level.suffix}".strip()


def _levels(style: Any) -> Iterator[tuple[int, _Level]]:
    for item in style:
        depth = min(whole(item.get(_TEXT + "level"), 1), _DEEPEST_LIST)
        prefix, suffix = item.get(_STYLE + "num-prefix", ""), item.get(_STYLE + "num-suffix", "")
        if item.tag == _TEXT + "list-level-style-bullet":
            sign = item.get(_TEXT + "bullet-char", "-")
            yield depth, _Level("bullet", sign if sign in ("+", "-", "–") else "•", "", 1, 1)
        else:
            written = _FORMATS.get(item.get(_STYLE + "num-format", ""), "decimal")
            shown = whole(item.get(_TEXT + "display-levels"), 1, _DEEPEST_LIST)
            yield depth, _Level(written, prefix, suffix, shown, whole(item.get(_TEXT + "start-value"), 1))


class _Reader:
    def __init__(self, roots: list[Any]) -> None:
        self.found: list[SourceParagraph] = []
        self._lists = _Lists(roots)
        self._tables = count(1)
        self._blank = True
        self._seen_lists: dict[str, str] = {}
        self._centred = _styles_with(roots, "paragraph-properties", _FO + "text-align", "center")
        self._bold = _styles_with(roots, "text-properties", _FO + "font-weight", "bold")

    def walk(self, parent: Any, cell: Cell | None, depth: int) -> None:
        """Read everything under an element in order."""
        if depth > _DEEPEST:
            return
        for child in parent:
            tag = child.tag
            if tag in _SKIPPED or not isinstance(tag, str):
                continue
            if tag == _H:
                level = child.get(_TEXT + "outline-level", "")
                self._paragraph(child, cell, self._lists.number("", whole(level, 0)) if level else "")
            elif tag == _P:
                self._paragraph(child, cell, "")
            elif tag == _LIST:
                self._list(child, cell, child.get(_TEXT + "style-name", ""), 1, depth)
            elif tag == _TABLE + "table":
                self._table(child, cell, depth)
            else:
                self.walk(child, cell, depth + 1)

    def _list(self, element: Any, cell: Cell | None, style: str, level: int, depth: int) -> None:
        if level == 1:
            identity = element.get("{http://www.w3.org/XML/1998/namespace}id", "")
            goes_on = element.get(_TEXT + "continue-numbering") == "true" or (
                element.get(_TEXT + "continue-list", "-") in self._seen_lists
            )
            self._lists.begin(style, goes_on)
            if identity:
                self._seen_lists[identity] = style
        for item in element:
            if item.tag not in (_TEXT + "list-item", _TEXT + "list-header"):
                continue
            own = item.get(_TEXT + "start-value", "")
            marker_due = item.tag == _TEXT + "list-item"
            for child in item:
                if child.tag == _LIST:
                    self._list(child, cell, child.get(_TEXT + "style-name", style), level + 1, depth + 1)
                elif child.tag in (_P, _H):
                    start = whole(own, 1) if own else None
                    self._paragraph(child, cell, self._lists.number(style, level, start) if marker_due else "")
                    marker_due = False

    def _paragraph(self, element: Any, cell: Cell | None, marker: str) -> None:
        raw = "".join(_pieces(element))
        text = clean(raw)
        style = element.get(_TEXT + "style-name", "")
        if text or marker:
            centred, bold = style in self._centred, style in self._bold
            self.found.append(
                SourceParagraph(text, marker, raw, bold=bold, centred=centred, cell=cell, blank_before=self._blank)
            )
        self._blank = not (text or marker)
        for box in element.iter(_DRAW + "text-box"):
            if next(box.iterancestors(_P, _H), None) is element:
                self.walk(box, cell, 1)

    def _table(self, table: Any, outer: Cell | None, depth: int) -> None:
        number = next(self._tables)
        for row, element in enumerate(table.iter(_TABLE + "table-row")):
            if next(element.iterancestors(_TABLE + "table")) is not table:
                continue
            column = 0
            for item in element:
                wide = _whole(item.get(_TABLE + "number-columns-spanned", "1"))
                high = _whole(item.get(_TABLE + "number-rows-spanned", "1"))
                if item.tag == _TABLE + "table-cell":
                    place = outer or Cell(number, row, column, column + wide - 1, row + high - 1)
                    self.walk(item, place, depth + 1)
                column += _whole(item.get(_TABLE + "number-columns-repeated", "1"))


def _whole(text: str) -> int:
    return max(1, whole(text, 1, 1000))


def _styles_with(roots: list[Any], kind: str, name: str, value: str) -> set[str]:
    found = set()
    for root in roots:
        for style in root.iter(_STYLE + "style"):
            properties = style.find(_STYLE + kind)
            if properties is not None and properties.get(name) == value:
                found.add(style.get(_STYLE + "name", ""))
    return found


def _pieces(element: Any) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        tag = child.tag
        if tag == _TEXT + "s":
            yield " " * _whole(child.get(_TEXT + "c", "1"))
        elif tag in (_TEXT + "tab", _TEXT + "line-break"):
            yield " "
        elif isinstance(tag, str) and tag not in _SKIPPED and tag != _DRAW + "frame":
            yield from _pieces(child)
        yield child.tail or ""


FORMATS = (
    Format(
        "OpenDocument",
        (".odt",),
        ("application/vnd.oasis.opendocument.text",),
        lambda probe: "content.xml" in probe.members,
        lambda content, name, _progress: read(content, name),
        rank=20,
        strict=True,
    ),
)
