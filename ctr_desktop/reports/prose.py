"""What tasks say, as the sentences of a signed text: no codes, no counts, no words of the office."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from ctr_desktop.domain.fields import Level
from ctr_desktop.domain.folding import fold
from ctr_desktop.domain.report_text import SourceKind, source_name
from ctr_desktop.domain.task import Stage, Task
from ctr_desktop.reports.document import Block, Paragraph, Run, paragraph
from ctr_desktop.reports.material import (
    Material,
    document_in_full,
    field_name,
    in_a_sentence,
    is_under_way,
    own_lines,
    sentence,
)
from ctr_desktop.reports.matter import matter
from ctr_desktop.reports.outline_rows import headings_of

_LONGEST_PARAGRAPH = 900
_OPEN = frozenset({Stage.TODO, Stage.ACCEPTED, Stage.DOING, Stage.WAITING, Stage.PAUSED, Stage.RETURNED, Stage.CARRIED})
_NOT_BEGUN = frozenset({Stage.TODO, Stage.ACCEPTED})
_NOUNS = frozenset({"cong", "cac", "viec", "du", "de", "ke", "nghi", "bao", "to", "hoi", "chuong", "quy", "dai", "ho"})
"""How the words of a duty begin, folded, that is named by what is to come of it and not by what is to be done."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading of the programme with its tasks: its depth from 0, its number, its words."""

    depth: int
    number: str
    title: str
    tasks: tuple[Task, ...]


def sections(material: Material) -> list[Section]:
    """Return the programme's headings that hold tasks, themselves or below them, numbered on from 1."""
    headings = headings_of(material)
    own = _tasks_of_headings(material, headings)
    found: list[Section] = []
    numbers: list[int] = []
    for node, _parent in material.order:
        if node not in headings and node not in own:
            continue
        item = material.nodes[node]
        depth = item.level - 1
        numbers = numbers[: depth + 1] + [0] * (depth + 1 - len(numbers))
        numbers[depth] += 1
        number = ".".join(str(part) for part in numbers)
        found.append(Section(depth, number, item.text.rstrip(" .:;"), tuple(own.get(node, []))))
    return found


def numbered(kept: list[tuple[Section, list[Paragraph]]]) -> list[tuple[Section, list[Paragraph]]]:
    """Return sections with numbers that leave nothing out."""
    numbers: list[int] = []
    found = []
    for section, lines in kept:
        depth = min(section.depth, len(numbers))
        numbers = numbers[: depth + 1] + [0] * (depth + 1 - len(numbers))
        numbers[depth] += 1
        found.append((replace(section, depth=depth, number=".".join(str(part) for part in numbers)), lines))
    return found


def _tasks_of_headings(material: Material, headings: set[int]) -> dict[int, list[Task]]:
    parents = dict(material.order)
    own: dict[int, list[Task]] = {}
    for task in material.tasks:
        node: int | None = task.node
        while node is not None and node not in headings and parents[node] is not None:
            node = parents[node]
        if node is not None:
            own.setdefault(node, []).append(task)
    return own


def results(material: Material, title: str, tasks: Iterable[Task]) -> list[Paragraph]:
    """Return paragraphs of what was done in a field under a sentence that leads; nothing for nothing.

    ``title`` is the heading of the field. Where there are standing duties alone, they are said to go on.
    """
    shown = [task for task in tasks if not material.is_secret(task)]
    said: dict[str, Run] = {}
    for finished in (True, False):  # what was done first, then what is under way
        for task in shown:
            if (task.stage is Stage.DONE) is finished:
                for run in _result(material, task):
                    said.setdefault(run.text, run)
    if not said:
        standing = any(task.recurring and task.stage in _OPEN for task in shown)
        return [paragraph(material.say("only_standing"))] if standing else []
    return _paragraphs([Run(_lead(material, title, shown)), *said.values()])


def _lead(material: Material, title: str, tasks: list[Task]) -> str:
    field = in_a_sentence(field_name(title))
    dated = [task for task in tasks if not task.recurring and task.stage is not Stage.CANCELLED]
    done = [task for task in dated if task.stage is Stage.DONE]
    if dated and len(done) == len(dated):
        these = material.say("these_one" if len(dated) == 1 else "these_many")
        return material.say("lead_all", field=field, these=these)
    left = [task for task in dated if task.stage is not Stage.DONE]
    begun = [task for task in left if task.stage not in _NOT_BEGUN or str(task.result).strip()]
    share = "share_one" if len(done) == 1 else "share_most" if len(done) > len(left) else "share_some"
    words = {
        "field": field,
        "share": material.say(share),
        "rest": material.say("rest_one" if len(left) == 1 else "rest_many"),
        "these": material.say("these_one" if len(dated) == 1 else "these_many"),
    }
    if len(begun) == len(left):
        return material.say("lead_some" if done else "lead_going_on", **words)
    if begun:
        return material.say("lead_some_mixed" if done else "lead_mixed", **words)
    return material.say("lead_some_not_begun" if done else "lead_not_begun", **words)


