"""What a report is made of: the tasks and figures of its day and the words for them; the services gather it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from ctr_desktop.domain.citation import Citation
from ctr_desktop.domain.dates import Period, from_iso, long_date, quarter_name, short_date
from ctr_desktop.domain.dates import period_words as named_period
from ctr_desktop.domain.deadline import Provenance, Verdict
from ctr_desktop.domain.diary import DocumentRole, TaskDocument
from ctr_desktop.domain.organisation import Unit
from ctr_desktop.domain.programme import Programme, StoredNode
from ctr_desktop.domain.statistics import Tally, days_late, tally, tally_by, verdict
from ctr_desktop.domain.task import Secrecy, Stage, Task, TaskFacts
from ctr_desktop.reports.document import Block, Document, Head
from ctr_desktop.reports.request import ReportRequest
from ctr_desktop.reports.typography import NO_BREAK, quoted, spell
from ctr_desktop.reports.wording import Wording
from ctr_desktop.settings import CommitteeSettings

_SYMBOL = re.compile(r"\d[-/]\s*([A-ZĐ][A-Za-zĐđ]*)")
_YEAR_BEHIND_A_SLASH = re.compile(r"^((?:quý|tháng) \w+)/(\d{4})$")
_NAMES = ("Mặt trận", "Đảng", "Đoàn", "Hội đồng", "Hội Nông", "Hội Liên", "Hội Cựu", "Nhà nước", "Nhân dân", "Ủy ban")
"""How headings begin that are names: they keep their capital inside a sentence."""
_DONE = (Verdict.DONE_ON_TIME, Verdict.DONE_LATE)
_SAID_BY_THE_STAGE = (Verdict.RECURRING, Verdict.CANCELLED, Verdict.CARRIED)


@dataclass(frozen=True, slots=True)
class Comparison:
    """A period that a report is compared with, and the figures that were issued for it; None where none were."""

    period: Period
    figures: Mapping[str, int] | None


@dataclass
class Material:
    """Everything a report is made of, for one day.

    ``tasks`` are as they stood on it; ``finished_later`` are those that were done only after it, whose result is not
    its report's. ``notes`` are the last entries that go into reports, ``every_note`` the last of any kind, acts of
    chasing too, for sheets that stay in the office. ``earlier`` are the periods it is compared with, ``following`` the
    headings of the next programme with what they ask for, ``others`` the programmes of the report beside the first.
    """

    request: ReportRequest
    programme: Programme
    facts: dict[int, TaskFacts]
    tasks: list[Task]
    units: dict[int, Unit]
    persons: dict[int, str]
    documents: dict[int, list[TaskDocument]]
    nodes: dict[int, StoredNode]
    order: list[tuple[int, int | None]]
    notes: dict[int, tuple[date, str]]
    every_note: dict[int, tuple[date, str]]
    finished_later: frozenset[int] = frozenset()
    earlier: tuple[Comparison, ...] = ()
    following: tuple[tuple[str, tuple[str, ...]], ...] = ()
    others: tuple[Programme, ...] = ()
    wording: Wording = field(init=False)

    def __post_init__(self) -> None:
        """Read the wording of the kind."""
        self.wording = Wording(self.request.kind, self.request.wording)

    @property
    def committee(self) -> CommitteeSettings:
        """Return the committee as it is printed."""
        return self.request.particulars

    @property
    def as_of(self) -> date:
        """Return the day of the figures."""
        return self.request.as_of

    @property
    def programmes(self) -> tuple[Programme, ...]:
        """Return the programmes that the report is of: the one it is kept with, then the others."""
        return (self.programme, *self.others)

    def say(self, name: str, **values: object) -> str:
        """Return a wording filled in."""
        return self.wording.say(name, **values)

    def spelled(self, text: str) -> str:
        """Return a text in the office's spelling."""
        return spell(text, self.committee.spelling)

    def verdict(self, task: Task) -> Verdict:
        """Return how a task stands on the day."""
        return verdict(self.facts[task.id], self.as_of, self.committee.soon_days)

    def tally(self, tasks: list[Task] | None = None) -> Tally:
        """Return the figures of some tasks, or of all."""
        facts = self.facts.values() if tasks is None else [self.facts[task.id] for task in tasks]
        return tally(facts, self.as_of, self.committee.soon_days)

    def tally_by_unit(self) -> dict[int | None, Tally]:
        """Return the figures of each lead unit, nobody's under None."""
        return tally_by(self.facts.values(), lambda task: task.lead_unit, self.as_of, self.committee.soon_days)

    def days_late(self, task: Task) -> int:
        """Return by how many days a task is late on the day."""
        return days_late(self.facts[task.id], self.as_of)

    def note(self, task: Task) -> str:
        """Return the words of the last entry of a task up to the day."""
        return self.notes[task.id][1] if task.id in self.notes else ""

    def last_word(self, task: Task) -> str:
        """Return the words of the last entry of any kind, for a sheet that stays in the office."""
        return self.every_note[task.id][1] if task.id in self.every_note else ""

    def difficulty(self, task: Task) -> str:
        """Return the difficulty of a task, nothing where the office keeps it back."""
        return str(task.values["difficulty"]) if task.values["difficulty_reported"] else ""

    def proposal(self, task: Task) -> str:
        """Return the proposal of a task, nothing where the office keeps it back."""
        return str(task.values["proposal"]) if task.values["proposal_reported"] else ""

    def is_secret(self, task: Task) -> bool:
        """Tell whether a task's words stay out of ordinary reports."""
        return task.secrecy is not Secrecy.ORDINARY

    def unit_name(self, unit: int | None, *, short: bool = False) -> str:
        """Return a unit's name as the committee spells it, nothing for nobody."""
        found = self.units.get(unit) if unit is not None else None
        if found is None:
            return ""
        return self.spelled(found.short_name if short else found.name)


