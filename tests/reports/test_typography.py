"""The small rules of setting."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ctr_desktop.reports.fonts import BOLD, ITALIC, REGULAR, Measure, letters, register_fonts
from ctr_desktop.reports.typography import NO_BREAK, settable, spell, unbroken

ASCII = frozenset(chr(code) for code in range(32, 127)) | {"\n", "\t"}


@pytest.mark.parametrize(
    ("text", "together"),
    [
        ("(mã II.1.1-3)", "mã II"),
        ("Phụ lục 3", "Phụ lục 3"),
        ("năm 2024", "năm 2024"),
        ("quý II năm 2024", "quý II"),
        ("ngày 03 tháng 4 năm 2018", "ngày 03"),
        ("số 29-CT/TU", "số 29"),
        ("khóa XIII", "khóa XIII"),
    ],
)
def test_what_belongs_together_stays_together(text, together):
    assert together.replace(" ", NO_BREAK) in unbroken(text)
    assert unbroken(text).replace(NO_BREAK, " ") == text


def test_other_words_are_left_alone():
    for text in ("năm học", "số liệu", "mã hóa", "ngày lễ", "mục tiêu", "trong năm"):
        assert unbroken(text) == text


@given(st.text())
def test_no_letter_is_lost_to_a_no_break_space(text):
    assert unbroken(text).replace(NO_BREAK, " ") == text.replace(NO_BREAK, " ")


def test_signs_that_the_face_lacks_get_their_stand_in():
    assert settable("a\u2011b \u2022 c", ASCII) == "a-b - c"
    assert settable("\uf0b7 việc", letters()) == "- việc"
    assert settable("a\u200bb\ufeff", ASCII) == "ab"


def test_what_has_no_stand_in_is_seen():
    assert settable("漢", letters()) == "?"
    assert settable("\x07", ASCII) == " "


def test_decomposed_letters_are_composed():
    assert settable(unicodedata.normalize("NFD", "Huyện ủy"), letters()) == "Huyện ủy"


def test_the_face_sets_all_of_vietnamese():
    vowels = "aăâeêioôơuưy"
    tones = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
    text = "".join(unicodedata.normalize("NFC", vowel + tone) for vowel in vowels for tone in tones) + "đ"
    assert letters().issuperset(text + text.upper())
    assert settable(text, letters()) == text


@given(st.text())
def test_everything_can_be_set(text):
    assert letters().issuperset(settable(text, letters()))


def test_a_line_does_not_end_at_a_no_break_space():
    register_fonts()
    measure = Measure.of(REGULAR, 12)
    text = unbroken("Đến ngày 28 còn nhiệm vụ quá hạn chưa hoàn thành (Phụ lục 3).")
    for width in range(60, 300, 7):
        for line in measure.wrap(text, width):
            assert not line.endswith(("Phụ", "(Phụ", "Phụ lục", "ngày"))


def test_faces_are_measured_apart():
    register_fonts()
    widths = {face: Measure.of(face, 14).width("ĐẢNG CỘNG SẢN VIỆT NAM") for face in (REGULAR, BOLD, ITALIC)}
    assert widths[BOLD] > widths[REGULAR] and all(width > 100 for width in widths.values())


def test_both_spellings_of_uy():
    assert spell("Ủy ban, huyện ủy, HUYỆN ỦY", "uỷ") == "Uỷ ban, huyện uỷ, HUYỆN UỶ"
    assert spell("Vị Thủy, thủy lợi", "uỷ") == "Vị Thủy, thủy lợi"
    assert spell("Uỷ ban", "khác") == "Uỷ ban"
