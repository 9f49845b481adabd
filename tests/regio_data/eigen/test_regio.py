"""Own regions: any set of municipalities, as a link spells them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regio_data.eigen.regio import LONGEST, clean_name, own_region, own_regions
from regio_data.registers.load import load_registers
from regio_data.registers.region_names import region_label
from regio_data.registers.regions import MOST_OWN, RegionRef, find_region

REGISTERS = load_registers()
CODES = [m.code for m in REGISTERS.municipalities]


def test_the_order_and_the_spelling_of_the_codes_do_not_matter():
    for text in ("eigen:GM0153+GM0141", "eigen:GM0141 GM0153", "Eigen:gm0153,gm0141,gm0153"):
        (region,) = own_regions({"regio": [text.replace("Eigen", "eigen")], "naam": ["Twee"]}, REGISTERS).values()
        assert (str(region.ref), region.name) == ("eigen:GM0141+GM0153", "Twee")
    assert region_label(region) == "Twee (eigen regio)"


def test_each_name_is_of_the_own_region_in_its_place():
    query = {"regio": ["deal:twente", "eigen:GM0141", "nederland", "eigen:GM0153+GM0164"], "naam": ["Een", "Twee"]}
    assert [region.name for region in own_regions(query, REGISTERS).values()] == ["Een", "Twee"]
    without = own_regions({"regio": query["regio"]}, REGISTERS)
    assert [region.name for region in without.values()] == ["Almelo", "Enschede en Hengelo (O.)"]


@pytest.mark.parametrize("key", ["", "+", "GM9999", "GM0141+GM9999", "GM0141+<b>", "+".join(CODES[: MOST_OWN + 1])])
def test_what_is_no_region_is_none(key):
    assert find_region(REGISTERS, RegionRef("eigen", key)) is None
    assert own_regions({"regio": [f"eigen:{key}"], "naam": ["x"]}, REGISTERS) == {}


def test_too_many_unknown_or_none_is_said_in_dutch():
    with pytest.raises(ValueError, match="hoogstens 100 gemeenten; dit zijn er 101"):
        own_region(REGISTERS, CODES[: MOST_OWN + 1])
    with pytest.raises(ValueError, match="Geen gemeente van 2024: GM9999"):
        own_region(REGISTERS, ["GM9999"])
    with pytest.raises(ValueError, match="minstens één"):
        own_region(REGISTERS, [])
    assert len(own_region(REGISTERS, CODES[:MOST_OWN]).municipalities) == MOST_OWN


@given(st.text(max_size=400))
def test_a_name_is_one_line_that_can_stand_anywhere(text):
    name = clean_name(text)
    assert len(name) <= LONGEST
    assert name.isprintable()
    assert name == name.strip()
