"""A secret task's words are nowhere in an ordinary report: not in the tables, not in the parts, not in the annexes."""

from __future__ import annotations

import io
from datetime import date

import openpyxl
import pytest

from ctr_desktop.domain.diary import EntryKind
from ctr_desktop.domain.fields import FIELDS, Kind, Secrecy
from ctr_desktop.domain.task import Stage
from ctr_desktop.reports.document import Annex, Table
from ctr_desktop.reports.kinds import kind, names
from ctr_desktop.services.reporting import gather
from tests.reporting import WITHOUT_LATE_TASKS, WRITTEN, docx_words, make_report, page_texts, request_of

MARKED = [secrecy for secrecy in Secrecy if secrecy is not Secrecy.ORDINARY]
FREE_TEXTS = [field.name for field in FIELDS if field.kind is Kind.TEXT and field.group]
SECRET_WORDS = {name: f"bímật{place}" for place, name in enumerate(FREE_TEXTS)}


def words_of(content: bytes, ending: str) -> str:
    return _words_of(content, ending).casefold()  # a text may begin a sentence


def _words_of(content: bytes, ending: str) -> str:
    if ending == "pdf":
        return " ".join(page_texts(content))
    if ending == "docx":
        return docx_words(content)
    book = openpyxl.load_workbook(io.BytesIO(content))
    return " ".join(str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row if cell)


@pytest.fixture
def marked(context, programme):
    """A task that says something in every field and stands in every table, marked as asked."""

    def mark(secrecy: Secrecy) -> str:
        for name, words in SECRET_WORDS.items():
            context.tasks.set([1], name, words)
        context.tasks.set_lead([1], 3)
        context.tasks.set_deadline([1], date(2024, 6, 1))
        context.follow_up.extend([1], date(2024, 6, 10), reason="lýdomật", agreed_by="ngườimật")
        context.diary.add([1], "nhậtkýmật")
        context.tasks.set([1], "secrecy", secrecy.value)
        return context.tasks.one(1).text[:40].casefold()

    return mark


def said(context, programme, name: str) -> str:
    """Return all that a kind of report says, in small letters: a text may begin a sentence."""
    request = request_of(context, programme, name, date(2024, 6, 28))
    return kind(name).compose(gather(context.workspace.database, request)).to_json().casefold()


def test_the_words_would_be_printed_without_a_mark(context, programme, marked):
    marked(Secrecy.ORDINARY)
    whole = " ".join(said(context, programme, name) for name in names())
    for name in ("result", "difficulty", "proposal"):
        assert SECRET_WORDS[name] in whole, f"{name} is printed of an ordinary task, so that the tests below can fail"


@pytest.mark.parametrize("secrecy", MARKED)
@pytest.mark.parametrize("name", names())
def test_no_word_of_a_marked_task_is_in_the_document(secrecy, name, context, programme, marked):
    own_words = marked(secrecy)
    whole = said(context, programme, name)
    for words in (own_words, *SECRET_WORDS.values(), "lýdomật", "ngườimật", "nhậtkýmật"):
        assert words not in whole, words


@pytest.mark.parametrize(("kind", "ending"), WRITTEN)
def test_no_word_of_a_marked_task_is_written(kind, ending, context, programme, marked):
    own_words = marked(Secrecy.SECRET)
    request = request_of(context, programme, kind, date(2024, 6, 28))
    made = make_report(context, request, formats=(ending,))
    whole = words_of(made.files[ending], ending)
    assert ("i.1-1" in whole) == (kind not in WITHOUT_LATE_TASKS), "its code is there"
    for words in (own_words, *SECRET_WORDS.values(), "lýdomật", "ngườimật", "nhậtkýmật"):
        assert words not in whole, words


@pytest.mark.parametrize("stage", [Stage.DOING, Stage.DONE, Stage.WAITING])
def test_no_part_of_the_text_speaks_of_it(stage, context, programme, marked):
    marked(Secrecy.SECRET)
    context.tasks.set_stage([1], stage, day=date(2024, 6, 20))
    whole = made_json(context, programme)
    for words in SECRET_WORDS.values():
        assert words not in whole


def made_json(context, programme) -> str:
    return str(
        make_report(context, request_of(context, programme, as_of=date(2024, 6, 28))).document.to_json()
    ).casefold()


def test_its_difficulty_and_proposal_stay_out_of_parts_two_and_four(context, programme, marked):
    marked(Secrecy.ORDINARY)
    assert SECRET_WORDS["difficulty"] in made_json(context, programme)
    context.tasks.set([1], "secrecy", "top_secret")
    told = made_json(context, programme)
    assert SECRET_WORDS["difficulty"] not in told and SECRET_WORDS["proposal"] not in told


def test_it_stands_in_the_annexes_with_its_code_alone(context, programme, marked):
    own_words = marked(Secrecy.SECRET)
    document = make_report(context, request_of(context, programme, as_of=date(2024, 6, 28))).document
    annexes = [block for block in document.blocks if isinstance(block, Annex)]
    rows = [
        row
        for annex in annexes
        for block in annex.blocks
        if isinstance(block, Table)
        for row in block.rows
        if any(cell.text == "I.1-1" for cell in row.cells)
    ]
    assert rows, "it is counted and listed"
    for row in rows:
        assert own_words not in " ".join(cell.text for cell in row.cells).casefold()


def test_a_mark_of_today_hides_it_in_the_report_of_a_past_day(context, programme, marked):
    from ctr_desktop.store import as_of

    marked(Secrecy.ORDINARY)
    place = as_of.newest_action(context.workspace.database)
    context.tasks.set([1], "secrecy", "secret")
    request = request_of(context, programme, as_of=date(2024, 6, 28), known=place)
    whole = str(make_report(context, request).document.to_json()).casefold()
    assert SECRET_WORDS["result"] not in whole


def test_its_figures_are_counted_all_the_same(context, programme, marked):
    request = request_of(context, programme, as_of=date(2024, 6, 28))
    marked(Secrecy.ORDINARY)
    before = make_report(context, request).figures
    context.tasks.set([1], "secrecy", "secret")
    assert make_report(context, request).figures == before


def test_the_annex_that_the_text_names_is_the_one_that_is_there(context, programme):
    document = make_report(context, request_of(context, programme, as_of=date(2024, 7, 10))).document
    names_of_annexes = [block.name for block in document.blocks if isinstance(block, Annex)]
    told = str(document.to_json())
    assert names_of_annexes, "all tasks are overdue"
    import re

    named = set(re.findall(r"[Pp]hụ lục (\d+)", told))
    assert named <= {name.split()[-1] for name in names_of_annexes}


def test_what_the_office_keeps_back_is_in_no_report(context, programme):
    """A difficulty, a proposal and an entry without their mark; with it they are there."""
    context.tasks.set([1], "difficulty", "vướngmắcgiữlại")
    context.tasks.set([1], "proposal", "đềxuấtgiữlại")
    context.diary.add([1], "đônđốcgiữlại", date(2024, 6, 3), EntryKind.CHASE)
    told = made_json(context, programme)
    assert "vướngmắcgiữlại" in told and "đềxuấtgiữlại" in told and "đônđốcgiữlại" not in told
    for name in ("difficulty_reported", "proposal_reported"):
        context.tasks.set([1], name, False)
    context.diary.report(context.diary.of_task(1)[0].id, True)
    told = made_json(context, programme)
    assert "vướngmắcgiữlại" not in told and "đềxuấtgiữlại" not in told and "đônđốcgiữlại" in told
