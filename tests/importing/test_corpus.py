"""Real documents kept apart: what is read of them never gets worse."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter

import pytest

from ctr_desktop.domain.dates import short_date
from ctr_desktop.domain.errors import DocumentError
from ctr_desktop.importing.understand import read_draft
from tests.conftest import SHARED

CORPUS = SHARED / "corpus"
LEAST = {
    "03-kl-127-sap-xep-bo-may": 0.99,
    "07-ubkt-trung-uong-chuc-nang": 0.98,
    "14-cd-227-ttg-khac-phuc-mua-lu": 0.99,
    "18-nq-20-2012-khcn": 0.99,
    "24-kh-so-van-hoa-ha-noi-dien-dan": 0.99,
}
pytestmark = pytest.mark.skipif(
    not CORPUS.is_dir(), reason="the collection of real documents is not beside this checkout"
)


def normal(text: str) -> str:
    text = re.sub(r"<[^>]+>|[*\\#`]|__", "", unicodedata.normalize("NFC", text))
    return " ".join(text.split())[:25]


@pytest.mark.parametrize("name", sorted(LEAST))
def test_outlines_of_real_documents(name):
    truth = json.loads((CORPUS / f"{name}.truth.json").read_text(encoding="utf-8"))
    wanted = Counter((node["level"], node["marker"], normal(node["heading"])) for node in truth["nodes"])
    nodes = read_draft(CORPUS / f"{name}.txt").outline.nodes
    found = Counter((node.level, node.marker, normal(node.text)) for node in nodes)
    hits = sum((wanted & found).values())
    assert 2 * hits / (wanted.total() + found.total()) >= LEAST[name]


@pytest.mark.parametrize(
    "path", sorted(CORPUS.glob("*.txt")) + sorted((CORPUS / "files").glob("*.[dp]*")), ids=lambda p: p.name
)
def test_every_real_document_is_read_whole_or_refused(path):
    try:
        draft = read_draft(path)
    except DocumentError as error:
        assert error.code in ("document.no_outline", "document.old_word")
        return
    for place, node in enumerate(draft.outline.nodes):
        if draft.outline.is_leaf(place) and node.assignable and not node.words_end:
            kept = "".join(node.text[duty.start : duty.end] for duty in node.duties)
            assert kept.replace(" ", "") == node.text.replace(" ", "")


@pytest.mark.parametrize(
    ("name", "days"),
    [
        ("03-kl-127-sap-xep-bo-may", {"09/3": 4, "12/3": 4, "27/3": 3, "07/4": 5, "09/4": 2, "20/4": 1, "30/6": 3}),
        ("14-cd-227-ttg-khac-phuc-mua-lu", {"30/11": 6, "31/01": 1, "26/11": 1}),
    ],
)
def test_deadlines_of_real_documents(name, days):
    found = Counter(short_date(item.due).rpartition("/")[0] for item in read_draft(CORPUS / f"{name}.txt").deadlines)
    found.pop("", None)
    assert found == days


@pytest.mark.parametrize("name", sorted(LEAST))
def test_citations_of_real_documents(name):
    truth = json.loads((CORPUS / f"{name}.truth.json").read_text(encoding="utf-8"))
    printed = [" ".join(text.replace(",", "").split()) for text in truth["citations"]]
    found = {" ".join(item.text.replace(",", "").split()) for item in read_draft(CORPUS / f"{name}.txt").citations}
    missing = [text for text in printed if not any(text in other or other in text for other in found)]
    assert not missing
