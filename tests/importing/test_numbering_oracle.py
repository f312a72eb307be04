"""Word's automatic numbers as LibreOffice prints them, on generated documents and on real ones."""

from __future__ import annotations

import random
import re
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from ctr_desktop.importing import readers
from tests.conftest import SHARED
from tests.importing.builders import saved
from tests.importing.office import converted

FORMATS = ("decimal", "upperRoman", "lowerRoman", "upperLetter", "lowerLetter", "decimalZero", "none")
TEXTS = ("%{n}.", "%{n})", "(%{n})", "%{n}-", "Điều %{n}.", "%1.%{n}.", "{all}", "{all}.")
SEEDS = range(12)
DEEPEST = 3
REAL = sorted((SHARED / "corpus" / "files").glob("*.docx"))


def _level(chance: random.Random, place: int) -> str:
    """Return a level; what LibreOffice does not know (lvlRestart, isLgl, text around nothing) has tests of its own."""
    style = chance.choice(FORMATS if place == DEEPEST else FORMATS[:-1])
    every = ".".join(f"%{number}" for number in range(1, place + 2))
    texts = [text for text in TEXTS if place or "%1." not in text]
    text = "" if style == "none" else chance.choice(texts).format(n=place + 1, all=every)
    start = chance.choice([1, 1, 1, 3])
    return (
        f'<w:lvl w:ilvl="{place}"><w:start w:val="{start}"/><w:numFmt w:val="{style}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def _add_lists(document, chance: random.Random) -> list[int]:
    numbering = document.part.numbering_part.element
    first = numbering.find(qn("w:num"))
    numbers = []
    for abstract in (60, 61):
        levels = "".join(_level(chance, place) for place in range(DEEPEST + 1))
        definition = f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{abstract}">{levels}</w:abstractNum>'
        first.addprevious(parse_xml(definition))
        for copy in range(2):
            number = abstract * 10 + copy
            override = ""
            if copy and chance.random() < 0.7:
                override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
            numbering.append(
                parse_xml(
                    f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>{override}</w:num>'
                )
            )
            numbers.append(number)
    return numbers


def _document(seed: int) -> bytes:
    chance = random.Random(seed)
    document = docx.Document()
    numbers = _add_lists(document, chance)
    style = document.styles.add_style("DanhSach", docx.enum.style.WD_STYLE_TYPE.PARAGRAPH)
    style.element.get_or_add_pPr().append(
        parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="1"/><w:numId w:val="{numbers[0]}"/></w:numPr>')
    )
    level = 0
    for line in range(30):
        paragraph = document.add_paragraph(f"việc thứ {line}")
        chosen = chance.random()
        if chosen < 0.1:
            continue
        if chosen < 0.2:
            paragraph.style = style
            continue
        level = max(0, min(DEEPEST, level + chance.choice([-2, -1, 0, 0, 1])))
        number = numbers[0] if line < 15 else chance.choice(numbers)
        paragraph._p.get_or_add_pPr().append(
            parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')
        )
    return saved(document)


def _squeezed(text: str) -> str:
    return re.sub(r"[\s\u00ad\u200b\ufeff•]+", "", text)


def _lines(path: Path) -> list[str]:
    return [line for line in map(_squeezed, path.read_text("utf-8-sig").split("\n")) if line]


def test_generated_lists_are_numbered_alike(tmp_path):
    files = []
    for seed in SEEDS:
        files.append(tmp_path / f"d{seed}.docx")
        files[-1].write_bytes(_document(seed))
    for path, theirs in zip(files, converted(files, "txt:Text (encoded):UTF8", tmp_path), strict=True):
        ours = [_squeezed(item.printed) for item in readers.read_paragraphs(path.read_bytes(), path.name)]
        assert ours == _lines(theirs), path.name


@pytest.mark.skipif(not REAL, reason="the collection of real documents is not beside this checkout")
def test_real_documents_are_read_alike(tmp_path):
    for path, theirs in zip(REAL, converted(REAL, "txt:Text (encoded):UTF8", tmp_path), strict=True):
        paragraphs = readers.read_paragraphs(path.read_bytes(), path.name)
        lines = set(_lines(theirs))
        numbered = [_squeezed(item.printed) for item in paragraphs if item.marker and item.text]
        assert [line for line in numbered if line not in lines] == []
