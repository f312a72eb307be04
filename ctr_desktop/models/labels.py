"""The words for codes on screen: stages, verdicts, provenance, views, actions."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ctr_desktop.domain.dates import from_iso, short_date
from ctr_desktop.domain.deadline import Provenance, Verdict
from ctr_desktop.domain.diary import DocumentRole, EntryKind
from ctr_desktop.domain.fields import Field, Kind, field_named
from ctr_desktop.domain.organisation import UnitKind
from ctr_desktop.domain.task import Stage
from ctr_desktop.domain.views import View
from ctr_desktop.models.field_words import FIELD_WORDS
from ctr_desktop.models.report_text_words import REPORT_TEXT_WORDS
from ctr_desktop.services.backups import BackupCopy, CopyKind

_LABELS: dict[str, object] = {
    **FIELD_WORDS,
    **REPORT_TEXT_WORDS,
    "stage.todo": QT_TRANSLATE_NOOP("Labels", "Not started"),
    "stage.accepted": QT_TRANSLATE_NOOP("Labels", "Accepted"),
    "stage.doing": QT_TRANSLATE_NOOP("Labels", "In progress"),
    "stage.waiting": QT_TRANSLATE_NOOP("Labels", "Awaiting approval"),
    "stage.done": QT_TRANSLATE_NOOP("Labels", "Done"),
    "stage.paused": QT_TRANSLATE_NOOP("Labels", "Paused"),
    "stage.carried": QT_TRANSLATE_NOOP("Labels", "Carried over"),
    "stage.returned": QT_TRANSLATE_NOOP("Labels", "Returned"),
    "stage.cancelled": QT_TRANSLATE_NOOP("Labels", "Cancelled"),
    "verdict.in_time": QT_TRANSLATE_NOOP("Labels", "In time"),
    "verdict.soon": QT_TRANSLATE_NOOP("Labels", "Due soon"),
    "days.today": QT_TRANSLATE_NOOP("Labels", "Due today"),
    "verdict.overdue": QT_TRANSLATE_NOOP("Labels", "Overdue"),
    "verdict.done_on_time": QT_TRANSLATE_NOOP("Labels", "Done on time"),
    "verdict.done_late": QT_TRANSLATE_NOOP("Labels", "Done late"),
    "verdict.recurring": QT_TRANSLATE_NOOP("Labels", "Standing"),
    "verdict.needs_deadline": QT_TRANSLATE_NOOP("Labels", "No deadline yet"),
    "verdict.cancelled": QT_TRANSLATE_NOOP("Labels", "Not counted"),
    "provenance.stated": QT_TRANSLATE_NOOP("Labels", "stated in the document"),
    "provenance.directed": QT_TRANSLATE_NOOP("Labels", "set by our own direction"),
    "provenance.default": QT_TRANSLATE_NOOP("Labels", "default: end of the period"),
    "provenance.none": QT_TRANSLATE_NOOP("Labels", "not set"),
    "deadline.default": QT_TRANSLATE_NOOP("Labels", "default"),
    "deadline.extended": QT_TRANSLATE_NOOP("Labels", "extended"),
    "view.all": QT_TRANSLATE_NOOP("Labels", "All tasks"),
    "view.overdue": QT_TRANSLATE_NOOP("Labels", "Overdue"),
    "view.soon": QT_TRANSLATE_NOOP("Labels", "Due soon"),
    "view.unassigned": QT_TRANSLATE_NOOP("Labels", "Not assigned"),
    "view.needs_deadline": QT_TRANSLATE_NOOP("Labels", "Without deadline"),
    "view.doing": QT_TRANSLATE_NOOP("Labels", "In progress"),
    "view.done": QT_TRANSLATE_NOOP("Labels", "Done"),
    "view.seven_days": QT_TRANSLATE_NOOP("Labels", "Due within 7 days"),
    "view.week": QT_TRANSLATE_NOOP("Labels", "Due this week"),
    "view.stale": QT_TRANSLATE_NOOP("Labels", "No entry for 14 days"),
    "overview.greeting": QT_TRANSLATE_NOOP("Labels", "{overdue} overdue, {week} due this week"),
    "weekday.0": QT_TRANSLATE_NOOP("Labels", "Monday"),
    "weekday.1": QT_TRANSLATE_NOOP("Labels", "Tuesday"),
    "weekday.2": QT_TRANSLATE_NOOP("Labels", "Wednesday"),
    "weekday.3": QT_TRANSLATE_NOOP("Labels", "Thursday"),
    "weekday.4": QT_TRANSLATE_NOOP("Labels", "Friday"),
    "weekday.5": QT_TRANSLATE_NOOP("Labels", "Saturday"),
    "weekday.6": QT_TRANSLATE_NOOP("Labels", "Sunday"),
    "meeting.asked": QT_TRANSLATE_NOOP("Labels", "Asks: {words}"),
    "meeting.difficulty": QT_TRANSLATE_NOOP("Labels", "Difficulty: {words}"),
    "missing.lead": QT_TRANSLATE_NOOP("Labels", "nobody leads it"),
    "missing.officer": QT_TRANSLATE_NOOP("Labels", "no officer"),
    "missing.entry": QT_TRANSLATE_NOOP("Labels", "nothing entered yet"),
    "view.seven_days.short": QT_TRANSLATE_NOOP("Labels", "Next 7 days"),
    "view.incomplete": QT_TRANSLATE_NOOP("Labels", "Record incomplete (6 questions)"),
    "view.incomplete.short": QT_TRANSLATE_NOOP("Labels", "Incomplete"),
    "view.unproved": QT_TRANSLATE_NOOP("Labels", "Done without a paper"),
    "view.unproved.short": QT_TRANSLATE_NOOP("Labels", "Without a paper"),
    "view.carried_in": QT_TRANSLATE_NOOP("Labels", "Carried from the period before"),
    "view.carried_in.short": QT_TRANSLATE_NOOP("Labels", "Carried in"),
    "view.outside": QT_TRANSLATE_NOOP("Labels", "Outside the programme"),
    "view.outside.short": QT_TRANSLATE_NOOP("Labels", "Added"),
    "clarity.person": QT_TRANSLATE_NOOP("Labels", "who does it"),
    "clarity.time": QT_TRANSLATE_NOOP("Labels", "until when"),
    "clarity.responsibility": QT_TRANSLATE_NOOP("Labels", "which unit leads"),
    "clarity.product": QT_TRANSLATE_NOOP("Labels", "what comes of it"),
    "clarity.authority": QT_TRANSLATE_NOOP("Labels", "who decides"),
    "clarity.all": QT_TRANSLATE_NOOP("Labels", "All six questions are answered"),
    "clarity.open": QT_TRANSLATE_NOOP("Labels", "Still open: {questions}"),
    "chased.once": QT_TRANSLATE_NOOP("Labels", "chased once, on {day}"),
    "chased.often": QT_TRANSLATE_NOOP("Labels", "chased {count} times, last on {day}"),
    "returned.often": QT_TRANSLATE_NOOP("Labels", "returned {count} times"),
    "extended.often": QT_TRANSLATE_NOOP("Labels", "extended {count} times"),
    "evidence.missing": QT_TRANSLATE_NOOP("Labels", "no longer in the data folder"),
    "evidence.changed": QT_TRANSLATE_NOOP("Labels", "changed since it was taken"),
    "mark.reported": QT_TRANSLATE_NOOP("Labels", "Unit reported it done"),
    "mark.approved": QT_TRANSLATE_NOOP("Labels", "Leader approved"),
    "mark.recognised": QT_TRANSLATE_NOOP("Labels", "Superior body recognised"),
    "view.week.short": QT_TRANSLATE_NOOP("Labels", "This week"),
    "view.stale.short": QT_TRANSLATE_NOOP("Labels", "No news"),
    "view.recurring": QT_TRANSLATE_NOOP("Labels", "Standing duties"),
    "unit.figures": QT_TRANSLATE_NOOP("Labels", "{total} tasks · {overdue} overdue · {soon} due soon"),
    "search.elsewhere": QT_TRANSLATE_NOOP("Labels", "{count} more elsewhere"),
    "search.only_elsewhere": QT_TRANSLATE_NOOP("Labels", "Nothing in “{place}”; {count} elsewhere"),
    "search.this_list": QT_TRANSLATE_NOOP("Labels", "this programme"),
    "table.nothing": QT_TRANSLATE_NOOP("Labels", "(nothing)"),
    "table.counts": QT_TRANSLATE_NOOP("Labels", "{count} tasks"),
    "paste.no_unit": QT_TRANSLATE_NOOP("Labels", "no unit of that name"),
    "paste.standing": QT_TRANSLATE_NOOP("Labels", "a standing duty has no end"),
    "paste.no_day": QT_TRANSLATE_NOOP("Labels", "not a day"),
    "sidebar.late": QT_TRANSLATE_NOOP("Labels", "{count} overdue"),
    "unit.nobody": QT_TRANSLATE_NOOP("Labels", "Not assigned"),
    "unit.suggested": QT_TRANSLATE_NOOP("Labels", "suggested"),
    "unit.suggestion": QT_TRANSLATE_NOOP("Labels", "Suggested: {unit}"),
    "column.mark": QT_TRANSLATE_NOOP("Labels", "Mark"),
    "figures.done": QT_TRANSLATE_NOOP("Labels", "{done}/{total} done"),
    "figures.overdue": QT_TRANSLATE_NOOP("Labels", "{count} overdue"),
    "figures.standing": QT_TRANSLATE_NOOP("Labels", "{count} standing"),
    "figure.tasks": QT_TRANSLATE_NOOP("Labels", "Tasks"),
    "figure.done": QT_TRANSLATE_NOOP("Labels", "Done"),
    "figure.rate": QT_TRANSLATE_NOOP("Labels", "Completed on what has fallen due"),
    "figure.overdue": QT_TRANSLATE_NOOP("Labels", "Overdue"),
    "figure.soon": QT_TRANSLATE_NOOP("Labels", "Due soon"),
    "figure.unassigned": QT_TRANSLATE_NOOP("Labels", "Not assigned"),
    "figure.needs_deadline": QT_TRANSLATE_NOOP("Labels", "Without deadline"),
    "figure.standing": QT_TRANSLATE_NOOP("Labels", "Standing duties"),
    "unit.party": QT_TRANSLATE_NOOP("Labels", "Party bodies"),
    "unit.government": QT_TRANSLATE_NOOP("Labels", "Government"),
    "unit.front": QT_TRANSLATE_NOOP("Labels", "Front and mass organisations"),
    "unit.armed": QT_TRANSLATE_NOOP("Labels", "Police and military"),
    "unit.other": QT_TRANSLATE_NOOP("Labels", "Other"),
    "copy.daily": QT_TRANSLATE_NOOP("Labels", "Daily copy"),
    "copy.hourly": QT_TRANSLATE_NOOP("Labels", "Copy of an hour"),
    "copy.before-repair": QT_TRANSLATE_NOOP("Labels", "Before a repair"),
    "copy.damaged": QT_TRANSLATE_NOOP("Labels", "Damaged, set aside"),
    "copy.before-upgrade": QT_TRANSLATE_NOOP("Labels", "Before an upgrade"),
    "copy.before-restore": QT_TRANSLATE_NOOP("Labels", "Before a restore"),
    "entry.note": QT_TRANSLATE_NOOP("Labels", "Note"),
    "entry.stage": QT_TRANSLATE_NOOP("Labels", "Stage"),
    "entry.chase": QT_TRANSLATE_NOOP("Labels", "Reminder"),
    "entry.reminder": QT_TRANSLATE_NOOP("Labels", "Reminder of the deadline"),
    "entry.opinion": QT_TRANSLATE_NOOP("Labels", "Opinion"),
    "entry.instruction": QT_TRANSLATE_NOOP("Labels", "Instruction"),
    "entry.proof_wanted": QT_TRANSLATE_NOOP("Labels", "Proof asked for"),
    "entry.extension": QT_TRANSLATE_NOOP("Labels", "Extension"),
    "entry.reported": QT_TRANSLATE_NOOP("Labels", "goes into the report"),
    "entry.kept_back": QT_TRANSLATE_NOOP("Labels", "stays out of the report"),
    "document.assigned_by": QT_TRANSLATE_NOOP("Labels", "Assigned by"),
    "document.direction": QT_TRANSLATE_NOOP("Labels", "Our direction"),
    "document.result": QT_TRANSLATE_NOOP("Labels", "Result"),
    "action.programme.import": QT_TRANSLATE_NOOP("Labels", "Import {name}"),
    "action.programme.begin": QT_TRANSLATE_NOOP("Labels", "Begin programme {name}"),
    "action.programme.roll_over": QT_TRANSLATE_NOOP("Labels", "Close the period of {name}"),
    "action.heading.add": QT_TRANSLATE_NOOP("Labels", "Add heading {name}"),
    "action.heading.edit": QT_TRANSLATE_NOOP("Labels", "Edit heading {name}"),
    "action.heading.delete": QT_TRANSLATE_NOOP("Labels", "Delete heading {name}"),
    "collect.unit": QT_TRANSLATE_NOOP("Labels", "Unit"),
    "collect.code": QT_TRANSLATE_NOOP("Labels", "Code"),
    "collect.field": QT_TRANSLATE_NOOP("Labels", "What"),
    "collect.now": QT_TRANSLATE_NOOP("Labels", "Stands here"),
    "collect.new": QT_TRANSLATE_NOOP("Labels", "In the list"),
    "collect.doubt": QT_TRANSLATE_NOOP("Labels", "Doubt"),
    "silent.unit": QT_TRANSLATE_NOOP("Labels", "Unit"),
    "silent.given": QT_TRANSLATE_NOOP("Labels", "Given out on"),
    "silent.until": QT_TRANSLATE_NOOP("Labels", "To come back before"),
    "silent.late": QT_TRANSLATE_NOOP("Labels", "Late"),
    "silent.days": QT_TRANSLATE_NOOP("Labels", "{days} days"),
    "roll_over.code": QT_TRANSLATE_NOOP("Labels", "Code"),
    "roll_over.text": QT_TRANSLATE_NOOP("Labels", "Open task"),
    "roll_over.lead": QT_TRANSLATE_NOOP("Labels", "Lead unit"),
    "roll_over.due": QT_TRANSLATE_NOOP("Labels", "Deadline"),
    "roll_over.fate": QT_TRANSLATE_NOOP("Labels", "In the next period"),
    "roll_over.matched": QT_TRANSLATE_NOOP("Labels", "Goes on in {code} · {text}"),
    "roll_over.carried": QT_TRANSLATE_NOOP("Labels", "Carried as it is"),
    "roll_over.left": QT_TRANSLATE_NOOP("Labels", "Stays behind"),
    "tray.due": QT_TRANSLATE_NOOP("Labels", "{overdue} overdue, {soon} due soon"),
    "lineage.before": QT_TRANSLATE_NOOP("Labels", "Carried from {programme} · {code}"),
    "lineage.after": QT_TRANSLATE_NOOP("Labels", "Goes on in {programme} · {code}"),
    "action.programme.edit": QT_TRANSLATE_NOOP("Labels", "Edit programme"),
    "action.programme.merge": QT_TRANSLATE_NOOP("Labels", "Update from {name}"),
    "merge.column.state": QT_TRANSLATE_NOOP("Labels", "Change"),
    "merge.column.old": QT_TRANSLATE_NOOP("Labels", "As it was"),
    "merge.column.new": QT_TRANSLATE_NOOP("Labels", "As issued again"),
    "merge.column.tasks": QT_TRANSLATE_NOOP("Labels", "Tasks"),
    "merge.unchanged": QT_TRANSLATE_NOOP("Labels", "Unchanged"),
    "merge.new": QT_TRANSLATE_NOOP("Labels", "New"),
    "merge.changed": QT_TRANSLATE_NOOP("Labels", "Changed"),
    "merge.vanished": QT_TRANSLATE_NOOP("Labels", "Vanished: is kept"),
    "merge.deleted": QT_TRANSLATE_NOOP("Labels", "Vanished: to be deleted"),
    "action.programme.delete": QT_TRANSLATE_NOOP("Labels", "Delete programme {name}"),
    "action.task.stage": QT_TRANSLATE_NOOP("Labels", "Stage: {stage}"),
    "action.task.lead": QT_TRANSLATE_NOOP("Labels", "Lead unit: {unit}"),
    "action.task.leads": QT_TRANSLATE_NOOP("Labels", "Lead units given"),
    "action.task.suggested_leads": QT_TRANSLATE_NOOP("Labels", "Suggested lead units accepted"),
    "action.task.pasted": QT_TRANSLATE_NOOP("Labels", "Pasted"),
    "action.task.officer": QT_TRANSLATE_NOOP("Labels", "Officer: {name}"),
    "action.task.deadline": QT_TRANSLATE_NOOP("Labels", "Deadline: {due}"),
    "action.task.extend": QT_TRANSLATE_NOOP("Labels", "Extension to {due}"),
    "action.task.add": QT_TRANSLATE_NOOP("Labels", "Add task {code}"),
    "action.task.text": QT_TRANSLATE_NOOP("Labels", "Edit task {code}"),
    "action.task.delete": QT_TRANSLATE_NOOP("Labels", "Delete task {code}"),
    "action.task.move": QT_TRANSLATE_NOOP("Labels", "Move task {code}"),
    "action.task.field": QT_TRANSLATE_NOOP("Labels", "Change: {field}"),
    "action.task.lead_mended": QT_TRANSLATE_NOOP("Labels", "Lead unit corrected for all days"),
    "action.upgrade": QT_TRANSLATE_NOOP("Labels", "Upgrade of the data"),
    "action.task.set": QT_TRANSLATE_NOOP("Labels", "Change task"),
    "action.document.add": QT_TRANSLATE_NOOP("Labels", "Add document {number}"),
    "action.document.edit": QT_TRANSLATE_NOOP("Labels", "Edit document {number}"),
    "action.task.close": QT_TRANSLATE_NOOP("Labels", "Done"),
    "action.task.mark.reported": QT_TRANSLATE_NOOP("Labels", "Mark: unit reported it done"),
    "action.task.mark.approved": QT_TRANSLATE_NOOP("Labels", "Mark: leader approved"),
    "action.task.mark.recognised": QT_TRANSLATE_NOOP("Labels", "Mark: superior body recognised"),
    "action.task.unmark.reported": QT_TRANSLATE_NOOP("Labels", "Mark taken off: unit reported it done"),
    "action.task.unmark.approved": QT_TRANSLATE_NOOP("Labels", "Mark taken off: leader approved"),
    "action.task.unmark.recognised": QT_TRANSLATE_NOOP("Labels", "Mark taken off: superior body recognised"),
    "action.diary.reminder": QT_TRANSLATE_NOOP("Labels", "Reminder of the deadline"),
    "action.diary.opinion": QT_TRANSLATE_NOOP("Labels", "Opinion"),
    "action.diary.instruction": QT_TRANSLATE_NOOP("Labels", "Instruction"),
    "action.diary.proof_wanted": QT_TRANSLATE_NOOP("Labels", "Proof asked for"),
    "action.diary.report": QT_TRANSLATE_NOOP("Labels", "Entry goes into the report"),
    "action.diary.keep_back": QT_TRANSLATE_NOOP("Labels", "Entry stays out of the report"),
    "action.evidence.add": QT_TRANSLATE_NOOP("Labels", "Evidence: {name}"),
    "action.evidence.delete": QT_TRANSLATE_NOOP("Labels", "Evidence taken off: {name}"),
    "action.document.delete": QT_TRANSLATE_NOOP("Labels", "Delete document"),
    "action.diary.note": QT_TRANSLATE_NOOP("Labels", "Note"),
    "action.diary.chase": QT_TRANSLATE_NOOP("Labels", "Reminder"),
    "action.diary.edit": QT_TRANSLATE_NOOP("Labels", "Edit note"),
    "action.diary.delete": QT_TRANSLATE_NOOP("Labels", "Delete note"),
    "person.no_unit": QT_TRANSLATE_NOOP("Labels", "No unit"),
    "action.person.add": QT_TRANSLATE_NOOP("Labels", "Add person {name}"),
    "action.person.edit": QT_TRANSLATE_NOOP("Labels", "Edit person {name}"),
    "action.person.delete": QT_TRANSLATE_NOOP("Labels", "Delete person"),
    "action.units.change": QT_TRANSLATE_NOOP("Labels", "Units changed: {name}"),
    "units.unit": QT_TRANSLATE_NOOP("Labels", "Unit"),
    "units.open": QT_TRANSLATE_NOOP("Labels", "Open tasks"),
    "units.successors": QT_TRANSLATE_NOOP("Labels", "What comes after it"),
    "units.stays": QT_TRANSLATE_NOOP("Labels", "stays as it is"),
    "units.ends": QT_TRANSLATE_NOOP("Labels", "ends, nothing comes after it"),
    "act.reassigned": QT_TRANSLATE_NOOP("Labels", "Re-assigned: {old} → {new}"),
    "action.profile.take": QT_TRANSLATE_NOOP("Labels", "Take over the profile of {name}"),
    "action.unit.add": QT_TRANSLATE_NOOP("Labels", "Add unit {name}"),
    "action.unit.edit": QT_TRANSLATE_NOOP("Labels", "Edit unit {name}"),
    "action.unit.delete": QT_TRANSLATE_NOOP("Labels", "Delete unit"),
    "action.units.starter": QT_TRANSLATE_NOOP("Labels", "Starter list of units"),
    "action.restore": QT_TRANSLATE_NOOP("Labels", "Restore: {name}"),
    "action.with_keys": QT_TRANSLATE_NOOP("Labels", "{words}  ·  {keys}"),
    "action.undo": QT_TRANSLATE_NOOP("Labels", "Undo: {what}"),
    "action.redo": QT_TRANSLATE_NOOP("Labels", "Redo: {what}"),
    "undo.kept_field": QT_TRANSLATE_NOOP(
        "Labels", "{field} stays “{value}”: {who} entered it at {when}, after what was taken back."
    ),
    "undo.kept_row": QT_TRANSLATE_NOOP("Labels", "One entry stays as it is: {who} changed it at {when}."),
    "verdict.carried": QT_TRANSLATE_NOOP("Labels", "Carried over"),
    "days.soon": QT_TRANSLATE_NOOP("Labels", "{days} days left"),
    "days.needs_deadline": QT_TRANSLATE_NOOP("Labels", "Deadline missing"),
    "days.done_on_time": QT_TRANSLATE_NOOP("Labels", "On time"),
    "days.overdue": QT_TRANSLATE_NOOP("Labels", "{days} days late"),
    "view.due": QT_TRANSLATE_NOOP("Labels", "Late or due soon"),
    "suggested.heading": QT_TRANSLATE_NOOP("Labels", "Suggested by the heading “{words}”"),
    "suggested.words": QT_TRANSLATE_NOOP("Labels", "Suggested by the words “{words}”"),
    "suggested.earlier": QT_TRANSLATE_NOOP("Labels", "Suggested by an earlier task: {words}"),
    "column.code": QT_TRANSLATE_NOOP("Labels", "Code"),
    "column.verdict": QT_TRANSLATE_NOOP("Labels", "Verdict"),
    "column.content": QT_TRANSLATE_NOOP("Labels", "Content"),
    "column.lead": QT_TRANSLATE_NOOP("Labels", "Lead unit"),
    "column.deadline": QT_TRANSLATE_NOOP("Labels", "Deadline"),
}


def label(key: str, **values: object) -> str:
    """Return the words for a key in the language of the program, filled in; the key itself when it is unknown."""
    entry = _LABELS.get(key)
    if entry is None:
        return key
    text = QCoreApplication.translate("Labels", str(entry))
    return text.format(**values) if values else text


def stage_label(stage: Stage) -> str:
    """Return the words for a stage."""
    return label(f"stage.{stage.value}")


def verdict_label(verdict: Verdict) -> str:
    """Return the name of a verdict, the one that reports use too."""
    return label(f"verdict.{verdict.value}")


def verdict_days_label(verdict: Verdict, days: int) -> str:
    """Return a verdict with its days, late or left: what is seen at a glance."""
    if verdict is Verdict.SOON:
        return label("days.soon", days=days) if days else label("days.today")
    if verdict in (Verdict.OVERDUE, Verdict.NEEDS_DEADLINE, Verdict.DONE_ON_TIME):
        return label(f"days.{verdict.value}", days=days)
    return verdict_label(verdict)


def field_label(field: Field) -> str:
    """Return the name of a declared field."""
    return label(f"field.{field.name}")


def field_help(field: Field) -> str:
    """Return what a field that can be changed freely is for."""
    return label(f"help.{field.name}")


def choice_label(field: Field, value: StrEnum) -> str:
    """Return the words for a value of a choice."""
    group = "provenance" if field.choices is Provenance else field.name
    return label(f"{group}.{value.value}")


def field_words(field: Field, value: Any, units: Mapping[int, str], persons: Mapping[int, str]) -> str:
    """Return a value of a declared field in words, "—" for nothing."""
    if value in (None, "", ()):
        return "—"
    if field.kind is Kind.DAY:
        return short_date(value)
    if field.kind is Kind.CHOICE:
        return choice_label(field, value)
    if field.kind is Kind.UNIT:
        return units.get(value, "?")
    if field.kind is Kind.UNITS:
        return ", ".join(units.get(unit, "?") for unit in value)
    if field.kind is Kind.PERSON:
        return persons.get(value, "?")
    if field.kind is Kind.FLAG:
        return QCoreApplication.translate("History", "yes") if value else QCoreApplication.translate("History", "no")
    return str(value)


def provenance_label(provenance: Provenance) -> str:
    """Return the words for where something comes from."""
    return label(f"provenance.{provenance.value}")


def view_short_label(view: View) -> str:
    """Return a view's name for a narrow place."""
    return label(f"view.{view.value}.short") if f"view.{view.value}.short" in _LABELS else view_label(view)


