"""The words for codes on screen: stages, verdicts, provenance, views, actions."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import time
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ctr_desktop.domain.dates import from_iso, short_date
from ctr_desktop.domain.deadline import Provenance, Verdict
from ctr_desktop.domain.organisation import UnitKind
from ctr_desktop.domain.progress import DocumentRole, EntryKind
from ctr_desktop.domain.task import Secrecy, Stage
from ctr_desktop.services.backup_copies import BackupCopy, CopyKind
from ctr_desktop.services.overview import View

_LABELS: dict[str, object] = {
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
    "verdict.soon": QT_TRANSLATE_NOOP("Labels", "{days} days left"),
    "verdict.today": QT_TRANSLATE_NOOP("Labels", "Due today"),
    "verdict.overdue": QT_TRANSLATE_NOOP("Labels", "{days} days late"),
    "verdict.done_on_time": QT_TRANSLATE_NOOP("Labels", "On time"),
    "verdict.done_late": QT_TRANSLATE_NOOP("Labels", "Done late"),
    "verdict.recurring": QT_TRANSLATE_NOOP("Labels", "Standing"),
    "verdict.needs_deadline": QT_TRANSLATE_NOOP("Labels", "Deadline missing"),
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
    "view.recurring": QT_TRANSLATE_NOOP("Labels", "Standing duties"),
    "unit.party": QT_TRANSLATE_NOOP("Labels", "Party bodies"),
    "unit.government": QT_TRANSLATE_NOOP("Labels", "Government"),
    "unit.front": QT_TRANSLATE_NOOP("Labels", "Front and mass organisations"),
    "unit.armed": QT_TRANSLATE_NOOP("Labels", "Police and military"),
    "unit.other": QT_TRANSLATE_NOOP("Labels", "Other"),
    "copy.daily": QT_TRANSLATE_NOOP("Labels", "Daily copy"),
    "copy.before-upgrade": QT_TRANSLATE_NOOP("Labels", "Before an upgrade"),
    "copy.before-restore": QT_TRANSLATE_NOOP("Labels", "Before a restore"),
    "secrecy.ordinary": QT_TRANSLATE_NOOP("Labels", "Ordinary"),
    "secrecy.secret": QT_TRANSLATE_NOOP("Labels", "Secret"),
    "secrecy.top_secret": QT_TRANSLATE_NOOP("Labels", "Top secret"),
    "secrecy.utmost_secret": QT_TRANSLATE_NOOP("Labels", "Utmost secret"),
    "entry.note": QT_TRANSLATE_NOOP("Labels", "Note"),
    "entry.stage": QT_TRANSLATE_NOOP("Labels", "Stage"),
    "entry.chase": QT_TRANSLATE_NOOP("Labels", "Reminder"),
    "entry.extension": QT_TRANSLATE_NOOP("Labels", "Extension"),
    "document.assigned_by": QT_TRANSLATE_NOOP("Labels", "Assigned by"),
    "document.direction": QT_TRANSLATE_NOOP("Labels", "Our direction"),
    "document.result": QT_TRANSLATE_NOOP("Labels", "Result"),
    "action.programme.import": QT_TRANSLATE_NOOP("Labels", "Import {name}"),
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
    "action.task.cooperating": QT_TRANSLATE_NOOP("Labels", "Co-operating units"),
    "action.task.officer": QT_TRANSLATE_NOOP("Labels", "Officer: {name}"),
    "action.task.deadline": QT_TRANSLATE_NOOP("Labels", "Deadline: {due}"),
    "action.task.extend": QT_TRANSLATE_NOOP("Labels", "Extension to {due}"),
    "action.task.recurring": QT_TRANSLATE_NOOP("Labels", "Standing duty"),
    "action.task.product": QT_TRANSLATE_NOOP("Labels", "Product"),
    "action.task.result": QT_TRANSLATE_NOOP("Labels", "Result"),
    "action.task.difficulty": QT_TRANSLATE_NOOP("Labels", "Difficulty"),
    "action.task.proposal": QT_TRANSLATE_NOOP("Labels", "Proposal"),
    "action.task.secrecy": QT_TRANSLATE_NOOP("Labels", "Secrecy mark"),
    "action.task.add": QT_TRANSLATE_NOOP("Labels", "Add task {code}"),
    "action.task.text": QT_TRANSLATE_NOOP("Labels", "Edit task {code}"),
    "action.task.delete": QT_TRANSLATE_NOOP("Labels", "Delete task {code}"),
    "action.task.move": QT_TRANSLATE_NOOP("Labels", "Move task {code}"),
    "action.task.set": QT_TRANSLATE_NOOP("Labels", "Change task"),
    "action.document.add": QT_TRANSLATE_NOOP("Labels", "Add document {number}"),
    "action.document.delete": QT_TRANSLATE_NOOP("Labels", "Delete document"),
    "action.diary.note": QT_TRANSLATE_NOOP("Labels", "Note"),
    "action.diary.chase": QT_TRANSLATE_NOOP("Labels", "Reminder"),
    "action.diary.edit": QT_TRANSLATE_NOOP("Labels", "Edit note"),
    "action.diary.delete": QT_TRANSLATE_NOOP("Labels", "Delete note"),
    "action.unit.add": QT_TRANSLATE_NOOP("Labels", "Add unit {name}"),
    "action.unit.edit": QT_TRANSLATE_NOOP("Labels", "Edit unit {name}"),
    "action.unit.delete": QT_TRANSLATE_NOOP("Labels", "Delete unit"),
    "action.units.starter": QT_TRANSLATE_NOOP("Labels", "Starter list of units"),
    "action.report.issue": QT_TRANSLATE_NOOP("Labels", "Issue report"),
    "action.undo": QT_TRANSLATE_NOOP("Labels", "Undo: {what}"),
    "action.redo": QT_TRANSLATE_NOOP("Labels", "Redo: {what}"),
    "report.progress": QT_TRANSLATE_NOOP("Labels", "Quarter report"),
    "report.register": QT_TRANSLATE_NOOP("Labels", "Register"),
    "field.stage": QT_TRANSLATE_NOOP("Labels", "Stage"),
    "field.done_on": QT_TRANSLATE_NOOP("Labels", "Completed on"),
    "field.lead_unit_id": QT_TRANSLATE_NOOP("Labels", "Lead unit"),
    "field.officer_id": QT_TRANSLATE_NOOP("Labels", "Officer"),
    "field.due": QT_TRANSLATE_NOOP("Labels", "Deadline"),
    "field.original_due": QT_TRANSLATE_NOOP("Labels", "Original deadline"),
    "field.recurring": QT_TRANSLATE_NOOP("Labels", "Standing duty"),
    "field.product": QT_TRANSLATE_NOOP("Labels", "Product"),
    "field.result": QT_TRANSLATE_NOOP("Labels", "Result"),
    "field.difficulty": QT_TRANSLATE_NOOP("Labels", "Difficulty"),
    "field.proposal": QT_TRANSLATE_NOOP("Labels", "Proposal"),
    "field.secrecy": QT_TRANSLATE_NOOP("Labels", "Secrecy mark"),
    "field.text": QT_TRANSLATE_NOOP("Labels", "Text"),
    "doubt.header.blank_number": QT_TRANSLATE_NOOP("Labels", "The number is blank in the document"),
    "doubt.header.blank_date": QT_TRANSLATE_NOOP("Labels", "Day or month is blank in the document"),
    "doubt.header.no_period": QT_TRANSLATE_NOOP("Labels", "The title names no period"),
    "doubt.header.no_issuer": QT_TRANSLATE_NOOP("Labels", "The issuer was not found"),
    "doubt.citation.no_agency": QT_TRANSLATE_NOOP("Labels", "The symbol lacks the agency"),
    "doubt.citation.symbol_contradicts_issuer": QT_TRANSLATE_NOOP("Labels", "Symbol and issuer contradict each other"),
    "doubt.citation.same_number": QT_TRANSLATE_NOOP("Labels", "Same number, different agency"),
    "doubt.citation.same_subject": QT_TRANSLATE_NOOP("Labels", "Two numbers for the same matter"),
    "doubt.document.several": QT_TRANSLATE_NOOP("Labels", "Several documents in this file; this is one of them"),
    "doubt.deadline.unclear": QT_TRANSLATE_NOOP("Labels", "A deadline is stated that gives no day"),
    "doubt.lead.several": QT_TRANSLATE_NOOP("Labels", "Several lead units are named; choose one"),
    "suggested.heading": QT_TRANSLATE_NOOP("Labels", "Suggested by the heading “{words}”"),
    "suggested.words": QT_TRANSLATE_NOOP("Labels", "Suggested by the words “{words}”"),
    "suggested.earlier": QT_TRANSLATE_NOOP("Labels", "Suggested by an earlier task: {words}"),
    "column.content": QT_TRANSLATE_NOOP("Labels", "Content"),
    "column.lead": QT_TRANSLATE_NOOP("Labels", "Lead unit"),
    "column.deadline": QT_TRANSLATE_NOOP("Labels", "Deadline"),
    "doubt.text.unbalanced_quotes": QT_TRANSLATE_NOOP("Labels", "Quotation marks do not match"),
    "doubt.outline.numbering_jumps": QT_TRANSLATE_NOOP("Labels", "The numbering jumps"),
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


def verdict_label(verdict: Verdict, days: int = 0) -> str:
    """Return the words for a verdict; ``days`` are those late, or those left."""
    if verdict is Verdict.SOON and days == 0:
        return label("verdict.today")
    return label(f"verdict.{verdict.value}", days=days)


def provenance_label(provenance: Provenance) -> str:
    """Return the words for where something comes from."""
    return label(f"provenance.{provenance.value}")


def view_label(view: View) -> str:
    """Return the name of a view."""
    return label(f"view.{view.value}")


def unit_kind_label(kind: UnitKind) -> str:
    """Return the words for a branch of units."""
    return label(f"unit.{kind.value}")


def copy_time(copy: BackupCopy) -> str:
    """Return when a copy was written, the day alone where no more is certain."""
    is_certain = copy.written.time() != time()
    return f"{copy.written:%d/%m/%Y %H:%M}" if is_certain else f"{copy.written:%d/%m/%Y}"


def copy_kind_label(kind: CopyKind) -> str:
    """Return why a copy of the data was written."""
    return label(f"copy.{kind.value}")


def secrecy_label(secrecy: Secrecy) -> str:
    """Return the words for a secrecy mark."""
    return label(f"secrecy.{secrecy.value}")


def entry_label(kind: EntryKind) -> str:
    """Return the words for a kind of diary entry."""
    return label(f"entry.{kind.value}")


def role_label(role: DocumentRole) -> str:
    """Return the words for the role of a document."""
    return label(f"document.{role.value}")


def doubt_label(code: str) -> str:
    """Return the words for a doubt about a source."""
    return label(f"doubt.{code}")


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
    words = label(f"action.{kind}", **filled).strip(" :")
    count = filled.get("count", 1)
    return f"{words} ({count})" if isinstance(count, int) and count > 1 else words
