"""The data file of every released version: opened, checked, undone to the ground, done again, its reports reprinted."""

from __future__ import annotations

import hashlib
import re
import shutil
from datetime import datetime
from pathlib import Path

import pytest

from ctr_desktop import __version__
from ctr_desktop.app.context import open_context
from ctr_desktop.domain.errors import RuleError
from ctr_desktop.models.history_lines import history_lines
from ctr_desktop.paths import DataFolder
from ctr_desktop.store.schema import JOURNALLED
from tests.reporting import make_report, request_of

FILES = sorted((Path(__file__).resolve().parents[1] / "data").glob("ctr-*.db"))


@pytest.fixture(params=FILES, ids=[path.stem for path in FILES])
def released(request, tmp_path):
    folder = DataFolder(tmp_path / "cu")
    folder.root.mkdir()
    shutil.copy(request.param, folder.database)
    opened = open_context(folder, lambda: datetime(2026, 11, 26, 9, 0))
    yield opened
    opened.close()


def until_refused(step) -> int:
    count = 0
    while True:
        try:
            reverted = step()
        except RuleError:
            return count
        assert reverted.kept == (), (reverted.action.kind, reverted.kept)
        count += 1


def test_a_file_of_this_version_is_kept():
    names = {path.stem for path in FILES}
    released = re.sub(r"[^0-9.].*", "", __version__)
    assert f"ctr-{released}" in names and "ctr-0.1.0" in names


def test_it_opens_clean(released):
    assert released.backup.check().problems == ()
    assert len(list(released.tasks.of_programme(1))) == 135


def test_it_is_undone_to_the_ground_and_done_again(released):
    database = released.workspace.database
    undone = until_refused(released.history.undo)
    assert undone > 80 and released.programmes.all() == []
    assert all(
        database.rows(f'SELECT COUNT(*) FROM "{table}"') == [(0,)]
        for table in JOURNALLED
        if table not in ("unit", "person")
    )
    assert until_refused(released.history.redo) >= undone
    assert len(list(released.tasks.of_programme(1))) == 135
    assert released.backup.check().problems == ()


def test_the_history_of_every_task_is_shown(released):
    units = {unit.id: unit.name for unit in released.organisation.units()}
    persons = {person.id: person.name for person in released.organisation.persons()}
    shown = 0
    for task in released.tasks.of_programme(1):
        lines = history_lines(released.history.of_task(task.id), units, persons)
        assert not any("?" in (before, after) for line in lines for _name, before, after in line.fields)
        shown += len(lines)
    assert shown > 200


def test_its_issued_reports_are_reprinted(released):
    kept = released.reports.issued(1)
    assert {report.number for report in kept} == {"76", "12"}
    for report in kept:
        pages = released.reports.issued_file(report)
        assert pages is not None and hashlib.sha256(pages).hexdigest() == report.pdf


def test_a_new_report_can_be_made_of_it(released):
    pdf = make_report(released, request_of(released, 1)).pdf
    assert pdf.startswith(b"%PDF-")
