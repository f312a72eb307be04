"""Lists to units and back: give out, take what comes back, see who has not answered."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from ctr_desktop.domain.changes import Changes
from ctr_desktop.domain.dates import short_date, understand_day
from ctr_desktop.domain.diary import EntryKind
from ctr_desktop.gui.controllers.controller import Controller
from ctr_desktop.models.messages import error_message, message

if TYPE_CHECKING:
    from ctr_desktop.domain.unit_lists import CollectPlan
    from ctr_desktop.gui.dialogs.collect_dialog import CollectDialog
    from ctr_desktop.gui.dialogs.give_dialog import GiveDialog
    from ctr_desktop.gui.dialogs.silent_dialog import SilentDialog


class UnitListController(Controller):
    """Act for the open programme; ``letters_wanted`` asks for a letter to some units, with a sentence in it."""

    letters_wanted = Signal(int, tuple, str)

    def give(self) -> None:
        """Ask which units get a list until when, then for the folder, and write the files."""
        from ctr_desktop.gui.dialogs.give_dialog import GiveDialog

        programme = self._services.models.query.value.programme
        if programme is None:
            return
        context = self._services.context
        units = context.giving.units_with_tasks(programme)
        if not units:
            self.refuse(message("lists.nothing_to_give"))
            return
        period = context.programmes.get(programme).header.period

        def understand(text: str) -> date | None:
            return understand_day(text, context.workspace.today(), period)

        dialog = GiveDialog(units, self._day_edit(understand), context.giving.usual_recipient(), self._window)
        dialog.store_through(lambda: self._give(programme, dialog))
        self._open(dialog)

    def _give(self, programme: int, dialog: GiveDialog) -> str:
        """Write the lists; return why that was refused, "" when it was not."""
        folder = self._services.prompts.choose_folder(dialog, self.tr("Folder for the lists"))
        if folder is None:
            return self.tr("No folder was chosen; nothing was written.")
        paths: list[Path] = []

        def change() -> Changes:
            changes, written = self._services.context.giving.give(
                folder, programme, dialog.units(), dialog.until(), dialog.recipient_edit.text()
            )
            paths.extend(written)
            return changes

        _changes, words = self._tried(change)
        if not words:
            told = self.tr("{count} lists were written to {folder}")
            self.told.emit(told.format(count=len(paths), folder=folder))
        return words

    def choose(self) -> None:
        """Ask for the files that came back."""
        files = self._services.prompts.open_files(self._window, self.tr("Lists that came back"))
        if files:
            self.take(files)

    def take(self, files: Sequence[Path]) -> None:
        """Read filled lists in the background, then show what they would change."""
        from ctr_desktop.services.collecting import plan_collecting

        today = self._services.context.workspace.today()
        self._services.models.background.start(
            lambda reader, _report: plan_collecting(reader, list(files), today),
            self._show,
            lambda error: self.refuse(error_message(error)),
        )

    def _show(self, plan: CollectPlan) -> None:
        from ctr_desktop.gui.dialogs.collect_dialog import CollectDialog

        dialog = CollectDialog(plan, self._window)
        dialog.store_through(lambda: self._take(plan, dialog))
        self._open(dialog)

    def _take(self, plan: CollectPlan, dialog: CollectDialog) -> str:
        taken = dialog.taken()
        _changes, words = self._tried(lambda: self._services.context.collecting.take(plan, taken))
        if not words:
            self.told.emit(self.tr("{count} answers were taken over").format(count=len(taken)))
        return words

    def silent(self) -> None:
        """Show who has not sent a list back."""
        from ctr_desktop.gui.dialogs.silent_dialog import SilentDialog

        programme = self._services.models.query.value.programme
        if programme is None:
            return
        found = self._services.context.giving.silent(programme)
        if not found:
            self.tell(self.tr("Every list that was given out came back."))
            return
        dialog = SilentDialog(found, self._window)
        dialog.store_through(lambda: self._remind(dialog))
        dialog.letters_wanted.connect(lambda: self._letters(programme, dialog))
        self._open(dialog)

    def _letters(self, programme: int, dialog: SilentDialog) -> None:
        """Ask for a letter to each of the chosen units that says which list did not come back."""
        chosen = dialog.addressed()
        remark = self._services.context.giving.silent_remark(chosen)
        dialog.reject()
        self.letters_wanted.emit(programme, tuple(item.given.unit for item in chosen), remark)

    def _remind(self, dialog: SilentDialog) -> str:
        """Enter an act of chasing for every task of the chosen lists."""
        chosen = dialog.chosen()
        ids = sorted({task for item in chosen for task in item.given.tasks})
        still = sorted(self._services.context.tasks.get(ids))
        if not still:
            return message("lists.nothing_to_give")
        words = self.tr("Reminded to send the list back")
        given = {item.given.given_on for item in chosen}
        if len(given) == 1:
            words = self.tr("Reminded to send back the list of {day}").format(day=short_date(given.pop()))
        diary = self._services.context.diary
        return self._tried(lambda: diary.add(still, words, kind=EntryKind.CHASE))[1]
