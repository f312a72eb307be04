"""What can go wrong, as codes with their particulars: the sentences are the window's and the command line's."""

from __future__ import annotations

import traceback


class CtrError(Exception):
    """A refusal that the user is told in one plain sentence; nothing was changed.

    ``code`` names the sentence, ``details`` fills it.
    """

    def __init__(self, code: str, **details: object) -> None:
        super().__init__(code)
        self.code = code
        self.details = details


DAMAGE = ("data.damaged", "data.missing")
"""The errors behind which a copy of the data is offered."""


def places_of(error: BaseException) -> str:
    """Return where an error came from, as types and places in the program: no word of what was worked on."""
    told: list[str] = []
    seen: set[int] = set()
    cause: BaseException | None = error
    while cause is not None and id(cause) not in seen:
        seen.add(id(cause))
        code = getattr(cause, "code", None) or getattr(cause, "sqlite_errorname", None) or getattr(cause, "errno", None)
        name = f"{type(cause).__name__} {code}" if code is not None else type(cause).__name__
        told.append(name + "\n" + "".join(traceback.format_tb(cause.__traceback__)))
        cause = cause.__cause__ or cause.__context__
    return "caused by ".join(told)


class DocumentError(CtrError):
    """A document that cannot be read or understood."""


class DataError(CtrError):
    """A data folder or database that cannot be used."""


class RuleError(CtrError):
    """A change that the office's rules forbid."""


class Cancelled(Exception):  # noqa: N818 - a wish of the user, not an error
    """The user cancelled a long piece of work; nothing was changed."""
