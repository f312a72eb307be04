"""The log: details for IT people, rotated, in the data folder."""

from __future__ import annotations

import logging
from contextlib import suppress

from ctr_desktop.domain.errors import CtrError, places_of
from ctr_desktop.paths import DataFolder

_MAX_BYTES = 1_000_000
_KEPT = 3


def start_log(folder: DataFolder) -> logging.Logger:
    """Write the log of a data folder; where it cannot be written, go on without."""
    from logging.handlers import RotatingFileHandler

    class QuietHandler(RotatingFileHandler):
        def handleError(self, record: logging.LogRecord) -> None:
            """Say nothing: a log that cannot be written must not cover the sentence that tells why."""

        def close(self) -> None:
            """Close, on a full disk too."""
            with suppress(OSError):
                super().close()

    logger = logging.getLogger("ctr_desktop")
    logger.setLevel(logging.INFO)
    logger.propagate = False
    stop_log()
    logger.addHandler(logging.NullHandler())
    try:
        folder.root.mkdir(parents=True, exist_ok=True)
        if folder.log.exists() and not folder.log.is_file():
            return logger
        handler = QuietHandler(folder.log, maxBytes=_MAX_BYTES, backupCount=_KEPT, encoding="utf-8", delay=True)
    except OSError:
        return logger
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    logger.addHandler(handler)
    return logger


def log_refusal(error: CtrError) -> None:
    """Write a refusal into the log: its code and its figures; what was typed stays out of it."""
    figures = {name: value for name, value in error.details.items() if isinstance(value, int)}
    logging.getLogger("ctr_desktop").warning("refused %s %s\n%s", error.code, figures, places_of(error))


def stop_log() -> None:
    """Close the log's file."""
    logger = logging.getLogger("ctr_desktop")
    for handler in list(logger.handlers):
        logger.removeHandler(handler)
        handler.close()
