"""Compare a stored programme with a document issued again: which piece of one is which of the other."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from ctr_desktop.domain.folding import fold, nfc
from ctr_desktop.domain.merging import MergeItem, MergeKind, MergePlan
from ctr_desktop.domain.outline import OutlineNode, printed_marker
from ctr_desktop.domain.programme import ProgrammeDraft, StoredNode
from ctr_desktop.store import programmes, tasks
from ctr_desktop.store.database import Database

SIMILAR = 62.0
_SAME_PLACE_BONUS = 8.0
_SHORTEST_SIMILAR = 12


def plan_merge(database: Database, draft: ProgrammeDraft, programme: int) -> MergePlan:
    """Return what becomes of each piece of a programme when a draft is imported onto it; nothing is changed."""
    old = stored_nodes(database, programme)
    counts: dict[int, int] = {}
    for _task, node in tasks.tree(database, programme):
        counts[node] = counts.get(node, 0) + 1
    return MergePlan(programme, tuple(_items(old, draft.outline.nodes, match_nodes(old, draft.outline.nodes), counts)))


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
    free_old = [place for place in range(len(old_keys)) if place not in set(matched.values())]
    free_new = [place for place in range(len(new_keys)) if place not in matched]
    for place in free_new:
        same = [at for at in free_old if old_keys[at] == new_keys[place]]
        if len(same) == 1 and sum(1 for at in free_new if new_keys[at] == new_keys[place]) == 1:
            matched[place] = same[0]
            free_old.remove(same[0])


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
    for _score, place, at in sorted(candidates, reverse=True):
        if place not in matched and at not in taken:
            matched[place] = at
            taken.add(at)


def _items(
    old: Sequence[StoredNode], new: Sequence[OutlineNode], matched: dict[int, int], counts: dict[int, int]
) -> list[MergeItem]:
    found: list[MergeItem] = []
    vanished = {place for place in range(len(old)) if place not in set(matched.values())}

    def flush(before: int) -> None:
        """Add the vanished pieces that stood before a place of the old programme."""
        for place in sorted(at for at in vanished if at < before):
            vanished.discard(place)
            node = old[place]
            found.append(MergeItem(MergeKind.VANISHED, node.id, None, _printed(node), "", counts.get(node.id, 0)))

    for place, node in enumerate(new):
        if place not in matched:
            found.append(MergeItem(MergeKind.NEW, None, node.id, "", node.title))
            continue
        flush(matched[place])
        before = old[matched[place]]
        same = _key(before.text) == _key(node.text) and before.marker == node.marker and before.level == node.level
        kind = MergeKind.UNCHANGED if same else MergeKind.CHANGED
        found.append(MergeItem(kind, before.id, node.id, _printed(before), node.title, counts.get(before.id, 0)))
    flush(len(old))
    return found


def _printed(node: StoredNode) -> str:
    return f"{printed_marker(node.marker)} {node.text}".strip()


def likely_targets(database: Database, draft: ProgrammeDraft, limit: int = 5) -> list[int]:
    """Return the programmes that a draft may be a new issue of, the likeliest first: most of their texts are in it."""
    keys = {_key(node.text) for node in draft.outline.nodes}
    found: list[tuple[float, int]] = []
    for item in programmes.all_programmes(database)[: limit * 4]:
        texts = [_key(node.text) for node in stored_nodes(database, item.id)]
        share = sum(1 for text in texts if text in keys) / len(texts) if texts else 0.0
        same_period = item.header.period is not None and item.header.period == draft.header.period
        if share >= 0.5 or (same_period and share >= 0.2):
            found.append((share, item.id))
    return [programme for _share, programme in sorted(found, reverse=True)[:limit]]
