"""The regions by rank: head, tail and those around the chosen one, or the whole table."""

from __future__ import annotations

import re

import pytest

from tests.finding import html, tables
from ui.brede_welvaart import ranglijst as module
from ui.brede_welvaart.ranglijst import names_in_lists, ranglijst, tabel


@pytest.fixture(scope="module")
def shown(drawn, data, choice, values):
    """A view of a choice: the list or the table."""

    def drawn_with(view, *arguments, query=(), **of):
        chosen = choice(*arguments, **of)
        return drawn(view, data, chosen, values(chosen), **dict(query))

    return drawn_with


def blocks(at):
    """The names of each block, under its title."""
    found = re.findall(r"<caption>(.*?)</caption>.*?<tbody>(.*?)</tbody>", html(at))
    return {title: re.findall(r"<td>[^<]*</td><td>(.*?)</td>", rows) for title, rows in found}


def captions(at):
    return "\n".join(element.value for element in at.caption)


def test_a_long_ranking_shows_both_ends_and_three_on_either_side_of_the_chosen_region(shown, dataset, registers):
    at = shown(ranglijst, region="GM0153")
    values = dataset.observations.query("indicator == '01_GZ_08' and year == 2022").set_index("region")["value"].dropna()
    order = values.sort_values()
    assert list(blocks(at)) == ["Gunstigste", "Rond Enschede", "Ongunstigste"]
    best, around, worst = blocks(at).values()
    assert (len(best), len(around), len(worst)) == (7, 7, 7)
    assert best[0] == registers.municipality[order.index[0]].name == "Wageningen"  # lowest overweight: 34.8
    assert worst[-1] == registers.municipality[order.index[-1]].name
    assert around[3] == "Enschede"
    assert re.findall(r'<tr class="rd-chosen"><td>(.*?)</td><td>(.*?)</td><td>(.*?)</td>', html(at)) == [
        ("67–68", "Enschede", "48,3")
    ]


def test_without_a_region_there_are_the_ends_alone_and_a_short_ranking_is_whole(shown):
    assert list(blocks(shown(ranglijst))) == ["Gunstigste", "Ongunstigste"]
    ((title, names),) = blocks(shown(ranglijst, level="provincie")).items()
    assert (title, len(names)) == ("Van gunstig naar ongunstig", 12)


def test_around_the_first_there_are_only_those_behind_it(shown, registers):
    wageningen = next(one.code for one in registers.municipalities if one.name == "Wageningen")
    assert len(blocks(shown(ranglijst, region=wageningen))["Rond Wageningen"]) == 4


def test_what_is_not_combined_has_no_ranking_and_says_why(shown):
    at = shown(ranglijst, "01.07_NW", 2021, "corop")
    assert not blocks(at)
    assert "Geen ranglijst: gemeenten worden niet samengenomen." in captions(at)


def test_a_combined_median_is_called_an_approximation(shown):
    assert "(benadering)" in html(shown(ranglijst, "01_KL_H_36", 2021, "corop"))
    assert "benadering" not in html(shown(ranglijst, "01_KL_H_36", 2021))


def test_the_table_has_every_municipality_also_those_without_a_figure(shown):
    table = tables(shown(tabel))[0]
    assert len(table) == 342
    assert (table["Waarde (%)"] == "geen gegevens").sum() == 2
    assert list(table) == ["Plaats", "Gemeente", "Waarde (%)"]


def test_the_ranking_puts_the_favourable_end_first(shown):
    assert tables(shown(tabel))[0]["Gemeente"].iloc[0] == "Wageningen"
    at = shown(tabel, "01_KL_H_01")
    values = [float(v.replace(",", ".")) for v in tables(at)[0].filter(like="Waarde").squeeze() if v != "geen gegevens"]
    assert values[0] == max(values)


def test_the_columns_of_the_table_sort_by_the_numbers(shown):
    table = tables(shown(tabel))[0]
    assert [text.strip() for text in table.set_index("Gemeente").loc["Enschede"]] == ["67–68", "48,3"]
    places = [int(text.split("–")[0]) for text in table["Plaats"].iloc[:-2]]
    assert places == sorted(places)
    assert list(table["Waarde (%)"]) == sorted(table["Waarde (%)"])  # lower is favourable; "geen gegevens" last


