"""The profile of the office in the window, at the first start too, and the icon beside the clock."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QSystemTrayIcon

from ctr_desktop.app.window import build_window
from ctr_desktop.domain.task import Stage
from ctr_desktop.services.profile_table import make_profiles
from tests.features.test_quarter import import_sample
from tests.services.test_profiles import communes, table_of


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    return make_profiles(table_of(tmp_path / "bang.xlsx", communes(3)), tmp_path / "ra")[1]


def test_a_profile_is_chosen_asked_about_and_taken_over(window, context, prompts, profile):
    prompts.document, prompts.answer = profile, False
    window.actions_by_name["take_profile"].trigger()
    assert "Đảng ủy xã 001" in prompts.asked[-1]
    assert context.workspace.settings.values.committee.name == ""
    prompts.answer = True
    window.open_file(profile)
    assert context.workspace.settings.values.committee.name == "Đảng ủy xã 001"
    assert "Đảng ủy xã 001" in window.toast.text()
    names = [unit.name for unit in context.organisation.units(active_only=True)]
    assert "Ban Xây dựng Đảng" in names and "Ban Tổ chức Huyện ủy" not in names
    window.actions_by_name["undo"].trigger()
    assert "Ban Tổ chức Huyện ủy" in [unit.name for unit in context.organisation.units()]


def test_a_file_that_is_no_profile_is_said(window, context, prompts, tmp_path):
    (tmp_path / "x.ctrp").write_text("không phải", encoding="utf-8")
    window.open_file(tmp_path / "x.ctrp")
    assert "không phải hồ sơ cơ quan" in window.message_bar.text()


def test_the_profile_of_the_office_is_written(window, context, prompts, tmp_path):
    prompts.target = tmp_path / "ra"
    window.actions_by_name["export_profile"].trigger()
    assert "tên cấp ủy" in window.message_bar.text() and not (tmp_path / "ra.ctrp").exists()
    context.workspace.settings.values.committee.name = "Đảng ủy xã A"
    window.actions_by_name["export_profile"].trigger()
    assert (tmp_path / "ra.ctrp").is_file() and "ra.ctrp" in window.toast.text()


def test_what_the_installer_laid_down_is_taken_at_the_first_start_alone(window, context, prompts, profile):
    assert window.organisation.take_installed(profile)
    assert prompts.asked == []
    context.workspace.settings.values.committee.place = "sửa"
    assert not window.organisation.take_installed(profile)
    assert context.workspace.settings.values.committee.place == "sửa"


def test_the_first_page_offers_a_profile(qtbot, window, context, prompts, profile):
    prompts.document, prompts.answer = profile, True
    window.help.welcome()
    window.help.dialog.form.profile_button.click()
    assert context.workspace.settings.values.committee.name == "Đảng ủy xã 001"


@pytest.fixture
def with_tray(monkeypatch):
    """A system that has a place for icons; this one has none."""
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)


def test_a_system_without_a_place_for_icons_gets_none(window, context):
    context.workspace.settings.values.window.tray = True
    window.organisation.settings_changed.emit()
    assert window.tray.icon is None


@pytest.mark.qt_log_ignore("systemTrayWindowChanged", "raise\\(\\)")
@pytest.mark.usefixtures("with_tray")
def test_the_icon_names_what_is_due_and_leads_there(qtbot, window, context, clock):
    import_sample(qtbot, window)
    assert window.tray.icon is None, "off until it is wanted"
    context.tasks.set_deadline([1], date(2024, 6, 20))
    context.tasks.set_stage(list(range(5, 135)), Stage.DONE)
    context.workspace.settings.values.window.tray = True
    window.organisation.settings_changed.emit()
    due = window.tray.due
    qtbot.waitUntil(lambda: bool(due.tasks))
    assert (due.overdue, due.soon) == (1, len(due.tasks) - 1)
    assert window.tray.icon.toolTip() == due.words()
    lines = [action.text() for action in window.tray.menu.actions() if not action.isSeparator()]
    assert lines[0].startswith("Quá hạn 8 ngày") and lines[-2:] == ["Mở CTR Desktop", "Thoát"]
    window.show_page("overview")
    window.tray.menu.actions()[0].trigger()
    assert window.services.models.selection.tasks == (1,)
    with qtbot.waitSignal(due.changed):
        context.tasks.set_stage([1], Stage.DONE)
        due.refresh()
    assert due.overdue == 0
    clock.now = datetime(2024, 7, 9, 9, 0)
    with qtbot.waitSignal(due.changed):
        due._on_minute()
    assert due.soon == 0 and due.overdue > 0
    context.workspace.settings.values.window.tray = False
    window.organisation.settings_changed.emit()
    assert not window.tray.icon.isVisible()


def test_the_settings_switch_the_icon(qtbot, window, context):
    from ctr_desktop.gui.dialogs.settings_dialog import SettingsDialog

    dialog = SettingsDialog(context.workspace.settings, window)
    qtbot.addWidget(dialog)
    assert not dialog.form.tray_check.isChecked()
    dialog.form.tray_check.setChecked(True)
    dialog.form.save_button.click()
    assert context.workspace.settings.values.window.tray


@pytest.mark.qt_log_ignore("systemTrayWindowChanged")
@pytest.mark.usefixtures("with_tray")
def test_the_icon_is_there_again_after_a_restart(qtbot, qapp, theme, context, prompts):
    context.workspace.settings.values.window.tray = True
    again = build_window(context, theme, prompts)
    qtbot.addWidget(again)
    assert again.tray.icon is not None
    again.services.models.background.stop()
