"""The rode draden against tranches and against deals."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from tests.finding import html, words
from tests.register_files import register
from ui.rode_draden.matrix import choose_deals_of_matrix, deal_matrix, tranche_matrix

DEALS = register("deals")
TRANCHES = sorted({deal["tranche"] for deal in DEALS})
#: Behind the name of a deal on part of a municipality.
PART = ' <span title="cijfer van {}; de deal geldt voor een deel">(deels)</span>'


def short(deal):
    return deal["name"].removeprefix("Regio Deal ").removeprefix("Regio Envelop ")


@pytest.fixture(scope="module")
def counts(drawn, registers):
    return html(drawn(tranche_matrix, registers, registers.deals, registers.rode_draad[9]))


def test_the_matrix_counts_the_deals_of_the_register(counts):
    rows = re.findall(r'<th scope="row">(\d+)\. [^<]*</th>(.*?)</tr>', counts)
    assert len(rows) == 15
    for number, body in rows:
        expected = [sum(int(number) in d["rode_draden"] and d["tranche"] == t for d in DEALS) for t in TRANCHES]
        assert [int(n) for n in re.findall(r">(\d+)<", body)] == [sum(expected), *expected]


def test_of_how_many_deals_no_theme_is_determined_stands_below(counts):
    (row,) = re.findall(r'<th scope="row">Niet bepaald</th>(.*?)</tr>', counts)
    expected = [sum(not d["rode_draden"] and d["tranche"] == t for d in DEALS) for t in TRANCHES]
    assert expected[-1] == 8  # of the 16 of tranche 6: read in deals.yaml
    assert [int(n) for n in re.findall(r">(\d+)<", row)] == [sum(expected), *expected]


def test_the_tint_follows_the_number_and_the_chosen_row_stands_out(counts):
    shades = {int(n): int(share, 16) for share, n in re.findall(r"background:#\w{6}(\w\w)\">(\d+)</td>", counts)}
    assert shades[0] == 0 and shades[max(shades)] == 115  # 45% of 255
    assert [shades[n] for n in sorted(shades)] == sorted(shades.values())
    assert re.findall(r'<tr class="rd-chosen" aria-current="true"><th scope="row">(\d+)\.', counts) == ["9"]


def test_without_any_deal_there_are_only_zeros(drawn, registers):
    body = html(drawn(tranche_matrix, registers, (), registers.rode_draad[9]))
    assert set(re.findall(r">(\d+)<", body)) == {"0"}


@pytest.fixture(scope="module")
def by_deal(drawn, registers):
    return drawn(deal_matrix, registers, registers.deals)


def test_the_matrix_by_deal_marks_each_theme_for_the_eye_and_the_ear(by_deal):
    table = html(by_deal)
    for deal in DEALS:
        name = re.escape(short(deal)).replace("'", "&#x27;").replace("&\\#", "&#")
        link = f'<a href="profiel\\?deal={deal["slug"]}">{name} \\(T{deal["tranche"]}\\)</a>'
        whole = "de hele gemeente" if len(deal["municipalities"]) == 1 else "hele gemeenten"
        part = re.escape(PART.format(whole)) if deal.get("part_of") else ""
        row = re.search(rf"</span>{link}{part}</th>(.*?)</tr>", table).group(1)
        marks = re.findall(r'class="rd-sr">(ja|nee|niet bepaald)<', row)
        assert [i + 1 for i, mark in enumerate(marks) if mark == "ja"] == sorted(deal["rode_draden"])
        assert row.count("●") == len(deal["rode_draden"])
        assert len(marks) == 15
        assert ("niet bepaald" in marks) == ("nee" not in marks) == (not deal["rode_draden"])


def test_what_is_not_determined_and_what_is_in_part_is_explained_where_it_stands(drawn, registers, by_deal):
    assert "? = niet bepaald: van 9 van de 84 deals zijn de thema’s niet bepaald." in words(by_deal)
    assert "(deels): " in words(by_deal)
    one = drawn(deal_matrix, registers, [registers.deal["twente-ii"]])
    assert not one.caption
    assert drawn(deal_matrix, registers, []).info[0].value == "Geen enkele deal voldoet aan deze keuzes."


@pytest.fixture
def ordered(drawn, registers):
    return lambda **query: [deal.slug for deal in drawn(choose_deals_of_matrix, registers, **query).returned[-1]]


@pytest.mark.parametrize(
    ("order", "of"),
    [
        ("tranche", lambda deal: deal["tranche"]),
        ("nieuw", lambda deal: -deal["tranche"]),
        ("naam", short),
        ("bedrag", lambda deal: (deal["rijksbijdrage_mln"] is None, -(deal["rijksbijdrage_mln"] or 0))),
        ("themas", lambda deal: (not deal["rode_draden"], -len(deal["rode_draden"]))),
    ],
)
def test_all_deals_go_in_the_order_asked_for_and_what_is_not_known_comes_last(ordered, order, of):
    slugs = ordered(volgorde=order)
    known = {deal["slug"]: deal for deal in DEALS}
    assert len(slugs) == 84
    keys = [of(known[slug]) for slug in slugs]
    assert keys == sorted(keys)


def test_a_deal_of_which_the_amount_is_not_known_comes_last(drawn, registers):
    first, *others = registers.deals_of(4)
    found = replace(registers, deals=(first.model_copy(update={"rijksbijdrage_mln": None}), *others))
    deals = drawn(choose_deals_of_matrix, found, volgorde="bedrag").returned[-1]
    assert (deals[-1].slug, len(deals)) == (first.slug, 1 + len(others))


def test_a_theme_puts_its_deals_first_and_then_those_of_which_it_is_not_known(ordered):
    known = {deal["slug"]: deal["rode_draden"] for deal in DEALS}
    places = [0 if 2 in known[slug] else 2 if known[slug] else 1 for slug in ordered(thema="2")]
    assert places == sorted(places) and set(places) == {0, 1, 2}


def test_all_deals_can_be_narrowed_to_a_province_and_tranches(ordered, registers):
    assert len(ordered(gebied="provincie:drenthe")) == 6
    assert set(ordered(tranche=["4", "6"])) == {deal.slug for deal in registers.deals if deal.tranche in (4, 6)}
