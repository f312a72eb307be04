"""What a duty is about, in a few words at the head of a sentence."""

from __future__ import annotations

import pytest

from ctr_desktop.reports.matter import matter
from ctr_desktop.services.reporting import gather
from tests.reporting import request_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Rà soát, sắp xếp tổ chức bộ máy theo vị trí việc làm, gắn với tinh giản biên chế.",
            "Về việc rà soát, sắp xếp tổ chức bộ máy theo vị trí việc làm, gắn với tinh giản biên chế",
        ),
        (
            "Tập trung đẩy mạnh hoàn thành thủ tục 02 khu công nghiệp: Sông Hậu 2 và Đông Phú 2.",
            "Về việc đẩy mạnh hoàn thành thủ tục 02 khu công nghiệp (Sông Hậu 2 và Đông Phú 2)",
        ),
        (
            "Quan tâm công tác nắm bắt thông tin, dư luận xã hội trong nội bộ.",
            "Về công tác nắm bắt thông tin, dư luận xã hội trong nội bộ",
        ),
        (
            "Thực hiện quyết liệt xây dựng nông thôn mới bảo đảm thực chất, bền vững, phấn đấu đạt mục tiêu đề ra.",
            "Về việc thực hiện xây dựng nông thôn mới",
        ),
        (
            "Chỉ đạo quán triệt, triển khai thực hiện kịp thời, đầy đủ các chủ trương của Trung ương.",
            "Về việc chỉ đạo quán triệt, triển khai thực hiện các chủ trương của Trung ương",
        ),
        ("Sơ kết Chỉ thị số 28-CT/TW về đảng viên; Kế hoạch số 33.", "Về việc sơ kết Chỉ thị số 28-CT/TW về đảng viên"),
        (f"Tăng cường kiểm tra, {'rất nhiều việc ' * 20}, hết.", "Về việc tăng cường kiểm tra"),
        ("Nâng cao hiệu quả công tác vận động.", "Về việc nâng cao hiệu quả công tác vận động"),
        ("Nâng cao hơn nữa công tác giám sát.", "Về việc nâng cao công tác giám sát"),
        (
            f"Xây dựng, mở{' rất rộng' * 12} các khu: {'A và B, ' * 30} C.",
            f"Về việc xây dựng, mở{' rất rộng' * 12} các khu",
        ),
        ("Tiếp tục làm", "Về việc tiếp tục làm"),
        ("Mặt trận Tổ quốc chủ trì giám sát.", "Về việc Mặt trận Tổ quốc chủ trì giám sát"),
        ("Đại hội Mặt trận Tổ quốc cấp huyện.", "Về đại hội Mặt trận Tổ quốc cấp huyện"),
        ("UBND huyện rà soát.", "Về việc UBND huyện rà soát"),
    ],
)
def test_a_duty_is_named_by_its_first_clause(context, programme, text, words):
    material = gather(context.workspace.database, request_of(context, programme))
    task = material.tasks[0]
    task.values["text"] = text
    assert matter(material, task) == words


def test_a_short_title_names_it_where_there_is_one(context, programme):
    context.tasks.set([1], "short_title", 'Tập trung mô hình "Dân vận khéo", cả năm')
    material = gather(context.workspace.database, request_of(context, programme))
    assert matter(material, material.tasks[0]) == "Về việc tập trung mô hình “Dân vận khéo”, cả năm", "as it is"
