"""What can go wrong, as codes with their particulars: the sentences are the window's and the command line's."""

from __future__ import annotations


class CtrError(Exception):
    """A refusal that the user is told in one plain sentence; nothing was changed.

    ``code`` names the sentence, ``details`` fills it.
    """

    def __init__(self, code: str, **details: object) -> None:
        super().__init__(code)
        self.code = code
        self.details = details


class DocumentError(CtrError):
    """A document that cannot be read or understood."""


class DataError(CtrError):
    """A data folder or database that cannot be used."""


class RuleError(CtrError):
    """A change that the office's rules forbid."""


class Cancelled(Exception):  # noqa: N818 - a wish of the user, not an error
    """The user cancelled a long piece of work; nothing was changed."""
