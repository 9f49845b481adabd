"""The rode draden, lessons and timeline as files, against the registers themselves."""

from __future__ import annotations

import io

import geopandas as gpd
import pandas as pd
import pytest

from exports.content.rode_draden import RodeDraadView, matrix_content, rode_draad_content, uitgangsposities_content
from exports.formats.registry import FORMATS
from geo.painted.deal_map import paint_deals
from geo.painted.legend import Legend
from geo.shapes import shapes_of
from regio_data.figures.gebieden import NOT_COUNTED
from regio_data.figures.scores import figures_at_start
from regio_data.profile.uitgangsposities import uitgangsposities
from tests.register_files import register

DEALS = register("deals")
TRANCHES = sorted({deal["tranche"] for deal in DEALS})
HEALTH = 2


SAID = "De kleur is die van de meest recente deal."


@pytest.fixture(scope="module")
def write(data):
    return lambda content, name: io.BytesIO(FORMATS[name].write(content, shapes_of(data)))


@pytest.fixture(scope="module")
def health(data):
    registers = data.registers
    deals = tuple(deal for deal in registers.deals if HEALTH in deal.rode_draden)
    rode_draad = next(t for t in registers.rode_draden if t.number == HEALTH)
    painting = paint_deals(deals, registers, shapes_of(data).drawable, None)
    return rode_draad_content(
        data, RodeDraadView(rode_draad, "", registers.deals, deals, painting, Legend("Tranche", (), SAID))
    )


def test_the_deals_of_a_theme_are_those_of_the_register(health, write, tmp_path):
    expected = {deal["name"] for deal in DEALS if HEALTH in deal["rode_draden"]}
    assert set(pd.read_csv(write(health, "csv"))["Regio Deal"]) == expected
    (tmp_path / "a.gpkg").write_bytes(write(health, "gpkg").read())
    assert set(gpd.read_file(tmp_path / "a.gpkg", layer="deals")["regio_deal"]) == expected


def test_what_the_map_says_of_its_colours_stands_in_the_files_too(health):
    assert SAID in health.notes


def test_the_counts_per_tranche_are_those_of_the_register(health, write):
    table = pd.read_excel(write(health, "xlsx"), sheet_name="Thema’s per tranche")
    *themes, unknown = table.itertuples(index=False)
    none = [sum(not deal["rode_draden"] and deal["tranche"] == tranche for deal in DEALS) for tranche in TRANCHES]
    assert list(unknown) == ["Niet bepaald", *none, 9]
    for i, row in enumerate(themes, start=1):
        counts = [sum(i in deal["rode_draden"] and deal["tranche"] == tranche for deal in DEALS) for tranche in TRANCHES]
        assert list(row)[1:] == [*counts, sum(counts)]


def test_how_a_region_stands_is_worked_out_from_its_municipalities(health, write, data, latest_by_hand):
    table = pd.read_excel(write(health, "xlsx"), sheet_name="Hoe staan de regio’s ervoor")
    deal = next(d for d in data.registers.deals if HEALTH in d.rode_draden and d.municipalities)
    row = table[(table["Regio Deal"] == deal.name) & (table["Indicator"] == "Overgewicht")].iloc[0]
    code = next(i.code for i in data.registers.indicators if i.label == "Overgewicht")
    assert row["Waarde"] == pytest.approx(latest_by_hand(code, row["Jaar"], deal.municipalities))
    assert row["Herkomst"] == "eigen berekening" and len(deal.municipalities) > 1
    one = table[table["Regio Deal"].isin([d.name for d in data.registers.deals if len(d.municipalities) == 1])]
    assert set(one["Herkomst"]) == {"cijfer van het CBS"}
    medians = table["Indicator"] == "Mediaan besteedbaar inkomen"
    assert table.loc[~medians, "Benadering"].eq("nee").all() and table.loc[medians, "Benadering"].eq("ja").all()


def test_deals_on_part_of_a_municipality_have_a_place_only_where_they_count(data, health):
    def of_part(include_partial):
        deals = tuple(deal for deal in data.registers.deals if HEALTH in deal.rode_draden)
        of, legend = data.registers.rode_draad[HEALTH], Legend("Tranche", ())
        view = RodeDraadView(of, "", data.registers.deals, deals, health.picture.painting, legend, include_partial)
        content = rode_draad_content(data, view)
        table = content.sheets()[2].table
        assert table.loc[table["Hele gemeente"] == "ja", "Percentiel"].notna().any()
        return content.notes, table[table["Hele gemeente"] == "nee"]

    notes, without = of_part(False)
    assert NOT_COUNTED in notes and without["Waarde"].notna().all()
    assert without["Percentiel"].isna().all() and without["Kwart"].isna().all()
    notes, placed = of_part(True)
    assert NOT_COUNTED not in notes and placed["Percentiel"].notna().any() and placed["Kwart"].notna().any()


def test_the_matrix_says_yes_where_the_register_has_the_theme(data, write):
    table = pd.read_csv(write(matrix_content(data, data.registers.deals), "csv")).set_index("Regio Deal")
    assert len(table) == 84
    for deal in DEALS:
        row = table.loc[deal["name"]].iloc[2:]
        assert [i + 1 for i, answer in enumerate(row) if answer == "ja"] == sorted(deal["rode_draden"])
        assert deal["rode_draden"] or set(row) == {"niet bepaald"}
    whole = table["Hele gemeente"]
    assert (whole == "nee").sum() == sum(bool(deal.get("part_of")) for deal in DEALS) == 19
    assert whole["Regio Deal Amsterdam Zuidoost"] == "nee"


def test_the_starting_positions_count_the_quarters(data, write, tmp_path):
    figures = figures_at_start(data.scores, data.registers.deals)
    content = uitgangsposities_content(data, uitgangsposities(figures, 0.25, 0.25), 25, 25)
    table = pd.read_csv(write(content, "csv")).set_index("Regio Deal")
    own = figures[(figures["region"] == "oost-groningen-ii") & figures["quartile"].notna()]
    row = table.loc[data.registers.deal["oost-groningen-ii"].name]
    assert row["Ongunstigste kwart (% van de indicatoren)"] == pytest.approx(100 * (own["quartile"] == 1).mean())
    assert row["Indicatoren"] == len(own)
    assert table["Cijfer zegt weinig over de deal"].notna().sum() == 3  # Groene Hart twice, and Mainstage
    said = (
        f"Van {(table['Zekerheid gemeentelijst'] != 'hoog').sum()} van de {len(table)} deals met gemeenten is de gemeentelijst"
    )
    assert any(note.startswith(said) for note in content.notes)
    (tmp_path / "a.gpkg").write_bytes(write(content, "gpkg").read())
    assert (
        len(gpd.read_file(tmp_path / "a.gpkg"))
        == len(table)
        == sum(bool(deal["municipalities"]) and not deal["part_of"] for deal in DEALS)
    )
