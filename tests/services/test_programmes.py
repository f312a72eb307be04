"""A programme's head, its source, its deletion; what a second issue leaves alone."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date

import pytest

from ctr_desktop.domain.dates import quarter_period
from ctr_desktop.domain.errors import DataError, RuleError
from ctr_desktop.domain.programme import ProgrammeHeader
from ctr_desktop.services.backups import daily_backup
from ctr_desktop.store import backup
from tests.services.test_merging import FIRST, SECOND, draft_of, task_with


@pytest.fixture
def first(context):
    _changes, programme = context.importing.accept(draft_of(FIRST, "lan-1.txt"))
    return programme


def test_every_part_of_a_head_is_kept(context, programme):
    wanted = ProgrammeHeader(
        title="Chương trình mới", kind="Kế hoạch", number="27", symbol="CTr/TU", issuer="Tỉnh ủy",
        date="2024-04-01", place="Hậu Giang", draft=True, period=quarter_period(2024, 3),
    )  # fmt: skip
    assert all(getattr(wanted, part.name) for part in fields(ProgrammeHeader)), "every part says something"
    context.programmes.set_header(programme, wanted)
    assert context.programmes.get(programme).header == wanted
    context.history.undo()
    assert context.programmes.get(programme).header.kind == "Chương trình"


def test_a_corrected_head_keeps_kind_and_draft(context, programme):
    before = context.programmes.get(programme).header
    drafted = replace(before, kind="Kế hoạch", draft=True)
    context.programmes.set_header(programme, drafted)
    context.programmes.set_header(programme, replace(drafted, number="28"))
    after = context.programmes.get(programme).header
    assert (after.kind, after.draft, after.number) == ("Kế hoạch", True, "28")


def test_the_source_is_kept_and_may_be_away(context, programme, sample_draft):
    name, content = context.programmes.source(programme)
    assert name == sample_draft.source_name and content == sample_draft.source_bytes
    context.workspace.database.execute("UPDATE file SET content = NULL")
    assert context.programmes.source(programme) == (name, b"")
    assert context.backup.check().problems == (), "a file may stand without its bytes"


def test_a_programme_that_is_gone_is_refused(context):
    for ask in (context.programmes.get, context.programmes.delete, context.programmes.source):
        with pytest.raises(RuleError) as refused:
            ask(77)
        assert refused.value.code == "programme.unknown"


def test_a_second_issue_keeps_extensions(context, first):
    task = task_with(context, first, "kiểm tra, giám sát")
    context.tasks.set_deadline([task.id], date(2024, 6, 10))
    context.follow_up.extend([task.id], date(2024, 6, 25), reason="lũ", agreed_by="Thường trực")
    context.merging.merge(draft_of(SECOND, "lan-2.txt"), first)
    after = context.tasks.one(task.id)
    assert (after.deadline.due, after.deadline.original) == (date(2024, 6, 25), date(2024, 6, 10))
    assert [item.new_due for item in context.tasks.extensions(task.id)] == [date(2024, 6, 25)]


def test_a_second_issue_keeps_co_operating_units_and_marks(context, first):
    task = task_with(context, first, "kiểm tra, giám sát")
    context.tasks.set([task.id], "cooperating", [4, 5])
    context.tasks.set([task.id], "secrecy", "secret")
    context.tasks.set([task.id], "short_title", "Kiểm tra")
    context.merging.merge(draft_of(SECOND, "lan-2.txt"), first)
    after = context.tasks.one(task.id)
    assert set(after.cooperating) == {4, 5}
    assert (after.secrecy.value, after.short_title) == ("secret", "Kiểm tra")


def test_a_second_issue_keeps_the_office_s_own_tasks(context, first):
    node = task_with(context, first, "đối thoại").node
    _changes, own = context.tasks.add(node, "Việc của văn phòng")
    context.merging.merge(draft_of(SECOND, "lan-2.txt"), first)
    assert context.tasks.one(own).text == "Việc của văn phòng"


def test_codes_are_never_given_twice_where_there_are_gaps(context, first):
    node = task_with(context, first, "giải ngân").node
    made = [context.tasks.add(node, f"việc {number}")[1] for number in range(4)]
    codes = [context.tasks.one(task).code for task in made]
    context.tasks.delete([made[1], made[3]])
    _changes, fifth = context.tasks.add(node, "việc mới")
    assert context.tasks.one(fifth).code not in codes
    context.history.undo()
    context.history.undo()
    assert [context.tasks.one(task).code for task in made] == codes


# --- copies ---------------------------------------------------------------------------------------------------------


def test_a_copy_is_checked_after_it_was_written(context, folder, programme, monkeypatch):
    checked = []
    real = backup.verify
    monkeypatch.setattr(backup, "verify", lambda path: checked.append(path) or real(path))
    target = folder.root / "a.ctr"
    counts = context.backup.write(target)
    assert checked[-1] == target and counts == {"programme": 1, "task": 134}


def test_a_copy_that_came_out_wrong_is_said(context, folder, programme, monkeypatch):
    real = backup.write

    def spoil(database, target, *rest):
        real(database, target, *rest)
        content = bytearray(target.read_bytes())
        content[4096:8192] = bytes(4096)
        target.write_bytes(content)

    monkeypatch.setattr(backup, "write", spoil)
    with pytest.raises(DataError):
        context.backup.write(folder.root / "a.ctr")


def test_the_copy_of_the_day_is_checked_too(context, folder, programme, monkeypatch):
    checked = []
    real = backup.verify
    monkeypatch.setattr(backup, "verify", lambda path: checked.append(path.name) or real(path))
    daily_backup(context.workspace.database, folder, date(2024, 6, 3))
    assert checked, "a copy that nobody has looked at is none"


def test_data_are_not_copied_onto_themselves(context, folder):
    with pytest.raises(DataError) as refused:
        context.backup.write(folder.database)
    assert refused.value.code == "backup.same_file"


def test_tasks_of_all_programmes_begin_with_the_latest_period(context, programme, sample_draft):
    _changes, second = context.importing.accept(sample_draft, again=True)
    for first, period in ((second, 3), (programme, 4)):
        header = context.programmes.get(first).header
        context.programmes.set_header(first, replace(header, period=quarter_period(2024, period)))
        order = list(dict.fromkeys(task.programme for task in context.tasks.of_programme(None)))
        assert order[0] == first == context.programmes.all()[0].id
