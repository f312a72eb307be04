"""The real programme is read exactly, as DOCX and as text."""

from __future__ import annotations

import json
import unicodedata
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from ctr_desktop import resources
from ctr_desktop.domain.dates import short_date
from ctr_desktop.importing.citations import distinct
from ctr_desktop.importing.understand import read_draft, understand
from tests.conftest import SAMPLE, SHARED

TRUTH = json.loads((Path(__file__).parents[1] / "data" / "sample_truth.json").read_text(encoding="utf-8"))
ISSUED = SHARED / "sample" / "chuong-trinh-quy-ii-2024.txt"


def drafts():
    yield "docx", lambda: read_draft(resources.path(SAMPLE))
    yield "text of the docx", _as_text
    yield "issued text", _issued


def _as_text():
    paragraphs = read_draft(resources.path(SAMPLE)).paragraphs
    return understand("\n".join(paragraphs).encode(), "chuong-trinh.txt")


def _issued():
    if not ISSUED.exists():
        pytest.skip("the issued text is not beside this checkout")
    return read_draft(ISSUED)


@pytest.fixture(params=[make for _name, make in drafts()], ids=[name for name, _make in drafts()])
def draft(request):
    return request.param()


def test_the_outline_is_the_truth(draft):
    nodes = draft.outline.nodes
    assert Counter(node.level for node in nodes) == {1: 2, 2: 9, 3: 11, 4: 30}
    for node, (level, marker, heading) in zip(nodes, TRUTH["nodes"], strict=True):
        assert (node.level, node.marker) == (level, marker)
        assert node.text.startswith(" ".join(heading.split()))


def test_the_head_is_read(draft):
    header = draft.header
    assert header.title == "CHƯƠNG TRÌNH Công tác quý II năm 2024"
    assert (header.kind, header.number, header.symbol) == ("Chương trình", None, "CTr/TU")
    assert (header.issuer, header.place, header.date) == ("Tỉnh ủy Hậu Giang", "Hậu Giang", "2024")
    assert header.draft
    assert (header.period.start, header.period.end) == (date(2024, 4, 1), date(2024, 6, 30))


def test_the_frame_is_told_apart(draft):
    assert len(draft.preamble) == 1 and draft.preamble[0].startswith("Thực hiện Chương trình công tác năm 2024")
    assert len(draft.closing) == 1 and draft.closing[0].startswith("Trên đây là một số mặt công tác")
    assert list(draft.recipients) == TRUTH["recipients"]
    assert draft.ignored == ()


def test_all_numbered_citations_are_found(draft):
    found = {
        (item.kind, item.number_symbol): (
            short_date(date.fromisoformat(item.date)) if item.date else "",
            item.issuer or "",
        )
        for item in distinct(draft.citations)
    }
    expected = {(kind, number): (day, issuer) for kind, number, day, issuer in TRUTH["citations"]}
    assert found == expected
    assert len(found) == 21


def test_the_text_is_clean(draft):
    for node in draft.outline.nodes:
        assert unicodedata.is_normalized("NFC", node.text)
        assert "bookmark" not in node.text and "\xa0" not in node.text and "  " not in node.text


def test_contradictions_are_warned_of(draft):
    doubts = {doubt.code: doubt.text for doubt in draft.warnings}
    assert "31-CT/TU" in doubts["citation.same_subject"] and "33-CT/TU" in doubts["citation.same_subject"]
    assert "11-NQ/TW" in doubts["citation.symbol_contradicts_issuer"]
    assert "11-QĐi" in doubts["citation.no_agency"]
    assert "33-CT/TW" in doubts["citation.same_number"]


def test_each_leaf_is_split_and_nothing_is_lost(draft):
    for place, node in enumerate(draft.outline.nodes):
        if draft.outline.is_leaf(place):
            assert node.duties
            kept = "".join(node.text[duty.start : duty.end] for duty in node.duties)
            assert kept.replace(" ", "") == node.text.replace(" ", "")
        else:
            assert node.duties == ()


def test_standing_duties_are_recognised(draft):
    texts = {node.text[duty.start : duty.end]: duty.recurring for node in draft.outline.nodes for duty in node.duties}
    assert texts["Quan tâm công tác quản lý, bảo vệ, phát triển rừng."] is False
    assert texts["Tăng cường công tác nắm tình hình tổ chức đảng, đảng viên."] is True
    assert texts["tăng cường quản lý tài sản công, quản lý thuế;"] is True
    assert texts["Đảm bảo an toàn thông tin, an ninh mạng."] is False
