"""Make data folders and documents of any size."""

from __future__ import annotations

import io
import random
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

from ctr_desktop.app.context import Context, open_context
from ctr_desktop.domain.dates import quarter_period
from ctr_desktop.domain.draft import ProgrammeDraft
from ctr_desktop.domain.numerals import roman
from ctr_desktop.domain.outline import Duty, NodeKind, Outline, OutlineNode
from ctr_desktop.domain.programme import ProgrammeHeader
from ctr_desktop.paths import DataFolder

WORDS = [
    "triển",
    "khai",
    "nghị",
    "quyết",
    "công",
    "tác",
    "dân",
    "vận",
    "huyện",
    "ủy",
    "nông",
    "thôn",
    "mới",
    "đảng",
    "viên",
    "kiểm",
    "tra",
    "giám",
    "sát",
    "tuyên",
    "truyền",
    "phòng",
    "chống",
    "tham",
    "nhũng",
    "cải",
    "cách",
    "hành",
    "chính",
    "quốc",
    "phòng",
    "an",
    "ninh",
    "chuyển",
    "đổi",
    "số",
    "giáo",
    "dục",
    "y",
    "tế",
    "đầu",
    "tư",
    "hạ",
    "tầng",
    "giao",
    "thông",
    "môi",
    "trường",
]


def clock() -> datetime:
    """Return the benchmarks' one moment."""
    return datetime(2024, 6, 28, 9, 0)


def sentence(dice: random.Random, words: int) -> str:
    """Return a sentence of some words."""
    return "Việc " + " ".join(dice.choices(WORDS, k=words)) + "."


def draft(tasks: int) -> ProgrammeDraft:
    """Return a programme of about so many tasks: sections, headings, paragraphs of four duties."""
    dice = random.Random(1)
    nodes: list[OutlineNode] = []
    duties = 0
    number = 0
    while duties < tasks:
        if number % 200 == 0:
            text = sentence(dice, 5)
            marker = roman(number // 200 + 1).upper()
            nodes.append(OutlineNode(len(nodes) + 1, 1, marker, NodeKind.NUMBERED, text))
        if number % 10 == 0:
            marker = str(number % 200 // 10 + 1)
            nodes.append(OutlineNode(len(nodes) + 1, 2, marker, NodeKind.NUMBERED, sentence(dice, 6)))
        parts, spans, text = [sentence(dice, dice.randint(12, 30)) for _ in range(4)], [], ""
        for part in parts:
            start = len(text)
            text += part + " "
            spans.append(Duty(start, start + len(part), dice.random() < 0.2))
        nodes.append(OutlineNode(len(nodes) + 1, 3, "", NodeKind.PARAGRAPH, text.strip(), duties=tuple(spans)))
        duties += 4
        number += 1
    header = ProgrammeHeader(title="CHƯƠNG TRÌNH Công tác quý II năm 2024", period=quarter_period(2024, 2))
    return ProgrammeDraft(header, (), Outline(tuple(nodes)), (), (), (), (), (), source_name="lon.docx")


NOTE = "Đơn vị báo cáo tiến độ, đề nghị gia hạn vì chờ hướng dẫn của cấp trên. " * 7


def folder(place: Path, tasks: int, *, notes: bool = False, programmes: int = 1) -> Context:
    """Return an open data folder with so many tasks, each with a note of 500 letters where wanted; made once.

    Of several programmes each has its part of the tasks and a quarter of its own, the last one that of the clock.
    """
    many = f"-in-{programmes}" if programmes > 1 else ""
    target = DataFolder(place / f"data-{tasks}{'-notes' if notes else ''}{many}")
    made = target.database.exists()
    context = open_context(target, clock)
    if made:
        return context
    for place_of in range(programmes):
        first = draft(tasks // programmes)
        quarter = (clock().year * 4 + 1) - (programmes - 1 - place_of)
        header = replace(first.header, period=quarter_period(quarter // 4, quarter % 4 + 1))
        context.importing.accept(replace(first, header=header, source_bytes=str(place_of).encode()), again=True)
    dice = random.Random(2)
    units = [unit.id for unit in context.organisation.units()]
    ids = [task for item in range(1, programmes + 1) for task, _node in context.programmes.tree(item).tasks]
    with context.tasks.together():
        for unit in units:
            context.tasks.set_lead(dice.sample(ids, len(ids) // 40), unit)
        for days in range(0, 30, 5):
            chosen = dice.sample(ids, len(ids) // 30)
            context.tasks.set_deadline(chosen, date(2024, 6, 10) + timedelta(days))
    if notes:
        context.diary.add(ids, NOTE)
    return context


def document(pages: int) -> bytes:
    """Return a DOCX of about so many pages: three paragraphs of some hundred letters each."""
    import docx

    dice = random.Random(3)
    made = docx.Document()
    for line in ("ĐẢNG CỘNG SẢN VIỆT NAM", "Số 1-CTr/TU", "CHƯƠNG TRÌNH", "Công tác quý II năm 2024", "-----"):
        made.add_paragraph(line)
    for page in range(pages):
        if page % 10 == 0:
            made.add_paragraph(f"{roman(page // 10 + 1).upper()}. {sentence(dice, 5)}")
        made.add_paragraph(f"{page % 10 + 1}. {sentence(dice, 6)}")
        for _ in range(3):
            made.add_paragraph(" ".join(sentence(dice, 25) for _ in range(4)))
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()
