"""The parts of a DOCX beside its main one that hold text: notes, and embedded documents (altChunk)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from ctr_desktop.domain.errors import DocumentError
from ctr_desktop.domain.progress import Progress
from ctr_desktop.importing.paragraphs import SourceParagraph, clean
from ctr_desktop.importing.readers.formats import format_of
from ctr_desktop.importing.readers.runs import Runs
from ctr_desktop.importing.readers.styles import W

_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_DEEPEST = 3
_WORD_ENDINGS = (".docx", ".docm", ".dotx")
ReadNested = Callable[[bytes, str, Progress | None, int], list[SourceParagraph]]


def part_element(part: Any, kind: str) -> Any:
    """Return the root of the first part that another refers to by a relationship of some kind, or None."""
    for relation in part.rels.values():
        if not relation.is_external and relation.reltype.endswith(kind):
            target = relation.target_part
            return target.element if hasattr(target, "element") else _parsed(target.blob)
    return None


def _parsed(content: bytes) -> Any:
    from docx.oxml import parse_xml

    return parse_xml(content)


class Notes:
    """The footnotes and endnotes of a document."""

    def __init__(self, part: Any) -> None:
        """Take the main part of a document."""
        self._part = part
        self._found: dict[str, dict[str, Any]] = {}
        self._numbers: dict[tuple[str, str], int] = {}

    def texts(self, wanted: Sequence[tuple[str, str]], runs: Runs) -> Iterator[str]:
        """Yield some notes as they are printed, "[1] …", each numbered in the order in which they are asked for."""
        for kind, identity in wanted:
            note = self._of(kind).get(identity)
            words = " ".join("".join(runs.words(item).shown) for item in note.iter(W + "p")) if note is not None else ""
            text = clean(words)
            if text:
                own = sum(1 for known, _identity in self._numbers if known == kind) + 1
                yield f"[{self._numbers.setdefault((kind, identity), own)}] {text}"

    def _of(self, kind: str) -> dict[str, Any]:
        if kind not in self._found:
            root = part_element(self._part, f"/{kind}s")
            notes = root.findall(W + kind) if root is not None else ()
            self._found[kind] = {note.get(W + "id", ""): note for note in notes}
        return self._found[kind]


class Chunks:
    """Embedded documents, which Word shows as part of the text."""

    def __init__(self, part: Any, name: str, depth: int, read_nested: ReadNested) -> None:
        """Take the main part of a document of some name; ``depth`` is how many documents stand around it."""
        self._part = part
        self._name = name
        self._depth = depth
        self._read_nested = read_nested

    def paragraphs(self, element: Any) -> Iterator[SourceParagraph]:
        """Yield the paragraphs of an embedded document; one that cannot be read is told as left out."""
        relation = self._part.rels.get(element.get(_RELATION, ""))
        if relation is None or relation.is_external or self._depth >= _DEEPEST:
            yield self._unreadable()
            return
        part = relation.target_part
        name = str(part.partname).rpartition("/")[2]
        try:
            found = format_of(part.blob, name)
            nested = found.endings and found.endings[0] in _WORD_ENDINGS
            inner = self._read_nested(part.blob, name, None, self._depth + 1) if nested else None
            yield from inner if inner is not None else found.read(part.blob, name, None)
        except DocumentError as error:
            if error.code in ("document.bomb", "document.entities", "document.too_heavy"):
                raise
            yield self._unreadable()

    def _unreadable(self) -> SourceParagraph:
        return SourceParagraph(self._name, raw=self._name, left_out="unreadable_part")
