"""The rows of the register and of the annexes."""

from __future__ import annotations

from ctr_desktop.domain.dates import short_date
from ctr_desktop.domain.deadline import Verdict
from ctr_desktop.domain.outline import printed_marker
from ctr_desktop.domain.progress import DocumentRole
from ctr_desktop.domain.statistics import Tally, days_late, tally_by
from ctr_desktop.domain.task import Task
from ctr_desktop.reports.content import Row
from ctr_desktop.reports.figures import tally_cells
from ctr_desktop.services.report_material import (
    Material,
    deadline_words,
    document_words,
    outcome_words,
    status_words,
    unit_name,
)


def _banner(material: Material, node: int) -> Row:
    item = material.nodes[node]
    return Row((f"{printed_marker(item.marker)} {item.text}".strip(),), banner=True)


def _with_banners(material: Material, rows: dict[int, Row]) -> list[Row]:
    """Put the headings of the programme as banner rows before the rows of their tasks."""
    parents = dict(material.order)
    headings = {parent for _node, parent in material.order if parent is not None}
    shown: set[int] = set()
    result: list[Row] = []
    for task in material.tasks:
        path: list[int] = []
        node: int | None = task.node
        while node is not None:
            if node in headings:
                path.insert(0, node)
            node = parents[node]
        result.extend(_banner(material, item) for item in path if item not in shown)
        shown.update(path)
        result.append(rows[task.id])
    return result


def register_rows(material: Material) -> list[Row]:
    """Return the rows of the register, headings as banners."""
    rows = {}
    for task in material.tasks:
        if material.is_secret(task):
            rows[task.id] = Row((task.code, material.say("common.secret"), *("",) * 10))
            continue
        officer = material.persons.get(task.officer or 0, "") if material.request.officers else ""
        rows[task.id] = Row(
            (
                task.code,
                task.text,
                unit_name(material, task.lead_unit),
                officer,
                ", ".join(unit_name(material, unit, short=True) for unit in task.cooperating),
                document_words(material, task, DocumentRole.ASSIGNED_BY),
                document_words(material, task, DocumentRole.DIRECTION),
                deadline_words(material, task),
                status_words(material, task),
                outcome_words(material, task),
                "",
                material.note(task),
            )
        )
    return _with_banners(material, rows)


def task_rows(material: Material) -> list[Row]:
    """Return the rows of the annex of all tasks, headings as banners."""
    rows = {}
    for task in material.tasks:
        if material.is_secret(task):
            rows[task.id] = Row((task.code, material.say("common.secret"), *("",) * 6))
            continue
        rows[task.id] = Row(
            (
                task.code,
                task.text,
                unit_name(material, task.lead_unit),
                ", ".join(unit_name(material, unit, short=True) for unit in task.cooperating),
                deadline_words(material, task),
                status_words(material, task),
                outcome_words(material, task),
                material.note(task),
            )
        )
    return _with_banners(material, rows)


def unit_rows(material: Material, figures: Tally) -> list[Row]:
    """Return the rows of the annex by lead unit, the total last."""
    by_unit = tally_by(
        material.facts.values(), lambda task: task.lead_unit, material.request.as_of, material.committee.soon_days
    )
    order = [unit for unit in material.units if unit in by_unit]
    rows = [Row((unit_name(material, unit), *_unit_cells(by_unit[unit]))) for unit in order]
    if None in by_unit:
        rows.append(Row((material.say("progress.units_none"), *_unit_cells(by_unit[None]))))
    if rows:
        rows.append(Row((material.say("progress.units_total"), *_unit_cells(figures))))
    return rows


def _unit_cells(counts: Tally) -> tuple[str, ...]:
    total, _due, on_time, late, in_time, overdue, endless, rate = tally_cells(counts)
    return (total, in_time, overdue, on_time, late, endless, str(counts.cancelled), rate)


def overdue_rows(material: Material) -> list[Row]:
    """Return the rows of the annex of overdue tasks, the latest first."""
    late = [task for task in material.tasks if material.verdict(task) is Verdict.OVERDUE]
    days = {task.id: days_late(material.facts[task.id], material.request.as_of) for task in late}
    late.sort(key=lambda task: -days[task.id])
    rows = []
    for task in late:
        secret = material.is_secret(task)
        rows.append(
            Row(
                (
                    task.code,
                    material.say("common.secret") if secret else task.text,
                    "" if secret else unit_name(material, task.lead_unit),
                    deadline_words(material, task),
                    str(days[task.id]),
                    "" if secret else task.difficulty,
                    "" if secret else _last_update(material, task),
                )
            )
        )
    return rows


def _last_update(material: Material, task: Task) -> str:
    if task.id not in material.notes:
        return ""
    day, note = material.notes[task.id]
    return material.say("progress.last_update", date=short_date(day), note=note)
