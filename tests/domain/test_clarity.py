"""The six questions that a record answers, and the short title that its words propose."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ctr_desktop.domain.clarity import Gap, open_questions
from ctr_desktop.domain.fields import Stage
from ctr_desktop.domain.short_titles import LONGEST, proposed_title
from ctr_desktop.domain.statistics import tally
from ctr_desktop.domain.task import TaskFacts
from ctr_desktop.domain.views import View, in_view

DAY = date(2024, 6, 30)
BARE = TaskFacts(1, 1, False, Stage.TODO, None, None, None, None, unanswered=Gap.PERSON | Gap.PRODUCT | Gap.AUTHORITY)
FULL = TaskFacts(2, 1, False, Stage.DOING, DAY, DAY, None, 3)


def test_what_is_open_is_told_one_by_one():
    assert open_questions(BARE) == Gap.PERSON | Gap.TIME | Gap.RESPONSIBILITY | Gap.PRODUCT | Gap.AUTHORITY
    assert open_questions(FULL) == Gap(0)
    assert open_questions(FULL._replace(due=None)) == Gap.TIME
    assert open_questions(FULL._replace(due=None, recurring=True)) == Gap(0)
    assert open_questions(FULL._replace(lead_unit=None)) == Gap.RESPONSIBILITY


def test_the_marks_and_gaps_are_counted_where_they_count():
    done = FULL._replace(stage=Stage.DONE, done_on=DAY, proved=False, outside=True)
    cancelled = BARE._replace(stage=Stage.CANCELLED, carried_in=True)
    counts = tally([BARE, FULL, done, cancelled, FULL._replace(carried_in=True)], DAY)
    assert (counts.incomplete, counts.unproved, counts.outside, counts.carried_in) == (1, 1, 1, 1)
    assert in_view(done, View.UNPROVED, DAY, 3) and not in_view(FULL, View.UNPROVED, DAY, 3)
    assert in_view(BARE, View.INCOMPLETE, DAY, 3) and not in_view(done, View.INCOMPLETE, DAY, 3)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Rà soát, sắp xếp tổ chức bộ máy theo vị trí việc làm.",
            "Rà soát, sắp xếp tổ chức bộ máy theo vị trí việc làm",
        ),
        (
            "Tổ chức tiếp xúc, đối thoại của người đứng đầu cấp ủy, chính quyền với người lao động",
            "Tổ chức tiếp xúc, đối thoại của người đứng đầu cấp ủy…",
        ),
        ("quản lý, sử dụng hiệu quả thu, chi ngân sách.", "Quản lý, sử dụng hiệu quả thu, chi ngân sách"),
        (
            "Tiếp tục lãnh đạo, chỉ đạo Đại hội Mặt trận Tổ quốc và Hội Liên hiệp Thanh niên Việt Nam",
            "Tiếp tục lãnh đạo, chỉ đạo Đại hội Mặt trận Tổ quốc và Hội…",
        ),
        (
            "tăng cường công tác thanh tra, kiểm tra, phòng, chống tham nhũng, tiêu cực trên địa bàn",
            "Tăng cường công tác thanh tra, kiểm tra, phòng, chống tham…",
        ),
        (
            "Tập trung đẩy mạnh hoàn thành thủ tục 02 khu công nghiệp: Sông Hậu 2 và Đông Phú 2",
            "Tập trung đẩy mạnh hoàn thành thủ tục 02 khu công nghiệp",
        ),
        ("Ban hành kế hoạch; hoàn thành trong tháng 5", "Ban hành kế hoạch"),
        (
            "Triển khai Kết luận số 127-KL/TW ngày 28/02/2025 của Bộ Chính trị",
            "Triển khai Kết luận số 127-KL/TW ngày 28/02/2025 của Bộ…",
        ),
    ],
)
def test_a_short_title_is_the_first_clause(text, title):
    assert proposed_title(text) == title


@given(st.text(max_size=400))
def test_a_short_title_is_never_long_and_never_ends_in_nothing(text):
    title = proposed_title(text)
    assert len(title) <= LONGEST
    assert bool(title.strip("…")) or not text.strip(" .;:-–—\n\t\r") or not text.split() or len(text.split()[0]) >= 1
