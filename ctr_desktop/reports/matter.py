"""What a duty is about, in a few words at the head of a sentence: "Về việc rà soát, sắp xếp tổ chức bộ máy"."""

from __future__ import annotations

import re

from ctr_desktop.domain.folding import fold
from ctr_desktop.domain.task import Task
from ctr_desktop.reports.material import Material
from ctr_desktop.reports.typography import quoted

_END = re.compile(r"[;.](?=\s)")
_NAMES = re.compile(r":\s+([^:]+)$")
_LEAST, _MOST = 12, 260
_OPENERS = re.compile(
    r"(?:tiếp tục|tập trung|chú trọng|quan tâm|coi trọng|chủ động|thường xuyên|kịp thời)\s+(?=\S.{15})", re.IGNORECASE
)
"""Words that only urge: they say nothing of what it is about."""
_GOOD = r"(?:quyết liệt|hiệu quả|tốt|nghiêm túc|hơn nữa|kịp thời|đầy đủ|đồng bộ|toàn diện)"
_PRAISE = re.compile(
    rf"\b(thực hiện|triển khai|đẩy mạnh) (?:có )?{_GOOD}(?:, {_GOOD})*\b"
    r"|(?<=nâng cao) hơn nữa\b|(?<=tăng cường) hơn nữa\b"
    r"|,? (?:bảo đảm|đảm bảo) thực chất(?:, bền vững)?|, phấn đấu [^,;:]+$",
    re.IGNORECASE,
)
"""Words of praise behind a verb, and what is only striven for: what is asked for, which nobody has said is so."""
_THINGS = re.compile(
    r"(?:cong tac|nhiem vu|tien do|chat luong|de an|du an|ke hoach|chuong trinh|nghi quyet|chi thi|dai hoi|hoi nghi)\b"
)
"""How words begin, folded, that name a thing and not something to do."""


def matter(material: Material, task: Task) -> str:
    """Return what a task is about as the beginning of a sentence; its short title where there is one."""
    short = " ".join(str(task.values["short_title"]).split())
    words = quoted(short or _without_praise(_first_words(" ".join(str(task.text).split())))).rstrip(" .;:,")
    words = words[:1].lower() + words[1:] if words[1:2].islower() and not words.startswith("Mặt trận") else words
    return material.say("matter_thing" if _THINGS.match(fold(words)) else "matter", duty=words)


def _without_praise(text: str) -> str:
    return _PRAISE.sub(lambda found: found[1] or "", _OPENERS.sub("", text, count=1))


def _first_words(text: str) -> str:
    """Return a text up to where its first clause ends, names behind a colon in brackets: a colon follows the whole.

    Of a very long one what its commas part off.
    """
    for match in _END.finditer(text):
        if match.start() >= _LEAST:
            text = text[: match.start()]
            break
    text = _NAMES.sub(r" (\1)", text.rstrip(" ;."))
    if len(text) <= _MOST:
        return text
    cut = text[:_MOST].rpartition(", ")[0] or text
    return cut if cut.count("(") == cut.count(")") else cut.rpartition(" (")[0]
