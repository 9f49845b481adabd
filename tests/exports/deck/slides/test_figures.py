"""The slides of a region about its figures: themes, strengths and weaknesses, and development."""

from __future__ import annotations

import re
from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest

from exports.deck.blocks import Places, Scores, Text
from exports.deck.html import body_html
from exports.deck.slides.deal import deal_slides
from exports.deck.slides.figures import _trend, figure_slides, region_slide, scale, theme_bars
from exports.deck.slides.headlines import NO_SCORE
from geo.painted.palettes import MUNICIPALITY
from regio_data.figures.differences import EQUAL
from regio_data.figures.margins import Margin
from regio_data.figures.trends import CHANCE, STEADY
from regio_data.profile.caveats import NO_EFFECT
from regio_data.profile.extremes import NO_BEST
from regio_data.profile.parts import Change, ThemeScore
from regio_data.profile.since_start import SinceStart
from regio_data.registers.regions import RegionRef, find_region


def test_theme_scores_are_mean_percentiles_among_the_municipalities(of_deal, dataset, registers):
    """Den Haag alone: its percentile follows from the plain table of municipal figures."""
    observations = dataset.observations
    theme = "Materiële welvaart"
    shares = []
    for indicator in registers.indicators:
        if theme in {one.theme for one in indicator.monitor_themes} and indicator.direction != "neutral":
            rows = observations[(observations["indicator"] == indicator.code)].dropna(subset="value")
            own = rows[rows["region"] == "GM0518"]
            if own.empty:
                continue
            year = rows[rows["year"] == own["year"].max()]
            value = own.loc[own["year"].idxmax(), "value"]
            others = year.loc[year["region"] != "GM0518", "value"].to_numpy()
            less = (others < value).sum() if indicator.direction == "higher_better" else (others > value).sum()
            shares.append(100 * (less + 0.5 * (others == value).sum()) / len(others))
    body = body_html(of_deal("den-haag-zuidwest-ii")["themas"])
    row = re.search(rf"<span>{theme}</span>.*?<b>(\d+|–)</b><small>(\d+) van", body)
    assert int(row[2]) == len(shares) > 0
    assert abs(int(row[1]) - np.mean(shares)) <= 1  # the deal itself takes a place among the municipalities


def test_a_theme_without_figures_has_no_bar_and_is_named_below(of_deal):
    slide = of_deal("twente-ii")["themas"]
    assert "Sociaal kapitaal" not in body_html(slide)
    (without,) = (note for note in slide.notes if note.startswith("Zonder score: "))
    assert "economisch kapitaal (een positie alleen op Gemiddelde schuld per huishouden)" in without  # 1 of 2
    assert without.endswith("sociaal kapitaal (geen positie op Sociale cohesie).")  # none


def test_development_shows_first_and_last_figure_since_the_start(of_deal, scores):
    slide = of_deal("zeeland")["ontwikkeling"]
    assert slide.kicker.endswith("ontwikkeling sinds de start")
    assert NO_EFFECT in slide.notes

    def fall(kind, region):
        rows = scores[(scores["region_kind"] == kind) & (scores["region"] == region) & (scores["indicator"] == "01_KL_OK_10")]
        by_year = rows.set_index("year")["value"]
        return f"{by_year[2018] - by_year[2022]:.1f}".replace(".", ",")

    own, country = fall("deal", "zeeland"), fall("nederland", "nederland")
    said = f"Vrijwilligerswerk</b><span>2018–2022: −{own} procentpunt; Nederland −{country}; zonder deal −"
    assert said in body_html(slide)
    assert "Gebieden zonder deal: de mediaan van" in " ".join(slide.notes)


def test_a_chart_since_the_start_counts_for_the_headline(of_deal):
    """Of part of a municipality most margins are not known: such a change is neither in the headline nor in a chart."""
    (lines,) = of_deal("rotterdam-zuid")["ontwikkeling"].blocks
    assert len(lines.panels) == 2  # with more there is no height for the lines
    for panel in lines.panels:
        change = panel.text.partition("; Nederland")[0]
        assert "marge" not in change
        assert ": 0,0 " not in change


def test_a_recent_deal_says_there_are_no_figures_since_its_start(of_deal):
    slide = of_deal("twente-ii")["ontwikkeling"]
    assert slide.kicker.endswith("ontwikkeling tot nu toe")
    assert "De deal is van 2023; cijfers van na de start zijn er nog niet." in slide.notes
    assert NO_EFFECT in slide.notes
    assert "jaar waarin de deal" not in body_html(slide)


