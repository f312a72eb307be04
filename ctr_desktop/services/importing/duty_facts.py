"""What a draft's document says of each duty (deadline, units, product), and what the program suggests."""

from __future__ import annotations

import logging
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from ctr_desktop import resources
from ctr_desktop.domain.deadline import StatedDeadline
from ctr_desktop.domain.draft import DutyFacts, EarlierTask, ProgrammeDraft, SuggestedBy, Suggestion
from ctr_desktop.domain.folding import fold, nfc
from ctr_desktop.domain.organisation import Unit
from ctr_desktop.domain.outline import OutlineNode
from ctr_desktop.store import organisation, tasks
from ctr_desktop.store.database import Database

if TYPE_CHECKING:
    from ctr_desktop.importing.unit_names import UnitNames
    from ctr_desktop.importing.units import Assigned

MOST_EARLIER = 5000
SAME_DUTY = 88
SIMILAR_DUTY = 78
MOST_COMPARED = 1500
_SHORTEST_COMPARED = 20
_AT_ONCE = 250
_LONGEST_HEADING = 200

DutyKey = tuple[int, int]


class Earlier:
    """The tasks of earlier programmes, and which of them a duty is like."""

    def __init__(self, found: Sequence[EarlierTask]) -> None:
        """Take the tasks, the latest programme first."""
        self._led = [item for item in found if item.unit is not None]
        self._open = [item for item in found if item.is_open]
        self._led_texts = [_in_any_order(item.text) for item in self._led]
        self._open_texts = [_in_any_order(item.text) for item in self._open]
        self._known: dict[tuple[str, bool], EarlierTask | None] = {}

    def led(self, text: str) -> EarlierTask | None:
        """Return the task with a lead unit that a duty is most like, or None."""
        return self._like(text, False)

    def going_on(self, text: str) -> EarlierTask | None:
        """Return the open task of the programme before that a duty seems to go on, or None."""
        return self._like(text, True)

    def _like(self, text: str, only_open: bool) -> EarlierTask | None:
        key = (text, only_open)
        if key not in self._known:
            self._known[key] = self._search(text, only_open)
        return self._known[key]

    def _search(self, text: str, only_open: bool) -> EarlierTask | None:
        texts, found = (self._open_texts, self._open) if only_open else (self._led_texts, self._led)
        if not texts or len(text) < _SHORTEST_COMPARED or len(self._known) > 2 * MOST_COMPARED:
            return None
        from rapidfuzz import fuzz, process

        least: float = SAME_DUTY if only_open else SIMILAR_DUTY
        wanted, likest = _in_any_order(text), None
        for start in range(0, len(texts), _AT_ONCE):  # between two parts the window gets its turn
            best = process.extractOne(wanted, texts[start : start + _AT_ONCE], scorer=fuzz.ratio, score_cutoff=least)
            if best is not None and (likest is None or best[1] > least):
                likest, least = found[start + best[2]], best[1]
        return likest


def _in_any_order(text: str) -> str:
    """Return folded words in the order of the alphabet, once for all that they are compared with."""
    return " ".join(sorted(fold(nfc(text)).split()))


class Rule(NamedTuple):
    """Words by which a unit is suggested; a general one counts only where no other one fits."""

    unit: str
    words: tuple[str, ...]
    general: bool = False


@dataclass(slots=True)
class Known:
    """What the office's own data tells about a draft: its units, its rules and its earlier tasks.

    ``found`` remembers what was read of each duty, so that a correction only reads the duties it changes.
    """

    units: tuple[Unit, ...] = ()
    rules: tuple[Rule, ...] = ()
    earlier: Earlier = field(default_factory=lambda: Earlier(()))
    found: dict[tuple[Any, ...], tuple[Assigned, Suggestion | None]] = field(default_factory=dict, repr=False)
    names: UnitNames | None = field(default=None, repr=False)

    def unit_names(self) -> UnitNames:
        """Return the ways to write the units' names, built when first needed."""
        if self.names is None:
            from ctr_desktop.importing.unit_names import UnitNames

            self.names = UnitNames(self.units)
        return self.names

    def unit_name(self, unit: int | None) -> str:
        """Return the short name of a unit, "" for none."""
        return next((item.short_name for item in self.units if item.id == unit), "")


