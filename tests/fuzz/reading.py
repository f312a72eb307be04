"""Read one spoilt document."""

from __future__ import annotations

from ctr_desktop.domain.errors import DocumentError
from ctr_desktop.importing.understand import understand
from tests.fuzz.mutations import mutate


def read(number: int, seeds: dict[str, bytes]) -> str:
    """Read one spoilt document and return "read" or the code of its refusal. Raise whatever else happens."""
    name, content = mutate(seeds, number)
    try:
        understand(content, name)
    except DocumentError as error:
        return error.code
    return "read"
