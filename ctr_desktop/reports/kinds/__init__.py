"""The kinds of reports: one file each with a ``KIND`` and one table of wording; the folder is the registry.

What the menu needs is read from the tables alone, so that no kind is loaded before a report is made.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ctr_desktop.reports.document import Document
    from ctr_desktop.reports.material import Material


@dataclass(frozen=True, slots=True)
class Question:
    """Something that is asked for one kind of report: in words, or with a tick where ``is_flag``."""

    name: str
    is_flag: bool = False


@dataclass(frozen=True, slots=True)
class ReportKind:
    """A kind of report: what is asked for it, how it is composed, and the endings it is written in, the usual first.

    ``of_a_unit`` ones go to one unit or to all, ``of_a_span`` ones begin on a day that is asked for.
    One that ``looks_around`` also speaks of the periods before and behind its own; one that ``is_a_text`` can be
    edited before it is printed.
    """

    name: str
    compose: Callable[[Material], Document]
    questions: tuple[Question, ...] = ()
    formats: tuple[str, ...] = ("pdf", "docx", "xlsx")
    of_a_unit: bool = False
    of_a_span: bool = False
    looks_around: bool = False
    is_a_text: bool = False


@cache
def names() -> tuple[str, ...]:
    """Return the names of all kinds without loading one."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(__path__)))


def kind(name: str) -> ReportKind:
    """Return the kind of that name. Raise KeyError."""
    if name not in names():
        raise KeyError(name)
    found: ReportKind = importlib.import_module(f"{__name__}.{name}").KIND
    return found
