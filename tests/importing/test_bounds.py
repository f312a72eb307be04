"""What a stranger's small file may make the program do is bounded before a library sees it."""

from __future__ import annotations

import io
import re
import zipfile
from itertools import pairwise

import docx
import openpyxl
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from hypothesis import given
from hypothesis import strategies as st

from ctr_desktop.domain.errors import DocumentError
from ctr_desktop.domain.folding import nfc, tidy
from ctr_desktop.importing import readers
from ctr_desktop.importing.readers import docx as docx_reader
from ctr_desktop.importing.readers import html, lists, text, xlsx
from ctr_desktop.importing.readers.lines import ends_sentence
from ctr_desktop.importing.readers.numbering import LARGEST_NUMBER, whole, write_number
from ctr_desktop.importing.readers.xlsx_areas import bound_areas
from ctr_desktop.importing.splitting import split_duties
from tests.importing.builders import add_numbering, numbered, saved


def markers(document) -> list[str]:
    return [paragraph.marker for paragraph in docx_reader.read(saved(document), "a.docx")]


@pytest.mark.parametrize(
    ("words", "number"),
    [("7", 7), ("", 1), (None, 1), ("²", 1), ("٣", 1), ("-5", 1), ("1e9", 1), ("9" * 4000, LARGEST_NUMBER)],
)
def test_numbers_in_files_are_whole_and_bounded(words, number):
    assert whole(words, 1) == number


@pytest.mark.parametrize("style", ["upperRoman", "lowerLetter", "decimal", "decimalZero", "numberInDash", "x"])
def test_no_number_is_printed_beyond_words_own_largest(style):
    assert write_number(10**18, style) == write_number(LARGEST_NUMBER, style)
    assert len(write_number(LARGEST_NUMBER, style)) < 1300


@pytest.mark.parametrize("level", ["999999999", "9", "-5", "²"])
def test_levels_beyond_words_nine_number_nothing(level):
    document = docx.Document()
    add_numbering(document, [("decimal", "%1.")])
    paragraph = document.add_paragraph("việc")
    properties = parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="77"/></w:numPr>')
    paragraph._p.get_or_add_pPr().append(properties)
    numbered(document, "việc", 0)
    assert markers(document)[-1] == "1."


def test_a_printed_number_is_short_whatever_its_pattern():
    document = docx.Document()
    add_numbering(document, [("upperRoman", "%1" * 20_000)])
    numbered(document, "việc", 0)
    assert len(markers(document)[0]) <= 120


def test_styles_based_on_each_other_are_followed_once():
    document = docx.Document()
    add_numbering(document, [("decimal", "%1.")])
    kind = docx.enum.style.WD_STYLE_TYPE.PARAGRAPH
    names = [f"S{number}" for number in range(300)]
    made = [document.styles.add_style(name, kind) for name in names]
    for one, two in pairwise(made):
        one.base_style = two
    made[-1].element.get_or_add_pPr().append(parse_xml(f'<w:numPr {nsdecls("w")}><w:numId w:val="77"/></w:numPr>'))
    circle = [document.styles.add_style(name, kind) for name in ("A", "B")]
    circle[0].base_style, circle[1].base_style = circle[1], circle[0]
    for name in (*names[:2], "A", names[0]):
        document.add_paragraph("việc", style=name)
    assert markers(document) == ["1.", "2.", "", "3."]


def sheet_with(inside: str) -> bytes:
    book = openpyxl.Workbook()
    for row in (["Nhiệm vụ", "Chủ trì", "Thời hạn"], ["Xây dựng kế hoạch", "UBKT", "30/6/2024"]):
        book.active.append(row)
    stream = io.BytesIO()
    book.save(stream)
    packed = io.BytesIO()
    with zipfile.ZipFile(stream) as source, zipfile.ZipFile(packed, "w") as target:
        for info in source.infolist():
            part = source.read(info)
            if info.filename == "xl/worksheets/sheet1.xml":
                part = part.replace(b"</sheetData>", b"</sheetData>" + inside.encode())
            target.writestr(info.filename, part)
    return packed.getvalue()


