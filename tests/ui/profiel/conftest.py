"""The profile of a region, made once for all tests of its parts."""

from __future__ import annotations

import pytest

from regio_data.registers.regions import RegionRef, find_region


@pytest.fixture(scope="session")
def profile_of(data, registers):
    """Return what gives the profile of a region by its spelling: "deal:twente"."""
    return lambda region, partly=False: data.profile(find_region(registers, RegionRef.parse(region)), partly)
