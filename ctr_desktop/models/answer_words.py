"""The words for the answers of units: what a cell is called, and why an answer is not taken unasked."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ctr_desktop.domain.unit_lists import Doubt
from ctr_desktop.models.labels import label

_DOUBTS = {
    Doubt.UNKNOWN_LIST: QT_TRANSLATE_NOOP("Answers", "this list was not given out from here"),
    Doubt.OLD_LIST: QT_TRANSLATE_NOOP("Answers", "a newer list was given out since"),
    Doubt.OTHER_PERIOD: QT_TRANSLATE_NOOP("Answers", "of a period that is over"),
    Doubt.NOT_THEIRS: QT_TRANSLATE_NOOP("Answers", "not a task of this unit"),
    Doubt.NO_KEY: QT_TRANSLATE_NOOP("Answers", "a row without its hidden key"),
    Doubt.GONE: QT_TRANSLATE_NOOP("Answers", "the task is gone"),
    Doubt.DOUBLED: QT_TRANSLATE_NOOP("Answers", "the row is there twice"),
    Doubt.MISSING: QT_TRANSLATE_NOOP("Answers", "the row is missing"),
    Doubt.WORDS: QT_TRANSLATE_NOOP("Answers", "protected words were changed"),
    Doubt.BOTH: QT_TRANSLATE_NOOP("Answers", "changed here too since it was given out"),
    Doubt.STAGE: QT_TRANSLATE_NOOP("Answers", "the stage is not understood"),
    Doubt.DAY: QT_TRANSLATE_NOOP("Answers", "the day is not understood or does not fit"),
    Doubt.CLEARED: QT_TRANSLATE_NOOP("Answers", "the cell was emptied"),
    Doubt.UNREADABLE: QT_TRANSLATE_NOOP("Answers", "cannot be read"),
}
_ROW = QT_TRANSLATE_NOOP("Answers", "row")
_PAPER = QT_TRANSLATE_NOOP("Answers", "Paper of the result")


def doubt_words(doubt: Doubt) -> str:
    """Return why an answer is not taken unasked."""
    return QCoreApplication.translate("Answers", str(_DOUBTS[doubt]))


def field_words(name: str) -> str:
    """Return what a cell is called."""
    if name in ("row", "paper"):
        return QCoreApplication.translate("Answers", str(_ROW if name == "row" else _PAPER))
    return label("field.deadline" if name == "due" else f"field.{name}")
