"""The table of figures: a row an indicator, a column a region."""

from __future__ import annotations

import re

import pytest

from tests.finding import html
from tests.finding import matrix as table
from ui.vergelijken.matrix import matrix

NAMES = ["Enschede <b>", "Nederland"]


@pytest.fixture(scope="module")
def shown(drawn, data, choice):
    """The table of two regions with the themes that were given, as a page."""

    def drawn_with(themes, *regions, **of):
        rows = choice(*(regions or ("gemeente:GM0153", "nederland")), **of).rows(data)
        return drawn(matrix, rows, NAMES, themes * len(rows), "Nederland <i>")

    return drawn_with


def test_a_cell_has_the_value_the_place_and_the_difference(shown):
    at = shown([""])
    assert list(table(at)) == NAMES
    life = table(at).loc["Levensverwachting bevolking jaren bij geboorte, 2021"]
    assert life["Enschede <b>"] == "79,9 plaats 329–330 van 338 1,7 jaar lager"
    assert "lager" not in life["Nederland"] and "plaats" not in life["Nederland"]


def test_names_stay_text(shown):
    body = html(shown([""]))
    assert "Enschede &lt;b&gt;" in body and "verschil met Nederland &lt;i&gt;" in body
    assert "Enschede <b>" not in body


def test_a_trend_is_a_sign_that_is_read_aloud_in_words(shown, data, choice):
    body = html(shown([""], theme=None))
    found = re.findall(r'<span title="([^"]*)" role="img" aria-label="([^"]*)">([▲▼])</span>', body)
    assert found and all(title == label for title, label, _ in found)
    assert all((sign == "▲") == title.startswith("stijgend") for title, _, sign in found)


def test_the_theme_stands_below_the_name_where_one_is_given(shown):
    assert "<small>Gezondheid</small>" in html(shown(["Gezondheid"]))
    assert "Gezondheid" not in html(shown([""])) and "<small></small>" not in html(shown([""]))


def test_on_a_phone_every_line_has_its_region(shown):
    """There a cell stands below the others: the name is drawn in it, and not read aloud twice."""
    body = html(shown([""]))
    assert len(re.findall(r'<td role="cell"><i aria-hidden="true">.*?Enschede &lt;b&gt;</i>', body)) == 4
    assert "--regions: 2" in body
