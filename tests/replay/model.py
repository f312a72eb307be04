"""A plain model of what the data must be after any sequence of edits, undos, redos and restarts.

It knows nothing of tables, triggers or the journal: each task is a dictionary, each state a copy of all of them.
"""

from __future__ import annotations

import copy
from dataclasses import dataclass, field
from datetime import date
from typing import Any


@dataclass
class State:
    """Everything the model knows at one moment: tasks by code, each with its fields and what hangs on it."""

    tasks: dict[str, dict[str, Any]] = field(default_factory=dict)

    def copy(self) -> State:
        """Return a state that later edits do not reach."""
        return State(copy.deepcopy(self.tasks))


@dataclass
class Model:
    """The states that undo and redo walk through, and the state behind each action of the journal."""

    state: State = field(default_factory=State)
    done: list[State] = field(default_factory=list)
    undone: list[State] = field(default_factory=list)
    behind: dict[int, State] = field(default_factory=dict)

    def act(self, changed: State) -> None:
        """Take a new state by an action of the clerk; what was undone can no longer be done again."""
        self.done.append(self.state)
        self.undone.clear()
        self.state = changed

    def undo(self) -> bool:
        """Go back by one action; tell whether there was one."""
        if not self.done:
            return False
        self.undone.append(self.state)
        self.state = self.done.pop()
        return True

    def redo(self) -> bool:
        """Do an undone action again; tell whether there was one."""
        if not self.undone:
            return False
        self.done.append(self.state)
        self.state = self.undone.pop()
        return True

    def remember(self, action: int) -> None:
        """Remember what is known behind an action of the journal."""
        self.behind[action] = self.state.copy()


def new_task(text: str, node: int, day: date) -> dict[str, Any]:
    """Return the fields of a task that the office has just added."""
    return {
        "text": text,
        "node": node,
        "added_on": day,
        "stage": "todo",
        "done_on": None,
        "lead": None,
        "lead_given": None,
        "cooperating": (),
        "officer": None,
        "deadline": None,
        "original": None,
        "recurring": False,
        "result": "",
        "short_title": "",
        "decided_by": "",
        "secrecy": "ordinary",
        "stages": [],
        "notes": [],
        "extensions": [],
        "reassignments": [],
    }


def as_of(task: dict[str, Any], day: date) -> dict[str, Any] | None:
    """Return how a task stood on a day, None when it was added later: the rule of the domain, written again."""
    if task["added_on"] is not None and task["added_on"] > day:
        return None
    stages = [item for item in task["stages"] if item[0] <= day]
    stage, done_on = (stages[-1][1], stages[-1][0]) if stages else ("todo", None)
    later_extensions = sorted((item for item in task["extensions"] if item[0] > day), key=lambda item: item[0])
    later_acts = sorted((item for item in task["reassignments"] if item[0] > day), key=lambda item: item[0])
    return {
        "stage": stage,
        "done_on": done_on if stage == "done" else None,
        "deadline": later_extensions[0][1] if later_extensions else task["deadline"],
        "original": task["original"],
        "lead": later_acts[0][1] if later_acts else task["lead"],
        "recurring": task["recurring"],
    }
