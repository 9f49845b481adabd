"""What the answer card says of a deal."""

import datetime

import pytest

from regio_data.answers.card import answered

#: The day on which the status is asked.
DAY = datetime.date(2026, 11, 22)


@pytest.mark.parametrize(
    ("slug", "years", "status", "before", "after"),
    [
        ("parkstad-limburg", "2019–2022", "afgerond (zoals bekend op 7 mei 2024)", [], ["parkstad-limburg-ii"]),
        (
            "parkstad-limburg-ii",
            "vanaf 2023",
            "lopend (volgens een bron van 7 mei 2024; bronnen van deze deal nagezien op 19 november 2025)",
            ["parkstad-limburg"],
            ["parkstad-limburg-iii"],
        ),
    ],
)
def test_the_card_has_years_and_what_came_before_and_after(registers, slug, years, status, before, after):
    one = answered(registers, registers.deal[slug], DAY)
    assert one.years == years
    assert [deal.slug for deal in one.before] == before
    assert [deal.slug for deal in one.after] == after
    assert one.sources
    assert one.status == status


@pytest.mark.parametrize(
    ("slug", "years"),
    [("zuidoost-friesland", "2020–2024 (zekerheid: laag)"), ("zuid-en-oost-drenthe", "2019–2023 (zekerheid: middel)")],
)
def test_years_that_are_not_sure_say_so(registers, slug, years):
    assert answered(registers, registers.deal[slug], DAY).years == years
