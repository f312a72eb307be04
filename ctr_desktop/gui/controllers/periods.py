"""Programmes in time: begin one of the office's own, write its headings, close a period and open the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from ctr_desktop.domain.changes import Changes
from ctr_desktop.domain.dates import Period, next_quarter, understand_day
from ctr_desktop.domain.next_period import next_period
from ctr_desktop.domain.programme import Programme
from ctr_desktop.gui.controllers.controller import Controller
from ctr_desktop.models.messages import error_message

if TYPE_CHECKING:
    from ctr_desktop.gui.dialogs.roll_over_dialog import RollOverDialog, RollOverOffer


class PeriodController(Controller):
    """Act on whole periods; ``opened`` gives the programme to show and what was done."""

    opened = Signal(int, str)
    heading_made = Signal(int)

    # --- programmes of the office's own --------------------------------------------------------------------------

    def begin(self) -> None:
        """Begin a programme that the office writes itself."""
        from ctr_desktop.gui.dialogs.own_programme_dialog import OwnProgrammeDialog

        context = self._services.context
        programmes = context.programmes.all()
        dialog = OwnProgrammeDialog(programmes, self._behind(programmes[:1]), self._issuer(), self._window)

        def store() -> None:
            made: list[int] = []

            def change() -> Changes:
                changes, programme = context.own_programmes.begin(dialog.header(), dialog.headings_of())
                made.append(programme)
                return changes

            if self._apply(change):
                self.opened.emit(made[0], self.tr("Begun: {name}").format(name=context.programmes.get(made[0]).name))

        self._open(dialog, store)

    def _issuer(self) -> str:
        return self._services.context.workspace.settings.values.committee.name

    def _behind(self, programmes: list[Programme]) -> Period | None:
        """Return the period behind that of a programme, the next quarter where it has none."""
        period = programmes[0].header.period if programmes else None
        today = self._services.context.workspace.today()
        return next_period(period) if period is not None else next_quarter(Period(today, today))

    def add_heading(self) -> None:
        """Add a heading under the selected one, or at the outermost level."""
        models, own = self._services.models, self._services.context.own_programmes
        programme = models.query.value.programme
        if programme is None:
            return
        parent = models.section.node
        from ctr_desktop.gui.dialogs.heading_dialog import HeadingDialog

        place = self._heading(parent) or self.tr("On the outermost level")
        dialog = HeadingDialog(place, "", self._window)

        def store() -> None:
            made: list[int] = []

            def change() -> Changes:
                changes, node = own.add_heading(programme, parent, dialog.text())
                made.append(node)
                return changes

            if self._apply(change):
                self.heading_made.emit(made[0])

        self._open(dialog, store)

    def _heading(self, node: int | None) -> str:
        """Return number and words of a heading, "" for none."""
        found = self._services.context.programmes.nodes([node]).get(node) if node is not None else None
        return found.title if found is not None else ""

    def edit_heading(self) -> None:
        """Change the words of the selected heading."""
        section, own = self._services.models.section, self._services.context.own_programmes
        node = section.node
        found = self._services.context.programmes.nodes([node]).get(node) if node is not None else None
        if found is None:
            return
        from ctr_desktop.gui.dialogs.heading_dialog import HeadingDialog

        dialog = HeadingDialog(self._heading(found.parent), found.text, self._window)
        self._open(dialog, lambda: self._apply(lambda: own.edit_heading(found.id, dialog.text())))

    def delete_heading(self) -> None:
        """Delete the selected heading when nothing hangs under it; undo brings it back."""
        node = self._services.models.section.node
        if node is not None:
            self._apply(lambda: self._services.context.own_programmes.delete_heading(node))

    # --- the turn of a period ------------------------------------------------------------------------------------

    def roll_over(self) -> None:
        """Close the period of the open programme: ask where its open tasks go over and what becomes of each."""
        from ctr_desktop.gui.dialogs.roll_over_dialog import RollOverDialog

        programme = self._services.models.query.value.programme
        if programme is None:
            return
        source = self._services.context.programmes.get(programme)
        offer = self._offer(source)
        today = self._services.context.workspace.today
        day_edit = self._day_edit(lambda text: understand_day(text, today(), offer.period))
        dialog = RollOverDialog(offer, day_edit, self._window)
        dialog.plan_wanted.connect(lambda target: self._plan(dialog, source.id, target))
        made: list[int] = []

        def change() -> Changes:
            asked = dialog.asked(self._services.models.day.for_entries())
            changes, following = self._services.context.rolling_over.roll_over(
                asked, target=dialog.target(), opening=dialog.opening()
            )
            made.append(following)
            return changes

        dialog.store_through(lambda: self._tried(change)[1])
        self._open(dialog, lambda: self._carried(made[0]))
        dialog.begin()

    def _carried(self, programme: int) -> None:
        name = self._services.context.programmes.get(programme).name
        self.opened.emit(programme, self.tr("Carried over into {name}").format(name=name))

    def _offer(self, source: Programme) -> RollOverOffer:
        from ctr_desktop.gui.dialogs.roll_over_dialog import RollOverOffer

        context, own = self._services.context, source.header.period
        later = [
            item
            for item in context.programmes.all()
            if item.id != source.id
            and (own is None or item.header.period is None or item.header.period.start > own.start)
        ]
        units = {unit.id: unit.short_name for unit in context.organisation.units()}
        return RollOverOffer(source, later[::-1], self._behind([source]), self._issuer(), units)

    def _plan(self, dialog: RollOverDialog, source: int, target: int | None) -> None:
        """Look in the background for what is open and which duties go on with it."""
        from ctr_desktop.services.rolling_over import plan_roll_over

        job = self._services.models.background.start(
            lambda reader, report: plan_roll_over(reader, source, target, report),
            dialog.show_plan,
            lambda error: dialog.message_bar.say(error_message(error)),
        )
        dialog.finished.connect(job.cancel)
