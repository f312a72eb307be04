"""Folding for search."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from ctr_desktop.domain.folding import find_folded, fold, folded_words, nfc, tidy


def test_spellings_of_one_word_fold_to_one():
    assert fold("Ủy ban") == fold("Uỷ ban") == "uy ban"
    assert fold("HÓA") == fold("hoá") == "hoa"
    assert fold("Đắk Lắk") == "dak lak"


def test_decomposed_text_folds_like_composed():
    assert folded_words(unicodedata.normalize("NFD", "Huyện ủy Vị Thủy")) == ["huyen", "uy", "vi", "thuy"]


@given(st.text())
def test_folding_keeps_positions(text):
    assert len(fold(nfc(text))) == len(nfc(text))


def test_hits_are_found_at_the_beginning_of_words():
    text = "Huyện ủy chỉ đạo các huyện"
    assert [text[start:end] for start, end in find_folded(text, "huyen uy")] == ["Huyện", "ủy", "huyện"]
    assert find_folded(text, "yen") == []
    assert find_folded(text, "  ") == []


def test_breaks_of_every_kind_stay_breaks():
    assert tidy("a\x0bb\r\nc\rd\x07e\x85f\x0cg") == "a\nb\nc\nde\nf\ng"
