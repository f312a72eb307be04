"""The reading process: one request comes in, what was understood goes out as data; it has no other way to the world."""

from __future__ import annotations

import json
import os
import time
from dataclasses import replace
from pathlib import Path
from typing import IO, Any

from ctr_desktop.domain.draft import ProgrammeDraft
from ctr_desktop.domain.errors import CtrError
from ctr_desktop.services.importing.limits import limit_own_process

READER_OPTION = "--reader"
INSIDE = "CTR_READER"
"""Set in the surroundings of a reading process: what it starts belongs to its group and ends with it."""

WORD_NOTE = "CTR_WORD_PID"
"""Names, in the surroundings of a reading process, the file that a conversion notes the number of its Word in."""

SECONDS = 60
CONVERTER_SECONDS = 120
_PAUSE = 0.05


def main(request: IO[bytes] | None = None) -> int:
    """Read the request from the standard input, answer on the standard output."""
    limit_own_process(SECONDS + CONVERTER_SECONDS)
    with os.fdopen(os.dup(1), "wb") as answers:
        with Path(os.devnull).open("wb") as nothing:  # what a library prints is no answer
            os.dup2(nothing.fileno(), 1)
        asked = request or os.fdopen(os.dup(0), "rb")  # a window program on Windows has no sys.stdin
        header = json.loads(asked.readline())
        _tell(answers, _answer(header, asked.read(int(header["size"])), answers))
    return 0


def _answer(header: dict[str, Any], content: bytes, answers: IO[bytes]) -> dict[str, Any]:
    """Return what was understood, or why nothing was."""
    try:
        return _read(header, content, answers)
    except CtrError as error:
        return {"error": error.code, "details": {name: _plain(value) for name, value in error.details.items()}}
    except MemoryError:
        return {"error": "document.too_heavy", "details": {"name": header["name"]}}
    except Exception as error:  # a reader that breaks down on a stranger's file: said in a sentence, told in the log
        from traceback import extract_tb

        frame = extract_tb(error.__traceback__)[-1]
        place = f"{type(error).__name__} {Path(frame.filename).name}:{frame.lineno}"
        return {"error": "document.damaged", "details": {"name": header["name"], "place": place}}


def _plain(value: object) -> object:
    return value if isinstance(value, int | str) else str(value)


def _tell(answers: IO[bytes], answer: dict[str, Any]) -> None:
    answers.write(json.dumps(answer, ensure_ascii=True).encode() + b"\n")
    answers.flush()


def _read(header: dict[str, Any], content: bytes, answers: IO[bytes]) -> dict[str, Any]:
    from ctr_desktop.importing.understand import understand

    last = 0.0

    def progress(done: int, total: int) -> None:
        nonlocal last
        now = time.monotonic()
        if now - last >= _PAUSE:
            last = now
            _tell(answers, {"progress": [done, total]})

    draft = understand(content, header["name"], progress, header["flat"], header["document"], header["turned"])
    return {"draft": encoded(draft)}


def encoded(draft: ProgrammeDraft) -> str:
    """Return a draft as JSON, without the bytes of its source."""
    import msgspec

    return msgspec.json.encode(replace(draft, source_bytes=b"")).decode()


def decoded(words: str) -> ProgrammeDraft:
    """Return the draft of a reader's answer, checked value for value. Raise ValueError when it is none."""
    import msgspec

    draft = msgspec.json.decode(words, type=ProgrammeDraft)
    nodes = {node.id: node for node in draft.outline.nodes}
    if len(nodes) < len(draft.outline.nodes):
        raise ValueError("two nodes of one id")
    for node in draft.outline.nodes:
        if any(not 0 <= duty.start < duty.end <= len(node.text) for duty in node.duties):
            raise ValueError("a duty outside its text")
    told = [item.node for found in (draft.citations, draft.warnings, draft.deadlines) for item in found]
    if any(node is not None and node not in nodes for node in told):
        raise ValueError("something said of a node that is not there")
    return draft
