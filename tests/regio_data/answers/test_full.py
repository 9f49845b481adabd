"""The full texts for a letter, beside ones written by hand."""

from __future__ import annotations

import dataclasses
import datetime

from regio_data.answers import short
from regio_data.answers.full import area_sentence, deal_sentence, island_sentence, municipality_sentence, none_sentence
from regio_data.deals.filtered import Filtered, filtered
from regio_data.deals.selection import choose_deals, filter_areas
from regio_data.deals.status import status_counts

#: The day on which the status is asked.
DAY = datetime.date(2026, 11, 22)

#: With the day in the register since which the sources of not every deal were gone through.
SOURCES = "Volgens onze bronnen (stand 19 november 2025)"

HEERLEN = (
    "Heerlen maakte of maakt deel uit van drie Regio Deals: Parkstad Limburg (tranche 2, 2019–2022, 40,0 miljoen euro, "
    "afgerond), "
    "Parkstad Limburg II (tranche 4, vanaf 2023, 25,0 miljoen euro, lopend) en Parkstad Limburg III (tranche 6, vanaf 2025, "
    "15,0 miljoen euro, lopend); samen 80,0 miljoen euro rijksbijdrage. De bedragen gelden voor het hele gebied van elke deal. "
    "De status is zoals bekend op 7 mei 2024 (Parkstad Limburg), volgens een bron van 7 mei 2024 (Parkstad Limburg II) en "
    "volgens een bron van 19 november 2025 (Parkstad Limburg III). Minder zeker: van Parkstad Limburg II gemeenten (middel); "
    "van Parkstad Limburg III datum van sluiten (middel) en gemeenten (middel). Bron: register van het dashboard Regio Deals, "
    "naar "
    "https://heerlen.nieuws.nl/nieuws/81171/rijksoverheid-provincie-parkstad-deal-80-miljoen/; "
    "https://www.rijksoverheid.nl/actueel/nieuws/2023/02/17/rijk-investeert-opnieuw-in-regio-284-miljoen-euro-voor-14-nieuwe-"
    "regio-deals; https://www.rijksoverheid.nl/actueel/nieuws/2025/02/03/rijk-investeert-opnieuw-in-de-regio-%E2%82%AC2443-"
    "miljoen-voor-16-regio-deals; https://kerkrade.bestuurlijkeinformatie.nl/Reports/Item/18f0c463-1ee8-44e5-86c8-279c05f6e18d"
)


def all_of(registers, area):
    return filtered(registers, (), (), area, None, DAY)


def test_the_sentence_on_heerlen_is_the_one_written_by_hand(registers):
    assert municipality_sentence(registers, "GM0917", DAY) == HEERLEN


def test_a_municipality_without_a_deal(registers):
    said = municipality_sentence(registers, registers.code_of["Zeewolde"], DAY)
    assert said.startswith(f"{SOURCES} maakt of maakte Zeewolde van geen enkele Regio Deal deel uit.")


def test_a_deal_on_part_of_a_municipality_says_so(registers):
    said = municipality_sentence(registers, registers.code_of["Rotterdam"], DAY)
    assert "Rotterdam Zuid (tranche 1, 2018–2031 (2031: alleen het deel Wonen), 130,0 miljoen euro" in said
    assert "voor een deel van de gemeente)" in said
    assert "geldt voor een deel van Rotterdam; 130,0 miljoen" in deal_sentence(registers, registers.deal["rotterdam-zuid"], DAY)


def test_a_deal_names_what_it_followed_on(registers):
    said = deal_sentence(registers, registers.deal["twente-ii"], DAY)
    assert said.startswith(
        "Regio Deal Twente II (tranche 4) werd gesloten op 1 november 2023; de deal geldt voor 14 gemeenten: Almelo,"
    )
    assert (
        "25,0 miljoen euro rijksbijdrage; status: lopend (volgens een bron van 7 mei 2024; bronnen van deze deal nagezien op "
        in said
    )
    assert "De deal volgde op Twente (tranche 2)." in said


def test_an_unknown_amount_is_not_counted_as_nothing(registers):
    without = registers.deal["parkstad-limburg"].model_copy(update={"rijksbijdrage_mln": None})
    deals = tuple(without if deal.slug == without.slug else deal for deal in registers.deals)
    said = municipality_sentence(dataclasses.replace(registers, deals=deals), "GM0917", DAY)
    assert "2019–2022, bedrag niet bekend, afgerond" in said
    assert "samen 40,0 miljoen euro rijksbijdrage, voor zover bekend (2 van de 3 deals)." in said


