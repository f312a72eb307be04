"""What a report of a period says of the periods around it: figures issued before, what the next programme asks for."""

from __future__ import annotations

from ctr_desktop.domain.dates import Period
from ctr_desktop.domain.next_period import next_period, previous_period, year_before
from ctr_desktop.domain.programme import Programme
from ctr_desktop.reports.material import Comparison
from ctr_desktop.store import issued, programmes
from ctr_desktop.store.database import Database


def earlier(database: Database, programme: Programme, kind: str) -> tuple[Comparison, ...]:
    """Return the period before and the same of the year before, each with the figures last issued for it."""
    period = programme.header.period
    if period is None:
        return ()
    reports = [item for item in issued.of_every_programme(database) if item.withdrawn_on is None]
    found = []
    for other in dict.fromkeys((previous_period(period), year_before(period))):
        ids = {item.id for item in programmes.all_programmes(database) if item.header.period == other}
        figures = next((item.figures for item in reports if item.kind == kind and item.programme in ids), None)
        found.append(Comparison(other, figures))
    return tuple(found)


def following(database: Database, programme: Programme) -> int | None:
    """Return the programme of the next period, None where there is none yet."""
    period = programme.header.period
    wanted: Period | None = next_period(period) if period is not None else None
    return next(
        (
            item.id
            for item in programmes.all_programmes(database)
            if wanted is not None and item.header.period == wanted
        ),
        None,
    )
