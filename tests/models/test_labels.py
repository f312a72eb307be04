"""Every code that can be shown has words, in both languages; screen and paper call a verdict the same."""

from __future__ import annotations

import ast
import re
from enum import StrEnum
from pathlib import Path

import pytest

from ctr_desktop import resources
from ctr_desktop.domain.deadline import DeadlineKind, Provenance, Verdict
from ctr_desktop.domain.diary import DocumentRole, EntryKind
from ctr_desktop.domain.errors import CtrError
from ctr_desktop.domain.fields import FIELDS, Access, Kind, Level, Secrecy, Stage
from ctr_desktop.domain.merging import MergeKind
from ctr_desktop.domain.organisation import UnitKind
from ctr_desktop.domain.views import View
from ctr_desktop.models import labels, messages
from ctr_desktop.models.import_words import doubt_label, left_out_label, set_aside_label
from ctr_desktop.models.labels import (
    action_label,
    choice_label,
    field_help,
    field_label,
    field_words,
    label,
    verdict_days_label,
    verdict_label,
)
from ctr_desktop.models.report_words import kind_action, kind_name, question_words
from ctr_desktop.reports.kinds import kind, names
from ctr_desktop.reports.wording import Wording, menu_entries, verdict_names
from ctr_desktop.services.backups import CopyKind

PACKAGE = Path(labels.__file__).resolve().parents[1]
GROUPS: dict[str, type[StrEnum]] = {
    "stage": Stage,
    "verdict": Verdict,
    "provenance": Provenance,
    "view": View,
    "unit": UnitKind,
    "copy": CopyKind,
    "secrecy": Secrecy,
    "entry": EntryKind,
    "document": DocumentRole,
    "merge": MergeKind,
    "decided_by": Level,
    "deadline_kind": DeadlineKind,
}


@pytest.mark.parametrize(("group", "enum"), GROUPS.items(), ids=GROUPS)
def test_every_member_of_every_enum_has_words(group, enum):
    for member in enum:
        key = f"{group}.{member.value}"
        assert label(key) != key, key


def test_every_choice_of_every_field_has_words():
    for field in FIELDS:
        for choice in field.choices or ():
            assert "." not in choice_label(field, choice), (field.name, choice)


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.name)
def test_every_field_has_a_name_and_every_free_one_a_word_of_help(field):
    assert field_label(field) != f"field.{field.name}"
    if field.access is Access.FREE:
        assert field_help(field) != f"help.{field.name}"


def sources(package: str) -> str:
    """Return the code of one package."""
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted((PACKAGE / package).rglob("*.py")))


def called_with(pattern: str) -> set[str]:
    """Return the string constants that the package's code gives as first argument to calls of a name."""
    found = set()
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
                name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                if re.fullmatch(pattern, name) and isinstance(node.args[0].value, str):
                    found.add(node.args[0].value)
    return found


def test_every_kind_of_action_has_words():
    kinds = called_with("action") | {f"task.{field.name}" for field in FIELDS if field.access is Access.FREE}
    kinds |= {f"diary.{item.value}" for item in (EntryKind.NOTE, EntryKind.CHASE)} | {"task.set", "upgrade"}
    assert len(kinds) > 25
    for action in kinds:
        words = action_label(action, {})
        assert words and "action." not in words and action not in words, action


def test_every_code_of_an_error_has_a_sentence():
    codes = called_with("RuleError|DataError|DocumentError|CtrError|message|Doubt")
    codes = {code for code in codes if re.fullmatch(r"[a-z]+(\.[a-z_]+)?", code)}
    doubts = called_with("Doubt")
    assert len(codes) > 60
    for code in codes - doubts:
        assert code in messages._MESSAGES, code
    for code in doubts:
        assert doubt_label(code) != code, code


def test_every_reason_for_leaving_out_or_setting_aside_has_words():
    said = set(re.findall(r'left_out="([a-z_]+)"|_leave_out\(row, "([a-z_]+)"\)', sources("importing")))
    reasons = {word for pair in said for word in pair if word} | {"footnote", "hidden", "struck", "no_value", "rule"}
    assert len(reasons) > 8
    for reason in reasons:
        assert left_out_label(reason) != reason, reason
    for reason in re.findall(r'_aside\[\w+\] = "([a-z_]+)"', sources("importing")):
        assert set_aside_label(reason), reason


