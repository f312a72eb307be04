"""Play random sequences on a real data folder and on the plain model beside it; both must always agree."""

from __future__ import annotations

import random
from contextlib import suppress
from datetime import date, datetime, timedelta
from pathlib import Path

from ctr_desktop.app.context import Context, open_context
from ctr_desktop.domain.draft import ProgrammeDraft
from ctr_desktop.domain.errors import RuleError
from ctr_desktop.domain.outline import NodeKind, Outline, OutlineNode
from ctr_desktop.domain.programme import ProgrammeHeader
from ctr_desktop.domain.task import Stage
from ctr_desktop.paths import DataFolder
from ctr_desktop.store import as_of as times
from ctr_desktop.store import tasks as stored_tasks
from tests.replay.model import Model, as_of, new_task

_STAGES = ("accepted", "doing", "waiting", "done", "paused", "cancelled")
_SECRECY = ("ordinary", "secret", "top_secret")
_LEVELS = ("", "committee", "department", "other")


class Player:
    """One sequence: the folder, the model and the clock they share."""

    def __init__(self, place: Path, seed: int) -> None:
        self.dice = random.Random(seed)
        self.now = datetime(2024, 4, 1, 8, 0)
        self.folder = DataFolder(place)
        self.context = open_context(self.folder, lambda: self.now)
        nodes = tuple(OutlineNode(n, 1, str(n), NodeKind.NUMBERED, f"Mục {n}") for n in (1, 2, 3))
        draft = ProgrammeDraft(ProgrammeHeader(title="CT"), (), Outline(nodes), (), (), (), (), ())
        self.context.importing.accept(draft)
        self.model = Model()
        self._own: dict[str, int] = {}
        self._codes = 0
        for number in range(3):
            self.add(number + 1)
        self.model.done.clear()
        self._floor = self.context.history.undo_target().id
        self.remember()

    @property
    def today(self) -> date:
        return self.now.date()

    def step(self) -> None:
        """Do one random thing."""
        self.now += timedelta(minutes=self.dice.randrange(1, 3000) if self.dice.random() < 0.4 else 1)
        moves = (
            (self.set_stage, 5), (self.set_lead, 5), (self.set_words, 4), (self.set_choice, 3), (self.set_deadline, 4),
            (self.extend, 4), (self.note, 3), (self.cooperate, 2), (self.standing, 2), (self.officer, 2),
            (self.add, 1), (self.delete, 1), (self.several, 2), (self.refused_inside, 2), (self.mend, 1),
            (self.undo, 6), (self.redo, 4), (self.restart, 1),
        )  # fmt: skip
        self.dice.choices([move for move, _weight in moves], [weight for _move, weight in moves])[0]()
        self.remember()
        self.compare()

    def remember(self) -> None:
        self.model.remember(times.newest_action(self.context.workspace.database))

    # --- moves ---------------------------------------------------------------------------------------------------

    def _pick(self) -> str:
        return self.dice.choice(sorted(self.model.state.tasks)) if self.model.state.tasks else ""

    def _past(self) -> date:
        return self.today - timedelta(days=self.dice.choice((0, 0, 1, 5, 30)))

    def _act(self, code: str, change) -> None:
        """Let the model change a task; an action that changes nothing is none."""
        changed = self.model.state.copy()
        change(changed.tasks[code])
        if changed != self.model.state:
            self.model.act(changed)

    def set_stage(self) -> None:
        code, stage, day = self._pick(), self.dice.choice(_STAGES), self._past()
        if not code:
            return
        before = self.model.state.tasks[code]
        self.context.tasks.set_stage([self._own[code]], Stage(stage), day=day)
        if before["stage"] == stage:
            if before["stages"]:
                self._act(code, lambda task: self._correct_stage(task, day))
            return

        def change(task):
            task["stage"], task["done_on"] = stage, day if stage == "done" else None
            task["stages"].append((day, stage))

        self._act(code, change)

    @staticmethod
    def _correct_stage(task, day) -> None:
        task["done_on"] = day if task["stage"] == "done" else None
        task["stages"][-1] = (day, task["stages"][-1][1])

    def set_lead(self) -> None:
        code = self._pick()
        if code:
            unit = self.dice.choice((None, 1, 2, 3, 4))
            self.context.tasks.set_lead([self._own[code]], unit)
            self._act(code, lambda task: self._give(task, unit))

    def _give(self, task, unit) -> None:
        acts, corrected = task["reassignments"], False
        if task["lead"] != unit:
            if acts and acts[-1][0] >= self.today and acts[-1][2] == task["lead"]:
                corrected = True
                day, old, _new = acts.pop()
                if old != unit:
                    acts.append((day, old, unit))
            elif task["lead"] is not None and task["lead_given"] != self.today:
                acts.append((self.today, task["lead"], unit))
        if corrected:
            task["lead_given"] = None
        elif task["lead"] is None and unit is not None:
            task["lead_given"] = self.today
        elif task["lead"] != unit and task["lead_given"] != self.today:
            task["lead_given"] = None
        task["cooperating"] = tuple(item for item in task["cooperating"] if item != unit)
        task["lead"] = unit

    def mend(self) -> None:
        code = self._pick()
        if code:
            self.context.tasks.mend_lead([self._own[code]])
            self._act(code, self._mend)

    @staticmethod
    def _mend(task) -> None:
        acts = task["reassignments"]
        if acts:
            acts.pop()
            if acts:
                day, old, _new = acts.pop()
                if old != task["lead"]:
                    acts.append((day, old, task["lead"]))

    def set_words(self) -> None:
        code, name = self._pick(), self.dice.choice(("result", "short_title"))
        if code:
            words = self.dice.choice(("", "một", "hai", "“ba”\nbốn", "năm" * 50))
            self.context.tasks.set([self._own[code]], name, words)
            self._act(code, lambda task: task.update({name: words}))

    def set_choice(self) -> None:
        code = self._pick()
        name, values = self.dice.choice((("secrecy", _SECRECY), ("decided_by", _LEVELS)))
        if code:
            value = self.dice.choice(values)
            self.context.tasks.set([self._own[code]], name, value)
            self._act(code, lambda task: task.update({name: value}))

    def set_deadline(self) -> None:
        code = self._pick()
        if not code:
            return
        due = self.dice.choice((None, self.today + timedelta(days=self.dice.randrange(-20, 40))))
        task = self.model.state.tasks[code]
        old = task["extensions"][-1][1] if task["extensions"] else None
        if due is not None and old is not None and due <= old:
            with suppress(RuleError):
                self.context.tasks.set_deadline([self._own[code]], due)
                raise AssertionError("a day before the one that was extended is refused")
            return
        self.context.tasks.set_deadline([self._own[code]], due)
        self._act(code, lambda task: self._date(task, due))

    @staticmethod
    def _date(task, due) -> None:
        if due is not None and task["extensions"]:
            day, old, _new = task["extensions"][-1]
            task["extensions"][-1] = (day, old, due)
            task["deadline"] = due
        else:
            task["deadline"] = task["original"] = due
            task["extensions"] = []
        if due is not None:
            task["recurring"] = False

    def extend(self) -> None:
        code = self._pick()
        if not code:
            return
        task, day = self.model.state.tasks[code], self._past()
        due = (task["deadline"] or self.today) + timedelta(days=self.dice.randrange(-2, 9))
        try:
            self.context.follow_up.extend([self._own[code]], due, reason="r", agreed_by="a", day=day)
        except RuleError:
            last = task["extensions"][-1][0] if task["extensions"] else day
            assert task["deadline"] is None or task["recurring"] or due <= task["deadline"] or day < last
            return

        def change(task):
            task["extensions"].append((day, task["deadline"], due))
            task["deadline"] = due

        self._act(code, change)

    def note(self) -> None:
        code, day = self._pick(), self._past()
        if code:
            words = f"ghi {self.dice.randrange(9)}"
            self.context.diary.add([self._own[code]], words, day)
            self._act(code, lambda task: task["notes"].append((day, words)))

    def cooperate(self) -> None:
        code = self._pick()
        if code:
            units = self.dice.sample((1, 2, 3, 4), self.dice.randrange(3))
            self.context.tasks.set([self._own[code]], "cooperating", units)
            lead = self.model.state.tasks[code]["lead"]
            wanted = tuple(sorted(unit for unit in units if unit != lead))
            self._act(code, lambda task: task.update(cooperating=wanted))

    def standing(self) -> None:
        code, is_standing = self._pick(), self.dice.random() < 0.5
        if code:
            self.context.tasks.set([self._own[code]], "recurring", is_standing)
            self._act(code, lambda task: task.update(recurring=is_standing))

    def officer(self) -> None:
        code, name = self._pick(), self.dice.choice(("", "Trần Thị Hòa", "trần thị  hoà", "Lê Văn Bình"))
        if code:
            self.context.tasks.set([self._own[code]], "officer", name)
            known = {"": None, "Lê Văn Bình": "binh"}.get(name, "hoa")
            self._act(code, lambda task: task.update(officer=known))

    def add(self, node: int | None = None) -> None:
        node = node or self.dice.randrange(1, 4)
        text = f"Việc {self.dice.randrange(1000)}"
        _changes, task = self.context.tasks.add(node, text)
        code = self.context.tasks.one(task).code
        assert code not in self._own, "a code is never given twice"
        self._own[code] = task
        changed = self.model.state.copy()
        changed.tasks[code] = new_task(text, node, self.today)
        self.model.act(changed)

    def delete(self) -> None:
        code = self._pick()
        if code and len(self.model.state.tasks) > 1:
            self.context.tasks.delete([self._own[code]])
            changed = self.model.state.copy()
            del changed.tasks[code]
            self.model.act(changed)

    def several(self) -> None:
        """Change a task in two ways in one action: one step of undo."""
        code, words = self._pick(), f"cùng {self.dice.randrange(9)}"
        if code:
            with self.context.tasks.together():
                self.context.tasks.set([self._own[code]], "result", words)
                self.context.diary.add([self._own[code]], words, self.today)

            def change(task):
                task["result"] = words
                task["notes"].append((self.today, words))

            self._act(code, change)

    def refused_inside(self) -> None:
        """Let a part of an action be refused and go on: the part leaves nothing, the rest stays."""
        code, words = self._pick(), f"trừ {self.dice.randrange(9)}"
        if code:
            with self.context.tasks.together():
                with suppress(RuleError), self.context.tasks.together():
                    self.context.diary.add([self._own[code]], "không được còn", self.today)
                    self.context.tasks.set([self._own[code]], "no_such_field", "x")
                self.context.tasks.set([self._own[code]], "short_title", words)
            self._act(code, lambda task: task.update(short_title=words))

    def undo(self) -> None:
        target = self.context.history.undo_target()
        if target is None or target.id <= self._floor:
            return
        assert self.context.history.undo().kept == ()
        assert self.model.undo()

    def redo(self) -> None:
        try:
            reverted = self.context.history.redo()
        except RuleError:
            assert not self.model.undone
            return
        assert reverted.kept == () and self.model.redo()

    def restart(self) -> None:
        self.context.close()
        self.context = open_context(self.folder, lambda: self.now)

    # --- comparing -----------------------------------------------------------------------------------------------

    def compare(self) -> None:
        """The data says what the model says, now, as of a past day, and at a past place in the journal."""
        database = self.context.workspace.database
        self._same(database, self.model.state)
        day = self.today - timedelta(days=self.dice.randrange(0, 60))
        self._same_day(database, self.model.state, day)
        place = self.dice.choice(sorted(self.model.behind))
        with times.known_at(database, place) as known:
            self._same(known, self.model.behind[place], secrecy=False)
            self._same_day(known, self.model.behind[place], day)

    def _same(self, database, state, *, secrecy: bool = True) -> None:
        found = {task.code: task for task in stored_tasks.programme_tasks(database, 1)}
        assert found.keys() == state.tasks.keys()
        for code, wanted in state.tasks.items():
            task = found[code]
            got = {
                "text": task.text, "stage": task.stage.value, "done_on": task.done_on, "lead": task.lead_unit,
                "cooperating": tuple(sorted(task.cooperating)), "deadline": task.deadline.due,
                "original": task.deadline.original, "recurring": task.recurring, "result": task.result,
                "short_title": task.short_title, "decided_by": task.decided_by.value,
            }  # fmt: skip
            assert got == {name: wanted[name] for name in got}, code
            assert (task.officer is None) == (wanted["officer"] is None)
            assert not secrecy or task.secrecy.value == wanted["secrecy"]
            sql = "SELECT text FROM progress WHERE task_id = ? AND kind = 'note' ORDER BY stamp, uid"
            order = [tuple(row) for row in database.rows(sql, (task.id,))]
            assert order == [(words,) for _day, words in wanted["notes"]]

    @staticmethod
    def _same_day(database, state, day) -> None:
        codes = {row[0]: row[1] for row in database.rows("SELECT id, code FROM task")}
        facts = {codes[item.id]: item for item in times.facts(database, 1, day)}
        tasks = {
            item.code: item for item in times.of_day(database, list(stored_tasks.programme_tasks(database, 1)), day)
        }
        wanted = {code: stood for code, task in state.tasks.items() if (stood := as_of(task, day)) is not None}
        assert facts.keys() == tasks.keys() == wanted.keys()
        for code, stood in wanted.items():
            item, task = facts[code], tasks[code]
            got = {
                "stage": item.stage.value, "done_on": item.done_on, "deadline": item.due,
                "original": item.original_due, "lead": item.lead_unit, "recurring": item.recurring,
            }  # fmt: skip
            assert got == stood, (code, day)
            assert (task.stage, task.done_on, task.deadline.due, task.lead_unit) == (
                item.stage,
                item.done_on,
                item.due,
                item.lead_unit,
            ), code


def play(place: Path, seed: int, steps: int) -> Context:
    """Play one sequence; raise AssertionError where data and model differ. Return the open data folder."""
    player = Player(place, seed)
    for _ in range(steps):
        player.step()
    assert player.context.backup.check().problems == ()
    return player.context
