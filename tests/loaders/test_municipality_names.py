"""Municipalities are found by CBS names with their suffixes, and never guessed."""

from __future__ import annotations

import pytest

from loaders.municipality_names import Names, UnknownName, is_other_region
from tests.loaders.conftest import registers


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Groningen (gemeente)", "GM0014"),
        ("'s-Gravenhage", "GM0518"),
        ("’s-Gravenhage (gemeente)", "GM0518"),
        ("Hengelo", "GM0164"),
        ("Hengelo (O.)", "GM0164"),
        ("Hengelo (O.) (gemeente)", "GM0164"),
        ("SUDWEST FRYSLAN".replace(" ", "-"), "GM1900"),
        ("Bergen (L.)", "GM0893"),
        ("Bergen (NH.)", "GM0373"),
        ("Bergen (NH)", "GM0373"),
        ("Beek", "GM0888"),
    ],
)
def test_a_name_is_found(name: str, code: str) -> None:
    assert Names(registers()).code(name) == code


@pytest.mark.parametrize("name", ["Bergen", "Bergen (gemeente)", "Hengelo (Gld.)", "Haaren", "", "Groningen (stad)"])
def test_a_name_that_is_unknown_or_ambiguous_is_not_guessed(name: str) -> None:
    with pytest.raises(UnknownName):
        Names(registers()).code(name)


def test_other_kinds_of_region_are_recognised() -> None:
    assert all(map(is_other_region, ["Groningen (PV)", "Noord-Nederland (LD)", "Nederland", "Oost-Groningen (CR)"]))
    assert not any(map(is_other_region, ["Groningen (gemeente)", "Hengelo (O.)", "Groningen"]))
