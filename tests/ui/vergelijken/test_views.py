"""All that the comparison shows, and what of it goes into its files."""

from __future__ import annotations

import pytest

from tests.finding import charts, html, matrix, words
from ui.vergelijken.views import DOTS_READING, ORDER, vergelijking_view


@pytest.fixture(scope="module")
def shown(drawn, data, choice):
    def drawn_with(*regions, query=(), **of):
        return drawn(vergelijking_view, data, choice(*regions, **of), "Nederland", "Titel", **dict(query))

    return drawn_with


@pytest.fixture(scope="module")
def health(shown):
    return shown("deal:twente-ii", "gemeente:GM0153", "nederland")


def test_the_figures_come_first_then_the_years_and_the_positions(health):
    heads = ["Cijfers, en verschil met Nederland", "Over de jaren", "Positie in de eigen groep"]
    assert [header.value for header in health.header] == heads
    assert "<small>Gezondheid</small>" not in html(health)  # the page is of one theme
    assert [len(one.alt) > 40 for one in charts(health)] == [True] * 3


def test_of_which_rows_the_accuracy_is_not_known_is_said_below_and_in_the_files(health):
    (said,) = (one.value for one in health.caption if "dus het verschil niet gunstig of ongunstig genoemd" in one.value)
    assert "Nauwkeurigheid niet bekend" in said and "Levensverwachting bevolking" in said
    assert said in health.returned[-1].notes


def test_it_is_said_whose_reading_favourable_is_and_what_a_margin_is(health):
    text = " ".join(caption.value for caption in health.caption)
    assert "Bij 2 van 4 indicatoren is wat gunstig of ongunstig heet onze eigen duiding" in text
    assert "Verschillen zijn berekend vóór het afronden" in text
    assert "eerder te ruim dan te krap" in text


def test_it_is_said_that_positions_are_our_own_and_no_effect_is_claimed(health):
    text = " ".join(caption.value for caption in health.caption)
    assert "Eigen berekening, geen oordeel van het CBS" in text
    assert "niet bij elkaar opgeteld" in text
    assert "laten niet zien of een deal werkt" in words(health)


def test_it_is_said_whose_the_figures_of_each_region_are_on_screen_and_in_the_files(health):
    """Twente II and Nederland are ours on every health indicator, Enschede is CBS's."""
    said = (
        "Waarden van Twente II (Regio Deal) en Nederland: eigen berekening. "
        "Waarden van Enschede (gemeente): cijfer van het CBS."
    )
    assert said in health.returned[-1].notes
    assert any("Waarden van Enschede" in caption.value for caption in health.caption)


def test_what_was_drawn_goes_into_the_files_with_all_that_must_be_known(health, registers):
    view = health.returned[-1]
    assert (view.title, view.reference) == ("Titel", "Nederland")
    assert view.names == ("Twente II (Regio Deal)", "Enschede (gemeente)", "Nederland")
    assert [row.indicator for row in view.rows] == list(registers.of_theme("Gezondheid"))
    assert view.themes == ("Gezondheid",) * 4
    assert DOTS_READING in view.notes and "" not in view.notes
    assert any(
        note.startswith("Twente II (Regio Deal): ") and "laten niet zien of een deal werkt" in note for note in view.notes
    )


def test_approximate_and_partial_figures_are_marked(shown, health):
    app = shown("deal:rotterdam-zuid", "nederland", theme="Materiële welvaart")
    assert list(matrix(app)) == ["Rotterdam Zuid (Regio Deal) (deels)", "Nederland"]
    (income,) = matrix(app).itertuples(index=False)
    # One municipality: a figure of CBS, beside the combined median of the country.
    assert income[0].endswith("vergeleken met een benadering") and income[0].count("benadering") == 1
    assert "benadering" in income[1]
    explained = "(deels): de deal geldt voor een deel van een gemeente"
    assert explained in words(app) and explained not in words(health)
    assert "De deal geldt voor een deel van Rotterdam" in words(app)
    assert "Benadering" in words(app)


def test_of_all_themes_each_row_says_its_own(shown):
    app = shown("gemeente:GM0153", "nederland", theme=None)
    assert matrix(app).shape == (37, 2)
    assert "<small>Gezondheid</small>" in html(app)
    assert app.returned[-1].themes[0] == app.returned[-1].rows[0].indicator.first_theme
    chosen = shown("gemeente:GM0153", "nederland", theme="Menselijk kapitaal")  # both of its indicators stand elsewhere first
    assert chosen.returned[-1].themes == ("Menselijk kapitaal",) * 2


def test_in_another_order_it_is_said_how_large_a_difference_is(shown, health):
    app = shown("gemeente:GM0153", "gemeente:GM0917", "nederland", order="gemeente:GM0917")
    assert (
        matrix(app).index[0].startswith("Personen met één of meer langdurige ziekten")
    )  # 11,6 points, where towns differ least
    assert ORDER in [caption.value for caption in app.caption]
    assert ORDER not in [caption.value for caption in health.caption]


def test_why_the_regions_are_there_goes_along(shown):
    app = shown("gemeente:GM0153", "nederland", query={"groep": "buren"})
    assert app.returned[-1].notes[0].startswith("De 5 gemeenten naast Enschede")
