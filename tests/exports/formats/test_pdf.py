"""The PDF profile, read back with pypdf."""

from __future__ import annotations

import datetime
import io
import math
import re
from dataclasses import replace
from html import unescape

import pypdf
import pytest

from exports.formats.map_image import to_svg
from exports.formats.pdf import MAP, to_pdf
from exports.formats.registry import FORMATS
from geo.shapes import shapes_of
from regio_data.deals.provenance import link_texts
from tests.often import a_few


@pytest.fixture(scope="module")
def opened(of, data):
    kept = {}

    def make(key, kind="deal"):
        if key not in kept:
            kept[key] = pypdf.PdfReader(io.BytesIO(to_pdf(of(key, kind), shapes_of(data))))
        return kept[key]

    return make


def words(reader):
    return re.sub(r"\s+", " ", " ".join(page.extract_text() for page in reader.pages))


def dutch(value, decimals):
    return f"{value:,.{decimals}f}".translate(str.maketrans(",.", ".,"))


@pytest.mark.parametrize("key", ["rotterdam-zuid", "midden-en-west-brabant", "bonaire"])
def test_one_a4_with_title_language_tags_and_embedded_fonts(opened, key, data):
    reader = opened(key)
    assert len(reader.pages) == (1 if key == "bonaire" else 2)  # the figures are on the back
    assert [round(float(side)) for side in reader.pages[0].mediabox[2:]] == [595, 842]
    assert reader.metadata.title == data.registers.deal[key].name
    root = reader.trailer["/Root"]
    assert root["/Lang"].lower() == "nl-nl"
    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    for font in reader.pages[0]["/Resources"]["/Font"].values():
        descendant = font.get_object()["/DescendantFonts"][0].get_object()
        assert {"/FontFile2", "/FontFile3"} & set(descendant["/FontDescriptor"])


def test_the_figures_are_those_of_the_source(opened, data):
    """Rotterdam Zuid has one municipality, so its figures are those of Rotterdam."""
    text = words(opened("rotterdam-zuid"))
    source = data.dataset.observations
    source = source[(source["region"] == "GM0599")].dropna(subset="value")
    latest = source.loc[source.groupby("indicator")["year"].idxmax()].set_index("indicator")
    for indicator in data.registers.indicators:
        row = latest.loc[indicator.code]
        # value and year stand beside one another
        assert re.search(rf"(?<![\d.,]){re.escape(dutch(row['value'], indicator.decimals))}\*? ?{row['year']}", text), indicator


def test_facts_caveats_and_sources_can_be_searched(opened):
    text = words(opened("rotterdam-zuid"))
    for part in (
        "3 december 2018",
        "€ 130,0 mln",
        "geldt voor een deel van Rotterdam",
        "de cijfers zijn van de hele gemeente",
        "CBS, Regionale Monitor Brede Welvaart 2023 (CC BY 4.0)",
        "Verkregen op",
        "Gemaakt op",
        "niet nagegaan bij het CBS",
    ):
        assert part in text, part


def test_the_positions_have_the_words_of_the_page_and_the_year_of_each_figure(opened, data):
    text = words(opened("twente-ii"))
    assert "Gunstigste posities" in text
    assert "Ongunstigste posities" in text
    one = data.profile_of(data.registers.deal["twente-ii"])
    for figure in (*one.extremes.strengths, *one.extremes.weaknesses):
        label = figure.indicator.label
        doubt = r"(, tussen [\d.]+ van de [\d.]+ [\w ]+)?(, \w+ niet bekend)?"
        assert re.search(rf"{re.escape(label)} .{{1,40}}[( ]{figure.year}\)?{doubt} ?P \d+", text), label


def test_a_deal_on_part_of_a_municipality_says_why_it_has_no_such_lists(opened):
    text = words(opened("rotterdam-zuid"))
    assert "Daarom staan hier geen gunstigste en ongunstigste posities en geen uitgangspositie." in text
    assert "Uitgangspositie:" not in text


def test_doubt_and_notes_stand_in_it_too(opened):
    text = words(opened("noordoost-brabant"))  # with one of the longest notes
    assert "Vught (zekerheid: middel)" in text
    assert "Heusden hoorde bij twee regio" in text
    assert "looptijd verstreken; geen bron meldt de afronding" in text


