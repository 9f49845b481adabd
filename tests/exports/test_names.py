"""File names: no two deals, however alike their names, get the same."""

from __future__ import annotations

import datetime

from exports.names import LONGEST, file_name


def test_names_that_are_alike_as_far_as_they_fit_stay_apart():
    long = "een-regio-deal-met-een-naam-die-veel-te-lang-is-om-in-een-bestandsnaam-te-passen-limburg-"
    one, two = (file_name("regioprofiel", long + number, "pdf") for number in ("i", "ii"))
    assert one != two
    assert all(len(part) <= LONGEST for part in one.split("_"))


def test_every_deal_has_a_name_of_its_own(registers):
    names = {file_name("regioprofiel", deal.slug, "pdf") for deal in registers.deals}
    assert len(names) == len(registers.deals)
    assert len({file_name("regioprofiel", deal.name, "pdf") for deal in registers.deals}) == len(registers.deals)


def test_a_name_that_is_too_long_stays_readable():
    long = "Tranche 4, vitale regio Noord- en Oost-Groningen, thema gezondheid van inwoners, status looptijd verstreken"
    assert file_name("kaart", long, "png", datetime.date(2026, 11, 22)) == (
        "kaart_tranche-4-vitale-regio-noord-en-oost-groningen-verstreken_2026-11-22.png"
    )
