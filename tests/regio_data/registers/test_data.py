"""What the registers hold: values set down here by hand from their sources, and notes that a reader can use."""

from __future__ import annotations

import re

import pytest

from regio_data.registers.areas import POPULATION_DAY

#: Deal -> what sources of 2023-2026 say of it (the second patch on the registers, November 2026).
EXPECTED = {
    "oost-groningen": {"end_year": 2025, "status": "afgerond"},
    "rotterdam-zuid": {"end_year": 2031, "status": "lopend"},
    "rotterdam-zuid-ii": {"end_year": 2026},
    "fruitdelta-rivierenland": {"end_year": 2023},
    "noardwest-fryslan": {"end_year": 2028},
    "zaanij-ii": {"end_year": 2027},
    "den-haag-zuidwest": {"end_year": 2023, "rode_draden": (1, 2, 5, 7)},
    "midden-brabant": {"predecessor": None},
    "vitale-wijken-ii": {"rode_draden": (7, 13, 15)},
    "brainport-eindhoven": {"rode_draden": (1, 2, 3, 4, 6)},
    "achterhoek": {"rode_draden": (2, 3, 5, 6, 9, 10, 11, 13, 15)},
    "twente": {"rode_draden": (2, 3, 5, 6, 8, 11)},
    "zuid-en-oost-drenthe": {"rode_draden": (2, 5, 6, 7, 8, 13)},
    "foodvalley": {"rode_draden": (2, 5, 6, 11)},
    "natuurinclusieve-landbouw-noord-nederland": {"rode_draden": (6, 11)},
    "zuid-hollandse-delta": {"rode_draden": (5, 6, 11, 15)},
    "west-brabant": {"rode_draden": (1, 6, 11, 15)},
    "noord-limburg-ii": {"rode_draden": (1, 2, 3, 5, 6, 9, 11)},
    "saba": {"rode_draden": (1, 2, 4, 7, 8)},
}
SURE = {"oost-groningen": "end_year", "noardwest-fryslan": "end_year", "zaanij-ii": "end_year", "den-haag-zuidwest": "end_year"}
UNSURE = {
    ("vitale-wijken-ii", "rode_draden"): "low",
    ("rotterdam-zuid", "end_year"): "medium",
    ("saba", "rode_draden"): "medium",
}

#: How somebody searched, or what a team says among itself: none of a reader's business.
SEARCHED = re.compile(
    r"gevonden|algemene kennis|gelezen|nagaan|controleren|opgeslagen|zoekcorpus|geraadpleegd|zekerheid (hoog|middel|laag)"
    r"|\b(mijn|ik)\b|bewust leeg|in de opdracht|voor zover|\bn\.?v\.?t\b|todo",
    re.IGNORECASE,
)


@pytest.mark.parametrize("slug", EXPECTED)
def test_a_deal_is_as_its_sources_say(registers, slug):
    deal = registers.deal[slug]
    assert {field: getattr(deal, field) for field in EXPECTED[slug]} == EXPECTED[slug]
    assert all(deal.field_sources[field] for field in EXPECTED[slug])


def test_how_sure_the_patched_fields_are(registers):
    assert [slug for slug, field in SURE.items() if field in registers.deal[slug].confidence] == []
    assert {key: registers.deal[key[0]].confidence[key[1]] for key in UNSURE} == UNSURE


def test_the_themes_of_nine_deals_are_not_determined(registers):
    unknown = {deal.slug for deal in registers.deals if not deal.rode_draden}
    assert unknown == {
        "nucleaire-problematiek",
        "noord-drenthe",
        "eemsdelta",
        "rivierenland-ii",
        "parkstad-limburg-iii",
        "noordoost-brabant-ii",
        "waterland",
        "barendrecht-ridderkerk-rotterdam",
        "waarden-van-het-groene-hart",
    }


