"""Compare a stored programme with a document issued again: which piece of one is which of the other."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from difflib import SequenceMatcher

from ctr_desktop.domain.draft import ProgrammeDraft
from ctr_desktop.domain.folding import fold, nfc
from ctr_desktop.domain.merging import MergeItem, MergeKind, MergePlan
from ctr_desktop.domain.outline import OutlineNode
from ctr_desktop.domain.pairing import pair_up
from ctr_desktop.domain.programme import StoredNode
from ctr_desktop.store import programmes, tasks
from ctr_desktop.store.database import Database

SIMILAR = 62.0
_SAME_PLACE_BONUS = 8.0
_SHORTEST_SIMILAR = 12
_MUCH = 0.5
MOST_TARGETS = 8


def plan_merge(database: Database, draft: ProgrammeDraft, programme: int) -> MergePlan:
    """Return what becomes of each piece of a programme when a draft is imported onto it; nothing is changed."""
    old = stored_nodes(database, programme)
    counts: dict[int, int] = {}
    for _task, node in tasks.tree(database, programme):
        counts[node] = counts.get(node, 0) + 1
    return MergePlan(tuple(_items(old, draft.outline.nodes, match_nodes(old, draft.outline.nodes), counts)))


def stored_nodes(database: Database, programme: int) -> list[StoredNode]:
    """Return the nodes of a programme in document order."""
    order = [node for node, _parent in programmes.tree(database, programme)]
    found = programmes.nodes(database, order)
    return [found[node] for node in order]


def match_nodes(old: Sequence[StoredNode], new: Sequence[OutlineNode]) -> dict[int, int]:
    """Return the place in ``old`` of each place in ``new`` that is the same piece: by equal, then by like texts."""
    old_keys = [_key(node.text) for node in old]
    new_keys = [_key(node.text) for node in new]
    matched: dict[int, int] = {}
    for block in SequenceMatcher(None, old_keys, new_keys, autojunk=False).get_matching_blocks():
        matched.update({block.b + step: block.a + step for step in range(block.size)})
    _match_moved(old_keys, new_keys, matched)
    _match_similar(old, new, old_keys, new_keys, matched)
    return matched


def _key(text: str) -> str:
    return " ".join(fold(nfc(text)).split())


def _match_moved(old_keys: Sequence[str], new_keys: Sequence[str], matched: dict[int, int]) -> None:
    """Match equal texts that moved elsewhere, where they occur once on each side."""
    taken = set(matched.values())
    old_places: dict[str, list[int]] = {}
    new_places: dict[str, list[int]] = {}
    for place, key in enumerate(old_keys):
        if place not in taken:
            old_places.setdefault(key, []).append(place)
    for place, key in enumerate(new_keys):
        if place not in matched:
            new_places.setdefault(key, []).append(place)
    for key, places in new_places.items():
        if len(places) == 1 and len(old_places.get(key, ())) == 1:
            matched[places[0]] = old_places[key][0]


def _match_similar(
    old: Sequence[StoredNode],
    new: Sequence[OutlineNode],
    old_keys: Sequence[str],
    new_keys: Sequence[str],
    matched: dict[int, int],
) -> None:
    """Match what is left by likeness, the likest first; the same marker and level count for a little."""
    from rapidfuzz import fuzz, process

    taken = set(matched.values())
    free_old = [place for place in range(len(old)) if place not in taken]
    free_new = [place for place in range(len(new)) if place not in matched]
    candidates: list[tuple[float, int, int]] = []
    texts = {place: old_keys[place] for place in free_old}
    for place in free_new:
        if len(new_keys[place]) < _SHORTEST_SIMILAR:
            continue
        hits = process.extract(new_keys[place], texts, scorer=fuzz.ratio, score_cutoff=SIMILAR, limit=4)
        for _text, score, at in hits:
            same = old[at].marker == new[place].marker and old[at].level == new[place].level
            candidates.append((score + _SAME_PLACE_BONUS * same, place, at))
    matched.update(pair_up(candidates, matched))


def _items(
    old: Sequence[StoredNode], new: Sequence[OutlineNode], matched: dict[int, int], counts: dict[int, int]
) -> list[MergeItem]:
    found: list[MergeItem] = []
    taken = set(matched.values())
    vanished = deque(place for place in range(len(old)) if place not in taken)

    def flush(before: int) -> None:
        """Add the vanished pieces that stood before a place of the old one; what the office added itself stays."""
        while vanished and vanished[0] < before:
            node = old[vanished.popleft()]
            words = node.title
            kind, new = (MergeKind.UNCHANGED, words) if node.own else (MergeKind.VANISHED, "")
            found.append(MergeItem(kind, node.id, None, words, new, counts.get(node.id, 0)))

    for place, node in enumerate(new):
        if place not in matched:
            found.append(MergeItem(MergeKind.NEW, None, node.id, "", node.title))
            continue
        flush(matched[place])
        before = old[matched[place]]
        same = _key(before.text) == _key(node.text) and before.marker == node.marker and before.level == node.level
        kind = MergeKind.UNCHANGED if same else MergeKind.CHANGED
        found.append(MergeItem(kind, before.id, node.id, before.title, node.title, counts.get(before.id, 0)))
    flush(len(old))
    return found


def likely_targets(database: Database, draft: ProgrammeDraft, limit: int = MOST_TARGETS) -> tuple[list[int], bool]:
    """Return the programmes a draft may be imported onto, the likeliest first, and whether the first surely is one.

    Programmes of the same period may be supplemented whatever their texts; others are listed when much of their text
    is in the draft. Only one of the same period with most of its text there is a new issue for sure.
    """
    keys = {_key(node.text) for node in draft.outline.nodes}
    found: list[tuple[bool, float, int]] = []
    for item in programmes.all_programmes(database)[: limit * 4]:
        texts = [_key(node.text) for node in stored_nodes(database, item.id)]
        share = sum(1 for text in texts if text in keys) / len(texts) if texts else 0.0
        own, other = item.header.period, draft.header.period
        same_period = own == other and own is not None
        if same_period or share >= _MUCH or (share > 0 and (own is None or other is None)):
            found.append((same_period, share, item.id))
    found.sort(reverse=True)
    is_sure = bool(found) and found[0][1] >= _MUCH and (found[0][0] or draft.header.period is None)
    return [programme for _same, _share, programme in found[:limit]], is_sure
