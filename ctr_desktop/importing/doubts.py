"""Find what looks wrong in the source itself; it is told, never corrected."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations

from ctr_desktop.domain.citation import Citation
from ctr_desktop.domain.deadline import DeadlineKind, StatedDeadline
from ctr_desktop.domain.draft import Doubt
from ctr_desktop.domain.folding import fold, folded_words
from ctr_desktop.domain.outline import OutlineNode
from ctr_desktop.domain.programme import ProgrammeHeader
from ctr_desktop.importing.citations import distinct, find_citations

_SENTENCE = re.compile(r"[^.]+(?:\.(?!\s|$)[^.]*)*\.?")
_PARTY_NUMBER = re.compile(r"\d\s*[-–]\s*[A-ZĐ]")
_HAS_A_PERIOD = re.compile(
    r"chương\s+trình\s+công\s+tác|lịch\s+công\s+tác|(?:kế\s+hoạch|nhiệm\s+vụ)\s+(?:công\s+tác\s+)?(?:quý|tháng|năm)\b",
    re.IGNORECASE,
)
_LAWS = ("luật", "bộ luật", "pháp lệnh", "nghị định", "thông tư", "hiến pháp")
_PHRASE = 5
_SHARED_PHRASES = 4
_CENTRAL = ("trung uong", "bo chinh tri", "ban bi thu", "quoc hoi", "chinh phu")
_LOCAL = ("tinh uy", "thanh uy", "huyen uy", "thi uy", "quan uy", "dang bo tinh", "dang bo huyen")


def find_doubts(
    header: ProgrammeHeader,
    nodes: Sequence[OutlineNode],
    citations: Sequence[Citation],
    deadlines: Sequence[StatedDeadline] = (),
) -> tuple[Doubt, ...]:
    """Return the doubts of a document, those about its head first."""
    documents = distinct(citations)
    return (
        *_about_head(header),
        *_symbol_and_issuer(documents),
        *_same_number(documents),
        *_same_subject(nodes),
        *_unclear_deadlines(nodes, deadlines),
        *_numbering(nodes),
        *_quotes(nodes),
    )


def _unclear_deadlines(nodes: Sequence[OutlineNode], deadlines: Sequence[StatedDeadline]) -> list[Doubt]:
    """Return a doubt for each deadline that tells no day; those in the cells of tables are one doubt together."""
    unclear = (DeadlineKind.AFTER, DeadlineKind.SPAN, DeadlineKind.DAY, DeadlineKind.UNCLEAR, DeadlineKind.CONDITION)
    working = {node.id: node for node in nodes if node.assignable}
    open_ones = [item for item in deadlines if item.due is None and item.kind in unclear and item.node in working]
    cells = [item for item in open_ones if any(field.end for field in working[item.node or 0].fields)]
    others = {(item.raw, item.node if item.end else None): item for item in open_ones[::-1] if item not in cells}
    doubts = [Doubt("deadline.unclear", item.raw, item.node) for item in list(others.values())[::-1]]
    if len(cells) == 1:
        return [Doubt("deadline.unclear", cells[0].raw, cells[0].node), *doubts]
    words = ", ".join(dict.fromkeys(item.raw for item in cells))
    return [Doubt("deadline.unclear_cells", f"{len(cells)}: {words}", cells[0].node), *doubts] if cells else doubts


_WITHOUT_PERIOD = ("công văn", "thông báo", "quyết định", "giấy mời", "biên bản", "kết luận", "công điện", "tờ trình")
"""Documents that name months and quarters in their titles without being about one: a letter asks for a report."""


def _about_head(header: ProgrammeHeader) -> list[Doubt]:
    doubts = []
    if header.symbol and not header.number:
        doubts.append(Doubt("header.blank_number", header.symbol))
    if header.date and len(header.date) < len("2024-01-01"):
        doubts.append(Doubt("header.blank_date", header.date))
    works_by_periods = (header.kind or "").lower() not in _WITHOUT_PERIOD
    if works_by_periods and header.title and header.period is None and _HAS_A_PERIOD.search(header.title):
        doubts.append(Doubt("header.no_period", header.title))
    if header.title and header.issuer is None and (header.symbol or header.date):
        doubts.append(Doubt("header.no_issuer", header.title))
    return doubts


def _symbol_and_issuer(documents: Sequence[Citation]) -> list[Doubt]:
    doubts = []
    for item in documents:
        agency = (item.symbol or "").partition("/")[2]
        issuer = fold(item.issuer or "")
        central = any(word in issuer for word in _CENTRAL)
        local = any(word in issuer for word in _LOCAL)
        if "/" not in (item.symbol or "") and _PARTY_NUMBER.search(item.text):
            doubts.append(Doubt("citation.no_agency", item.text, item.node))
        elif (agency.endswith("TW") and local and not central) or (agency in ("TU", "HU", "ĐU") and central):
            doubts.append(Doubt("citation.symbol_contradicts_issuer", item.text, item.node))
    return doubts


def _same_number(documents: Sequence[Citation]) -> list[Doubt]:
    doubts = []
    for first, second in combinations(documents, 2):
        type_symbol = (first.symbol or "").partition("/")[0]
        same_type = type_symbol == (second.symbol or "").partition("/")[0]
        if same_type and first.number == second.number and first.symbol != second.symbol:
            words = f"{first.number_symbol} · {second.number_symbol}"
            doubts.append(Doubt("citation.same_number", words, second.node))
    return doubts


def _phrases(sentence: str) -> set[tuple[str, ...]]:
    spared = sentence
    for item in find_citations(sentence):
        spared = spared.replace(item.text, " ")
    words = folded_words(spared)
    return {tuple(words[place : place + _PHRASE]) for place in range(len(words) - _PHRASE + 1)}


def _same_subject(nodes: Sequence[OutlineNode]) -> list[Doubt]:
    """Find two sentences about the same matter that share one citation but give the other two numbers."""
    sentences = []
    for node in nodes:
        for match in _SENTENCE.finditer(node.text):
            cited = [item for item in find_citations(match.group()) if (item.kind or "").lower() not in _LAWS]
            if len(cited) > 1:
                sentences.append((node.id, cited, match.group()))
    doubts = []
    for (_, cited_a, text_a), (node_b, cited_b, text_b) in combinations(sentences, 2):
        keys_a = {(item.number, item.symbol) for item in cited_a}
        keys_b = {(item.number, item.symbol) for item in cited_b}
        if not keys_a & keys_b or len(_phrases(text_a) & _phrases(text_b)) < _SHARED_PHRASES:
            continue
        for one in cited_a:
            for other in cited_b:
                alone = (one.number, one.symbol) not in keys_b and (other.number, other.symbol) not in keys_a
                if alone and one.symbol == other.symbol and one.number != other.number:
                    doubts.append(Doubt("citation.same_subject", f"{one.text} · {other.text}", node_b))
    return doubts


def _quotes(nodes: Sequence[OutlineNode]) -> list[Doubt]:
    return [
        Doubt("text.unbalanced_quotes", node.text[:80], node.id)
        for node in nodes
        if node.text.count("“") != node.text.count("”")
    ]


def _numbering(nodes: Sequence[OutlineNode]) -> list[Doubt]:
    """Find lists whose numbers jump or repeat; those that count on under the next heading do neither."""
    doubts = []
    last: dict[tuple[int, str], int] = {}
    ever: dict[tuple[int, str], int] = {}
    for node in nodes:
        for key in [key for key in last if key[0] > node.level]:
            del last[key]
        number = re.fullmatch(r"\(?(\d{1,3})\)?", node.marker)
        if not number:
            continue
        key = (node.level, "(" if node.marker.startswith("(") else "")
        value = int(number[1])
        before = last.get(key, 0)
        counts_on = before == 0 and value == ever.get(key, 0) + 1
        if value != before + 1 and not counts_on and not (value == 1 and before == 0):
            doubts.append(Doubt("outline.numbering_jumps", f"{before} → {value}", node.id))
        last[key] = ever[key] = value
    return doubts
