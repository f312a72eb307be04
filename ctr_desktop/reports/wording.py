"""The official wording of reports, read from data: what all kinds share, and one table for each kind."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from string import Formatter
from typing import Any

from ctr_desktop import resources


@cache
def _table(name: str) -> dict[str, Any]:
    return resources.table(f"report_texts/{name}.toml")


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """What the menu needs of a kind: its place, shortcut and icon, and its place in the toolbar (0 for none)."""

    kind: str
    place: int
    keys: str = ""
    icon: str = "file-text"
    toolbar: int = 0


def menu_entries(kinds: Iterable[str]) -> list[MenuEntry]:
    """Return the menu entries of some kinds in their order."""
    entries = [MenuEntry(kind, **_table(kind)["menu"]) for kind in kinds]
    return sorted(entries, key=lambda entry: (entry.place, entry.kind))


_FIXED = frozenset({"kind_symbol"})
"""Texts that decide more than words: the series of numbers hangs on the symbol."""


class Wording:
    """The wording of one kind of report."""

    def __init__(self, kind: str, changed: Mapping[str, str] | None = None) -> None:
        """Read the wording of a kind; ``changed`` are the texts that the office words otherwise, by name.

        What all kinds share is read when it is first asked for.
        """
        self._own = _table(kind)
        self._changed = changed or {}

    def say(self, name: str, **values: object) -> str:
        """Return a wording filled in: "opening" of the kind's own text, "common.as_of" of the shared groups."""
        group, _, key = name.rpartition(".")
        own = self._changed.get(name) if not group else None
        if own is not None:
            with suppress(KeyError, IndexError, ValueError):  # a wording that cannot be filled in counts for nothing
                return own.format(**values)
        table = _table("common")[group] if group else self._own["text"]
        return str(table[key]).format(**values)

    @staticmethod
    def document_kind(symbol: str) -> str:
        """Return what a type of document is called by its symbol: "Báo cáo" for "BC"."""
        kinds = _table("common")["document_kind"]
        return str(kinds.get(symbol, kinds["other"]))

    @staticmethod
    def product_kind(kind: str) -> str:
        """Return what a kind of product is called, nothing for none."""
        return str(_table("common")["product_kind"].get(kind, ""))

    def column(self, name: str) -> str:
        """Return the title of a column."""
        return str(self._own["columns"][name])

    def name(self, language: str) -> str:
        """Return what menus and lists call the kind, in a language of the program."""
        return self._in("name", language)

    def action(self, language: str) -> str:
        """Return the words of the menu entry that makes one."""
        return self._in("action", language)

    def question(self, name: str, language: str) -> str:
        """Return the words of a question that is asked for this kind."""
        return self._in_table(self._own["questions"][name], language)

    def _in(self, name: str, language: str) -> str:
        return self._in_table(self._own[name], language)

    @staticmethod
    def _in_table(table: dict[str, str], language: str) -> str:
        return str(table.get(language, table["vi"]))


def editable_texts(kind: str) -> dict[str, str]:
    """Return the texts of a kind that an office can word otherwise, by name, as the program words them."""
    return {name: str(text) for name, text in _table(kind)["text"].items() if name not in _FIXED and str(text).strip()}


def fields_of(text: str) -> list[str]:
    """Return the fields of a wording, "{period}", in the order in which they stand. Raise ValueError for odd braces."""
    return [name for _words, name, _form, _turn in Formatter().parse(text) if name is not None]


def field_names() -> dict[str, str]:
    """Return how the fields of wordings are called where people see them: "kỳ" for "period"."""
    names: dict[str, str] = _table("common")["field_names"]
    return names


def problem_of(kind: str, name: str, text: str) -> str:
    """Return why a text cannot stand for a kind's own: "fields" for unknown fields, "braces", "empty"; "" for none."""
    if not text.strip():
        return "empty"
    try:
        fields = fields_of(text)
    except ValueError:
        return "braces"
    return "" if set(fields) <= set(fields_of(editable_texts(kind)[name])) else "fields"


def bears_a_number(kind: str) -> bool:
    """Tell whether a kind is a type of document with a number of its own; a register or a list is none."""
    return bool(symbol_of(kind))


def symbol_of(kind: str) -> str:
    """Return the symbol of a kind's type of document, "BC"; the numbers of one symbol are one series."""
    return Wording(kind).say("kind_symbol")


def usual_receivers() -> list[str]:
    """Return who receives a paper to a unit where nobody says otherwise."""
    return [str(name) for name in _table("common")["common"]["receivers_default"]]


def stage_words() -> dict[str, str]:
    """Return what papers call each stage."""
    return dict(_table("common")["stage"])


def verdict_names() -> dict[str, str]:
    """Return what reports call each verdict, without days."""
    words: dict[str, str] = _table("common")["verdict"]
    return {name: text.replace(" {days} ngày", "") for name, text in words.items()}
