"""Read a web page, or a DOC that is one, and pages saved as one file (MHT)."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from contextlib import suppress
from itertools import count
from typing import Any

from ctr_desktop.domain.errors import DocumentError
from ctr_desktop.domain.folding import nfc
from ctr_desktop.importing.markers import find_marker
from ctr_desktop.importing.paragraphs import Cell, SourceParagraph, clean
from ctr_desktop.importing.readers.formats import Format, Probe
from ctr_desktop.importing.readers.numbering import whole, write_number
from ctr_desktop.importing.readers.text import decode

_BLOCKS = {
    "p",
    "div",
    "li",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "td",
    "th",
    "tr",
    "table",
    "body",
    "blockquote",
    "center",
}
_SKIPPED = {"script", "style", "head", "title", "noscript", "svg", "template"}
_BOLD = {"b", "strong", "h1", "h2", "h3", "h4", "h5", "h6"}
_CHARSET = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?\s*([A-Za-z][\w.:-]{2,30})", re.IGNORECASE)
_ENTITY = re.compile(rb"&#(?:x[0-9a-fA-F]{2,6}|\d{3,7});")
_WIDER = {"iso-8859-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252"}
_HEAD = 4096
_DEEPEST = 200
_WIDEST_SPAN = 100
_MOST_CELLS = 100_000
_MOST_PARTS = 200
_LIST_STYLES = {
    "a": ("lowerLetter", ")"),
    "A": ("upperLetter", "."),
    "i": ("lowerRoman", ")"),
    "I": ("upperRoman", "."),
}


def read(content: bytes, name: str) -> list[SourceParagraph]:
    """Return the paragraphs of a page. Raise DocumentError when it holds none that can be read."""
    from lxml import etree, html

    try:
        page = _text(*_page(content, name), name)
        parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
        root = html.document_fromstring(page.encode("utf-8"), parser=parser)
    except (etree.LxmlError, ValueError, RecursionError) as error:
        raise DocumentError("document.damaged", name=name) from error
    collector = _Collector()
    collector.walk(root, None, 0)
    collector.end(None)
    return collector.found


def _text(page: bytes, charset: str, name: str) -> str:
    """Return a page's text: in the encoding that it declares, else as its bytes and entities tell."""
    if page.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF8)):
        return decode(page, name)
    declared = charset or next((found[1].decode() for found in (_CHARSET.search(page[:_HEAD]),) if found), "")
    if declared:
        with suppress(LookupError, UnicodeDecodeError):
            return nfc(page.decode(_WIDER.get(declared.lower(), declared)))
    if _ENTITY.search(page) and _decodes(page):
        return page.decode("utf-8")
    return page.decode("cp1252", "replace") if _ENTITY.search(page) else decode(page, name)


def _decodes(page: bytes) -> bool:
    try:
        page.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _page(content: bytes, name: str) -> tuple[bytes, str]:
    """Return the page inside a saved one (MHT) with the encoding its part names, or the bytes as they are."""
    head = content[:1024].lstrip().lower()
    if not head.startswith((b"mime-version:", b"from:", b"content-type:")):
        return content, ""
    from email import message_from_bytes

    if content.count(b"boundary=") > _MOST_PARTS or content.count(b"message/rfc822") > _MOST_PARTS:
        raise DocumentError("document.damaged", name=name)
    for part in message_from_bytes(content).walk():
        if part.get_content_type() == "text/html":
            payload = part.get_payload(decode=True)
            charset = part.get_content_charset("")
            return (payload, charset) if isinstance(payload, bytes) else (content, "")
    return content, ""


class _Collector:
    def __init__(self) -> None:
        self.found: list[SourceParagraph] = []
        self._words: list[str] = []
        self._bold = 0
        self._bold_only = True
        self._tables = count(1)
        self._marker = ""
        self._list_counts: dict[Any, int] = {}

    def walk(self, element: Any, cell: Cell | None, depth: int) -> None:
        """Collect the text under an element; blocks begin and end paragraphs."""
        tag = element.tag if isinstance(element.tag, str) else ""
        if not tag or tag in _SKIPPED or depth > _DEEPEST:
            return
        if tag == "br":
            self.end(cell)
        elif tag == "table" and cell is None:
            self.end(cell)
            self._table(element, depth)
            return
        is_block, is_bold = tag in _BLOCKS, tag in _BOLD
        if is_block:
            self.end(cell)
        if tag == "li":
            self._marker = self._list_marker(element)
        self._bold += is_bold
        self._add(element.text)
        for child in element:
            self.walk(child, cell, depth + 1)
            self._add(child.tail)
        if is_block:
            self.end(cell)
        self._bold -= is_bold

    def _add(self, text: str | None) -> None:
        if text:
            self._words.append(text)
            self._bold_only = self._bold_only and (self._bold > 0 or not text.strip())

    def end(self, cell: Cell | None) -> None:
        """End the paragraph that is open, if any."""
        raw = "".join(self._words)
        text = clean(raw)
        if text:
            marker = "" if find_marker(text) else self._marker
            self.found.append(SourceParagraph(text, marker, raw, cell=cell, bold=self._bold_only))
            self._marker = ""
        self._words, self._bold_only = [], True

    def _list_marker(self, item: Any) -> str:
        """Return the number or dash that a browser puts before an item of a list, which are asked for in order."""
        parent = item.getparent()
        if parent is None or parent.tag != "ol":
            return "-"
        value = self._list_counts.get(parent, whole(parent.get("start"), 1) - 1) + 1
        self._list_counts[parent] = value
        style, closer = _LIST_STYLES.get(parent.get("type", "1"), ("decimal", "."))
        return f"{write_number(value, style)}{closer}"

    def _table(self, table: Any, depth: int) -> None:
        number = next(self._tables)
        taken: set[tuple[int, int]] = set()
        for row, element in enumerate(_rows(table)):
            column = 0
            for item in element:
                if item.tag not in ("td", "th"):
                    continue
                while (row, column) in taken:
                    column += 1
                wide, high = _span(item, "colspan"), _span(item, "rowspan")
                if len(taken) + wide * high > _MOST_CELLS:
                    wide = high = 1
                taken |= {(row + down, column + right) for down in range(high) for right in range(wide)}
                cell = Cell(number, row, column, column + wide - 1, row + high - 1)
                self.walk(item, cell, depth + 1)
                self.end(cell)
                column += wide


def _rows(table: Any) -> Iterator[Any]:
    for child in table:
        if child.tag == "tr":
            yield child
        elif child.tag in ("tbody", "thead", "tfoot"):
            yield from _rows(child)


def _span(cell: Any, name: str) -> int:
    return max(1, whole(str(cell.get(name, "1")), 1, _WIDEST_SPAN))


_ENDINGS = (".htm", ".html", ".mht", ".mhtml")
_PAGE = (b"<html", b"<!doctype html", b"<head", b"<body", b"<meta")
_MAIL = (b"mime-version:", b"from:", b"content-type: multipart")


def _is_web_page(probe: Probe) -> bool:
    head = probe.head.lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    looks = head.startswith((*_PAGE, *_MAIL)) or (head.startswith(b"<?xml") and b"<html" in head)
    return looks or probe.ending in _ENDINGS


FORMATS = (
    Format(
        "HTML",
        _ENDINGS,
        ("text/html", "application/x-mimearchive"),
        _is_web_page,
        lambda content, name, _progress: read(content, name),
        rank=40,
    ),
)
