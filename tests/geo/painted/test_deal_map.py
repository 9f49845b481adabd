"""The deals on the map: the most recent in each municipality, parts as parts, and none dropped."""

from geo.painted.deal_map import deal_paints, deal_parts, deal_tips, islands, paint_deals, tranche_legend
from geo.painted.paint import Paint
from geo.painted.palettes import striped
from regio_data.registers.regions import RegionRef

HEERLEN, ENSCHEDE, ROTTERDAM, EEMSDELTA = "GM0917", "GM0153", "GM0599", "GM1979"


def test_the_most_recent_chosen_deal_paints_a_municipality(registers):
    assert deal_paints(registers.deals)[HEERLEN] == Paint(registers.tranche[6].colour)
    first_four = [d for d in registers.deals if d.tranche <= 4]
    assert deal_paints(first_four)[HEERLEN] == Paint(registers.tranche[4].colour)


def test_a_place_lists_all_its_deals_the_most_recent_first(registers):
    lines = deal_tips(registers.deals, registers)[HEERLEN].splitlines()
    assert lines[0] == "Tranche 6: Parkstad Limburg III, vanaf 2025, € 15,0 mln"
    assert lines[2].startswith("Tranche 2: Parkstad Limburg, ")
    assert lines[3:] == ["Gemeentelijst niet zeker: Parkstad Limburg III en Parkstad Limburg II"]  # of the first it is


def test_a_sure_list_is_not_called_unsure_where_only_the_figures_say_little(registers):
    mainstage = registers.deal["mainstage"]
    sure = mainstage.model_copy(update={"confidence": {}})
    assert sure.figures_say_little
    tips = [deal_tips([deal], registers)[deal.municipalities[0]] for deal in (mainstage, sure)]
    assert ["Gemeentelijst niet zeker: " in tip for tip in tips] == [True, False]


def test_a_place_without_chosen_deal_says_so(registers):
    twente = [registers.deal["twente-ii"]]
    assert deal_tips(twente, registers)[HEERLEN] == "Geen gekozen Regio Deal"
    assert "Twente II" in deal_tips(twente, registers)[ENSCHEDE]


def test_part_of_a_municipality_is_drawn_by_its_districts_where_they_are_known(registers):
    deal = registers.deal["rotterdam-zuid"]
    drawable = frozenset({"WK059910", "WK059912", "WK059915"})
    assert ROTTERDAM not in deal_paints([deal])
    ((codes, colour),) = deal_parts([deal], registers, drawable)
    assert (set(codes), colour) == (drawable, Paint(registers.tranche[1].colour))


def test_without_district_boundaries_the_municipality_is_striped(registers):
    assert deal_parts([registers.deal["rotterdam-zuid"]], registers, frozenset()) == [
        ((ROTTERDAM,), striped(registers.tranche[1].colour))
    ]


def test_a_part_hides_under_a_more_recent_deal_of_the_whole_municipality(registers):
    older, newer = registers.deal["regiocentra-groningen"], registers.deal["eemsdelta"]
    assert older.tranche < newer.tranche
    assert (EEMSDELTA,) in [codes for codes, _ in deal_parts([older], registers, frozenset())]
    assert (EEMSDELTA,) not in [codes for codes, _ in deal_parts([older, newer], registers, frozenset())]


def test_a_part_stays_above_a_deal_of_the_same_tranche_on_the_whole_municipality(registers):
    part = registers.deal["rotterdam-zuid"]
    whole = part.model_copy(update={"slug": "rotterdam", "part_of": ()})
    assert ROTTERDAM in deal_paints([whole, part])
    for deals in ([whole, part], [part, whole]):
        assert [codes for codes, _ in deal_parts(deals, registers, frozenset())] == [(ROTTERDAM,)]


def test_islands_have_a_marker_for_their_most_recent_deal(registers):
    markers = {island.name: island for island in islands(registers.deals, registers.deal["bonaire"])}
    assert markers["Bonaire"].colour == registers.tranche[6].colour
    assert markers["Bonaire"].selected
    assert markers["Saba"].colour == registers.tranche[5].colour
    assert not markers["Saba"].selected
    assert islands([registers.deal["twente"]], None) == []


def test_every_chosen_deal_is_outlined(registers):
    painting = paint_deals(registers.deals, registers, frozenset(), registers.deal["twente-ii"])
    assert len(painting.outlines) == 84
    assert painting.selected == [RegionRef("deal", "twente-ii")]


def test_a_year_in_doubt_says_so_under_the_pointer(registers):
    tips = deal_tips([registers.deal["rotterdam-zuid"]], registers)
    assert "2018–2031 (2031: alleen het deel Wonen) (zekerheid: middel)" in tips["GM0599"]


def test_the_legend_says_in_how_many_places_the_most_recent_deal_lies_over_others(registers):
    """Counted from the register, deals on part of a municipality too: there are deals in 303 municipalities."""
    codes = {code for deal in registers.deals for code in deal.municipalities}
    several = [code for code in codes if len({deal.tranche for deal in registers.deals if code in deal.municipalities}) > 1]
    assert (len(codes), len(several)) == (303, 211)
    assert tranche_legend(registers.deals).note == (
        "De kleur is die van de meest recente deal, die over oudere heen ligt: in 211 gemeenten en op 3 eilanden zijn er deals "
        "van meer tranches."
    )


def test_the_legend_counts_only_what_is_shown_and_is_silent_without_such_places(registers):
    both = [registers.deal[slug] for slug in ("twente", "twente-ii")]
    assert len(set(both[0].municipalities) & set(both[1].municipalities)) == 14
    note = tranche_legend(both, chosen=True).note
    assert note.startswith(
        "De kleur is die van de meest recente gekozen deal, die over oudere heen ligt: in 14 gemeenten zijn "
    )
    assert "eiland" not in note
    assert tranche_legend([deal for deal in registers.deals if deal.tranche == 4], chosen=True).note == ""
