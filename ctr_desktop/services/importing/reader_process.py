"""Read documents in a process of their own, with limits of memory and time: its death is a sentence."""

from __future__ import annotations

import hashlib
import json
import logging
import os
import queue
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import IO, Any

import ctr_desktop
from ctr_desktop.domain.draft import ProgrammeDraft
from ctr_desktop.domain.errors import CtrError, DocumentError
from ctr_desktop.domain.folding import tidy
from ctr_desktop.domain.progress import Progress
from ctr_desktop.services.importing import limits
from ctr_desktop.services.importing.reader_child import (
    CONVERTER_SECONDS,
    INSIDE,
    READER_OPTION,
    SECONDS,
    WORD_NOTE,
    decoded,
)

_POLL = 0.02
_LONGEST_ANSWER = 256 * 1024 * 1024
_OWN_CODE = {"PYTHONPATH": str(Path(ctr_desktop.__file__).resolve().parents[1]), "PYTHONSAFEPATH": "1"}
"""Code comes from where this program's lies, never from the folder somebody happens to stand in."""

Answer = dict[str, Any]


def read_document(
    path: Path, progress: Progress | None = None, flat: bool = False, document: int | None = None
) -> ProgrammeDraft:
    """Read a file and return what was understood; touches no data. Raise DocumentError.

    ``document`` chooses among several in the file, from 1; 0 takes the whole file, None the main one.
    """
    from ctr_desktop.importing.readers import load

    return _read(load(path), tidy(path.name), progress, flat, document)


def read_text(text: str, name: str, progress: Progress | None = None, flat: bool = False) -> ProgrammeDraft:
    """Read a text that was pasted. Raise DocumentError."""
    return _read(text.encode(errors="replace"), name, progress, flat, None)


def read_other(
    draft: ProgrammeDraft, document: int, progress: Progress | None = None, turned: bool = False
) -> ProgrammeDraft:
    """Return another document in the same file, 0 for the whole file, or its other reading. Raise DocumentError."""
    return _read(draft.source_bytes, draft.source_name, progress, True, document, turned)


def _read(
    content: bytes,
    name: str,
    progress: Progress | None,
    flat: bool,
    document: int | None,
    turned: bool = False,
) -> ProgrammeDraft:
    from ctr_desktop.importing.readers import office

    header = {"name": name, "flat": flat, "document": document, "turned": turned, "size": len(content)}
    converts = content.startswith(office.CONVERTED)
    note = Path(tempfile.gettempdir()) / f"ctr-word-{os.getpid()}-{os.urandom(4).hex()}"
    try:
        process = limits.start(_command(), {INSIDE: "1", WORD_NOTE: str(note), **_OWN_CODE})
    except OSError as error:
        raise DocumentError("document.no_reader", name=name) from error
    job = limits.Job.around(process, limits.CONVERTER_BYTES if converts else limits.READER_BYTES)
    try:
        seconds = SECONDS + (CONVERTER_SECONDS if converts else 0)
        answer = _Conversation(process, name, seconds).talk(header, content, progress)
    finally:
        limits.end(process, job)
        limits.end_word(note)
        with suppress(OSError):
            note.unlink(missing_ok=True)
        for stream in (process.stdin, process.stdout):
            _close(stream)
    return _draft(answer, content, name)


def _command() -> list[str]:
    """Return what starts this program as a reader: Python itself, or the installed program, which knows the option."""
    if Path(sys.executable).stem.lower().startswith(("python", "pypy")):
        return [sys.executable, "-P", "-m", "ctr_desktop", READER_OPTION]
    return [sys.executable, READER_OPTION]


def _close(stream: IO[bytes] | None) -> None:
    try:
        if stream is not None:
            stream.close()
    except OSError:
        return


def _draft(answer: Answer, content: bytes, name: str) -> ProgrammeDraft:
    if "error" in answer:
        details = answer.get("details")
        details = details if isinstance(details, dict) else {}
        place = details.pop("place", None)
        if place is not None:
            logging.getLogger("ctr_desktop").error("the reader broke down: %s", place)
        raise DocumentError(str(answer["error"]), **{"name": name, **details})
    try:
        draft = decoded(str(answer["draft"]))
    except (KeyError, ValueError, TypeError, CtrError, RecursionError) as error:
        raise DocumentError("document.reader_died", name=name) from error
    digest = hashlib.sha256(content).hexdigest()
    return replace(draft, source_bytes=content, source_name=name, source_sha256=digest)


class _Conversation:
    """The talk with one reading process: the request goes in and the answers come out on threads of their own."""

    def __init__(self, process: subprocess.Popen[bytes], name: str, seconds: int) -> None:
        self._process = process
        self._name = name
        self._end = time.monotonic() + seconds
        self._lines: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self._last = (0, 0)

    def talk(self, header: dict[str, Any], content: bytes, progress: Progress | None) -> Answer:
        """Return the last answer. Raise DocumentError when none comes, and what ``progress`` raises."""
        request = json.dumps(header).encode() + b"\n" + content
        for work in (lambda: self._send(request), self._listen):
            threading.Thread(target=work, daemon=True).start()
        while True:
            try:
                line = self._lines.get(timeout=_POLL)
            except queue.Empty:
                self._check()
                self._report(progress)
                continue
            if line is None:
                raise DocumentError("document.reader_died", name=self._name)
            answer = self._understood(line)
            if "progress" not in answer:
                return answer
            self._last = self._numbers(answer["progress"])
            self._check()
            self._report(progress)

    def _report(self, progress: Progress | None) -> None:
        if progress:
            progress(*self._last)  # raises when the user has cancelled

    def _check(self) -> None:
        if time.monotonic() > self._end:
            raise DocumentError("document.too_slow", name=self._name)
        if limits.resident_bytes(self._process.pid) > limits.READER_BYTES:
            raise DocumentError("document.too_heavy", name=self._name)

    def _understood(self, line: bytes) -> Answer:
        try:
            answer = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise DocumentError("document.reader_died", name=self._name) from error
        if not isinstance(answer, dict):
            raise DocumentError("document.reader_died", name=self._name)
        return answer

    def _numbers(self, found: object) -> tuple[int, int]:
        if isinstance(found, list) and len(found) == 2 and all(isinstance(item, int) for item in found):
            return found[0], found[1]
        return self._last

    def _send(self, request: bytes) -> None:
        stream = self._process.stdin
        try:
            if stream is not None:
                stream.write(request)
                stream.close()
        except (OSError, ValueError):
            return  # the process has ended: its silence tells

    def _listen(self) -> None:
        stream = self._process.stdout
        try:
            while stream is not None and (line := stream.readline(_LONGEST_ANSWER)):
                self._lines.put(line)
        except (OSError, ValueError):
            pass
        self._lines.put(None)
