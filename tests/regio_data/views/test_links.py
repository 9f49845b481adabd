"""The link to a view: only ours goes into it."""

from __future__ import annotations

import pytest

from regio_data.views.links import LONGEST, view_link

AT = "https://deals.example/dashboard/profiel"


def test_the_query_and_fragment_of_the_address_are_replaced():
    assert view_link(f"{AT}?x=1#y", {"deal": ["twente-ii"]}) == f"{AT}?deal=twente-ii"
    assert view_link("http://deals.example", {}) == "http://deals.example/"


@pytest.mark.parametrize(
    ("name", "value", "kept"),
    [
        ("deal", "a", True),
        ("deal", "", False),
        ("deal", "a" * LONGEST, True),
        ("deal", "a" * (LONGEST + 1), False),
        ("deal", "a\nb", False),
        ("Deal", "a", False),
        ("<b>", "a", False),
        ("a" * 30, "a", True),
        ("a" * 31, "a", False),
    ],
)
def test_what_cannot_be_of_ours_is_left_out(name, value, kept):
    assert (view_link(AT, {name: [value]}) == f"{AT}?{name}={value}") is kept


def test_an_own_region_of_a_hundred_municipalities_is_kept_by_every_parameter_that_names_a_region():
    region = "eigen:" + "+".join(f"GM{number:04}" for number in range(100))
    for name in ("regio", "met", "gebied"):
        assert view_link(AT, {name: [region]}) == f"{AT}?{name}={region.replace(':', '%3A').replace('+', '%2B')}"
    assert view_link(AT, {"deal": [region]}) == AT


def test_values_are_escaped_and_keep_their_order():
    assert view_link(AT, {"regio": ["b&c", "a d"]}) == f"{AT}?regio=b%26c&regio=a+d"


@pytest.mark.parametrize("address", ["javascript:alert(1)", "//deals.example/x", "/profiel", "https:///x", ""])
def test_only_addresses_of_the_web(address):
    with pytest.raises(ValueError, match="http or https"):
        view_link(address, {})
