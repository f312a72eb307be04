"""What is seen goes out and comes in: copy, paste, export; lists that are saved under a name."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication

from ctr_desktop.domain.changes import Changes
from ctr_desktop.domain.dates import short_date
from ctr_desktop.domain.errors import CtrError
from ctr_desktop.domain.views import TaskQuery, View
from ctr_desktop.gui.controllers.controller import Controller
from ctr_desktop.gui.pages.page import Page
from ctr_desktop.models.labels import view_label
from ctr_desktop.models.messages import error_message

_MOST_SAVED = 40
_LONGEST_NAME = 40


class ListController(Controller):
    """Act on the list that is shown; ``saved_changed`` tells that other lists are saved now."""

    saved_changed = Signal()
    done = Signal(str)

    def copy(self, page: Page) -> None:
        """Copy the selected rows, so that a table calculator takes them as cells."""
        rows = page.copied_rows()
        if not rows:
            self.refuse(self.tr("Select the rows that are to be copied."))
            return
        QGuiApplication.clipboard().setText("\n".join("\t".join(map(_cell, row)) for row in rows))
        self.tell(self.tr("{count} rows copied").format(count=len(rows) - 1))

    def paste(self) -> None:
        """Put a copied column onto the selected tasks, after a look at what that changes."""
        from ctr_desktop.gui.dialogs.paste_dialog import PasteDialog
        from ctr_desktop.models.pasting import Pasting, apply_lines, column_of

        models, context = self._services.models, self._services.context
        cells = column_of(QGuiApplication.clipboard().text())
        found = context.tasks.get(models.selection.tasks)
        tasks = [found[task] for task in models.selection.tasks if task in found]
        if not cells or not tasks:
            self.refuse(self.tr("Copy a column of cells and select the tasks that they are for."))
            return
        persons = {person.id: person.name for person in context.organisation.persons()}
        units = context.organisation.units(active_only=True)
        dialog = PasteDialog(Pasting(cells, tasks, units, persons, models.detail.understand), self._window)

        def store() -> None:
            field, lines = dialog.chosen()

            def change() -> Changes:
                return apply_lines(context.tasks, field, lines, models.day.for_entries())

            if self._apply(change):
                count = sum(line.changes for line in lines)
                self.done.emit(self.tr("{count} tasks changed").format(count=count))

        self._open(dialog, store)

    def export(self, page: Page) -> None:
        """Write the list that is shown as a file for a table calculator."""
        from ctr_desktop.services.listing import write_list

        query, day = self._services.models.query.value, self._services.models.day.day
        title = view_label(query.view)
        name = f"{title} {short_date(day).replace('/', '-')}.xlsx"
        target = self._services.prompts.save_file(self._window, self.tr("Save the list"), name, "Excel (*.xlsx)")
        if target is None:
            return
        if target.suffix.lower() != ".xlsx":
            target = target.with_name(f"{target.name}.xlsx")
        try:
            write_list(page.listing(title, short_date(day)), day, target)
        except CtrError as error:
            self.refuse(error_message(error))
            return
        self.tell(self.tr("Saved: {path}").format(path=target))

    # --- saved lists ---------------------------------------------------------------------------------------------

    @property
    def _saved(self) -> dict[str, dict[str, Any]]:
        return self._services.context.workspace.settings.values.window.saved

    def names(self) -> list[str]:
        """Return the names of the saved lists."""
        return list(self._saved)

    def save(self, page: Page) -> None:
        """Save the list that is shown under a name: view, units, words, columns, group, filters."""
        name = self._services.prompts.ask_name(self._window, self.tr("Save this list as"))
        words = " ".join(name.split())[:_LONGEST_NAME] if name else ""
        if not words:
            return
        if len(self._saved) >= _MOST_SAVED and words not in self._saved:
            self.refuse(self.tr("There are {count} saved lists already; delete one first.").format(count=_MOST_SAVED))
            return
        query = self._services.models.query.value
        units = [unit or 0 for unit in query.units]
        self._saved[words] = {"view": query.view.value, "units": units, "words": query.words, "page": page.state()}
        self._keep()

    def delete(self, name: str) -> None:
        """Forget a saved list; the tasks stay."""
        if self._saved.pop(name, None) is not None:
            self._keep()

    def _keep(self) -> None:
        try:
            self._services.context.workspace.settings.save()
        except OSError:
            self.refuse(self.tr("The saved lists could not be written; they are kept until the program is closed."))
        self.saved_changed.emit()

    def query_of(self, name: str) -> tuple[TaskQuery, dict[str, Any]] | None:
        """Return the query of a saved list for the open programme, and how the table is to look."""
        saved = self._saved.get(name)
        if saved is None:
            return None
        view = saved.get("view")
        units = saved.get("units")
        state = saved.get("page")
        words = saved.get("words")
        return (
            TaskQuery(
                self._services.models.query.value.programmes,
                View(view) if view in {item.value for item in View} else View.ALL,
                tuple(unit or None for unit in units if isinstance(unit, int)) if isinstance(units, list) else (),
                words if isinstance(words, str) else "",
            ),
            state if isinstance(state, dict) else {},
        )


def _cell(words: str) -> str:
    """Return a cell as one line without tabs."""
    return " ".join(words.split())
