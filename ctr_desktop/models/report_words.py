"""The words for kinds of reports on screen: they come with each kind's own wording, in the program's language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import QLocale

from ctr_desktop.models.messages import message
from ctr_desktop.reports.wording import Wording

_MOST_PLACES = 5


def _language() -> str:
    return "vi" if QLocale().language() == QLocale.Language.Vietnamese else "en"


def unprintable_words(found: Mapping[str, Sequence[str]]) -> str:
    """Return which signs a report could not print and where they stand."""
    places = list(dict.fromkeys(place for several in found.values() for place in several))
    shown = "; ".join(places[:_MOST_PLACES]) + ("…" if len(places) > _MOST_PLACES else "")
    return message("report.unprintable", signs=" ".join(found), where=shown)


def written_text(changed_at: str) -> str:
    """Return that a report is printed with a text that somebody wrote, and when it was changed last."""
    return message("report.written_text", when=f"{datetime.fromisoformat(changed_at):%H:%M %d/%m/%Y}")


def kind_name(kind: str) -> str:
    """Return what menus and lists call a kind of report."""
    return Wording(kind).name(_language())


def kind_action(kind: str) -> str:
    """Return the words of the menu entry that makes a report of a kind."""
    return Wording(kind).action(_language())


def question_words(kind: str, question: str) -> str:
    """Return the words of a question that a kind asks."""
    return Wording(kind).question(question, _language())
