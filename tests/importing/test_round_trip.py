"""A generated outline laid out as text and as DOCX reads back the same."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ctr_desktop.domain.numerals import roman
from ctr_desktop.domain.outline import printed_marker
from ctr_desktop.importing.understand import understand
from tests.importing.builders import docx_document, text_document

_LETTERS = "abcdđeghik"
WORDS = st.lists(
    st.sampled_from(
        [
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
            "xã",
            "nông",
            "thôn",
            "mới",
            "đảng",
            "viên",
            "quý",
            "hai",
        ]
    ),
    min_size=2,
    max_size=8,
).map(lambda words: ("Việc " + " ".join(words)).strip())
STYLES = ("roman", "decimal", "sub", "letter", "dash", "plus")


def marker_of(style: str, number: int, above: str) -> str:
    if style == "roman":
        return roman(number).upper()
    if style == "sub":
        return f"{above}.{number}"
    return {"decimal": str(number), "letter": _LETTERS[number - 1], "dash": "-", "plus": "+"}[style]


@st.composite
def bodies(draw):
    """Return (level, marker, text) of a consistent outline; every list starts at 1 and counts on."""
    result: list[tuple[int, str, str]] = []

    def fill(styles: tuple[str, ...], level: int, above: str) -> None:
        style = styles[0]
        for number in range(1, draw(st.integers(1, 3)) + 1):
            marker = marker_of(style, number, above)
            result.append((level, marker, draw(WORDS)))
            plain = draw(st.integers(0, 2)) if style not in ("dash", "plus") else 0
            if plain:
                result.extend((level + 1, "", draw(WORDS)) for _ in range(plain))
            elif len(styles) > 1 and draw(st.booleans()):
                fill(styles[1:], level + 1, marker)

    chosen = [style for style in STYLES if draw(st.booleans()) or style == "roman"]
    if "sub" in chosen and "decimal" not in chosen:
        chosen.remove("sub")
    if "plus" in chosen and "dash" not in chosen:
        chosen.remove("plus")
    fill(tuple(chosen), 1, "")
    return result


def read_back(content: bytes, name: str) -> list[tuple[int, str, str]]:
    return [(node.level, node.marker, node.text) for node in understand(content, name).outline.nodes]


def printed(body: list[tuple[int, str, str]]) -> list[str]:
    return [f"{printed_marker(marker)} {text}".strip() for _level, marker, text in body]


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(bodies())
def test_text_reads_back(body):
    assert read_back(text_document(printed(body)), "thu.txt") == body


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(bodies())
def test_docx_reads_back(body):
    assert read_back(docx_document(printed(body)), "thu.docx") == body
