"""The page Overzichten, and where users find it."""

from __future__ import annotations

import pytest

from regio_data.views.pages import PAGES
from tests.finding import labelled, tables, words


@pytest.mark.parametrize("view", PAGES["overzichten"].views)
def test_every_overzicht_is_a_table_with_its_method_and_files(open_page, view):
    at = open_page("overzichten", beeld=view, downloads=True)
    assert not at.exception
    (table,) = tables(at)
    assert len(table) > 5
    labels = [button.proto.label for button in at.get("download_button")]
    assert labels == ["Excel", "CSV voor Excel (Nederlands)", "CSV voor andere programma’s"]


def test_amounts_are_in_million_and_partial_deals_are_told(open_page):
    at = open_page("overzichten", beeld="vitale-regios")
    table = tables(at)[0].set_index("Vitale regio")
    assert table.loc["Twente", "Rijk geheel binnen (mln €)"] == "55,0"
    assert "dan is het bedrag toch dat van de hele deal" in words(at)


def test_the_list_of_the_stapeling_narrows_to_a_number_of_its_legend(open_page):
    at = open_page("", weergave="stapeling")
    pills = labelled(at.button_group, "Alleen gemeenten en eilanden met zoveel deals")
    assert pills.options[0] == "geen (39)"
    pills.set_value("0").run()
    (table,) = tables(at)
    assert len(table) == 39
    assert set(table["Deals"]) == {"0"}
    assert at.query_params["aantal"] == "0"
