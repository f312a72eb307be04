"""How wide columns are: their longest word, the room where it makes rows low, all of the width."""

from __future__ import annotations

from math import ceil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ctr_desktop.reports import column_widths as widths_of
from ctr_desktop.reports.column_widths import column_widths
from ctr_desktop.reports.document import Cell, Column, Row, Table
from ctr_desktop.reports.fonts import REGULAR, Measure, register_fonts

WIDTH, SIZE, PADDING = 700.0, 11.0, 3.0
WORDS = st.lists(st.sampled_from(["Ban", "Tuyên", "giáo", "30/6/2024", "đẩy", "mạnh", "2.345"]), max_size=30).map(
    " ".join
)


def table(rows, titles=("Mã", "Nội dung", "Ghi chú")) -> Table:
    columns = tuple(Column(title) for title in titles)
    return Table("t", columns, tuple(Row(tuple(Cell(text) for text in row)) for row in rows))


@pytest.fixture(autouse=True)
def fonts():
    register_fonts()


@given(st.lists(st.tuples(WORDS, WORDS, WORDS), max_size=12))
def test_all_of_the_width_is_shared_and_no_word_is_cut(rows):
    register_fonts()
    found = column_widths(table(rows), WIDTH, SIZE, PADDING)
    assert sum(found) == pytest.approx(WIDTH)
    measure = Measure.of(REGULAR, SIZE)
    for place, width in enumerate(found):
        words = [word for row in rows for word in row[place].split()]
        assert all(measure.width(word) <= width - 2 * PADDING for word in words)


def test_room_goes_where_it_makes_the_rows_low(monkeypatch):
    rows = [("I.1-1", "việc " * 60, "")] * 9 + [("I.1-2", "việc", "ghi chú dài " * 40)]
    measure = Measure.of(REGULAR, SIZE)

    def lines(found) -> int:
        return sum(
            max(len(measure.wrap(text, width - 2 * PADDING)) for text, width in zip(row, found, strict=True))
            for row in rows
        )

    lowered = lines(column_widths(table(rows), WIDTH, SIZE, PADDING))
    monkeypatch.setattr(widths_of, "_lowered", lambda found, *_: found)
    assert lowered < lines(column_widths(table(rows), WIDTH, SIZE, PADDING))
    assert lowered >= ceil(sum(measure.width(text) for row in rows for text in row) / WIDTH)


def test_a_list_printed_as_it_is_seen_keeps_its_widths():
    columns = (Column("a", width=1.0), Column("b", width=3.0))
    assert column_widths(Table("t", columns, ()), 400, SIZE, PADDING) == [100, 300]


def test_one_endless_word_leaves_room_for_the_others():
    found = column_widths(table([("x" * 900, "việc", "")]), WIDTH, SIZE, PADDING)
    measure = Measure.of(REGULAR, SIZE)
    assert found[1] - 2 * PADDING >= measure.width("việc") and sum(found) == pytest.approx(WIDTH)
