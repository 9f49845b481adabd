"""Why it is not known which theme gets most money."""

from __future__ import annotations

from dataclasses import replace

from regio_data.data import Data
from tests.register_files import register
from ui.waar_landt_het_geld.themes import which_theme


def test_which_theme_gets_most_is_answered_with_what_is_known(drawn, data):
    """How many deals have the theme that most have, and of how many that is not determined."""
    counts = {number: sum(number in deal["rode_draden"] for deal in register("deals")) for number in range(1, 16)}
    most = [number for number, n in counts.items() if n == max(counts.values())]
    at = drawn(which_theme, data)
    said = at.markdown[0].value
    assert said.startswith("**Welk thema krijgt het meeste geld?** Dat is niet bekend")
    assert "hoe vaak een thema voorkomt, voor zover bepaald (van 9 van de 84 deals niet); het vaakst" in said
    assert f"in {max(counts.values())} deals." in said
    links = [link.proto for link in at.get("page_link")]
    assert links[0].label == "Hoeveel deals elk thema heeft"
    assert [link.query_string for link in links[1:]] == [f"thema={number}" for number in most]


def test_themes_that_share_the_first_place_are_all_named(drawn, dataset, registers):
    """Two deals: one with themes 2 and 9, one with these and 1."""
    deals = [
        deal.model_copy(update={"rode_draden": of}) for deal, of in zip(registers.deals, [(2, 9), (1, 2, 9)], strict=False)
    ]
    at = drawn(which_theme, Data(dataset, replace(registers, deals=tuple(deals)), None))
    first, second = (registers.rode_draad[number].title for number in (2, 9))
    said = at.markdown[0].value.replace("\\", "")
    assert said.endswith(f"hoe vaak een thema voorkomt; het vaakst “{first}” en “{second}”: elk in 2 deals.")
    assert len(at.get("page_link")) == 3
