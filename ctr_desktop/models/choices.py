"""What a picker offers: names to choose from, narrowed by what is typed, the most used ones first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from ctr_desktop.domain.dates import short_date
from ctr_desktop.domain.diary import Paper
from ctr_desktop.domain.folding import find_folded, fold, nfc
from ctr_desktop.domain.organisation import Person, Unit

MOST_LINES = 8
"""How many lines a picker shows of what fits the typed words."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One name: what choosing it means, its words, its short name, how often it is used, why it is proposed."""

    value: object
    words: str
    short: str = ""
    used: int = 0
    hint: str = ""
    folded: str = field(init=False, default="", repr=False, compare=False)

    def __post_init__(self) -> None:
        """Fold the words once: they are compared at every key."""
        object.__setattr__(self, "folded", fold(nfc(self.words)))


def matching(choices: Sequence[Choice], typed: str) -> list[Choice]:
    """Return at most ``MOST_LINES`` choices that hold what was typed, the nearest and most used first.

    Every typed word must stand in the name or the short name, whatever case and marks; the first letters of the
    words count as a short name too ("btg"). Nothing typed gives all of them, the most used first.
    """
    wanted = " ".join(fold(nfc(typed)).split())
    if not wanted:
        return sorted(choices, key=lambda choice: -choice.used)
    ranked = [(rank, choice) for choice in choices if (rank := _rank(choice, wanted)) is not None]
    ranked.sort(key=lambda item: (item[0], -item[1].used))
    return [choice for _rank_of_it, choice in ranked[:MOST_LINES]]


def _rank(choice: Choice, wanted: str) -> int | None:
    short = fold(nfc(choice.short))
    initials = "".join(word[0] for word in choice.folded.split())
    if wanted in (short, choice.folded):
        return 0
    close = "".join(wanted.split())
    if "".join(short.split()).startswith(close) or initials.startswith(close):
        return 1
    if choice.folded.startswith(wanted):
        return 2
    words = choice.folded.split() + short.split()
    if all(any(word.startswith(part) for word in words) for part in wanted.split()):
        return 3
    if wanted in choice.folded or wanted in short or close in initials:
        return 4
    return 5 if all(part in choice.folded or part in short for part in wanted.split()) else None


def marked_spans(words: str, typed: str) -> list[tuple[int, int]]:
    """Return the spans of a name that what was typed matches; none where only its first letters do."""
    spans = find_folded(words, typed)
    if spans:
        return spans
    place = fold(words).find(" ".join(fold(nfc(typed)).split())) if typed.strip() else -1
    return [(place, place + len(typed.strip()))] if place >= 0 else []


def unit_choices(
    units: Iterable[Unit], used: Mapping[int, int], proposed: tuple[int, str] | None = None
) -> list[Choice]:
    """Return units to choose from; ``proposed`` is the one that is put first, and why."""
    found = [Choice(unit.id, unit.name, unit.short_name, used.get(unit.id, 0)) for unit in units]
    if proposed is None:
        return found
    first = [
        Choice(choice.value, choice.words, choice.short, choice.used, proposed[1])
        for choice in found
        if choice.value == proposed[0]
    ]
    return first + [choice for choice in found if choice.value != proposed[0]]


def person_choices(persons: Iterable[Person], used: Mapping[int, int]) -> list[Choice]:
    """Return persons to choose from, each by name or post."""
    return [Choice(person.name, person.name, person.post, used.get(person.id, 0)) for person in persons]


def paper_choices(papers: Iterable[Paper]) -> list[Choice]:
    """Return papers to choose from, each by number, day and subject; what has no number is chosen by its subject."""
    return [
        Choice(paper, " · ".join(part for part in (paper.number_symbol, short_date(paper.date), paper.subject) if part))
        for paper in papers
    ]
