"""Import a document that was issued again onto its programme: tasks and their follow-up stay on what stays."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

from ctr_desktop.domain.changes import Changes
from ctr_desktop.domain.dates import iso
from ctr_desktop.domain.diary import EntryKind
from ctr_desktop.domain.draft import ProgrammeDraft
from ctr_desktop.domain.errors import RuleError
from ctr_desktop.domain.folding import fold, nfc
from ctr_desktop.domain.merging import MergePlan
from ctr_desktop.domain.outline import OutlineNode, node_codes
from ctr_desktop.domain.pairing import pair_up
from ctr_desktop.domain.programme import StoredNode
from ctr_desktop.domain.task import Origin, Task
from ctr_desktop.services.importing.duty_facts import Known, duty_facts
from ctr_desktop.services.importing.duty_tasks import DutyTasks
from ctr_desktop.services.importing.merge_plan import plan_merge, stored_nodes
from ctr_desktop.services.wording import sentence
from ctr_desktop.services.workspace import Workspace
from ctr_desktop.store import diary, organisation, programmes, tasks

SAME_TASK = 60.0


@dataclass(slots=True)
class _Merge:
    """One merge under way: the draft, what is asked for it, the programme as it was, and who stores its duties.

    ``matched`` is the stored node of each drafted one that stays, ``stored`` that of each drafted one once it is put.
    """

    programme: int
    draft: ProgrammeDraft
    supplement: bool
    matched: dict[int, int]
    vanished: set[int]
    delete: set[int]
    old: list[StoredNode]
    tasks: dict[int, list[Task]]
    codes: dict[int, str]
    duties: DutyTasks
    stored: dict[int, int]


class MergeService:
    """Compare and merge."""

    def __init__(self, workspace: Workspace) -> None:
        """Work on a workspace."""
        self._workspace = workspace
        self._database = workspace.database

    def plan(self, draft: ProgrammeDraft, programme: int) -> MergePlan:
        """Return what would become of each piece of a programme; nothing is changed."""
        return plan_merge(self._database, draft, programme)

    def merge(
        self,
        draft: ProgrammeDraft,
        programme: int,
        *,
        delete: Collection[int] = (),
        supplement: bool = False,
        plan: MergePlan | None = None,
        default_deadlines: bool = True,
    ) -> Changes:
        """Put a draft in the place of a programme's text, in one transaction.

        A piece that stays keeps its tasks, their codes and all that was noted; a task whose words changed takes the
        new words. What vanished stays with a note on its tasks, but for the stored nodes in ``delete``, which go with
        their tasks. A ``supplement`` only adds and changes: the programme keeps its head, and what the supplement does
        not name is as much in force as before. ``plan`` is that of the same draft, made before. Raise RuleError when a
        node to delete is not a vanished one, or the programme is no longer that of the plan.
        """
        plan = plan or self.plan(draft, programme)
        vanished = self._checked(plan, programme, set(delete))
        particulars: dict[str, Any] = {"name": draft.source_name, "sha256": draft.source_sha256, "programme": programme}
        with self._workspace.journal.action("programme.merge", **particulars) as recording:
            self._replace_text(draft, programme, supplement)
            merge = self._begin(draft, programme, plan, vanished, default_deadlines)
            merge.supplement, merge.delete = supplement, set(delete)
            self._put_nodes(merge)
            self._put_vanished(merge)
            self._put_citations(merge)
            for node in draft.outline.nodes:
                self._put_tasks(merge, node)
        return recording.changes

    def _checked(self, plan: MergePlan, programme: int, delete: set[int]) -> set[int]:
        """Return the stored nodes that vanish. Raise RuleError when the plan is no longer true or deletes others."""
        present = {node.id for node in stored_nodes(self._database, programme)}
        if present != {item.stored for item in plan.items if item.stored is not None}:
            raise RuleError("merge.changed")
        vanished = {item.stored for item in plan.items if item.drafted is None and item.stored is not None}
        if not delete <= vanished:
            raise RuleError("merge.not_vanished")
        return vanished

    def _replace_text(self, draft: ProgrammeDraft, programme: int, supplement: bool) -> None:
        """Take the head of the new document, unless it only supplements; deadlines by default follow the period."""
        before = self._period_end(programme)
        if supplement:
            programmes.insert_file(self._database, draft.source_bytes, draft.source_name)
        else:
            programmes.replace_text(self._database, programme, draft)
        after = self._period_end(programme)
        if before and after and before != after:
            tasks.move_default_deadlines(self._database, programme, before, after)

    def _period_end(self, programme: int) -> str | None:
        found = programmes.programme(self._database, programme)
        return iso(found.period_end()) if found else None

    def _begin(
        self, draft: ProgrammeDraft, programme: int, plan: MergePlan, vanished: set[int], default_deadlines: bool
    ) -> _Merge:
        stored = programmes.programme(self._database, programme)
        period = stored.header.period if stored and default_deadlines else None
        facts = duty_facts(draft, Known(tuple(organisation.units(self._database))))
        return _Merge(
            programme=programme,
            draft=draft,
            supplement=False,
            matched={item.drafted: item.stored for item in plan.items if item.drafted is not None and item.stored},
            vanished=vanished,
            delete=set(),
            old=stored_nodes(self._database, programme),
            tasks=tasks.by_node(self._database, programme),
            codes=node_codes(draft.outline),
            duties=DutyTasks(self._workspace, programme, facts, period),
            stored={},
        )

    def _put_nodes(self, merge: _Merge) -> None:
        outline = merge.draft.outline
        parents = outline.parents()
        for position, node in enumerate(outline.nodes):
            parent = parents[node.id]
            merge.stored[node.id] = programmes.put_node(
                self._database,
                merge.matched.get(node.id),
                merge.programme,
                merge.stored[parent] if parent is not None else None,
                position,
                merge.codes[node.id],
                node,
            )

    def _put_vanished(self, merge: _Merge) -> None:
        """Put what stays of the vanished where it stood, delete what is to go, and note on the tasks what happened."""
        vanished = [node for node in merge.old if node.id in merge.vanished]
        kept = [node for node in vanished if node.id not in merge.delete]
        gone = [node for node in vanished if node.id in merge.delete]
        if kept:
            self._place_all(merge, kept, {node.id: node.parent for node in gone})
        for node in reversed(gone):
            tasks.delete(self._database, [task.id for task in merge.tasks.pop(node.id, [])])
            programmes.delete_node(self._database, node.id)
        if not merge.supplement:
            self._note(
                [task for node in kept if not node.own for task in merge.tasks.get(node.id, [])],
                sentence("note.vanished"),
            )

    def _put_citations(self, merge: _Merge) -> None:
        draft, own = merge.draft, merge.stored
        programmes.delete_citations(self._database, merge.programme, own.values(), framing=not merge.supplement)
        cited = [item for item in draft.citations if item.node is not None or not merge.supplement]
        programmes.insert_citations(self._database, merge.programme, cited, own)

    def _place_all(self, merge: _Merge, kept: list[StoredNode], deleted: dict[int, int | None]) -> None:
        """Give every node its place in document order, each kept one behind the sibling it stood behind."""
        children = self._new_children(merge)
        places = {node.id: place for place, node in enumerate(merge.old)}
        for item in kept:
            parent = item.parent
            while parent is not None and parent in deleted:
                parent = deleted[parent]
            siblings = children.setdefault(parent, [])
            own = places[item.id]
            place = max((at + 1 for at, sibling in enumerate(siblings) if places.get(sibling, own) < own), default=0)
            siblings.insert(place, item.id)
        for position, (node, above, level) in enumerate(_in_order(children)):
            programmes.place_node(self._database, node, above, position, level)

    @staticmethod
    def _new_children(merge: _Merge) -> dict[int | None, list[int]]:
        """Return the stored nodes of the draft under each stored parent, in order."""
        parents = merge.draft.outline.parents()
        children: dict[int | None, list[int]] = {}
        for node in merge.draft.outline.nodes:
            above = parents[node.id]
            children.setdefault(merge.stored[above] if above is not None else None, []).append(merge.stored[node.id])
        return children

    def _put_tasks(self, merge: _Merge, node: OutlineNode) -> None:
        """Give a node's duties to its old tasks where they are alike, and new tasks to the others."""
        old = merge.tasks.get(merge.matched.get(node.id) or 0, [])
        own = [task for task in old if task.origin is Origin.PROGRAMME]
        pairs = _pairs(node, own)
        for place in range(len(node.duties)):
            task = pairs.get(place)
            if task is not None:
                merge.duties.update(task, node, place)
                continue
            stored, code = merge.stored[node.id], merge.codes[node.id]
            _position, free = tasks.next_place(self._database, stored, merge.programme, code)
            merge.duties.insert(node, place, stored, free)
        self._note_left_over([task for task in own if task not in pairs.values()])

    def _note_left_over(self, left: list[Task]) -> None:
        tasks.place(self._database, [task.id for task in left], span_start=None, span_end=None)
        self._note(left, sentence("note.changed"))

    def _note(self, noted: list[Task], words: str) -> None:
        today, stamp = self._workspace.today(), self._workspace.journal.stamp
        for task in noted:
            diary.insert_entry(self._database, task.id, today, EntryKind.NOTE, words, None, stamp=stamp())


def _in_order(
    children: dict[int | None, list[int]], parent: int | None = None, level: int = 1
) -> Iterator[tuple[int, int | None, int]]:
    """Yield each node with its parent and its level, in document order."""
    for node in children.get(parent, []):
        yield node, parent, level
        yield from _in_order(children, node, level + 1)


def _pairs(node: OutlineNode, old: list[Task]) -> dict[int, Task]:
    """Return the old task of each duty's place: the same words first, then the likest."""
    from rapidfuzz import fuzz

    texts = [fold(nfc(node.text[duty.start : duty.end])) for duty in node.duties]
    scores = (
        (fuzz.ratio(text, fold(nfc(task.text))), place, at)
        for place, text in enumerate(texts)
        for at, task in enumerate(old)
    )
    alike = pair_up(score for score in scores if score[0] >= SAME_TASK)
    return {place: old[at] for place, at in alike.items()}
