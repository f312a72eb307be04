"""Evidence: files kept under their checksum, in copies, given out only as copies."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from ctr_desktop.app.context import open_context
from ctr_desktop.domain.errors import DataError, RuleError
from ctr_desktop.domain.evidence import FileState
from ctr_desktop.paths import DataFolder
from ctr_desktop.services import restoring
from ctr_desktop.services.backups import daily_backup
from ctr_desktop.services.evidence import safe_name
from ctr_desktop.store import evidence


@pytest.fixture
def photo(tmp_path) -> Path:
    file = tmp_path / "biên bản họp.jpg"
    file.write_bytes(b"\xff\xd8anh" * 500)
    return file


def kept(context, task=1):
    (item,) = context.evidence.of_task(task)
    return item, evidence.place(context.workspace.folder.evidence, item.sha256)


def spoil(path: Path, content: bytes) -> None:
    path.chmod(0o600)
    path.write_bytes(content)


def test_a_file_is_copied_once_and_belongs_to_many(context, programme, photo):
    context.evidence.add([1, 2], [photo, photo])
    item, path = kept(context)
    assert (item.name, item.size, item.sha256) == ("biên bản họp.jpg", photo.stat().st_size, evidence.digest(photo))
    assert path.read_bytes() == photo.read_bytes() and len(context.evidence.of_task(2)) == 1
    photo.unlink()
    assert context.evidence.content(item).startswith(b"\xff\xd8")
    context.evidence.delete(item)
    assert context.evidence.of_task(1) == [] and path.exists(), "undo may want it"
    context.history.undo()
    assert context.evidence.state(kept(context)[0], thorough=True) is FileState.SOUND


@pytest.mark.parametrize(("content", "code"), [(None, "no_file"), (b"", "empty")])
def test_what_is_no_file_is_refused_and_nothing_is_kept(context, programme, photo, tmp_path, content, code):
    wrong = tmp_path / "sai.pdf"
    if content is not None:
        wrong.write_bytes(content)
    with pytest.raises(RuleError, match=code):
        context.evidence.add([1], [photo, wrong])
    assert context.evidence.of_task(1) == []


def test_a_file_that_is_gone_or_changed_is_noticed(context, programme, photo):
    context.evidence.add([1], [photo])
    item, path = kept(context)
    spoil(path, b"x" * item.size)
    assert context.evidence.state(item, thorough=True) is FileState.CHANGED
    with pytest.raises(DataError, match=r"evidence\.changed"):
        context.evidence.content(item)
    assert any("changed" in problem for problem in context.backup.check().problems)
    path.unlink()
    assert context.evidence.state(item) is FileState.MISSING


def test_the_second_folder_heals_the_first(context, programme, photo, folder):
    context.evidence.add([1], [photo])
    daily_backup(context.workspace.database, folder, datetime(2024, 6, 28, 9))
    item, path = kept(context)
    path.unlink()
    assert context.evidence.state(item, thorough=True) is FileState.SOUND and path.exists()
    assert context.backup.check().problems == ()


def test_a_copy_takes_the_files_to_another_machine(context, programme, photo, tmp_path, clock):
    context.evidence.add([1], [photo])
    item, _path = kept(context)
    target = tmp_path / "mang di.ctr"
    context.backup.write(target)
    other = DataFolder(tmp_path / "may khac")
    restoring.restore(other, target, clock)
    there = open_context(other, clock)
    try:
        assert there.evidence.content(there.evidence.of_task(1)[0]) == photo.read_bytes()
        assert there.backup.check().problems == ()
        names = "SELECT COUNT(*) FROM file WHERE sha256 = ?"
        assert there.workspace.database.first(names, (item.sha256,)) == (0,), "the bytes lie in the folder alone"
    finally:
        there.close()


@pytest.mark.parametrize("name", ["chay.exe", "macro.LNK", "khong duoi", "a.desktop", "b.js"])
def test_what_the_system_would_run_is_not_opened(context, programme, tmp_path, name):
    file = tmp_path / name
    file.write_bytes(b"MZ")
    context.evidence.add([1], [file])
    with pytest.raises(RuleError, match="would_run"):
        context.evidence.copy_to_open(kept(context)[0])


def test_the_system_opens_a_copy_and_never_the_kept_file(context, programme, photo):
    context.evidence.add([1], [photo])
    item, path = kept(context)
    copy = context.evidence.copy_to_open(item)
    assert copy != path and copy.name == item.name and copy.read_bytes() == path.read_bytes()
    copy.chmod(0o600)
    copy.write_bytes(b"overwritten")
    assert context.evidence.state(item, thorough=True) is FileState.SOUND


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("../../etc/passwd.txt", "passwd.txt"),
        ('a<b>:"c|?*.pdf', "a_b___c___.pdf"),
        ("..", "tep"),
        ("a\\b\\c.doc", "c.doc"),
    ],
)
def test_names_lead_nowhere_else(name, safe):
    assert safe_name(name) == safe


def test_a_name_is_never_too_long():
    assert len(safe_name("d" * 400 + ".pdf")) == 120 and safe_name("d" * 400 + ".pdf").endswith(".pdf")


def test_a_stranger_s_copy_writes_only_under_checksums(context, programme, photo, tmp_path, clock):
    """Rows that name something else than a checksum lead nowhere."""
    context.evidence.add([1], [photo])
    with context.workspace.journal.action("task.set"):
        context.workspace.database.execute("UPDATE evidence SET sha256 = '../../x'")
    target = tmp_path / "la.ctr"
    context.backup.write(target)
    other = DataFolder(tmp_path / "may khac")
    restoring.restore(other, target, clock)
    assert not list(tmp_path.glob("x")) and not list((other.root).glob("x"))


def test_a_restore_that_cannot_lay_down_the_files_is_told_and_changes_nothing(
    context, programme, photo, tmp_path, clock
):
    context.evidence.add([1], [photo])
    target = tmp_path / "mang di.ctr"
    context.backup.write(target)
    other = DataFolder(tmp_path / "may khac")
    open_context(other, clock).close()
    other.evidence.write_text("no folder")
    with pytest.raises(DataError):
        restoring.restore(other, target, clock)
    assert not list(other.root.glob("restored*"))
    there = open_context(other, clock)
    try:
        assert there.programmes.all() == []
    finally:
        there.close()


def test_nothing_half_written_stays_where_a_copy_fails(context, programme, photo, monkeypatch):
    def fail(_stream):
        raise OSError(28, "no room")

    monkeypatch.setattr("ctr_desktop.store.evidence.os.fsync", fail)
    with pytest.raises(DataError, match="not_copied"):
        context.evidence.add([1], [photo])
    assert not [path for path in context.workspace.folder.evidence.rglob("*") if path.is_file()]
    assert context.evidence.of_task(1) == []
