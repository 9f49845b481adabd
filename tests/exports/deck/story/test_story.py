"""The steps that a link can name."""

from __future__ import annotations

from exports.deck.story.story import step_names


def test_every_tranche_and_year_is_a_step(registers):
    names = step_names(registers, [2019, 2020])
    assert list(names) == ["deals", *(f"tranche-{one.tranche}" for one in registers.tranches), "aantal", "euro", "2019", "2020"]
    assert names["tranche-4"] == "Tranche 4"
