"""The same programme in every form it may come in reads the same; old fonts are decoded."""

from __future__ import annotations

import sys

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from ctr_desktop import resources
from ctr_desktop.domain.errors import DocumentError
from ctr_desktop.importing.readers import docx as reader
from ctr_desktop.importing.readers import legacy, office
from ctr_desktop.importing.understand import read_draft, understand
from tests.conftest import SAMPLE
from tests.importing.builders import FOOT, HEAD, PREAMBLE, TITLE, add_numbering, numbered, saved
from tests.importing.office import converted


@pytest.mark.parametrize("target", ["odt", "pdf", "doc", "rtf", "html"])
def test_the_sample_in_other_formats(target, tmp_path):
    source = resources.path(SAMPLE)
    other = read_draft(converted([source], target, tmp_path)[0])
    own = read_draft(source)
    assert [(node.level, node.marker, node.text) for node in other.outline.nodes] == [
        (node.level, node.marker, node.text) for node in own.outline.nodes
    ]
    assert other.header == own.header and other.recipients == own.recipients
    assert (other.preamble, other.closing) == (own.preamble, own.closing)
    assert [(item.kind, item.number_symbol, item.date) for item in other.citations] == [
        (item.kind, item.number_symbol, item.date) for item in own.citations
    ]


def automatic() -> bytes:
    document = docx.Document()
    add_numbering(document, [("upperRoman", "%1."), ("decimal", "%2."), ("decimal", "%2.%3."), ("bullet", "-")])
    for line in [*HEAD, *TITLE, PREAMBLE]:
        document.add_paragraph(line)
    for level, text in ((0, "Đảng"), (1, "Tổ chức"), (2, "Cán bộ"), (3, "Ý một"), (2, "Đảng viên"), (0, "Kinh tế")):
        numbered(document, text, level)
    for line in FOOT:
        document.add_paragraph(line)
    return saved(document)


@pytest.mark.parametrize("target", ["odt", "pdf"])
def test_automatic_numbers_in_other_formats(target, tmp_path):
    path = tmp_path / "tu-dong.docx"
    path.write_bytes(automatic())
    other = read_draft(converted([path], target, tmp_path)[0])
    assert [(node.level, node.marker, node.text) for node in other.outline.nodes] == [
        (1, "I", "Đảng"),
        (2, "1", "Tổ chức"),
        (3, "1.1", "Cán bộ"),
        (4, "-", "Ý một"),
        (3, "1.2", "Đảng viên"),
        (1, "II", "Kinh tế"),
    ]


def test_old_word_without_an_office_says_how_to_save_it(monkeypatch):
    monkeypatch.setattr(office, "find_libreoffice", lambda: None)
    with pytest.raises(DocumentError) as caught:
        understand(b"{\\rtf1 abc}", "cu.rtf")
    assert caught.value.code == "document.old_word"


@pytest.mark.skipif(sys.platform == "win32", reason="a shell script stands for LibreOffice")
def test_an_office_that_hangs_is_ended(monkeypatch, tmp_path):
    program = tmp_path / "soffice"
    program.write_text("#!/bin/sh\nsleep 60\n")
    program.chmod(0o755)
    monkeypatch.setattr(office, "find_libreoffice", lambda: program)
    monkeypatch.setattr(office, "TIME_LIMIT", 0.3)
    with pytest.raises(DocumentError) as caught:
        understand(b"{\\rtf1 abc}", "cu.rtf")
    assert caught.value.code == "document.damaged"


PAGE = """<html><head><title>x</title><style>p{}</style></head><body>
<table><tr><td><b>TỈNH ỦY HẬU GIANG</b></td><td>ĐẢNG CỘNG SẢN VIỆT NAM</td></tr>
<tr><td>Số 12-CTr/TU</td><td>Hậu Giang, ngày 03 tháng 4 năm 2024</td></tr></table>
<p><b>CHƯƠNG TRÌNH</b></p><p>Công tác quý II năm 2024</p><p>-----</p>
<p>I. Việc một</p><script>alert(1)</script><p>1. Làm &amp; học</p><p>2. Làm<br>Ngoài</p></body></html>"""


