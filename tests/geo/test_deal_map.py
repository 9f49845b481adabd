"""The deals on the map: the most recent at each place, parts as parts, and none dropped."""

from geo.deal_map import deal_paints, deal_parts, deal_tips, deals_at, islands, paint_deals, parts_of
from geo.paint import Paint
from geo.palettes import TRANCHES

HEERLEN, ENSCHEDE, ROTTERDAM, EEMSDELTA = "GM0917", "GM0153", "GM0599", "GM1979"


def test_the_most_recent_chosen_deal_paints_a_municipality(registers):
    assert deal_paints(registers.deals, registers)[HEERLEN] == Paint(TRANCHES[6])
    first_four = [d for d in registers.deals if d.tranche <= 4]
    assert deal_paints(first_four, registers)[HEERLEN] == Paint(TRANCHES[4])


def test_a_place_lists_all_its_deals_the_most_recent_first(registers):
    assert [d.slug for d in deals_at(HEERLEN, registers.deals, registers)] == [
        "parkstad-limburg-iii",
        "parkstad-limburg-ii",
        "parkstad-limburg",
    ]
    lines = deal_tips(registers.deals, registers)[HEERLEN].splitlines()
    assert lines[0] == "Tranche 6: Parkstad Limburg III"
    assert len(lines) == 3


def test_a_place_without_chosen_deal_says_so(registers):
    twente = [registers.deal["twente-ii"]]
    assert deal_tips(twente, registers)[HEERLEN] == "Geen gekozen Regio Deal"
    assert "Twente II" in deal_tips(twente, registers)[ENSCHEDE]


def test_part_of_a_municipality_is_drawn_by_its_districts_where_they_are_known(registers):
    deal = registers.deal["rotterdam-zuid"]
    drawable = frozenset({"WK059910", "WK059912", "WK059915"})
    (part,) = parts_of(deal, registers, drawable)
    assert set(part.codes) == drawable
    assert not part.striped
    assert ROTTERDAM not in deal_paints([deal], registers)
    assert deal_parts([deal], registers, drawable) == [(part.codes, Paint(TRANCHES[1]))]


def test_without_district_boundaries_the_municipality_is_striped(registers):
    (part,) = parts_of(registers.deal["rotterdam-zuid"], registers, frozenset())
    assert part.striped
    assert part.codes == (ROTTERDAM,)
    assert part.not_drawn == ("Charlois", "Feijenoord", "IJsselmonde")


def test_a_part_hides_under_a_more_recent_deal_of_the_whole_municipality(registers):
    older, newer = registers.deal["regiocentra-groningen"], registers.deal["eemsdelta"]
    assert older.tranche < newer.tranche
    assert (EEMSDELTA,) in [codes for codes, _ in deal_parts([older], registers, frozenset())]
    assert (EEMSDELTA,) not in [codes for codes, _ in deal_parts([older, newer], registers, frozenset())]


def test_every_district_that_a_deal_names_is_known_or_striped(registers, dataset):
    import geopandas as gpd

    drawable = frozenset(gpd.read_parquet(dataset.districts_path)["code"])
    mapped = {code for district in registers.districts for code in district.codes}
    assert mapped <= drawable
    for deal in registers.deals:
        assert {p.municipality for p in parts_of(deal, registers, drawable)} == deal.partial_municipalities


def test_islands_have_a_marker_for_their_most_recent_deal(registers):
    markers = {island.name: island for island in islands(registers.deals, registers.deal["bonaire"])}
    assert markers["Bonaire"].colour == TRANCHES[6]
    assert markers["Bonaire"].chosen
    assert markers["Saba"].colour == TRANCHES[5]
    assert not markers["Saba"].chosen
    assert islands([registers.deal["twente"]], None) == []


def test_every_chosen_deal_is_outlined(registers):
    painting = paint_deals(registers.deals, registers, frozenset(), registers.deal["twente-ii"])
    assert len(painting.outlines) == 84
    assert painting.selected == ["deal:twente-ii"]
