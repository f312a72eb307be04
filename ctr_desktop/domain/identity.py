"""Outside identity: what names a row beyond the file it was made in."""

from __future__ import annotations

import unicodedata
import uuid

_NAMESPACE = uuid.UUID("6f1f6f5e-3a58-5d0a-9a57-0c5a2f3a1b77")
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")


def new_uid() -> str:
    """Return a fresh identity."""
    return str(uuid.uuid4())


def same_name(name: str) -> str:
    """Fold a name to what makes it the same name wherever it is typed: no case, one space, tones behind the syllable.

    "Hòa" and "Hoà" are one name, "Hòa" and "Hoa" two.
    """
    syllables = []
    for syllable in unicodedata.normalize("NFD", name.casefold()).split():
        tones = [sign for sign in syllable if sign in _TONES]
        syllables.append("".join(sign for sign in syllable if sign not in _TONES) + "".join(tones))
    return " ".join(syllables)


def uid_of_name(kind: str, name: str) -> str:
    """Return the identity that two machines give the same unit or person: uuid5 of the folded name."""
    return str(uuid.uuid5(_NAMESPACE, f"{kind}:{same_name(name)}"))
