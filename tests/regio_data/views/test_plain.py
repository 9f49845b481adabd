"""The plain page of a view."""

from __future__ import annotations

import pytest

from regio_data.registers.load import load_registers
from regio_data.views.pages import PAGES
from regio_data.views.plain import INDEX, plain_path

REGISTERS = load_registers()


@pytest.mark.parametrize(
    ("page", "query", "path"),
    [
        ("", {"tranche": ["4"], "deal": ["TWENTE"]}, "deal/twente"),
        ("", {"deal": ["x"], "gemeente": ["gm0153"]}, "gemeente/GM0153"),
        ("", {"thema": ["2"], "tranche": ["4"]}, "rode-draad/2"),
        ("brede-welvaart", {"indicator": ["09_E&V_12"]}, "indicator/09_E_V_12"),
        ("brede-welvaart", {"deal": ["twente"]}, INDEX),
        ("presentatie", {"tranche": ["77", "5"]}, "tranche/5"),
        ("presentatie", {"regio": ["gemeente:GM0153"]}, "gemeente/GM0153"),
        ("presentatie", {"stap": ["jaren"], "indicator": ["09_E&V_12"]}, "indicator/09_E_V_12"),
        ("presentatie", {"deal": [deal.slug for deal in REGISTERS.deals]}, INDEX),  # too many for a code on a screen
        ("data", {"deal": ["twente"]}, INDEX),
        ("nergens", {"deal": ["twente"]}, INDEX),
    ],
)
def test_the_most_telling_of_what_the_link_names_is_shown(page, query, path):
    assert plain_path(page, query, REGISTERS) == path


@pytest.mark.parametrize("page", PAGES)
def test_a_page_without_a_choice_has_the_index(page):
    assert plain_path(page, {}, REGISTERS) == INDEX
