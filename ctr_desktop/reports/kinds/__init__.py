"""The kinds of reports: one file each with a ``KIND``; the folder is the registry."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from ctr_desktop.reports.document import Document
from ctr_desktop.reports.material import Material


@dataclass(frozen=True, slots=True)
class Question:
    """Something that is asked for one kind of report: in words, or with a tick where ``is_flag``."""

    name: str
    is_flag: bool = False


@dataclass(frozen=True, slots=True)
class ReportKind:
    """A kind of report: its name, its place in menus, what is asked for it, and how it is composed.

    ``formats`` are the endings it is written in, the first one the usual; ``keys`` and ``icon`` are those of its menu
    entry, ``toolbar`` its place there, 0 for none. ``is_document`` tells whether it has a number, a day and receivers.
    """

    name: str
    place: int
    compose: Callable[[Material], Document]
    questions: tuple[Question, ...] = ()
    formats: tuple[str, ...] = ("pdf", "docx", "xlsx")
    keys: str = ""
    icon: str = "file-text"
    toolbar: int = 0


@cache
def names() -> tuple[str, ...]:
    """Return the names of all kinds without loading one."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(__path__)))


@cache
def kind(name: str) -> ReportKind:
    """Return the kind of that name. Raise KeyError."""
    if name not in names():
        raise KeyError(name)
    found: ReportKind = importlib.import_module(f"{__name__}.{name}").KIND
    return found


def kinds() -> list[ReportKind]:
    """Return all kinds in the order of menus."""
    return sorted((kind(name) for name in names()), key=lambda item: (item.place, item.name))
