"""The office words its reports: text by text, with the pages beside it, in both spellings."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import Qt

from ctr_desktop.reports.kinds import names
from ctr_desktop.reports.wording import editable_texts, field_names, fields_of, problem_of
from tests.reporting import make_report, page_texts, request_of


@pytest.fixture
def dialog(qtbot, window, programme):
    window.actions_by_name["wording"].trigger()
    found = window.reporting.wording.wording_dialog
    qtbot.waitUntil(lambda: found.page_view.page_count() > 0)
    return found


def choose(dialog, name: str) -> None:
    row = next(row for row in range(dialog.model.rowCount()) if dialog.model.name(row) == name)
    dialog.list.setCurrentIndex(dialog.model.index(row))


def said(context, **changes) -> str:
    from dataclasses import replace

    asked = replace(context.reports.default_request("progress", 1), **changes)
    made = context.reports.make(replace(asked, query=request_of(context, 1).query))
    return " ".join(" ".join(page_texts(made.pdf)).split()).replace("\xa0", " ")


def test_a_text_is_worded_seen_and_printed(qtbot, dialog, window, context):
    pages = []
    show = dialog.show_pages
    dialog.show_pages = lambda pdf: (show(pdf), pages.append(pdf))
    choose(dialog, "proposals_none")
    dialog.edit.setPlainText("Chưa phát hiện nhiệm vụ nào quá hạn.")
    bold = [row for row in range(dialog.model.rowCount()) if dialog.model.index(row).data(Qt.ItemDataRole.FontRole)]
    assert [dialog.model.name(row) for row in bold] == ["proposals_none"]
    qtbot.waitUntil(lambda: bool(pages))
    dialog.save_button.click()
    assert "Chưa phát hiện nhiệm vụ nào quá hạn." in said(context)
    kept = json.loads((context.workspace.folder.settings).read_text(encoding="utf-8"))
    assert kept["report_wording"] == {"progress": {"proposals_none": "Chưa phát hiện nhiệm vụ nào quá hạn."}}
    window.actions_by_name["wording"].trigger()
    again = window.reporting.wording.wording_dialog
    choose(again, "proposals_none")
    assert again.edit.toPlainText().startswith("Chưa phát hiện") and again.usual_button.isEnabled()
    again.usual_button.click()
    again.save_button.click()
    assert "Không có kiến nghị, đề xuất." in said(context)
    assert context.workspace.settings.values.report_wording == {}


def test_fields_that_a_text_does_not_know_are_refused(dialog, context):
    choose(dialog, "summary_intro")
    for wrong, words in (("Có {tong} việc.", "{tổng số}"), ("Có { việc.", "ngoặc"), ("  ", "trống")):
        dialog.edit.setPlainText(wrong)
        assert words in dialog.message_bar.text()
        dialog.save_button.click()
        assert dialog.isVisible() and context.workspace.settings.values.report_wording == {}
    dialog.edit.setPlainText("Tổng số {total} việc.")
    assert not dialog.message_bar.isVisible()
    dialog.save_button.click()
    assert "Tổng số 134 việc." in said(context)


def test_the_pages_are_shown_in_both_spellings(qtbot, dialog, context, window):
    context.workspace.settings.values.committee.name = "Huyện ủy Vị Thủy"
    pages = []
    dialog.show_pages = pages.append
    for row, word in ((1, "Huyện uỷ"), (0, "Huyện ủy")):
        pages.clear()
        dialog.spelling_combo.setCurrentIndex(row)
        dialog.spelling_combo.activated.emit(row)
        qtbot.waitUntil(lambda: bool(pages))
        text = " ".join(page_texts(pages[-1])).lower()
        assert word.lower() in text


def test_another_kind_stores_the_texts_of_the_one_before(dialog, context):
    choose(dialog, "proposals_none")
    dialog.edit.setPlainText("Tất cả đúng hạn.")
    dialog.kind_combo.setCurrentIndex(1)
    dialog.kind_combo.activated.emit(1)
    assert context.workspace.settings.values.report_wording["progress"] == {"proposals_none": "Tất cả đúng hạn."}
    assert dialog.model.own() == {}
    dialog.edit.setPlainText("")
    dialog.kind_combo.setCurrentIndex(0)
    dialog.kind_combo.activated.emit(0)
    assert dialog.kind_combo.currentIndex() == 1 and dialog.message_bar.isVisible(), "nothing is lost without a word"


def test_an_issued_report_is_made_again_with_the_wording_of_then(context, programme):
    from dataclasses import replace
    from datetime import date

    committee = context.workspace.settings.values.committee
    committee.name, committee.superior, committee.symbol, committee.place = "Huyện ủy A", "Đảng bộ B", "HU", "A"
    context.reports.reword("progress", {"proposals_none": "Đúng hạn cả."})
    asked = context.reports.default_request("progress", 1)
    query = replace(asked.query, as_of=date(2024, 4, 2))
    made = context.reports.make(replace(asked, query=query, draft=False, number="5", issued_on=date(2024, 6, 28)))
    context.reports.keep(made)
    context.reports.reword("progress", {})
    again = context.reports.issued_again(context.reports.issued(1)[0])
    assert again.document == made.document and "Đúng hạn cả." in again.document.to_json()


def test_every_text_fits_its_own_fields():
    from ctr_desktop.reports import kinds

    for kind in kinds.names():
        for name, text in editable_texts(kind).items():
            assert problem_of(kind, name, text) == "", (kind, name)
        assert "kind_symbol" not in editable_texts(kind)


def test_a_wording_that_cannot_be_filled_in_counts_for_nothing(context, programme):
    from dataclasses import replace

    spoilt = {"proposals_none": "Hỏng {khong_co}", "part_results": "Hỏng {"}
    made = make_report(context, replace(request_of(context, programme), wording=spoilt))
    assert "Hỏng" not in made.document.to_json()


def test_fields_are_called_by_names_that_people_know(dialog, context):
    choose(dialog, "summary_intro")
    shown = dialog.edit.toPlainText()
    assert "{tổng số}" in shown and "{total}" not in shown and "{đến hạn}" in dialog.usual_label.text()
    dialog.edit.setPlainText("Có {tổng số} việc, đạt {tỷ lệ}.")
    assert not dialog.message_bar.isVisible()
    dialog.save_button.click()
    assert context.workspace.settings.values.report_wording["progress"]["summary_intro"] == (
        "Có {total} việc, đạt {rate}."
    )


def test_every_field_has_a_name_of_its_own():
    fields = {field for kind in names() for text in editable_texts(kind).values() for field in fields_of(text)}
    shown = field_names()
    assert fields == set(shown) and len(set(shown.values())) == len(shown)


def test_what_is_not_saved_is_given_up_only_when_asked_twice(qtbot, dialog, context):
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible(), "nothing was written"


def test_a_text_that_is_not_saved_is_kept_at_the_first_escape(qtbot, dialog, context):
    choose(dialog, "proposals_none")
    dialog.edit.setPlainText("Không có.")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible() and "chưa được lưu" in dialog.message_bar.text()
    dialog.edit.setPlainText("Không có kiến nghị.")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible(), "written again, asked again"
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible() and context.workspace.settings.values.report_wording == {}


def test_the_pages_follow_the_chosen_text(dialog):
    choose(dialog, "part_assessment")
    first = dialog.page_view.marked_rect()
    choose(dialog, "opening")
    second = dialog.page_view.marked_rect()
    assert second is not None and first is not None and second.top() < first.top()
    choose(dialog, "item")
    assert dialog.page_view.marked_rect() is None, "too short to be found"
