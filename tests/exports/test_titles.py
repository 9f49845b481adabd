"""The title of the view that a URL names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exports.titles import PAGES, view_description, view_title
from regio_data.registers.load import load_registers

REGISTERS = load_registers()


@pytest.mark.parametrize(
    ("page", "query", "title"),
    [
        ("", {"deal": ["TWENTE-II"]}, "Regio Deal Twente II – Kaart – Regio Deals"),
        ("", {"gemeente": ["GM0153"], "tranche": ["4"]}, "Enschede – Kaart – Regio Deals"),
        ("", {"eiland": ["saba"]}, "Saba – Kaart – Regio Deals"),
        ("", {"tranche": ["4", "5", "4", "77"]}, "Tranches 4 en 5 – Kaart – Regio Deals"),
        ("", {"weergave": ["stapeling"], "thema": ["2"]}, "Stapeling en Gezondheid van inwoners – Kaart – Regio Deals"),
        ("brede-welvaart", {"indicator": ["09_E&V_12"]}, "Nettoarbeidsparticipatie – Brede welvaart – Regio Deals"),
        ("brede-welvaart", {"jaar": ["2021"]}, "Brede welvaart – Regio Deals"),
        ("brede-welvaart", {"indicator": ["01_GZ_08"], "jaar": ["<b>"]}, "Overgewicht – Brede welvaart – Regio Deals"),
        (
            "vergelijken",
            {"regio": ["deal:twente-ii", "provincie:fryslan", "nederland"], "thema": ["gezondheid"]},
            "Twente II, Fryslân en Nederland: gezondheid – Vergelijken – Regio Deals",
        ),
        (
            "vergelijken",
            {"regio": ["gemeente:GM0153", "corop:twente", "vitale-regio:twente", "nederland", "gemeente:GM9999", "x"]},
            "Enschede, Twente, Twente en nog 1 – Vergelijken – Regio Deals",
        ),
        ("rode-draden", {"thema": ["2"]}, "Gezondheid van inwoners – Rode draden – Regio Deals"),
        ("presentatie", {"deal": ["twente-ii", "zwolle-ii"]}, "Twente II en Zwolle II – Presentatie – Regio Deals"),
        ("presentatie", {"tranche": ["4"]}, "Tranche 4 – Presentatie – Regio Deals"),
        ("nergens", {}, "Kaart – Regio Deals"),
    ],
)
def test_a_title_names_what_the_view_shows(page, query, title):
    assert view_title(page, query, REGISTERS) == title


def test_a_description_begins_with_the_subject():
    text = view_description("profiel", {"deal": ["twente-ii"]}, REGISTERS)
    assert text.startswith("Regio Deal Twente II. Alles over")
    assert view_description("data", {}, REGISTERS) == PAGES["data"][1]


names = st.sampled_from(["deal", "gemeente", "eiland", "tranche", "thema", "indicator", "jaar", "regio", "weergave", "x"])
NAMED = {"", *(d.name for d in REGISTERS.deals)}


@given(st.sampled_from([*PAGES, "x"]), st.dictionaries(names, st.lists(st.text(max_size=20), max_size=4), max_size=4))
def test_no_text_of_a_url_comes_into_a_title(page, query):
    """Titles are made of names from the registers and of years; what a link brings is only looked up."""
    with_marks = {name: [f"«{value}»" for value in values] for name, values in query.items()}
    assert "«" not in view_title(page, with_marks, REGISTERS) + view_description(page, with_marks, REGISTERS)
