"""The steps of an indicator: figures of the monitor itself."""

from __future__ import annotations

from exports.deck.blocks import Text
from exports.deck.story.slides import story_slides
from exports.deck.story.story import Story
from regio_data.deals.selection import filter_areas
from tests.exports.deck.story.parts import blocks


def test_a_year_names_the_country_and_both_ends(story, dataset):
    (slide,) = story("2019")
    assert slide.title == "Werkloosheid, 2019"
    observed = dataset.observations
    own = observed[(observed["indicator"] == "09_E&V_13") & (observed["year"] == 2019)].dropna(subset="value")
    highest, lowest = own["value"].max(), own["value"].min()
    texts = [block.text for block in blocks(slide, Text)]
    assert texts[0].startswith("Nederland: ")
    assert texts[1].startswith(f"Hoogst: {highest:.1f}%".replace(".", ","))
    assert texts[2].startswith(f"Laagst: {lowest:.1f}%".replace(".", ","))


def test_a_year_per_deal_marks_deals_on_part_of_a_municipality(story, registers):
    partial = [deal for deal in registers.deals if deal.part_of][:3]
    (slide,) = story("2019", level="deal", deals=partial)
    assert slide.notes == (
        "(deels): cijfer van de hele gemeente; telt niet mee bij hoogst en laagst.",
        "Gemeentelijst niet zeker: Nucleaire problematiek (zekerheid middel).",
    )
    (slide,) = story("2019", level="deal", deals=[registers.deal["parkstad-limburg"]])
    assert slide.notes == ()


def test_a_year_in_which_most_have_one_colour_says_so(story):
    """Of unemployment in 2022 310 of the 342 municipalities are in one class of the limits of all years."""
    said = (
        "De klassen zijn gelijk voor alle jaren; in 2022 valt meer dan de helft van de gemeenten met een cijfer in één klasse."
    )
    assert said in story("2022")[0].notes
    assert story("2016")[0].notes == ("Marge niet bekend.",)


def test_a_year_per_vitale_regio_counts_those_whose_municipalities_are_not_sure(story):
    (slide,) = story("2019", level="vitale-regio")
    assert "Gemeentelijst niet zeker bij 5 van de 11 vitale regio’s." in slide.notes


def test_a_deal_on_part_of_a_municipality_is_neither_highest_nor_lowest(story, registers, dataset):
    """On unemployment of 2019 Rotterdam as a whole stood above every deal on whole municipalities."""
    inhabitants = dataset.weights.set_index("region")["inhabitants"]
    observed = dataset.observations
    own = observed[(observed["indicator"] == "09_E&V_13") & (observed["year"] == 2019)].set_index("region")["value"]

    def mean(deal):
        codes = list(deal.municipalities)
        return (own[codes] * inhabitants[codes]).sum() / inhabitants[codes].sum()

    deals = [deal for deal in registers.deals if deal.municipalities]
    whole = max(mean(deal) for deal in deals if not deal.part_of)
    assert whole + 0.1 < max(mean(deal) for deal in deals)
    (slide,) = story("2019", level="deal", deals=deals)
    highest = next(block.text for block in blocks(slide, Text) if block.text.startswith("Hoogst"))
    assert highest.startswith(f"Hoogst: {whole:.1f}%".replace(".", ",")) and "(deels)" not in highest


def test_a_year_of_a_story_on_a_province_has_the_highest_and_lowest_there(deck_data, registers, dataset):
    limburg = next(area for area in filter_areas(registers) if area.name == "Limburg")
    indicator = registers.indicator["09_E&V_13"]
    (slide,) = story_slides(deck_data, Story(("2022",), registers.deals, "Limburg", limburg, indicator))
    observed = dataset.observations
    own = observed[(observed["indicator"] == indicator.code) & (observed["year"] == 2022)].set_index("region")["value"]
    here = own[list(limburg.municipalities)]
    assert here.max() < own.max()
    texts = [block.text for block in blocks(slide, Text)]
    assert texts[1].startswith(f"Hoogst in Limburg: {here.max():.1f}%".replace(".", ","))
    assert texts[2].startswith(f"Laagst in Limburg: {here.min():.1f}%".replace(".", ","))


def test_of_an_incomplete_group_the_ends_are_said_to_be_of_those_with_a_figure(deck_data, registers, dataset):
    """Trust in institutions, 2022: 230 of the 342 municipalities, of a survey without margins, and 88% of the country."""
    indicator = registers.indicator["01_KL_OK_11"]
    (slide,) = story_slides(deck_data, Story(("2022",), registers.deals, indicator=indicator))
    observed = dataset.observations
    own = observed[(observed["indicator"] == indicator.code) & (observed["year"] == 2022)].set_index("region")["value"]
    municipalities = [one.code for one in registers.municipalities]
    assert own.reindex(municipalities).notna().sum() == 230 and len(municipalities) == 342
    assert [block.text for block in blocks(slide, Text)] == [
        "Nederland: 61,4% (dekking 88%).",
        "Van de 230 gemeenten met een cijfer: hoogst Utrecht met 71,3% (CBS), laagst Oldambt met 46,1% (CBS).",
    ]
    assert "Marge niet bekend." in slide.notes


def test_ends_of_deals_are_of_those_on_whole_municipalities_and_a_combined_median_is_an_approximation(deck_data, registers):
    def said(code, year):
        story = Story((year,), registers.deals, indicator=registers.indicator[code], level="deal")
        (slide,) = story_slides(deck_data, story)
        return " ".join([*(block.text for block in blocks(slide, Text)), *slide.notes, *slide.spoken])

    trust = said("02_HB_SK_01", "2022")
    whole = [deal for deal in registers.deals if deal.municipalities and not deal.part_of]
    table = deck_data.table("deal", "02_HB_SK_01", 2022)["value"]
    known = [deal for deal in whole if table.notna()[deal.slug]]
    areas = {frozenset(deal.municipalities) for deal in known}
    assert len(areas) < len(known) == 52
    assert f"Van de {len(areas)} gebieden op hele gemeenten met een cijfer (52 deals): hoogst" in trust
    assert "Een verschil kleiner dan de marge zegt niet wie hoger staat." in trust
    income = said("01_KL_H_36", "2021")
    assert "per huishouden (benadering)" in income


