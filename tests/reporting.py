"""Reports for tests: a request as the dialog makes it, and what its pages say."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date

import docx
import pypdfium2

from ctr_desktop.reports.kinds import kind, names
from ctr_desktop.services.reporting import MadeReport, ReportRequest, make

WRITTEN = [(name, ending) for name in names() for ending in kind(name).formats]
"""Every kind of report in every format that it is written in."""
WITHOUT_LATE_TASKS = {"by_unit", "period", "due_soon"}
"""The kinds that do not list a task that is late by its code."""


def request_of(context, programme: int, name: str = "progress", as_of: date | None = None, **changes) -> ReportRequest:
    """Return the request that the dialog begins with, for a day, with some answers changed."""
    base = context.reports.default_request(name, programme)
    answers = {**base.answers, **{asked: changes.pop(asked) for asked in tuple(changes) if asked in base.answers}}
    query = replace(base.query, as_of=as_of or base.as_of, known=changes.pop("known", None))
    return replace(base, query=query, answers=answers, **changes)


def make_report(context, request: ReportRequest, progress=None, formats=("pdf",)) -> MadeReport:
    """Return a report made of a context's data."""
    return make(context.workspace.database, request, progress, formats)


def page_texts(pdf: bytes) -> list[str]:
    """Return the words of each page of a PDF."""
    document = pypdfium2.PdfDocument(pdf)
    texts = [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]
    document.close()
    return texts


def docx_words(content: bytes) -> str:
    """Return the words of a DOCX in a row, its no-break signs as they are seen."""
    body = docx.Document(io.BytesIO(content)).element.body
    texts = [
        "".join(
            "-" if node.tag.endswith("Hyphen") else node.text or "" for node in item.iter("{*}t", "{*}noBreakHyphen")
        )
        for item in body.iter("{*}p")
    ]
    return " ".join(" ".join(texts).replace("\u00a0", " ").split())
