"""The pages of the window, in the order of the sidebar: a page is its model, its widget and a line here."""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

if TYPE_CHECKING:
    from ctr_desktop.gui.pages.page import Page


@dataclass(frozen=True, slots=True)
class PageSpec:
    """A page by name: its words, the shortcut that opens it, its icon, and the class in the module of its name."""

    name: str
    words: object
    keys: str
    icon: str
    widget: str

    @property
    def title(self) -> str:
        """Return the title in the language of the program."""
        return QCoreApplication.translate("Pages", str(self.words))

    def load(self) -> type[Page]:
        """Return the class of the page; its module is loaded when the page is first shown."""
        found: type[Page] = getattr(importlib.import_module(f"{__name__}.{self.name}"), self.widget)
        return found


DEFAULT = "tree"
"""The page of a window that was never left, and in place of one that is unknown."""
PAGES = (
    PageSpec("overview", QT_TRANSLATE_NOOP("Pages", "Overview"), "Alt+1", "layout-dashboard", "OverviewPage"),
    PageSpec("tree", QT_TRANSLATE_NOOP("Pages", "Outline"), "Alt+2", "layout-list", "TreePage"),
    PageSpec("table", QT_TRANSLATE_NOOP("Pages", "Table"), "Alt+3", "list", "TablePage"),
    PageSpec("units", QT_TRANSLATE_NOOP("Pages", "By unit"), "Alt+4", "building-2", "UnitsPage"),
    PageSpec("briefing", QT_TRANSLATE_NOOP("Pages", "Weekly meeting"), "Alt+5", "users", "BriefingPage"),
)
