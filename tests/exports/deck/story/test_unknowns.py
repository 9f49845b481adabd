"""What filters cannot tell stands on every slide of deals; counted by hand in deals.yaml, as of 22 November 2026."""

from __future__ import annotations

import datetime

import pytest

from exports.deck.blocks import Text
from exports.deck.choice import read_choice
from exports.deck.story.slides import story_slides
from geo.painted.legend import Legend
from regio_data.data import Data
from tests.exports.deck.story.parts import blocks

OLD, LAST, MIDDLE = "7 mei 2024", "22 november 2026", "19 november 2025"


@pytest.fixture
def told(deck_data, monkeypatch):
    """Return the slide of a step, of the filters as the URL of the map has them."""
    monkeypatch.setattr(Data, "today", datetime.date(2026, 11, 22))

    def slide(step, **query):
        asked = {"stap": [step], **{name: [value] for name, value in query.items()}}
        (one,) = story_slides(deck_data, read_choice(asked, deck_data).story)
        return one

    return slide


@pytest.mark.parametrize("step", ["deals", "aantal", "euro"])
def test_deals_whose_status_is_not_known_stand_below_none_with_the_chosen_one(told, step):
    """Noord-Holland has eleven deals: eight run, and of three no source gives the status."""
    slide = told(step, gebied="provincie:noord-holland", status="afgerond")
    assert slide.notes[0] == (
        f"Van de 11 deals in Noord-Holland: 0 afgerond, 8 lopend, 3 niet bekend (mei 2024: lopend); "
        f"dealgegevens van {MIDDLE} t/m {LAST}."
    )


@pytest.mark.parametrize(
    ("step", "title", "said"),
    [
        ("deals", "8 deals in 51 gemeenten", "Van de 84 deals: 8 afgerond, 53 lopend, 9 looptijd verstreken, 14 niet"),
        ("tranche-1", "1 deal in 13 gemeenten", "Van de 6 deals die bij de andere keuzes passen: 1 afgerond, 1 lopend, 4 niet"),
        (
            "tranche-2",
            "5 deals in",
            "Van de 12 deals die bij de andere keuzes passen: 5 afgerond, 3 looptijd verstreken, 4 niet",
        ),
        (
            "tranche-3",
            "2 deals in",
            "Van de 14 deals die bij de andere keuzes passen: 2 afgerond, 6 looptijd verstreken, 6 niet",
        ),
        (
            "tranche-4",
            "0 deals in 0",
            f"Van de 14 deals die bij de andere keuzes passen: 0 afgerond, 14 lopend; dealgegevens van {MIDDLE}.",
        ),
    ],
)
def test_a_slide_of_a_tranche_counts_its_own_deals(told, step, title, said):
    slide = told(step, status="afgerond")
    assert slide.title.startswith(title)
    assert slide.notes[0].startswith(said)
    assert slide.notes[0].endswith(f" van {MIDDLE}." if step == "tranche-4" else f" van {OLD} t/m {LAST}.")


def test_deals_whose_themes_are_not_determined_stand_below_those_with_a_theme(told):
    """Gezondheid: three deals of tranche 6 (18 + 10 + 13 mln), beside eight with an empty list."""
    slide = told("tranche-6", thema="2")
    assert slide.title == "3 deals in 27 gemeenten"
    assert slide.notes[0] == "Van 8 van de 16 deals van tranche 6 zijn de thema’s niet bepaald."
    assert blocks(slide, Text)[0].text == "€ 41,0 mln van het Rijk (van de hele deals, niet per thema)."
    assert "bepaald" not in " ".join(told("tranche-4", thema="2").notes)  # all fourteen have their themes
    assert "niet per thema" in blocks(told("euro", thema="2"), Text)[0].text


def test_the_deals_of_one_tranche_stay_those_on_a_slide_of_all(told):
    assert (
        told("deals", niveau="tranche-6", thema="2").notes[0]
        == "Van 8 van de 16 deals van tranche 6 zijn de thema’s niet bepaald."
    )
    assert told("tranche-1", niveau="tranche-6", status="afgerond").notes == ()


def test_without_a_status_or_a_theme_nothing_is_said_of_them(told):
    slide = told("deals", gebied="provincie:noord-holland")
    assert "afgerond" not in " ".join(slide.notes)
    assert "niet per thema" not in blocks(slide, Text)[0].text


def test_a_year_per_deal_says_it_too_and_a_year_per_municipality_is_not_of_chosen_deals(told):
    said = "Van 9 van de 84 deals zijn de thema’s niet bepaald."
    assert said in told("2022", indicator="09_E&V_13", niveau="deal", thema="2").notes
    assert said not in told("2022", indicator="09_E&V_13", thema="2").notes


def test_a_year_of_the_deals_of_a_tranche_names_it_and_grey_is_no_chosen_deal(told):
    slide = told("2022", indicator="01_KL_OK_11", niveau="tranche-4")
    assert slide.kicker == "Per Regio Deal van tranche 4"
    assert blocks(slide, Legend)[0].entries[-1].text == "geen gekozen deal"
    every = told("2022", indicator="01_KL_OK_11", niveau="deal")
    assert blocks(every, Legend)[0].entries[-1].text == "geen Regio Deal"
