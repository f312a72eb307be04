"""The dialogs, each through its own fields."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from ctr_desktop.gui.dialogs.extend_dialog import ExtendDialog
from ctr_desktop.gui.dialogs.import_dialog import ImportDialog
from ctr_desktop.gui.dialogs.settings_dialog import SettingsDialog
from ctr_desktop.gui.dialogs.units_dialog import UnitsDialog
from ctr_desktop.services.importing.duty_facts import Known
from ctr_desktop.settings import SettingsFile
from tests.reporting import make_report, request_of


def test_the_import_dialog_links_and_corrects(qtbot, window, sample_draft, theme):
    dialog = ImportDialog(sample_draft, Known(), [], theme, window)
    qtbot.addWidget(dialog)
    dialog.show()
    form = dialog.form
    assert "52 mục" in form.summary_label.text() and "21 văn bản" in form.summary_label.text()
    form.tree.setCurrentIndex(dialog.model.index_of(13))
    node = dialog.draft.node(13)
    assert form.source_list.currentIndex().row() == node.source[0]
    form.source_list.setCurrentIndex(form.source_list.model().index(dialog.draft.node(20).source[0], 0))
    assert dialog.model.place(form.tree.currentIndex()) == (20, None)
    before = dialog.draft.duties()
    form.recurring_button.click()
    assert all(duty.recurring for duty in dialog.draft.node(20).duties)
    form.promote_button.click()
    assert dialog.draft.node(20).level == 3
    form.text_view.moveCursor(form.text_view.textCursor().MoveOperation.Start)
    form.split_button.click()
    assert form.message_bar.isVisible() and "con trỏ" in form.message_bar.text()
    while dialog.draft.can_undo():
        form.undo_button.click()
    assert dialog.draft.duties() == before
    assert dialog.result_draft() == sample_draft
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    form.tree.setFocus()
    qtbot.keyClick(form.tree, Qt.Key.Key_Delete)
    assert len(dialog.draft.outline.nodes) == 51 and "1 đoạn bỏ qua" in form.summary_label.text()


def test_the_period_is_typed(qtbot, window, sample_draft, theme):
    dialog = ImportDialog(sample_draft, Known(), [], theme, window)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.form.period_edit.clear()
    qtbot.keyClicks(dialog.form.period_edit, "2025Q1")
    assert dialog.form.period_note.text() == "01/01/2025 – 31/3/2025"
    assert dialog.result_draft().header.period.end == date(2025, 3, 31)
    dialog.form.period_edit.clear()
    assert dialog.result_draft().header.period is None and not dialog.default_deadlines()


def test_settings_are_kept(qtbot, window, folder):
    file = SettingsFile(folder.settings)
    dialog = SettingsDialog(file, window)
    qtbot.addWidget(dialog)
    dialog.form.name_edit.setText(" Huyện ủy Vị Thủy ")
    dialog.form.receivers_edit.setPlainText("- Tỉnh ủy,\n\n- Lưu.")
    dialog.show()
    assert dialog.form.soon_spin.lineEdit().width() > 40, "the number can be read"
    dialog.form.soon_spin.setValue(7)
    dialog.form.save_button.click()
    again = SettingsFile(folder.settings).values.committee
    assert (again.name, again.receivers, again.soon_days) == ("Huyện ủy Vị Thủy", ["Tỉnh ủy", "Lưu"], 7)


def test_the_first_day_of_the_term_is_a_day_or_nothing(qtbot, window, folder):
    file = SettingsFile(folder.settings)
    dialog = SettingsDialog(file, window)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.form.term_edit.setText("31/2/2025")
    dialog.form.save_button.click()
    assert dialog.isVisible() and "31/2/2025" in dialog.form.message_bar.text()
    dialog.form.term_edit.setText("15/6/2025")
    dialog.form.save_button.click()
    assert SettingsFile(folder.settings).values.committee.term_began == "2025-06-15"
    again = SettingsDialog(SettingsFile(folder.settings), window)
    qtbot.addWidget(again)
    assert again.form.term_edit.text() == "15/6/2025"


def test_damaged_settings_are_set_aside(folder):
    folder.root.mkdir(parents=True)
    folder.settings.write_text("{không phải json", encoding="utf-8")
    settings = SettingsFile(folder.settings)
    assert settings.values.committee.name == ""
    settings.save()
    assert folder.settings.with_suffix(".damaged.json").exists()


def test_units_are_edited_in_place(qtbot, window, context):
    dialog = UnitsDialog(context.organisation, window.services.models.bus, window)
    qtbot.addWidget(dialog)
    dialog.show()
    table = dialog.form.table
    table.item(0, 1).setText("VP")
    assert context.organisation.units()[0].short_name == "VP"
    table.item(0, 0).setText(context.organisation.units()[1].name)
    assert dialog.form.message_bar.isVisible()
    assert context.organisation.units()[0].name == "Văn phòng Huyện ủy"
    count = len(context.organisation.units())
    dialog.form.add_button.click()
    assert len(context.organisation.units()) == count + 1
    table.setCurrentCell(count, 0)
    dialog.form.delete_button.click()
    assert len(context.organisation.units()) == count
    table.item(3, 5).setCheckState(Qt.CheckState.Unchecked)
    table.item(3, 4).setText("30/6/2025")
    table.item(2, 3).setText("1/7/2020")
    assert context.organisation.units()[3].valid_to == date(2025, 6, 30)
    assert context.organisation.units()[2].valid_from == date(2020, 7, 1)
    table.item(2, 3).setText("ngày nào đó")
    assert dialog.form.message_bar.isVisible() and table.item(2, 3).text() == "01/7/2020"
    assert not context.organisation.units()[3].active


def test_an_extension_must_be_later(qtbot, window):
    dialog = ExtendDialog("I.1-1", date(2024, 6, 30), window.follow_up.offer(), window)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.day_edit.setText("1/6/2024")
    dialog.save_button.click()
    assert dialog.message_bar.isVisible() and dialog.result() != QDialog.DialogCode.Accepted
    dialog.day_edit.setText("15/7/2024")
    dialog.save_button.click()
    assert dialog.result() == QDialog.DialogCode.Accepted and dialog.day() == date(2024, 7, 15)


def test_printing_keeps_pages_and_directions(qtbot, theme, context, programme, tmp_path):
    import pypdfium2
    from PySide6.QtPrintSupport import QPrinter

    from ctr_desktop.gui.dialogs.preview_dialog import print_pdf

    pdf = make_report(context, request_of(context, programme)).pdf
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "in.pdf"))
    printer.setResolution(60)
    assert print_pdf(pdf, printer)
    before, after = pypdfium2.PdfDocument(pdf), pypdfium2.PdfDocument(tmp_path / "in.pdf")
    assert len(before) == len(after)
    for number in (0, len(before) - 1):
        wide = [document.get_page_size(number)[0] > document.get_page_size(number)[1] for document in (before, after)]
        assert wide[0] == wide[1]
    picture = after[0].render(scale=1).to_pil()
    assert min(picture.convert("L").tobytes()) < 100, "the printed page shows something"
    before.close()
    after.close()


def test_persons_are_edited_in_place(qtbot, window, context, programme):
    from ctr_desktop.gui.dialogs.persons_dialog import PersonsDialog

    context.tasks.set([1], "leader", "Nguyễn Văn Bình")
    dialog = PersonsDialog(context.organisation, window.services.models.bus, window)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.form.table.item(0, 1).setText(" Bí thư ")
    unit_box = dialog.form.table.cellWidget(0, 2)
    unit_box.setCurrentIndex(2)
    unit_box.activated.emit(2)
    (person,) = context.organisation.persons()
    assert (person.post, person.unit) == ("Bí thư", context.organisation.units()[1].id)
    dialog.form.table.setCurrentCell(0, 0)
    dialog.form.delete_button.click()
    assert dialog.form.message_bar.isVisible() and len(context.organisation.persons()) == 1, "a task names the person"
    dialog.form.add_button.click()
    assert len(context.organisation.persons()) == 2
    row = next(row for row in range(2) if dialog.form.table.item(row, 0).text() != "Nguyễn Văn Bình")
    dialog.form.table.item(row, 0).setText("nguyen van binh")
    assert dialog.form.message_bar.isVisible(), "the same name in another spelling"
    dialog.form.table.setCurrentCell(row, 0)
    dialog.form.delete_button.click()
    dialog.form.table.item(0, 3).setText("1/3/2021")
    dialog.form.table.item(0, 4).setText("20/6/2024")
    (person,) = context.organisation.persons()
    assert (person.valid_from, person.valid_to) == (date(2021, 3, 1), date(2024, 6, 20))
    dialog.form.table.item(0, 5).setCheckState(Qt.CheckState.Unchecked)
    window.services.models.detail.select([1])
    assert window.services.models.detail.offered_persons() == [] and len(context.organisation.persons()) == 1
    while context.history.undo_target().kind.startswith("person."):
        context.history.undo()
    assert [item.post for item in context.organisation.persons()] == [""]


def test_copies_that_a_printer_does_not_make_are_drawn_one_after_the_other(qapp):
    from ctr_desktop.gui.dialogs.preview_dialog import _sheets

    assert _sheets(range(1, 3), 2, collated=True) == [1, 2, 1, 2]
    assert _sheets(range(1, 3), 2, collated=False) == [1, 1, 2, 2]


def test_printing_at_once_takes_the_usual_printer_or_says_that_there_is_none(qtbot, window, programme, monkeypatch):
    from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

    from ctr_desktop.gui.dialogs import preview_dialog
    from tests.gui.every_dialog import EVERY_DIALOG

    dialog = EVERY_DIALOG["preview"](window)
    qtbot.addWidget(dialog)
    dialog.show()
    printed, taken = [], []
    dialog.printed.connect(lambda: printed.append(1))
    monkeypatch.setattr(QPrinterInfo, "defaultPrinter", staticmethod(QPrinterInfo))
    dialog.form.quick_button.click()
    assert "chưa có máy in" in dialog.form.message_bar.text() and not printed

    class Usual(QPrinterInfo):
        def isNull(self) -> bool:
            return False

    monkeypatch.setattr(QPrinterInfo, "defaultPrinter", staticmethod(Usual))
    monkeypatch.setattr(QPrinter, "setDuplex", lambda _printer, mode: taken.append(mode))
    monkeypatch.setattr(preview_dialog, "print_pdf", lambda _pdf, _printer: True)
    dialog._two_sided = True
    dialog.form.quick_button.click()
    assert printed == [1] and taken[0].name == "DuplexLongSide"
    monkeypatch.setattr(preview_dialog, "print_pdf", lambda _pdf, _printer: False)
    dialog.form.quick_button.click()
    assert printed == [1] and "Máy in không nhận" in dialog.form.message_bar.text()