def read_known(database: Database, own_rules: Path, before: date | None) -> Known:
    """Return what a database tells about a draft whose period begins on a day; a broken table of rules is not used."""
    return Known(
        tuple(organisation.units(database)),
        read_rules(own_rules),
        Earlier(tasks.earlier_tasks(database, before, MOST_EARLIER)),
    )


def read_rules(own: Path) -> tuple[Rule, ...]:
    """Return the rules of suggested leads: the office's own table, else the one that comes with the program."""
    table: dict[str, Any] = {}
    try:
        table = tomllib.loads(own.read_text(encoding="utf-8"))
    except FileNotFoundError:
        table = {}
    except (OSError, ValueError):
        logging.getLogger(__name__).warning("the office's own table of lead units cannot be read")
    rules = table.get("rule") or resources.table("suggestions/leads.toml")["rule"]
    return tuple(
        Rule(str(rule["unit"]), tuple(fold(nfc(str(word))) for word in rule["words"]), rule.get("general") is True)
        for rule in rules
        if isinstance(rule, dict) and isinstance(rule.get("words"), list) and rule.get("unit")
    )


def duty_facts(draft: ProgrammeDraft, known: Known) -> dict[DutyKey, DutyFacts]:
    """Return the facts of each duty by its node and its place there."""
    reader = _Reader(draft, known)
    return {
        (node.id, place): reader.of(node, place) for node in draft.outline.nodes for place in range(len(node.duties))
    }


class _Reader:
    def __init__(self, draft: ProgrammeDraft, known: Known) -> None:
        self._known = known
        self._names = known.unit_names()
        self._nodes = {node.id: node for node in draft.outline.nodes}
        self._parents = draft.outline.parents()
        self._deadlines: dict[int, list[StatedDeadline]] = {}
        for item in draft.deadlines:
            if item.node is not None:
                self._deadlines.setdefault(item.node, []).append(item)
        self._suggester = Suggester(known)
        self._chains: dict[int | None, tuple[str, ...]] = {None: ()}
        self._leads_before: tuple[int, ...] = ()

    def of(self, node: OutlineNode, place: int) -> DutyFacts:
        """Return the facts of one duty; those of one node are asked for in their order."""
        duty = node.duties[place]
        text = node.text[duty.start : duty.end]
        above = self._above(self._parents[node.id])
        key = (text, node.fields, above)
        if key not in self._known.found:
            self._known.found[key] = self._units(node, text, above)
        assigned, suggestion = self._known.found[key]
        if not assigned.leads and self._goes_on(node, place):
            suggestion = None if self._leads_before else suggestion
            assigned = replace(assigned, leads=self._leads_before)
        self._leads_before = assigned.leads
        return DutyFacts(
            self._deadline(node, duty.start, duty.end),
            assigned.leads,
            assigned.cooperating,
            next((field.text for field in node.fields if field.role == "product"), ""),
            suggestion,
            self._known.earlier.going_on(text),
        )

    def _goes_on(self, node: OutlineNode, place: int) -> bool:
        """Tell whether a duty is the next part of a sentence: who leads the part before ";" leads it too."""
        before = node.duties[place - 1] if place else None
        if before is None:
            return False
        from ctr_desktop.importing.splitting import asks_somebody, begins_duty

        text = node.text[node.duties[place].start : node.duties[place].end]
        goes_on = node.text[before.start : before.end].endswith(";")
        return goes_on or (begins_duty(text) and not asks_somebody(text))

    def _above(self, node: int | None) -> tuple[str, ...]:
        """Return the texts from a node up to the outermost heading."""
        if node not in self._chains:
            found = self._nodes[node] if node is not None else None
            self._chains[node] = (found.text, *self._above(self._parents[found.id])) if found else ()
        return self._chains[node]

    def _units(self, node: OutlineNode, text: str, above: tuple[str, ...]) -> tuple[Assigned, Suggestion | None]:
        """Return the units that a duty's words, its row or the words it hangs under name, else a suggestion."""
        from ctr_desktop.importing.units import Assigned, find_assigned

        assigned = self._of_row(node)
        in_text = find_assigned(text, self._names) if not node.fields or not assigned.leads else Assigned()
        assigned = Assigned(assigned.leads or in_text.leads, assigned.cooperating or in_text.cooperating)
        tells_lead = any(field.role == "lead" for field in node.fields)
        if not assigned.leads and not tells_lead and above and above[0].rstrip().endswith(":"):
            assigned = Assigned(find_assigned(above[0], self._names).leads, assigned.cooperating)
        if not assigned.leads and not tells_lead:
            headed = next((units for heading in above if (units := self._names.all_of(heading))), ())
            assigned = Assigned(headed, assigned.cooperating)
        named = assigned.leads or tells_lead
        return assigned, None if named else self._suggester.suggest(text, above)

    def _of_row(self, node: OutlineNode) -> Assigned:
        """Return the units that the cells of a row, or the bullets of an item, name."""
        from ctr_desktop.importing.units import Assigned, find_in_cell

        cells = [(field.role, find_in_cell(field.text, self._names)) for field in node.fields]
        leads = dict.fromkeys(unit for role, cell in cells if role == "lead" for unit in cell.leads)
        helping = [unit for role, cell in cells if role == "cooperating" for unit in (*cell.leads, *cell.cooperating)]
        helping += [unit for role, cell in cells if role == "lead" for unit in cell.cooperating]
        return Assigned(tuple(leads), tuple(unit for unit in dict.fromkeys(helping) if unit not in leads))

    def _deadline(self, node: OutlineNode, start: int, end: int) -> StatedDeadline | None:
        """Return the last deadline of a duty; in a task table the row's own."""
        stated = self._deadlines.get(node.id, [])
        if node.fields and len(stated) > 1 and len(stated) == len(node.duties):
            return next(item for item, own in zip(stated, node.duties, strict=True) if own.start == start)
        inside = stated if node.fields else [item for item in stated if start <= item.start < end]
        dated = [item for item in inside if item.due is not None]
        if dated:
            return max(dated, key=lambda item: item.due or date.min)
        return inside[0] if inside else self._led_in(node)

    def _led_in(self, node: OutlineNode) -> StatedDeadline | None:
        """Return the deadline that the words state which lead a duty in: "…, hoàn thành trong tháng 6, tập trung:"."""
        parent = self._parents[node.id]
        above = self._nodes[parent] if parent is not None else None
        if above is None or above.duties or above.text.rstrip()[-1:] in (".", ";"):
            return None
        stated = [item for item in self._deadlines.get(above.id, []) if item.due is not None]
        return max(stated, key=lambda item: item.due or date.min) if stated else None


