"""What is wrong with a report, one sentence each."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

REPORT_ERRORS = {
    "lists.nothing_to_give": QT_TRANSLATE_NOOP("Errors", "These units lead no task that could be given out."),
    "lists.no_list": QT_TRANSLATE_NOOP(
        "Errors", "{name} is no list that was given out from here; choose the file that came back from the unit."
    ),
    "lists.not_to_take": QT_TRANSLATE_NOOP("Errors", "What is not understood cannot be taken over; enter it by hand."),
    "lists.changed_since": QT_TRANSLATE_NOOP(
        "Errors", "The task {task} was changed meanwhile; read the files again to see what stands there now."
    ),
    "report.bad_number": QT_TRANSLATE_NOOP("Errors", "The number {number} is not a number; write it like 76."),
    "report.no_committee": QT_TRANSLATE_NOOP(
        "Errors", "The committee's name, superior, symbol and place are not filled in; enter them in the settings."
    ),
    "report.final_needs_number": QT_TRANSLATE_NOOP(
        "Errors", "A final report needs its number and its day; enter both or print a draft."
    ),
    "report.no_signer": QT_TRANSLATE_NOOP("Errors", "Nobody is named who signs."),
    "report.no_post": QT_TRANSLATE_NOOP("Errors", "The post of who signs is not given."),
    "report.no_receivers": QT_TRANSLATE_NOOP("Errors", "No receivers are given."),
    "report.dated_before": QT_TRANSLATE_NOOP("Errors", "It is dated {day}, before the day of its figures, {as_of}."),
    "report.dated_ahead": QT_TRANSLATE_NOOP("Errors", "It is dated {day}, which is still to come."),
    "report.no_unit_concerned": QT_TRANSLATE_NOOP("Errors", "There is no unit that this paper would go to."),
    "report.gap": QT_TRANSLATE_NOOP("Errors", "Numbers before it that no document here bears: {numbers}."),
    "report.span": QT_TRANSLATE_NOOP("Errors", "The span begins on {since}, behind its end on {day}; enter it anew."),
    "report.without_unit": QT_TRANSLATE_NOOP("Errors", "Tasks without a lead unit: {count}."),
    "report.without_deadline": QT_TRANSLATE_NOOP("Errors", "Tasks that still need a deadline: {count}."),
    "report.without_result": QT_TRANSLATE_NOOP("Errors", "Tasks that are done but say no result: {count}."),
    "report.superior_blank": QT_TRANSLATE_NOOP(
        "Errors", "The number of the superior's paper “…-{symbol}” is blank; enter it in the programme's particulars."
    ),
    "report.doubtful": QT_TRANSLATE_NOOP(
        "Errors", "The final report was not written: {what} Complete this, or repeat with --anyway."
    ),
    "report.unprintable": QT_TRANSLATE_NOOP(
        "Errors", "The face has no letter for {signs} and prints “?” there: {where}."
    ),
    "wording.empty": QT_TRANSLATE_NOOP("Errors", "A wording must not be empty; take the usual one instead."),
    "wording.braces": QT_TRANSLATE_NOOP("Errors", "A curly bracket is open or stands alone; write fields as {fields}."),
    "wording.fields": QT_TRANSLATE_NOOP("Errors", "This text knows these fields alone: {fields}."),
    "issued.withdrawn_already": QT_TRANSLATE_NOOP("Errors", "The report No. {number} was withdrawn already."),
    "issued.reason": QT_TRANSLATE_NOOP("Errors", "Write down why the report is withdrawn."),
    "issued.gone": QT_TRANSLATE_NOOP(
        "Errors", "The report No. {number} is not in the list any more; close the list and open it again."
    ),
    "report.no_printer": QT_TRANSLATE_NOOP(
        "Errors", "This computer has no usual printer; print with “Print…” and choose one, or save the PDF."
    ),
    "report.not_printed": QT_TRANSLATE_NOOP(
        "Errors", "The printer did not take the pages; see whether it is on and has paper, or save the PDF."
    ),
    "report.written_text": QT_TRANSLATE_NOOP(
        "Errors", "Printed with the text that was written for it (changed {when}); --fresh leaves it out."
    ),
    "report.unknown_profile": QT_TRANSLATE_NOOP("Errors", "There is no presentation profile {name}."),
    "report.not_written": QT_TRANSLATE_NOOP(
        "Errors", "The report {path} could not be written; close it in other programs or choose another folder."
    ),
    "report.format": QT_TRANSLATE_NOOP("Errors", "This report is written as {formats}; let the file name end so."),
    "report.number_used_in_term": QT_TRANSLATE_NOOP(
        "Errors", "A report with the number {number} was already issued in the term since {day}; enter another number."
    ),
    "report.number_used": QT_TRANSLATE_NOOP(
        "Errors", "A report with the number {number} was already issued in {year}; enter another number."
    ),
}
