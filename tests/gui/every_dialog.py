"""Every dialog of the program, made on a window with the sample, for tests that walk over all of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from operator import attrgetter

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog

from ctr_desktop.domain.dates import quarter_period, understand_day
from ctr_desktop.domain.diary import DiaryEntry, EntryKind, Paper
from ctr_desktop.gui.main_window import MainWindow
from ctr_desktop.models.outline_model import OutlineModel
from ctr_desktop.services.importing.duty_facts import Known
from tests.reporting import make_report, request_of

Made = Callable[[MainWindow], QDialog]


def _day(text: str) -> date | None:
    return understand_day(text, date(2024, 6, 28), quarter_period(2024, 2))


def _import(window: MainWindow) -> QDialog:
    from ctr_desktop import resources
    from ctr_desktop.gui.dialogs.import_dialog import ImportDialog
    from ctr_desktop.services.importing.reading import read_document
    from tests.conftest import SAMPLE

    context = window.services.context
    draft, known = read_document(resources.path(SAMPLE)), Known(tuple(context.organisation.units()))
    return ImportDialog(draft, known, context.programmes.all(), window.services.theme, window)


def _merge(window: MainWindow) -> QDialog:
    from ctr_desktop import resources
    from ctr_desktop.gui.dialogs.merge_dialog import MergeDialog
    from ctr_desktop.services.importing.reading import read_document
    from tests.conftest import SAMPLE

    plan = window.services.context.merging.plan(read_document(resources.path(SAMPLE)), 1)
    return MergeDialog(plan, "Quý II/2024", window)


def _preview(window: MainWindow) -> QDialog:
    from ctr_desktop.gui.dialogs.preview_dialog import PreviewDialog

    pdf = make_report(window.services.context, request_of(window.services.context, 1)).pdf
    services = window.services
    return PreviewDialog(pdf, "Báo cáo", ("pdf", "docx"), lambda _path: None, services.prompts, services.theme, window)


def _opened(action: str, controller: str) -> Made:
    def make(window: MainWindow) -> QDialog:
        window.actions_by_name[action].trigger()
        dialog = attrgetter(controller)(window).dialog
        assert isinstance(dialog, QDialog)
        dialog.hide()
        return dialog

    return make


def _section(window: MainWindow, action: str) -> QDialog:
    model: OutlineModel = window.services.models.outline
    page = window.show_page("tree") or window.pages.page
    page.select_key(model.key(model.index(0, 0)))
    return _opened(action, "tasks")(window)


def _units(window: MainWindow) -> QDialog:
    from ctr_desktop.gui.dialogs.units_dialog import UnitsDialog

    return UnitsDialog(window.services.context.organisation, window.services.models.bus, window)


def _persons(window: MainWindow) -> QDialog:
    from ctr_desktop.gui.dialogs.persons_dialog import PersonsDialog

    window.services.context.organisation.add_person("Nguyễn Văn Bình")
    return PersonsDialog(window.services.context.organisation, window.services.models.bus, window)


def _settings(window: MainWindow) -> QDialog:
    from ctr_desktop.gui.dialogs.settings_dialog import SettingsDialog

    return SettingsDialog(window.services.context.workspace.settings, window)


def _welcome(window: MainWindow) -> QDialog:
    from ctr_desktop.gui.dialogs.welcome_dialog import WelcomeDialog

    services = window.services
    context = services.context
    return WelcomeDialog(context.workspace.settings, context.organisation, services.models.bus, window)


def _backup(window: MainWindow) -> QDialog:
    from ctr_desktop.gui.dialogs.backup_dialog import BackupDialog

    return BackupDialog(window.services.context.workspace.folder.backups, window)


def _manual(window: MainWindow) -> QDialog:
    from ctr_desktop.gui.dialogs.manual_dialog import ManualDialog

    return ManualDialog(window)


def _note(window: MainWindow) -> QDialog:
    from ctr_desktop.gui.dialogs.note_dialog import NoteDialog

    entry = DiaryEntry(1, 1, date(2024, 6, 3), EntryKind.CHASE, "Đã đôn đốc")
    return NoteDialog(entry, window.services.context.organisation.persons(), _day, QIcon(), window)


def _extend(window: MainWindow) -> QDialog:
    from ctr_desktop.gui.dialogs.extend_dialog import ExtendDialog

    return ExtendDialog("II.1.1-3", date(2024, 6, 30), window.follow_up.offer(), window)


def _close(window: MainWindow) -> QDialog:
    from ctr_desktop.gui.dialogs.close_dialog import CloseDialog

    return CloseDialog("II.1.1-3", window.follow_up.offer(), window)


def _reason(window: MainWindow) -> QDialog:
    from ctr_desktop.gui.dialogs.reason_dialog import ReasonDialog

    return ReasonDialog("Trả lại", "II.1.1-3", "Trả lại", window)


def _mark(window: MainWindow) -> QDialog:
    from ctr_desktop.gui.dialogs.mark_dialog import MarkDialog

    shown = (date(2024, 6, 28), "Nguyễn Văn Bình")
    return MarkDialog(("Lãnh đạo duyệt", "II.1.1-3"), shown, [], _day, QIcon(), window, is_set=True)


def _paper(window: MainWindow) -> QDialog:
    from ctr_desktop.gui.dialogs.paper_dialog import PaperDialog

    paper = Paper("335-BC/HU", date(2024, 6, 20), "Kết quả học tập", "Huyện ủy", "Tỉnh ủy", "Báo cáo", 1)
    return PaperDialog(paper, window.follow_up.offer(), window)


def _issued(window: MainWindow) -> QDialog:
    from ctr_desktop.gui.dialogs.issued_dialog import IssuedDialog

    return IssuedDialog(window.services.context.issued.all(), "", window)


def _roll_over(window: MainWindow) -> QDialog:
    dialog = _opened("roll_over", "periods")(window)
    dialog.show_plan(window.services.context.rolling_over.plan(1, None))  # type: ignore[attr-defined]
    return dialog


def _heading(window: MainWindow) -> QDialog:
    from ctr_desktop.gui.dialogs.heading_dialog import HeadingDialog

    return HeadingDialog("II. Công tác xây dựng Đảng", "Công tác cán bộ", window)


def _unit_changes(window: MainWindow) -> QDialog:
    context = window.services.context
    unit = context.organisation.units()[2].id
    context.tasks.set_lead([1, 2, 3], unit)
    dialog = _opened("unit_changes", "organisation")(window)
    dialog.model.follow([2], ("Ban Tuyên giáo và Dân vận Huyện ủy", "Trung tâm Chính trị"))  # type: ignore[attr-defined]
    dialog.table.selectRow(2)  # type: ignore[attr-defined]
    return dialog


def _give(window: MainWindow) -> QDialog:
    window.services.context.tasks.set_lead([1, 2, 3], 3)
    return _opened("give_lists", "reporting.unit_lists")(window)


def _collect(window: MainWindow) -> QDialog:
    from ctr_desktop.domain.unit_lists import Answer, CollectPlan, Doubt, FilledFile
    from ctr_desktop.gui.dialogs.collect_dialog import CollectDialog

    path = "Ban Tuyên giáo Huyện ủy.xlsx"
    answer = Answer(path, "Ban Tuyên giáo", "I.1-1", "Triển khai", 1, "result", "", "Đã tập huấn 2.345 đảng viên")
    doubtful = replace(answer, field="stage", now="Chưa thực hiện", new="xong", doubt=Doubt.STAGE, can_be_taken=False)
    return CollectDialog(CollectPlan((FilledFile(path, (1,), 8),), (doubtful, answer)), window)


def _silent(window: MainWindow) -> QDialog:
    from ctr_desktop.domain.unit_lists import GivenList
    from ctr_desktop.gui.dialogs.silent_dialog import SilentDialog
    from ctr_desktop.services.giving import Silent

    given = GivenList(1, "u", 1, 3, date(2024, 6, 1), date(2024, 6, 20), "Văn phòng", (1, 2))
    return SilentDialog([Silent(given, "Ban Tuyên giáo Huyện ủy", 8)], window)


def _wording(window: MainWindow) -> QDialog:
    window.actions_by_name["wording"].trigger()
    dialog = window.reporting.wording.wording_dialog
    dialog.hide()
    return dialog


def _editor(window: MainWindow) -> QDialog:
    from ctr_desktop.gui.dialogs.report_editor import ReportEditor
    from ctr_desktop.services.report_texts import Start, surroundings, text_pages

    context = window.services.context
    request = request_of(context, 1)
    beside = surroundings(context.workspace.database, request)
    context.report_texts.begin(request, Start("program"), beside.generated)
    editor = ReportEditor("Báo cáo quý: văn bản ngày 28/6/2024", ["Văn bản do chương trình viết"],
                          window.services.theme, window)  # fmt: skip
    text = context.report_texts.find(request)
    editor.show_text(text, beside, lambda: editor.model.lacks(["signer"], {}))
    editor.show_pages(text_pages(context.workspace.database, request)[0])
    return editor


EVERY_DIALOG: dict[str, Made] = {
    "import": _import,
    "merge": _merge,
    "preview": _preview,
    "programme": _opened("programme", "programmes"),
    "task": _opened("add_task", "tasks"),
    "give_section": lambda window: _section(window, "give_section"),
    "section_deadline": lambda window: _section(window, "section_deadline"),
    "report_progress": _opened("report_progress", "reporting"),
    "about": _opened("about", "help"),
    "palette": _opened("palette", "help"),
    "units": _units,
    "persons": _persons,
    "settings": _settings,
    "welcome": _welcome,
    "backup": _backup,
    "manual": _manual,
    "note": _note,
    "close": _close,
    "reason": _reason,
    "mark": _mark,
    "paper": _paper,
    "extend": _extend,
    "issued": _issued,
    "roll_over": _roll_over,
    "own_programme": _opened("new_programme", "periods"),
    "heading": _heading,
    "unit_changes": _unit_changes,
    "reassign": _opened("reassign", "follow_up"),
    "give": _give,
    "collect": _collect,
    "silent": _silent,
    "report_editor": _editor,
    "wording": _wording,
}
