"""Who could lead the tasks that have no lead unit yet: the suggestions of the import, for as long as they are open."""

from __future__ import annotations

from pathlib import Path

from ctr_desktop.domain.draft import Suggestion
from ctr_desktop.domain.progress import Progress, no_report
from ctr_desktop.services.importing.duty_facts import Suggester, read_known
from ctr_desktop.store import programmes, tasks
from ctr_desktop.store.database import Database

MOST = 1000
"""How many tasks are suggested for at once; nobody walks through more by hand."""


def suggest_leads(
    database: Database, own_rules: Path, programme: int, report: Progress = no_report
) -> dict[int, Suggestion]:
    """Return a suggestion for each task of a programme without a lead, as far as there is one; retired units are none.

    Reads only; standing and cancelled tasks are suggested for like all others.
    """
    found = programmes.programme(database, programme)
    if found is None:
        return {}
    period = found.header.period
    known = read_known(database, own_rules, period.start if period is not None else None)
    suggester, active = Suggester(known), {unit.id for unit in known.units if unit.active}
    parents = dict(programmes.tree(database, programme))
    open_ones = tasks.unassigned(database, programme, MOST)
    texts = programmes.node_texts(database, programme)
    suggestions: dict[int, Suggestion] = {}
    for place, (task, node, words) in enumerate(open_ones):
        report(place, len(open_ones))
        above: list[str] = []
        parent = parents.get(node)
        while parent is not None:
            above.append(texts[parent])
            parent = parents.get(parent)
        suggestion = suggester.suggest(words, above)
        if suggestion is not None and suggestion.unit in active:
            suggestions[task] = suggestion
    return suggestions
