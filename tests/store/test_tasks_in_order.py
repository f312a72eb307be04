"""Few tasks of many come in the order in which all of them do."""

from __future__ import annotations

import random

from ctr_desktop.domain.dates import quarter_period
from ctr_desktop.domain.next_period import own_header
from ctr_desktop.services.context import Context
from ctr_desktop.store import tasks


def test_some_tasks_come_in_the_order_of_all(context: Context, programme: int) -> None:
    for quarter in (3, 1, 3):
        _changes, own = context.own_programmes.begin(own_header(quarter_period(2024, quarter), ""))
        for words in ("Một", "Hai"):
            _changes, node = context.own_programmes.add_heading(own, None, words)
            for place in range(3):
                context.tasks.add(node, f"việc {place}")
    everything = list(tasks.programme_tasks(context.workspace.database))
    dice = random.Random(7)
    for count in (0, 1, 40, len(everything)):
        chosen = set(dice.sample([task.id for task in everything], count))
        wanted = [task for task in everything if task.id in chosen]
        shuffled = dice.sample(sorted(chosen), count)
        assert tasks.in_order(context.workspace.database, shuffled) == wanted