def test_the_timeline_runs_on_and_has_the_lines_of_the_patch(registers):
    dates = [line.date.isoformat() for line in registers.timeline]
    assert dates == sorted(dates)
    text = {line.date.isoformat(): line.text for line in registers.timeline}
    assert text["2020-07-13"].startswith("12 van de 14 Regio Deals van tranche 3 rond")
    assert "30 deals" in text["2020-07-17"]
    # The count of the government of that day (and of 17 July) lies two below that of the register: 6 + 12 + 12.
    here = sum(deal.tranche <= 2 for deal in registers.deals) + 12
    assert (
        f"Het kabinet telde daarmee 28 deals; in dit register zijn het er met die van tranche 1 en 2 dan {here}."
        in text["2020-07-13"]
    )
    assert "25 september" in text["2023-11-01"]
    assert "evaluaties van tranche 1–3" in text["2024-09-30"]
    assert {"2021-01-20", "2024-05-15", "2024-10-10", "2025-09-09", "2026-01-30"} <= text.keys()


def test_both_amounts_of_tranche_6_are_named(registers):
    note = next(tranche.note for tranche in registers.tranches if tranche.tranche == 6)
    assert "244,3 miljoen euro toegekend (elkeregiotelt.nl)" in note and "257,1 miljoen gereserveerd (zonder bron)" in note
    assert registers.tranche[6].envelope_mln == 244.3  # what stands on no source is in no column of amounts


def test_notes_do_not_tell_how_somebody_searched(registers):
    notes = {deal.slug: deal.notes for deal in registers.deals}
    notes |= {f"npvr {regio.slug}": regio.notes for regio in registers.vitale_regios}
    notes |= {f"tranche {tranche.tranche}": tranche.note for tranche in registers.tranches}
    notes |= {district.name: district.note for district in registers.districts}
    notes |= {source.key: source.note for source in registers.sources}
    notes |= {str(line.date): line.text for line in registers.timeline}
    notes |= {item.title: item.text for item in (*registers.lessons.factors, *registers.lessons.feedback)}
    notes |= {indicator.code: indicator.remark for indicator in registers.indicators}
    told = {key: found[0] for key, note in notes.items() if (found := SEARCHED.search(note or ""))}
    assert told == {}


def test_every_deal_has_a_note_of_whole_sentences(registers):
    assert [deal.slug for deal in registers.deals if not deal.notes or not re.fullmatch(r"[A-Z].*[.]\)?", deal.notes)] == []


def test_what_stands_on_no_source_is_marked(registers):
    sources = {source for deal in registers.deals for source in deal.sources}
    assert "zonder bron" not in sources
    unsourced = [(deal, field) for deal in registers.deals for field, of in deal.field_sources.items() if "zonder bron" in of]
    assert len(unsourced) == 20
    assert {deal.confidence.get(field, "high") for deal, field in unsourced} == {"medium", "low"}
    assert not [source for source in sources if "unsourced" in source or "kennis" in source.split("/")[0]]


def test_the_day_of_the_inhabitants_is_that_of_their_source(registers):
    source = next(one for one in registers.sources if one.key == "inwoners")
    assert POPULATION_DAY in source.title


def test_the_note_on_what_was_reserved_has_the_sum_of_the_deals(registers):
    total = sum(deal.rijksbijdrage_mln for deal in registers.deals if deal.tranche >= 4)
    assert round(total, 1) == 913.1
    note = next(one.note for one in registers.tranches if one.tranche == 4)
    assert "900 miljoen euro gereserveerd (zonder bron); de som van de deals is 913,1 miljoen (eigen register)" in note


def test_the_end_of_vitale_wijken_is_not_sure(registers):
    deal = registers.deal["vitale-wijken"]
    assert deal.confidence["end_year"] == "medium" and "verschillende eindjaren" in deal.notes


def test_the_note_of_tranche_4_names_both_days_of_signing(registers):
    """Thirteen of its deals were signed on 1 November 2023, North Sea Port District on 25 September."""
    note = registers.tranche[4].note
    assert note.startswith("Convenanten 1 november 2023, dat van North Sea Port District 25 september 2023.")
    assert {deal.signed_date.isoformat() for deal in registers.deals_of(4)} == {"2023-11-01", "2023-09-25"}


