"""The profile of every deal and of municipalities, as a user finds it."""

from __future__ import annotations

import re
from html import unescape

import numpy as np
import pytest
from scipy.stats import kendalltau, percentileofscore

from regio_data.figures.gelijke_omvang import sampled_areas
from tests.finding import html, presented, words
from tests.often import a_few
from tests.register_files import municipalities, register
from tests.rounding import half_up

DEALS = register("deals")
MUNICIPALITIES = municipalities()


@pytest.fixture
def profile(open_page):
    def show(**parameters):
        app = open_page("profiel", downloads=True, **parameters)
        assert not app.exception
        return app

    return show


def cells(at, title):
    """The rows of the table with this label."""
    table = re.search(rf'aria-label="{re.escape(title)}">.*?<tbody>(.*?)</tbody>', html(at), re.S).group(1)
    return [[unescape(c) for c in re.findall(r"<td[^>]*>(.*?)</td>", row)] for row in table.split("</tr>")[:-1]]


@pytest.mark.parametrize("deal", a_few(DEALS, 6), ids=lambda deal: deal["slug"])
def test_every_deal_has_a_meaningful_profile(profile, deal):
    at = profile(deal=deal["slug"])
    assert f"<h1>{deal['name']}</h1>" in html(at).replace("&#x27;", "'").replace("&amp;", "&")
    assert f"Tranche {deal['tranche']}" in html(at)
    if deal["municipalities"]:
        if deal["part_of"]:
            assert "ijfer van he" in words(at) + html(at)
            assert "Gunstigste posities" not in html(at)
            at = profile(deal=deal["slug"], deelgebied="wel")
        listed = [title for title in ("Gunstigste posities", "Ongunstigste posities") if f'aria-label="{title}"' in html(at)]
        assert all(0 < len(cells(at, title)) <= 5 for title in listed)
        assert len(listed) + html(at).count("Geen uitgesproken ") == 2
        assert "Deze cijfers laten niet zien of een deal werkt" in words(at)
    else:
        assert "Gunstigste posities" not in words(at)
        assert re.search("geen cijfers", words(at))


@pytest.mark.parametrize("code", [*MUNICIPALITIES["code"][::40], "GM0917", "GM0363", "GM0088"])
def test_municipalities_have_a_meaningful_profile(profile, code):
    at = profile(gemeente=code)
    name = MUNICIPALITIES.set_index("code").loc[code, "name"]
    assert name in words(at)
    assert "Per thema" in words(at)
    assert 0 < len(cells(at, "Ongunstigste posities")) <= 5


def test_how_many_deals_touched_heerlen_and_for_how_much(profile):
    here = [deal for deal in DEALS if "GM0917" in deal["municipalities"]]
    total = sum(deal["rijksbijdrage_mln"] for deal in here)
    at = profile(gemeente="GM0917")
    amount = f"{total:.1f}".replace(".", ",")
    assert f"**{len(here)} Regio Deals** raken Heerlen, samen **€ {amount} mln** rijksbijdrage" in words(at)
    assert [box.label for box in at.expander if "deals" in box.label] == ["Andere deals (2)"]  # one of them still runs
    links = [button.label for button in at.button if "tranche" in button.label]
    assert sorted(int(label[-2]) for label in links) == sorted(deal["tranche"] for deal in here)


