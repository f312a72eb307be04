"""A programme issued again is put on the old one: what was followed up stays."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date

import pytest

from ctr_desktop.domain.dates import quarter_period
from ctr_desktop.domain.deadline import Provenance
from ctr_desktop.domain.errors import RuleError
from ctr_desktop.domain.merging import MergeKind
from ctr_desktop.domain.task import Stage
from ctr_desktop.importing.understand import understand
from ctr_desktop.services.importing.merge_plan import likely_targets, stored_nodes
from ctr_desktop.services.programmes import read_tree
from tests.importing.builders import text_document

FIRST = [
    "I. Công tác xây dựng Đảng",
    "1. Tổ chức",
    "Xây dựng kế hoạch kiểm tra, giám sát năm 2024 của cấp ủy. Tổng kết công tác phát triển đảng viên trong quý.",
    "Rà soát quy hoạch cán bộ các xã, thị trấn.",
    "2. Dân vận",
    "Tổ chức đối thoại với Nhân dân trên địa bàn huyện.",
    "II. Kinh tế",
    "Đẩy nhanh tiến độ giải ngân vốn đầu tư công.",
]
SECOND = [
    "I. Công tác xây dựng Đảng",
    "1. Tổ chức",
    "Xây dựng kế hoạch kiểm tra, giám sát năm 2024 của cấp ủy, hoàn thành trước ngày 15/6/2024. Tổng kết công tác phát"
    " triển đảng viên trong quý.",
    "Chuẩn bị đại hội chi bộ điểm ở các xã.",
    "2. Văn phòng",
    "Nâng cao chất lượng công tác văn thư, lưu trữ cơ quan đảng.",
    "II. Kinh tế",
    "Đẩy nhanh tiến độ giải ngân vốn đầu tư công.",
]


def draft_of(body: list[str], name: str):
    return understand(text_document(body), name)


@pytest.fixture
def first(context):
    _changes, programme = context.importing.accept(draft_of(FIRST, "lan-1.txt"))
    return programme


def task_with(context, programme: int, words: str):
    return next(task for task in context.tasks.of_programme(programme) if words in task.text)


def test_the_plan_says_what_becomes_of_each_piece(context, first):
    plan = context.merging.plan(draft_of(SECOND, "lan-2.txt"), first)
    changed = {item.kind: [i.new_text or i.old_text for i in plan.items if i.kind is item.kind] for item in plan.items}
    assert len(changed[MergeKind.UNCHANGED]) == 4
    assert [text[:20] for text in changed[MergeKind.CHANGED]] == ["Xây dựng kế hoạch ki"]
    assert {text[:12] for text in changed[MergeKind.NEW]} == {"Chuẩn bị đại", "2. Văn phòng", "Nâng cao chấ"}
    assert {text[:10] for text in changed[MergeKind.VANISHED]} == {"Rà soát qu", "2. Dân vận", "Tổ chức đố"}


def test_programmes_that_a_document_may_belong_to(context, first):
    def targets(draft):
        return likely_targets(context.workspace.database, draft)

    assert targets(draft_of(SECOND, "lan-2.txt")) == ([first], True)
    assert targets(draft_of([*FIRST, "Việc mới."], "lan-2.txt")) == ([first], True)
    assert targets(draft_of(["I. Việc khác hẳn", "Bổ sung một việc."], "bo-sung.txt")) == ([first], False)
    same = draft_of(FIRST, "quy-3.txt")
    following = replace(same, header=replace(same.header, period=quarter_period(2024, 3)))
    assert targets(following) == ([first], False)  # the next quarter repeats duties, but is a programme of its own


def test_what_stays_keeps_its_follow_up_and_nothing_goes_unasked(context, first):
    kept = task_with(context, first, "giải ngân")
    changed = task_with(context, first, "kiểm tra, giám sát")
    vanished = task_with(context, first, "đối thoại")
    context.tasks.set_stage([kept.id, changed.id], Stage.DOING)
    context.diary.add([changed.id], "Đã họp")
    context.tasks.set_lead([changed.id], context.organisation.units()[0].id)
    context.tasks.set([vanished.id], "result", "Đã tổ chức 2 cuộc")
    changes = context.merging.merge(draft_of(SECOND, "lan-2.txt"), first)
    assert changes.programmes and first in changes.structure
    after = context.tasks.one(changed.id)
    assert after.text.endswith("trước ngày 15/6/2024.") and after.stage is Stage.DOING and after.lead_unit
    assert after.code == changed.code and after.last_note == "Đã họp"
    assert (after.deadline.due, after.deadline.provenance) == (date(2024, 6, 15), Provenance.STATED)
    assert context.tasks.one(kept.id).stage is Stage.DOING
    left = context.tasks.one(vanished.id)
    assert left.result == "Đã tổ chức 2 cuộc" and "không còn trong bản ban hành lại" in left.last_note
    assert task_with(context, first, "đại hội chi bộ điểm").stage is Stage.TODO
    assert context.programmes.get(first).source_name == "lan-2.txt"
    tree = read_tree(context.workspace.database, first)
    seen: set[int] = set()
    for node, parent in tree.nodes:
        assert parent is None or parent in seen
        seen.add(node)
    texts = [node.text for node in stored_nodes(context.workspace.database, first)]
    assert texts.index("Rà soát quy hoạch cán bộ các xã, thị trấn.") < texts.index("Kinh tế")
    assert not context.backup.check().problems


def test_a_deadline_of_our_own_is_not_overwritten(context, first):
    task = task_with(context, first, "kiểm tra, giám sát")
    context.tasks.set_deadline([task.id], date(2024, 5, 31))
    context.merging.merge(draft_of(SECOND, "lan-2.txt"), first)
    assert context.tasks.one(task.id).deadline.due == date(2024, 5, 31)


def test_what_is_ticked_goes_and_comes_back_with_undo(context, first):
    plan = context.merging.plan(draft_of(SECOND, "lan-2.txt"), first)
    gone = [item.stored for item in plan.items if item.kind is MergeKind.VANISHED]
    before = [(node.id, node.parent, node.text) for node in stored_nodes(context.workspace.database, first)]
    tasks = {task.id: task for task in context.tasks.of_programme(first)}
    context.merging.merge(draft_of(SECOND, "lan-2.txt"), first, delete=gone)
    texts = [node.text for node in stored_nodes(context.workspace.database, first)]
    assert texts == [node.text for node in draft_of(SECOND, "lan-2.txt").outline.nodes]
    assert not context.backup.check().problems
    context.history.undo()
    assert [(node.id, node.parent, node.text) for node in stored_nodes(context.workspace.database, first)] == before
    assert {task.id: task for task in context.tasks.of_programme(first)} == tasks


def test_what_is_still_there_cannot_be_deleted(context, first):
    plan = context.merging.plan(draft_of(SECOND, "lan-2.txt"), first)
    stays = next(item.stored for item in plan.items if item.kind is MergeKind.UNCHANGED)
    with pytest.raises(RuleError, match="not_vanished"):
        context.merging.merge(draft_of(SECOND, "lan-2.txt"), first, delete=[stays])


def test_the_same_text_again_changes_no_task(context, first):
    before = list(context.tasks.of_programme(first))
    context.merging.merge(draft_of(FIRST, "lan-1-lai.txt"), first)
    assert list(context.tasks.of_programme(first)) == before


def test_random_reissues_lose_no_task(context, sample_draft, programme):
    dice = random.Random(5)
    ids = {task.id for task in context.tasks.of_programme(programme)}
    lines = list(sample_draft.paragraphs)
    for round_ in range(4):
        body = lines[8:]
        for _ in range(6):
            place = dice.randrange(len(body))
            if dice.random() < 0.5:
                body[place] = body[place] + " Bổ sung nội dung mới."
            else:
                body.pop(place)
        draft = understand("\n".join([*lines[:8], *body]).encode(), f"lan-{round_}.txt", flat=True)
        context.merging.merge(draft, programme)
        assert ids <= {task.id for task in context.tasks.of_programme(programme)}
        assert not context.backup.check().problems


def test_a_supplement_only_adds(context, first):
    header = context.programmes.get(first).header
    extra = ["I. Công tác xây dựng Đảng", "1. Tổ chức", "Chuẩn bị đại hội chi bộ điểm theo Kế hoạch số 9-KH/HU."]
    before = {task.id: task for task in context.tasks.of_programme(first)}
    order = [node.text for node in stored_nodes(context.workspace.database, first)]
    supplement = draft_of(extra, "bo-sung.txt")
    supplement = replace(supplement, header=replace(supplement.header, title="CHƯƠNG TRÌNH bổ sung", number="99"))
    context.merging.merge(supplement, first, supplement=True)
    assert context.programmes.get(first).header == header
    after = {task.id: task for task in context.tasks.of_programme(first)}
    assert {task: after[task] for task in before} == before
    texts = [node.text for node in stored_nodes(context.workspace.database, first)]
    assert [text for text in texts if text in order] == order
    assert texts.index("Chuẩn bị đại hội chi bộ điểm theo Kế hoạch số 9-KH/HU.") < texts.index("Dân vận")
    new = next(node for node in stored_nodes(context.workspace.database, first) if "chi bộ điểm" in node.text)
    assert [item.number_symbol for item in context.programmes.citations(new.id)] == ["9-KH/HU"]
    assert not context.backup.check().problems


def test_kept_pieces_keep_their_citations(context):
    body = [*FIRST[:3], "Thực hiện Chỉ thị số 29-CT/TU ngày 22/6/2023 về đại hội Hội Nông dân.", *FIRST[3:]]
    _changes, programme = context.importing.accept(draft_of(body, "lan-1.txt"))
    context.merging.merge(draft_of(FIRST, "lan-2.txt"), programme)
    kept = next(node for node in stored_nodes(context.workspace.database, programme) if "Chỉ thị" in node.text)
    assert [item.number_symbol for item in context.programmes.citations(kept.id)] == ["29-CT/TU"]


def test_an_empty_issue_and_a_merge_give_what_an_import_gives(context):
    body = [
        "I. Công tác xây dựng Đảng",
        "Giao Ban Tổ chức Huyện ủy chủ trì, phối hợp với UBKT rà soát hồ sơ đảng viên trước ngày 20/5/2024.",
        "Báo cáo tình hình định kỳ hằng tháng.",
        "Nâng cao chất lượng sinh hoạt chi bộ ở cơ sở.",
    ]

    def told(programme):
        return [
            (task.text, task.lead_unit, task.lead_provenance, task.cooperating, task.deadline, task.recurring)
            for task in context.tasks.of_programme(programme)
        ]

    _changes, direct = context.importing.accept(draft_of(body, "a.txt"))
    _changes, empty = context.importing.accept(draft_of(["I. Công tác xây dựng Đảng", "Việc tạm."], "b.txt"))
    gone = [item.stored for item in context.merging.plan(draft_of(body, "c.txt"), empty).items if item.drafted is None]
    context.merging.merge(draft_of(body, "c.txt"), empty, delete=gone)
    assert told(empty) == told(direct)


def test_a_new_period_moves_default_deadlines(context, first):
    draft = draft_of(FIRST, "lai.txt")
    context.merging.merge(replace(draft, header=replace(draft.header, period=quarter_period(2024, 3))), first)
    due = {task.deadline.due for task in context.tasks.of_programme(first) if not task.recurring}
    assert due == {date(2024, 9, 30)}


def test_a_stated_day_that_equals_the_default_is_stated(context, first):
    again = [line.replace("quy hoạch cán bộ", "quy hoạch cán bộ trước ngày 30/6/2024") for line in FIRST]
    context.merging.merge(draft_of(again, "lai.txt"), first)
    task = task_with(context, first, "quy hoạch")
    assert task.deadline.provenance is Provenance.STATED and task.deadline.raw == "trước ngày 30/6/2024"


def test_the_files_of_a_programme_are_known(context, first):
    old, new = draft_of(FIRST, "lan-1.txt"), draft_of(SECOND, "lan-2.txt")
    context.merging.merge(new, first)
    for draft in (old, new):
        assert context.importing.imported_before(draft.source_sha256).id == first
    context.history.undo()
    assert context.importing.imported_before(new.source_sha256) is None
    supplement = draft_of(["I. Công tác xây dựng Đảng", "Việc bổ sung thêm."], "bo-sung.txt")
    context.merging.merge(supplement, first, supplement=True)
    assert context.importing.imported_before(supplement.source_sha256).id == first


def test_a_stated_lead_follows_the_new_text_and_ours_does_not(context):
    body = ["I. Đảng", "Giao Ban Tổ chức Huyện ủy chủ trì rà soát hồ sơ đảng viên trong toàn đảng bộ huyện."]
    again = [body[0], body[1].replace("Ban Tổ chức", "Ban Dân vận")]
    _changes, programme = context.importing.accept(draft_of(body, "a.txt"))
    units = {unit.id: unit.short_name for unit in context.organisation.units()}
    context.merging.merge(draft_of(again, "b.txt"), programme)
    task = next(context.tasks.of_programme(programme))
    assert units[task.lead_unit] == "BDV" and task.lead_provenance is Provenance.STATED
    own = next(unit for unit, name in units.items() if name == "UBKT")
    context.tasks.set_lead([task.id], own)
    context.merging.merge(draft_of(body, "c.txt"), programme)
    assert next(context.tasks.of_programme(programme)).lead_unit == own
