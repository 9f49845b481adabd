"""Each check between the registers: silent on ours, and one problem for one mistake, that names record and field."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from regio_data.registers import checks
from regio_data.registers.records import NO_SOURCE


def with_deal(registers, slug, **fields):
    """Return the registers with one deal changed."""
    return replace(registers, deals=tuple(d.model_copy(update=fields) if d.slug == slug else d for d in registers.deals))


def found(registers):
    return [(p.file, p.record, p.field) for p in checks.problems(registers)]


def test_our_registers_are_right(registers):
    assert checks.problems(registers) == []


def test_a_record_that_stands_twice_is_named_once(registers):
    twice = replace(registers, vitale_regios=(*registers.vitale_regios, registers.vitale_regios[0]))
    (problem,) = checks.problems(twice)
    assert (problem.file, problem.record, problem.field) == ("vitale_regios.yaml", registers.vitale_regios[0].slug, "slug")
    assert "staat 2 keer" in problem.nl and "stands 2 times" in problem.en


def test_codes_of_an_indicator_that_differ_in_spelling_only_are_one(registers):
    first = next(i for i in registers.indicators if "&" in i.code)
    again = first.model_copy(update={"code": first.code.replace("&", "_")})
    fields = {field for _, _, field in found(replace(registers, indicators=(*registers.indicators, again)))}
    assert fields == {"code"}


def test_a_name_in_place_of_a_code_is_answered_with_the_code(registers):
    codes = registers.deal["twente"].municipalities
    wrong = with_deal(registers, "twente", municipalities=("Enschede", *(code for code in codes if code != "GM0153")))
    (problem,) = checks.problems(wrong)
    assert problem.field == "municipalities" and problem.nl == "'Enschede' is een naam. Schrijf GM0153."


def test_an_unknown_province_gets_the_nearest(registers):
    deal = next(d for d in registers.deals if d.provinces)
    (problem,) = checks.problems(with_deal(registers, deal.slug, provinces=("Zuid-Hollant",)))
    assert (problem.record, problem.field) == (deal.slug, "provinces")
    assert problem.en.endswith("Did you mean Zuid-Holland?")


def test_what_resembles_nothing_gets_no_guess(registers):
    (problem,) = checks.problems(with_deal(registers, "twente-ii", predecessor="qqqqqq"))
    assert problem.nl == "'qqqqqq' is onbekend. Controleer de spelling."


def test_a_municipality_twice_in_one_deal(registers):
    codes = registers.deal["twente"].municipalities
    assert found(with_deal(registers, "twente", municipalities=(*codes, codes[0]))) == [
        ("deals.yaml", "twente", "municipalities")
    ]


def test_a_district_of_no_municipality(registers):
    lost = registers.districts[0].model_copy(update={"municipality": "GM9999"})
    (problem, *_) = checks.problems(replace(registers, districts=(lost, *registers.districts[1:])))
    assert (problem.file, problem.record, problem.field) == ("wijken.yaml", lost.name, "municipality")


@pytest.mark.parametrize(("year", "wrong"), [(2019, True), (2018, False), (None, False)])
def test_a_year_must_be_that_of_the_date(registers, year, wrong):
    changed = with_deal(registers, "twente", signed_date=datetime.date(2018, 7, 1), signed_year=year)
    assert found(changed) == ([("deals.yaml", "twente", "signed_year")] if wrong else [])


@pytest.mark.parametrize(("confidence", "wrong"), [("high", True), ("medium", False), ("low", False)])
def test_a_field_without_source_cannot_be_sure(registers, confidence, wrong):
    deal = registers.deal["twente"]
    changed = with_deal(
        registers,
        "twente",
        field_sources={**deal.field_sources, "end_year": (NO_SOURCE,)},
        confidence={**deal.confidence, "end_year": confidence},
    )
    assert found(changed) == ([("deals.yaml", "twente", "confidence")] if wrong else [])


def test_a_field_without_source_of_which_nothing_is_said_counts_as_sure(registers):
    deal = registers.deal["twente"]
    said = {field: value for field, value in deal.confidence.items() if field != "end_year"}
    changed = with_deal(registers, "twente", field_sources={**deal.field_sources, "end_year": (NO_SOURCE,)}, confidence=said)
    assert found(changed) == [("deals.yaml", "twente", "confidence")]


def test_a_chain_in_a_circle_names_each_deal_in_it_and_no_other(registers):
    """Parkstad II follows on Parkstad; let that follow on II. Of a third deal behind them nothing is wrong."""
    assert registers.deal["parkstad-limburg-ii"].predecessor == "parkstad-limburg"
    changed = with_deal(registers, "parkstad-limburg", predecessor="parkstad-limburg-ii")
    behind = {("deals.yaml", slug, "predecessor") for slug in ("parkstad-limburg", "parkstad-limburg-ii")}
    assert set(found(changed)) == behind


@pytest.mark.parametrize(("added", "wrong"), [(0.0005, False), (0.002, True), (-0.002, True)])
def test_amounts_may_differ_by_a_thousand_euro(registers, added, wrong):
    deal = registers.deal["twente"]
    changed = with_deal(registers, "twente", rijksbijdrage_mln=deal.rijksbijdrage_mln + added)
    assert found(changed) == ([("tranches.yaml", str(deal.tranche), "granted_mln")] if wrong else [])


def test_a_tranche_counts_its_deals(registers):
    without = replace(registers, deals=tuple(d for d in registers.deals if d.slug != "bonaire"))
    assert ("tranches.yaml", str(registers.deal["bonaire"].tranche), "deals") in found(without)


def test_a_deal_of_no_tranche(registers):
    fields = found(with_deal(registers, "twente", tranche=77))
    assert ("deals.yaml", "twente", "tranche") in fields


def test_lessons_name_deals_that_are_there(registers):
    first = registers.lessons.feedback[0].model_copy(update={"also": ("twentte",)})
    lessons = registers.lessons.model_copy(update={"feedback": (first, *registers.lessons.feedback[1:])})
    assert found(replace(registers, lessons=lessons)) == [("lessen.yaml", first.title, "deal")]


def test_areas_of_cbs_are_of_a_kind_and_have_its_names(registers):
    area = registers.cbs_areas[0]
    for change, field in (({"kind": "landje"}, "kind"), ({"name": "Nergens"}, "name")):
        changed = replace(registers, cbs_areas=(area.model_copy(update=change), *registers.cbs_areas[1:]))
        assert ("cbs_gebieden.csv", area.code, field) in found(changed)
