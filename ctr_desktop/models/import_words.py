"""The words of the import preview: what is doubtful in a source, what was left out and why, what gives no tasks."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_WORDS: dict[str, object] = {
    "doubt.header.blank_number": QT_TRANSLATE_NOOP("Import", "The number is blank in the document"),
    "doubt.header.blank_date": QT_TRANSLATE_NOOP("Import", "Day or month is blank in the document"),
    "doubt.header.no_period": QT_TRANSLATE_NOOP("Import", "The title names no period"),
    "doubt.header.no_issuer": QT_TRANSLATE_NOOP("Import", "The issuer was not found"),
    "doubt.citation.no_agency": QT_TRANSLATE_NOOP("Import", "The symbol lacks the agency"),
    "doubt.citation.symbol_contradicts_issuer": QT_TRANSLATE_NOOP("Import", "Symbol and issuer contradict each other"),
    "doubt.citation.same_number": QT_TRANSLATE_NOOP("Import", "Same number, different agency"),
    "doubt.citation.same_subject": QT_TRANSLATE_NOOP("Import", "Two numbers for the same matter"),
    "doubt.document.several": QT_TRANSLATE_NOOP("Import", "Several documents in this file; this is one of them"),
    "doubt.deadline.unclear": QT_TRANSLATE_NOOP("Import", "A deadline is stated that gives no day"),
    "doubt.lead.several": QT_TRANSLATE_NOOP("Import", "Several lead units are named; choose one"),
    "doubt.text.unbalanced_quotes": QT_TRANSLATE_NOOP("Import", "Quotation marks do not match"),
    "doubt.outline.numbering_jumps": QT_TRANSLATE_NOOP("Import", "The numbering jumps"),
    "doubt.deadline.unclear_cells": QT_TRANSLATE_NOOP("Import", "Cells of deadlines that give no day"),
    "doubt.document.unsure_text": QT_TRANSLATE_NOOP(
        "Import", "Part of the letters make no Vietnamese words; compare with the source"
    ),
    "doubt.document.garbled_pages": QT_TRANSLATE_NOOP(
        "Import", "The letters of these pages cannot be read, nothing of them is imported"
    ),
    "left_out.garbled": QT_TRANSLATE_NOOP("Import", "Letters that cannot be read"),
    "doubt.outline.unsure_nesting": QT_TRANSLATE_NOOP(
        "Import", "Which of these lists stands inside the other is not certain; look at the levels"
    ),
    "doubt.note.says": QT_TRANSLATE_NOOP("Import", "A note states a deadline"),
    "left_out.footnote": QT_TRANSLATE_NOOP("Import", "Note"),
    "left_out.hidden": QT_TRANSLATE_NOOP("Import", "Hidden in the file"),
    "left_out.struck": QT_TRANSLATE_NOOP("Import", "Crossed out in the file"),
    "left_out.hidden_sheet": QT_TRANSLATE_NOOP("Import", "Hidden sheet"),
    "left_out.other_sheet": QT_TRANSLATE_NOOP("Import", "Sheet without tasks"),
    "left_out.no_value": QT_TRANSLATE_NOOP(
        "Import", "Cell whose formula has no value; open the file in Excel and save it"
    ),
    "left_out.unreadable_part": QT_TRANSLATE_NOOP("Import", "A part of the file that cannot be read"),
    "left_out.table_heading": QT_TRANSLATE_NOOP("Import", "Heading of a table"),
    "left_out.table_total": QT_TRANSLATE_NOOP("Import", "Total of a table"),
    "left_out.remark": QT_TRANSLATE_NOOP("Import", "Remark"),
    "left_out.signature": QT_TRANSLATE_NOOP("Import", "Signature"),
    "left_out.addressee": QT_TRANSLATE_NOOP("Import", "Addressee"),
    "left_out.other_document": QT_TRANSLATE_NOOP("Import", "Another document of the file"),
    "left_out.rule": QT_TRANSLATE_NOOP("Import", "Drawn line"),
    "left_out.outside": QT_TRANSLATE_NOOP("Import", "Outside the text"),
    "left_out.dropped": QT_TRANSLATE_NOOP("Import", "Left out by you"),
    "left_out.no_task": QT_TRANSLATE_NOOP("Import", "No task"),
    "aside.told": QT_TRANSLATE_NOOP("Import", "It tells what was, so it gives no task; Ctrl+K takes that back."),
    "aside.framing": QT_TRANSLATE_NOOP(
        "Import", "It stands under purposes, funding or the like, so it gives no task; Ctrl+K takes that back."
    ),
    "aside.lead_in": QT_TRANSLATE_NOOP(
        "Import", "It only leads in what follows, so it gives no task; Ctrl+K takes that back."
    ),
    "aside.field": QT_TRANSLATE_NOOP(
        "Import", "It tells the deadline, unit or result of the item above, so it is no task; Ctrl+K takes that back."
    ),
    "aside.part": QT_TRANSLATE_NOOP("Import", "It is a part of the task above; Ctrl+K makes it a task of its own."),
    "aside.remark": QT_TRANSLATE_NOOP("Import", "It is a remark on the item above; Ctrl+K makes it a task."),
    "aside.figures": QT_TRANSLATE_NOOP(
        "Import", "It is a row of figures, so it gives no task; Ctrl+K takes that back."
    ),
}


def _word(key: str, fallback: str) -> str:
    entry = _WORDS.get(key)
    return fallback if entry is None else QCoreApplication.translate("Import", str(entry))


def doubt_label(code: str) -> str:
    """Return the words for a doubt about a source."""
    return _word(f"doubt.{code}", code)


def left_out_label(reason: str) -> str:
    """Return why a piece of the source was left out."""
    return _word(f"left_out.{reason}", reason)


def set_aside_label(reason: str) -> str:
    """Return why a piece of the outline gives no task, nothing where the office itself has said so."""
    return _word(f"aside.{reason}", "")
