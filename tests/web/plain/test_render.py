"""A page as HTML: text is text, links lead below the base path, and what is empty is not there."""

from __future__ import annotations

import dataclasses
import datetime
import re

import pytest
from markupsafe import Markup

from geo.painted.legend import Legend, LegendEntry
from geo.painted.paint import Paint
from tests.web.plain.conftest import ORIGIN
from web.plain.page import Cell, Facts, Links, Page, Paragraph, PlainMap, PlainTable, Section
from web.plain.pages import make_page
from web.plain.render import message, render, search_page, style

EVIL = '<b onclick="x">{{ 7*7 }}'
SAFE = "&lt;b onclick=&#34;x&#34;&gt;{{ 7*7 }}"


@pytest.fixture
def made():
    """Render a page of which parts can be named."""

    def page(embed=False, **parts):
        own = {"path": "deal/x", "title": "Titel", "description": "Wat", "dashboard": "profiel?deal=x", "sections": ()}
        return render(Page(**{**own, "made": datetime.date(2026, 11, 22), **parts}), ORIGIN, embed)

    return page


def test_each_block_has_its_own_form(made):
    table = PlainTable("Bijschrift", ("Naam", "Getal"), [(Cell("Saba", "deal/saba"), "5")], frozenset({1}))
    links = Links([Cell("Ons", "tranche/4"), Cell("Elders", "https://x.nl/a")])
    text = made(sections=[Section("Deel", [Facts([("Term", "Feit")]), Paragraph("Alinea"), links, table])])
    assert "<dl><div><dt>Term</dt><dd>Feit</dd></div></dl>" in text
    assert "<p>Alinea</p>" in text
    assert '<li><a href="/tranche/4">Ons</a></li><li><a href="https://x.nl/a">Elders</a></li>' in text
    assert '<table class="n2">' in text and "<caption>Bijschrift</caption>" in text
    assert '<tr><th scope="row"><a href="/deal/saba">Saba</a></th><td>5</td></tr>' in text


def test_text_is_text_and_a_drawing_a_drawing(made):
    cell = Cell(EVIL, drawing=Markup("<svg></svg>"))
    drawn = PlainMap(Markup("<svg><!--kaart--></svg>"), EVIL, Legend(EVIL, (), EVIL), EVIL)
    blocks = [Facts([(EVIL, EVIL)]), Paragraph(EVIL), Links([cell]), PlainTable(EVIL, (EVIL,), [(EVIL,)])]
    parts = {"title": EVIL, "subtitle": EVIL, "lead": EVIL, "description": EVIL, "map": drawn, "notes": [EVIL]}
    text = made(sections=[Section(EVIL, blocks)], **parts)
    assert "<b onclick" not in text and "49" not in re.sub(r"<style>.*?</style>", "", text, flags=re.DOTALL)
    assert text.count(SAFE) > 15
    assert "<svg><!--kaart--></svg>" in text and f"<svg></svg>{SAFE}" in text
    for other in (message(EVIL, EVIL), search_page(EVIL, [{"name": EVIL, "about": EVIL, "address": "/x"}])):
        assert "<b onclick" not in other and SAFE in other


def test_a_page_in_that_of_somebody_else_has_no_navigation_and_opens_beside_it(made):
    plain, within = made(), made(embed=True)
    assert "<nav" in plain and "<base" not in plain and "Op uw eigen website" in plain
    assert "<nav" not in within and '<base target="_blank">' in within and "Op uw eigen website" not in within
    for text in (plain, within):
        assert '<a href="/profiel?deal=x">' in text


def test_what_a_page_does_not_have_is_not_there(made):
    text = made()
    for tag in ('class="sub"', 'class="lead"', "<figure", "Zo leest u", "<caption"):
        assert tag not in text
    assert "Gemaakt op 22 november 2026." in text
    assert "<h2" in made(notes=["Let op."]) and "<p>Let op.</p>" in made(notes=["Let op."])


def test_a_legend_counts_where_it_was_counted_also_none(made):
    entries = (LegendEntry(Paint("#01689B"), "hoog", 0), LegendEntry(Paint("#B4540A"), "laag"))
    text = made(map=PlainMap(Markup(), "Kaart", Legend("Klassen", entries, "Noot"), "CBS"))
    assert re.findall(r"</span> ([^<]+)</li>", text) == ["hoog (0)", "laag"]
    assert "<p>Klassen</p>" in text and "<p>Noot</p>" in text and "<p>Bron: CBS</p>" in text


def test_who_finds_or_shares_a_page_is_told_what_it_is(made):
    text = made()
    assert '<meta property="og:description" content="Wat" />' in text
    assert re.search(r"<title>Titel – [^<]+</title>", text)
    assert f'<meta property="og:image" content="{ORIGIN}/voorbeeld/deal/x.png" />' in text


def test_another_source_is_a_link_where_it_has_an_address(made):
    text = made(more_sources=["https://www.rijksoverheid.nl/a bladzijde 3", "Kamerbrief 2024"])
    assert re.search(r'<li><a href="https://www\.rijksoverheid\.nl/a">[^<]+</a> bladzijde 3</li>', text)
    assert "<li>Kamerbrief 2024</li>" in text


def test_what_was_sought_is_said_and_not_without_end():
    found = search_page("x" * 200, [])
    assert "x" * 100 in found and "x" * 101 not in found


def test_the_style_is_on_one_line_after_its_colours():
    assert style().startswith(":root{--ink:") and "\n" not in style() and "  " not in style()


def test_text_from_the_registers_is_text(data, country):
    deal = data.registers.deal["twente-ii"]
    nasty = deal.model_copy(update={"description_nl": '<script>alert(1)</script>"{{ 7*7 }}'})
    deals = tuple(nasty if one.slug == deal.slug else one for one in data.registers.deals)
    changed = dataclasses.replace(data, registers=dataclasses.replace(data.registers, deals=deals))
    text = render(make_page(changed, country, "deal/twente-ii"), ORIGIN)
    assert "<script" not in text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;&#34;{{ 7*7 }}" in text
