"""What a search finds outside the list that is shown: in other views of the programme, in other programmes."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ctr_desktop.domain.views import TaskQuery, View
from ctr_desktop.models.labels import label, view_label
from ctr_desktop.models.tallies import Tallies
from ctr_desktop.services.searching import SearchService


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """How many tasks hold the words elsewhere, in words, and the query that shows the first of them."""

    words: str
    query: TaskQuery


def elsewhere(query: TaskQuery, search: SearchService, figures: Tallies) -> Elsewhere | None:
    """Return what a query's words find outside its programme, view and units, None where there is nothing."""
    if not query.words:
        return None
    shown, beside = 0, 0
    others: dict[int, int] = {}
    for task, programme in search.tasks_everywhere(query.words):
        if programme != query.programme:
            others[programme] = others.get(programme, 0) + 1
            continue
        facts = figures.facts(task)
        is_shown = facts is not None and query.holds(facts, figures.as_of, figures.soon_days)
        shown, beside = shown + is_shown, beside + (not is_shown)
    count = beside + sum(others.values())
    if not count:
        return None
    other = TaskQuery(tuple(others)[:1], words=query.words)
    target = replace(query, view=View.ALL, units=()) if beside else other
    if shown:
        return Elsewhere(label("search.elsewhere", count=count), target)
    place = view_label(query.view) if query.view is not View.ALL else label("search.this_list")
    return Elsewhere(label("search.only_elsewhere", place=place, count=count), target)
