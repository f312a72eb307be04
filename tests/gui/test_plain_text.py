"""Imported words are shown as they are: no label, tip, list or page takes them for markup or opens what they name."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialog,
    QLabel,
    QMessageBox,
    QTextEdit,
    QTreeView,
    QWidget,
)

from ctr_desktop.domain.diary import DocumentRole, Paper
from ctr_desktop.gui.dialogs.text_dialog import TextDialog
from ctr_desktop.gui.prompts import DialogPrompts
from ctr_desktop.gui.widgets.own_pages import OwnPages
from ctr_desktop.importing.understand import understand
from ctr_desktop.models.tips import tip
from ctr_desktop.services.importing.duty_facts import Known

HOSTILE = '<img src="file:///tmp/den-hieu.png"><b>ĐẬM</b> <a href="file:///etc">x</a>'


@pytest.fixture
def hostile_draft():
    lines = ["TỈNH ỦY HẬU GIANG", f"CHƯƠNG TRÌNH {HOSTILE}", f"I. Công tác {HOSTILE}"]
    lines += [f"{number}. Xây dựng kế hoạch {HOSTILE} số {number} gửi Ban Tổ chức." for number in range(1, 6)]
    return understand("\n".join(lines).encode(), f"{HOSTILE.replace('/', '_')}.txt")


@pytest.fixture
def hostile(window, context, hostile_draft):
    """The window on data that is markup wherever a person can type."""
    _changes, programme = context.importing.accept(hostile_draft)
    unit = context.organisation.units()[0]
    context.organisation.add(f"Ban {HOSTILE}", HOSTILE, unit.kind)
    added = next(item for item in context.organisation.units() if item.name.startswith("Ban <img"))
    tasks = [task.id for task in context.tasks.of_programme(programme)]
    for field in ("result", "product", "difficulty", "proposal", "short_title", "officer"):
        context.tasks.set(tasks[:3], field, HOSTILE)
    context.tasks.set_lead(tasks[:3], added.id)
    context.tasks.set_deadline(tasks[:3], date(2024, 6, 30))
    context.diary.add(tasks[:3], HOSTILE)
    context.papers.add(tasks[:1], DocumentRole.RESULT, Paper(HOSTILE, None, HOSTILE, HOSTILE, HOSTILE))
    window.services.models.bus.tell(context.tasks.set(tasks[:1], "result", f"{HOSTILE} 2"))
    window.open_programme(programme)
    window.pages.page.select_task(tasks[0])
    return window


def indexes(view: QAbstractItemView, parent: QModelIndex | None = None):
    model = view.model()
    above = parent or QModelIndex()
    for row in range(min(model.rowCount(above), 12)):
        for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount(above)):
            index = model.index(row, column, above)
            yield index
            if column == 0 and isinstance(view, QTreeView):
                yield from indexes(view, index)


def is_markup(words: str) -> bool:
    return "<img" in words


def check_everything() -> int:
    """Check every widget of every window; return in how many places the hostile words were seen."""
    seen = 0
    shown = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
    for widget in [child for window in shown for child in (window, *window.findChildren(QWidget))]:
        assert not is_markup(widget.toolTip()), (widget.objectName(), widget.toolTip())
        if isinstance(widget, QLabel) and not isinstance(widget.window(), QMessageBox):
            assert widget.textFormat() is Qt.TextFormat.PlainText, (type(widget.parent()), widget.objectName())
            seen += "<img" in widget.text()
        if isinstance(widget, QTextEdit) and "ĐẬM" in widget.toPlainText():
            assert "<b>" in widget.toPlainText(), widget.objectName()
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            for index in indexes(widget):
                words = index.data(Qt.ItemDataRole.ToolTipRole)
                assert not (isinstance(words, str) and is_markup(words)), (widget.objectName(), index.column())
                seen += "<img" in str(index.data() or "")
        for action in widget.actions():
            assert not is_markup(action.toolTip()), action.text()
    return seen


def test_the_window_with_every_page(hostile):
    assert check_everything() > 3
    for name in ("table", "tree"):
        hostile.show_page(name)
        assert check_everything() > 3
    hostile.message_bar.say(HOSTILE)
    hostile.toast.say(HOSTILE)
    hostile.search.setText("img")
    assert check_everything() > 5


@pytest.mark.parametrize(
    "action",
    ["add_task", "extend", "units", "settings", "backup", "programme", "report_progress", "report_register"],
)
def test_every_dialog(hostile, action, qtbot, monkeypatch):
    seen = []

    def look(dialog: QDialog) -> int:
        dialog.show()
        seen.append(check_everything())
        dialog.close()
        return 0

    monkeypatch.setattr(QDialog, "exec", look)
    hostile.actions_by_name[action].trigger()
    dialogs = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible() and widget is not hostile]
    assert dialogs or seen, "the dialog is open"
    check_everything()
    for dialog in dialogs:
        dialog.close()


def test_the_preview_of_an_import_and_of_a_merge(hostile, hostile_draft, theme, qtbot, context):
    from ctr_desktop.gui.dialogs.import_dialog import ImportDialog
    from ctr_desktop.gui.dialogs.merge_dialog import MergeDialog

    preview = ImportDialog(hostile_draft, Known(tuple(context.organisation.units())), [], theme, hostile)
    qtbot.addWidget(preview)
    preview.show()
    assert check_everything() > 5
    merge = MergeDialog(context.merging.plan(hostile_draft, 1), HOSTILE, hostile)
    qtbot.addWidget(merge)
    merge.show()
    assert check_everything() > 5


def test_boxes_show_plain_text(window, qtbot, monkeypatch):
    shown = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: shown.append((box.textFormat(), box.text())))
    DialogPrompts().confirm(window, HOSTILE, "Có")
    DialogPrompts().tell(window, HOSTILE)
    from ctr_desktop.app.window import _box

    _box(HOSTILE).exec()
    assert shown == [(Qt.TextFormat.PlainText, HOSTILE)] * 3


@pytest.mark.parametrize(
    "name",
    [
        "file:///etc/passwd",
        "//may-khac/chia-se/x.png",
        "http://may-khac/x.png",
        "../../sample/x.png",
        "file:///tmp/x.png",
    ],
)
def test_a_page_of_the_manual_opens_nothing_else(qtbot, tmp_path, name):
    view = OwnPages()
    qtbot.addWidget(view)
    assert view.loadResource(QTextDocument.ResourceType.ImageResource, QUrl(name)) is None


def test_a_page_of_the_manual_opens_its_own_pictures(qtbot):
    view = OwnPages()
    qtbot.addWidget(view)
    assert view.loadResource(QTextDocument.ResourceType.ImageResource, QUrl("xem-truoc.png")) is not None


def test_links_in_a_text_lead_nowhere(window, qtbot):
    dialog = TextDialog("x", "[a](file:///etc/passwd)", window)
    qtbot.addWidget(dialog)
    assert not dialog.view.openLinks() and not dialog.view.openExternalLinks()


def test_a_tip_is_escaped():
    assert tip(HOSTILE).startswith("<qt>&lt;img") and tip("") == "" and tip("a\nb") == "<qt>a<br>b</qt>"
