"""A browser that opens nothing but the program's own pages and pictures."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QTextBrowser

from ctr_desktop import resources

FOLDER = "help/vi"


class OwnPages(QTextBrowser):
    """Show pages of the manual; whatever else a text names, a file, a share or an address, stays closed."""

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Return a picture or page of the manual, nothing for any other name."""
        url = QUrl(name) if isinstance(name, str) else name
        folder = resources.path(FOLDER).resolve()
        if url.isLocalFile() or url.isRelative():
            found = (folder / Path(url.toLocalFile() or url.path())).resolve()
            if found.is_relative_to(folder):
                return super().loadResource(kind, QUrl.fromLocalFile(str(found)))
        return None
