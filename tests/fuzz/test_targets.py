"""The cases of the ordinary suite; the same seed always."""

from __future__ import annotations

import pytest

from tests.fuzz.targets import TARGETS, run


@pytest.mark.parametrize("name", TARGETS)
def test_hostile_input_gives_no_other_error_than_promised(name: str) -> None:
    tried, found = run(name, "ci", seed=1)
    assert (tried > 0, found) == (True, "")
