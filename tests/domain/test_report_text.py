"""The text of a report: whatever is done to its lines, no word is lost and the order is one."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ctr_desktop.domain import report_text
from ctr_desktop.domain.errors import RuleError
from ctr_desktop.domain.report_text import Line, Role


def text() -> list[Line]:
    return report_text.in_places(
        [
            Line(Role.SENTENCE, "Mở đầu."),
            Line(Role.HEADING, "I- KẾT QUẢ", 1),
            Line(Role.HEADING, "1. Đảng", 2),
            Line(Role.SENTENCE, "Một hai ba.", source="result:a", taken="Một hai ba."),
            Line(Role.SENTENCE, "Bốn.", begins=False),
            Line(Role.HEADING, "2. Kinh tế", 2),
            Line(Role.TABLE, "Tổng hợp"),
            Line(Role.NOTE, "Ghi chú."),
            Line(Role.HEADING, "II- ĐÁNH GIÁ", 1),
            Line(Role.SENTENCE, "Năm."),
        ]
    )


def words(lines: list[Line]) -> list[str]:
    return [line.text for line in lines]


def all_words(lines: list[Line]) -> list[str]:
    return sorted("".join("".join(words(lines)).split()))


@given(st.lists(st.tuples(st.sampled_from(["split", "join", "turn", "up", "down", "under"]), st.integers(0, 40),
                          st.integers(0, 12)), max_size=40))  # fmt: skip
def test_no_word_is_lost_and_the_places_are_in_order(acts: list[tuple[str, int, int]]) -> None:
    lines, before = text(), all_words(text())
    for act, which, at in acts:
        line = lines[which % len(lines)]
        with suppress(RuleError):
            if act == "split":
                lines = report_text.split(lines, line.uid, at)
            elif act == "join":
                lines = report_text.join(lines, line.uid)
            elif act == "turn":
                lines = report_text.paragraph_turned(lines, line.uid)
            elif act == "under":
                lines = report_text.moved_under(lines, {line.uid}, lines[at % len(lines)].uid)
            else:
                lines = report_text.moved(lines, line.uid, -1 if act == "up" else 1)
        order = words(lines)
        lines = report_text.in_places(lines)
        assert words(lines) == order and all_words(lines) == before
        positions = [item.position for item in lines]
        assert positions == sorted(set(positions)) and len({item.uid for item in lines}) == len(lines)


def test_a_heading_takes_along_what_stands_under_it() -> None:
    lines = text()
    turned = report_text.moved(lines, lines[5].uid, -1)
    assert words(turned)[2:8] == ["2. Kinh tế", "Tổng hợp", "Ghi chú.", "1. Đảng", "Một hai ba.", "Bốn."]
    assert words(report_text.moved(turned, lines[5].uid, 1)) == words(lines)
    assert report_text.moved(lines, lines[2].uid, -1) == lines, "it does not leave the part it stands in"
    assert report_text.moved(lines, lines[5].uid, 1) == lines
    assert words(report_text.moved(lines, lines[8].uid, -1))[1:3] == ["II- ĐÁNH GIÁ", "Năm."]


def test_a_half_is_free_writing_and_joined_again_it_has_its_source() -> None:
    lines = text()
    halves = report_text.split(lines, lines[3].uid, 8)
    assert words(halves)[3:5] == ["Một hai", "ba."] and (halves[3].source, halves[4].source) == ("result:a", "")
    joined = report_text.join(halves, halves[4].uid)
    assert words(joined) == words(lines) and joined[3].source == "result:a"
    with pytest.raises(RuleError):
        report_text.split(lines, lines[3].uid, 0)
    with pytest.raises(RuleError):
        report_text.join(lines, lines[7].uid)  # a note and the table before it


def test_what_only_one_row_moves_for_keeps_all_other_places() -> None:
    lines = text()
    turned = report_text.in_places(report_text.moved(lines, lines[4].uid, -1))
    old = {line.uid: line.position for line in lines}
    assert [line.uid for line in turned if line.position != old[line.uid]] == [lines[4].uid]


def test_a_sentence_goes_under_another_heading_before_its_headings_and_tables() -> None:
    lines = text()
    turned = report_text.moved_under(lines, {lines[9].uid, lines[3].uid}, lines[5].uid)
    assert words(turned)[4:8] == ["2. Kinh tế", "Một hai ba.", "Năm.", "Tổng hợp"]
    with pytest.raises(RuleError):
        report_text.moved_under(lines, {lines[2].uid}, lines[5].uid)


@pytest.mark.parametrize("words_in", ["", "   ", "\n"])
def test_a_line_is_never_without_words(words_in: str) -> None:
    lines = text()
    with pytest.raises(RuleError):
        report_text.rewritten(lines, lines[3].uid, words_in)
    with pytest.raises(RuleError):
        report_text.rewritten(lines, lines[6].uid, "x")


def test_figures_stand_in_their_fields_and_other_braces_stay() -> None:
    said = report_text.with_figures("Có {total} việc, {khác} và {}.", {"total": "134"})
    assert said == "Có 134 việc, {khác} và {}."
    shown = report_text.named_fields("Có {total} việc, {khác}.", {"total": "tổng số"})
    assert shown == "Có {tổng số} việc, {khác}."
    assert report_text.named_fields(shown, {"tổng số": "total"}) == "Có {total} việc, {khác}."


def test_what_begins_with_a_closing_sign_is_joined_without_a_gap() -> None:
    lines = report_text.in_places([Line(Role.SENTENCE, "Ban hành kế hoạch; tổ chức họp.")])
    halves = report_text.split(lines, lines[0].uid, 17)
    assert words(halves) == ["Ban hành kế hoạch", "; tổ chức họp."]
    assert words(report_text.join(halves, halves[1].uid)) == words(lines)


def test_unknown_fields_and_lone_braces_are_found() -> None:
    assert report_text.unknown_fields("Đạt {rate}, {ty le} và {abc.", {"rate"}) == ["{ty le}", "{"]
    assert report_text.unknown_fields("Đạt {rate}.", {"rate"}) == []
