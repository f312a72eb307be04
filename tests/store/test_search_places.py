"""The search finds in one programme what stands in that one, in files of every version."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from ctr_desktop.app.context import open_context
from ctr_desktop.domain.dates import quarter_period
from ctr_desktop.domain.next_period import own_header
from ctr_desktop.domain.row_keys import is_task, node_key, row_id, task_key
from ctr_desktop.paths import DataFolder
from ctr_desktop.services.context import Context
from ctr_desktop.store import search
from tests.conftest import Clock

RELEASED = sorted((Path(__file__).resolve().parents[1] / "data").glob("ctr-*.db"))


def test_each_programme_finds_its_own(context: Context, programme: int) -> None:
    database, made = context.workspace.database, []
    for quarter in (3, 4):
        _changes, own = context.own_programmes.begin(own_header(quarter_period(2024, quarter), ""))
        _changes, node = context.own_programmes.add_heading(own, None, "Công tác khảo cổ")
        _changes, task = context.tasks.add(node, "Khai quật khảo cổ")
        made.append((own, node, task))
    for own, node, task in made:
        assert search.find(database, "khao co", own) in ([task_key(task)], [node_key(node), task_key(task)])
    assert search.find(database, "khao co", programme) == []
    assert len(search.find(database, "khai quat")) == 2


@pytest.mark.parametrize("released", RELEASED, ids=lambda path: path.stem)
def test_a_file_of_every_version_is_searched_by_programme(released: Path, tmp_path: Path, clock: Clock) -> None:
    (tmp_path / "data").mkdir()
    shutil.copy(released, tmp_path / "data" / "ctr.db")
    context = open_context(DataFolder(tmp_path / "data"), clock)
    try:
        found = search.find(context.workspace.database, "kiem tra", 1)
        assert len(found) > 3
        tasks = context.tasks.get([row_id(key) for key in found if is_task(key)])
        assert {task.programme for task in tasks.values()} == {1}
        assert search.differing(context.workspace.database) == 0
    finally:
        context.close()
