"""The cases of the ordinary suite; the same seeds always."""

from __future__ import annotations

import pytest

from tests.fuzz.targets import TARGETS, run


@pytest.mark.parametrize("name", TARGETS)
def test_damaged_input_gives_no_other_error_than_promised(name: str) -> None:
    assert run(name, TARGETS[name][1], seed=1) == []
