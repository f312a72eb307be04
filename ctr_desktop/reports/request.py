"""What a report is asked for: kind, tasks and day, what the clerk answered, how it is signed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from typing import Any

from ctr_desktop.domain.dates import iso
from ctr_desktop.domain.folding import tidy
from ctr_desktop.domain.views import TaskQuery
from ctr_desktop.reports.profile import Profile, load_profile, profile_for
from ctr_desktop.settings import CommitteeSettings


@dataclass(frozen=True, slots=True)
class ReportRequest:
    """Which report, of which tasks as of which day, signed by whom.

    ``answers`` are those to the questions of the kind, by name; ``particulars`` the committee as it is printed;
    ``two_sided`` pages are printed on both sides; ``since`` is the first day of the span that some kinds are of;
    the version for ``leaders`` names no officers; a ``fresh`` one is written by the program although somebody has
    written a text for it. ``replaces`` is the identity of an issued report in whose place it comes;
    ``wording`` are the texts that the office words otherwise.
    """

    kind: str
    query: TaskQuery
    draft: bool = True
    number: str = ""
    issued_on: date | None = None
    authority: str = ""
    post: str = ""
    signer: str = ""
    receivers: tuple[str, ...] = ()
    answers: Mapping[str, str | bool] = field(default_factory=dict)
    profile: str = ""
    two_sided: bool = False
    since: date | None = None
    leaders: bool = False
    fresh: bool = False
    replaces: str = ""
    wording: Mapping[str, str] = field(default_factory=dict)
    particulars: CommitteeSettings = field(default_factory=CommitteeSettings)

    def cleaned(self) -> ReportRequest:
        """Return the request with its words as every door takes them in: composed, without control characters."""
        return replace(
            self,
            number=tidy(self.number),
            authority=tidy(self.authority),
            post=tidy(self.post),
            signer=tidy(self.signer),
            receivers=tuple(tidy(line) for line in self.receivers),
            answers={name: tidy(item) if isinstance(item, str) else item for name, item in self.answers.items()},
        )

    @property
    def programme(self) -> int:
        """Return the programme that the report is of."""
        return self.query.programmes[0]

    @property
    def as_of(self) -> date:
        """Return the day that the figures are of. Raise ValueError when none was given."""
        if self.query.as_of is None:
            raise ValueError("a report is of a day")
        return self.query.as_of

    @property
    def text_scope(self) -> str:
        """Return what a text for the report is of beside programme, kind and day: its span, other programmes."""
        others = ",".join(str(programme) for programme in sorted(set(self.query.programmes[1:])))
        parts = (f"since {iso(self.since)}" if self.since is not None else "", f"with {others}" if others else "")
        return " ".join(part for part in parts if part)

    @property
    def dated(self) -> date:
        """Return the day that dates the files: that of issue, or else that of the figures."""
        return self.issued_on if self.issued_on is not None and not self.draft else self.as_of

    @property
    def presentation(self) -> Profile:
        """Return the profile it is presented in: the chosen one, else the one in force. Raise RuleError."""
        if self.profile:
            return load_profile(self.profile)
        return profile_for(self.issued_on or self.as_of, self.particulars.name)

    def words(self, question: str) -> str:
        """Return the answer to a question that is answered in words."""
        return str(self.answers.get(question, ""))

    def to_values(self) -> dict[str, Any]:
        """Return the request as plain values, as an issued report keeps it."""
        values = asdict(self)
        values["answers"], values["wording"] = dict(self.answers), dict(self.wording)
        values["issued_on"], values["since"] = iso(self.issued_on), iso(self.since)
        values["query"] = {**asdict(self.query), "as_of": iso(self.query.as_of)}
        return values