def areas_in(content: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        part = archive.read("xl/worksheets/sheet1.xml").decode()
    return re.findall(r'<(?:mergeCell|hyperlink)[^>]*ref="([^"]+)"', part)


@pytest.mark.parametrize(
    ("inside", "left"),
    [
        ('<mergeCells><mergeCell ref="A6:XFD1048576"/></mergeCells>', ["A6:A6"]),
        ('<mergeCells><mergeCell ref="A6:XFD7"/></mergeCells>', ["A6:BH7"]),
        ('<mergeCells><mergeCell ref="A6:B7"/></mergeCells>', ["A6:B7"]),
        ("<hyperlinks><hyperlink location='x' ref=\"A1:XFD900\"/></hyperlinks>", ["A1:BH900"]),
        ("<mergeCells>" + '<mergeCell ref="A6:BH2005"/>' * 5 + "</mergeCells>", ["A6:BH2005"] * 2 + ["A6:A6"] * 3),
    ],
)
def test_areas_of_a_workbook_are_bounded(inside, left):
    bounded = bound_areas(sheet_with(inside), "a.xlsx", 20_000, 60)
    assert areas_in(bounded) == left
    assert next(iter(xlsx.read(sheet_with(inside), "a.xlsx"))).text == "Nhiệm vụ"


def test_a_workbook_that_needs_no_bounds_stays_as_it_is():
    content = sheet_with('<mergeCells><mergeCell ref="A6:B7"/></mergeCells>')
    assert bound_areas(content, "a.xlsx", 20_000, 60) is content


@pytest.mark.parametrize("bound", ["MOST_CELLS", "MOST_LETTERS"])
def test_cells_and_letters_of_a_workbook_are_counted(monkeypatch, bound):
    monkeypatch.setattr(lists, bound, 5)
    with pytest.raises(DocumentError) as caught:
        xlsx.read(sheet_with(""), "a.xlsx")
    assert caught.value.code == "document.too_heavy"


def test_empty_cells_of_a_workbook_are_counted(monkeypatch):
    from ctr_desktop.importing.readers import xlsx_areas

    monkeypatch.setattr(xlsx_areas, "_MOST_WRITTEN", 5)
    with pytest.raises(DocumentError) as caught:
        xlsx.read(sheet_with(""), "a.xlsx")
    assert caught.value.code == "document.too_heavy"


@pytest.mark.parametrize("bound", ["MOST_LETTERS", "MOST_PARAGRAPHS"])
def test_letters_and_paragraphs_are_counted_for_every_format(monkeypatch, bound):
    monkeypatch.setattr(readers, bound, 1)
    with pytest.raises(DocumentError) as caught:
        readers.read_paragraphs("I. Việc\n1. Làm việc một.\n".encode(), "a.txt")
    assert caught.value.code == "document.too_heavy"


def test_text_has_its_own_largest_file():
    with pytest.raises(DocumentError) as caught:
        readers.read_paragraphs(b"a" * (text.MOST_BYTES + 1), "a.txt")
    assert caught.value.code == "document.too_large"


def page(body: str) -> list[str]:
    return [item.printed for item in html.read(f"<html><body>{body}</body></html>".encode(), "a.html")]


def test_lists_of_a_page_count_on():
    items = "".join("<li>việc</li>" for _ in range(400))
    assert page(f"<ol>{items}</ol>")[-1] == "400. việc"
    assert page("<ol start='²'><li>việc</li></ol>") == ["1. việc"]
    assert page("<ol start='5'><li>a<ol type='a'><li>b</li></ol></li><li>c</li></ol>") == ["5. a", "a) b", "6. c"]


def test_spans_of_a_page_are_bounded(monkeypatch):
    monkeypatch.setattr(html, "_MOST_CELLS", 50)
    cell = "<td colspan='²' rowspan='9999999999'>x</td>"
    found = html.read(f"<html><table><tr>{cell * 3}</tr></table></html>".encode(), "a.html")
    assert [item.cell.last_row - item.cell.row for item in found] == [0, 0, 0]


def test_a_page_of_many_parts_is_refused():
    mail = (
        "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=a\n\n"
        + "--a\nContent-Type: message/rfc822\n\n" * 900
    )
    with pytest.raises(DocumentError):
        html.read(mail.encode(), "a.mht")


@given(st.text(alphabet="ab1_ .:;!?…”\"')]-–\u0301[5]", max_size=40))
def test_the_end_of_a_sentence_is_found_from_the_end(words):
    pattern = re.compile(r"(?:[.:;!?…”\"]\W*|\[\d{1,3}\])\Z")
    assert ends_sentence(words) == (pattern.search(words) is not None)


@given(st.text(alphabet="aB1 .!?…”;(“)", max_size=60))
def test_duties_hold_the_whole_text(words):
    parts = split_duties(words)
    assert "".join(words[part.start : part.end] for part in parts).replace(" ", "") == words.replace(" ", "")


def test_long_runs_are_looked_at_once():
    for run in (".", "…", "!", "-", "”", "_", "\u0301", " .", "la co quan "):
        line = run * (30_000 // len(run))
        found = readers.read_paragraphs(f"I. Việc {line}\n1. Làm {line} x\n".encode(), "a.txt")
        assert found and split_duties(found[-1].text)


def test_endless_marks_on_one_letter_are_cut():
    assert nfc("e" + "\u0301" * 5000 + "x") == nfc("e" + "\u0301" * 30 + "x")
    assert nfc("Ủy ban " * 900) == "Ủy ban " * 900


@given(st.text(alphabet="aệ\x00\x07\n\t\r\x7f\x85\ud800\udfff\ufffe", max_size=30))
def test_what_comes_in_at_a_door_is_clean(words):
    cleaned = tidy(words)
    assert cleaned == tidy(cleaned) and not set(cleaned) - set("aệ\n\t")
    cleaned.encode("utf-8")
