"""The tables of a profile."""

from __future__ import annotations

import pytest

from exports.content.profiel.sheets import sheets


@pytest.fixture(scope="module")
def tables(data):
    def make(slug):
        return {sheet.name: sheet.table for sheet in sheets(data, data.profile_of(data.registers.deal[slug]))}

    return make


def test_without_figures_there_is_neither_a_development_nor_a_table_of_municipalities(tables):
    assert list(tables("bonaire")) == [
        "Cijfers",
        "Feiten",
        "Regio Deals",
        "Zekerheid en bronnen",
        "Thema’s",
        "Posities",
        "Vergelijkbaar",
    ]


def test_a_figure_changed_by_what_lies_between_its_ends(tables):
    changes = tables("twente")["Ontwikkeling"]
    assert len(changes) > 10
    assert (changes["Laatste"] - changes["Eerste"]).tolist() == pytest.approx(changes["Verandering"].tolist())
    assert (changes["Van jaar"] < changes["Tot jaar"]).all()


def test_beside_a_change_stands_of_how_many_areas_without_a_deal_the_median_is(tables):
    changes = tables("twente")["Ontwikkeling"]
    areas = changes["Aantal gebieden zonder deal"]
    assert areas.isna().tolist() == changes["Verandering gebieden zonder deal"].isna().tolist()
    assert set(areas.dropna()) <= set(range(3, 11))
    fewer = changes["Let op"].str.extract(r"zonder deal: (\d+) van de 10 gebieden")[0].dropna().astype(int)
    assert fewer.tolist() == areas[areas < 10].tolist()


def test_a_theme_of_which_all_figures_lie_within_the_margin_says_so(tables, data):
    ordinary = [t.theme for t in data.profile_of(data.registers.deal["twente-ii"]).themes if t.ordinary]
    themes = tables("twente-ii")["Thema’s"].set_index("Thema")["Let op"]
    assert ordinary and themes[themes != ""].to_dict() == dict.fromkeys(ordinary, "niet duidelijk anders dan Nederland")


def test_the_areas_beside_it_have_no_municipality_of_the_deal(tables, data):
    beside = tables("twente")["Gebieden zonder deal"]
    assert beside.groupby("Gebied")["Code"].nunique().eq(len(data.registers.deal["twente"].municipalities)).all()
    assert not set(beside["Code"]) & set(data.registers.deal["twente"].municipalities)
    assert beside["Gebied"].tolist() == sorted(beside["Gebied"])


def test_the_other_deals_that_share_a_municipality_come_last(tables):
    found = tables("twente-ii")
    assert list(found)[-1] == "Deals die een gemeente delen"
    assert found["Deals die een gemeente delen"]["Regio Deal"].tolist() == ["Regio Deal Twente"]
    assert found["Deals die een gemeente delen"]["Let op"].tolist() == [""]


def test_a_deal_on_another_part_of_the_municipality_is_told_from_one_on_the_same_part(tables):
    """Waterwegregio is on Rotterdam West; of Barendrecht-Ridderkerk-Rotterdam the part is not known."""
    said = tables("rotterdam-zuid")["Deals die een gemeente delen"].set_index("Sleutel")["Let op"]
    assert said.to_dict() == {
        "rotterdam-zuid-ii": "", "waterwegregio": "Ander deel van Rotterdam", "barendrecht-ridderkerk-rotterdam": "",
    }  # fmt: skip


def test_the_indicators_on_which_areas_without_a_deal_were_compared_are_a_list(tables, data):
    compared = tables("twente")["Zonder deal, vergeleken op"]
    beside = data.profile_of(data.registers.deal["twente"]).development.without_deal
    assert compared["Indicator"].tolist() == [one.label for one in beside.indicators]
    assert len(compared) >= max(beside.shared)


def test_a_similar_region_says_on_what_it_is_most_and_least_alike(tables, data):
    near = tables("twente-ii")["Vergelijkbaar"]
    labels = {one.label for one in data.registers.indicators}
    for row in near.itertuples(index=False):
        named = (*row[3].split("; "), *row[4].split("; "))
        assert len(set(named)) == 4 and set(named) <= labels
