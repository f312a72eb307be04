"""The register of papers: entered once, linked to many tasks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ctr_desktop.domain.changes import Changes
from ctr_desktop.domain.citation import Citation
from ctr_desktop.domain.dates import from_iso
from ctr_desktop.domain.diary import DocumentRole, Paper, TaskDocument
from ctr_desktop.domain.errors import RuleError
from ctr_desktop.domain.folding import fold, one_line
from ctr_desktop.services.workspace import Workspace
from ctr_desktop.store import documents, programmes, tasks


class PaperService:
    """Every method that changes something is one transaction and returns its changes."""

    def __init__(self, workspace: Workspace) -> None:
        """Work on a workspace."""
        self._workspace = workspace
        self._database = workspace.database

    def all(self) -> list[Paper]:
        """Return the register, the newest papers first."""
        return documents.papers(self._database)

    def get(self, paper: int) -> Paper | None:
        """Return a paper of the register, or None."""
        return documents.paper(self._database, paper)

    def of_task(self, task: int) -> list[TaskDocument]:
        """Return the papers of a task in the order of their days."""
        return documents.documents(self._database, [task]).get(task, [])

    def offered(self, programme: int | None) -> list[Paper]:
        """Return what may be meant by a number while it is typed: the register, then the citations of a programme."""
        found = self.all()
        known = {_same(paper.number_symbol) for paper in found}
        if programme is not None:
            for cited in programmes.programme_citations(self._database, programme):
                paper = paper_of_citation(cited)
                if paper.number_symbol and _same(paper.number_symbol) not in known:
                    known.add(_same(paper.number_symbol))
                    found.append(paper)
        return found

    def add(self, ids: Sequence[int], role: DocumentRole, paper: Paper) -> Changes:
        """Link a paper to some tasks in a role; one that is in the register already is not entered twice.

        Raise RuleError when it has neither number nor subject, for a task that is gone and for a day to come.
        """
        for gone in set(ids) - tasks.tasks(self._database, ids).keys():
            raise RuleError("task.unknown", id=gone)
        with self._workspace.journal.action("document.add", number=paper.number_symbol, count=len(ids)) as recording:
            kept = self.entered(paper)
            for task in ids:
                documents.link(self._database, task, kept, role)
        return recording.changes

    def entered(self, paper: Paper) -> int:
        """Return the place of a paper in the register, entered there when it is new; inside an action.

        It is the same paper when number and symbol, day and issuer are those of one that is there, or what one of the
        two does not say; what is said of it now counts then, for all its tasks. Raise RuleError as ``add`` does.
        """
        cleaned = self._cleaned(paper)
        known = documents.paper(self._database, paper.id) if paper.id else None
        if known is None and cleaned.number_symbol:
            known = next((item for item in self.all() if _is_same(item, cleaned)), None)
        if known is None:
            return documents.insert_paper(self._database, cleaned)
        fuller = Paper(
            known.number_symbol or cleaned.number_symbol,
            cleaned.date or known.date,
            cleaned.subject or known.subject,
            cleaned.issuer or known.issuer,
            cleaned.receiver or known.receiver,
            cleaned.kind or known.kind,
            known.id,
        )
        if fuller != known:
            documents.update_paper(self._database, fuller)
        return known.id

    def edit(self, paper: Paper) -> Changes:
        """Change a paper for every task that it is linked to. Raise RuleError as ``add`` does."""
        cleaned = replace(self._cleaned(paper), id=paper.id)
        with self._workspace.journal.action("document.edit", number=cleaned.number_symbol) as recording:
            documents.update_paper(self._database, cleaned)
        return recording.changes

    def take_off(self, document: TaskDocument) -> Changes:
        """Take a paper off a task; it leaves the register when nothing else names it."""
        with self._workspace.journal.action("document.delete", number=document.number_symbol) as recording:
            if document.paper is None:
                documents.delete_document(self._database, document.id)
            else:
                documents.unlink(self._database, document.id)
        return recording.changes

    def _cleaned(self, paper: Paper) -> Paper:
        words = {
            name: one_line(getattr(paper, name)) for name in ("number_symbol", "subject", "issuer", "receiver", "kind")
        }
        if not words["number_symbol"] and not words["subject"]:
            raise RuleError("document.nothing_said")
        if paper.date is not None and paper.date > self._workspace.today():
            raise RuleError("task.day_to_come")
        return Paper(date=paper.date, id=paper.id, **words)


def paper_of_citation(cited: Citation) -> Paper:
    """Return a document that a programme cites as a paper; a day with blanks is none."""
    day = cited.date if cited.date and len(cited.date) == len("2024-01-01") else None
    number = cited.number_symbol if cited.number and cited.symbol else ""
    return Paper(number, from_iso(day), "", cited.issuer or "", "", cited.kind or "")


def _same(number: str) -> str:
    """Return a number and symbol as it is compared: 05-BC/HU is 5 - bc/hu."""
    return fold("".join(number.split())).lstrip("0")


def _is_same(known: Paper, other: Paper) -> bool:
    def agree(one: object, two: object) -> bool:
        return not one or not two or one == two

    return (
        _same(known.number_symbol) == _same(other.number_symbol)
        and agree(known.date, other.date)
        and agree(fold(known.issuer), fold(other.issuer))
    )
