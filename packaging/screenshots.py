"""Make the pictures of the manual from the real program, offscreen, on the sample and a fixed day.

usage: screenshots.py [FOLDER]   the folder of the manual unless another is given
"""

from __future__ import annotations

import os
import sys
import tempfile
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
sys.path.insert(0, str(ROOT / "packaging"))

NOW = datetime(2024, 6, 28, 9, 15)
SIZE = (1366, 768)
SAMPLE = "sample/chuong-trinh-quy-ii-2024.docx"


class Studio:
    """The program on a data folder of its own, and the folder that its pictures go to."""

    def __init__(self, data: Path, target: Path) -> None:
        """Open the window on an empty folder."""
        from demo import prepare

        from ctr_desktop.app.context import open_context
        from ctr_desktop.app.window import build_window, make_application
        from ctr_desktop.gui.prompts import DialogPrompts
        from ctr_desktop.gui.theme import Theme
        from ctr_desktop.paths import DataFolder

        self.target = target
        self.application = make_application("vi")
        self.theme = Theme(self.application, "light")
        self.folder = DataFolder(data)
        self.context = open_context(self.folder, lambda: NOW)
        self.window = build_window(self.context, self.theme, DialogPrompts())
        self.window.resize(*SIZE)
        self.window.show()
        self._prepare = prepare

    def take(self, widget, name: str) -> None:
        """Save a picture of a widget."""
        from PySide6.QtGui import QImage

        for _ in range(3):
            self.application.processEvents()
        picture = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
        picture.save(str(self.target / f"{name}.png"))
        print(f"{name}.png {picture.width()}x{picture.height()}")

    def wait_for(self, done) -> None:
        """Let the window work until something is done."""
        from PySide6.QtCore import QDeadlineTimer

        limit = QDeadlineTimer(20_000)
        while not done() and not limit.hasExpired():
            self.application.processEvents()

    def first_page(self) -> None:
        """The page of a new data folder, filled in."""
        from ctr_desktop.gui.dialogs.welcome_dialog import WelcomeDialog

        dialog = WelcomeDialog(self.context.workspace.settings, self.window)
        dialog.form.level_combo.setCurrentIndex(1)
        dialog.form.name_edit.setText("Huyện ủy Vị Thủy")
        dialog.form.superior_edit.setText("Đảng bộ tỉnh Hậu Giang")
        dialog.form.place_edit.setText("Vị Thủy")
        dialog.show()
        dialog.form.import_button.setFocus()
        self.take(dialog, "khai-bao")
        dialog.close()

    def import_dialog(self) -> None:
        """The sample as it was read, one item chosen."""
        from ctr_desktop import resources
        from ctr_desktop.gui.dialogs.import_dialog import ImportDialog
        from ctr_desktop.services.importing.preparation import prepare
        from ctr_desktop.services.importing.reading import read_document

        draft = read_document(resources.path(SAMPLE))
        read = prepare(self.context.workspace.database, self.folder.lead_rules, draft)
        dialog = ImportDialog(read.draft, read.known, [], self.theme, self.window)
        dialog.show()
        dialog.form.tree.setCurrentIndex(dialog.model.index_of(draft.outline.nodes[12].id, None))
        self.take(dialog, "nhap-chuong-trinh")
        dialog.close()

    def main_window(self) -> None:
        """Tasks given to units, some done."""
        from ctr_desktop.domain.task import Stage

        self._prepare(self.context)
        programme = self.context.programmes.all()[0].id
        tasks = list(self.context.tasks.of_programme(programme))
        units, bus = self.context.organisation.units(), self.window.services.models.bus
        for place, task in enumerate(tasks[:60]):
            bus.tell(self.context.tasks.set_lead([task.id], units[place % 8].id))
        bus.tell(self.context.tasks.set_stage([task.id for task in tasks[:14]], Stage.DOING))
        for place in (1, 3, 4, 8):
            bus.tell(self.context.tasks.set_stage([tasks[place].id], Stage.DONE, day=date(2024, 6, 20)))
        bus.tell(self.context.diary.add([tasks[2].id], "Đã có dự thảo phương án, đang lấy ý kiến các cơ quan"))
        self.window.open_programme(programme)
        self.window.pages.page.select_task(tasks[2].id)
        self.take(self.window, "cua-so-chinh")

    def merge_dialog(self) -> None:
        """The programme issued again with a few changes."""
        import docx

        from ctr_desktop import resources
        from ctr_desktop.gui.dialogs.merge_dialog import MergeDialog
        from ctr_desktop.services.importing.reading import read_document

        document = docx.Document(str(resources.path(SAMPLE)))
        for paragraph in document.paragraphs:
            if paragraph.text.startswith("6. Đảm bảo quốc phòng"):
                paragraph.clear()
            elif paragraph.text.startswith("5. Chú trọng"):
                paragraph.text = paragraph.text.replace("Chú trọng", "Hết sức chú trọng")
                paragraph.insert_paragraph_before("4b. Nhiệm vụ bổ sung về chuyển đổi số trong cơ quan đảng.")
        again = self.folder.root / "chuong-trinh-chinh-thuc.docx"
        document.save(str(again))
        programme = self.context.programmes.all()[0]
        plan = self.context.merging.plan(read_document(again), programme.id)
        dialog = MergeDialog(plan, programme.name, self.window)
        dialog.show()
        self.take(dialog, "so-sanh")
        dialog.close()

    def preview(self) -> None:
        """The first page of a progress report."""
        from ctr_desktop.gui.dialogs.preview_dialog import PreviewDialog
        from ctr_desktop.gui.prompts import DialogPrompts
        from ctr_desktop.services.reporting import write_file

        programme = self.context.programmes.all()[0].id
        request = self.context.reports.default_request("progress", programme)
        made = self.context.reports.make(replace(request, query=replace(request.query, as_of=NOW.date())))

        def write(target: Path) -> None:
            write_file(made.pdf, target)

        dialog = PreviewDialog(made.pdf, "bao-cao", ("pdf",), write, DialogPrompts(), self.theme, self.window)
        dialog.show()
        self.take(dialog, "xem-truoc")
        dialog.form.page_view.close_document()
        dialog.close()

    def backups(self) -> None:
        """The list of copies."""
        from ctr_desktop.services.backups import daily_backup

        for days in (30, 9, 3, 2, 1, 0):  # a copy is due when something was changed since the last one
            day = NOW.date() - timedelta(days=days)
            self.context.diary.add([1], f"Ghi ngày {day}")
            state = daily_backup(self.context.workspace.database, self.folder, day)
            moment = datetime(day.year, day.month, day.day, 7, 40 + days % 7).timestamp()
            if state.newest is not None:
                os.utime(state.newest.path, (moment, moment))
        self.window.backups.show_copies()
        dialog = self.window.backups.dialog
        self.wait_for(lambda: dialog.form.table.rowCount() > 0)
        dialog.form.table.selectRow(1)
        self.take(dialog, "sao-luu")
        dialog.close()


def main() -> int:
    """Take every picture."""
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "resources" / "help" / "vi"
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as data:
        studio = Studio(Path(data), target)
        studio.first_page()
        studio.import_dialog()
        studio.main_window()
        studio.merge_dialog()
        studio.preview()
        studio.backups()
        studio.window.close()
        studio.context.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
