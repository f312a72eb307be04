"""Open the window and every dialog on the screen that there is, and print how large each is and what is out of sight.

python -m tests.gui.fitting vi|en FOLDER
"""

from __future__ import annotations

import json
import sys
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QPushButton, QScrollArea, QWidget

from ctr_desktop import resources
from ctr_desktop.app.context import open_context
from ctr_desktop.app.window import build_window, make_application
from ctr_desktop.gui.prompts import DialogPrompts
from ctr_desktop.gui.screens import room_around
from ctr_desktop.gui.theme import Theme
from ctr_desktop.paths import DataFolder
from ctr_desktop.services.importing.reading import read_document
from tests.conftest import SAMPLE
from tests.gui.every_dialog import EVERY_DIALOG


def out_of_sight(window: QWidget) -> list[str]:
    """Return the buttons of a window that lie outside it, but for those in a part that scrolls."""
    inside = QRect(0, 0, window.width(), window.height())
    lost = []
    for button in window.findChildren(QPushButton):
        above, scrolled = button.parentWidget(), False
        while above is not None and above is not window:
            scrolled = scrolled or isinstance(above, QScrollArea)
            above = above.parentWidget()
        place = QRect(button.mapTo(window, button.rect().topLeft()), button.size())
        if button.isVisible() and not scrolled and button.window() is window and not inside.contains(place):
            lost.append(button.text())
    return lost


def main(language: str, folder: Path) -> int:
    """Measure everything."""
    application = make_application(language)
    context = open_context(DataFolder(folder), lambda: datetime(2024, 6, 28, 9, 0))
    context.importing.accept(read_document(resources.path(SAMPLE)))
    window = build_window(context, Theme(application, "light"), DialogPrompts())
    window.show()
    application.processEvents()
    window.pages.page.select_task(1)
    application.processEvents()
    found = {"main": [window.width(), window.height(), out_of_sight(window)]}
    for name, make in EVERY_DIALOG.items():
        window.pages.page.select_task(1)
        dialog = make(window)
        dialog.show()
        application.processEvents()
        found[name] = [dialog.width(), dialog.height(), out_of_sight(dialog)]
        dialog.close()
    room = room_around(window)
    window.services.models.background.stop()
    window.close()
    context.close()
    print(json.dumps({"screen": [room.width(), room.height()], "windows": found}))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2])))
