"""The title of the view that a URL names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regio_data.registers.load import load_registers
from regio_data.views.pages import PAGES
from regio_data.views.titles import view_description, view_title

REGISTERS = load_registers()


@pytest.mark.parametrize(
    ("page", "query", "title"),
    [
        ("", {"deal": ["TWENTE-II"]}, "Regio Deal Twente II – Kaart – Regio Deals"),
        ("", {"gemeente": ["GM0153"], "tranche": ["4"]}, "Enschede – Kaart – Regio Deals"),
        ("", {"eiland": ["saba"]}, "Saba – Kaart – Regio Deals"),
        ("", {"tranche": ["4", "5", "4", "77"]}, "Tranches 4 en 5 – Kaart – Regio Deals"),
        ("", {"weergave": ["stapeling"], "thema": ["2"]}, "Gezondheid van inwoners – Stapeling – Kaart – Regio Deals"),
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
        ("profiel", {}, "Regio Deal Parkstad Limburg II – Regio Deals"),
        ("profiel", {"gemeente": ["gm0153"], "beeld": ["cijfers"]}, "Enschede – Alle cijfers – Regio Deals"),
        (
            "brede-welvaart",
            {"indicator": ["01_GZ_08"], "beeld": ["Tabel"]},
            "Overgewicht – Tabel – Brede welvaart – Regio Deals",
        ),
        ("rode-draden", {"thema": ["2"], "beeld": ["lessen"]}, "Lessen – Rode draden – Regio Deals"),
        (
            "rode-draden",
            {"beeld": ["uitgangsposities"], "deal": ["twente-ii"]},
            "Regio Deal Twente II – Uitgangsposities – Rode draden – Regio Deals",
        ),
        (
            "naast-elkaar",
            {"links": ["tranche-4"], "rechts": ["09_E&V_12"], "jaarrechts": ["2021"]},
            "Tranche 4 en Nettoarbeidsparticipatie, 2021 – Naast elkaar – Regio Deals",
        ),
        ("naast-elkaar", {"links": ["alle"]}, "Regio Deals – Naast elkaar – Regio Deals"),
        (
            "waar-landt-het-geld",
            {"op": ["wonen"], "tranche": ["1", "2"], "beeld": ["alle"]},
            "Wonen en Tranches 1 en 2 – Alle thema’s en indicatoren – Waar landt het geld? – Regio Deals",
        ),
        ("data", {"deel": ["nauwkeurigheid"]}, "Nauwkeurigheid – Over de data – Regio Deals"),
        ("data", {"deel": ["bronnen"]}, "Over de data – Regio Deals"),
        ("nergens", {}, "Kaart – Regio Deals"),
    ],
)
def test_a_title_names_what_the_view_shows(page, query, title):
    assert view_title(page, query, REGISTERS) == title


def test_a_description_begins_with_the_subject():
    text = view_description("profiel", {"deal": ["twente-ii"]}, REGISTERS)
    assert text.startswith("Regio Deal Twente II. Alles over")
    assert view_description("data", {}, REGISTERS) == PAGES["data"].description


#: Of every page, a link that names something.
LINKS = {
    "": {"deal": ["zwolle"]},
    "brede-welvaart": {"indicator": ["01_GZ_08"]},
    "vergelijken": {"regio": ["nederland"]},
    "profiel": {"deal": ["zwolle"]},
    "rode-draden": {"thema": ["1"]},
    "naast-elkaar": {"rechts": ["01_GZ_08"]},
    "waar-landt-het-geld": {"op": ["01_GZ_08"]},
    "overzichten": {"beeld": ["provincies"]},
    "presentatie": {"deal": ["zwolle"]},
    "data": {"deel": ["methode"]},
    "eigen-regio": {"regio": ["eigen:GM0141+GM0153"], "naam": ["Twee steden"]},
}


@pytest.mark.parametrize("page", PAGES)
def test_every_view_of_every_page_has_a_title_of_its_own(page):
    """A new page needs a link here whose title says more than its name, and so does each of its views."""
    record = PAGES[page]
    asked = [
        {},
        LINKS[page],
        *({record.parameter: [view]} for view in list(record.views)[1:] if {record.parameter: [view]} != LINKS[page]),
    ]
    titles = [view_title(page, query, REGISTERS) for query in asked]
    assert len(set(titles)) == len(titles)


def test_no_two_pages_have_one_title():
    assert len({view_title(page, {}, REGISTERS) for page in PAGES}) == len(PAGES)


names = st.sampled_from(["deal", "gemeente", "eiland", "tranche", "thema", "indicator", "jaar", "regio", "weergave", "x"])
NAMED = {"", *(d.name for d in REGISTERS.deals)}


@given(st.sampled_from([*PAGES, "x"]), st.dictionaries(names, st.lists(st.text(max_size=20), max_size=4), max_size=4))
def test_no_text_of_a_url_comes_into_a_title(page, query):
    """Titles are made of names from the registers and of years; what a link brings is only looked up."""
    with_marks = {name: [f"«{value}»" for value in values] for name, values in query.items()}
    assert "«" not in view_title(page, with_marks, REGISTERS) + view_description(page, with_marks, REGISTERS)