def period_words(material: Material, programme: Programme | None = None) -> str:
    """Return "quý II năm 2024" for a programme (the first), or nothing when its period is no quarter."""
    period = (programme or material.programme).header.period
    quarter = quarter_name(period) if period else None
    return material.say("common.period_quarter", quarter=quarter, year=period.start.year) if period and quarter else ""


def period_phrase(period: Period) -> str:
    """Return how a text names a period: "quý II năm 2024", "tháng 3 năm 2026", "từ 01/4/2024 đến 15/4/2024"."""
    return _YEAR_BEHIND_A_SLASH.sub(r"\1 năm \2", named_period(period))


def programme_name(material: Material) -> str:
    """Return what reports call the programme, of several each."""
    return _joined(material, [_name_of(material, item) for item in material.programmes])


def _name_of(material: Material, programme: Programme) -> str:
    words = period_words(material, programme)
    if words:
        return material.say("common.programme", period=words)
    return material.say("common.programme_untitled")


def _joined(material: Material, names: Sequence[str]) -> str:
    """Return several names in a row, each once."""
    *first, last = dict.fromkeys(names)
    return material.say("common.several", first=", ".join(first), last=last) if first else last


def issuer_words(material: Material) -> str:
    """Return " của Tỉnh ủy …", or nothing when the issuer is unknown."""
    issuer = material.programme.header.issuer
    return material.say("common.of_issuer", issuer=issuer) if issuer else ""


def programme_cited(material: Material) -> str:
    """Return the programme's first, full citation: type, number and symbol, day, issuer, subject (HD 36, 1.6.1).

    Of several programmes each is cited. Blanks stay dots.
    """
    return _joined(material, [_cited(material, item) for item in material.programmes])


