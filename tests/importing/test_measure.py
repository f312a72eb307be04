"""How well duties, deadlines and leads are found in documents written in the manner of real ones.

A line of such a document that ends with ⟦duty lead=… due=…⟧ is a duty, with the unit and the day that it states; every
other line is none. The marks are taken off before the document is read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from ctr_desktop import resources
from ctr_desktop.domain.organisation import Unit, UnitKind
from ctr_desktop.importing.understand import understand
from ctr_desktop.services.importing.duty_facts import Known, duty_facts

FOLDER = Path(__file__).parent / "measured"
MARK = re.compile(r"\s*⟦duty(?: lead=(?P<lead>.+?))?(?: due=(?P<due>[\d-]+))?⟧")
UNITS = tuple(
    Unit(number, item["name"], item["short"], UnitKind(item["kind"]))
    for number, item in enumerate(resources.table("suggestions/units.toml")["commune"], start=1)
)
SHORT = {unit.id: unit.short_name for unit in UNITS}


@dataclass
class Score:
    """What was found of what is there."""

    duties: int = 0
    proposed: int = 0
    right: int = 0
    missed: list[str] = field(default_factory=list)
    false: list[str] = field(default_factory=list)
    days_stated: int = 0
    days_right: int = 0
    days_wrong: list[str] = field(default_factory=list)
    leads_stated: int = 0
    leads_right: int = 0
    leads_false: list[str] = field(default_factory=list)


def measured() -> Score:
    score = Score()
    for path in sorted(FOLDER.glob("*.txt")):
        marked = path.read_text(encoding="utf-8")
        truth = {MARK.sub("", line).strip(): MARK.search(line) for line in marked.splitlines()}
        draft = understand(MARK.sub("", marked).encode(), path.name)
        found = duty_facts(draft, Known(UNITS))
        told: dict[str, list] = {}
        for node in draft.outline.nodes:
            if node.duties:
                source = " ".join(draft.paragraphs[place] for place in node.source)
                told[source] = [found[node.id, place] for place in range(len(node.duties))]
        count(score, {line: mark for line, mark in truth.items() if mark}, told)
    return score


def count(score: Score, truth: dict[str, re.Match[str]], told: dict[str, list]) -> None:
    score.duties += len(truth)
    score.proposed += len(told)
    score.right += len(truth.keys() & told.keys())
    score.missed += sorted(truth.keys() - told.keys())
    score.false += sorted(told.keys() - truth.keys())
    for line, mark in truth.items():
        facts = told.get(line, [])
        days = {item.deadline.due for item in facts if item.deadline and item.deadline.due}
        leads = {SHORT[unit] for item in facts for unit in item.leads}
        wanted = date.fromisoformat(mark["due"]) if mark["due"] else None
        score.days_stated += wanted is not None
        score.days_right += wanted is not None and days == {wanted}
        score.days_wrong += [line] if days - {wanted} else []
        score.leads_stated += mark["lead"] is not None
        score.leads_right += mark["lead"] is not None and leads == {mark["lead"]}
        score.leads_false += [line] if leads - {mark["lead"]} else []


def test_duties_days_and_leads_of_documents_in_the_manner_of_real_ones():
    score = measured()
    assert score.duties >= 30
    assert score.right >= 0.95 * score.duties, score.missed
    assert score.right >= 0.9 * score.proposed, score.false
    assert score.days_right >= 0.9 * score.days_stated
    assert score.days_wrong == []
    assert score.leads_right >= 0.9 * score.leads_stated
    assert len(score.leads_false) <= 0.02 * score.duties, score.leads_false