def test_where_oost_groningen_stands_lowest_equals_an_independent_calculation(profile, registers, dataset):
    codes = next(d for d in DEALS if d["slug"] == "oost-groningen-ii")["municipalities"]
    weights = dataset.weights.set_index("region")
    everywhere = list(dataset.neighbours.codes)
    drawn = sampled_areas(dataset.neighbours, len(codes))
    found = []
    for indicator in registers.indicators:
        table = dataset.observations.query("indicator == @indicator.code").pivot(index="region", columns="year", values="value")
        if indicator.direction == "neutral" or not indicator.combined:
            continue
        for year in sorted(table.columns, reverse=True):
            figures = table[year].reindex(everywhere).to_numpy()
            w = weights.loc[everywhere, indicator.weight].to_numpy(float)
            known, figures = np.where(np.isnan(figures), 0.0, w), np.nan_to_num(figures)

            def mean(area, figures=figures, w=w, known=known, least=indicator.minimum_coverage, decimals=indicator.decimals):
                enough = known[area].sum() >= least * w[area].sum()
                value = (known * figures)[area].sum() / known[area].sum() if enough else np.nan
                return half_up(value, decimals)

            own = mean([everywhere.index(code) for code in codes])
            if not np.isnan(own):
                percentile = percentileofscore([v for v in map(mean, drawn) if not np.isnan(v)], own, kind="mean")
                found.append((percentile if indicator.direction == "higher_better" else 100 - percentile, indicator.label))
                break
    lowest = [label for _, label in sorted(found)[:3]]
    assert [row[0] for row in cells(profile(deal="oost-groningen-ii"), "Ongunstigste posities")][:3] == lowest


def test_whether_trust_rose_in_twente(profile, registers, dataset):
    indicator = next(i for i in registers.indicators if "vertrouwen" in i.label.lower() and "instituties" in i.label.lower())
    codes = next(d for d in DEALS if d["slug"] == "twente")["municipalities"]
    of_indicator = dataset.observations[dataset.observations["indicator"] == indicator.code]
    own = of_indicator[of_indicator["region"].isin(codes)].dropna(subset="value")
    own = own.assign(w=own["region"].map(dataset.weights.set_index("region")[indicator.weight]))
    series = own.groupby("year")[["value", "w"]].apply(lambda g: np.average(g["value"], weights=g["w"])).sort_index().tail(8)
    p = kendalltau(series.index, series).pvalue
    at = profile(deal="twente", beeld="cijfers")
    row = next(row for row in cells(at, indicator.first_theme) if row[0] == indicator.label)
    assert " p " not in row[-1]  # jargon that a long table does not need
    word = "geen duidelijke trend" if p >= 0.05 else "stijgend" if series.iloc[-1] > series.iloc[0] else "dalend"
    assert row[-1].startswith(word)
    at = profile(deal="twente", beeld="ontwikkeling", indicator=indicator.code)
    (said,) = (m for m in at.markdown if m.value.startswith("**Trend:**"))
    assert f"p = {p:.{3 if p < 0.1 else 2}f}".replace(".", ",") in said.help.replace("P =", "p =")


def test_what_stands_together_and_could_puzzle_is_explained(profile, registers):
    text = words(profile(deal="twente-ii", beeld="cijfers"))
    assert "zo kan een cijfer bij de ongunstigste posities staan en toch gunstig afsteken bij Nederland" in text
    assert "Verschillen zijn berekend vóór het afronden" in text
    assert "Plaats tussen gebieden van 14 gemeenten" in text
    assert re.search(r"\d+ van 1\.001\b", text)
    assert "Vergeleken met 1.000 gelote aaneengesloten gebieden van 14 gemeenten, voor zover daarvan een cijfer is." in text
    own = registers.indicator["01_KL_H_01"]
    assert own.direction_source == "eigen duiding"
    assert re.search(rf"onze eigen duiding, niet nagegaan bij het CBS: [^.]*{own.label}", text)
    assert "vóór het afronden" in words(profile(deal="twente", beeld="ontwikkeling"))


def test_the_words_of_a_change_agree_with_the_figures_beside_them(profile):
    label = "Ontwikkeling van Regio Deal Twente sinds"
    found = html(profile(deal="twente", beeld="ontwikkeling"))
    for row in cells(profile(deal="twente", beeld="ontwikkeling"), re.search(rf"{label} \d+", found).group()):
        first, last = re.fullmatch(r"([\d.,−]+) → ([\d.,−]+).*", row[2]).groups()
        assert (row[3] == "gelijk gebleven") <= (first == last), row


