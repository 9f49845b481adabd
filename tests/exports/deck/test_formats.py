"""One deck, four forms: the same slides in the same order with the same words, and a file that needs nobody."""

from __future__ import annotations

import datetime
import io
import re
from html import unescape

import pypdf
import pytest
from pptx import Presentation
from pptx.util import Pt

from exports.deck.deck import deck
from exports.deck.formats import DECK_FORMATS
from exports.deck.html import deck_html
from geo.drawn.svg_map import drawing_of
from regio_data import dutch
from regio_data.characters import writable

LINK = "https://dashboard.example/presentatie?tranche=4"
MADE = datetime.date(2026, 11, 22)
DECKS = {
    "tranche 4": ([4], []),
    "two deals": ([], ["twente-ii", "rotterdam-zuid"]),
    "six deals": ([], ["arnhem-nijmegen", "bonaire", "natuurinclusieve-landbouw-noord-nederland", "zeeland", "veluwe", "saba"]),
}


@pytest.fixture(scope="module", params=DECKS)
def slides(request, deck_data, registers):
    numbers, slugs = DECKS[request.param]
    tranches = [one for one in registers.tranches if one.tranche in numbers]
    return deck(deck_data, tranches, [registers.deal[slug] for slug in slugs], LINK)


@pytest.fixture(scope="module")
def files(slides, deck_data):
    return {name: form.write(drawing_of(deck_data), slides, MADE) for name, form in DECK_FORMATS.items()}


def words(text):
    """Return the words and numbers of a text, as a set; what only separates or marks is no word."""
    return set(re.findall(r"[\w’'%€]+(?:[.,:]\d+)*", re.sub(r"(?<=\w)-\s+", "-", text).replace("\N{SOFT HYPHEN}", "")))


#: At the foot of every page of the handout.
FOOT = words("Handout van een presentatie, gemaakt op 22 november 2026")


def unknown(found, known):
    """Return the words that are not known; names that stand close in a PDF read as one, and a broken word as two."""
    left = found - known
    close = {word for word in left for one in known if word.startswith(one) and word[len(one) :] in known}
    broken = {word for word in left for other in left if {word + other, other + word} & known}
    return left - close - broken


def of_html(html):
    """Return the words of each slide, without what is for the speaker and the word on keys."""
    found = []
    for section in re.findall(r'<section class="slide.*?</section>', html, re.S):
        shown = re.sub(r'<aside class="spoken".*?</aside>|<p class="hint">.*?</p>|<title>.*?</title>', "", section, flags=re.S)
        if 'class="slide titel"' in section:
            shown = re.sub(r'<p class="kicker">.*?</p>', "", shown)
        found.append(words(unescape(re.sub(r"<[^>]+>", " ", shown))))
    return found


def of_chart(chart):
    """Return the texts of a native chart: its categories, its labels, and the ends of an axis that is shown."""
    plot, texts = chart.plots[0], []
    if chart.chart_type.name.startswith("XY"):
        return texts
    texts += [str(label) for label in plot.categories]
    if plot.has_data_labels:
        texts += [f"{value:.0f}" for value in plot.series[0].values]
    if chart.value_axis.visible:
        decimals = len((re.search(r"0\.(0+)", chart._chartSpace.xpath(".//c:formatCode")[0].text) or ["", ""])[1])
        axis = chart.value_axis
        marked = [axis.minimum_scale] + [axis.maximum_scale] * (
            axis.major_unit <= axis.maximum_scale - axis.minimum_scale + 1e-9
        )
        texts += [dutch.number(end, decimals) for end in marked]
    return texts


def of_pptx(slide):
    texts = []
    for shape in slide.shapes:
        if shape._element._nvXxPr.cNvPr.get("descr") == "Nummer van de dia":
            continue
        if shape.has_text_frame:
            texts.append(shape.text_frame.text)
        if shape.has_table:
            texts += [cell.text for row in shape.table.rows for cell in row.cells]
        if shape.has_chart:
            texts += of_chart(shape.chart)
    return words(" ".join(texts))


def test_screen_and_file_are_the_same_slides(slides, files, deck_data):
    html = files["html"].decode()
    assert deck_html(drawing_of(deck_data), slides) in html
    assert len(of_html(html)) == len(slides)


def test_powerpoint_has_the_same_slides_with_the_same_words(slides, files, deck_data):
    made = Presentation(io.BytesIO(files["pptx"])).slides
    screen = of_html(deck_html(drawing_of(deck_data), slides))
    assert [one.shapes.title.text_frame.text for one in made] == [one.title for one in slides]
    for one, here, there in zip(slides, screen, map(of_pptx, made), strict=True):
        assert (one.kicker, here - there, there - here) == (one.kicker, set(), set())


def test_no_series_of_points_has_more_of_them_than_the_first(files):
    """LibreOffice leaves the first series out when a later one has more points."""
    for slide in Presentation(io.BytesIO(files["pptx"])).slides:
        for shape in slide.shapes:
            if shape.has_chart and shape.chart.chart_type.name.startswith("XY"):
                points = [len(list(series.iter_values())) for series in shape.chart.plots[0].series]
                assert points[0] == max(points), slide.shapes.title.text_frame.text


def test_the_handout_has_two_slides_a_page_with_the_same_words_and_what_is_said(slides, files, deck_data):
    pages = pypdf.PdfReader(io.BytesIO(files["pdf"])).pages
    assert len(pages) == -(-len(slides) // 2)
    screen = of_html(deck_html(drawing_of(deck_data), slides))
    for number, page in enumerate(pages):
        pair = slides[2 * number : 2 * number + 2]
        there = words(page.extract_text())
        wanted = set().union(*screen[2 * number : 2 * number + 2])
        assert (pair[0].kicker, wanted - there) == (pair[0].kicker, set())
        said = words(" ".join(line for one in pair for line in one.spoken))
        known = wanted | said | FOOT | {str(n) for n in (number + 1, 2 * number + 1, 2 * number + 2)}
        assert (pair[0].kicker, unknown(there, known)) == (pair[0].kicker, set())
        assert all(words(one.spoken[0][:60]) & there for one in pair if one.spoken)


def test_text_of_powerpoint_is_at_least_18_points_and_stays_on_the_slide(files):
    file = Presentation(io.BytesIO(files["pptx"]))
    for slide in file.slides:
        for shape in slide.shapes:
            assert shape.left >= 0 and shape.top >= 0
            assert shape.left + shape.width <= file.slide_width
            assert shape.top + shape.height <= file.slide_height, shape.has_text_frame and shape.text_frame.text
            if shape.has_text_frame:
                sizes = [run.font.size for paragraph in shape.text_frame.paragraphs for run in paragraph.runs]
                assert all(size >= Pt(18) for size in sizes)
            if shape.has_chart:
                assert shape.chart.font.size >= Pt(18)


def test_the_speaker_has_notes_with_the_sources(slides, files):
    notes = [one.notes_slide.notes_text_frame.text for one in Presentation(io.BytesIO(files["pptx"])).slides]
    for one, note in zip(slides, notes, strict=True):
        assert all(writable(text) in note for text in one.spoken)
    assert sum("Bronnen" in note or "CBS" in note for note in notes) >= len(notes) - 4


def test_the_file_asks_no_network(files):
    html = files["html"].decode()
    targets = re.findall(r'(?:src|href)="([^"]*)"', html)
    assert targets
    assert all(target.startswith("#rd-") for target in targets)
    assert "import " not in re.search(r'<script type="module">(.*)</script>', html, re.S)[1]
