"""How the paragraphs of a DOCX look: what each sets itself, else what its style and the styles under it say."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
VAL = W + "val"
_OFF = ("0", "false", "off")
_CENTRED = ("center",)
_BODY_TEXT = 9
_SWITCHES = (("bold", "b"), ("hidden", "vanish"), ("struck", "strike"), ("capitals", "caps"))
_TWIPS, _HALF_POINTS = 20.0, 2.0


def is_on(properties: Any, name: str) -> bool:
    """Tell whether a switch of run properties is set."""
    return switch(properties, name) is True


def switch(properties: Any, name: str) -> bool | None:
    """Return whether a switch of run properties is on or off, None where it is not named."""
    found = properties.find(W + name) if properties is not None else None
    return None if found is None else found.get(VAL, "1") not in _OFF


@dataclass(frozen=True, slots=True)
class Look:
    """What is said of a paragraph's look; None is not said. ``indent`` in points to its first letter."""

    centred: bool | None = None
    bold: bool | None = None
    hidden: bool | None = None
    struck: bool | None = None
    capitals: bool | None = None
    outline: int | None = None
    indent: float | None = None
    size: float | None = None

    def over(self, other: Look) -> Look:
        """Return this look with what it leaves open filled from another."""
        open_ones = {item.name: getattr(other, item.name) for item in fields(self) if getattr(self, item.name) is None}
        return replace(self, **open_ones) if open_ones else self


NOTHING = Look()


class Styles:
    """The styles of a document by their ids."""

    def __init__(self, root: Any) -> None:
        """Read the styles; the part may be None."""
        self._own: dict[str, Look] = {}
        self._parents: dict[str, str] = {}
        self._resolved: dict[str, Look] = {}
        self.default = ""
        for style in root.findall(W + "style") if root is not None else ():
            identity = style.get(W + "styleId", "")
            based = style.find(W + "basedOn")
            self._parents[identity] = based.get(VAL, "") if based is not None else ""
            self._own[identity] = _look(style.find(W + "pPr"), style.find(W + "rPr"))
            if style.get(W + "default") == "1" and style.get(W + "type") == "paragraph":
                self.default = identity

    def of(self, identity: str) -> Look:
        """Return the look that a style gives, with what the styles under it give; each is followed once."""
        if identity not in self._resolved:
            look, above, seen = NOTHING, identity, set[str]()
            while above and above not in seen:
                seen.add(above)
                look = look.over(self._own.get(above, NOTHING))
                above = self._parents.get(above, "")
            self._resolved[identity] = look
        return self._resolved[identity]

    def style_of(self, paragraph: Any) -> str:
        """Return the id of a paragraph's style."""
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        return str(style.get(VAL, "")) if style is not None else self.default

    def look(self, paragraph: Any) -> Look:
        """Return the look of a paragraph; of its letters what its style says."""
        return _look(paragraph.find(W + "pPr"), None).over(self.of(self.style_of(paragraph)))


def look_of_run(properties: Any) -> Look:
    """Return what the properties of a run say themselves."""
    return _look(None, properties)


def _look(paragraph: Any, run: Any) -> Look:
    found: dict[str, Any] = {}
    for child in paragraph if paragraph is not None else ():
        if child.tag == W + "jc":
            found["centred"] = child.get(VAL) in _CENTRED
        elif child.tag == W + "outlineLvl":
            level = child.get(VAL, "")
            found["outline"] = int(level) + 1 if level.isdecimal() and int(level) < _BODY_TEXT else 0
        elif child.tag == W + "ind":
            found["indent"] = indent_of(child)
    if run is not None:
        found |= {name: switch(run, tag) for name, tag in _SWITCHES}
        size = run.find(W + "sz")
        if size is not None and size.get(VAL, "").isdecimal():
            found["size"] = int(size.get(VAL)) / _HALF_POINTS
    return Look(**found) if found else NOTHING


def indent_of(element: Any) -> float | None:
    """Return how far from the margin the first letter of a paragraph stands, in points."""
    if element is None:
        return None
    left = _twips(element.get(W + "left") or element.get(W + "start"))
    return (left + _twips(element.get(W + "firstLine")) - _twips(element.get(W + "hanging"))) / _TWIPS


def _twips(text: str | None) -> int:
    digits = (text or "0").removeprefix("-")
    if not (digits.isdecimal() and len(digits) < 7):
        return 0
    return -int(digits) if text and text.startswith("-") else int(digits)
