"""What the papers of units and the writing of reports are called."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

REPORT_TEXT_WORDS = {
    "action.lists.give": QT_TRANSLATE_NOOP("Labels", "Lists given out"),
    "action.lists.collect": QT_TRANSLATE_NOOP("Labels", "Answers of units taken over"),
    "action.report.issue": QT_TRANSLATE_NOOP("Labels", "Issue report"),
    "action.text.begin": QT_TRANSLATE_NOOP("Labels", "Text of the report begun"),
    "action.text.write": QT_TRANSLATE_NOOP("Labels", "Sentence changed"),
    "action.text.split": QT_TRANSLATE_NOOP("Labels", "Sentence divided"),
    "action.text.join": QT_TRANSLATE_NOOP("Labels", "Sentences joined"),
    "action.text.paragraph": QT_TRANSLATE_NOOP("Labels", "Paragraph changed"),
    "action.text.move": QT_TRANSLATE_NOOP("Labels", "Moved in the text"),
    "action.text.insert": QT_TRANSLATE_NOOP("Labels", "Inserted into the text"),
    "action.text.drop": QT_TRANSLATE_NOOP("Labels", "Left out of the text"),
    "action.text.source": QT_TRANSLATE_NOOP("Labels", "Source of a sentence looked at"),
    "action.text.discard": QT_TRANSLATE_NOOP("Labels", "Text of the report given up"),
    "source.code": QT_TRANSLATE_NOOP("Labels", "Code"),
    "source.kind": QT_TRANSLATE_NOOP("Labels", "Sort"),
    "source.words": QT_TRANSLATE_NOOP("Labels", "Words"),
    "source.used": QT_TRANSLATE_NOOP("Labels", "In the text"),
    "source.yes": QT_TRANSLATE_NOOP("Labels", "yes"),
    "source.result": QT_TRANSLATE_NOOP("Labels", "Result"),
    "source.note": QT_TRANSLATE_NOOP("Labels", "Note"),
    "source.duty": QT_TRANSLATE_NOOP("Labels", "Duty"),
    "source.difficulty": QT_TRANSLATE_NOOP("Labels", "Difficulty"),
    "source.proposal": QT_TRANSLATE_NOOP("Labels", "Proposal"),
    "source.figure": QT_TRANSLATE_NOOP("Labels", "Figure"),
    "text.table": QT_TRANSLATE_NOOP("Labels", "[Table: {name}]"),
    "text.changed": QT_TRANSLATE_NOOP("Labels", "The source has other words now: {words}"),
    "text.gone": QT_TRANSLATE_NOOP("Labels", "The source of this sentence is gone."),
    "text.secret": QT_TRANSLATE_NOOP("Labels", "The task of this sentence is secret: it is not printed."),
    "lack.lead": QT_TRANSLATE_NOOP("Labels", "{code}: no lead unit"),
    "lack.result": QT_TRANSLATE_NOOP("Labels", "{code}: done, but no result"),
    "lack.deadline": QT_TRANSLATE_NOOP("Labels", "{code}: no deadline"),
    "lack.signer": QT_TRANSLATE_NOOP("Labels", "Nobody is named who signs"),
    "lack.receivers": QT_TRANSLATE_NOOP("Labels", "No receivers are given"),
    "lack.changed": QT_TRANSLATE_NOOP("Labels", "Source changed: {words}"),
    "lack.signs": QT_TRANSLATE_NOOP("Labels", "Cannot be printed: {signs} in {where}"),
    "number.total": QT_TRANSLATE_NOOP("Labels", "total"),
    "number.done": QT_TRANSLATE_NOOP("Labels", "done"),
    "number.done_on_time": QT_TRANSLATE_NOOP("Labels", "done on time"),
    "number.done_late": QT_TRANSLATE_NOOP("Labels", "done late"),
    "number.overdue": QT_TRANSLATE_NOOP("Labels", "overdue"),
    "number.due_open": QT_TRANSLATE_NOOP("Labels", "due on the day"),
    "number.fallen_due": QT_TRANSLATE_NOOP("Labels", "fallen due"),
    "number.still_in_time": QT_TRANSLATE_NOOP("Labels", "in time"),
    "number.without_deadline": QT_TRANSLATE_NOOP("Labels", "without an end"),
    "number.carried_due": QT_TRANSLATE_NOOP("Labels", "carried on"),
    "number.cancelled": QT_TRANSLATE_NOOP("Labels", "not done"),
    "number.rate": QT_TRANSLATE_NOOP("Labels", "rate"),
    "number.date": QT_TRANSLATE_NOOP("Labels", "day of the figures"),
}

TEXT_ERRORS = {
    "text.line_gone": QT_TRANSLATE_NOOP(
        "Errors", "This part of the text is gone; close the editor and open it again to see what is there."
    ),
    "text.table": QT_TRANSLATE_NOOP("Errors", "A table is made from the figures; move it or leave it out."),
    "text.empty": QT_TRANSLATE_NOOP("Errors", "Write something, or leave the line out with Delete."),
    "text.split": QT_TRANSLATE_NOOP("Errors", "Put the cursor inside the sentence, where it is to be divided."),
    "text.join": QT_TRANSLATE_NOOP("Errors", "There is no sentence before this one that it could be joined to."),
    "text.paragraph": QT_TRANSLATE_NOOP("Errors", "Only a sentence behind another one can go on in its paragraph."),
    "text.move": QT_TRANSLATE_NOOP("Errors", "Choose sentences to move, and a heading to move them under."),
    "text.nothing_left": QT_TRANSLATE_NOOP("Errors", "Something has to stay in the text; leave fewer lines out."),
}
