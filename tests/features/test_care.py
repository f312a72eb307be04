"""The care of the data through the real window: first page, copies, manual, reports."""

from __future__ import annotations

import pypdfium2
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ctr_desktop import resources
from ctr_desktop.gui.dialogs.manual_dialog import manual_pages
from ctr_desktop.services.backups import daily_backup
from tests.features.test_quarter import type_words


def test_the_first_page_asks_for_the_committee(qtbot, window):
    window.help.welcome()
    dialog = window.help.dialog
    assert dialog.form.symbol_edit.text() == "ĐU"
    dialog.form.level_combo.setCurrentIndex(1)
    assert dialog.form.symbol_edit.text() == "HU"
    type_words(dialog.form.name_edit, "Huyện ủy Vị Thủy")
    type_words(dialog.form.superior_edit, "Đảng bộ tỉnh Hậu Giang")
    type_words(dialog.form.place_edit, "Vị Thủy")
    qtbot.mouseClick(dialog.form.sample_button, Qt.MouseButton.LeftButton)
    committee = window.services.context.workspace.settings.values.committee
    assert committee.complete and committee.symbol == "HU"
    qtbot.waitUntil(lambda: window.importing.preview is not None, timeout=10_000)
    window.importing.preview.reject()
    window.help.welcome()
    assert window.help.dialog is None


def test_a_commune_begins_with_its_own_units(qtbot, window):
    organisation = window.services.context.organisation
    window.help.welcome()
    dialog = window.help.dialog
    assert dialog.form.level_combo.currentIndex() == 0 and "Ban Xây dựng Đảng" in dialog.form.units_label.text()
    type_words(dialog.form.name_edit, "Đảng ủy xã Vị Thanh")
    qtbot.mouseClick(dialog.form.later_button, Qt.MouseButton.LeftButton)
    assert [unit.name for unit in organisation.units()][:2] == ["Văn phòng Đảng ủy", "Ban Xây dựng Đảng"]
    assert len(organisation.units()) == 19


def test_units_of_the_offices_own_stay_at_the_first_page(qtbot, window):
    organisation = window.services.context.organisation
    organisation.add("Tổ công tác số 1", "TCT1", organisation.units()[0].kind)
    window.help.welcome()
    dialog = window.help.dialog
    type_words(dialog.form.name_edit, "Đảng ủy xã Vị Thanh")
    qtbot.mouseClick(dialog.form.later_button, Qt.MouseButton.LeftButton)
    assert organisation.find_unit("TCT1") and organisation.find_unit("Ban Tổ chức Huyện ủy")


def test_the_list_of_copies(qtbot, window, prompts, clock, tmp_path, sample_draft):
    services = window.services
    services.context.organisation.add("Ban Dân vận xã", "BDV", services.context.organisation.units()[0].kind)
    daily_backup(services.context.workspace.database, services.context.workspace.folder, clock().date())
    services.context.importing.accept(sample_draft)
    window.actions_by_name["backup"].trigger()
    dialog = window.backups.dialog
    qtbot.waitUntil(lambda: dialog.form.table.rowCount() == 1)
    assert dialog.form.table.item(0, 2).text() == "0 chương trình, 0 nhiệm vụ"
    assert not dialog.form.restore_button.isEnabled()
    prompts.target = tmp_path / "usb.ctr"
    qtbot.mouseClick(dialog.form.save_button, Qt.MouseButton.LeftButton)
    assert "1 chương trình, 134 nhiệm vụ" in dialog.form.message_bar.text() and prompts.target.exists()
    bad = tmp_path / "hong.ctr"
    bad.write_bytes(b"x" * 400)
    prompts.document = bad
    qtbot.mouseClick(dialog.form.file_button, Qt.MouseButton.LeftButton)
    assert dialog.form.message_bar.text()
    dialog.form.table.selectRow(0)
    wanted = []
    window.backups.restore_wanted.connect(lambda path, with_settings: wanted.append((path, with_settings)))
    prompts.answer = False
    qtbot.mouseClick(dialog.form.restore_button, Qt.MouseButton.LeftButton)
    assert wanted == [] and "0 chương trình" in prompts.asked[-1]
    prompts.answer = True
    qtbot.mouseClick(dialog.form.restore_button, Qt.MouseButton.LeftButton)
    assert [item[1] for item in wanted] == [False] and window.backups.dialog is None


def test_f1_opens_the_manual_at_the_right_page(qtbot, window, prompts, tmp_path):
    window.actions_by_name["manual"].trigger()
    manual = window.help.manual_dialog
    assert manual.pages.currentItem().text() == "Bắt đầu trong năm phút"
    manual.reject()
    assert window.help.manual_dialog is None
    window.actions_by_name["backup"].trigger()
    dialog = window.backups.dialog
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keyClick(dialog.form.table, Qt.Key.Key_F1)
    manual = window.help.manual_dialog
    assert manual is not None and "sao lưu" in manual.pages.currentItem().text()
    prompts.target = tmp_path / "huong-dan.pdf"
    manual.save_wanted.emit()
    document = pypdfium2.PdfDocument(prompts.target)
    words = "".join(document[number].get_textpage().get_text_range() for number in range(len(document)))
    document.close()
    for name in manual_pages():
        assert resources.text(name).splitlines()[0].lstrip("# ") in words
    manual.reject()
    dialog.reject()


def test_a_report_of_an_error_can_be_saved(qtbot, window, prompts, tmp_path):
    report = tmp_path / "crash.txt"
    report.write_text("ValueError\n  File a.py, line 1")
    prompts.target = tmp_path / "gui-it.txt"
    window.help.show_report(report)
    dialog = window.help.dialog
    assert "a.py" in dialog.view.toPlainText()
    button = next(item for item in dialog.buttons.buttons() if item.text() == "Lưu…")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert prompts.target.read_text() == report.read_text()
    dialog.reject()
