"""The middle of the window: the pages, each made when it is first shown; all of them show the window's query."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from ctr_desktop.gui.pages import DEFAULT, PAGES
from ctr_desktop.gui.pages.page import Page
from ctr_desktop.gui.window_services import WindowServices

_PREPARED_MS = 3_000


class PageStack(QStackedWidget):
    """Show one page; ``made`` gives a page that was just made, ``changed`` tells another page."""

    made = Signal(object)
    changed = Signal()

    def __init__(self, services: WindowServices, parent: QWidget | None = None) -> None:
        """Begin without a page."""
        super().__init__(parent)
        self._services = services
        self._pages: dict[str, Page] = {}
        self._states: dict[str, dict[str, Any]] = {}
        services.models.query.changed.connect(self._show_query)
        QTimer.singleShot(_PREPARED_MS, self, self.prepare)

    @property
    def page(self) -> Page:
        """Return the page that is shown; the usual one when none is."""
        shown = self.currentWidget()
        return shown if isinstance(shown, Page) else self.show_page(DEFAULT)

    @property
    def name(self) -> str:
        """Return the name of the page that is shown."""
        return next(name for name, page in self._pages.items() if page is self.page)

    def get(self, name: str) -> Page:
        """Return a page by name, made when it is first asked for; the usual one for an unknown name."""
        known = {item.name: item for item in PAGES}
        spec = known.get(name, known[DEFAULT])
        if spec.name not in self._pages:
            page = spec.load()(self._services, self)
            self._pages[spec.name] = page
            self.addWidget(page)
            self.made.emit(page)
            if spec.name in self._states:
                page.restore(self._states.pop(spec.name))
        return self._pages[spec.name]

    def show_page(self, name: str) -> Page:
        """Show a page."""
        page, before = self.get(name), self.currentWidget()
        if isinstance(before, Page) and before is not page:
            before.hide_query()
        self.setCurrentWidget(page)
        page.show_query(self._services.models.query.value)
        self.changed.emit()
        return page

    def _show_query(self) -> None:
        """Open the programme of the query, whose figures every page needs, then show it on the page in front."""
        models = self._services.models
        if models.query.value.programme != models.outline.programme:
            models.outline.open(models.query.value.programme)
        self.page.show_query(models.query.value)

    def prepare(self) -> None:
        """Load the modules of pages that were not shown yet, while nobody waits for them."""
        for spec in PAGES:
            if spec.name not in self._pages:
                spec.load()

    def rest(self) -> None:
        """Let no page follow anything any more: the data are about to be closed."""
        for page in self._pages.values():
            page.hide_query()

    def offer_saved(self, names: list[str]) -> None:
        """Let every page offer the lists that are saved."""
        for page in self._pages.values():
            page.offer_saved(names)

    def looks_changed(self) -> None:
        """Let every page take over how the settings want rows to look."""
        for page in self._pages.values():
            page.looks_changed()

    def states(self) -> dict[str, dict[str, Any]]:
        """Return how the pages are left, also of those that were not shown this time."""
        return {**self._states, **{name: page.state() for name, page in self._pages.items()}}

    def restore(self, states: dict[str, dict[str, Any]]) -> None:
        """Bring back how the pages were left, each when it is made."""
        self._states = {name: state for name, state in states.items() if isinstance(state, dict)}
        for name, page in self._pages.items():
            if name in self._states:
                page.restore(self._states.pop(name))
