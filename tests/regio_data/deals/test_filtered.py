"""What is said of the deals that filters leave; worked out by hand from the register."""

from __future__ import annotations

import datetime

import pytest

from regio_data.deals.filtered import choice_note, filtered, summary
from regio_data.registers.regions import RegionRef, find_region

DAY = datetime.date(2026, 11, 22)


@pytest.fixture
def chosen(registers):
    def of(tranches=(), rode_draden=(), area="", status=None):
        here = find_region(registers, RegionRef.parse(area)) if area else None
        return filtered(registers, tranches, rode_draden, here, status, DAY)

    return of


def test_a_choice_is_told_with_what_its_amounts_hold_for(registers, chosen):
    """Bodemdaling Groene Hart (10 mln) also lies in Woerden, in Utrecht; Den Haag Zuidwest (7,5 mln) within its one town."""
    found = chosen([2], area="provincie:zuid-holland")
    assert [deal.slug for deal in found.deals] == ["bodemdaling-groene-hart", "den-haag-zuidwest"]
    assert summary(registers, found) == (
        "**2 deals** van 84 · rijksbijdrage samen **€ 17,5 mln** · 4 gemeenten · dealgegevens van 7 mei 2024 · "
        "1 deal ligt deels buiten Zuid-Holland; bedragen en gemeenten zijn van de hele deal"
    )


def test_an_area_that_has_a_deal_only_by_a_list_that_is_not_sure_says_so_behind_its_sum(registers, chosen):
    """West-Brabant (15 mln of 100.5) is in Zeeland by Tholen alone; in Noord-Brabant are 15 of its 16 municipalities."""
    doubt = ", waarvan West-Brabant (€ 15,0 mln) met een onzekere gemeentelijst"
    found = chosen(area="provincie:zeeland")
    assert summary(registers, found).startswith(f"**5 deals** van 84 · rijksbijdrage samen **€ 100,5 mln**{doubt} · ")
    assert choice_note(found).startswith(f"Gekozen op de kaart: 5 Regio Deals in Zeeland{doubt}.")
    assert "onzekere" not in summary(registers, chosen(area="provincie:noord-brabant")) + summary(registers, chosen())


def test_a_status_is_told_of_all_that_fit_the_other_filters(registers, chosen):
    found = chosen([2], area="provincie:zuid-holland", status="afgerond")
    assert found.statuses == {"lopend": 0, "afgerond": 2, "verstreken": 0, "onbekend": 0}
    assert summary(registers, found).endswith(" · van de 2 deals die bij de andere keuzes passen: 2 afgerond")
    one = summary(registers, chosen([2], [7], "provincie:zuid-holland", "lopend"))
    assert "van de enige deal die bij de andere keuzes past: 0 lopend" in one and one.startswith("**0 deals** van 84 · van")
    assert summary(registers, chosen([6], [2], "provincie:drenthe", "afgerond")) == (
        "**0 deals** van 84 · van de enige deal van tranche 6 in Drenthe zijn de thema’s niet bepaald"
    )


def test_an_area_alone_is_named_with_the_statuses(registers, chosen):
    found = chosen(area="vitale-regio:zuidoost-friesland", status="lopend")
    assert found.others == " in de vitale regio Zuidoost Friesland"
    assert (chosen().others, chosen([2]).others) == ("", " die bij de andere keuzes passen")


def test_the_chosen_tranches_and_rode_draden_are_named(registers, chosen):
    assert chosen().which == ""
    titles = [registers.rode_draad[number].title for number in (2, 7)]
    assert chosen([4, 1], [7, 2]).which == f"van tranche 1 of 4 met als rode draad {titles[0]} of {titles[1]}"


def test_deals_of_which_the_themes_are_not_determined_are_told_with_a_theme_alone(registers, chosen):
    assert chosen([2]).undetermined == ""
    assert summary(registers, chosen(rode_draden=[2])).endswith("van 9 van de 84 deals zijn de thema’s niet bepaald")


def test_of_how_many_deals_there_are_no_municipalities_is_said_beside_their_number(registers, chosen):
    """Tranche 2 has one deal of provinces, which names no municipalities; those of tranche 4 all do."""
    second = {code for deal in registers.deals if deal.tranche == 2 for code in deal.municipalities}
    assert f" · {len(second)} gemeenten · 1 deal zonder · " in summary(registers, chosen([2]))
    fourth = {code for deal in registers.deals if deal.tranche == 4 for code in deal.municipalities}
    assert f" · {len(fourth)} gemeenten · dealgegevens" in summary(registers, chosen([4]))


def test_a_deal_of_whole_provinces_is_told_beside_the_deals_of_an_area_in_them(registers, chosen):
    beside = "daarnaast van de hele provincie: Natuurinclusieve Landbouw Noord-Nederland (10,0 miljoen euro voor de drie "
    found = chosen([2], area="vitale-regio:zuidoost-friesland")
    assert summary(registers, found) == f"**0 deals** van 84 · {beside}provincies samen; gemeenten niet bepaald)"
    assert "Daarnaast van de hele provincie: Natuurinclusieve" in choice_note(found)
    assert "daarnaast" not in summary(registers, chosen([2], area="provincie:drenthe"))
    assert "daarnaast" not in summary(registers, chosen([3], area="vitale-regio:zuidoost-friesland"))
