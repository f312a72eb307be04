"""A DOCX is read as Word shows it, whatever its parts are called and whatever was deleted, moved or hidden in it."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from ctr_desktop.importing.readers import docx as reader
from ctr_desktop.importing.readers import ooxml, read_paragraphs
from ctr_desktop.importing.understand import understand
from tests.importing.builders import add_numbering, docx_document, numbered, saved

HEAD = ("CHƯƠNG TRÌNH", "công tác quý II năm 2024", "I. Công tác xây dựng Đảng")
STRICT = {
    b"http://schemas.openxmlformats.org/wordprocessingml/2006/main": b"http://purl.oclc.org/ooxml/wordprocessingml/main",
    b"http://schemas.openxmlformats.org/officeDocument/2006/relationships": b"http://purl.oclc.org/ooxml/officeDocument/relationships",
}


def rewritten(content: bytes, change) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(stream, "w") as target:
        for info in source.infolist():
            name, data = change(info.filename, source.read(info))
            target.writestr(name, data)
    return stream.getvalue()


def headed():
    document = docx.Document()
    for line in HEAD:
        document.add_paragraph(line)
    add_numbering(document, [("decimal", "%1.")])
    return document


def items(content: bytes, name: str = "a.docx") -> list[tuple[str, str]]:
    return [(node.marker, node.text) for node in understand(content, name).outline.nodes if node.level == 2]


def set_mark(paragraph, tag: str) -> None:
    properties = paragraph._p.get_or_add_pPr()
    properties.append(parse_xml(f'<w:rPr {nsdecls("w")}><w:{tag} w:id="1" w:author="a"/></w:rPr>'))


def wrap_runs(paragraph, tag: str) -> None:
    wrapper = parse_xml(f'<w:{tag} {nsdecls("w")} w:id="2" w:author="a"/>')
    runs = list(paragraph._p.findall(qn("w:r")))
    paragraph._p.append(wrapper)
    for run in runs:
        wrapper.append(run)


def test_the_main_part_may_have_any_name():
    def renamed(name, data):
        return name.replace("document.xml", "document2.xml"), data.replace(b"document.xml", b"document2.xml")

    assert read_paragraphs(rewritten(docx_document(["I. A"]), renamed), "a.docx")


@pytest.mark.parametrize(
    "kind",
    [
        "application/vnd.ms-word.document.macroEnabled.main+xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
        "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
    ],
)
def test_documents_with_macros_and_templates_are_read(kind):
    usual = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    content = rewritten(docx_document(["I. A"]), lambda name, data: (name, data.replace(usual, kind.encode())))
    assert ooxml.kind_of(content) == ooxml.WORD
    assert understand(content, "a.docm").outline.nodes[0].text == "A"


def test_the_strict_dialect_is_read():
    def strict(name, data):
        for usual, own in STRICT.items():
            data = data.replace(usual, own)
        return name, data

    content = rewritten(docx_document(["I. A", "1. B"]), strict)
    assert b"purl.oclc.org" in zipfile.ZipFile(io.BytesIO(content)).read("word/document.xml")
    assert [node.text for node in understand(content, "a.docx").outline.nodes] == ["A", "B"]


@pytest.mark.parametrize(("mark", "runs"), [("del", "del"), ("moveFrom", "moveFrom")])
def test_what_was_deleted_or_moved_away_has_no_number(mark, runs):
    document = headed()
    for words in ("Một.", "Bỏ đi.", "Hai.", "Ba."):
        numbered(document, words, 0)
    gone = document.paragraphs[4]
    set_mark(gone, mark)
    wrap_runs(gone, runs)
    assert items(saved(document)) == [("1", "Một."), ("2", "Hai."), ("3", "Ba.")]


def test_an_item_joined_to_the_next_counts_once():
    document = headed()
    for words in ("Một", "hai.", "Ba."):
        numbered(document, words, 0)
    set_mark(document.paragraphs[3], "del")
    assert [marker for marker, _text in items(saved(document))] == ["1", "2"]


def test_hidden_items_are_left_out_and_said():
    document = headed()
    for words in ("Một.", "Ẩn.", "Hai."):
        numbered(document, words, 0)
    hidden = document.paragraphs[4]
    hidden.runs[0].font.hidden = True
    hidden._p.get_or_add_pPr().append(parse_xml(f"<w:rPr {nsdecls('w')}><w:vanish/></w:rPr>"))
    content = saved(document)
    assert items(content) == [("1", "Một."), ("2", "Hai.")]
    assert ("Ẩn.", "hidden") in [(item.text, item.reason) for item in understand(content, "a.docx").ignored]


def test_words_hidden_by_their_style_and_struck_words_are_said():
    document = headed()
    style = document.styles.add_style("An", WD_STYLE_TYPE.CHARACTER)
    style.font.hidden = True
    paragraph = document.add_paragraph("1. Rà soát")
    paragraph.add_run(" bí mật", style="An")
    paragraph.add_run(" quy chế cũ").font.strike = True
    paragraph.add_run(" quy chế.")
    draft = understand(saved(document), "a.docx")
    assert draft.outline.nodes[1].text == "Rà soát quy chế."
    assert {(item.text, item.reason) for item in draft.ignored} == {("bí mật", "hidden"), ("quy chế cũ", "struck")}


def test_words_set_in_capitals_are_capitals():
    document = docx.Document()
    for line in ("Kế hoạch", "Công tác năm 2026", "I. Nhiệm vụ"):
        document.add_paragraph(line)
    for paragraph in (document.paragraphs[0], document.paragraphs[2]):
        paragraph.runs[0].font.all_caps = True
    draft = understand(saved(document), "a.docx")
    assert draft.header.title == "KẾ HOẠCH Công tác năm 2026" and draft.outline.nodes[0].text == "NHIỆM VỤ"


def test_equations_are_text():
    document = headed()
    paragraph = document.add_paragraph("1. Đạt ")
    maths = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    paragraph._p.append(
        parse_xml(
            f"<m:oMath {maths}><m:r><m:t>95%</m:t></m:r><m:f><m:num><m:r><m:t> hoặc 1</m:t></m:r></m:num>"
            "<m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>"
        )
    )
    assert items(saved(document)) == [("1", "Đạt 95% hoặc 1/2")]


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("/word/part.htm", b"<html><body><p>1. M&#7897;t.</p><p>2. Hai.</p></body></html>", "text/html"),
        ("/word/part.txt", "1. Một.\n2. Hai.\n".encode(), "text/plain"),
        (
            "/word/part.mht",
            b"MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
            b"<html><p>1. M&#7897;t.</p><p>2. Hai.</p></html>",
            "message/rfc822",
        ),
        ("/word/part.docx", None, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ],
)
def test_embedded_documents_are_part_of_the_text(name, content, kind):
    if content is None:
        inner = docx.Document()
        inner.add_paragraph("1. Một.")
        inner.add_paragraph("2. Hai.")
        content = saved(inner)
    assert items(with_chunk(name, content, kind)) == [("1", "Một."), ("2", "Hai."), ("3", "Ba.")]


def with_chunk(name: str, content: bytes, kind: str) -> bytes:
    document = headed()
    part = Part(PackURI(name), kind, content, document.part.package)
    relation = document.part.relate_to(part, RELATIONSHIP_TYPE.A_F_CHUNK)
    chunk = parse_xml(f'<w:altChunk {nsdecls("w", "r")} r:id="{relation}"/>')
    document.element.body.insert(len(HEAD), chunk)
    document.add_paragraph("3. Ba.")
    return saved(document)


def test_an_embedded_part_that_cannot_be_read_is_said():
    content = with_chunk("/word/part.bin", b"\x00\x01\x02" * 40, "application/octet-stream")
    assert "unreadable_part" in {item.reason for item in understand(content, "a.docx").ignored}


def test_documents_inside_documents_end_somewhere():
    content = b""
    for _depth in range(6):
        content = with_chunk("/word/part.docx", content or docx_document(["1. Trong."]), "application/x")
    assert any(item.left_out == "unreadable_part" for item in reader.read(content, "a.docx"))


def test_a_note_is_said_and_its_deadline_counts():
    def with_note(name, data):
        if name == "[Content_Types].xml":
            kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
            data = data.replace(
                b"</Types>", f'<Override PartName="/word/footnotes.xml" ContentType="{kind}"/></Types>'.encode()
            )
        if name == "word/_rels/document.xml.rels":
            relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
            data = data.replace(
                b"</Relationships>",
                f'<Relationship Id="rIdN" Type="{relation}" Target="footnotes.xml"/></Relationships>'.encode(),
            )
        return name, data

    document = headed()
    paragraph = document.add_paragraph("1. Ban hành quy chế.")
    paragraph._p.append(parse_xml(f'<w:r {nsdecls("w")}><w:footnoteReference w:id="2"/></w:r>'))
    document.add_paragraph("2. Sơ kết.")
    content = rewritten(saved(document), with_note)
    stream = io.BytesIO(content)
    with zipfile.ZipFile(stream, "a") as archive:
        note = "<w:p><w:r><w:t>Hoàn thành trước ngày 15/5/2024.</w:t></w:r></w:p>"
        archive.writestr(
            "word/footnotes.xml", f'<w:footnotes {nsdecls("w")}><w:footnote w:id="2">{note}</w:footnote></w:footnotes>'
        )
    draft = understand(stream.getvalue(), "a.docx")
    assert [(item.reason, item.text) for item in draft.ignored] == [
        ("footnote", "[1] Hoàn thành trước ngày 15/5/2024.")
    ]
    assert [(item.node, str(item.due)) for item in draft.deadlines] == [(2, "2024-05-15")]
    assert [(doubt.code, doubt.node) for doubt in draft.warnings] == [("note.says", 2)]


def test_a_title_ends_where_it_is_no_longer_centred_and_bold():
    document = docx.Document()
    for line in ("CHƯƠNG TRÌNH", "công tác quý II năm 2024"):
        paragraph = document.add_paragraph()
        paragraph.add_run(line).bold = True
        paragraph.alignment = 1
    document.add_paragraph("Quý II năm 2024, Tỉnh ủy tập trung thực hiện các nhiệm vụ")
    document.add_paragraph("I. A")
    draft = understand(saved(document), "a.docx")
    assert draft.header.title == "CHƯƠNG TRÌNH công tác quý II năm 2024"
    assert draft.preamble == ("Quý II năm 2024, Tỉnh ủy tập trung thực hiện các nhiệm vụ",)
