"""The same figures on the screen, in PDF, DOCX and XLSX as an independent count finds them, on five days."""

from __future__ import annotations

import io
import random
from datetime import date, timedelta

import openpyxl
import pytest
from docx import Document

from ctr_desktop.domain.task import Stage
from tests.reporting import make_report, page_texts, request_of

DAYS = (date(2024, 4, 20), date(2024, 5, 15), date(2024, 5, 31), date(2024, 6, 15), date(2024, 6, 28))
BEGIN = date(2024, 4, 2)
TOTAL = "Tổng cộng"
STAGES = (Stage.DOING, Stage.WAITING, Stage.DONE, Stage.CANCELLED, Stage.TODO)

Events = dict[int, list[tuple[date, Stage]]]


@pytest.fixture
def events(context, programme) -> Events:
    """A quarter of seeded acts, kept here as they were entered."""
    dice = random.Random(20240630)
    kept: Events = {}
    for task in context.tasks.of_programme(programme):
        day = BEGIN
        for _act in range(dice.randrange(4)):
            day += timedelta(dice.randrange(1, 40))
            if day > DAYS[-1]:
                break
            last = kept.get(task.id, [(BEGIN, Stage.TODO)])[-1][1]
            stage = dice.choice([item for item in STAGES if item is not last])
            context.tasks.set_stage([task.id], stage, day=day)
            kept.setdefault(task.id, []).append((day, stage))
    return kept


def counted_by_hand(context, programme: int, events: Events, day: date) -> dict[str, int]:
    """Count without the program's own rules: what each task was on a day, and what its deadline makes of it."""
    found = dict.fromkeys(("total", "done_on_time", "done_late", "overdue", "in_time", "without", "due_today"), 0)
    for task in context.tasks.of_programme(programme):
        until = [event for event in events.get(task.id, []) if event[0] <= day]
        when, stage = until[-1] if until else (BEGIN, Stage.TODO)
        due = task.deadline.due
        if stage is Stage.CANCELLED:
            continue
        found["total"] += 1
        if task.recurring or due is None:
            found["without"] += 1
        elif stage is Stage.DONE:
            found["done_on_time" if when <= due else "done_late"] += 1
        elif due < day:
            found["overdue"] += 1
        else:
            found["in_time"] += 1
            found["due_today"] += due == day
    return found


def row_of_pdf(pdf: bytes) -> list[str]:
    page = next(text for text in page_texts(pdf) if TOTAL in text)
    return page.split(TOTAL, 1)[1].split()


def row_of_docx(content: bytes) -> list[str]:
    rows = (row for table in Document(io.BytesIO(content)).tables for row in table.rows)
    return next([cell.text for cell in row.cells][1:] for row in rows if row.cells[0].text == TOTAL)


def row_of_xlsx(content: bytes) -> list[object]:
    book = openpyxl.load_workbook(io.BytesIO(content))
    rows = (row for sheet in book for row in sheet.iter_rows(values_only=True))
    return next([value for value in row[1:] if value is not None] for row in rows if row[0] == TOTAL)


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_figures_are_the_same_everywhere(window, context, programme, events, day):
    hand = counted_by_hand(context, programme, events, day)
    done = hand["done_on_time"] + hand["done_late"]
    fallen = done + hand["overdue"] + hand["due_today"]
    expected = {
        "Tổng số": hand["total"],
        "Đến hạn": fallen,
        "Hoàn thành đúng hạn": hand["done_on_time"],
        "Hoàn thành quá hạn": hand["done_late"],
        "Trong hạn": hand["in_time"],
        "Quá hạn": hand["overdue"],
        "Thường xuyên, không hạn": hand["without"],
    }
    made = make_report(context, request_of(context, programme, as_of=day), formats=("pdf", "docx", "xlsx"))
    table = made.document.tables()[0][1]
    titles = [column.title for column in table.columns][1:-1]
    values = [expected.pop(title) for title in titles]
    assert not any(expected.values()), f"columns without content alone are left out: {expected}"
    rate = f"{100 * done / fallen:.1f}%".replace(".", ",") if fallen else "—"
    assert row_of_docx(made.files["docx"]) == [*map(str, values), rate]
    assert row_of_pdf(made.pdf)[: len(values) + 1] == [*map(str, values), rate]
    assert row_of_xlsx(made.files["xlsx"])[: len(values)] == values
    models = window.services.models
    models.day.show(day)
    models.tallies.refresh()
    counts = models.tallies.total
    shown = (counts.total, counts.done_on_time, counts.done_late, counts.overdue, counts.fallen_due)
    assert shown == (hand["total"], hand["done_on_time"], hand["done_late"], hand["overdue"], fallen)