def _result(material: Material, task: Task) -> Iterator[Run]:
    """Yield what is said of one task: its result with its papers, else that it was done, else where it stands."""
    words = result_words(material, task)
    if words:
        yield Run(words, source=source_name(SourceKind.RESULT, task.uid))
    elif material.note(task) and is_under_way(task):
        yield Run(note_words(material, task), source=source_name(SourceKind.NOTE, task.uid))


def note_words(material: Material, task: Task) -> str:
    """Return the last entry of a task as a sentence that names what it is of; nothing where there is none."""
    note = sentence(material.note(task))
    if not note:
        return ""
    about = matter(material, task)
    return ended(material.say("under_way_of_many" if "," in about else "under_way", matter=about, note=_going_on(note)))


def difficulty_words(material: Material, task: Task, words: str) -> str:
    """Return a difficulty as a sentence that names what it is of, without the sign that ends it."""
    return material.say("difficulty", matter=matter(material, task), text=_going_on(sentence(words)))


def _going_on(words: str) -> str:
    """Return a sentence as it goes on behind other words."""
    return words[:1].lower() + words[1:] if words[1:2].islower() else words


def result_words(material: Material, task: Task) -> str:
    """Return the result of a task with its papers as a sentence, or that it was done; nothing where it was not yet."""
    later = task.id in material.finished_later
    papers = "" if later else document_in_full(material, task)
    result = "" if later else str(task.result)
    if result.strip():
        return ended(_with_papers(sentence(result), papers))
    if task.stage is Stage.DONE and not task.recurring:
        return ended(_with_papers(_accomplished(material, task), papers))
    return ""


def _with_papers(words: str, papers: str) -> str:
    return f"{words} ({papers})" if papers else words


def ended(words: str) -> str:
    """Return words with the sign that ends a sentence."""
    return words if words.endswith(("…", "!", "?")) else f"{words}."


def _accomplished(material: Material, task: Task) -> str:
    """Return that a duty was done in its own words: "Tập trung …" becomes "Đã tập trung …"."""
    duty = duty_words(task)
    first = fold(duty).split(" ", 1)[0]
    return material.say("completed_thing" if first in _NOUNS else "completed", text=_going_on(duty))


def duty_words(task: Task) -> str:
    """Return a duty as it is named in a text: its short title where there is one, else all of its words."""
    return sentence(" ".join(str(task.values["short_title"] or task.text).split()))


def _paragraphs(sentences: list[Run]) -> list[Paragraph]:
    """Return sentences joined to paragraphs of a length that is still read."""
    found: list[list[Run]] = []
    for run in sentences:
        if found and sum(len(item.text) for item in found[-1]) + len(run.text) < _LONGEST_PARAGRAPH:
            found[-1].append(replace(run, text=f" {run.text}"))
        else:
            found.append([run])
    return [Paragraph(tuple(runs)) for runs in found]


def duties(material: Material) -> list[tuple[str, list[Run]]]:
    """Return what is still to be done, by field: the open duties that have an end, each in its own words."""
    found: dict[str, dict[str, Run]] = {}
    for section in sections(material):
        for task in section.tasks:
            if task.stage in _OPEN and not task.recurring and not material.is_secret(task):
                run = Run(duty_words(task), source=source_name(SourceKind.DUTY, task.uid))
                found.setdefault(field_name(section.title), {}).setdefault(run.text, run)
    return [(title, list(runs.values())) for title, runs in found.items()]


def difficulties(material: Material) -> list[Run]:
    """Return what stood in the way, each said once: of what it is where it is of one task, alone where of several."""
    asked = {task.id: own_lines(material.difficulty(task)) for task in material.tasks if not material.is_secret(task)}
    times = Counter(sentence(line) for lines in asked.values() for line in lines)

    def words(task: Task) -> str:
        return "\n".join(
            line if times[sentence(line)] > 1 else difficulty_words(material, task, line)
            for line in asked.get(task.id, ())
        )

    return _said_once(material, SourceKind.DIFFICULTY, words)


def proposals(material: Material) -> list[tuple[str, list[Run]]]:
    """Return what is asked for, grouped by who decides in the order of the levels; "" heads what names nobody."""
    found: dict[str, list[Run]] = {}
    for level in (*(item for item in Level if item is not Level.UNSET), Level.UNSET):
        asked = {task.id: material.proposal(task) for task in material.tasks if task.values["decided_by"] == level}
        said = _said_once(material, SourceKind.PROPOSAL, lambda task, asked=asked: asked.get(task.id, ""))  # type: ignore[misc]
        if said:
            found[level.value] = said
    return list(found.items())


def _said_once(material: Material, kind: SourceKind, words_of: Callable[[Task], str]) -> list[Run]:
    found: dict[str, Run] = {}
    for task in material.tasks:
        for line in own_lines(words_of(task)) if not material.is_secret(task) else ():
            found.setdefault(sentence(line), Run(sentence(line), source=source_name(kind, task.uid)))
    return list(found.values())


def items(material: Material, runs: Iterable[Run]) -> list[Block]:
    """Return a line with a dash for each of some words."""
    return [Paragraph((replace(run, text=material.say("item", text=run.text)),)) for run in runs]
