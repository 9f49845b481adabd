"""The slides of a deal: figures as worked out another way, and what is missing said."""

from __future__ import annotations

import re
from types import SimpleNamespace

import numpy as np
import pytest

from exports.deck.html import body_html
from exports.deck.slides.deal import deal_slides
from exports.deck.slides.figures import _trend
from regio_data.profile.caveats import NO_EFFECT


@pytest.fixture
def slides_of(deck_data, registers):
    return lambda slug: {slide.kind: slide for slide in deal_slides(deck_data, deck_data.profile_of(registers.deal[slug]))}


def test_the_facts_are_those_of_the_register(slides_of, registers):
    body = body_html(slides_of("rotterdam-zuid")["feiten"])
    people = registers.municipality["GM0599"].inhabitants
    assert "<dd>€ 130,0 mln</dd>" in body
    assert f"<dd>{people:,}</dd>".replace(",", ".") in body
    assert f"<dd>€ {130e6 / people:.0f}</dd>" in body
    assert "Opvolger: Rotterdam-Zuid II (tranche 4)" in body


def test_an_amount_over_whole_municipalities_and_an_unknown_status_say_so(slides_of):
    body = body_html(slides_of("rotterdam-zuid")["feiten"])
    assert "<dt>Rijk per inwoner van de hele gemeente</dt>" in body
    facts = slides_of("groningen-noord")["feiten"]
    assert "<dt>Status</dt><dd>niet bekend (mei 2024: lopend)</dd>" in body_html(facts)
    assert facts.notes[0].startswith("Status zoals bekend op 22 november 2026.")
    assert "<dt>Status</dt><dd>looptijd verstreken</dd>" in body_html(slides_of("foodvalley")["feiten"])
    assert "<dt>Rijk per inwoner</dt>" in body_html(slides_of("twente-ii")["feiten"])


def test_theme_scores_are_mean_percentiles_among_the_municipalities(slides_of, dataset, registers):
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
    body = body_html(slides_of("den-haag-zuidwest-ii")["themas"])
    row = re.search(rf"<span>{theme}</span>.*?<b>(\d+|–)</b><small>(\d+) van", body)
    assert int(row[2]) == len(shares) > 0
    assert abs(int(row[1]) - np.mean(shares)) <= 1  # the deal itself takes a place among the municipalities


def test_a_theme_without_figures_has_no_bar_and_is_named_below(slides_of):
    slide = slides_of("twente-ii")["themas"]
    assert "Sociaal kapitaal" not in body_html(slide)
    (without,) = (note for note in slide.notes if note.startswith("Zonder score: "))
    assert "economisch kapitaal (een positie alleen op Gemiddelde schuld per huishouden)" in without  # 1 of 2
    assert without.endswith("sociaal kapitaal (geen positie op Sociale cohesie).")  # none


def test_development_shows_first_and_last_figure_since_the_start(slides_of, scores):
    slide = slides_of("zeeland")["ontwikkeling"]
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


def test_a_chart_since_the_start_counts_for_the_headline(slides_of):
    """Of part of a municipality most margins are not known: such a change is neither in the headline nor in a chart."""
    (lines,) = slides_of("rotterdam-zuid")["ontwikkeling"].blocks
    assert len(lines.panels) == 2  # with more there is no height for the lines
    for panel in lines.panels:
        change = panel.text.partition("; Nederland")[0]
        assert "marge" not in change
        assert ": 0,0 " not in change


def test_a_recent_deal_says_there_are_no_figures_since_its_start(slides_of):
    slide = slides_of("twente-ii")["ontwikkeling"]
    assert slide.kicker.endswith("ontwikkeling tot nu toe")
    assert "De deal is van 2023; cijfers van na de start zijn er nog niet." in slide.notes
    assert NO_EFFECT in slide.notes
    assert "jaar waarin de deal" not in body_html(slide)


def test_without_years_since_the_start_the_charts_are_of_the_trends_that_the_headline_counts(slides_of):
    slide = slides_of("twente-ii")["ontwikkeling"]
    assert "met een gunstige trend" in slide.title
    (lines,) = slide.blocks
    assert len(lines.panels) == 4
    assert all(panel.label.endswith((": gunstige trend", ": ongunstige trend")) for panel in lines.panels)


def test_a_trend_in_the_caption_of_a_chart_is_no_verdict_on_the_figure_below_it(slides_of):
    """Zwolle has almost twice the green space of the country, and less of it every year."""
    (lines,) = slides_of("zwolle-ii")["ontwikkeling"].blocks
    said = {panel.label: panel.text for panel in lines.panels}
    assert said["Groen-blauwe ruimte, exclusief reguliere landbouw: ongunstige trend"] == (
        "1.721 m² per inwoner in 2021; Nederland 904"
    )


@pytest.mark.parametrize(
    ("favour", "word", "said"),
    [("gunstig", "dalend", "gunstige trend"), ("", "dalend", "dalend"), ("", "gelijk", "gelijk gebleven")],
)
def test_what_the_years_did_is_not_taken_for_how_a_figure_stands_to_the_country(favour, word, said):
    assert _trend(SimpleNamespace(trend_favour=favour, trend=word)) == said


def test_a_deal_of_part_of_a_municipality_says_so_beside_its_figures(slides_of):
    slides = slides_of("rotterdam-zuid")
    assert "sterk-zwak" not in slides  # no list of places for part of a municipality
    for kind in ("themas", "ontwikkeling"):
        assert "Cijfer van heel Rotterdam; de deal geldt voor een deel." in slides[kind].notes
    assert "Deze deal geldt voor een deel van Rotterdam; de cijfers zijn van de hele gemeente." in " ".join(
        slides["cijfers"].notes
    )
    assert all("hele gemeente" in slides[kind].title.lower() for kind in ("themas", "cijfers"))
    assert slides["ontwikkeling"].title.startswith("Heel Rotterdam: sinds de start ")


def test_figures_are_called_our_own_calculation(slides_of):
    slides = slides_of("twente-ii")
    for kind in ("themas", "sterk-zwak", "ontwikkeling"):
        assert "Eigen berekening uit CBS" in " ".join(slides[kind].notes)


def test_a_difference_that_rounds_to_zero_is_not_given_as_zero(deck_data, registers):
    for slug in ("twente-ii", "zwolle-ii", "achterhoek-ii", "parkstad-limburg"):
        for slide in deal_slides(deck_data, deck_data.profile_of(registers.deal[slug])):
            assert not re.search(r", 0(,0)? \w+ (hoger|lager)", body_html(slide))


def test_a_number_on_the_map_stands_behind_its_name(slides_of):
    (columns,) = slides_of("veluwe")["kaart"].blocks
    figure, words = columns.columns
    numbered = [f"{name.name} ({name.text})" for name in figure.blocks[0].map.names if name.numbered]
    assert numbered
    assert all(name in words.blocks[0].text for name in numbered)


def test_beside_a_dutch_figure_of_medians_it_is_said_that_it_is_an_approximation(slides_of, deck_data, registers):
    """Of ESTEC the figures stand beside the country: which of those are combined, its profile knows."""
    slide = slides_of("estec")["cijfers"]
    rows = [row for stack in slide.blocks[0].columns for block in stack.blocks for row in block.rows]
    beside = {f.indicator.label: f for f in deck_data.profile_of(registers.deal["estec"]).figures}
    approximate = {label: "vergeleken met een benadering" in text for _, label, text in rows}
    assert any(approximate.values())
    assert all(said == beside[label].country_approximate for label, said in approximate.items())
