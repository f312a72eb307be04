"""Programmes that the office writes itself: their headings and tasks."""

from __future__ import annotations

import pytest

from ctr_desktop.domain.dates import quarter_period
from ctr_desktop.domain.errors import RuleError
from ctr_desktop.domain.next_period import own_header
from ctr_desktop.services.context import Context
from ctr_desktop.services.importing.reading import read_text

HEADER = own_header(quarter_period(2024, 3), "Huyện ủy Vị Thủy")


@pytest.fixture
def own(context: Context) -> int:
    _changes, programme = context.own_programmes.begin(HEADER)
    return programme


def outline(context: Context, programme: int) -> list[str]:
    order = [node for node, _parent in context.programmes.tree(programme).nodes]
    found = context.programmes.nodes(order)
    return [f"{found[node].code} {found[node].text}" for node in order]


def test_headings_are_numbered_as_a_programme_is_and_stand_in_its_order(context: Context, own: int) -> None:
    service = context.own_programmes
    _changes, first = service.add_heading(own, None, "Công tác xây dựng Đảng")
    _changes, _second = service.add_heading(own, None, "Kinh tế - xã hội")
    _changes, inner = service.add_heading(own, first, "  Công tác   tổ chức ")
    service.add_heading(own, inner, "Cán bộ")
    service.add_heading(own, first, "Công tác kiểm tra")
    assert outline(context, own) == [
        "I Công tác xây dựng Đảng",
        "I.1 Công tác tổ chức",
        "I.1.1 Cán bộ",
        "I.2 Công tác kiểm tra",
        "II Kinh tế - xã hội",
    ]
    assert not context.backup.check().problems


def test_a_task_added_to_it_is_not_outside_the_programme(context: Context, own: int, imported_here: int) -> None:
    _changes, node = context.own_programmes.add_heading(own, None, "Công tác xây dựng Đảng")
    _changes, task = context.tasks.add(node, "Tổ chức hội nghị")
    assert (context.tasks.one(task).code, context.tasks.one(task).values["outside"]) == ("I-1", False)
    issued = next(context.tasks.of_programme(imported_here)).node
    _changes, added = context.tasks.add(issued, "Việc thêm")
    assert context.tasks.one(added).values["outside"]


def test_it_can_begin_with_the_headings_of_another(context: Context, imported_here: int) -> None:
    _changes, own = context.own_programmes.begin(HEADER, imported_here)
    found = outline(context, own)
    assert found[0].startswith("I ") and "II.1.1 Công tác chính trị" in "\n".join(found)
    assert not list(context.tasks.of_programme(own))


def test_what_cannot_be_a_heading_is_refused(context: Context, own: int, imported_here: int) -> None:
    service = context.own_programmes
    _changes, node = service.add_heading(own, None, "Một")
    context.tasks.add(node, "việc")
    issued = next(context.tasks.of_programme(imported_here)).node
    deep: int | None = None
    for _ in range(4):
        _changes, deep = service.add_heading(own, deep, "sâu")
    for change, code in (
        (lambda: service.add_heading(own, None, "  "), "heading.empty"),
        (lambda: service.add_heading(imported_here, None, "x"), "heading.not_own"),
        (lambda: service.add_heading(own, deep, "x"), "heading.too_deep"),
        (lambda: service.add_heading(own, 10**6, "x"), "node.unknown"),
        (lambda: service.edit_heading(issued, "x"), "heading.not_own"),
        (lambda: service.delete_heading(issued), "heading.not_own"),
        (lambda: service.delete_heading(node), "heading.not_empty"),
        (lambda: context.programmes.source(own), "programme.no_source"),
        (lambda: service.begin(own_header(quarter_period(2024, 3), "", " ")), "programme.no_title"),
    ):
        with pytest.raises(RuleError) as refused:
            change()
        assert refused.value.code == code


def test_headings_are_changed_deleted_and_brought_back(context: Context, own: int) -> None:
    _changes, node = context.own_programmes.add_heading(own, None, "Một")
    context.own_programmes.edit_heading(node, "Hai")
    assert outline(context, own) == ["I Hai"]
    context.own_programmes.delete_heading(node)
    assert outline(context, own) == []
    for _ in range(3):
        context.history.undo()
    assert outline(context, own) == []
    context.history.redo()
    assert outline(context, own) == ["I Một"]


def test_the_issued_document_takes_the_place_of_the_draft(context: Context, own: int) -> None:
    _changes, node = context.own_programmes.add_heading(own, None, "CÔNG TÁC XÂY DỰNG ĐẢNG")
    _changes, task = context.tasks.add(node, "Việc đã ghi sẵn trong dự thảo")
    text = "CHƯƠNG TRÌNH công tác quý III năm 2024\nI. CÔNG TÁC XÂY DỰNG ĐẢNG\n1. Tổ chức hội nghị sơ kết"
    context.merging.merge(read_text(text, "ban-hanh.txt"), own)
    assert not context.programmes.get(own).own
    assert not context.programmes.nodes([node])[node].own
    assert context.tasks.one(task).node == node
    assert context.programmes.source(own)[0] == "ban-hanh.txt"
