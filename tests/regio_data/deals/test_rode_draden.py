"""Counts of the rode draden."""

from __future__ import annotations

from regio_data.deals.rode_draden import rode_draad_counts, undetermined


def test_a_deal_counts_with_each_of_its_themes(registers):
    deal = registers.deal["brainport-eindhoven"]  # tranche 1, themes 1, 2, 3, 4 and 6
    counts = rode_draad_counts(registers, [deal])
    assert counts[1][counts[1] > 0].to_dict() == {1: 1, 2: 1, 3: 1, 4: 1, 6: 1}
    assert counts.drop(columns=1).to_numpy().sum() == 0


def test_without_deals_all_themes_and_tranches_are_there_with_zero(registers):
    counts = rode_draad_counts(registers, [])
    assert counts.shape == (15, 6)
    assert counts.to_numpy().sum() == 0


def test_deals_whose_themes_are_not_determined_are_named_with_the_count_of_how_many(registers):
    sixth = [deal for deal in registers.deals if deal.tranche == 6]  # 16, of which 8 have an empty list in deals.yaml
    assert undetermined(registers.deals) == "van 9 van de 84 deals zijn de thema’s niet bepaald"
    assert undetermined(sixth) == "van 8 van de 16 deals zijn de thema’s niet bepaald"
    assert undetermined([registers.deal["eemsdelta"]]) == "van de enige deal zijn de thema’s niet bepaald"
    assert undetermined([registers.deal["twente"]]) == ""