def test_the_ranking_of_a_survey_says_which_differences_are_none_and_gives_each_margin(shown, registers, dataset):
    trust = {"code": "01_KL_OK_11", "year": 2022, "level": "deal"}
    assert "Bij twee gewone gebieden is een verschil onder ± " in captions(shown(ranglijst, **trust))
    table = tables(shown(tabel, **trust, query={"deelgebied": "wel"}))[0].set_index("Regio Deal")
    inside = {m.code: m.inhabitants for m in registers.municipalities if m.code in registers.deal["twente-ii"].municipalities}
    people = sum(inside.values())
    margin = registers.indicator["01_KL_OK_11"].margin_k / people**0.5
    twente = "Twente II (gemeentelijst niet zeker)"
    assert table.loc[twente, "Marge (±)"].strip() == f"{margin:.1f}".replace(".", ",")
    assert table.loc["Amsterdam Zuidoost (deels)", "Marge (±)"].strip() == "niet bekend"
    known = dataset.observations.query("indicator == '01_KL_OK_11' and year == 2022").dropna(subset="value")["region"]
    covered = sum(n for code, n in inside.items() if code in set(known)) / people
    assert table.loc[twente, ["Dekking", "Herkomst"]].tolist() == [f"{int(100 * covered)}%", "eigen berekening"]


def test_coverage_is_rounded_down(shown, choice, values):
    chosen = choice("01_KL_OK_11", 2022, "corop")
    shares = {row.region_name: f"{int(100 * row.coverage)}%" for row in values(chosen).itertuples()}
    assert tables(shown(tabel, "01_KL_OK_11", 2022, "corop"))[0].set_index("COROP-gebied")["Dekking"].to_dict() == shares
    assert any(100 * one % 1 > 0.5 for one in values(chosen)["coverage"])  # where rounding would give one more


def test_the_ranking_of_municipalities_says_that_their_margin_is_not_known(shown):
    assert "hun marge is niet bekend" in captions(shown(ranglijst, "01_KL_OK_11"))
    assert "hun marge is niet bekend" not in captions(shown(ranglijst, "01_KL_H_36", 2021))  # a register


def test_a_row_chooses_its_region_and_the_chosen_one_is_marked(drawn, data, choice, values, monkeypatch):
    choices, put = [], []
    monkeypatch.setattr(module, "row_table", lambda *drawn, **_: choices.append(drawn[5]))
    monkeypatch.setattr(module.query, "put", lambda **written: put.append(written))
    first = choice(level="provincie", region="limburg")
    order = module.table_order(values(first), drawn(module.places, data, first).returned[-1])
    drawn(tabel, data, first, values(first))
    assert order[choices[0].chosen] == "limburg"
    choices[0].choose(0)
    own = choice(level="eigen", region="GM0141+GM0153", own=["GM0141+GM0153", "GM0164"])
    drawn(tabel, data, own, values(own))
    monkeypatch.setattr(module, "put_own", lambda regions: put.append([region.key for region in regions]))
    choices[1].choose(1 - choices[1].chosen)
    assert put == [{"regio": f"provincie:{order[0]}"}, ["GM0164", "GM0141+GM0153"]]


def test_the_name_of_a_deal_is_short_and_says_when_it_holds_in_part_or_its_list_is_not_sure(data, choice, values):
    chosen = choice(level="deal")
    names = names_in_lists(data, chosen, values(chosen))
    assert (names["twente-ii"], names["rotterdam-zuid"]) == (
        "Twente II (gemeentelijst niet zeker)",
        "Rotterdam Zuid (deels)",
    )
    assert names["parkstad-limburg"] == "Parkstad Limburg" and names["regiocentra-groningen"].endswith(
        "(deels) (gemeentelijst niet zeker)"
    )


def test_a_ranking_of_deals_marks_those_of_which_the_list_is_not_sure_and_says_what_that_means(shown):
    """Of disposable income of 2021 the ten best deals."""
    at = shown(ranglijst, level="deal")
    marked = re.findall(r"<td>([^<]*) \(gemeentelijst niet zeker\)</td>", html(at))
    assert marked and "Foodvalley" not in marked
    said = "(gemeentelijst niet zeker): een gemeente kan ontbreken of te veel zijn, en het cijfer kan dan anders zijn."
    assert said in captions(at) and said not in captions(shown(ranglijst))
