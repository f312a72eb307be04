"""A few random sequences; ``make replay`` plays thousands."""

from __future__ import annotations

import pytest

from tests.replay.play import play


@pytest.mark.parametrize("seed", range(12))
def test_data_and_model_agree(tmp_path, seed):
    play(tmp_path / "d", 20_240_000 + seed, 30).close()