def test_without_years_since_the_start_the_charts_are_of_the_trends_that_the_headline_counts(of_deal):
    slide = of_deal("twente-ii")["ontwikkeling"]
    assert "met een gunstige trend" in slide.title
    (lines,) = slide.blocks
    assert len(lines.panels) == 4
    assert all(panel.label.endswith((": gunstige trend", ": ongunstige trend")) for panel in lines.panels)


def test_a_trend_in_the_caption_of_a_chart_is_no_verdict_on_the_figure_below_it(of_deal):
    """Zwolle has almost twice the green space of the country, and less of it every year."""
    (lines,) = of_deal("zwolle-ii")["ontwikkeling"].blocks
    said = {panel.label: panel.text for panel in lines.panels}
    assert said["Groen-blauwe ruimte, exclusief reguliere landbouw: ongunstige trend"] == (
        "−9,2 m² per inwoner per jaar over 5 jaren, 2013–2021; 1.721 in 2021, Nederland 904"
    )


def test_a_trend_says_how_much_a_year_over_which_years_and_that_one_may_be_chance(of_deal, deck_data, registers):
    """The trends that the headline counts; a deal whose headline counts changes does not speak of trends."""
    slide = of_deal("twente-ii")["ontwikkeling"]
    (lines,) = slide.blocks
    for panel in lines.panels:
        assert re.match(r"([+−][\d.,]+|minder dan) .* per jaar over [5-8] jaren, 20\d\d–20\d\d; ", panel.text)
    assert CHANCE in slide.notes
    assert CHANCE not in of_deal("zeeland")["ontwikkeling"].notes
    enschede = deck_data.profile(find_region(registers, RegionRef("gemeente", "GM0153")))
    still = tuple(
        replace(f, trend=STEADY, trend_favour="", points=7, first_year=2013, last_year=2022) for f in enschede.figures
    )
    (panel, *_) = figure_slides(deck_data, replace(enschede, figures=still, rode_draden=()))[2].blocks[0].panels
    assert panel.label.endswith(": geen duidelijke trend") and panel.text.startswith("7 jaren, 2013–2022; ")


@pytest.mark.parametrize(
    ("favour", "word", "said"),
    [("gunstig", "dalend", "gunstige trend"), ("", "dalend", "dalend"), ("", "gelijk", "gelijk gebleven")],
)
def test_what_the_years_did_is_not_taken_for_how_a_figure_stands_to_the_country(favour, word, said):
    assert _trend(SimpleNamespace(trend_favour=favour, trend=word)) == said


def test_a_deal_of_part_of_a_municipality_says_so_beside_its_figures(of_deal):
    slides = of_deal("rotterdam-zuid")
    assert "sterk-zwak" not in slides  # no list of places for part of a municipality
    for kind in ("themas", "ontwikkeling"):
        assert "Cijfer van heel Rotterdam; de deal geldt voor een deel." in slides[kind].notes
    assert "Deze deal geldt voor een deel van Rotterdam; de cijfers zijn van de hele gemeente." in " ".join(
        slides["cijfers"].notes
    )
    assert all("hele gemeente" in slides[kind].title.lower() for kind in ("themas", "cijfers"))
    assert slides["ontwikkeling"].title.startswith("Heel Rotterdam: sinds de start ")


def test_figures_of_cbs_itself_are_not_called_our_own_calculation(of_deal):
    """Zeeland is a province, of which CBS gives 36 figures; our own are the country, the positions and one figure."""
    slides = of_deal("zeeland")
    ours = "Al het andere, ook Nederland: eigen berekening uit CBS, Regionale Monitor"
    for kind in ("sterk-zwak", "ontwikkeling"):
        told = slides[kind].notes[-1]
        assert told.startswith("Waarden: cijfer van het CBS") and ours in told
    assert slides["themas"].notes[-1].startswith("Eigen berekening uit CBS")  # no values there, only what we made of them


def test_figures_are_called_our_own_calculation(of_deal):
    slides = of_deal("twente-ii")
    for kind in ("themas", "sterk-zwak", "ontwikkeling"):
        assert "Eigen berekening uit CBS" in " ".join(slides[kind].notes)


def test_a_difference_that_rounds_to_zero_is_not_given_as_zero(deck_data, registers):
    for slug in ("twente-ii", "zwolle-ii", "achterhoek-ii", "parkstad-limburg"):
        for slide in deal_slides(deck_data, deck_data.profile_of(registers.deal[slug])):
            assert not re.search(r", 0(,0)? \w+ (hoger|lager)", body_html(slide))


def test_beside_a_dutch_figure_of_medians_it_is_said_that_it_is_an_approximation(of_deal, deck_data, registers):
    """Of ESTEC the figures stand beside the country: which of those are combined, its profile knows."""
    slide = of_deal("estec")["cijfers"]
    rows = [row for stack in slide.blocks[0].columns for block in stack.blocks for row in block.rows]
    beside = {f.indicator.label: f for f in deck_data.profile_of(registers.deal["estec"]).figures}
    approximate = {label: "vergeleken met een benadering" in text for _, label, text in rows}
    assert any(approximate.values())
    assert all(said == beside[label].country_approximate for label, said in approximate.items())