def test_a_deal_of_the_whole_province_is_named_beside_those_of_a_municipality(registers):
    said = municipality_sentence(registers, registers.code_of["Assen"], DAY)
    assert (
        "Daarnaast is of was er in Drenthe, Fryslân en Groningen de Regio Deal Natuurinclusieve Landbouw Noord-Nederland "
        "(tranche 2, vanaf 2019, 10,0 miljoen euro voor de drie provincies samen, status niet bekend (mei 2024: lopend)); "
        "of Assen daarin ligt, is niet bepaald." in said
    )
    assert "https://www.krachtvanderegio.nl/programmaonderdelen/sessie/4754d77b/" in said  # where that amount stands
    assert "Daarnaast" not in municipality_sentence(registers, "GM0917", DAY)  # Limburg


def test_one_deal_is_written_with_accents(registers):
    assert " deel uit van één Regio Deal: " in municipality_sentence(registers, registers.code_of["Assen"], DAY)


def test_a_province_says_which_amounts_are_of_deals_partly_outside_it(registers):
    limburg = next(area for area in filter_areas(registers) if area.name == "Limburg")
    said = area_sentence(registers, all_of(registers, limburg), DAY)
    assert "In Limburg: negen Regio Deals, te weten Parkstad Limburg (tranche 2" in said
    assert "Deels buiten Limburg ligt Arnhem-Nijmegen: Gezonde Groene Groei; dat bedrag is van de hele deal." in said
    assert area_sentence(registers, Filtered((), limburg), DAY).startswith(
        f"{SOURCES} is er in Limburg geen enkele Regio Deal."
    )
    zeeland = next(area for area in filter_areas(registers) if area.name == "Zeeland")
    said = area_sentence(registers, all_of(registers, zeeland), DAY)
    doubt = "waarvan West-Brabant (15,0 miljoen euro) met een onzekere gemeentelijst."
    assert f"samen 100,5 miljoen euro rijksbijdrage, {doubt}" in said and "onzekere" not in said.replace(doubt, "")


def test_without_a_deal_of_a_status_it_is_said_of_how_many_that_is_not_known(registers):
    """Noord-Holland has eleven deals: eight run, and of three no source says since May 2024."""
    holland = next(area for area in filter_areas(registers) if area.name == "Noord-Holland")
    counts = {"lopend": 8, "afgerond": 0, "verstreken": 0, "onbekend": 3}
    assert status_counts(choose_deals(registers, area=holland), DAY) == counts
    unknown = "8 lopen en van 3 is de status niet bekend (mei 2024: lopend)."
    of_all = "Van de 11 Regio Deals in Noord-Holland"
    said = none_sentence(registers, Filtered((), holland, "afgerond", counts))
    assert said.startswith(f"{of_all} is van geen enkele bekend dat die is afgerond; {unknown}")
    said = none_sentence(registers, Filtered((), holland, "afgerond", counts, which="van tranche 2"))
    assert said.startswith("Van de 11 Regio Deals in Noord-Holland van tranche 2 is van geen enkele bekend")


def test_both_letters_on_no_deal_of_a_status_say_of_which_day_that_is_known(registers):
    """Of the eleven eight were last told of on 19 November 2025, three gone through on 22 November 2026."""
    holland = next(area for area in filter_areas(registers) if area.name == "Noord-Holland")
    none = filtered(registers, (), (), holland, "afgerond", DAY)
    said = area_sentence(registers, none, DAY)
    assert "volgens een bron van 19 november 2025 (" in said
    unknown = said.partition("zoals bekend op 22 november 2026 (")[2]
    assert unknown.startswith("Nucleaire problematiek (Petten), ZaanIJ en Maritiem Cluster Kop van Noord-Holland)")
    assert short.area_sentence(registers, none, DAY).endswith("(stand 19 november 2025 t/m 22 november 2026).")


