"""The tables of the open data."""

from __future__ import annotations

import pytest

from exports.opendata.resources import RESOURCES, table_of
from regio_data.registers.regions import KINDS

GELIJK = "percentile_gelijke_omvang"


@pytest.fixture(scope="module")
def tables(data):
    return {name: table_of(name, data) for name in RESOURCES if name not in ("scores", "regional_values")}


@pytest.mark.parametrize("name", ["deals", "municipalities", "vitale_regios", "indicators", "observations"])
def test_a_table_has_exactly_its_columns_and_its_key_tells_rows_apart(tables, name):
    resource = RESOURCES[name]
    assert list(tables[name].columns) == list(resource.fields)
    assert len(tables[name]) > 10
    assert not tables[name].duplicated(subset=list(resource.key)).any()


def test_several_values_stand_in_one_text(tables):
    deals = tables["deals"].set_index("slug")
    assert len(deals.loc["twente", "municipalities"].split(" ")) == 14
    assert deals.loc["rotterdam-zuid", "part_of"] == "GM0599"
    assert deals.loc["caribisch-nederland", "islands"] == "Bonaire; Sint Eustatius; Saba"  # a name may have a space


def test_a_year_that_is_not_known_is_empty(tables):
    assert str(tables["deals"]["end_year"].dtype) == "Int64"
    assert tables["deals"]["end_year"].isna().any()


def test_the_status_of_a_deal_is_that_of_today_with_the_day_of_its_source_and_that_of_the_last_look(tables, registers):
    """Foodvalley ran until 2024 and no source calls it completed; the letter of 7 May 2024 that says Twente II runs was gone
    through again on 19 November 2025. Of 23 deals no source gives the status, of 9 one that names a season only."""
    deals = tables["deals"].set_index("slug")
    assert deals.loc["foodvalley", "status"] == "looptijd verstreken"
    assert (deals["status"] == "looptijd verstreken").sum() >= 9  # those of 2026; more when more years are over
    assert deals.loc["twente-ii", "status_source_day"] == "2024-05-07"
    assert str(deals.loc["twente-ii", "sources_checked"]) == "2025-11-19"
    assert "status_date" not in deals
    unknown = {deal.slug for deal in registers.deals if deal.status is None}
    assert set(deals.index[deals["status_source_day"].isna()]) == unknown and len(unknown) == 23
    assert deals["status_source_day"].dropna().str.fullmatch(r"20\d\d-\d\d-\d\d|(voor|na)jaar 20\d\d").all()
    assert deals["status_source_day"].dropna().str.contains("najaar").sum() == 9
    assert deals.loc[deals["sources_checked"].isna(), "status"].eq("afgerond").all()
    assert deals.loc[[d.slug for d in registers.deals if d.status == "afgerond"], "status"].eq("afgerond").all()


@pytest.mark.parametrize("name", ["scores", "regional_values"])
def test_a_deal_on_part_of_a_municipality_is_marked(name, data, registers):
    assert "whole_municipality" in RESOURCES[name].fields
    table = table_of(name, data)
    deals = table[table["region_kind"] == "deal"]
    partial = set(deals.loc[~deals["whole_municipality"], "region"])
    assert partial == {deal.slug for deal in registers.deals if deal.part_of} and len(partial) == 19
    assert table.loc[table["region_kind"] != "deal", "whole_municipality"].all()


def test_what_is_not_sure_of_a_deal_stands_with_it(tables):
    uncertain = tables["deals"].set_index("slug")["uncertain"]
    assert uncertain["rotterdam-zuid"] == "einde: middel; delen van gemeenten: middel; website: middel"
    assert uncertain.isna()["foodvalley"]
    assert "2031 geldt alleen voor Wonen" in tables["deals"].set_index("slug")["notes"]["rotterdam-zuid"]


def test_every_value_of_the_direction_source_is_explained_and_none_is_called_a_person(tables):
    said = RESOURCES["indicators"].fields["direction_source"].description
    assert set(tables["indicators"]["direction_source"]) == {"hoog", "eigen duiding"}
    assert "hoog (" in said and "eigen duiding" in said and "Van wie" not in said


def test_an_area_of_one_municipality_has_its_percentile_among_municipalities_and_that_is_said(data):
    """Of overweight in 2022 340 of the 342 municipalities have a figure."""
    table = table_of("scores", data)
    table = table[(table["indicator"] == "01_GZ_08") & (table["year"] == 2022)].set_index(["region_kind", "region"])
    single = [("deal", deal.slug) for deal in data.registers.deals if len(deal.municipalities) == 1]
    assert len(single) == 12
    assert set(table.loc[single, "percentile_n"]) == {340}
    assert table.loc[single, GELIJK].notna().all()
    assert "van een gebied van één gemeente tussen alle gemeenten" in RESOURCES["scores"].fields[GELIJK].description


def test_a_value_that_is_empty_for_what_is_not_combined_is_explained(data):
    combined = {one.code: one.combined for one in data.registers.indicators}
    table = table_of("regional_values", data)
    spans = table[table["value"].isna() & table["lowest"].notna()]
    assert len(spans) and not spans["indicator"].map(combined).any()
    assert "niet samengenomen" in RESOURCES["regional_values"].fields["value"].description
    reasons = {one.code: one.why_not_combined for one in data.registers.indicators}
    assert (spans["why_not_combined"] == spans["indicator"].map(reasons)).all()
    assert (table.drop(spans.index)["why_not_combined"] == "").all()


def test_a_deal_on_part_of_a_municipality_is_marked_among_the_deals_and_one_on_islands_is_neither(tables):
    """79 deals have municipalities, of which 19 are on part of one."""
    whole = tables["deals"].set_index("slug")["whole_municipality"]
    assert not whole["amsterdam-zuidoost"] and whole["twente-ii"] and whole.isna()["bonaire"]
    assert (whole.notna().sum(), (~whole.dropna()).sum()) == (79, 19)


def test_a_figure_of_a_municipality_is_of_cbs(tables):
    figures = tables["observations"]
    assert figures["value"].notna().any()
    assert (figures["origin"] == figures["value"].map(lambda value: "cbs", na_action="ignore").fillna("")).all()


def test_the_description_of_regional_values_names_as_there_the_kinds_of_region_that_are(data):
    words = RESOURCES["regional_values"].description
    there, _, later = words.partition(" (van ")
    named = {key for key, kind in KINDS.items() if kind.several in there}
    assert named == set(table_of("regional_values", data)["region_kind"])
    assert later.startswith("arbeidsmarktregio’s, GGD-regio’s en veiligheidsregio’s alleen waar de gegevens zijn ververst)")
    assert all("de kolom uncertain van deals" in RESOURCES[name].description for name in ("regional_values", "scores"))
