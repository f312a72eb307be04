"""Edits on all pages, undo, redo and restarts in any order: the tables are what they were at each step."""

from __future__ import annotations

import random

import pytest

from ctr_desktop.app.context import open_context
from ctr_desktop.app.window import build_window
from ctr_desktop.domain.task import Stage
from ctr_desktop.gui.pages import PAGES
from ctr_desktop.store.schema import JOURNALLED

STEPS = 50


def tables(context) -> dict[str, list]:
    database = context.workspace.database
    return {name: database.rows(f'SELECT * FROM "{name}" ORDER BY id') for name in JOURNALLED if name != "node"}


class Clerk:
    """Works in a window that is closed and opened again now and then."""

    def __init__(self, folder, clock, theme, prompts) -> None:
        self._folder, self._clock, self._theme, self._prompts = folder, clock, theme, prompts
        self.context = self.window = None
        self.start()

    def start(self) -> None:
        self.context = open_context(self._folder, self._clock)
        self.window = build_window(self.context, self._theme, self._prompts)
        self.window.show()

    def stop(self) -> None:
        self.window.services.models.background.stop()
        self.window.close()
        self.window.deleteLater()
        self.context.close()

    def edit(self, dice: random.Random, number: int) -> None:
        """Change something of a task on a page."""
        tasks = [task.id for task in self.context.tasks.of_programme(1)]
        task = dice.choice(tasks)
        self.window.show_page(dice.choice(PAGES).name)
        self.window.pages.page.select_task(task)
        detail = self.window.services.models.detail
        if detail.task is None or detail.task.id != task:
            self.window.services.models.selection.choose([task])
        acts = (
            lambda: detail.set_stage(dice.choice(list(Stage))),
            lambda: detail.set_lead(dice.choice([1, 2, 3, 4, None])),
            lambda: detail.set_deadline(f"{dice.randint(1, 28)}/6/2024"),
            lambda: detail.set_field("result", f"kết quả {number}"),
            lambda: detail.set_field("officer", f"Người {dice.randint(1, 4)}"),
            lambda: detail.add_note(f"ghi chú {number}", detail.today()),
        )
        assert dice.choice(acts)() is not None


@pytest.mark.parametrize("seed", [1, 2])
def test_fifty_steps_mixed_with_restarts(qapp, folder, clock, theme, prompts, context, programme, seed):
    context.close()
    dice = random.Random(seed)
    clerk = Clerk(folder, clock, theme, prompts)
    states = [tables(clerk.context)]  # what was there after each action that counts
    place = 0
    try:
        for number in range(STEPS):
            what = dice.choice(("edit", "edit", "undo", "redo", "restart"))
            if what == "edit":
                before = clerk.context.history.undo_target()
                clerk.edit(dice, number)
                if clerk.context.history.undo_target() != before:
                    states = [*states[: place + 1], tables(clerk.context)]
                    place += 1
            elif what == "undo" and place:
                clerk.window.actions_by_name["undo"].trigger()
                place -= 1
            elif what == "redo" and place + 1 < len(states):
                clerk.window.actions_by_name["redo"].trigger()
                place += 1
            elif what == "restart":
                clerk.stop()
                clerk.start()
            assert tables(clerk.context) == states[place], (number, what)
        while place:
            clerk.window.actions_by_name["undo"].trigger()
            place -= 1
        assert tables(clerk.context) == states[0]
    finally:
        clerk.stop()
