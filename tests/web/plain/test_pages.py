"""Every kind of page without Streamlit: valid, small, and with the figures of the register and the monitor."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser

import html5lib
import pytest

from tests.web.plain.conftest import ORIGIN
from web.address import below_base
from web.plain.pages import make_page, paths

SOME = [
    "overzicht",
    "tranche/1",
    "tranche/5",
    "deal/twente-ii",
    "deal/rotterdam-zuid",  # on part of a municipality
    "deal/caribisch-nederland",  # without figures
    "rode-draad/2",  # on most deals
    "indicator/01_GZ_08",
    "indicator/02_HB_NK_30",  # few municipalities have a figure
    "gemeente/GM0363",
    "gemeente/GM0599",
]


class Outline(HTMLParser):
    """The elements of a page with their attributes, in order."""

    def __init__(self, text):
        super().__init__()
        self.tags = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def of(self, tag):
        return [attributes for name, attributes in self.tags if name == tag]


@pytest.mark.parametrize("path", SOME)
def test_a_page_is_valid_html_without_a_script_and_small(html, path):
    text = html(path)
    parser = html5lib.HTMLParser(strict=True)  # raises at the first error
    parser.parse(text)
    assert "<script" not in text
    assert "style=" not in text  # the policy forbids it
    assert len(text.encode("utf-8")) < 100_000


@pytest.mark.parametrize("path", SOME)
def test_a_page_says_what_it_is_and_where(html, path):
    page = Outline(html(path))
    properties = {one["property"]: one["content"] for one in page.of("meta") if "property" in one}
    assert page.of("html") == [{"lang": "nl"}]
    assert [link["href"] for link in page.of("link") if link["rel"] == "canonical"] == [f"{ORIGIN}/{path}"]
    assert properties["og:url"] == f"{ORIGIN}/{path}"
    assert properties["og:image"] == f"{ORIGIN}/voorbeeld/{path}.png"
    assert len([tag for tag, _ in page.tags if tag == "h1"]) == 1
    assert page.of("main")
    ids = [attributes["id"] for _, attributes in page.tags if "id" in attributes]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("path", SOME)
def test_every_link_of_ours_leads_to_a_page_or_to_the_dashboard(html, data, path):
    known = {below_base(one) for one in paths(data)}
    ours = {link["href"] for link in Outline(html(path)).of("a") if link["href"].startswith("/")}
    dashboard = {"/", "/profiel", "/brede-welvaart", "/rode-draden"}
    assert {href for href in ours - known if href.partition("?")[0] not in dashboard} == set()
    assert ours & known


def test_an_indicator_has_every_municipality_best_first(html, data):
    text = unescape(html("indicator/01_GZ_08"))
    rows = re.findall(r'<a href="/gemeente/(GM\d{4})">[^<]*</a></th><td>([^<]*)</td><td>([^<]*)</td>', text)
    assert {code for code, _, _ in rows} == set(data.registers.municipality)
    values = [float(value.replace(",", ".")) for _, _, value in rows if value[0].isdigit()]
    assert values == sorted(values)  # overweight: lower is favourable
    table = data.dataset.observations
    of = table[(table["indicator"] == "01_GZ_08") & (table["year"] == table[table["indicator"] == "01_GZ_08"]["year"].max())]
    assert min(values) == pytest.approx(of["value"].min(), abs=0.05)


def test_an_indicator_has_a_table_of_each_kind_that_the_map_or_a_page_knows(html):
    headings = re.findall(r"<h2[^>]*>([^<]+)</h2>", html("indicator/01_GZ_08"))
    of_kinds = ["Regio Deals", "Vitale regio’s", "Provincies", "Gemeenten"]
    assert [heading for heading in headings if heading in (*of_kinds, "COROP-gebieden")] == of_kinds


def test_a_tranche_names_all_its_deals(html, data):
    text = html("tranche/5")
    assert all(f"/deal/{deal.slug}" in text for deal in data.registers.deals if deal.tranche == 5)


def test_the_index_names_all_pages(html, data):
    links = {link["href"] for link in Outline(html("overzicht")).of("a")}
    assert {f"/{path}" for path in paths(data)} <= links


def test_each_figure_on_a_rode_draad_has_its_unit(html):
    table = html("rode-draad/2").split("Hoe staan de regio’s ervoor</h2>")[1].split("</table>")[0]
    rows = [row for row in table.split("<tr")[2:] if "Overgewicht" in row]
    assert rows and all(re.search(r">\d+,\d%<", row) for row in rows)


@pytest.mark.parametrize("path", ["deal/x", "gemeente/GM9999", "indicator/X", "rode-draad/99", "tranche/²", "x/1", "deal/"])
def test_what_is_not_there_has_no_page(data, country, path):
    assert make_page(data, country, path) is None


@pytest.mark.parametrize(
    ("path", "really"),
    [
        ("gemeente/gm0363", "gemeente/GM0363"),
        ("deal/Twente-II", "deal/twente-ii"),
        ("indicator/09_E&V_13", "indicator/09_E_V_13"),
        ("tranche/05", "tranche/5"),
    ],
)
def test_another_spelling_is_the_same_page(data, country, path, really):
    assert make_page(data, country, path).path == really
