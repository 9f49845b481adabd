"""The clauses of a sentence for a letter."""

from __future__ import annotations

import datetime

from regio_data.answers import clauses


def with_fields(registers, slug, **fields):
    return registers.deal[slug].model_copy(update=fields)


def test_when_a_deal_was_signed_as_far_as_that_is_known(registers):
    day = datetime.date(2019, 7, 4)
    assert clauses.signed(with_fields(registers, "twente", signed_date=day)) == "werd gesloten op 4 juli 2019"
    assert clauses.signed(with_fields(registers, "twente", signed_date=None, signed_year=2020)) == "werd gesloten in 2020"
    assert "niet bekend" in clauses.signed(with_fields(registers, "twente", signed_date=None, signed_year=None))


def test_a_deal_that_is_over_ran_and_one_that_is_not_runs(registers):
    today = datetime.date(2026, 11, 22)
    over = with_fields(registers, "twente", status="afgerond", end_year=2022)
    assert clauses.until(over, today) == " en liep tot 2022"
    assert clauses.until(with_fields(registers, "twente", status="lopend", end_year=2030), today) == " en loopt tot 2030"
    assert clauses.until(with_fields(registers, "twente", end_year=None), today) == ""


def test_amounts_together_leave_out_what_is_not_known_and_say_so(registers):
    known = [with_fields(registers, "twente", rijksbijdrage_mln=amount) for amount in (1.25, 2.0, None)]
    assert clauses.together(known) == "; samen 3,3 miljoen euro rijksbijdrage, voor zover bekend (2 van de 3 deals)."
    assert clauses.together(known[:1]) == "."


def test_where_a_deal_on_part_of_a_municipality_lies(registers):
    assert clauses.where(registers, registers.deal["rotterdam-zuid"]) == "een deel van Rotterdam"
    assert "Saba" in clauses.where(registers, next(deal for deal in registers.deals if "Saba" in deal.islands))


def test_where_a_deal_lies_that_names_no_municipalities(registers):
    without = with_fields(registers, "twente", municipalities=(), provinces=("Drenthe", "Groningen"))
    assert clauses.outside(without) == clauses.where(registers, without) == "de provincies Drenthe en Groningen"
    assert clauses.outside(with_fields(registers, "bonaire", provinces=("X",))) == "Bonaire"