def test_deals_of_a_choice_say_which_choice_and_of_how_many(registers):
    holland = next(area for area in filter_areas(registers) if area.name == "Noord-Holland")
    counts = {"lopend": 8, "afgerond": 0, "verstreken": 0, "onbekend": 3}
    running = choose_deals(registers, area=holland, status="lopend", today=DAY)
    said = area_sentence(registers, Filtered(running, holland, "lopend", counts), DAY)
    assert said.startswith(
        "In Noord-Holland hebben acht van de 11 Regio Deals de status “lopend”; van 3 is de status niet bekend (mei 2024: "
        "lopend). Het gaat om "
    )
    unknown = choose_deals(registers, area=holland, status="onbekend", today=DAY)
    said = area_sentence(registers, Filtered(unknown, holland, "onbekend", counts), DAY)
    assert said.startswith(
        "In Noord-Holland is van drie van de 11 Regio Deals de status niet bekend (mei 2024: lopend). Het gaat"
    )
    second = choose_deals(registers, [2], area=holland)
    said = area_sentence(registers, Filtered(second, holland, which="van tranche 2"), DAY)
    assert said.startswith("In Noord-Holland: ") and " van tranche 2, te weten " in said


def test_of_a_deal_that_is_over_without_a_report_the_status_is_not_called_known(registers):
    """Utrecht has six deals: three run, one is completed, and of two the years are over while no source says how they ended."""
    utrecht = next(area for area in filter_areas(registers) if area.name == "Utrecht")
    counts = {"lopend": 3, "afgerond": 1, "verstreken": 2, "onbekend": 0}
    assert status_counts(choose_deals(registers, area=utrecht), DAY) == counts
    over = "is de looptijd verstreken zonder bericht van afronding"
    for whole in (area_sentence, short.area_sentence):
        said = whole(registers, Filtered((), utrecht, "onbekend", counts), DAY)
        assert said.startswith(f"Van vier van de 6 Regio Deals in Utrecht is de status bekend; van twee {over}. Bron:")
    known = none_sentence(registers, Filtered((), utrecht, "onbekend", {**counts, "verstreken": 0}, which="van tranche 4"))
    assert known == "Van de 4 Regio Deals in Utrecht van tranche 4 is de status bekend."
    one, six = {**counts, "lopend": 2, "onbekend": 1}, choose_deals(registers, area=utrecht)
    assert f"de status niet bekend (mei 2024: lopend); van twee {over}. Het gaat om" in area_sentence(
        registers, Filtered(six[:1], utrecht, "onbekend", one), DAY
    )


def test_deals_of_a_status_stand_beside_those_of_which_no_source_says_how_they_stand(registers):
    """By hand: Gelderland has thirteen deals (2 completed, 7 run, 2 over, 2 not known), Utrecht six (1, 3, 2, 0)."""
    over, unknown = "van 2 is de looptijd verstreken zonder bericht van afronding", "van 2 is de status niet bekend (mei 2024: "
    areas = {area.name: area for area in filter_areas(registers)}
    for whole in (area_sentence, short.area_sentence):

        def letter(name, status, whole=whole):
            return whole(registers, filtered(registers, (), (), areas[name], status, DAY), DAY)

        said = letter("Gelderland", "afgerond")
        assert said.startswith(
            f"In Gelderland hebben twee van de 13 Regio Deals de status “afgerond”; {over} en {unknown}lopend). "
        )
        assert f"de status “looptijd verstreken”; {unknown}lopend). " in letter("Gelderland", "verstreken")
        assert f"heeft één van de 6 Regio Deals de status “afgerond”; {over}. " in letter("Utrecht", "afgerond")


def test_no_deal_of_a_status_among_one_or_none(registers):
    friesland = next(area for area in filter_areas(registers) if area.name == "Zuidoost Friesland")
    one = {"lopend": 0, "afgerond": 0, "verstreken": 1, "onbekend": 0}
    only = "Van de enige Regio Deal in de vitale regio Zuidoost Friesland is"
    over = "de looptijd verstreken zonder bericht van afronding."
    said = none_sentence(registers, Filtered((), friesland, "lopend", one))
    assert said == f"{only} niet bekend dat die nu loopt; van die deal is {over}"
    ended = {**one, "afgerond": 1, "verstreken": 0}
    said = none_sentence(registers, Filtered((), friesland, "lopend", ended))
    assert said == f"{only} niet bekend dat die nu loopt; die is afgerond."
    said = none_sentence(registers, Filtered((), friesland, "onbekend", one))
    assert said == f"{only} {over}"
    none = none_sentence(registers, Filtered((), friesland, "lopend", dict.fromkeys(one, 0), which="van tranche 6"))
    assert none.startswith(f"{SOURCES} is er in de vitale regio Zuidoost Friesland geen enkele Regio Deal van tranche 6.")


