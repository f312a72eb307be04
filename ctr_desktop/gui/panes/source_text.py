"""The source text of a task as rich text: its span and the citations marked."""

from __future__ import annotations

from html import escape
from itertools import pairwise

from ctr_desktop.domain.dates import from_iso, short_date
from ctr_desktop.gui.theme import Tokens
from ctr_desktop.models.task_detail import Source


def source_html(source: Source, tokens: Tokens) -> str:
    """Return a text with the task's span on a ground and each citation in the colour of links, its tip in words."""
    marks = sorted(
        {0, len(source.text), *(source.span or ()), *(p for c in source.citations for p in (c.start, c.end))}
    )
    parts = []
    for start, end in pairwise(marks):
        words = escape(source.text[start:end])
        cited = next((item for item in source.citations if item.start <= start and end <= item.end), None)
        if cited is not None:
            known = [cited.number_symbol, cited.issuer, short_date(from_iso(cited.date))]
            tip = escape(" · ".join(part for part in known if part))
            words = f'<a href="#" title="{tip}" style="color:{tokens.link}; text-decoration:none;">{words}</a>'
        if source.span and source.span[0] <= start and end <= source.span[1]:
            words = f'<span style="background-color:{tokens.mark};">{words}</span>'
        parts.append(words)
    return f'<p style="line-height:140%;">{"".join(parts)}</p>'
