"""Start the program on the bundled sample, in a demo data folder of this checkout and never in the user's own.

With a display the window opens. Without one the main job runs offscreen: import, a few changes, a report; the
screenshot and the PDF are left in output/.
"""

from __future__ import annotations

import os
import shutil
import sys
from datetime import date, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DEMO = ROOT / "demo-data"
OUTPUT = ROOT / "output"


def has_display() -> bool:
    """Tell whether a window can be shown."""
    if sys.platform.startswith("linux"):
        return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
    return True


def main() -> int:
    """Open the window on the demo data, or do the main job offscreen."""
    shown = has_display() and os.environ.get("QT_QPA_PLATFORM") != "offscreen"
    if not shown:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        shutil.rmtree(DEMO, ignore_errors=True)
    from ctr_desktop.app.context import open_context
    from ctr_desktop.paths import DataFolder

    clock = None if shown else (lambda: datetime(2024, 6, 28, 9, 15))
    context = open_context(DataFolder(DEMO), clock) if clock else open_context(DataFolder(DEMO))
    if not context.programmes.all():
        prepare(context)
    if shown:
        context.close()
        from ctr_desktop.app.startup import main as start

        return start(["--data", str(DEMO)])
    return offscreen(context)


def prepare(context) -> None:
    """Import the sample and fill in a committee."""
    from ctr_desktop import resources
    from ctr_desktop.services.importing.reading import read_document

    context.importing.accept(read_document(resources.path("sample/chuong-trinh-quy-ii-2024.docx")))
    settings = context.workspace.settings
    committee = settings.values.committee
    committee.name, committee.superior = "Huyện ủy Vị Thủy", "Đảng bộ tỉnh Hậu Giang"
    committee.symbol, committee.place = "HU", "Vị Thủy"
    committee.receivers = ["Ban Thường vụ Tỉnh ủy", "Văn phòng Tỉnh ủy", "Lưu Văn phòng Huyện ủy"]
    settings.save()


def offscreen(context) -> int:
    """Make a few changes, a report and a picture of the window."""
    from dataclasses import replace

    from ctr_desktop.app.window import build_window, make_application
    from ctr_desktop.domain.task import Stage
    from ctr_desktop.gui.prompts import DialogPrompts
    from ctr_desktop.gui.theme import Theme
    from ctr_desktop.services.reporting import write_file

    OUTPUT.mkdir(exist_ok=True)
    application = make_application("vi")
    window = build_window(context, Theme(application, "light"), DialogPrompts())
    programme = context.programmes.all()[0].id
    tasks = list(context.tasks.of_programme(programme))
    units = context.organisation.units()
    bus = window.services.models.bus
    for place, task in enumerate(tasks[:40]):
        bus.tell(context.tasks.set_lead([task.id], units[place % 8].id))
    bus.tell(context.tasks.set_stage([task.id for task in tasks[:6]], Stage.DOING))
    bus.tell(context.tasks.set_stage([tasks[1].id], Stage.DONE, day=date(2024, 6, 20)))
    bus.tell(context.tasks.set([tasks[1].id], "result", "Đã kiểm tra 05 đảng bộ trực thuộc, ban hành 05 kết luận"))
    bus.tell(context.diary.add([tasks[2].id], "Đã có dự thảo phương án sắp xếp, đang lấy ý kiến các cơ quan"))
    window.resize(1366, 768)
    window.show()
    window.pages.page.select_task(tasks[2].id)
    application.processEvents()
    picture, report = OUTPUT / "window.png", OUTPUT / "bao-cao.pdf"
    window.grab().save(str(picture))
    request = context.reports.default_request("progress", programme)
    request = replace(request, query=replace(request.query, as_of=date(2024, 6, 28)))
    write_file(context.reports.make(request).pdf, report)
    window.close()
    context.close()
    print(f"No display: the main job ran offscreen on {len(tasks)} tasks of the sample.")
    print(f"Screenshot: {picture.relative_to(ROOT)}\nReport:     {report.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