def test_an_island_names_its_deals_with_their_amounts_and_whom_they_are_for(registers):
    saba = [deal for deal in registers.deals if "Saba" in deal.islands]
    said = island_sentence("Saba", saba, DAY)
    assert said.startswith(
        "Voor Saba zijn er twee Regio Deals: Caribisch Nederland (Bonaire, Sint Eustatius en Saba) (tranche 1,"
    )
    amounts = sum(deal.rijksbijdrage_mln for deal in saba)
    assert f"samen {amounts:.1f} miljoen euro".replace(".", ",") in said
    assert (
        "Het bedrag van Caribisch Nederland (Bonaire, Sint Eustatius en Saba) is voor alle eilanden van die deal samen." in said
    )


def test_a_vitale_regio_names_the_deal_of_its_whole_province_apart_and_a_province_among_its_deals(registers):
    areas = {(area.kind, area.name): area for area in filter_areas(registers)}
    east = areas["vitale-regio", "Noord- en Oost-Groningen"]
    apart = "Daarnaast is of was er in Drenthe, Fryslân en Groningen de Regio Deal Natuurinclusieve Landbouw Noord-Nederland"
    assert apart in area_sentence(registers, all_of(registers, east), DAY)
    groningen = areas["provincie", "Groningen"]
    said = area_sentence(registers, all_of(registers, groningen), DAY)
    assert said.startswith("In Groningen: acht Regio Deals, te weten Natuurinclusieve Landbouw") and "Daarnaast" not in said


def test_a_province_says_of_which_municipality_a_deal_covers_only_a_part(registers):
    areas = {area.name: area for area in filter_areas(registers)}
    south = areas["Zuid-Holland"]
    said = area_sentence(registers, all_of(registers, south), DAY)
    assert (
        "Rotterdam Zuid (tranche 1, 2018–2031 (2031: alleen het deel Wonen), 130,0 miljoen euro" in said
        and ", voor een deel van Rotterdam)" in said
    )
    limburg = areas["Limburg"]
    assert "voor een deel" not in area_sentence(registers, Filtered((registers.deal["parkstad-limburg"],), limburg), DAY)


def test_the_verb_says_whether_the_deals_run_or_are_over(registers):
    def with_status(status):
        every = tuple(deal.model_copy(update={"status": status, "end_year": None}) for deal in registers.deals)
        return municipality_sentence(dataclasses.replace(registers, deals=every), "GM0917", DAY)

    assert with_status("lopend").startswith("Heerlen maakt deel uit van drie")
    assert with_status("afgerond").startswith("Heerlen maakte deel uit van drie")
    assert with_status(None).startswith("Heerlen maakte of maakt deel uit van drie")


def test_a_transfer_without_a_covenant_is_not_called_signed(registers):
    """By hand from the note: 30 million was decided on in July 2018, and 20 million on 14 February 2020."""
    parts = "30,0 miljoen in juli 2018 en 20,0 miljoen op 14 februari 2020"
    islands, petten = registers.deal["caribisch-nederland"], registers.deal["nucleaire-problematiek"]
    assert "is een besluit van het Rijk zonder convenant, uit 2018; de deal geldt voor Bonaire" in deal_sentence(
        registers, islands, DAY
    )
    assert f"50,0 miljoen euro rijksbijdrage ({parts});" in deal_sentence(registers, islands, DAY)
    assert f"besluit zonder convenant: {parts})" in island_sentence("Saba", [islands], DAY)
    schagen = municipality_sentence(registers, registers.code_of["Schagen"], DAY)
    assert ", besluit zonder convenant, voor een deel van de gemeente)" in schagen
    every = [whole(registers, deal, DAY) for deal in (islands, petten) for whole in (deal_sentence, short.deal_sentence)]
    every += [island_sentence("Saba", [islands], DAY), short.island_sentence(registers, "Saba", [islands]), schagen]
    assert not [said for said in every if "gesloten" in said]
    said = short.deal_sentence(registers, petten, DAY)
    assert (
        "is een besluit van het Rijk zonder convenant, uit 2018 (bron onzeker), met 117,0 miljoen euro rijksbijdrage. " in said
    )
    said = short.deal_sentence(registers, registers.deal["estec"], DAY)
    assert "werd gesloten op 6 september 2018 (bron onzeker), met" in said


def test_a_letter_on_a_deal_says_what_its_doubt_is(registers):
    said = deal_sentence(registers, registers.deal["rotterdam-zuid"], DAY)
    assert "loopt tot 2031 (alleen het deel Wonen)" in said and "2031 geldt alleen voor Wonen" in said
    bare = registers.deal["rotterdam-zuid"].model_copy(update={"notes": None})
    assert "Bij de gegevens" not in deal_sentence(registers, bare, DAY)