class Suggester:
    """Suggest who usually leads a duty: the heading it hangs under, what was chosen before, the words of the rules."""

    def __init__(self, known: Known) -> None:
        """Use what the office's own data tells; a rule whose unit the office does not have is passed over."""
        self._known = known
        self._names = known.unit_names()
        self._rules = [(unit, rule) for rule in known.rules if (unit := self._names.matching(rule.unit)) is not None]

    def suggest(self, text: str, above: Sequence[str]) -> Suggestion | None:
        """Return the suggestion for a duty by its words and the texts above it, the nearest first."""
        for heading in above:
            unit = self._names.whole(heading)
            if unit is not None:
                return Suggestion(unit, SuggestedBy.HEADING, heading)
        like = self._known.earlier.led(text)
        if like is not None and like.unit is not None:
            return Suggestion(like.unit, SuggestedBy.EARLIER, f"{like.programme} · {like.code}")
        texts = [fold(nfc(words)) for words in (text, *(heading[:_LONGEST_HEADING] for heading in above))]
        return self._by_words(texts, False) or self._by_words(texts, True)

    def _by_words(self, texts: Sequence[str], general: bool) -> Suggestion | None:
        """Suggest by the words of the duty, then of the headings above it, the longest words first."""
        for folded in texts:
            hits = [
                (len(word), unit, word)
                for unit, rule in self._rules
                if rule.general is general
                for word in rule.words
                if _holds(folded, word)
            ]
            if hits:
                _length, unit, word = max(hits)
                return Suggestion(unit, SuggestedBy.WORDS, word)
        return None


def _holds(folded: str, word: str) -> bool:
    """Tell whether a text holds some words whole: "y te" is not in "huy te"."""
    place = folded.find(word)
    while place >= 0:
        end = place + len(word)
        if not folded[place - 1 : place].isalnum() and not folded[end : end + 1].isalnum():
            return True
        place = folded.find(word, place + 1)
    return False


def asked_leads(facts: Mapping[DutyKey, DutyFacts]) -> list[DutyKey]:
    """Return the duties for which the document names several leads: the office is asked, nothing is chosen."""
    return [key for key, item in facts.items() if len(item.leads) > 1]
