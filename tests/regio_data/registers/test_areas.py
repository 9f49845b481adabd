"""The records of areas: which codes they take."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from regio_data.registers.areas import CbsArea, District, Municipality


def test_a_district_has_codes_of_districts():
    District(municipality="GM0014", name="Oosterparkwijk", codes=("WK001404",), note=None)
    with pytest.raises(ValidationError):
        District(municipality="GM0014", name="Oosterparkwijk", codes=("BU00140401",), note=None)


@pytest.mark.parametrize("wrong", [{"code": "PV23"}, {"code": "GM153"}, {"inhabitants": 0}, {"province": ""}])
def test_a_municipality_has_a_code_of_cbs_inhabitants_and_a_province(registers, wrong):
    fields = registers.municipality["GM0153"].model_dump()
    Municipality(**fields)
    with pytest.raises(ValidationError):
        Municipality(**fields | wrong)


def test_a_larger_area_has_the_code_under_which_cbs_gives_its_figures():
    assert CbsArea(code="PV23", kind="provincie", name="Overijssel").code == "PV23"
    with pytest.raises(ValidationError):
        CbsArea(code="GM0153", kind="provincie", name="Overijssel")
