"""The draft of an import: what was read, what it says of each duty, and the corrections made to it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from ctr_desktop.domain import outline as edits
from ctr_desktop.domain.dates import Period
from ctr_desktop.domain.draft import Doubt, DutyFacts, ProgrammeDraft
from ctr_desktop.domain.outline import Duty, Outline, OutlineNode
from ctr_desktop.services.importing.duty_facts import DutyKey, Known, asked_leads, duty_facts
from ctr_desktop.services.importing.reading import with_header, with_outline

Place = tuple[int, int | None]
"""A node, and the place of one of its duties or None for the node itself."""
_WHOLE_DAY = 10  # letters of an ISO day without blanks


class ImportDraft(QObject):
    """A draft under correction; every correction can be undone; nothing is stored."""

    changed = Signal()

    def __init__(self, draft: ProgrammeDraft, known: Known | None = None, parent: QObject | None = None) -> None:
        """Begin with what was read and what the office's own data tells about it."""
        super().__init__(parent)
        self.known = known or Known()
        self._undone: list[ProgrammeDraft] = []
        self._take(draft)

    def _take(self, draft: ProgrammeDraft) -> None:
        self.draft = draft
        self._nodes = {node.id: node for node in draft.outline.nodes}
        self.facts = duty_facts(draft, self.known)

    def begin_anew(self, draft: ProgrammeDraft, known: Known) -> None:
        """Show another draft, of another document in the file; corrections of the one before are gone."""
        self._undone.clear()
        self.known = known
        self._take(draft)
        self.changed.emit()

    def facts_of(self, node: int, duty: int) -> DutyFacts:
        """Return what is known of a duty."""
        return self.facts.get((node, duty), DutyFacts())

    def questions(self) -> list[DutyKey]:
        """Return the duties for which the document names several leads and the office has chosen none."""
        return [key for key in asked_leads(self.facts) if self._nodes[key[0]].duties[key[1]].lead is None]

    @property
    def outline(self) -> Outline:
        """Return the outline as it stands."""
        return self.draft.outline

    def duties(self) -> int:
        """Return the number of tasks that would be stored."""
        return sum(len(node.duties) for node in self.outline.nodes)

    def node(self, node_id: int) -> OutlineNode:
        """Return a node. Raise RuleError when it is gone."""
        return self._nodes[node_id] if node_id in self._nodes else self.outline.nodes[self.outline.index(node_id)]

    def can_undo(self) -> bool:
        """Tell whether a correction can be taken back."""
        return bool(self._undone)

    def undo(self) -> None:
        """Take back the last correction."""
        if self._undone:
            self._take(self._undone.pop())
            self.changed.emit()

    def _set(self, draft: ProgrammeDraft) -> None:
        if draft != self.draft:
            self._undone.append(self.draft)
            self._take(draft)
            self.changed.emit()

    def _edit(self, edit: Callable[[Outline], Outline]) -> None:
        self._set(with_outline(self.draft, edit(self.outline)))

    def promote(self, node: int) -> None:
        """Lift a node by one level. Raise RuleError when it cannot be."""
        self._edit(lambda outline: edits.promote(outline, node))

    def demote(self, node: int) -> None:
        """Put a node one level lower. Raise RuleError when it cannot be."""
        self._edit(lambda outline: edits.demote(outline, node))

    def join(self, node: int, duty: int | None = None) -> None:
        """Join a node, or one of its duties, to the one before it. Raise RuleError when there is none."""
        if duty is None:
            self._edit(lambda outline: edits.join(outline, node))
        else:
            self._replace(edits.join_duty(self.node(node), duty))

    def split(self, node: int, offset: int, *, as_duty: bool = False) -> None:
        """Split a node at an offset of its text, or the duty there. Raise RuleError when a part would be empty."""
        if as_duty:
            self._replace(edits.split_duty(self.node(node), offset))
        else:
            self._edit(lambda outline: edits.split(outline, node, offset))

    def drop(self, node: int, duty: int | None = None) -> None:
        """Leave a node, or one of its duties, out of the programme; it is listed among what was left out."""
        if duty is None:
            self._edit(lambda outline: edits.drop(outline, node, "dropped"))
        else:
            self._edit(lambda outline: edits.drop_duty(outline, node, duty, "no_task"))

    def toggle_recurring(self, places: Sequence[Place]) -> int:
        """Mark duties as standing, or take the mark away where all have it; return how many are changed.

        A node stands for its own duties, not for those of what hangs under it.
        """
        keys = self._own_duties(places)
        recurring = not all(self._nodes[node].duties[at].recurring for node, at in keys)
        self._change_duties(dict.fromkeys(keys), lambda item, _value: replace(item, recurring=recurring))
        return len(keys)

    def _own_duties(self, places: Sequence[Place]) -> list[DutyKey]:
        found: dict[DutyKey, None] = {}
        for node, duty in places:
            own = range(len(self.node(node).duties)) if duty is None else (duty,)
            found.update(dict.fromkeys((node, at) for at in own))
        return list(found)

    def set_assignable(self, node: int, assignable: bool) -> None:
        """Say whether a node gives tasks at all."""
        self._edit(lambda outline: edits.with_tasks(outline, node, assignable))

    def gives_tasks(self, node: int) -> bool:
        """Tell whether a node gives tasks itself."""
        return self.outline.gives_tasks(self.outline.index(node))

    def _replace(self, node: OutlineNode) -> None:
        self._edit(lambda outline: edits.replace_node(outline, node))

    def set_period(self, period: Period | None) -> None:
        """Set the programme's period."""
        self._set(with_header(self.draft, replace(self.draft.header, period=period)))

    def set_head(self, issuer: str | None, number: str | None, day: str | None) -> None:
        """Set what the head says; what a doubt asked about is settled by it."""
        header = replace(self.draft.header, issuer=issuer, number=number, date=day)
        self._set(replace(self.draft, header=header))

    def doubts(self) -> list[Doubt]:
        """Return the doubts about the document that its corrected head has not settled."""
        header = self.draft.header
        settled = {
            "header.blank_number": header.number,
            "header.blank_date": header.date if len(header.date or "") == _WHOLE_DAY else None,
            "header.no_issuer": header.issuer,
            "header.no_period": header.period,
        }
        return [doubt for doubt in self.draft.warnings if not settled.get(doubt.code)]

    def duties_under(self, places: Sequence[Place]) -> list[DutyKey]:
        """Return each duty of some places once: the duty itself, or all of a node and of what hangs under it."""
        found: dict[DutyKey, None] = {}
        for node, duty in places:
            if duty is not None:
                found[node, duty] = None
                continue
            place = self.outline.index(node)
            for item in self.outline.nodes[place : self.outline.subtree_end(place)]:
                found.update(dict.fromkeys((item.id, at) for at in range(len(item.duties))))
        return list(found)

    def suggested(self, places: Sequence[Place] | None = None) -> dict[DutyKey, int]:
        """Return the suggested unit of each duty that has no lead, of some places or of the whole draft."""
        keys = self.facts if places is None else self.duties_under(places)
        return {
            key: suggestion.unit
            for key in keys
            if (suggestion := self.facts[key].suggestion) and self._nodes[key[0]].duties[key[1]].lead is None
        }

    def take_suggestions(self, places: Sequence[Place] | None = None) -> int:
        """Make the suggested units lead the duties that have no lead; return how many did."""
        chosen = self.suggested(places)
        self._change_duties(chosen, lambda item, unit: replace(item, lead=unit))
        return len(chosen)

    def set_lead(self, places: Sequence[Place], unit: int | None) -> None:
        """Make a unit lead the duties of some places by the office's own direction, or take that back."""
        self._change_duties(dict.fromkeys(self.duties_under(places), unit), lambda item, it: replace(item, lead=it))

    def toggle_carried(self, places: Sequence[Place]) -> int:
        """Mark duties as going on open ones of the programme before, or take the mark away."""
        offered = {key: before.id for key in self.duties_under(places) if (before := self.facts[key].carried_from)}
        taken = all(self._nodes[key[0]].duties[key[1]].carried is not None for key in offered)
        self._change_duties(offered, lambda item, task: replace(item, carried=None if taken else task))
        return len(offered)

    def _change_duties(self, values: Mapping[DutyKey, int | None], change: Callable[[Duty, int | None], Duty]) -> None:
        nodes = tuple(
            replace(
                node,
                duties=tuple(
                    change(item, values[node.id, at]) if (node.id, at) in values else item
                    for at, item in enumerate(node.duties)
                ),
            )
            for node in self.outline.nodes
        )
        self._set(replace(self.draft, outline=replace(self.outline, nodes=nodes)))