def _cited(material: Material, programme: Programme) -> str:
    header = programme.header
    issuer = material.say("common.of_issuer", issuer=header.issuer) if header.issuer else ""
    if not header.symbol:
        return _name_of(material, programme) + issuer
    kind = header.kind or material.say("common.programme_untitled")
    number = Citation(kind, header.number or "…", header.symbol, None, None, "").number_symbol
    day = from_iso(header.date) if header.date and len(header.date) == len("2024-01-01") else None
    words = period_words(material, programme)
    return material.say(
        "common.cited",
        kind=kind,
        about=material.say("common.about", period=words) if words else "",
        number=number,
        dated=material.say("common.dated", date=short_date(day)) if day else "",
        issuer=issuer,
    )


def deadline_words(material: Material, task: Task) -> str:
    """Return a task's deadline as of the report's day, with where it comes from."""
    deadline = task.deadline
    if task.recurring:
        return material.say("deadline.recurring")
    if deadline.due is None:
        return material.say("deadline.missing")
    day = short_date(deadline.due)
    if deadline.original and deadline.original != deadline.due:
        return material.say("deadline.extended", day=day, original=short_date(deadline.original))
    if deadline.provenance is Provenance.DEFAULT:
        return material.say("deadline.default", day=day)
    return day


def status_words(material: Material, task: Task) -> str:
    """Return stage and verdict of a task as of the report's day; a verdict that says the stage too stands alone.

    A standing duty that nobody has entered a stage of is not said to be not begun.
    """
    stage = material.say(f"stage.{task.stage.value}")
    outcome = material.verdict(task)
    words = material.say(f"verdict.{outcome.value}", days=material.days_late(task))
    if outcome in _DONE:
        return words[:1].upper() + words[1:]
    if outcome is Verdict.RECURRING and task.stage in (Stage.TODO, Stage.ACCEPTED):
        return material.say("status.recurring")
    if outcome is Verdict.SOON and task.deadline.due == material.as_of:
        words = material.say("status.due_on_the_day")
    return stage if outcome in _SAID_BY_THE_STAGE else f"{stage}, {words}"


def document_words(material: Material, task: Task, role: DocumentRole) -> str:
    """Return the documents of a task in a role: numbers and days."""
    parts = []
    for item in material.documents.get(task.id, []):
        if item.role is role:
            number = item.number_symbol or material.say("common.number_missing")
            parts.append(number + (material.say("common.dated", date=short_date(item.date)) if item.date else ""))
    return "; ".join(parts)


def document_in_full(material: Material, task: Task) -> str:
    """Return the papers that a task came to, as a text names them: "Báo cáo số 98-BC/HU, ngày 18/5/2024"."""
    named = []
    for item in material.documents.get(task.id, []):
        if item.role is not DocumentRole.RESULT or not item.number_symbol:
            continue
        symbol = _SYMBOL.search(item.number_symbol)
        kind = material.wording.document_kind(symbol[1] if symbol else "")
        dated = material.say("common.dated", date=short_date(item.date)) if item.date else ""
        named.append(material.say("common.paper", kind=kind, number=item.number_symbol, dated=dated))
    return "; ".join(named)


def outcome_words(material: Material, task: Task) -> str:
    """Return result and result documents; nothing when the task was finished only after the report's day."""
    if task.id in material.finished_later:
        return ""
    parts = [task.result or task.product, document_words(material, task, DocumentRole.RESULT)]
    return "; ".join(part for part in parts if part)


def document(
    material: Material,
    blocks: Sequence[Block],
    *,
    as_of: str = "",
    subject: str = "",
    about: str = "",
    landscape: bool = False,
) -> Document:
    """Return the whole report: blocks under the head, as the request asks for it to be presented.

    ``subject`` is what it is about where the kind says more than its wording, ``about`` that of a letter.
    """
    request = material.request
    return Document(
        replace(head(material, as_of, subject), about=about),
        tuple(blocks),
        request.presentation.name,
        request.dated,
        landscape,
        request.two_sided,
    )


def units_addressed(material: Material) -> str:
    """Return the units that the report is for, in words for all where none is asked for."""
    asked = [material.unit_name(unit) for unit in material.request.query.units]
    return ", ".join(name for name in asked if name) or material.say("all_units")


