"""The pages of the window, in the order of the sidebar: a page is its model, its widget and a line here."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ctr_desktop.gui.pages.page import Page
from ctr_desktop.gui.pages.table import TablePage
from ctr_desktop.gui.pages.tree import TreePage

PAGES: tuple[type[Page], ...] = (TreePage, TablePage)


def page_title(page: type[Page]) -> str:
    """Return the title of a page in the language of the program."""
    return QCoreApplication.translate("Pages", str(page.title))