@pytest.mark.parametrize("name", ["trang.html", "that-ra-la-trang.doc"])
def test_a_web_page_whatever_it_is_called(name):
    draft = understand(PAGE.encode(), name)
    assert [(node.marker, node.text) for node in draft.outline.nodes][:2] == [("I", "Việc một"), ("1", "Làm & học")]
    assert (draft.header.issuer, draft.header.number) == ("TỈNH ỦY HẬU GIANG", "12")


def test_a_page_saved_as_one_file():
    import base64

    mail = (
        "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\n"
        "Content-Type: text/html; charset=utf-8\n"
        f"Content-Transfer-Encoding: base64\n\n{base64.b64encode(PAGE.encode()).decode()}\n--b--\n"
    )
    assert understand(mail.encode(), "luu.mht").outline.nodes[0].text == "Việc một"


TCVN3 = {"Công tác tổ chức": "C«ng t¸c tæ chøc", "tư tưởng": "t\u00ad t\u00adëng", "đảng viên": "®¶ng viªn"}
VNI = {"Công tác tổ chức": "Coâng taùc toå chöùc", "đảng viên": "ñaûng vieân", "Ủy ban": "UÛy ban"}


@pytest.mark.parametrize(("meant", "written"), TCVN3.items())
def test_tcvn3(meant, written):
    assert legacy.decode(written, legacy.TCVN3) == meant
    assert legacy.decode(written, legacy.TCVN3, ".VnTimeH") == meant.upper()


@pytest.mark.parametrize(("meant", "written"), VNI.items())
def test_vni(meant, written):
    assert legacy.decode(written, legacy.VNI) == meant


def with_font(texts: list[str], font: str) -> bytes:
    document = docx.Document()
    style = document.styles.add_style("Cu", docx.enum.style.WD_STYLE_TYPE.PARAGRAPH)
    fonts = parse_xml(f'<w:rPr {nsdecls("w")}><w:rFonts w:ascii="{font}" w:hAnsi="{font}"/></w:rPr>')
    style.element.append(fonts)
    for text in texts:
        document.add_paragraph(text, style="Cu")
    return saved(document)


def test_old_fonts_in_a_style_are_decoded_before_cleaning():
    content = with_font(["I. C«ng t¸c t\u00ad t\u00adëng", "1. §¶ng viªn"], ".VnTime")
    assert [item.text for item in reader.read(content, "a.docx")] == ["I. Công tác tư tưởng", "1. Đảng viên"]


def test_a_font_that_lies_changes_nothing():
    content = with_font(["I. Công tác tư tưởng", "1. Đảng viên gương mẫu"], "VNI-Times")
    assert reader.read(content, "a.docx")[0].text == "I. Công tác tư tưởng"


def test_old_letters_in_a_text_file():
    lines = ["I. C«ng t¸c tæ chøc", "1. KiÓm tra ®¶ng viªn", "2. T\u00ad t\u00adëng chÝnh trÞ"]
    draft = understand("\n".join(lines).encode("latin-1"), "cu.txt")
    assert [node.text for node in draft.outline.nodes] == [
        "Công tác tổ chức",
        "Kiểm tra đảng viên",
        "Tư tưởng chính trị",
    ]
    pasted = understand("\n".join(lines).encode(), "dan.txt")
    assert pasted.outline.nodes[0].text == "Công tác tổ chức"


def test_windows_1258():
    text = "I. Co\u0302ng tác tổ chức\n1. Đảng viên"
    import unicodedata

    content = unicodedata.normalize("NFD", text).replace("đ", "đ").encode("cp1258", "ignore")
    assert "I." in understand(content, "cp.txt").paragraphs[0]
