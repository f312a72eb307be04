"""Write a list as it is seen into a file for a table calculator."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from ctr_desktop.reports.seen_list import Listing

__all__ = ["Listing", "write_list"]


def write_list(listing: Listing, day: date, target: Path) -> None:
    """Write a list as XLSX. Raise DataError when the file cannot be written."""
    from ctr_desktop.reports.listing import listing_document  # no start needs what writes a file
    from ctr_desktop.reports.writers import written
    from ctr_desktop.services.reporting import write_file

    write_file(written(listing_document(listing, day), "xlsx"), target)
