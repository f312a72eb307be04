"""What is known of the schema without running a migration: light, since every start reads it."""

from __future__ import annotations

APPLICATION_ID = 0x43545231

JOURNALLED = (
    "programme",
    "node",
    "unit",
    "unit_successor",
    "person",
    "task",
    "assignment",
    "extension",
    "reassignment",
    "progress",
    "document",
    "paper",
    "paper_link",
    "evidence",
    "citation",
    "issued_report",
    "given_list",
    "report_text",
    "report_line",
)
"""The tables whose rows are journalled; the columns are those that the table has."""

TASK_PARTS = ("assignment", "extension", "reassignment", "progress", "document", "paper_link", "evidence")
"""The tables whose rows hang on a task by ``task_id``."""

ADDED_LATER = frozenset(
    {"reassignment", "paper", "paper_link", "evidence", "unit_successor", "given_list", "report_text", "report_line"}
)
"""The journalled tables that the first release did not have yet."""
