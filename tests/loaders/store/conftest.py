"""A draft that is written in a moment: the snapshot with one indicator."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from loaders.store.draft import Draft, draft_of


@pytest.fixture(scope="session")
def small(dataset) -> Draft:
    whole = draft_of(dataset)
    table = whole.observations[whole.observations["indicator"] == "01_KL_OK_10"].reset_index(drop=True)
    return replace(whole, observations=table, official=None, newer=None, areas=None, districts=None)


@pytest.fixture
def draft(small: Draft) -> Callable[[float], Draft]:
    """Make the draft with its first figure changed, so that each is another set."""

    def made(value: float) -> Draft:
        table = small.observations.copy()
        table.loc[table["value"].first_valid_index(), "value"] = value
        return replace(small, observations=table)

    return made