@pytest.fixture
def zeeland(deck_data, registers):
    return deck_data.profile_of(registers.deal["zeeland"])


@pytest.fixture
def enschede(deck_data, registers):
    return deck_data.profile(find_region(registers, RegionRef("gemeente", "GM0153")))


def test_bars_of_themes_say_on_how_many_indicators_and_which_are_ordinary():
    known = [ThemeScore("Wonen", 64.4, 3, 5, ordinary=True), ThemeScore("Milieu", 20.0, 5, 7)]
    assert theme_bars(known) == Scores([("Wonen", 64.4, "3 van 5"), ("Milieu", 20.0, "5 van 7")], frozenset({"Wonen"}))


def test_a_score_of_nought_is_a_score(deck_data, enschede):
    first, *others = enschede.themes
    themes = figure_slides(deck_data, replace(enschede, themes=(replace(first, score=0.0), *others)))[0]
    assert themes.blocks[0].rows[0] == (first.theme, 0, first.rests_on)


def test_a_region_without_a_score_on_any_theme_says_so(deck_data, enschede):
    none = tuple(replace(theme, score=None, placed=("Huur",)) for theme in enschede.themes)
    themes = figure_slides(deck_data, replace(enschede, themes=none))[0]
    assert themes.blocks == [Text(NO_SCORE, "lead")]


def test_a_municipality_is_placed_between_municipalities_and_a_region_between_areas_of_its_size(zeeland, enschede):
    assert scale(enschede) == "100 = het gunstigst tussen gemeenten met een cijfer, 50 = het midden."
    assert scale(zeeland) == "100 = het gunstigst tussen gebieden van dezelfde omvang met een cijfer, 50 = het midden."


def test_a_slide_says_whose_it_is_and_the_speaker_where_it_comes_from(zeeland, enschede):
    facts = region_slide(zeeland, "feiten", "feiten", "Kop", [], "Let op.", "")
    assert (facts.kicker, facts.colour) == ("Zeeland · tranche 1 · feiten", zeeland.deal.colour)
    assert facts.notes == ("Let op.",)
    assert facts.spoken[-1] == "Bronnen: " + "; ".join(zeeland.deal.sources)
    own = region_slide(enschede, "themas", "positie per thema", "Kop", [], credit="Bron: CBS.")
    assert (own.kicker, own.colour) == ("Enschede · gemeente · positie per thema", MUNICIPALITY)
    assert own.notes == ("Bron: CBS.",)
    assert own.spoken == (*enschede.caveats, "Bron: CBS.")  # no development, and no sentence why not


def listed(slide):
    """Return the blocks below "Gunstigste posities" and below "Ongunstigste posities"."""
    return [stack.blocks[0] for stack in slide.blocks[0].columns]


def with_strengths(profile, *strengths):
    return replace(profile, extremes=replace(profile.extremes, strengths=strengths))


def test_as_many_strengths_are_listed_as_fit_but_never_fewer_than_two(deck_data, enschede):
    """A line has 34 letters, and there are 14 of them, or 12 below a long title: three figures of 4 lines, two of 5 or more."""
    one = enschede.extremes.strengths[0]

    def named(letters):
        indicator = one.indicator.model_copy(update={"label": "x" * letters})
        strengths = (replace(one, indicator=indicator),) * 5
        return listed(figure_slides(deck_data, with_strengths(enschede, *strengths))[1])[0].rows

    assert 68 < len(named(1)[0][2]) <= 102  # three lines below the name
    assert [len(named(letters)) for letters in (34, 35, 340)] == [3, 2, 2]


def test_a_strong_point_does_not_say_that_it_is_as_the_country(deck_data, enschede):
    one = enschede.extremes.strengths[0]
    ordinary = replace(one, against_country=replace(one.against_country, word=EQUAL))
    ((_, _, own), (_, _, as_all)) = listed(figure_slides(deck_data, with_strengths(enschede, one, ordinary))[1])[0].rows
    assert "hoger dan Nederland" in own and "Nederland" not in as_all


def test_a_region_without_strengths_says_so(deck_data, enschede):
    best, worst = listed(figure_slides(deck_data, with_strengths(enschede))[1])
    assert best == Text(NO_BEST)
    assert isinstance(worst, Places)


