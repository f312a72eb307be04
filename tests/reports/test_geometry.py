"""Every kind of report in every form has the rule's geometry, with short names and with long ones."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from ctr_desktop.reports.kinds import kind, names
from tests.reporting import make_report, request_of
from tests.reports.geometry import RULES, Element, Said, elements
from tests.reports.set_lines import pages_of

HALF = 0.5
LETTERS = {
    8: "Huyện ủy",
    120: "Ban Chấp hành Đảng bộ liên cơ quan các đơn vị sự nghiệp và doanh nghiệp nhà nước trực thuộc "
    "tỉnh Hậu Giang mở rộng nhiều",
}
KINDS = [name for name in names() if "pdf" in kind(name).formats]
AS_OF, ISSUED, FIRST = date(2024, 6, 28), date(2024, 7, 5), date(2024, 6, 1)


def said_in(letters: int) -> Said:
    name = LETTERS[letters]
    post, signer = f"{name[:-2]}xã", f"{name[:-2]}Vị"  # other words than the head's, as long
    return Said(name, name, name, f"T/M {name}", post, signer, (name, signer, post))


def measured(context, programme: int, kind_name: str, profile: str, letters: int) -> Iterator[Element]:
    """Yield the elements of a report of a kind in a form, all names of a length."""
    said = said_in(letters)
    plain = request_of(context, programme, kind_name, AS_OF)
    committee = replace(plain.particulars, name=said.issuer, superior=said.superior, place=said.place, symbol="HU")
    request = replace(
        plain,
        draft=False,
        number="76",
        issued_on=ISSUED,
        since=FIRST,
        profile=profile,
        authority=said.authority,
        post=said.post,
        signer=said.signer,
        receivers=said.receivers,
        particulars=committee,
    )
    yield from elements(pages_of(make_report(context, request).pdf), said, RULES[profile])


@pytest.mark.parametrize("profile", RULES)
@pytest.mark.parametrize("letters", LETTERS)
@pytest.mark.parametrize("kind_name", KINDS)
def test_the_pages_have_the_rules_geometry(context, programme, kind_name, profile, letters):
    assert all(len(words) == length for length, words in LETTERS.items())
    found = list(measured(context, programme, kind_name, profile, letters))
    names_seen = {item.name for item in found}
    assert {"motto, size", "rule below the motto, length", "issuer, off its axis", "left margin"} <= names_seen
    assert [item for item in found if item.off > (HALF if item.unit == "mm" else 0)] == []
