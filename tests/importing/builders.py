"""Small documents that the tests make."""

from __future__ import annotations

import io
import zipfile

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

HEAD = ["ĐẢNG CỘNG SẢN VIỆT NAM", "TỈNH ỦY HẬU GIANG", "Số 12-CTr/TU", "Hậu Giang, ngày 03 tháng 4 năm 2024"]
TITLE = ["CHƯƠNG TRÌNH", "Công tác quý II năm 2024", "-----"]
PREAMBLE = "Thực hiện Chương trình công tác năm 2024, Tỉnh ủy đề ra một số công tác trọng tâm trong quý II như sau:"
FOOT = ["Nơi nhận:", "- Các huyện ủy,", "- Lưu VPTU."]


def text_document(body: list[str]) -> bytes:
    """Return a text file around a body, one paragraph a line."""
    return "\n".join([*HEAD, "", *TITLE, "", PREAMBLE, *body, "", *FOOT]).encode()


def docx_document(body: list[str]) -> bytes:
    """Return a DOCX around a body."""
    document = docx.Document()
    for line in [*HEAD, *TITLE, PREAMBLE, *body, *FOOT]:
        document.add_paragraph(line)
    return saved(document)


def table_document(rows, before=(), after=(), merged=(), more=()) -> bytes:
    """Return a DOCX with a table: lines before and after it, merged areas, further tables and lines between them."""
    document = docx.Document()
    for line in before:
        document.add_paragraph(line)
    _add_table(document, rows, merged)
    for part in more:
        if isinstance(part, str):
            document.add_paragraph(part)
        else:
            _add_table(document, part, ())
    for line in after:
        document.add_paragraph(line)
    return saved(document)


def _add_table(document, rows, merged) -> None:
    table = document.add_table(len(rows), max(len(row) for row in rows))
    for number, row in enumerate(rows):
        for column, words in enumerate(row):
            table.cell(number, column).text = words
    for first, last in merged:
        cell = table.cell(*first).merge(table.cell(*last))
        words = [paragraph.text for paragraph in cell.paragraphs if paragraph.text]
        cell.text = words[0] if words else ""


def saved(document) -> bytes:
    """Return the bytes of a python-docx document."""
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def add_numbering(document, levels: list[tuple[str, str]], number: int = 77) -> None:
    """Add a list definition: format and text of each level."""
    numbering = document.part.numbering_part.element
    body = "".join(
        f'<w:lvl w:ilvl="{place}"><w:start w:val="1"/><w:numFmt w:val="{style}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for place, (style, text) in enumerate(levels)
    )
    abstract = parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{number}">{body}</w:abstractNum>')
    first = numbering.find(qn("w:num"))
    first.addprevious(abstract)
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'))


def numbered(document, text: str, level: int, number: int = 77):
    """Add a paragraph with an automatic number."""
    paragraph = document.add_paragraph(text)
    properties = paragraph._p.get_or_add_pPr()
    properties.append(
        parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')
    )
    return paragraph


def with_part(content: bytes, name: str, data: bytes) -> bytes:
    """Return an archive with one member replaced or added."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as target:
        for info in source.infolist():
            if info.filename != name:
                target.writestr(info, source.read(info))
        target.writestr(name, data)
    return stream.getvalue()
