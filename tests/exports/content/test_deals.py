"""Deals as a table, as a layer, and as part of the name of a file; and the filters that left them, named in their files."""

from __future__ import annotations

import datetime
import io

import openpyxl
import pytest

from exports.content.deals import choice_name, deals_content, deals_layer, deals_sheet
from exports.content.kaart import stapeling_content
from exports.formats.xlsx import to_xlsx
from geo.painted.deal_map import tranche_legend
from geo.painted.painting import Painting
from geo.shapes import shapes_of
from regio_data.deals.filtered import filtered
from regio_data.registers.regions import RegionRef, find_region


@pytest.mark.parametrize(
    ("chosen", "name"),
    [
        (lambda deal: True, "alle"),
        (lambda deal: deal.tranche == 4, "tranche-4"),
        (lambda deal: deal.tranche in (1, 2), "tranche-1-2"),
        (lambda deal: deal.slug in ("twente", "saba"), "keuze-2 deals"),
        (lambda deal: deal.slug == "saba", "keuze-1 deal"),
        (lambda deal: deal.slug == "twente-ii" or (deal.tranche in (1, 2) and deal.slug != "twente"), "keuze-18 deals"),
    ],
)
def test_a_file_is_named_after_the_choice(registers, chosen, name):
    deals = [deal for deal in registers.deals if chosen(deal)]
    assert choice_name(registers, deals) == name


def test_what_is_not_known_of_a_deal_is_empty_and_not_zero(data):
    deals = data.registers.deal
    table = deals_sheet(data, [deals["twente"], deals["saba"]]).table.set_index("Sleutel")
    people = sum(data.registers.municipality[code].inhabitants for code in deals["twente"].municipalities)
    assert table.loc["twente", ["Rijksbijdrage", "Inwoners", "Aantal gemeenten"]].tolist() == [30.0, people, 14]
    assert table.loc["twente", "Per inwoner"] == pytest.approx(30e6 / people)
    assert table.loc["saba", ["Inwoners", "Per inwoner"]].isna().all()
    assert table.loc["saba", ["Aantal gemeenten", "Eilanden", "Hele gemeente"]].tolist() == [0, "Saba", ""]
    assert table.loc["twente", "Opvolger"] == "Regio Deal Twente II"


def test_a_deal_without_municipalities_keeps_its_row_on_the_map(data):
    deals = [data.registers.deal[slug] for slug in ("saba", "twente")]
    layer = deals_layer(data, deals, shapes_of(data))
    assert layer["sleutel"].tolist() == ["saba", "twente"]
    assert layer.geometry.is_empty.tolist() == [True, False]


DAY = datetime.date(2026, 11, 22)
#: In the register of that day 8 deals are completed; of 9 the years are over, and of 14 no source gives the status.
COUNTED = "Van de 84 deals: 8 afgerond, 53 lopend, 9 looptijd verstreken, 14 niet bekend (mei 2024: lopend)."
COMPLETED = f"Gekozen op de kaart: 8 Regio Deals met status afgerond. {COUNTED}"


@pytest.fixture
def chosen(data):
    """The content of a choice with filters, of deals or of their stapeling."""

    def made(content=deals_content, tranches=(), draden=(), area="", status=None, **drawn):
        here = find_region(data.registers, RegionRef.parse(area)) if area else None
        choice = filtered(data.registers, tranches, draden, here, status, DAY)
        legend = tranche_legend(choice.deals, chosen=len(choice.deals) < 84)
        return content(data, choice.deals, Painting({}), legend, "Deals", choice=choice, **drawn)

    return made


@pytest.mark.parametrize("content", [deals_content, stapeling_content])
def test_a_file_of_a_choice_names_its_filter_and_how_many_may_fit_it_too(chosen, content):
    found = chosen(content, status="afgerond")
    assert found.title == "Deals (met status afgerond)"
    assert (found.map.title, found.map.subtitle) == ("Deals", "8 Regio Deals met status afgerond")
    assert COMPLETED in found.notes
    assert found.map.legend.note == COUNTED  # the picture prints that of its legend
    assert found.map.legend.entries[-1].text == "geen gekozen deal"


def test_what_is_selected_among_chosen_deals_keeps_its_name_and_the_doubts_of_the_choice(chosen):
    found = chosen(status="afgerond", subtitle="Regio Deals (8 deals met status afgerond); gekozen: Zwolle")
    assert (found.title, found.map.subtitle) == ("Deals", "Regio Deals (8 deals met status afgerond); gekozen: Zwolle")
    assert COMPLETED in found.notes
    assert found.map.legend.note == COUNTED


def test_a_workbook_of_a_choice_says_so_on_its_sheets(chosen):
    book = openpyxl.load_workbook(io.BytesIO(to_xlsx(chosen(status="afgerond"))), read_only=True)
    *_, together = book["Per tranche (gekozen deals)"].iter_rows(values_only=True)
    assert together == ("Samen", 8, 155_000_000)
    said = list(book["Bronnen"].iter_rows(values_only=True))
    assert ("Titel", "Deals (met status afgerond)") in said and ("Toelichting", COMPLETED) in said


def test_every_filter_is_named_and_what_it_cannot_tell(chosen):
    """In Limburg Arnhem-Nijmegen lies partly in Gelderland, and of Parkstad III the themes are not determined."""
    found = chosen(area="provincie:limburg")
    assert found.map.subtitle == "9 Regio Deals in Limburg"
    assert "1 deal ligt deels buiten Limburg" in found.notes[-1]
    theme = chosen(tranches=[4, 5, 6], draden=[2], area="provincie:limburg", status="lopend")
    assert " Regio Deals van tranche 4, 5 of 6 met als rode draad " in theme.map.subtitle
    assert theme.map.subtitle.endswith(", in Limburg, met status lopend")
    assert " Van 1 van de 7 deals van tranche 4, 5 of 6 in Limburg zijn de thema’s niet bepaald" in theme.notes[-1]


def test_without_a_filter_a_file_says_nothing_of_one(chosen):
    found = chosen()
    assert (found.title, found.map.subtitle) == ("Deals", "84 Regio Deals")
    # Of the colours alone; also beside the tables.
    assert (
        found.map.legend.note.startswith("De kleur is die van de meest recente deal") and found.map.legend.note in found.notes
    )
    assert "gekozen" not in found.map.legend.note
    assert found.map.legend.entries[-1].text == "geen deal"
    assert not any("Gekozen" in note for note in found.notes)


def test_a_table_of_deals_has_their_evaluations_with_who_wrote_them(data):
    table = deals_sheet(data, [data.registers.deal[slug] for slug in ("veluwe", "saba")]).table.set_index("Sleutel")
    assert table["Evaluaties"].to_dict() == {
        "veluwe": "Voortgangsbrief aan BZK, 2023, door Regio Deal Veluwe (de regio zelf)",
        "saba": "",
    }