def test_what_is_known_of_each_municipality_alone_is_for_the_speaker(deck_data, zeeland, registers):
    rivers = deck_data.profile_of(registers.deal["fruitdelta-rivierenland"])
    spoken = figure_slides(deck_data, rivers)[1].spoken
    assert spoken[0].startswith("Per gemeente, niet samengenomen: kwaliteit van zwemwater")
    assert "een gemiddelde van medianen is geen mediaan" in spoken[0]
    assert spoken[1] == rivers.extremes.unlisted
    assert figure_slides(deck_data, zeeland)[1].spoken[0] == zeeland.extremes.unlisted  # CBS gives all of the province


@pytest.mark.parametrize("slug", ["twente-ii", "oost-groningen"])
def test_what_is_not_combined_stands_on_the_slide_with_the_ends_and_why(deck_data, registers, dataset, slug):
    """Also of a deal on part of a municipality, of which the slide has figures and no positions."""
    own = dataset.observations[dataset.observations["indicator"] == "01.07_NW"]
    own = own[own["region"].isin(registers.deal[slug].municipalities) & (own["year"] == 2021)]["value"]
    low, high = (f"{value:,.0f}".replace(",", ".") for value in (own.min(), own.max()))
    notes = figure_slides(deck_data, deck_data.profile_of(registers.deal[slug]))[1].notes
    (note,) = (note for note in notes if note.startswith("Niet samengenomen, want een gemiddelde zegt iets anders: "))
    assert f"mediaan vermogen van huishoudens van {low} tot {high} euro (2021)" in note


def test_a_change_is_told_with_its_sign_its_doubt_and_beside_the_others(deck_data, registers, zeeland):
    work = registers.indicator["01_KL_OK_10"]  # Vrijwilligerswerk, in %
    distance = next(one for one in registers.indicators if one.label == "Afstand tot café e.d.")
    changes = (
        Change(work, 2018, 2022, 50.0, 52.0, 2.0, -0.04, margin=Margin(2.5, False), margin_nl=Margin(0.01, False)),
        Change(distance, 2018, 2022, 1.4, 1.3, -0.1, float("nan"), 0.2, similar=4, similar_of=10),
    )
    first, second = figure_slides(deck_data, replace(zeeland, development=SinceStart(changes)))[2].blocks[0].panels
    assert (first.label, second.label) == (distance.label, work.label)  # what counts for the headline comes first
    assert first.text == "2018–2022: −0,1 km; Nederland geen gegevens; zonder deal +0,2 (4 van de 10 gebieden)"
    assert second.text == "2018–2022: +2,0 procentpunt (binnen de marge); Nederland 0,0"


def test_the_speaker_has_the_names_of_all_areas_without_a_deal(deck_data, zeeland):
    names = zeeland.development.without_deal.names(deck_data.registers)
    spoken = figure_slides(deck_data, zeeland)[2].spoken[-1]
    assert len(names) >= 3 and all(name in spoken for name in names)


@pytest.mark.parametrize(
    ("slug", "said"),
    [
        ("twente-ii", "De gemeentelijst van deze deal is niet zeker (zekerheid: middel)."),
        ("mainstage", "De cijfers van die gemeenten zeggen dus weinig over deze deal. De gemeentelijst van deze deal is niet"),
        ("parkstad-limburg", ""),
    ],
)
def test_every_slide_of_figures_says_what_must_be_known_of_them(deck_data, registers, slug, said):
    for slide in figure_slides(deck_data, deck_data.profile_of(registers.deal[slug])):
        if said:
            assert said in slide.notes[0]
        else:
            assert "niet zeker" not in " ".join(slide.notes)


def test_what_the_register_remarks_on_an_indicator_stands_on_the_slide_that_shows_it(deck_data, registers, zeeland):
    label = "Broeikasgasemissies per inwoner"
    told = f"{label}: ook grote bedrijven tellen mee, leiden wij af; Nederland komt hier hoger uit dan het landelijke totaal"
    with_it = figure_slides(deck_data, zeeland)[1]
    assert label in body_html(with_it) and any(note.startswith(told) for note in with_it.notes)
    without = figure_slides(deck_data, deck_data.profile_of(registers.deal["parkstad-limburg"]))[1]
    assert label not in body_html(without) and label not in " ".join(without.notes)


def test_whose_figures_are_is_said_of_those_for_which_there_was_room(zeeland, deck_data):
    """All that fits on the slide of Zeeland are figures of CBS for the province: no calculation of ours."""
    slide = figure_slides(deck_data, zeeland)[1]
    shown = [row[1] for column in slide.blocks[0].columns for block in column.blocks for row in block.rows]
    own = [f for f in zeeland.figures if f.indicator.label in shown and f.origin != "cbs"]
    assert not own
    assert slide.notes[-1].startswith("Waarden: cijfer van het CBS. Al het andere, ook Nederland: ")
