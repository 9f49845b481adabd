"""Naast elkaar, as Streamlit runs it; that the maps move together is tested in tests/browser."""

from functools import partial

import pytest

from tests.finding import tables


@pytest.fixture
def opened(open_page):
    return partial(open_page, "naast-elkaar")


def said(at):
    return "\n".join(element.value for element in at.markdown)


def test_deals_beside_an_indicator(opened, registers):
    at = opened()
    assert not at.exception
    left, right = tables(at)
    assert len(left) == 84
    assert sum("(deels)" in name for name in left["Regio Deal"]) == sum(bool(deal.part_of) for deal in registers.deals) > 0
    assert len(right) == 342
    assert right["Plaats"].iloc[0].strip().startswith("1")


def test_a_chosen_municipality_is_told_for_both_maps(opened, dataset):
    at = opened(gemeente="GM0917", links="alle", rechts="01_GZ_08", jaarrechts="2022")
    figures = dataset.observations
    figures = figures[(figures["indicator"] == "01_GZ_08") & (figures["year"] == 2022) & (figures["region"] == "GM0917")]
    value = f"{figures['value'].iloc[0]:.1f}".replace(".", ",")
    assert value in said(at).replace("\\", "")
    assert "Parkstad Limburg III" in said(at).replace("\\", "")


def test_what_is_unknown_in_a_link_is_told(opened):
    at = opened(links="onzin")
    assert any("links (“onzin”)" in info.value for info in at.info)
