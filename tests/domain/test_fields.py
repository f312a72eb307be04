"""One declaration a field: every list of fields follows from it, and nothing it needs is missing."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ctr_desktop.domain.deadline import DeadlineKind, Provenance
from ctr_desktop.domain.fields import (
    FIELDS,
    Access,
    Kind,
    Level,
    Secrecy,
    Stage,
    default_values,
    field_named,
    field_of_column,
    fields_in_group,
    from_column,
    reader,
    stored_fields,
    to_column,
)


def test_names_and_columns_are_given_once():
    names = [field.name for field in FIELDS]
    columns = [field.column for field in stored_fields()]
    assert len(set(names)) == len(names) and len(set(columns)) == len(columns)


def test_the_three_fields_that_the_importer_and_the_office_asked_for():
    assert field_named("short_title").kind is Kind.TEXT
    assert [level.value for level in field_named("decided_by").choices] == [
        "",
        "superior_committee",
        "superior_government",
        "department",
        "committee",
        "government",
        "other",
    ]
    kinds = {kind.value for kind in field_named("deadline_kind").choices}
    assert kinds == {"day", "span", "periodic", "after", "condition", "unclear", "none"}


def test_every_stored_field_has_its_column_in_the_newest_schema(context):
    columns = {row[1] for row in context.workspace.database.rows("PRAGMA table_info(task)")}
    assert {field.column for field in stored_fields()} <= columns


def test_a_new_row_holds_what_an_empty_task_says(context, programme):
    defaults = {row[1]: row[4] for row in context.workspace.database.rows("PRAGMA table_info(task)")}
    empty = default_values()
    for field in stored_fields():
        stored = defaults[field.column]
        if stored is None:
            assert empty[field.name] is None or field.name == "text", field.name
        else:
            literal = stored.strip("'")
            raw = int(literal) if field.kind is Kind.FLAG else literal
            expected = Provenance.NONE if field.choices is Provenance else empty[field.name]
            expected = DeadlineKind.NONE if field.choices is DeadlineKind else expected
            assert from_column(field, raw) == expected, field.name


def test_fields_are_found_by_name_and_by_column():
    for field in FIELDS:
        assert field_named(field.name) is field
        if field.column:
            assert field_of_column(field.column) is field
    assert field_named("no_such") is None and field_of_column("no_such") is None


def test_choices_are_declared_for_choices_alone():
    for field in FIELDS:
        assert (field.choices is not None) is (field.kind is Kind.CHOICE), field.name


def test_groups_hold_free_fields_only():
    for group in ("assignment", "results", "record"):
        assert fields_in_group(group)
        assert all(field.access is Access.FREE for field in fields_in_group(group))


@pytest.mark.parametrize("field", stored_fields(), ids=lambda field: field.name)
def test_every_value_survives_its_column(field):
    values = {
        Kind.TEXT: ["", "chữ"],
        Kind.FLAG: [True, False],
        Kind.DAY: [None, date(2024, 6, 30)],
        Kind.UNIT: [None, 3],
        Kind.PERSON: [None, 4],
        Kind.CHOICE: list(field.choices or ()),
    }[field.kind]
    for value in values:
        assert from_column(field, to_column(field, value)) == value


@given(st.text())
def test_words_are_stored_composed_and_without_edges(text):
    stored = to_column(field_named("result"), text)
    assert stored == stored.strip() or stored == ""


def test_words_of_other_keyboards_become_one_form():
    assert to_column(field_named("result"), "  u\u031b\u0301y ban  ") == "ứy ban"


def test_an_unknown_choice_is_no_value():
    for name in ("stage", "secrecy", "decided_by", "deadline_kind"):
        with pytest.raises(ValueError, match="bogus"):
            from_column(field_named(name), "bogus")
        with pytest.raises(ValueError, match="bogus"):
            to_column(field_named(name), "bogus")


def test_what_needs_no_making_is_taken_as_it_is():
    assert reader(field_named("result")) is None and reader(field_named("lead")) is None
    assert reader(field_named("stage"))("done") is Stage.DONE
    assert reader(field_named("deadline"))(None) is None


def test_secrecy_is_ordered_from_the_least_to_the_most_secret():
    assert [mark.value for mark in Secrecy] == ["ordinary", "secret", "top_secret", "utmost_secret"]


def test_nobody_decides_until_somebody_is_entered():
    assert default_values()["decided_by"] is Level.UNSET
