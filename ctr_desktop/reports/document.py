"""What a report says, as values: one model for every kind of report and every format it is written in.

Blocks hold finished words; writers only lay them out. Every value goes to JSON and back unchanged, so that an issued
report can be kept as what it said.
"""

from __future__ import annotations

import dataclasses
import json
import types
import typing
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any


class CellKind(StrEnum):
    """What a column holds: words, or what a table calculator should be able to count with."""

    TEXT = "text"
    NUMBER = "number"
    DAY = "day"
    PERCENT = "percent"


class Align(StrEnum):
    """Where the words of a cell stand."""

    LEFT = "left"
    CENTRE = "centre"


class Style(StrEnum):
    """The style of a paragraph."""

    BODY = "body"
    NOTE = "note"
    CENTRED = "centred"


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one face.

    ``source`` names the task's words they were taken from, ``template`` are the same words with figures as fields.
    """

    text: str
    bold: bool = False
    italic: bool = False
    source: str = ""
    template: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the text; ``level`` counts from 1."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the text."""

    runs: tuple[Run, ...]
    style: Style = Style.BODY

    @property
    def text(self) -> str:
        """Return the words alone."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: the words that are printed, and the number (for a percentage 0 to 100) or day behind them."""

    text: str
    value: float | date | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its title, where its words stand, and what it holds.

    ``width`` is its share where somebody chose one, 0 where what stands in it decides.
    """

    title: str
    align: Align = Align.LEFT
    kind: CellKind = CellKind.TEXT
    width: float = 0.0


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table; a banner is one bold text across all columns, a total a row in bold."""

    cells: tuple[Cell, ...]
    banner: bool = False
    total: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table; ``numbered`` adds the row of column numbers (1) … (n), ``dense`` takes the register's type size.

    ``counted`` tells the progress of writing its rows.
    """

    name: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...] = field(repr=False)
    numbered: bool = True
    dense: bool = False
    counted: bool = False


@dataclass(frozen=True, slots=True)
class Together:
    """Blocks that stand on one page."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Signature:
    """The foot of the document: who signs and who receives; ``last`` are the lines that stay on its page."""

    last: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class Annex:
    """An annex on pages of its own: its name ("Phụ lục 1"), its title, the line that dates its figures, its blocks.

    ``attached`` is the line that names the document it belongs to.
    """

    name: str
    title: str
    as_of: str
    blocks: tuple[Block, ...]
    landscape: bool = True
    attached: str = ""


Block = Heading | Paragraph | Table | Together | Signature | Annex


@dataclass(frozen=True, slots=True)
class Head:
    """The head and the foot of a Party document, in finished words.

    ``number`` is the whole line ("Số 76-BC/HU"), nothing for what bears no number; ``draft`` the
    note of a draft or nothing; ``subject`` may have several lines; ``as_of`` is the line that dates the
    figures of the text itself, ``about`` the subject of a letter, which has no ``kind``.
    """

    superior: str
    issuer: str
    number: str
    place_date: str
    kind: str
    subject: str
    as_of: str = ""
    draft: str = ""
    about: str = ""
    authority: str = ""
    post: str = ""
    signer: str = ""
    receivers: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """Return type and subject in one line."""
        return " ".join(f"{self.kind} {self.subject or self.about}".split())


@dataclass(frozen=True, slots=True)
class Document:
    """A whole report: its head, its blocks, the profile it is presented in and the day that dates its files.

    ``two_sided`` gives back pages the margins of a back page.
    """

    head: Head
    blocks: tuple[Block, ...]
    profile: str
    dated: date
    landscape: bool = False
    two_sided: bool = False

    def to_json(self) -> str:
        """Return the document as JSON."""
        return json.dumps(_encode(self), ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str) -> Document:
        """Return the document that JSON holds. Raise ValueError or KeyError for anything else."""
        decoded = _decode(json.loads(text))
        if not isinstance(decoded, cls):
            raise ValueError("not a document")
        return decoded

    def tables(self) -> list[tuple[Annex | None, Table]]:
        """Return every table with the annex it stands in, in order."""
        return [*_tables(self.blocks, None)]


def _tables(blocks: tuple[Block, ...], annex: Annex | None) -> typing.Iterator[tuple[Annex | None, Table]]:
    for block in blocks:
        if isinstance(block, Table):
            yield annex, block
        elif isinstance(block, Annex):
            yield from _tables(block.blocks, block)
        elif isinstance(block, Together):
            yield from _tables(block.blocks, annex)
        elif isinstance(block, Signature):
            yield from _tables(block.last, annex)


def paragraph(text: str, style: Style = Style.BODY) -> Paragraph:
    """Return a paragraph in one face."""
    return Paragraph((Run(text),), style)


_CLASSES = {
    item.__name__: item
    for item in (Run, Heading, Paragraph, Cell, Column, Row, Table, Together, Signature, Annex, Head, Document)
}


def _encode(value: Any) -> Any:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        items = {item.name: _encode(getattr(value, item.name)) for item in dataclasses.fields(value)}
        return {"is": type(value).__name__, **items}
    if isinstance(value, tuple):
        return [_encode(item) for item in value]
    return {"day": value.isoformat()} if isinstance(value, date) else value


def _decode(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(_decode(item) for item in value)
    if not isinstance(value, dict):
        return value
    if "day" in value:
        return date.fromisoformat(value["day"])
    made = _CLASSES[value["is"]]
    hints = _hints(made)
    items = {name: _decode(item) for name, item in value.items() if name in hints}
    return made(**{name: _as(hints[name], item) for name, item in items.items()})


def _hints(made: type) -> dict[str, Any]:
    return typing.get_type_hints(made)


def _as(hint: Any, value: Any) -> Any:
    """Return a decoded value as the enum that its field holds."""
    if isinstance(hint, type) and not isinstance(hint, types.GenericAlias) and issubclass(hint, StrEnum):
        return hint(value)
    return value