def test_a_municipality_without_a_deal_says_so(profile):
    covered = {code for deal in DEALS for code in deal["municipalities"]}
    alone = MUNICIPALITIES[~MUNICIPALITIES["code"].isin(covered)].iloc[0]
    said = f"Volgens onze bronnen (stand 22 november 2026) maakt of maakte {alone['name']} van geen enkele Regio Deal deel uit."
    assert said in words(profile(gemeente=alone["code"]))  # as the sentence for a letter has it


def test_the_chain_stands_in_order_with_links(profile):
    at = profile(deal="parkstad-limburg-ii")
    chain = re.search(r'<ol class="rd-chain">(.*?)</ol>', html(at), re.S).group(1)
    names = re.findall(r"<li[^>]*><span>([^<]*)</span>", chain)
    assert names == ["Parkstad Limburg", "Parkstad Limburg II", "Parkstad Limburg III"]
    labels = [button.label for button in at.button]
    assert {"Parkstad Limburg (tranche 2)", "Parkstad Limburg III (tranche 6)"} <= set(labels)


@pytest.mark.parametrize(
    ("view", "text"),
    [
        ("rode-draden", "onze eigen lezing"),
        ("cijfers", "Zonder cijfer voor deze regio"),
        ("ontwikkeling", "geen effect van een deal af te lezen"),
        ("vergelijkbaar", "afstand in standaarddeviaties"),
        ("bronnen", "Bronnen en zekerheid"),
    ],
)
def test_every_view_has_a_deep_link(profile, view, text):
    assert text in words(profile(deal="veluwe", beeld=view))


def test_facts_in_doubt_say_so(profile):
    assert "2026 (zekerheid: laag)" in words(profile(deal="brainport-eindhoven"))
    sure = words(profile(deal="foodvalley"))
    assert "(zekerheid:" not in sure
    assert "uitvoering vanaf 2026. (zekerheid: laag)" in words(profile(deal="waarden-van-het-groene-hart"))


def test_an_amount_per_inhabitant_stands_once_and_says_over_whom_it_is_spread(profile):
    partly = words(profile(deal="rotterdam-zuid"))
    assert re.search(r"Per inwoner van de hele gemeente\s+€ 194", partly)
    assert partly.count("€ 194") == 1
    assert "Per inwoner: de rijksbijdrage gedeeld door de inwoners van de hele gemeente" in partly
    whole = words(profile(deal="twente"))
    assert "hele gemeente" not in whole.split("Hoe staat")[0]


def test_an_unknown_status_says_what_it_was_in_may_2024(profile):
    shown = words(profile(deal="groningen-noord"))
    assert "niet bekend (mei 2024: lopend)" in shown
    assert "niet bekend, stand van 22 november 2026; in mei 2024 lopend (Kamerbrief 7 mei 2024)" in shown
    assert "in mei 2024" not in words(profile(deal="twente-ii"))


def test_a_recent_deal_says_why_there_is_no_development(profile):
    assert "nog geen twee jaren met cijfers sinds de start" in words(profile(deal="parkstad-limburg-ii", beeld="ontwikkeling"))


def test_unknown_values_fall_back_with_a_notice(profile):
    at = profile(deal="bestaat-niet<script>")
    assert "Regio Deal Parkstad Limburg II" in html(at)
    assert any("niet te kiezen" in info.value for info in at.info)
    assert "<script>alert" not in html(at)


def test_going_to_another_deal_moves_the_link_along(profile):
    at = profile(deal="parkstad-limburg-ii", beeld="cijfers")
    at.button(key="chain-deal-parkstad-limburg").click().run()
    assert "<h1>Regio Deal Parkstad Limburg</h1>" in html(at)
    assert at.query_params["deal"] == "parkstad-limburg"
    assert at.query_params["beeld"] == "cijfers"


