"""Every bad file is refused with its own code, and nothing is read of it."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ctr_desktop.domain.errors import DocumentError
from ctr_desktop.importing import readers
from ctr_desktop.importing.readers import office
from ctr_desktop.importing.understand import read_draft, understand
from ctr_desktop.models.messages import error_message
from tests.importing.builders import docx_document, text_document, with_part

GOOD = docx_document(["I. Việc một", "Làm việc một."])


def refused(content: bytes, name: str) -> str:
    with pytest.raises(DocumentError) as caught:
        understand(content, name)
    words = error_message(caught.value)
    assert words and words != caught.value.code and "\n" not in words
    return caught.value.code


def test_not_a_document_at_all():
    assert refused(b"\x89PNG\x00\x01\x02", "anh.png") == "document.not_text"
    assert refused(b"day la chu", "gia.docx") == "document.not_docx"


def test_an_archive_that_is_no_document():
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("a.txt", "x")
    assert refused(stream.getvalue(), "a.docx") == "document.not_docx"


def test_encrypted_and_old_word(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(office, "find_libreoffice", lambda: None)
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600
    assert refused(ole + "EncryptedPackage".encode("utf-16-le"), "mat.docx") == "document.encrypted"
    assert refused(ole, "cu.doc") == "document.old_word"
    assert refused(b"{\\rtf1 abc}", "cu.doc") == "document.old_word"
    assert refused(b"%PDF-1.7", "a.pdf") == "document.damaged"
    assert refused(ole + "Workbook".encode("utf-16-le"), "cu.xls") == "document.old_excel"


@pytest.mark.parametrize("cut", [60, 500, len(GOOD) // 2, len(GOOD) - 40])
def test_damaged_archives(cut):
    assert refused(GOOD[:cut], "hong.docx") in ("document.damaged", "document.not_docx")


def test_damaged_xml():
    assert refused(with_part(GOOD, "word/document.xml", b"<w:document"), "hong.docx") == "document.damaged"


def test_empty_documents():
    assert refused(docx_document([])[:0] + text_document([])[:0] + b"   ", "rong.txt") == "document.empty"
    import docx

    from tests.importing.builders import saved

    assert refused(saved(docx.Document()), "rong.docx") == "document.empty"


def test_no_outline_can_be_taken_flat():
    content = "Chúng tôi làm việc.\nMỗi ngày một việc.".encode()
    assert refused(content, "thu.txt") == "document.no_outline"
    draft = understand(content, "thu.txt", flat=True)
    assert [node.text for node in draft.outline.nodes] == ["Chúng tôi làm việc.", "Mỗi ngày một việc."]


def test_a_file_of_500_mb_is_not_even_opened(tmp_path: Path):
    huge = tmp_path / "lon.docx"
    with huge.open("wb") as stream:
        stream.truncate(500 * 1024 * 1024)
    with pytest.raises(DocumentError) as caught:
        read_draft(huge)
    assert caught.value.code == "document.too_large"


def test_missing_file(tmp_path: Path):
    with pytest.raises(DocumentError) as caught:
        read_draft(tmp_path / "khong.docx")
    assert caught.value.code == "document.missing"


def test_a_bomb_is_not_unpacked():
    bomb = with_part(GOOD, "word/media/x.xml", b" " * (40 * 1024 * 1024))
    assert len(bomb) < 200_000
    assert refused(bomb, "bom.docx") == "document.bomb"


def test_external_entities_are_refused(tmp_path: Path):
    secret = tmp_path / "bi-mat.txt"
    secret.write_text("mật khẩu", encoding="utf-8")
    xml = f'<!DOCTYPE x [<!ENTITY e SYSTEM "{secret.as_uri()}">]><w:document>&e;</w:document>'
    assert refused(with_part(GOOD, "word/document.xml", xml.encode()), "ngoai.docx") == "document.entities"
    late = b"<?xml version='1.0'?>" + b" " * 9000 + xml.encode()
    assert refused(with_part(GOOD, "word/document.xml", late), "ngoai.docx") == "document.entities"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_text_encodings(encoding):
    text = text_document(["I. Việc một", "Làm việc một."]).decode()
    assert understand(text.encode(encoding), "thu.txt").outline.nodes[0].text == "Việc một"


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_mutated_documents_never_surprise(data):
    content = bytearray(GOOD)
    for _ in range(data.draw(st.integers(1, 12))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    try:
        understand(bytes(content), "thu.docx")
    except DocumentError as error:
        assert error.code.startswith("document.")


def test_the_limit_is_said_in_megabytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(readers, "MAX_FILE_BYTES", 1024 * 1024)
    large = tmp_path / "a.txt"
    large.write_bytes(b"x" * (1024 * 1024 + 1))
    with pytest.raises(DocumentError) as caught:
        readers.load(large)
    assert caught.value.details["limit"] == 1
