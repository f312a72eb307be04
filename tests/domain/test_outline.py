"""Edits of an outline lose nothing."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ctr_desktop.domain import outline as edits
from ctr_desktop.domain.errors import RuleError
from ctr_desktop.domain.outline import Duty, Ignored, NodeKind, Outline, OutlineNode, node_codes, printed_marker


@st.composite
def outlines(draw):
    nodes, level = [], 0
    for identity in range(1, draw(st.integers(1, 12)) + 1):
        level = draw(st.integers(1, level + 1))
        marker = draw(st.sampled_from(["I", "1", "1.1", "a", "-", ""]))
        kind = NodeKind.NUMBERED if marker not in ("-", "") else NodeKind.PARAGRAPH
        nodes.append(OutlineNode(identity, level, marker, kind, f"chữ{identity} việc{identity}", (identity,)))
    return Outline(tuple(nodes))


EDITS = st.lists(
    st.tuples(st.sampled_from(["promote", "demote", "join", "split", "drop"]), st.integers(0, 30)), max_size=25
)


def words(outline):
    texts = [node.text for node in outline.nodes] + [item.text for item in outline.dropped]
    return sorted(word for text in texts for word in text.split() if word.startswith(("chữ", "việc")))


@settings(max_examples=300)
@given(outlines(), EDITS)
def test_any_edits_keep_every_word_and_a_sound_tree(outline, steps):
    before = words(outline)
    for name, choice in steps:
        if not outline.nodes:
            break
        node = outline.nodes[choice % len(outline.nodes)]
        extra = {"split": (node.text.find(" ") + 1,), "drop": ("test",)}.get(name, ())
        try:
            outline = getattr(edits, name)(outline, node.id, *extra)
        except RuleError:
            continue
    assert words(outline) == before
    assert len({node.id for node in outline.nodes}) == len(outline.nodes)
    assert set(outline.parents()) == {node.id for node in outline.nodes}


def make(*levels_and_markers):
    return Outline(
        tuple(
            OutlineNode(place, level, marker, NodeKind.NUMBERED if marker else NodeKind.PARAGRAPH, f"việc {place}")
            for place, (level, marker) in enumerate(levels_and_markers, start=1)
        )
    )


def test_levels_in_the_air_are_refused():
    with pytest.raises(RuleError):
        make((1, "I"), (3, "1"))


def test_codes_follow_the_numbers():
    outline = make((1, "II"), (2, "1"), (3, "1.1"), (4, ""), (2, "2"), (3, "a"), (2, "2"))
    codes = node_codes(outline)
    assert [codes[node] for node in range(1, 8)] == ["II", "II.1", "II.1.1", "II.1.1", "II.2", "II.2.a", "II.2~2"]


def test_dropping_a_heading_lifts_what_hangs_under_it():
    outline = edits.drop(make((1, "I"), (2, "1"), (3, "")), 2, "thử")
    assert [(node.id, node.level) for node in outline.nodes] == [(1, 1), (3, 2)]
    assert outline.dropped == (Ignored("1. việc 2", "thử"),)


def test_duties_are_joined_and_split():
    node = OutlineNode(1, 1, "", NodeKind.PARAGRAPH, "Làm một. Làm hai.", duties=(Duty(0, 8), Duty(9, 17, True)))
    joined = edits.join_duty(node, 1)
    assert joined.duties == (Duty(0, 17),)
    assert edits.split_duty(joined, 9).duties == (Duty(0, 8), Duty(9, 17))
    with pytest.raises(RuleError):
        edits.split_duty(node, 0)


@pytest.mark.parametrize(
    ("bare", "printed"),
    [("I", "I."), ("1.1", "1.1."), ("a", "a)"), ("(1)", "(1)"), ("-", "-"), ("", ""), ("Điều 1", "Điều 1")],
)
def test_markers_are_printed_as_documents_do(bare, printed):
    assert printed_marker(bare) == printed
