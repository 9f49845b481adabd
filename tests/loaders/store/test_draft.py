"""A data set in the making."""

from __future__ import annotations

import datetime

from loaders.store.draft import draft_of


def test_a_draft_begins_as_the_data_set_it_is_made_of(dataset):
    draft = draft_of(dataset)
    assert draft.observations.equals(dataset.observations) and draft.weights.equals(dataset.weights)
    assert list(draft.sources.values()) == dataset.manifest["sources"]
    assert set(draft.boundaries["code"]) == set(dataset.weights["region"])


def test_a_source_that_came_is_told_with_its_day_and_rows_and_what_the_register_says(dataset, registers):
    before = draft_of(dataset)
    after = before.with_source(registers, "inwoners", 342, how_obtained="by hand")
    entry = after.sources["inwoners"]
    assert (entry["rows"], entry["how_obtained"], entry["retrieved"]) == (342, "by hand", datetime.date.today().isoformat())
    assert entry["title"] == next(one.title for one in registers.sources if one.key == "inwoners")
    assert before.sources["inwoners"]["how_obtained"] != "by hand"  # the draft before is as it was


def test_sources_stand_in_the_order_of_the_register(dataset, registers):
    draft = draft_of(dataset)
    turned = draft.with_source(registers, "monitor", 1).in_order(registers)
    known = [one.key for one in registers.sources]
    assert list(turned.sources) == sorted(turned.sources, key=known.index)
    assert set(turned.sources) == set(draft.sources)
