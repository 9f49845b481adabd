"""Waar landt het geld?, as Streamlit runs it."""

import re
from functools import partial

import pytest

from regio_data.geld.quarters import by_quarter, of_tranches, placed_deals
from regio_data.geld.wording import headline


@pytest.fixture
def opened(open_page):
    return partial(open_page, "waar-landt-het-geld")


def text(at):
    parts = [*at.markdown, *at.caption, *at.info, *at.title, *at.header]
    return "\n".join([element.value for element in parts] + [element.proto.body for element in at.get("html")])


def test_the_page_says_what_the_figures_say_and_that_it_is_only_a_description(opened, dataset, registers, scores):
    at = opened(op="01_GZ_08", tranche=["4"])
    assert not at.exception
    placed = of_tranches(placed_deals(dataset, registers, scores, [registers.indicator["01_GZ_08"]]), [4])
    assert len(placed) > 12  # enough for shares
    deals = int((~placed["part"]).sum())
    assert headline(by_quarter(registers, placed), "Overgewicht", True, deals) in text(at)
    assert "alleen een beschrijving" in text(at)
    assert "Hoe een deal zijn geld over de gemeenten verdeelt, staat niet in de bronnen" in text(at)
    assert "profiel?deal=twente-ii" in text(at)


def test_of_the_few_deals_of_a_tranche_no_share_is_stated_anywhere(opened):
    at = opened(op="01_GZ_08", tranche=["2"])
    assert not at.exception
    assert "te weinig deals voor een aandeel" in text(at)
    assert not re.search(r"\d%\)|\d% van", text(at))


def test_the_money_over_municipalities_stands_beside_an_even_spread(opened):
    at = opened(op="01_GZ_08", niveau="gemeente")
    assert not at.exception
    assert "gelijk over alle inwoners van Nederland is dat" in text(at)
    # Of 84 deals 19 are on part of a municipality, and 5 have no municipality in the monitor.
    assert "Van dezelfde deals hoort nog 1,4 miljoen euro bij gemeenten zonder cijfer" in text(at)
    assert "Apart: 5 deals zonder gemeente in de kwarten" in text(at)


def test_every_theme_and_indicator_with_a_place_is_listed(opened):
    at = opened(beeld="alle", tranche=["1"])
    assert not at.exception
    assert "<td>Thema Gezondheid</td>" in text(at)
    assert "<td>Overgewicht</td>" in text(at)
    assert text(at).count("gelijk verdeeld 25%") == 2  # said once, in the head of each column
    assert "“Thema Gezondheid”" not in text(at)


def shares(at):
    """The rows of the list: deals, and the shares of the two quarters; over municipalities each with that of an even spread."""
    rows = re.findall(r"<tr><td>[^<]*</td>((?:<td[^>]*>[^<]*</td>)+)</tr>", text(at))
    return [re.findall(r">([^<]*)</td>", row) for row in rows]


def test_the_list_says_of_how_many_deals_the_shares_are_and_states_none_of_few(opened):
    at = opened(beeld="alle", tranche=["1", "2"])
    few = [row for row in shares(at) if int(row[0]) < 10]
    many = [row for row in shares(at) if int(row[0]) >= 10]
    assert few and all(row[1:] == ["–"] * 2 for row in few)
    assert many and all(row[1].endswith("%") for row in many)
    assert "de gekozen deals met een cijfer" in text(at)


def test_over_municipalities_a_deal_counts_once_however_many_quarters_it_is_in(opened, registers):
    whole = [d for d in registers.deals if d.tranche == 1 and d.municipalities and not d.part_of]
    rows = shares(opened(beeld="alle", tranche=["1"], niveau="gemeente"))
    assert max(int(row[0]) for row in rows) == len(whole) < 10
    assert all(row[1:] == ["–"] * 4 for row in rows)


def test_what_is_unknown_in_a_link_is_told(opened):
    assert "op (“onzin”)" in text(opened(op="onzin"))


def test_where_no_deal_has_a_figure_at_its_start_nothing_is_drawn_and_it_is_said_why(opened):
    at = opened(op="01_GZ_20", tranche=["1"])  # figures from 2022 on
    assert not at.exception
    assert "Geen van de gekozen deals heeft een plaats op “Levensverwachting bevolking”. Een plaats is er alleen als" in text(
        at
    )
    assert "Brainport" not in text(at) and "Per kwart" not in [element.value for element in at.header]