def head(material: Material, as_of: str = "", subject: str = "") -> Head:
    """Return head and foot of the document; ``as_of`` is the line that dates the figures of its text."""
    request, committee = material.request, material.committee
    blank = material.say("common.blank")
    issuer = issuer_words(material).strip()
    number = _number_line(material)
    day = request.issued_on or request.as_of
    date_words = long_date(None if number and request.draft else day, day.year)
    return Head(
        superior=material.spelled(committee.superior or blank),
        issuer=material.spelled(committee.name or blank),
        number=number,
        place_date=material.say("common.place_date", place=committee.place or blank, date=date_words),
        kind=material.say("kind"),
        subject=material.spelled(
            subject or material.say("subject", programme=programme_name(material), issuer=issuer, period="", next="")
        ),
        as_of=as_of,
        draft=material.say("common.draft") if request.draft and number else "",
        authority=material.spelled(request.authority),
        post=material.spelled(request.post),
        signer=request.signer,
        receivers=tuple(material.spelled(name) for name in request.receivers) if number else (),
    )


def _number_line(material: Material) -> str:
    """Return number and symbol; a number under 10 gets a leading 0, a draft a blank (HD 36-HD/VPTW, box 3).

    What is no type of document, a register or a list, bears none.
    """
    request, form = material.request, material.request.presentation.head
    kind = material.say("kind_symbol")
    if not kind:
        return ""
    symbol = form["symbol"].format(kind=kind, body=material.committee.symbol or "…")
    if request.draft or not request.number:
        return str(form["number_blank"].format(symbol=symbol))
    number = f"{int(request.number):02d}" if request.number.isdecimal() else request.number
    return str(form["number"].format(number=number, symbol=symbol))


def attached_line(material: Material) -> str:
    """Return "(Kèm theo Báo cáo số …, ngày … của …)", the line under the title of an annex."""
    named = head(material)
    if not named.number:
        return ""
    _place, _comma, day = named.place_date.rpartition(", ")
    number = (named.number[:1].lower() + named.number[1:]).replace(" ", NO_BREAK)
    return material.say("common.attached", kind=named.kind.capitalize(), number=number, date=day, issuer=named.issuer)


def replacing_line(material: Material, replaced: Head) -> str:
    """Return the sentence that names the document in whose place this one comes."""
    _place, _comma, day = replaced.place_date.rpartition(", ")
    number = (replaced.number[:1].lower() + replaced.number[1:]).replace(" ", NO_BREAK)
    kind = replaced.kind or material.say("common.letter")
    return material.say(
        "common.replaces",
        own=(material.say("kind") or material.say("common.letter")).capitalize(),
        kind=kind.capitalize(),
        number=number,
        date=day,
        issuer=replaced.issuer,
    )


def sentence(text: str) -> str:
    """Return a text as the beginning of a sentence, without the sign that ends it."""
    words = quoted(text.strip().rstrip(" .;,:"))
    return words[:1].upper() + words[1:]


def in_a_sentence(title: str) -> str:
    """Return a heading as it stands inside a sentence: "Công tác dân vận" as "công tác dân vận", names as they are."""
    first = title.split(" ", 1)[0]
    return title[:1].lower() + title[1:] if first[1:].islower() and not title.startswith(_NAMES) else title


def field_name(title: str) -> str:
    """Return what a heading of a programme names: "Về nhiệm vụ quốc phòng" names "Nhiệm vụ quốc phòng"."""
    words = title.strip().rstrip(" .:;")
    named = words.removeprefix("Về ").strip()
    return named[:1].upper() + named[1:] if named else words


def own_lines(text: str) -> list[str]:
    """Return the lines that the clerk wrote, without empty ones."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def is_under_way(task: Task) -> bool:
    """Tell whether a task is worked on."""
    return task.stage in (Stage.DOING, Stage.WAITING)
