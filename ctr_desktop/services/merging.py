"""Import a document that was issued again onto its programme: tasks and their follow-up stay on what stays."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from ctr_desktop.domain.changes import Changes
from ctr_desktop.domain.dates import iso
from ctr_desktop.domain.errors import RuleError
from ctr_desktop.domain.folding import fold, nfc
from ctr_desktop.domain.merging import MergePlan
from ctr_desktop.domain.outline import OutlineNode, node_codes
from ctr_desktop.domain.programme import Programme, ProgrammeDraft, StoredNode
from ctr_desktop.domain.progress import EntryKind
from ctr_desktop.domain.task import Origin, Task
from ctr_desktop.services.duty_facts import Known, duty_facts
from ctr_desktop.services.duty_tasks import DutyTasks
from ctr_desktop.services.merge_plan import plan_merge, stored_nodes
from ctr_desktop.services.workspace import Workspace
from ctr_desktop.store import organisation, programmes, tasks

SAME_TASK = 60.0


@dataclass(slots=True)
class _Merge:
    """One merge under way: the draft, the stored id and the code of each of its nodes, and who stores its duties."""

    programme: int
    draft: ProgrammeDraft
    duties: DutyTasks
    codes: dict[int, str]
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
        present = {node.id for node in stored_nodes(self._database, programme)}
        if present != {item.stored for item in plan.items if item.stored is not None}:
            raise RuleError("merge.changed")
        vanished = {item.stored for item in plan.items if item.drafted is None}
        if not set(delete) <= vanished:
            raise RuleError("merge.not_vanished")
        matched = {item.drafted: item.stored for item in plan.items if item.drafted is not None and item.stored}
        facts = duty_facts(draft, Known(tuple(organisation.units(self._database))))
        header = programmes.programme(self._database, programme)
        with self._workspace.journal.action(
            "programme.merge", name=draft.source_name, sha256=draft.source_sha256, programme=programme
        ) as recording:
            if supplement:
                programmes.insert_file(self._database, draft.source_bytes, draft.source_name)
            else:
                programmes.replace_text(self._database, programme, draft)
            self._move_defaults(programme, header)
            after = programmes.programme(self._database, programme)
            period = after.header.period if after and default_deadlines else None
            duties = DutyTasks(self._workspace, programme, facts, period)
            merge = _Merge(programme, draft, duties, node_codes(draft.outline), {})
            old = stored_nodes(self._database, programme)
            before = tasks.by_node(self._database, programme)
            self._put_nodes(merge, matched)
            self._put_vanished(merge, [node for node in old if node.id in vanished], old, set(delete), before)
            if not supplement:
                self._note_vanished([node.id for node in old if node.id in vanished - set(delete)], before)
            programmes.delete_citations(self._database, programme, merge.stored.values(), framing=not supplement)
            cited = [item for item in draft.citations if item.node is not None or not supplement]
            programmes.insert_citations(self._database, programme, cited, merge.stored)
            for node in draft.outline.nodes:
                self._put_tasks(merge, node, before.get(matched.get(node.id) or 0, []))
        return recording.changes

    def _move_defaults(self, programme: int, before: Programme | None) -> None:
        """Let deadlines that are the default of the old period follow it to a new one."""
        after = programmes.programme(self._database, programme)
        old = before.period_end() if before else None
        new = after.period_end() if after else None
        if old and new and old != new:
            tasks.move_default_deadlines(self._database, programme, iso(old), iso(new))

    def _put_nodes(self, merge: _Merge, matched: dict[int, int]) -> None:
        outline = merge.draft.outline
        parents = outline.parents()
        for position, node in enumerate(outline.nodes):
            parent = parents[node.id]
            merge.stored[node.id] = programmes.put_node(
                self._database,
                matched.get(node.id),
                merge.programme,
                merge.stored[parent] if parent is not None else None,
                position,
                merge.codes[node.id],
                node,
            )

    def _put_vanished(
        self,
        merge: _Merge,
        vanished: list[StoredNode],
        old: list[StoredNode],
        delete: set[int],
        before: dict[int, list[Task]],
    ) -> None:
        """Put what stays of the vanished where it stood among its siblings, then delete what is to go."""
        kept = [node for node in vanished if node.id not in delete]
        gone = [node for node in vanished if node.id in delete]
        if kept:
            self._place_all(merge, kept, old, {node.id: node.parent for node in gone})
        for node in reversed(gone):
            tasks.delete(self._database, [task.id for task in before.pop(node.id, [])])
            programmes.delete_node(self._database, node.id)

    def _note_vanished(self, nodes: list[int], before: dict[int, list[Task]]) -> None:
        words = "Nội dung này không còn trong bản ban hành lại của chương trình."
        self._note([task for node in nodes for task in before.get(node, [])], words)

    def _place_all(
        self, merge: _Merge, kept: list[StoredNode], old: list[StoredNode], deleted: dict[int, int | None]
    ) -> None:
        """Give every node its place in document order, each kept one behind the sibling it stood behind."""
        parents = merge.draft.outline.parents()
        children: dict[int | None, list[int]] = {}
        for node in merge.draft.outline.nodes:
            above = parents[node.id]
            children.setdefault(merge.stored[above] if above is not None else None, []).append(merge.stored[node.id])
        places = {node.id: place for place, node in enumerate(old)}
        for item in kept:
            parent = item.parent
            while parent is not None and parent in deleted:
                parent = deleted[parent]
            siblings = children.setdefault(parent, [])
            own = places[item.id]
            place = max((at + 1 for at, sibling in enumerate(siblings) if places.get(sibling, own) < own), default=0)
            siblings.insert(place, item.id)
        position = 0

        def place_under(parent: int | None, level: int) -> None:
            nonlocal position
            for node in children.get(parent, []):
                programmes.place_node(self._database, node, parent, position, level)
                position += 1
                place_under(node, level + 1)

        place_under(None, 1)

    def _put_tasks(self, merge: _Merge, node: OutlineNode, old: list[Task]) -> None:
        """Give a node's duties to its old tasks where they are alike, and new tasks to the others."""
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
        tasks.update(self._database, [task.id for task in left], span_start=None, span_end=None)
        self._note(left, "Nội dung nhiệm vụ này đã thay đổi trong bản ban hành lại của chương trình.")

    def _note(self, noted: list[Task], words: str) -> None:
        for task in noted:
            tasks.insert_entry(self._database, task.id, self._workspace.today(), EntryKind.NOTE, words, None)


def _pairs(node: OutlineNode, old: list[Task]) -> dict[int, Task]:
    """Return the old task of each duty's place: the same words first, then the likest."""
    from rapidfuzz import fuzz

    texts = [fold(nfc(node.text[duty.start : duty.end])) for duty in node.duties]
    scores = sorted(
        (
            (fuzz.ratio(text, fold(nfc(task.text))), -place, -at)
            for place, text in enumerate(texts)
            for at, task in enumerate(old)
        ),
        reverse=True,
    )
    pairs: dict[int, Task] = {}
    taken: set[int] = set()
    for score, place, at in scores:
        if score >= SAME_TASK and -place not in pairs and -at not in taken:
            pairs[-place] = old[-at]
            taken.add(-at)
    return pairs
