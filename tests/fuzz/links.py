"""Links that nobody makes: every page, with parameters that fit, fit elsewhere, were damaged, or mean something to HTML."""

from __future__ import annotations

import re
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import parse_qs, quote

from hypothesis import strategies as st
from starlette.responses import HTMLResponse
from streamlit import file_util
from streamlit.testing.v1 import AppTest

from regio_data.query import PARAMETERS
from regio_data.registers.codes import indicator_key
from regio_data.registers.load import load_registers
from regio_data.registers.regions import KINDS, regions
from regio_data.views.plain import INDEX
from regio_data.views.titles import PAGES, SITE
from tests.web.asgi import ask
from web.first_page import FirstPage

MAIN = Path(__file__).parents[2] / "ui" / "main.py"
EVIL = "https://evil.example"
HOSTILE = (
    "<script>alert(1)</script>",
    f"![x]({EVIL}/p.png)",
    f"[x]({EVIL})",
    f'"><img src={EVIL}/p.png>',
    "{% raw %}{{ 7 * 7 }}",
    "\x00\x1b[2J",
    "٢٠٢١",
    "9" * 400,
    "a" * 20_000,
    "../../etc/passwd",
    "😀" * 50,
    "",
    " ",
    "None",
    "-1",
    "1e9",
    "%",
)
WORDS = tuple(
    """
    deals stapeling aantal inwoner recent geen alle gelijk jaar kwantielen natuurlijk gemeente deal ranglijst tabel verdeling
    ontwikkeling wel niet themas uitgangsposities rode-draden cijfers bronnen methode kwarten 2013 2021 2026 0 1 2 6 7 10 60
    vitale-regios grenzen pdok achtergrond tweede saba bonaire lopend afgerond true
    """.split()  # noqa: SIM905, as it is read
)

#: A page with the query of its link.
Link = tuple[str, str]


def links() -> st.SearchStrategy[Link]:
    """Give links; half of the parameters are a name of ours with a value that is one of ours."""
    ours, names = st.sampled_from(_vocabulary()), st.sampled_from(sorted(PARAMETERS))
    damaged = st.tuples(ours, st.integers(0, 30), st.text(max_size=3)).map(lambda t: t[0][: t[1]] + t[2] + t[0][t[1] + 1 :])
    values = st.one_of(ours, ours, damaged, st.sampled_from(HOSTILE), st.text(max_size=20))
    odd = st.one_of(st.sampled_from(("embed", "utm_x", "DEAL", "", "__proto__")), st.text(max_size=8))
    pairs = st.lists(st.tuples(st.one_of(names, names, names, odd), values), max_size=8)
    return st.tuples(st.sampled_from([*PAGES, *PAGES, "bestaat-niet"]), pairs.map(_query))


def the_document_of(link: Link) -> None:
    """The first HTML of a link has a title and a plain page that exists, and no text of the link as markup."""
    page, query = link
    asked = f"/{page}?{query}"
    text = ask(_first_page(), asked).text
    found = _Elements()
    found.feed(text)
    assert found.elements == _elements_of_an_ordinary_link(), "the link changed the elements of the document"
    assert found.title.endswith(SITE) and len(found.title) < 1000, found.title[:200]
    assert EVIL not in re.sub(r'content="[^"]*"', "", text)
    assert re.search(r'<a href="/([^"]*)">lees', text)[1] in _plain_pages()


def the_page_of(link: Link) -> None:
    """The page of a link is drawn: no exception, and nothing of the link as a picture, link or HTML."""
    page, query = link
    at = AppTest.from_file(MAIN, default_timeout=120)
    if page in PAGES and page:
        at.switch_page(f"../pages/{page}.py")
    at.query_params.update(parse_qs(query, keep_blank_values=True))
    at.run()
    assert [one.message for one in at.exception] == []
    for one in (*at.markdown, *at.info, *at.warning, *at.error, *at.caption, *at.title):
        assert not re.search(rf"(?<!\\)\]\({EVIL}", one.value), one.value[:300]
    bodies = [block.proto.body for block in at.get("html")]
    assert not [body for body in bodies if "<script>alert" in body or f"<img src={EVIL}" in body]


def _query(pairs: list[tuple[str, str]]) -> str:
    return "&".join(f"{quote(name, errors='replace')}={quote(value, errors='replace')}" for name, value in pairs)


@cache
def _vocabulary() -> tuple[str, ...]:
    registers = load_registers()
    codes = [*registers.deal, *(i.code for i in registers.indicators), *registers.theme_keys]
    refs = [str(region.ref) for kind in KINDS for region in regions(registers, kind)]
    return (*WORDS, *codes[::3], *refs[::5], *list(registers.municipality)[::20])


@cache
def _plain_pages() -> frozenset[str]:
    registers = load_registers()
    kinds = {
        "deal": registers.deal,
        "gemeente": registers.municipality,
        "indicator": [indicator_key(i.code) for i in registers.indicators],
        "rode-draad": [one.number for one in registers.rode_draden],
        "tranche": [one.tranche for one in registers.tranches],
    }
    return frozenset((INDEX, *(f"{kind}/{key}" for kind, keys in kinds.items() for key in keys)))


@cache
def _first_page() -> FirstPage:
    index = (Path(file_util.get_static_dir()) / "index.html").read_text(encoding="utf-8")
    registers = load_registers()
    return FirstPage(HTMLResponse(index), lambda: registers)


@cache
def _elements_of_an_ordinary_link() -> list[str]:
    found = _Elements()
    found.feed(ask(_first_page(), "/").text)
    return found.elements


class _Elements(HTMLParser):
    """The elements of a document in their order, and its title."""

    def __init__(self) -> None:
        super().__init__()
        self.elements: list[str] = []
        self.title = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(tag)

    def handle_data(self, data: str) -> None:
        if self.elements and self.elements[-1] == "title":
            self.title = f"{self.title}{data}".strip()
