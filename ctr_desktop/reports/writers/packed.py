"""Office files are archives that tell when they were packed: the same report is to be the same file."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date
from typing import IO

_PROPERTIES = "docProps/core.xml"
_MOMENT = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)")


def pack_again(packed: bytes, day: date, stream: IO[bytes]) -> None:
    """Write an office file with every time in it set to the beginning of a day, its parts as they are."""
    moment = f"{day.isoformat()}T00:00:00Z".encode()
    with zipfile.ZipFile(io.BytesIO(packed)) as source, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as target:
        for part in source.infolist():
            content = source.read(part)
            if part.filename == _PROPERTIES:
                content = _MOMENT.sub(rb"\g<1>" + moment + rb"\g<2>", content)
            entry = zipfile.ZipInfo(part.filename, (max(day.year, 1980), day.month, day.day, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            entry.create_system = 3
            target.writestr(entry, content)
