"""The filters of the map, and what is said of them."""

from __future__ import annotations

from ui.kaart.filters import status_help


def test_the_help_of_the_status_says_of_which_tranches_the_sources_were_gone_through_last(registers):
    said = status_help(registers)
    assert "nagezien op 19 november 2025, die van tranche 1, 2 en 3 op 22 november 2026;" in said
    assert said.endswith("al deze deals liepen nog in mei 2024 (Kamerbrief 7 mei 2024).")