def test_a_view_that_the_next_region_lacks_gives_way_without_a_notice(profile):
    at = profile(deal="parkstad-limburg-ii", beeld="bronnen")
    del at.query_params["deal"]
    at.query_params["gemeente"] = "GM0917"  # as the search field does
    at.run()
    assert "beeld" not in at.query_params
    assert not at.info


def test_the_links_to_vergelijken_name_the_region_and_its_neighbours(profile):
    links = [link.proto.query_string for link in profile(deal="twente-ii", beeld="vergelijkbaar").get("page_link")]
    assert sum("regio=deal%3Atwente-ii" in link for link in links) == 6  # one with all, and one for each neighbour
    assert any(link.endswith("regio=nederland") for link in links)


def test_a_deal_of_provinces_leads_to_their_figures(profile):
    at = profile(deal="natuurinclusieve-landbouw-noord-nederland")
    link = next(link.proto.query_string for link in at.get("page_link") if "provincies" in link.proto.label)
    assert re.findall(r"provincie%3A(\w+)", link) == ["drenthe", "fryslan", "groningen"]


@pytest.mark.parametrize(("region", "name"), [({"deal": "twente-ii"}, "twente-ii"), ({"gemeente": "GM0917"}, "heerlen")])
def test_every_profile_can_be_taken_along_in_every_format(profile, region, name):
    at = profile(**region)
    files = [button.proto.label for button in at.get("download_button")]
    assert files == [
        "PDF, één vel A4",
        "Word",
        "PowerPoint",
        "Kaart als PNG",
        "Kaart voor een dia (16:9)",
        "Kaart, vierkant",
        "Excel",
        "CSV voor Excel (Nederlands)",
        "CSV voor andere programma’s",
        "GeoPackage",
    ]
    asked = {"deal": [name]} if "deal" in region else {"regio": ["gemeente:GM0917"]}
    assert presented(at)["Presenteer"] == asked


def test_a_deal_is_also_placed_among_the_areas_of_deals(profile, registers, scores):
    at = profile(deal="twente-ii", beeld="cijfers")
    rows = [row for theme in ("Gezondheid", "Veiligheid") for row in cells(at, theme)]
    placed = {row[0]: row[3] for row in rows}
    year = scores.query("indicator == '04_VE_03' and region_kind == 'deal' and year == 2022").dropna(subset="value")
    whole = {frozenset(d["municipalities"]): d["slug"] for d in DEALS if d["municipalities"] and not d["part_of"]}
    assert "twente-ii" in whole.values()  # an area once, by its last deal
    decimals = registers.indicator["04_VE_03"].decimals
    values = (
        year.drop_duplicates("region")
        .set_index("region")["value"]
        .map(lambda value: half_up(value, decimals))[list(whole.values())]
    )
    better = int((values < values["twente-ii"]).sum())  # fewer crimes are favourable
    same = int((values == values["twente-ii"]).sum())
    place = str(better + 1) if same == 1 else f"{better + 1}–{better + same}"
    assert placed["Geregistreerde misdrijven"] == f"{place} van {len(values)}"


@pytest.mark.parametrize(
    ("regio", "heading", "members"),
    [
        ("provincie:flevoland", "Provincie van 6 gemeenten", "Zeewolde"),
        ("corop:flevoland", "COROP-gebied van 6 gemeenten", "Almere"),
        ("vitale-regio:zuid-limburg", "Vitale regio van ", "Maastricht"),
    ],
)
def test_a_region_of_any_kind_has_a_profile(profile, regio, heading, members):
    at = profile(regio=regio)
    assert heading in html(at)
    assert members in words(at)
    assert "Gunstigste posities" in html(at)
    assert not at.info
    other = profile(regio=regio, beeld="vergelijkbaar")
    assert "waarvan de cijfers het dichtst bij deze liggen" in words(other)


def test_the_country_has_no_profile(profile):
    at = profile(regio="nederland")
    assert "niet te kiezen" in at.info[0].value