def test_a_sentence_ends_and_is_filled_in():
    error = CtrError("task.unknown", id=7)
    assert messages.error_message(error) == "There is no task 7; it may have been deleted."
    for code, words in messages._MESSAGES.items():
        if code.startswith(("task.", "report.", "document.", "unit.", "import.")):
            assert str(words).endswith((".", "!")), code


def test_an_unknown_code_is_shown_rather_than_nothing():
    assert label("no.such") == "no.such" and messages.message("no.such") == "no.such"


# --- one vocabulary ------------------------------------------------------------------------------------------------


def vietnamese(source: str) -> str:
    """Return the Vietnamese words of a label, from the file that is compiled."""
    import xml.etree.ElementTree as ET

    tree = ET.parse(resources.root() / "translations" / "ctr_vi.ts")
    for context in tree.getroot().iter("context"):
        if context.findtext("name") == "Labels":
            for message in context.iter("message"):
                if message.findtext("source") == source:
                    return message.findtext("translation", "")
    raise KeyError(source)


@pytest.mark.parametrize("verdict", list(Verdict), ids=lambda verdict: verdict.value)
def test_screen_and_paper_call_a_verdict_the_same(verdict):
    on_screen = vietnamese(str(labels._LABELS[f"verdict.{verdict.value}"]))
    assert on_screen.lower() == verdict_names()[verdict.value]


@pytest.mark.parametrize("stage", list(Stage), ids=lambda stage: stage.value)
def test_screen_and_paper_call_a_stage_the_same(stage):
    on_screen = vietnamese(str(labels._LABELS[f"stage.{stage.value}"]))
    assert on_screen == Wording("progress").say(f"common.{stage.value}".replace("common", "stage"))


def test_days_are_said_where_they_matter():
    assert verdict_days_label(Verdict.OVERDUE, 3) == "3 days late"
    assert verdict_days_label(Verdict.SOON, 2) == "2 days left"
    assert verdict_days_label(Verdict.SOON, 0) == "Due today"
    assert verdict_days_label(Verdict.IN_TIME, 40) == verdict_label(Verdict.IN_TIME)


def test_values_are_written_by_their_kind():
    from datetime import date

    named = {field.name: field for field in FIELDS}
    cases = [
        ("deadline", date(2024, 1, 9), "09/01/2024"),
        ("stage", Stage.DONE, "Done"),
        ("lead", 3, "Ban C"),
        ("lead", 99, "?"),
        ("cooperating", (3, 99), "Ban C, ?"),
        ("officer", 1, "Hòa"),
        ("recurring", True, "yes"),
        ("result", "xong", "xong"),
        ("result", "", "—"),
        ("deadline", None, "—"),
        ("cooperating", (), "—"),
        ("decided_by", Level.UNSET, "—"),
    ]
    for name, value, words in cases:
        assert field_words(named[name], value, {3: "Ban C"}, {1: "Hòa"}) == words, name


def test_kinds_of_fields_are_all_covered():
    assert {field.kind for field in FIELDS} == set(Kind)


# --- kinds of reports bring their own words ------------------------------------------------------------------------


@pytest.mark.parametrize("name", names())
def test_a_kind_of_report_has_all_its_words(name):
    wording = Wording(name)
    for language in ("vi", "en"):
        assert wording.name(language) and wording.action(language)
        for question in kind(name).questions:
            assert wording.question(question.name, language)
    assert kind_name(name) and kind_action(name).endswith("…")
    assert all(question_words(name, question.name) for question in kind(name).questions)


def test_menu_entries_have_places_and_shortcuts_of_their_own():
    entries = menu_entries(names())
    assert [entry.kind for entry in entries] == [
        "progress", "register", "summary", "briefing", "by_unit", "overdue", "due_soon", "assignment", "reminder",
        "handover", "programme", "period",
    ]  # fmt: skip
    assert len({entry.place for entry in entries}) == len(entries)
    keys = [entry.keys for entry in entries if entry.keys]
    assert len(set(keys)) == len(keys)


def test_an_action_says_what_it_was_about():
    assert action_label("task.lead", {"unit": "Ban A"}) == "Lead unit: Ban A"
    assert action_label("task.result", {"count": 3}) == "Change: Result (3)"
    assert action_label("undo", {"of": "task.deadline", "due": "2024-06-30"}) == "Undo: Deadline: 30/6/2024"
    assert action_label("task.stage", {"stage": "done"}) == "Stage: Done"
