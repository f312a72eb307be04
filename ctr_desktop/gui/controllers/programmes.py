"""Whole programmes: their particulars, their file, deleting one, what other programs change."""

from __future__ import annotations

from pathlib import Path

from ctr_desktop.domain.changes import Changes
from ctr_desktop.domain.dates import understand_day
from ctr_desktop.gui.controllers.controller import Controller
from ctr_desktop.models.messages import message


class ProgrammeController(Controller):
    """Act on a whole programme."""

    def look_for_changes(self) -> None:
        """Show what another program, the command line for one, has written meanwhile."""
        if self._services.context.workspace.changed_elsewhere():
            shown = self._services.models.outline.programme
            programmes = frozenset([shown]) if shown is not None else frozenset[int]()
            self._services.models.bus.tell(Changes(action=0, structure=programmes, programmes=True, organisation=True))

    def save_source(self, programme: int | None) -> None:
        """Save the file that a programme came from, byte for byte."""
        if programme is None:
            return
        name, content = self._services.context.programmes.source(programme)
        target = self._services.prompts.save_file(self._window, self.tr("Save the issued file"), name, "")
        if target is not None:
            self._write(target, content)

    def _write(self, target: Path, content: bytes) -> None:
        try:
            target.write_bytes(content)
        except OSError:
            self.refuse(message("report.not_written", path=str(target)))
            return
        self.tell(self.tr("Saved: {path}").format(path=target))

    def programme(self, programme: int | None) -> None:
        """Correct the particulars of a programme: number and day come when it is issued."""
        if programme is None:
            return
        from ctr_desktop.gui.dialogs.programme_dialog import ProgrammeDialog

        services = self._services
        header = services.context.programmes.get(programme).header
        dialog = ProgrammeDialog(
            header,
            lambda text: understand_day(text, services.context.workspace.today(), header.period),
            services.theme,
            self._window,
        )

        def store() -> None:
            services.models.bus.tell(services.context.programmes.set_header(programme, dialog.header()))

        self._open(dialog, store)

    def delete_programme(self, programme: int | None) -> None:
        """Delete a programme after asking; undo brings it back."""
        if programme is None:
            return
        name = self._services.context.programmes.get(programme).name
        question = self.tr("Delete {name} with all its tasks and notes? Undo can bring it back.").format(name=name)
        if self._services.prompts.confirm(self._window, question, self.tr("Delete")):
            self._services.models.bus.tell(self._services.context.programmes.delete(programme))