def test_of_west_brabant_it_is_said_which_municipalities_are_not_sure(registers):
    """Tholen and Baarle-Nassau: the sources of the deals differ from the list of the region."""
    for slug in ("midden-en-west-brabant", "west-brabant"):
        notes = " ".join(registers.deal[slug].notes.split())
        assert "Tholen" in notes and "Baarle-Nassau" in notes
    deal = registers.deal
    assert "GM0744" in deal["midden-en-west-brabant"].municipalities and "GM0716" in deal["west-brabant"].municipalities
    assert "municipalities" in deal["west-brabant"].confidence or "municipalities" in deal["midden-en-west-brabant"].confidence


def test_of_the_letter_on_veluwe_it_is_said_that_the_region_itself_wrote_it(registers):
    assert [one.by for one in registers.deal["veluwe"].evaluations] == ["Regio Deal Veluwe (de regio zelf)"]


def test_noord_limburg_has_the_public_amount_and_says_the_other(registers):
    """Only 17.5 fits the 331 million that the Rijk named for twelve deals on 13 July 2020; 40 is with partners."""
    deal = registers.deal["noord-limburg"]
    assert (deal.regio_bijdrage_mln, deal.confidence["regio_bijdrage_mln"]) == (17.5, "medium")
    assert all(said in deal.notes for said in ("17,5 miljoen van overheden", "40 miljoen met partners", "331 miljoen"))
    assert any("investeren-331-miljoen" in source for source in deal.field_sources["regio_bijdrage_mln"])


def test_of_tranche_4_it_is_said_that_the_regional_amounts_do_not_fit_their_total(registers):
    """577 in all, less 284.2 of the Rijk; what is left for the deals without an amount is less than half of theirs."""
    deals = registers.deals_of(4)
    left = 577 - 284.2 - sum(deal.regio_bijdrage_mln or 0 for deal in deals)
    assert left < sum(deal.rijksbijdrage_mln for deal in deals if deal.regio_bijdrage_mln is None)
    note = registers.tranche[4].note
    assert "ongeveer 292,8 miljoen" in note and round(577 - 284.2, 1) == 292.8
    for slug in ("den-haag-zuidwest-ii", "midden-brabant"):
        assert "ander geld" in registers.deal[slug].notes and registers.deal[slug].confidence["regio_bijdrage_mln"] == "medium"
    assert "2,5 miljoen van anderen" in registers.deal["de-waddeneilanden"].notes


def test_of_the_last_three_tranches_it_is_said_that_the_rijk_pays_at_most_half(registers):
    assert [n for n, one in registers.tranche.items() if "hoogstens de helft" in one.note] == [4, 5, 6]


def test_every_deal_of_tranche_6_without_a_regional_amount_says_what_they_bring_together(registers):
    said = "volgens het Rijk (19 november 2025) leggen de regio’s van tranche 6 samen minstens evenveel in als het Rijk"
    without = [deal for deal in registers.deals_of(6) if said not in deal.notes]
    assert [(deal.slug, deal.regio_bijdrage_mln) for deal in without] == [("noordoost-fryslan-ii", 18.0)]


def test_no_note_is_longer_than_a_reader_takes_in(registers):
    assert {deal.slug: len(deal.notes) for deal in registers.deals if len(deal.notes) > 570} == {}


@pytest.mark.parametrize(
    ("slug", "whom"),
    [
        ("zuid-limburg", ("Meerssen", "Sittard-Geleen")),
        ("de-waddeneilanden", ("provincie Noord-Holland", "dewaddeneilanden.nl")),
        ("mainstage", ("BZK", "Metropoolregio Amsterdam")),
        ("nieuw-land", ("lokaleregelgeving.overheid.nl",)),
        ("noardwest-fryslan", ("Franeker Actueel",)),
    ],
)
def test_a_note_says_according_to_whom(registers, slug, whom):
    assert all(name in registers.deal[slug].notes for name in whom)


def test_what_is_remarked_on_an_indicator_is_there_in_short_too(registers):
    assert all(bool(one.remark) == bool(one.short_remark) for one in registers.indicators)
    assert all(len(one.short_remark) <= 120 for one in registers.indicators if one.short_remark)
