"""The document model: values only, to JSON and back, walked by every writer."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ctr_desktop.reports.document import (
    Align,
    Annex,
    Cell,
    CellKind,
    Column,
    Document,
    Head,
    Heading,
    Paragraph,
    Row,
    Run,
    Signature,
    Style,
    Table,
    Together,
    paragraph,
)

WORDS = st.text(max_size=20)
RUNS = st.builds(Run, WORDS, st.booleans(), st.booleans())
PARAGRAPHS = st.builds(Paragraph, st.lists(RUNS, max_size=3).map(tuple), st.sampled_from(Style))
CELLS = st.builds(Cell, WORDS, st.one_of(st.none(), st.integers(-9, 9**9), st.floats(allow_nan=False), st.dates()))
COLUMNS = st.builds(Column, WORDS, st.sampled_from(Align), st.sampled_from(CellKind), st.floats(0.1, 9))
ROWS = st.builds(Row, st.lists(CELLS, max_size=4).map(tuple), st.booleans(), st.booleans())
TABLES = st.builds(
    Table,
    WORDS,
    st.lists(COLUMNS, max_size=3).map(tuple),
    st.lists(ROWS, max_size=4).map(tuple),
    st.booleans(),
    st.booleans(),
    st.booleans(),
)
HEADINGS = st.builds(Heading, WORDS, st.integers(1, 6))
PLAIN = st.one_of(PARAGRAPHS, HEADINGS, TABLES)
SEVERAL = st.lists(PLAIN, max_size=3).map(tuple)
BLOCKS = st.one_of(
    PLAIN,
    st.builds(Together, SEVERAL),
    st.builds(Signature, SEVERAL),
    st.builds(Annex, WORDS, WORDS, WORDS, SEVERAL, st.booleans(), WORDS),
)
HEADS = st.builds(Head, WORDS, WORDS, WORDS, WORDS, WORDS, WORDS, receivers=st.lists(WORDS, max_size=3).map(tuple))
DOCUMENTS = st.builds(
    Document, HEADS, st.lists(BLOCKS, max_size=4).map(tuple), st.just("HD36-2018"), st.dates(), st.booleans()
)


@given(DOCUMENTS)
def test_every_document_comes_back_from_json(document):
    assert Document.from_json(document.to_json()) == document


@given(DOCUMENTS)
def test_json_is_readable_by_anybody(document):
    values = json.loads(document.to_json())
    assert values["is"] == "Document" and values["head"]["is"] == "Head"


def test_choices_come_back_as_choices():
    table = Table("t", (Column("c", Align.CENTRE, CellKind.DAY),), ())
    head = Head("", "", "", "", "", "")
    again = Document.from_json(Document(head, (table,), "p", date(2024, 6, 30)).to_json())
    (column,) = again.blocks[0].columns
    assert column.align is Align.CENTRE and column.kind is CellKind.DAY


@pytest.mark.parametrize("text", ["[]", '{"is": "Row", "cells": []}', "7"])
def test_other_json_is_no_document(text):
    with pytest.raises(ValueError, match="not a document"):
        Document.from_json(text)


def test_a_block_of_an_unknown_shape_is_refused():
    with pytest.raises(KeyError):
        Document.from_json('{"is": "Hologram"}')


def test_tables_are_found_in_order_wherever_they_stand():
    first, second, third = (Table(name, (), ()) for name in "abc")
    annex = Annex("Phụ lục 1", "t", "", (third,))
    blocks = (first, Together((paragraph("x"), second)), Signature(), annex)
    document = Document(Head("", "", "", "", "", ""), blocks, "p", date(2024, 6, 30))
    assert [(where, table.name) for where, table in document.tables()] == [(None, "a"), (None, "b"), (annex, "c")]


def test_the_words_of_a_paragraph_are_those_of_its_runs():
    assert Paragraph((Run("Đã "), Run("xong", bold=True))).text == "Đã xong"
    assert paragraph("một").runs == (Run("một"),)


def test_the_title_of_a_document_is_one_line():
    head = Head("", "", "", "", "BÁO CÁO", "kết quả\ncủa  Tỉnh ủy")
    assert head.title == "BÁO CÁO kết quả của Tỉnh ủy"


def test_values_cannot_be_changed():
    with pytest.raises(AttributeError):
        Cell("x").text = "y"