def view_label(view: View) -> str:
    """Return the name of a view."""
    return label(f"view.{view.value}")


def unit_kind_label(kind: UnitKind) -> str:
    """Return the words for a branch of units."""
    return label(f"unit.{kind.value}")


def copy_time(copy: BackupCopy) -> str:
    """Return when a copy was written, the day alone where no more is certain."""
    is_certain = copy.written.time() != time()
    day = short_date(copy.written.date())
    return f"{day} {copy.written:%H:%M}" if is_certain else day


def short_copy_time(copy: BackupCopy, today: date) -> str:
    """Return when a copy was written: the time alone on the same day."""
    return (
        f"{copy.written:%H:%M}" if copy.written.date() == today and copy.written.time() != time() else copy_time(copy)
    )


def copy_kind_label(kind: CopyKind) -> str:
    """Return why a copy of the data was written."""
    return label(f"copy.{kind.value}")


def entry_label(kind: EntryKind) -> str:
    """Return the words for a kind of diary entry."""
    return label(f"entry.{kind.value}")


def role_label(role: DocumentRole) -> str:
    """Return the words for the role of a document."""
    return label(f"document.{role.value}")


def action_label(kind: str, details: Mapping[str, Any]) -> str:
    """Return the words for a recorded action."""
    filled = {"name": "", "unit": "", "due": "", "code": "", "number": "", "stage": "", **details}
    if kind in ("undo", "redo"):
        of = str(filled.pop("of", ""))
        return label(f"action.{kind}", what=action_label(of, filled))
    if filled["stage"]:
        filled["stage"] = label(f"stage.{filled['stage']}")
    if filled["due"]:
        filled["due"] = short_date(from_iso(str(filled["due"])))
    field = field_named(kind.removeprefix("task.")) if f"action.{kind}" not in _LABELS else None
    words = (
        label("action.task.field", field=field_label(field))
        if field is not None
        else label(f"action.{kind}", **filled).strip(" :")
    )
    count = filled.get("count", 1)
    return f"{words} ({count})" if isinstance(count, int) and count > 1 else words
