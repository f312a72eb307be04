"""One table of formats: whatever asks, every list is the same."""

from __future__ import annotations

import io
import zipfile

import pytest

from ctr_desktop.app.arguments import split_file
from ctr_desktop.domain.errors import DocumentError
from ctr_desktop.importing.readers.formats import Probe, endings, format_of, formats, mime_types
from tests.fuzz.seeds import all_seeds

SEEDS = all_seeds()


def archive(*names: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as made:
        for name in names:
            made.writestr(name, "x")
    return stream.getvalue()


def test_no_ending_is_declared_twice():
    assert len(endings()) == len(set(endings()))
    assert all(ending.startswith(".") and ending == ending.lower() for ending in endings())


def test_every_format_says_its_kind_of_content():
    assert mime_types() and all("/" in kind for kind in mime_types())
    assert len({item.name for item in formats()}) == len(formats())


def test_formats_are_asked_in_the_order_of_their_ranks():
    ranks = [item.rank for item in formats()]
    assert ranks == sorted(ranks)
    assert formats()[-1].is_this(Probe(b"", "")), "the last one takes what nobody else knows"


@pytest.mark.parametrize("ending", endings())
def test_a_file_of_every_ending_can_be_opened_from_outside(ending, tmp_path):
    file = tmp_path / f"a{ending}"
    file.write_bytes(b"x")
    rest, opened = split_file([str(file)])
    assert opened == file and rest == []
    loud = tmp_path / f"B{ending.upper()}"
    loud.write_bytes(b"x")
    assert split_file([str(loud)])[1] == loud


@pytest.mark.parametrize("name", ["a.exe", "a", "a.jpg", "outline"])
def test_other_words_stay_commands(name):
    assert split_file([name])[1] is None


def test_the_fuzzer_spoils_a_file_of_every_format():
    spoilt = {format_of(content, name).name for name, content in SEEDS.items()}
    by_program = {item.name for item in formats() if item.name in ("Word 97", "RTF")}
    assert spoilt | by_program == {item.name for item in formats()}


@pytest.mark.parametrize("name", sorted(SEEDS))
def test_a_file_is_told_by_its_bytes_not_by_its_name(name):
    content = SEEDS[name]
    own = format_of(content, name)
    if own.rank < formats()[-1].rank and not own.name.startswith(("HTML", "CSV")):
        assert format_of(content, "khong-duoi") is own
        assert format_of(content, "a.txt") is own


@pytest.mark.parametrize(
    ("content", "name", "told"),
    [
        (b"%PDF-1.4", "a.docx", "PDF"),
        (b"{\\rtf1 a}", "a.doc", "RTF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "a.doc", "Word 97"),
        (b"<html><body>a</body></html>", "a.doc", "HTML"),
        ("I. Đảng".encode(), "a.txt", "Text"),
        (archive("word/document.xml", "[Content_Types].xml"), "a.zip", "Word"),
        (archive("xl/workbook.xml"), "a.bin", "Excel"),
    ],
)
def test_what_a_file_is(content, name, told):
    assert format_of(content, name).name == told


def test_an_archive_of_nothing_we_know_is_refused():
    content = archive("bi-mat.txt")
    with pytest.raises(DocumentError):
        format_of(content, "a.docx").read(content, "a.docx", None)


def test_a_damaged_archive_is_refused():
    whole = archive("word/document.xml")
    with pytest.raises(DocumentError) as refused:
        format_of(whole[: len(whole) // 2], "a.docx")
    assert refused.value.code == "document.damaged"


def test_words_that_call_themselves_word_are_refused():
    with pytest.raises(DocumentError) as refused:
        format_of(b"chi la chu", "a.docx")
    assert refused.value.code == "document.not_docx"


def test_the_members_of_an_archive_are_read_once():
    probe = Probe(archive("a", "b"), "x.docx")
    assert probe.is_archive and probe.members == {"a", "b"} and probe.members is probe.members
    assert Probe(b"chu", "x.txt").members == frozenset() and Probe(b"", "khong").ending == ""
