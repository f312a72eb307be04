"""One plain sentence for each thing that can be refused: what is wrong and what to do."""

from __future__ import annotations

import re

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ctr_desktop.domain.errors import CtrError
from ctr_desktop.models.report_errors import REPORT_ERRORS
from ctr_desktop.models.report_text_words import TEXT_ERRORS

_BREAKS = re.compile("[\r\n\x00-\x1f\ud800-\udfff]+")
"""What would make more than one line of a sentence, or none that can be shown."""

_MESSAGES: dict[str, object] = {
    **REPORT_ERRORS,
    **TEXT_ERRORS,
    "document.missing": QT_TRANSLATE_NOOP("Errors", "The file {name} is not there; choose another file."),
    "document.unreadable": QT_TRANSLATE_NOOP(
        "Errors", "The file {name} cannot be read; close it in other programs or copy it to this computer first."
    ),
    "document.too_large": QT_TRANSLATE_NOOP(
        "Errors", "The file {name} is larger than {limit} MB; a work programme is much smaller, choose the right file."
    ),
    "document.empty": QT_TRANSLATE_NOOP("Errors", "The file {name} holds no text; choose another file."),
    "document.not_xlsx": QT_TRANSLATE_NOOP("Errors", "{name} is no Excel workbook; save the table as .xlsx."),
    "document.not_docx": QT_TRANSLATE_NOOP(
        "Errors", "The file {name} is not a Word document; open it in Word and save it as DOCX."
    ),
    "document.old_word": QT_TRANSLATE_NOOP(
        "Errors",
        "The file {name} is in an old Word format and no office program to read it is installed; open it where Word is"
        " installed, choose Save As and the type DOCX.",
    ),
    "document.encrypted": QT_TRANSLATE_NOOP(
        "Errors", "The file {name} is protected by a password; open it in Word and save it without a password."
    ),
    "document.encrypted_pdf": QT_TRANSLATE_NOOP(
        "Errors",
        "The file {name} is protected by a password; open it where the password is known and print it to a new PDF"
        " file, or ask the sender for the Word file.",
    ),
    "document.garbled": QT_TRANSLATE_NOOP(
        "Errors",
        "Only {share} % of the words of {name} are Vietnamese, its letters cannot be read; nothing was imported. Ask"
        " the sender for the Word file.",
    ),
    "document.damaged": QT_TRANSLATE_NOOP(
        "Errors", "The file {name} is damaged; ask the sender for it again or save it anew in Word."
    ),
    "document.bomb": QT_TRANSLATE_NOOP(
        "Errors", "The file {name} would unpack to an enormous size and was not opened; ask the sender for it again."
    ),
    "document.entities": QT_TRANSLATE_NOOP(
        "Errors", "The file {name} refers to things outside itself and was not opened; save it anew in Word."
    ),
    "document.old_excel": QT_TRANSLATE_NOOP(
        "Errors", "The file {name} is in an old Excel format; open it in Excel, choose Save As and the type XLSX."
    ),
    "document.scan": QT_TRANSLATE_NOOP(
        "Errors", "Pages {pages} of {name} are pictures without text; ask the sender for the Word file."
    ),
    "document.bad_ocr": QT_TRANSLATE_NOOP(
        "Errors", "The text of pages {pages} of {name} was recognised badly; ask the sender for the Word file."
    ),
    "document.no_task_columns": QT_TRANSLATE_NOOP(
        "Errors", "No sheet of {name} has a column of tasks with a lead unit or a deadline; name the columns so."
    ),
    "document.not_text": QT_TRANSLATE_NOOP(
        "Errors", "The file {name} is neither a Word document nor plain text; choose another file."
    ),
    "document.no_outline": QT_TRANSLATE_NOOP(
        "Errors", "No numbered outline was found in {name}; it can be imported as a flat list of paragraphs."
    ),
    "document.no_such_part": QT_TRANSLATE_NOOP(
        "Errors", "The file {name} has no document {number}; it holds {count}, numbered from 1."
    ),
    "document.nothing_said": QT_TRANSLATE_NOOP("Errors", "Enter the number or the subject of the document."),
    "document.no_file": QT_TRANSLATE_NOOP("Errors", "{name} is no ordinary file; choose a document."),
    "document.no_reader": QT_TRANSLATE_NOOP(
        "Errors",
        "The file {name} was not read, since this computer is short of memory; close other programs and try again.",
    ),
    "document.reader_died": QT_TRANSLATE_NOOP(
        "Errors",
        "Reading the file {name} broke off, so nothing was imported; ask the sender for it again or save it anew in"
        " Word.",
    ),
    "document.too_slow": QT_TRANSLATE_NOOP(
        "Errors",
        "Reading the file {name} took too long and was stopped, nothing was imported; save it anew in Word or ask for"
        " it again.",
    ),
    "document.too_heavy": QT_TRANSLATE_NOOP(
        "Errors",
        "The file {name} needs more memory than any work programme and was not read; save it anew in Word or ask for it"
        " again.",
    ),
    "document.folder": QT_TRANSLATE_NOOP("Errors", "{name} is a folder; choose a file in it."),
    "task.not_done": QT_TRANSLATE_NOOP(
        "Errors", "Task {task} is not done, so it has no day of completion; set the stage to done with it."
    ),
    "task.twice": QT_TRANSLATE_NOOP("Errors", "A field is given twice among {field}; give each field once."),
    "restore.without_settings": QT_TRANSLATE_NOOP(
        "Errors", "The data was restored, but the settings {path} could not be written; fill them in again."
    ),
    "cli.no_output": QT_TRANSLATE_NOOP(
        "Errors", "It was done, but the answer could not be written to where it was asked for; look at the list."
    ),
    "data.missing": QT_TRANSLATE_NOOP(
        "Errors", "The data file {path} is no longer there; put it back in its place or restore the newest backup."
    ),
    "data.missing_copy": QT_TRANSLATE_NOOP(
        "Errors",
        "The data file {path} is no longer there. The newest sound copy is of {written} with {programmes} programmes"
        " and {tasks} tasks; restore it?",
    ),
    "data.damaged_named": QT_TRANSLATE_NOOP(
        "Errors",
        "The data file {path} is damaged and was not opened; restore the newest sound copy, of {written}: {copy}",
    ),
    "data.missing_named": QT_TRANSLATE_NOOP(
        "Errors",
        "The data file {path} is no longer there; put it back in its place or restore the newest sound copy, of "
        "{written}: {copy}",
    ),
    "data.moved": QT_TRANSLATE_NOOP(
        "Errors",
        "The data file {path} was moved or replaced while it was open, so the change was not stored; close the program,"
        " put the file back in its place and start again.",
    ),
    "data.not_a_file": QT_TRANSLATE_NOOP(
        "Errors", "{path} should be the data file but is none; move it away or choose another data folder."
    ),
    "data.bad_folder": QT_TRANSLATE_NOOP(
        "Errors", "The data folder {path} cannot be used: its name is too long or not a folder's; choose another one."
    ),
    "data.no_memory": QT_TRANSLATE_NOOP(
        "Errors", "The computer is short of memory, so nothing was changed; close other programs and try again."
    ),
    "data.newest_missing": QT_TRANSLATE_NOOP(
        "Errors",
        "The {count} newest changes are no longer in the data, the power may have failed; look through what was entered"
        " last, or restore a backup.",
    ),
    "settings.damaged": QT_TRANSLATE_NOOP(
        "Errors",
        "The settings were damaged and have been set aside; fill them in again or take back the last good ones.",
    ),
    "settings.unreadable": QT_TRANSLATE_NOOP(
        "Errors", "The settings {path} cannot be read, so the usual ones are used; ask for the right to read the file."
    ),
    "settings.wrong": QT_TRANSLATE_NOOP(
        "Errors", "Some settings make no sense ({names}), so the usual ones are used there; look them through."
    ),
    "settings.take_back": QT_TRANSLATE_NOOP("Errors", "Take back the last ones"),
    "settings.not_written": QT_TRANSLATE_NOOP(
        "Errors", "The settings {path} could not be written; ask for write access to the data folder."
    ),
    "backup.no_file": QT_TRANSLATE_NOOP(
        "Errors", "{path} is no ordinary file and cannot hold a backup; choose another file name."
    ),
    "backup.no_place": QT_TRANSLATE_NOOP(
        "Errors", "The second place for backups {path} is not there; plug the stick in or choose another place."
    ),
    "backup.unreadable": QT_TRANSLATE_NOOP(
        "Errors", "The backup {path} cannot be read; ask for the right to read it or copy it to this computer first."
    ),
    "backup.unsound": QT_TRANSLATE_NOOP(
        "Errors", "The backup {path} was altered or damaged in {count} places and was not restored; choose another one."
    ),
    "backup.remind": QT_TRANSLATE_NOOP(
        "Errors",
        "The copy in the second place {path} is older than 7 days; plug the stick in and start the program again.",
    ),
    "backup.same_file": QT_TRANSLATE_NOOP(
        "Errors", "The file {path} is the data in use and cannot be its own backup; choose another file."
    ),
    "data.read_only": QT_TRANSLATE_NOOP(
        "Errors", "The data folder {path} cannot be written; ask for write access or choose another folder."
    ),
    "data.disk_full": QT_TRANSLATE_NOOP(
        "Errors", "The disk is full, so nothing was written and nothing is lost; free some space and try again."
    ),
    "data.disk_fails": QT_TRANSLATE_NOOP(
        "Errors", "The disk with {path} cannot be read or written; check the disk and its cable, then start again."
    ),
    "data.locked": QT_TRANSLATE_NOOP(
        "Errors", "The data is in use by another program and the change was not made; close that program and try again."
    ),
    "data.damaged": QT_TRANSLATE_NOOP(
        "Errors", "The data file {path} is damaged and was not opened; restore the newest backup."
    ),
    "data.damaged_copy": QT_TRANSLATE_NOOP(
        "Errors",
        "The data file {path} is damaged. The newest sound copy is of {written} with {programmes} programmes and "
        "{tasks} tasks; restore it? The damaged file is kept.",
    ),
    "data.restore": QT_TRANSLATE_NOOP("Errors", "Restore"),
    "data.restored": QT_TRANSLATE_NOOP(
        "Errors",
        "The copy was restored: {programmes} programmes, {tasks} tasks. The state before it is kept as a copy.",
    ),
    "crash.last_time": QT_TRANSLATE_NOOP(
        "Errors", "The program met an unexpected error last time; send the report to your IT staff."
    ),
    "crash.show": QT_TRANSLATE_NOOP("Errors", "Show the report"),
    "data.foreign": QT_TRANSLATE_NOOP(
        "Errors", "The file {path} belongs to another program and was not opened; choose another data folder."
    ),
    "data.newer": QT_TRANSLATE_NOOP(
        "Errors", "The data was made by a newer version and was not opened; install the newest version."
    ),
    "backup.missing": QT_TRANSLATE_NOOP("Errors", "The backup {path} is not there; choose another file."),
    "backup.foreign": QT_TRANSLATE_NOOP("Errors", "The file {path} is not a backup of this program; choose another."),
    "backup.damaged": QT_TRANSLATE_NOOP("Errors", "The backup {path} is damaged; choose an older one."),
    "backup.not_written": QT_TRANSLATE_NOOP(
        "Errors", "The backup {path} could not be written; choose another folder or free some space."
    ),
    "import.again": QT_TRANSLATE_NOOP(
        "Errors", "This file was already imported on {day} as {name}; import it again only if you want it twice."
    ),
    "merge.changed": QT_TRANSLATE_NOOP(
        "Errors", "The programme was changed meanwhile and nothing was updated; compare the two texts again."
    ),
    "merge.not_vanished": QT_TRANSLATE_NOOP(
        "Errors", "What is still in the new text cannot be deleted; compare the two texts again."
    ),
    "import.bad_period": QT_TRANSLATE_NOOP("Errors", "The period {text} is not understood; write it like 2024Q2."),
    "programme.unknown": QT_TRANSLATE_NOOP("Errors", "There is no programme {id}; choose another one."),
    "programme.no_title": QT_TRANSLATE_NOOP("Errors", "Enter what the programme is called."),
    "programme.no_source": QT_TRANSLATE_NOOP(
        "Errors", "The office wrote this programme itself; there is no issued file."
    ),
    "heading.empty": QT_TRANSLATE_NOOP("Errors", "Enter the words of the heading."),
    "heading.too_deep": QT_TRANSLATE_NOOP("Errors", "A heading here would be too deep; choose one further out."),
    "heading.not_own": QT_TRANSLATE_NOOP(
        "Errors", "The issued programme keeps its headings; only those the office added can be changed."
    ),
    "heading.not_empty": QT_TRANSLATE_NOOP(
        "Errors", "Something still hangs under this heading; move or delete it first."
    ),
    "roll_over.no_target": QT_TRANSLATE_NOOP("Errors", "Choose the programme that the open tasks go over into."),
    "roll_over.same": QT_TRANSLATE_NOOP("Errors", "Choose another programme: tasks cannot go over into their own."),
    "roll_over.earlier": QT_TRANSLATE_NOOP("Errors", "{name} is no later period; choose the programme that follows."),
    "roll_over.too_early": QT_TRANSLATE_NOOP("Errors", "That day is before the period; choose a later one."),
    "roll_over.changed": QT_TRANSLATE_NOOP(
        "Errors", "The tasks have changed meanwhile; look at the proposal again and repeat it."
    ),
    "roll_over.twice": QT_TRANSLATE_NOOP(
        "Errors", "Two tasks go on in the same duty; choose another one for one of them."
    ),
    "task.unknown": QT_TRANSLATE_NOOP("Errors", "There is no task {id}; it may have been deleted."),
    "node.unknown": QT_TRANSLATE_NOOP("Errors", "That place in the programme is gone; choose another one."),
    "task.unknown_field": QT_TRANSLATE_NOOP("Errors", "A task has no field {field}; see the help for the names."),
    "task.bad_value": QT_TRANSLATE_NOOP("Errors", "The value {value} does not fit the field {field}; correct it."),
    "task.bad_day": QT_TRANSLATE_NOOP("Errors", "The day {text} is not understood; write it like 30/6/2024."),
    "task.day_to_come": QT_TRANSLATE_NOOP("Errors", "That day is still to come; enter today or a day before it."),
    "day.to_come": QT_TRANSLATE_NOOP(
        "Errors", "The window shows a day that is still to come: go back to today to enter anything."
    ),
    "task.carried_by_act": QT_TRANSLATE_NOOP(
        "Errors", "A task is carried over when the next programme is imported; choose Carry over there."
    ),
    "task.nothing_to_return": QT_TRANSLATE_NOOP(
        "Errors", "Task {task} is neither done nor awaiting approval; only such a task can be returned."
    ),
    "task.return_reason": QT_TRANSLATE_NOOP("Errors", "Enter why the task is returned."),
    "task.mark_too_early": QT_TRANSLATE_NOOP(
        "Errors", "The day of the mark of task {task} lies before {day}; enter that day or a later one."
    ),
    "close.no_paper": QT_TRANSLATE_NOOP(
        "Errors", "Enter the number or subject of the paper, say why there is none, or choose Later."
    ),
    "close.both": QT_TRANSLATE_NOOP("Errors", "A paper is named and also why there is none; give one of the two."),
    "close.no_reason": QT_TRANSLATE_NOOP("Errors", "Enter why there is no paper."),
    "evidence.no_file": QT_TRANSLATE_NOOP("Errors", "{name} is no file that can be kept; choose a file."),
    "evidence.unreadable": QT_TRANSLATE_NOOP("Errors", "The file {name} cannot be read; copy it here first."),
    "evidence.empty": QT_TRANSLATE_NOOP("Errors", "The file {name} is empty; choose another file."),
    "evidence.too_large": QT_TRANSLATE_NOOP(
        "Errors", "The file {name} has {size} MB; up to 500 MB can be kept. Choose a smaller one."
    ),
    "evidence.not_copied": QT_TRANSLATE_NOOP(
        "Errors", "The file {name} could not be copied into {path}; make room there and try again."
    ),
    "evidence.missing": QT_TRANSLATE_NOOP(
        "Errors", "The file {name} is no longer in the data folder; add it again or restore a copy of the data."
    ),
    "evidence.changed": QT_TRANSLATE_NOOP(
        "Errors", "The file {name} was changed in the data folder; add it again or restore a copy of the data."
    ),
    "evidence.would_run": QT_TRANSLATE_NOOP(
        "Errors", "The file {name} is a program or of an unknown kind and is not opened; save it and ask your IT staff."
    ),
    "task.empty": QT_TRANSLATE_NOOP("Errors", "Enter what is to be done."),
    "task.not_own": QT_TRANSLATE_NOOP(
        "Errors", "Task {task} stands in the programme: its words stay as issued; write a note or set a stage instead."
    ),
    "task.nothing_to_extend": QT_TRANSLATE_NOOP(
        "Errors", "Task {task} has no deadline that could be extended; set its deadline first."
    ),
    "task.not_later": QT_TRANSLATE_NOOP("Errors", "The new day for task {task} must be later than its deadline."),
    "task.extended_since": QT_TRANSLATE_NOOP(
        "Errors", "Task {task} was extended on {day}; an extension cannot be of a day before that."
    ),
    "task.other_programme": QT_TRANSLATE_NOOP("Errors", "A task can only be moved inside its own programme."),
    "note.empty": QT_TRANSLATE_NOOP("Errors", "Enter the words of the note."),
    "note.unknown": QT_TRANSLATE_NOOP("Errors", "That entry is gone; it may have been deleted."),
    "note.is_stage": QT_TRANSLATE_NOOP(
        "Errors", "This entry records a stage; change the stage itself or undo the change."
    ),
    "unit.unknown": QT_TRANSLATE_NOOP("Errors", "There is no unit {name}; add it to the list of units first."),
    "person.no_name": QT_TRANSLATE_NOOP("Errors", "Enter the name of the person."),
    "person.taken": QT_TRANSLATE_NOOP("Errors", "There is already a person {name}; add the post or unit to the name."),
    "person.used": QT_TRANSLATE_NOOP(
        "Errors", "Tasks name this person, so the name cannot be deleted; mark the person as no longer in office."
    ),
    "unit_change.nothing": QT_TRANSLATE_NOOP("Errors", "Say for at least one unit which one comes after it."),
    "unit_change.ended": QT_TRANSLATE_NOOP("Errors", "The unit {name} has ended; name another one."),
    "unit_change.too_early": QT_TRANSLATE_NOOP(
        "Errors", "The unit {name} is only there since {day}; choose a later day."
    ),
    "unit_change.no_successor": QT_TRANSLATE_NOOP(
        "Errors", "Task {task} is given to {name}, which does not come after its unit; choose one that does."
    ),
    "task.no_unit": QT_TRANSLATE_NOOP("Errors", "Choose the unit that is to lead the task from now on."),
    "profile.missing": QT_TRANSLATE_NOOP("Errors", "The profile {path} is not there; choose another file."),
    "profile.unreadable": QT_TRANSLATE_NOOP("Errors", "The profile {path} cannot be read; copy it here first."),
    "profile.foreign": QT_TRANSLATE_NOOP("Errors", "The file {path} is not the profile of an office; choose another."),
    "profile.newer": QT_TRANSLATE_NOOP(
        "Errors", "The profile {path} comes from a newer version; update this program first."
    ),
    "profile.wrong": QT_TRANSLATE_NOOP(
        "Errors", "The profile is wrong at {part}; correct it, then take it over again."
    ),
    "profile.no_name": QT_TRANSLATE_NOOP("Errors", "Enter the name of the committee in the settings first."),
    "profile.taken": QT_TRANSLATE_NOOP("Errors", "The profile of {name} was taken over."),
    "profile.ask": QT_TRANSLATE_NOOP(
        "Errors",
        "Take over the profile of {name}? Particulars of the committee are replaced; its units and persons are added.",
    ),
    "profile_table.no_column": QT_TRANSLATE_NOOP(
        "Errors", "The sheet “{sheet}” has no column “{column}”; write an empty table with: profile table FILE."
    ),
    "profile_table.empty": QT_TRANSLATE_NOOP("Errors", "The table names no committee; fill in one row for each."),
    "profile_table.row": QT_TRANSLATE_NOOP("Errors", "Sheet “{sheet}”, row {row}: {what}; correct it and repeat."),
    "unit.no_name": QT_TRANSLATE_NOOP("Errors", "Enter the name of the unit."),
    "unit.taken": QT_TRANSLATE_NOOP("Errors", "There is already a unit {name}; use another name."),
    "unit.used": QT_TRANSLATE_NOOP(
        "Errors", "Tasks name this unit, so it cannot be deleted; mark it as no longer in use instead."
    ),
    "undo.nothing": QT_TRANSLATE_NOOP("Errors", "There is nothing to undo."),
    "undo.unfinished": QT_TRANSLATE_NOOP("Errors", "Another change is being written; wait for its end, then undo."),
    "redo.nothing": QT_TRANSLATE_NOOP("Errors", "There is nothing to redo."),
    "undo.overtaken": QT_TRANSLATE_NOOP(
        "Errors", "This cannot be taken back, since other entries rest on it by now; correct it by hand instead."
    ),
    "check.problems": QT_TRANSLATE_NOOP(
        "Errors", "The data has {count} problems; restore the newest backup or send the log to your IT staff."
    ),
    "outline.level": QT_TRANSLATE_NOOP("Errors", "The item {text} hangs under nothing; move it up a level."),
    "outline.at_top": QT_TRANSLATE_NOOP("Errors", "This item is already on the outermost level."),
    "outline.no_sibling_above": QT_TRANSLATE_NOOP(
        "Errors", "There is no item above on the same level that this one could hang under."
    ),
    "outline.nothing_before": QT_TRANSLATE_NOOP("Errors", "There is nothing before it that it could be joined to."),
    "outline.empty_part": QT_TRANSLATE_NOOP(
        "Errors", "Put the cursor between two words of the item's text to split it there."
    ),
    "outline.unknown_node": QT_TRANSLATE_NOOP("Errors", "That item is gone; choose another one."),
    "unexpected": QT_TRANSLATE_NOOP(
        "Errors", "Something went wrong and nothing was changed; the details are in the log {path}."
    ),
}


def error_message(error: CtrError) -> str:
    """Return the sentence for an error in the language of the program."""
    return message(error.code, **error.details)


def message(code: str, **details: object) -> str:
    """Return the sentence for a code, filled in."""
    entry = _MESSAGES.get(code)
    if entry is None:
        return code
    shown = {name: _BREAKS.sub(" ", value) if isinstance(value, str) else value for name, value in details.items()}
    return QCoreApplication.translate("Errors", str(entry)).format(**shown)
