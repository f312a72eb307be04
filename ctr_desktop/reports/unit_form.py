"""The list for a unit as a paper to fill in by hand or in a text program: the same rows as its Excel sheet."""

from __future__ import annotations

from datetime import date

from ctr_desktop.reports.document import Align, Cell, Column, Document, Head, Row, Table, paragraph
from ctr_desktop.reports.profile import profile_for
from ctr_desktop.reports.typography import spell
from ctr_desktop.reports.unit_sheet import COLUMNS, NAME, UnitSheet
from ctr_desktop.reports.wording import Wording
from ctr_desktop.settings import CommitteeSettings

_SHARES = {"code": 8.0, "text": 23.0, "due": 9.0, "stage": 8.0, "done_on": 10.0, "result": 15.0, "paper": 11.0}
_OTHER_SHARE = 10.0
_CENTRED = ("code", "due", "stage", "done_on")


def unit_form(sheet: UnitSheet, committee: CommitteeSettings, given_on: date) -> Document:
    """Return the paper of a list that is given out on a day; it has no key and is never read again."""
    wording = Wording(NAME)
    names = [name for name in COLUMNS if name != "key"]
    columns = tuple(
        Column(
            wording.column(name),
            Align.CENTRE if name in _CENTRED else Align.LEFT,
            width=_SHARES.get(name, _OTHER_SHARE),
        )
        for name in names
    )
    rows = tuple(Row(tuple(Cell(row[name]) for name in names)) for row in sheet.rows)
    title, unit, cover, *_help = sheet.above
    blank = Wording("assignment").say("common.blank")
    superior = spell(committee.superior or blank, committee.spelling)
    head = Head(superior, spell(committee.name or blank, committee.spelling), "", "", title, unit)
    blocks = (paragraph(cover), Table(wording.say("sheet"), columns, rows, numbered=False))
    return Document(head, blocks, profile_for(given_on, committee.name).name, given_on, landscape=True)
