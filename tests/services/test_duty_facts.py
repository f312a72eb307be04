"""What a document says of its duties becomes theirs; what is only suggested waits to be accepted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from ctr_desktop.domain.dates import quarter_period
from ctr_desktop.domain.deadline import Provenance
from ctr_desktop.domain.draft import SuggestedBy
from ctr_desktop.domain.task import Stage
from ctr_desktop.importing.understand import understand
from ctr_desktop.services.importing.duty_facts import Known, duty_facts, read_known, read_rules
from ctr_desktop.services.importing.preparation import prepare
from tests.importing.builders import table_document, text_document

BODY = [
    "I. Công tác xây dựng Đảng",
    "Giao Ban Tổ chức Huyện ủy chủ trì, phối hợp với UBKT rà soát hồ sơ đảng viên, hoàn thành trước ngày 20/5/2024.",
    "Giao Ban Tuyên giáo, Ban Dân vận chủ trì đối thoại với thanh niên.",
    "Báo cáo kết quả khi nhận được hướng dẫn, trong 10 ngày kể từ khi nhận được văn bản.",
    "Nâng cao chất lượng công tác kiểm tra, giám sát của các chi bộ.",
    "II. Ban Dân vận Huyện ủy",
    "Nắm tình hình Nhân dân ở các xã biên giới phía nam.",
    "Báo cáo tình hình định kỳ hằng tháng.",
]


def imported(context, body=BODY, name="a.txt"):
    _changes, programme = context.importing.accept(understand(text_document(body), name))
    return programme


def task_with(context, words):
    return next(task for task in context.tasks.of_programme() if words in task.text)


def names(context, *units):
    short = {unit.id: unit.short_name for unit in context.organisation.units()}
    return [short[unit] for unit in units if unit is not None]


def test_what_is_stated_is_stored_as_stated(context):
    imported(context)
    first = task_with(context, "hồ sơ đảng viên")
    assert names(context, first.lead_unit) == ["BTC"] and first.lead_provenance is Provenance.STATED
    assert names(context, *first.cooperating) == ["UBKT"]
    assert first.deadline.due == date(2024, 5, 20) and first.deadline.provenance is Provenance.STATED
    assert first.deadline.raw == "trước ngày 20/5/2024"


def test_several_leads_are_asked_and_never_chosen(context):
    draft = understand(text_document(BODY), "a.txt")
    facts = duty_facts(draft, read_known(context.workspace.database, context.workspace.folder.lead_rules, None))
    asked = [item for item in facts.values() if len(item.leads) > 1]
    assert [names(context, *item.leads) for item in asked] == [["BTG", "BDV"]] and asked[0].lead is None
    imported(context)
    task = task_with(context, "thanh niên")
    assert task.lead_unit is None and task.lead_provenance is Provenance.NONE


def test_an_unclear_deadline_waits_for_a_day(context):
    imported(context)
    task = task_with(context, "văn bản")
    assert task.deadline.due is None and "10 ngày" in task.deadline.raw
    assert task.deadline.provenance is Provenance.NONE
    standing = task_with(context, "định kỳ")
    assert standing.recurring and standing.deadline.due is None


def suggestions(context, body=BODY):
    draft = understand(text_document(body), "b.txt")
    facts = duty_facts(draft, read_known(context.workspace.database, context.workspace.folder.lead_rules, None))
    nodes = {node.id: node for node in draft.outline.nodes}
    return {
        nodes[node].text[:12]: (item.suggestion.source, *names(context, item.suggestion.unit))
        for (node, _place), item in facts.items()
        if item.suggestion
    }


def test_suggestions_from_words_and_headings_count_for_nothing(context):
    found = suggestions(context)
    assert found["Nâng cao chấ"] == (SuggestedBy.WORDS, "UBKT")
    imported(context)
    assert all(task.lead_unit is None for task in context.tasks.of_programme() if task.text.startswith("Nâng"))


def test_a_heading_that_is_a_units_name_states_who_leads(context):
    imported(context)
    led = [task for task in context.tasks.of_programme() if task.text.startswith("Nắm")]
    unit = next(item for item in context.organisation.units() if item.short_name == "BDV")
    assert [(task.lead_unit, task.lead_provenance) for task in led] == [(unit.id, Provenance.STATED)]


def test_suggestions_from_what_the_office_chose_before(context):
    body = ["I. Kinh tế", "Rà soát, cập nhật danh mục các dự án đầu tư trên địa bàn huyện Vị Thủy."]
    imported(context, body)
    task = next(context.tasks.of_programme())
    unit = next(item for item in context.organisation.units() if item.short_name == "P. TC-KH")
    context.tasks.set_lead([task.id], unit.id)
    again = ["I. Kinh tế", "Rà soát, cập nhật danh mục dự án đầu tư trên địa bàn huyện Vị Thủy trong kỳ."]
    assert suggestions(context, again)["Rà soát, cập"] == (SuggestedBy.EARLIER, "P. TC-KH")


def test_the_office_may_write_its_own_rules(context):
    rules = context.workspace.folder.lead_rules
    rules.write_text('[[rule]]\nunit = "Công an"\nwords = ["chất lượng"]\n', encoding="utf-8")
    assert suggestions(context)["Nâng cao chấ"] == (SuggestedBy.WORDS, "Công an")
    rules.write_text("hong [[", encoding="utf-8")
    assert suggestions(context)["Nâng cao chấ"] == (SuggestedBy.WORDS, "UBKT")
    assert len(read_rules(rules)) > 5


def test_an_open_task_of_the_quarter_before_is_carried_over(context):
    words = "Hoàn thiện đề án sắp xếp các trường học trên địa bàn huyện Vị Thủy."
    draft = understand(text_document(["I. Giáo dục", words]), "quy-1.txt")
    earlier = replace(draft, header=replace(draft.header, period=quarter_period(2024, 1)))
    _changes, before = context.importing.accept(earlier)
    old = next(context.tasks.of_programme(before))
    new = understand(text_document(["I. Giáo dục", words.replace("Hoàn", "Tiếp tục hoàn")]), "quy-2.txt")
    prepared = prepare(context.workspace.database, context.workspace.folder.lead_rules, new)
    facts = duty_facts(prepared.draft, prepared.known)
    (key, fact), *_rest = facts.items()
    assert fact.carried_from is not None and fact.carried_from.id == old.id
    node = next(item for item in new.outline.nodes if item.id == key[0])
    carried = replace(node, duties=(replace(node.duties[0], carried=old.id),))
    nodes = tuple(carried if item.id == node.id else item for item in new.outline.nodes)
    _changes, after = context.importing.accept(replace(new, outline=replace(new.outline, nodes=nodes)))
    task = next(context.tasks.of_programme(after))
    assert task.last_note == f"Chuyển từ Quý I/2024, nhiệm vụ {old.code}"
    assert context.tasks.one(old.id).stage is Stage.CARRIED
    assert task.values["carried_in"] and not context.tasks.one(old.id).values["carried_in"]
    successor = "SELECT carried_from FROM task WHERE id = ?"
    assert context.workspace.database.first(successor, (task.id,)) == (context.tasks.one(old.id).uid,)
    context.history.undo()
    assert context.tasks.one(old.id).stage is Stage.TODO


def test_the_parts_of_a_sentence_have_one_lead(context):
    imported(context, ["I. Một", "Ban Dân vận hướng dẫn các xã tuyên truyền; kiểm tra việc thực hiện ở cơ sở."])
    assert names(context, task_with(context, "kiểm tra việc").lead_unit) == ["BDV"]


def test_a_heading_that_states_a_day_hands_it_down(context):
    imported(
        context, ["I. Bước kết thúc: trước ngày 20/5/2024", "1. Đoàn kiểm tra hoàn thiện báo cáo, bàn giao hồ sơ."]
    )
    assert task_with(context, "bàn giao").deadline.due == date(2024, 5, 20)


def test_who_opens_a_paragraph_leads_what_its_next_sentences_do(context):
    imported(context, ["I. Một", "Ban Dân vận chủ trì đối thoại với thanh niên. Báo cáo kết quả trước ngày 20/5/2024."])
    assert names(context, task_with(context, "Báo cáo kết quả").lead_unit) == ["BDV"]


def test_each_task_of_a_row_has_the_day_that_stands_beside_it(context):
    rows = [
        ["TT", "Nhiệm vụ", "Chủ trì", "Thời hạn"],
        ["1", "- Xây dựng phương án sắp xếp.\n- Rà soát dữ liệu hội viên.", "Ban Dân vận", "20/3/2026\n10/4/2026"],
    ]
    content = table_document(rows, ("KẾ HOẠCH", "Công tác năm 2026", "I. NHIỆM VỤ"))
    context.importing.accept(understand(content, "a.docx"))
    due = {task.text.split()[0]: task.deadline.due for task in context.tasks.of_programme()}
    assert due == {"Xây": date(2026, 3, 20), "Rà": date(2026, 4, 10)}


def test_a_sentence_of_thousands_of_parts_is_read():
    duties = "; ".join(["Ban Dân vận rà soát"] + [f"kiểm tra việc {number}" for number in range(3000)])
    draft = understand(text_document(["I. Một", f"{duties}."]), "a.txt")
    assert len(duty_facts(draft, Known())) > 2000
