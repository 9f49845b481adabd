"""The status of a deal on a day: as a source says, over when its years are over, and never more than is known."""

from __future__ import annotations

import re
from datetime import date

import pytest

from regio_data.deals.status import STATUSES, source_day, status, status_counts, status_help, status_key

DAY = date(2026, 11, 22)

#: Deals whose end year had passed in November 2026 while no source says that they are completed; by hand from the register.
OVER = {
    "foodvalley": 2024,
    "noordelijk-flevoland": 2025,
    "noordoost-fryslan": 2025,
    "cleantech-regio": 2024,
    "drechtsteden-gorinchem": 2025,
    "noordoost-brabant": 2024,
    "vitale-wijken": 2025,
    "zeeuws-vlaanderen": 2025,
    "zuidoost-friesland": 2024,
}


def test_the_years_of_nine_deals_are_over_without_a_source_for_their_end(registers):
    over = {deal.slug: deal.end_year for deal in registers.deals if status_key(deal, DAY) == "verstreken"}
    assert over == OVER


def test_eight_are_completed_and_of_fourteen_it_is_not_known(registers):
    assert status_counts(registers.deals, DAY) == {"lopend": 53, "afgerond": 8, "verstreken": 9, "onbekend": 14}


@pytest.mark.parametrize(
    ("said", "end", "day", "key"),
    [
        ("lopend", 2026, date(2026, 12, 31), "lopend"),
        ("lopend", 2026, date(2027, 1, 1), "verstreken"),
        (None, 2024, date(2024, 12, 31), "onbekend"),
        (None, 2024, date(2025, 1, 1), "verstreken"),
        ("afgerond", 2023, date(2026, 1, 1), "afgerond"),
        (None, None, date(2040, 1, 1), "onbekend"),
        ("lopend", None, date(2040, 1, 1), "lopend"),
    ],
)
def test_a_deal_runs_up_to_and_including_its_end_year(registers, said, end, day, key):
    deal = registers.deal["twente-ii"].model_copy(update={"status": said, "end_year": end})
    assert status_key(deal, day) == key


def test_words_carry_the_date_up_to_which_it_is_known(registers):
    deals = registers.deal
    assert status(deals["oost-groningen"], DAY) == "afgerond (volgens een bron van 13 februari 2026)"
    assert status(deals["zeeland"], DAY) == "afgerond (zoals bekend op 7 mei 2024)"
    over = "looptijd verstreken; geen bron meldt de afronding (zoals bekend op 22 november 2026)"
    assert status(deals["foodvalley"], DAY) == over
    unknown = "niet bekend, stand van 22 november 2026; in mei 2024 lopend (Kamerbrief 7 mei 2024)"
    assert status(deals["brainport-eindhoven"], DAY) == unknown


def test_a_running_deal_names_the_day_of_its_source_and_when_the_sources_were_gone_through(registers):
    """By hand from the register: tranche 4 stands on the letter of 7 May 2024, tranche 6 on news of the day itself."""
    deals = registers.deal
    seen = "bronnen van deze deal nagezien op 19 november 2025)"
    assert status(deals["twente-ii"], DAY) == f"lopend (volgens een bron van 7 mei 2024; {seen}"
    assert status(deals["stedendriehoek"], DAY) == f"lopend (volgens een bron van najaar 2024; {seen}"
    assert status(deals["het-hogeland"], DAY) == f"lopend (volgens een bron van 14 november 2024; {seen}"  # the day of signing
    own = "lopend (volgens een bron van najaar 2025; bronnen van deze deal nagezien op 22 november 2026)"
    assert status(deals["rotterdam-zuid"], DAY) == own
    assert status(deals["eemsdelta"], DAY) == "lopend (volgens een bron van 19 november 2025)"


def test_every_status_that_stands_on_a_source_names_its_day(registers):
    of_source = [deal for deal in registers.deals if deal.field_sources.get("status")]
    assert len(of_source) == 54  # 53 running, and Oost-Groningen completed
    assert not [deal.slug for deal in of_source if "van eerder" in status(deal, DAY)]


def test_no_source_of_a_running_deal_is_younger_than_the_day_on_which_its_sources_were_gone_through(registers):
    """A day in an address is read here in its own way: /2026/02/13/."""
    for deal in registers.deals:
        of = " ".join([*deal.sources, *(source for sources in deal.field_sources.values() for source in sources)])
        days = [date(*map(int, found)) for found in re.findall(r"/(20\d\d)/(\d\d)/(\d\d)/", of)]
        assert deal.status == "afgerond" or max(days, default=deal.status_date) <= deal.status_date, deal.slug


def test_short_words_are_those_of_the_filter(registers):
    for deal in registers.deals:
        assert status(deal, DAY, short=True).capitalize() == STATUSES[status_key(deal, DAY)]


def test_the_day_of_the_source_of_a_status_is_not_the_day_on_which_it_was_read_again(registers):
    deal = registers.deal["twente-ii"]
    assert (source_day(deal), deal.status_date.isoformat()) == ("7 mei 2024", "2025-11-19")
    assert source_day(registers.deal["parkstad-limburg"]) == ""  # no source of its own


def test_the_help_of_the_status_says_of_which_tranches_the_sources_were_gone_through_last(registers):
    said = status_help(registers.deals)
    assert "nagezien op 19 november 2025, die van tranche 1, 2 en 3 op 22 november 2026;" in said
    assert said.endswith("al deze deals liepen nog in mei 2024 (Kamerbrief 7 mei 2024).")
