"""Word's automatic numbers are computed as Word prints them."""

from __future__ import annotations

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from ctr_desktop.domain.numerals import roman
from ctr_desktop.importing.readers import docx as reader
from ctr_desktop.importing.readers.numbering import letters, write_number
from ctr_desktop.importing.understand import understand
from tests.importing.builders import FOOT, HEAD, PREAMBLE, TITLE, add_numbering, numbered, saved


def markers(document):
    return [paragraph.marker for paragraph in reader.read(saved(document), "a.docx")]


def test_levels_count_and_restart():
    document = docx.Document()
    add_numbering(document, [("upperRoman", "%1."), ("decimal", "%2."), ("decimal", "%2.%3."), ("lowerLetter", "%4)")])
    for level in (0, 1, 2, 2, 1, 2, 3, 3, 0, 1):
        numbered(document, "việc", level)
    assert markers(document) == ["I.", "1.", "1.1.", "1.2.", "2.", "2.1.", "a)", "b)", "II.", "1."]


def test_none_and_bullets():
    document = docx.Document()
    add_numbering(document, [("none", ""), ("bullet", "\uf0b7"), ("bullet", "+"), ("decimalZero", "%4.")])
    for level in range(4):
        numbered(document, "việc", level)
    assert markers(document) == ["", "•", "+", "01."]


def test_numbers_from_a_style():
    document = docx.Document()
    add_numbering(document, [("decimal", "Điều %1.")])
    style = document.styles.add_style("Dieu", docx.enum.style.WD_STYLE_TYPE.PARAGRAPH)
    numbers = parse_xml(f'<w:numPr {nsdecls("w")}><w:numId w:val="77"/></w:numPr>')
    style.element.get_or_add_pPr().append(numbers)
    for _ in range(2):
        document.add_paragraph("việc", style="Dieu")
    assert markers(document) == ["Điều 1.", "Điều 2."]


def test_automatic_numbers_make_the_outline():
    document = docx.Document()
    add_numbering(document, [("upperRoman", "%1."), ("decimal", "%2."), ("bullet", "-")])
    for line in [*HEAD, *TITLE, PREAMBLE]:
        document.add_paragraph(line)
    for level, words in ((0, "Phần một"), (1, "Việc một"), (2, "ý một"), (1, "Việc hai"), (0, "Phần hai")):
        numbered(document, words, level)
    for line in FOOT:
        document.add_paragraph(line)
    draft = understand(saved(document), "a.docx")
    assert [(node.level, node.marker, node.text) for node in draft.outline.nodes] == [
        (1, "I", "Phần một"),
        (2, "1", "Việc một"),
        (3, "-", "ý một"),
        (2, "2", "Việc hai"),
        (1, "II", "Phần hai"),
    ]


def test_insertions_are_read_and_deletions_are_not():
    document = docx.Document()
    paragraph = document.add_paragraph("Giữ ")
    paragraph._p.append(parse_xml(f"<w:ins {nsdecls('w')}><w:r><w:t>thêm</w:t></w:r></w:ins>"))
    paragraph._p.append(parse_xml(f"<w:del {nsdecls('w')}><w:r><w:delText>bớt</w:delText></w:r></w:del>"))
    paragraph._p.append(parse_xml(f"<w:r {nsdecls('w')}><w:noBreakHyphen/><w:softHyphen/><w:br/><w:t>x</w:t></w:r>"))
    assert [item.text for item in reader.read(saved(document), "a.docx")] == ["Giữ thêm- x"]


def test_merged_cells_are_read_once():
    document = docx.Document()
    table = document.add_table(rows=2, cols=3)
    table.cell(0, 0).merge(table.cell(0, 2)).text = "Đầu bảng"
    table.cell(1, 1).text = "giữa"
    assert [item.text for item in reader.read(saved(document), "a.docx")] == ["Đầu bảng", "giữa"]


@pytest.mark.parametrize(
    ("number", "style", "written"),
    [
        (4, "upperRoman", "IV"),
        (28, "lowerLetter", "bb"),
        (9, "decimal", "9"),
        (3, "chicago", "3"),
        (0, "lowerRoman", ""),
    ],
)
def test_number_formats(number, style, written):
    assert write_number(number, style) == written


def test_long_lists():
    assert roman(1994) == "mcmxciv"
    assert [letters(number) for number in (1, 26, 27)] == ["a", "z", "aa"]


def test_legal_numbers_and_restarts_of_their_own():
    document = docx.Document()
    add_numbering(document, [("upperRoman", "%1."), ("decimal", "%1.%2."), ("lowerLetter", "%3)")])
    levels = document.part.numbering_part.element.xpath("//w:abstractNum[@w:abstractNumId='77']/w:lvl")
    levels[1].append(parse_xml(f"<w:isLgl {nsdecls('w')}/>"))
    levels[2].append(parse_xml(f'<w:lvlRestart {nsdecls("w")} w:val="1"/>'))
    for level in (0, 1, 2, 1, 2, 0, 1, 2):
        numbered(document, "việc", level)
    assert markers(document) == ["I.", "1.1.", "a)", "1.2.", "b)", "II.", "2.1.", "a)"]


def test_two_lists_of_one_definition_go_on_unless_one_starts_anew():
    document = docx.Document()
    add_numbering(document, [("decimal", "%1.")])
    numbering = document.part.numbering_part.element
    for number, override in ((78, ""), (79, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>')):
        numbering.append(
            parse_xml(f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="77"/>{override}</w:num>')
        )
    for number in (77, 77, 78, 79, 79):
        numbered(document, "việc", 0, number)
    assert markers(document) == ["1.", "2.", "3.", "1.", "2."]


def test_number_zero_takes_the_number_of_a_style_away():
    document = docx.Document()
    add_numbering(document, [("decimal", "%1.")])
    style = document.styles.add_style("So", docx.enum.style.WD_STYLE_TYPE.PARAGRAPH)
    style.element.get_or_add_pPr().append(parse_xml(f'<w:numPr {nsdecls("w")}><w:numId w:val="77"/></w:numPr>'))
    document.add_paragraph("việc", style="So")
    bare = document.add_paragraph("việc", style="So")
    bare._p.get_or_add_pPr().append(parse_xml(f'<w:numPr {nsdecls("w")}><w:numId w:val="0"/></w:numPr>'))
    document.add_paragraph("việc", style="So")
    assert markers(document) == ["1.", "", "2."]
