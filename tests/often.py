"""Cases of which a few run every day and all of them with ``pytest -m deep``, as `.ci/run` does."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest


def a_few(cases: Sequence[Any], every: int) -> list[Any]:
    """Return cases for ``pytest.mark.parametrize``: the first of every so many is ordinary, the others are deep."""
    return [pytest.param(case, marks=[pytest.mark.deep] if number % every else []) for number, case in enumerate(cases)]
