"""Spoilt documents of every format are read or refused, never more; the long run is ``python -m tests.fuzz``."""

from __future__ import annotations

import pytest

from ctr_desktop.importing.understand import understand
from tests.fuzz.reading import read
from tests.fuzz.seeds import all_seeds

SEEDS = all_seeds()
COUNT = 400


@pytest.mark.parametrize("name", sorted(SEEDS))
def test_the_whole_documents_are_read(name):
    assert understand(SEEDS[name], name).outline.nodes


@pytest.mark.filterwarnings("ignore:Duplicate name:UserWarning")  # archives with a member twice are meant
def test_spoilt_documents_are_read_or_refused(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    outcomes = {read(number, SEEDS) for number in range(COUNT)}
    assert {"read", "document.damaged"} <= outcomes
    assert list(tmp_path.iterdir()) == []