#: The largest, many municipalities, a part of one, islands, provinces, the longest notes.
SIZED = ["midden-en-west-brabant", "arnhem-nijmegen", "twente-ii", "rotterdam-zuid", "caribisch-nederland", "noordoost-brabant"]
SIZED += ["natuurinclusieve-landbouw-noord-nederland"]


@pytest.mark.parametrize("key", SIZED)
def test_no_text_is_smaller_than_eight_and_a_half_points(opened, key):
    sizes = []

    def take(text, cm, tm, font, size):
        if text.strip():
            sizes.append(size * math.hypot(tm[0], tm[1]) * math.hypot(cm[0], cm[1]))

    for page in opened(key).pages:
        page.extract_text(visitor_text=take)
    assert len(sizes) > 30
    assert min(sizes) > 8.49


@pytest.mark.parametrize("key", ["arnhem-nijmegen", "twente-ii", "noordoost-brabant"])
def test_every_municipality_is_named_on_the_map_or_numbered_below_it(of, data, key):
    content = of(key)
    drawn = to_svg(content.picture, shapes_of(data), *MAP)
    names = data.registers.names_of(data.registers.deal[key].municipalities)
    on_map = [unescape(name) for name in re.findall(r"<text[^>]*>([^<]*)</text>", drawn.svg)]
    numbered = dict(reversed(one.split(" ", 1)) for one in drawn.key.split(" · ") if one)
    assert all(name in on_map or numbered[name] in on_map for name in names)


#: The dozen with the most to say: description, facts, notes and sources together.
LONGEST = [
    "twente", "midden-en-west-brabant", "noordoost-brabant", "veluwe", "zwolle", "brainport-eindhoven",
    "zeeuws-vlaanderen-zeeland", "regiocentra-groningen", "achterhoek-ii", "noordoost-fryslan",
    "waarden-van-het-groene-hart", "vitale-wijken",
]  # fmt: skip


@pytest.mark.parametrize("key", a_few(LONGEST, 3))
def test_the_longest_profiles_fit_one_a4_whole(opened, key, data):
    """The front and the back; the last words are on the content, and above its lower edge."""
    reader = opened(key)
    lowest = []
    for page in reader.pages:
        page.extract_text(visitor_text=lambda text, cm, tm, *_: lowest.append(tm[5] * cm[3] + cm[5]) if text.strip() else None)
    assert len(reader.pages) == 2
    assert "Gemaakt op" in words(reader)
    assert min(lowest) > 20


def test_a_deal_without_figures_says_why(opened):
    assert "geen cijfers over Caribisch Nederland" in words(opened("bonaire"))


def test_a_municipality_has_a_profile_too(opened):
    text = words(opened("GM0917", "gemeente"))
    assert "Parkstad Limburg III (tranche 6)" in text
    assert "Zuid-Limburg" in text


def test_nothing_in_the_data_is_read_as_markup(of, data):
    content = of("saba")
    content = replace(content, title='#panic("x") $x$ *a* <b> \\ "', made=datetime.date(2026, 1, 2))
    reader = pypdf.PdfReader(io.BytesIO(to_pdf(content, shapes_of(data))))
    assert reader.metadata.title == content.title
    assert '#panic("x") $x$ *a* <b>' in words(reader).replace("“", '"').replace("”", '"')
    assert "2 januari 2026" in words(reader)


def test_a_page_without_one_profile_has_no_pdf_and_no_slides_without_any(swimming, data):
    for name in ("pdf", "pptx"):
        with pytest.raises(ValueError, match="profile"):
            FORMATS[name].write(swimming, shapes_of(data))


def test_two_sources_of_one_site_can_be_told_apart(opened, data):
    text = re.sub(r"\s", "", words(opened("twente-ii")))
    shown = [re.sub(r"\s", "", said) for said in link_texts(data.registers.deal["twente-ii"].sources).values()]
    assert len(shown) == len(set(shown)) > 2
    assert all(last in text for last in shown)


@pytest.mark.parametrize(
    ("key", "whose"), [("vitale-wijken-ii", "(hele gemeenten)"), ("rotterdam-zuid", "(heel Rotterdam)"), ("veluwe", "")]
)
def test_the_back_says_of_which_region_its_figures_are(opened, data, key, whose):
    """A sheet that is copied is read without its front."""
    back = re.sub(r"\s+", " ", opened(key).pages[1].extract_text())
    assert f"{data.registers.deal[key].name} {whose}".strip() in back
    assert f"Cijfers per thema {whose}".strip() in back
