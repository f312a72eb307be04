"""Whatever a person types is printed where it belongs and is copied out of the pages in composed letters."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

import pypdfium2
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ctr_desktop.reports.document import Annex, Cell, Column, Document, Heading, Row, Signature, Table, paragraph
from ctr_desktop.reports.fonts import letters
from ctr_desktop.reports.typography import settable
from ctr_desktop.reports.writers import written
from tests.reporting import docx_words
from tests.reports.test_form import DAY, HEAD

VIETNAMESE = "aăâbcdđeêghiklmnoôơpqrstuưvxy" + "AĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXY"
TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
SYLLABLES = st.builds(
    lambda signs, form: unicodedata.normalize(form, "".join(signs)),
    st.lists(st.builds(str.__add__, st.sampled_from(VIETNAMESE), st.sampled_from(TONES)), min_size=1, max_size=7),
    st.sampled_from(["NFC", "NFD"]),
)
LEFT_TO_RIGHT = ("L", "EN", "ON", "ES", "ET", "CS")
ALONE = [
    sign
    for sign in letters()
    if unicodedata.bidirectional(sign) in LEFT_TO_RIGHT
    and sign.isprintable()
    and unicodedata.is_normalized("NFKC", sign)  # a reader of the pages may give the parts of a ligature
]
OTHERS = st.text(st.sampled_from(sorted(ALONE)), min_size=1, max_size=6)
FIRST = st.sampled_from("abcxyzđĐ0123456789")
WORDS = st.lists(st.one_of(SYLLABLES, OTHERS), min_size=1, max_size=30).map(" ".join)
SIGNED = st.builds(str.__add__, FIRST, WORDS)
AT_A_LINES_END = {"\ufffe": "-", "\x02": "-", "\u00ad": "-"}
"""What the reader of the pages gives for a hyphen that ends a line."""


def copied(pdf: bytes) -> str:
    """Return everything that can be copied out of a document, without the room between words."""
    document = pypdfium2.PdfDocument(pdf)
    text = "".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return "".join(AT_A_LINES_END.get(sign, sign) for sign in text if not sign.isspace())


def bare(words: str) -> str:
    return "".join(settable(words, letters()).split())


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.lists(SIGNED, min_size=9, max_size=9))
def test_any_words_in_any_place_are_printed_and_copied_out_composed(words):
    subject, heading, line, cell, banner, title, signer, receiver, note = words
    head = replace(HEAD, subject=subject, signer=signer, receivers=(receiver,))
    table = Table(
        "t", (Column("Mã"), Column("Việc")), (Row((Cell(banner),), banner=True), Row((Cell("1"), Cell(cell))))
    )
    annex = Annex("Phụ lục 1", title, "", (paragraph(note),))
    body = (Heading(heading), paragraph(line), table, Signature(), annex)
    document = Document(head, body, "HD36-2018", DAY)
    found = copied(written(document, "pdf"))
    assert unicodedata.is_normalized("NFC", found)
    for said in (*words[:7], receiver, note):
        assert bare(said) in found, said
    in_word = "".join(docx_words(written(document, "docx")).split())
    for said in words:
        assert unicodedata.normalize("NFC", "".join(said.split())) in in_word, said