def test_an_end_that_is_a_figure_of_cbs_itself_is_no_approximation(deck_data, registers):
    """Of a deal on one whole municipality the median income is CBS's own figure."""
    own = next(d for d in registers.deals if len(d.municipalities) == 1 and not d.part_of)
    deals = [own, registers.deal["twente"]]
    story = Story(("2021",), deals, indicator=registers.indicator["01_KL_H_36"], level="deal")
    (slide,) = story_slides(deck_data, story)
    said = {block.text for block in blocks(slide, Text) if "benadering" in block.text and "Nederland" not in block.text}
    assert len(said) == 1 and "Twente" in said.pop()


def test_ends_of_provinces_are_figures_of_cbs_with_its_bounds_and_credited_as_such(deck_data, registers):
    """Trust in institutions, 2022, from the file of provinces of CBS."""
    story = Story(("2022",), registers.deals, indicator=registers.indicator["01_KL_OK_11"], level="provincie")
    (slide,) = story_slides(deck_data, story)
    texts = [block.text for block in blocks(slide, Text)]
    assert texts[1] == "Hoogst: 65,1% (63,1–67,1; CBS), Utrecht."
    assert texts[2].startswith("Laagst: 56,4% (54,3–58,4; CBS), Limburg.")
    assert any(said.startswith("Waarden: cijfer van het CBS. Al het andere, ook Nederland: eigen b") for said in slide.spoken)


def test_what_is_our_own_calculation_on_every_deal_is_not_credited_to_cbs(deck_data, registers):
    deals = [registers.deal[slug] for slug in ("twente-ii", "achterhoek-ii", "veluwe")]
    story = Story(("2022",), deals, indicator=registers.indicator["01_KL_OK_11"], level="deal")
    (slide,) = story_slides(deck_data, story)
    assert any(said.startswith("Eigen berekening uit CBS") for said in slide.spoken)
    assert not any("cijfer van het CBS" in said for said in slide.spoken)
    assert not any("CBS" in block.text for block in blocks(slide, Text))


def test_what_the_register_remarks_stands_on_the_slide_in_short_and_is_spoken_whole(deck_data, registers):
    gas = registers.indicator["07_K&E_03"]
    (slide,) = story_slides(deck_data, Story(("2021",), registers.deals, indicator=gas))
    assert any("Het Hogeland" in block.text for block in blocks(slide, Text))
    assert (
        "Ook grote bedrijven tellen mee, leiden wij af; Nederland komt hier hoger uit dan het landelijke totaal per inwoner."
        in (slide.notes)
    )
    assert gas.remark in slide.spoken


def test_a_deal_at_an_end_is_marked_where_its_list_is_not_sure(story, registers):
    deals = [registers.deal[slug] for slug in ("mainstage", "parkstad-limburg", "zwolle")]
    (slide,) = story("2019", level="deal", deals=deals)
    said = " ".join(block.text for block in blocks(slide, Text))
    assert "Mainstage* (zegt weinig over de deal)" in said and "Regio Zwolle." in said
    assert said.count("*") == 1 and "* = niet zeker." in slide.notes


def test_beside_bounds_of_cbs_of_which_no_margin_is_made_it_is_said_why(deck_data, registers):
    cohesion = registers.indicator["R_L_SK_01"]
    (slide,) = story_slides(deck_data, Story(("2021",), registers.deals, indicator=cohesion, level="provincie"))
    said = " ".join([*(block.text for block in blocks(slide, Text)), *slide.notes])
    assert "; CBS)" in said and "De grenzen van het CBS zijn te grof afgerond om verschillen te beoordelen." in said
    assert "Marge niet bekend" not in said


def test_where_all_have_one_figure_there_is_no_highest_nor_lowest(deck_data, registers, monkeypatch):
    """Unemployment of 2019 as if it were 4.0% in each of four deals."""
    deals = [registers.deal[slug] for slug in ("achterhoek", "parkstad-limburg", "zwolle", "foodvalley")]
    table = deck_data.table("deal", "09_E&V_13", 2019).assign(value=4.0)
    same = deck_data.table
    monkeypatch.setattr(
        type(deck_data), "table", lambda self, *of: table.copy() if of == ("deal", "09_E&V_13", 2019) else same(*of)
    )
    indicator = registers.indicator["09_E&V_13"]
    (slide,) = story_slides(deck_data, Story(("2019",), tuple(deals), indicator=indicator, level="deal"))
    texts = [block.text for block in blocks(slide, Text)]
    assert texts[1:] == ["Alle 4 gebieden op hele gemeenten met een cijfer (4 deals): 4,0%."]


def test_where_deals_have_no_figure_because_municipalities_are_not_combined_the_slide_says_why(story, deck_data, registers):
    wealth = registers.indicator["01.07_NW"]
    (slide,) = story_slides(deck_data, Story(("2021",), registers.deals, indicator=wealth, level="deal"))
    assert f"Niet samengenomen: {wealth.why_not_combined}." in (
        *slide.notes,
        *slide.spoken,
    )  # beside all that must be known of deals there may be no room
    (slide,) = story_slides(deck_data, Story(("2021",), registers.deals, indicator=wealth))
    assert not any(note.startswith("Niet samengenomen") for note in slide.notes)
