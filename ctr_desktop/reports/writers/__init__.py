"""The formats a report is written in, each by one writer of the document model."""

from __future__ import annotations

import importlib
import io

from ctr_desktop.domain.errors import RuleError
from ctr_desktop.domain.progress import Progress
from ctr_desktop.reports.document import Document
from ctr_desktop.reports.profile import load_profile

FORMATS = ("pdf", "docx", "xlsx")


def written(document: Document, ending: str, progress: Progress | None = None) -> bytes:
    """Return a document as a file of a format. Raise RuleError for another format or an unknown profile.

    An exception from ``progress`` ends the work.
    """
    if ending not in FORMATS:
        raise RuleError("report.format", formats=", ".join(f".{item}" for item in FORMATS))
    stream = io.BytesIO()
    writer = importlib.import_module(f"{__name__}.{ending}")
    writer.write(document, load_profile(document.profile), stream, progress)
    return stream.getvalue()
