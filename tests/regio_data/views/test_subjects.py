"""What a view is about."""

from __future__ import annotations

import pytest

from regio_data.registers.load import load_registers
from regio_data.views import subjects as about

REGISTERS = load_registers()


@pytest.mark.parametrize(
    ("kind", "number", "key", "name"),
    [
        ("deal", 84, "twente", "Regio Deal Twente"),
        ("gemeente", 342, "GM0153", "Enschede"),
        ("eiland", 3, "Saba", "Saba"),
        ("tranche", 6, "4", "4"),
        ("rode-draad", 15, "2", "Gezondheid van inwoners"),
        ("indicator", 37, "01_GZ_08", "Overgewicht"),
        ("regio", 84 + 342 + 12 + 40 + 11 + 1, "provincie:fryslan", "Fryslân"),
    ],
)
def test_everything_that_a_url_names_has_a_name(kind, number, key, name):
    found = about.names(kind, REGISTERS)
    assert len(found) == number and found[key] == name


def test_an_unknown_kind_is_an_error():
    with pytest.raises(KeyError):
        about.names("wijk", REGISTERS)


@pytest.mark.parametrize(
    ("subject", "query", "text"),
    [
        (about.kaart, {"tranche": ["1", "2", "3", "4", "5"]}, "Tranches 1, 2, 3, 4 en 5"),
        (about.kaart, {"deal": ["twente", "zwolle"], "tranche": ["1"]}, "Regio Deal Twente en Regio Deal Regio Zwolle"),
        (about.brede_welvaart, {"indicator": ["01_GZ_08"], "jaar": ["21", "2021"]}, "Overgewicht, 2021"),
        (about.brede_welvaart, {"regio": ["provincie:fryslan"], "indicator": ["01_GZ_08"]}, "Fryslân: Overgewicht"),
        (about.brede_welvaart, {"regio": ["eigen:GM0141+GM0153"], "naam": ["Twee steden"]}, "Twee steden"),
        (about.brede_welvaart, {"jaar": ["2021"]}, ""),
        (about.brede_welvaart, {"regio": ["GM0153"], "indicator": ["01_GZ_08"]}, "Enschede: Overgewicht"),
        (about.brede_welvaart, {"regio": ["twente-ii"]}, "Regio Deal Twente II"),
        (about.vergelijken, {"thema": ["gezondheid"]}, "gezondheid"),
        (about.profiel, {"deal": ["x"], "gemeente": ["GM0153"]}, "Enschede"),
        (about.profiel, {}, "Regio Deal Parkstad Limburg II"),
        (about.rode_draden, {"beeld": ["tijdlijn"], "thema": ["2"]}, ""),
        (about.naast_elkaar, {"links": ["alle"], "rechts": ["tranche-2"]}, "Regio Deals en Tranche 2"),
        (about.geld, {"tranche": ["4"]}, "Tranche 4"),
        (about.presentatie, {"deal": ["twente", "zwolle", "bonaire", "twente-ii"]}, "Twente, Regio Zwolle, Bonaire en nog 1"),
        (about.nothing, {"deal": ["twente"]}, ""),
    ],
)
def test_the_subject_is_what_the_link_names(subject, query, text):
    assert subject(query, REGISTERS) == text
