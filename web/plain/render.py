"""A page without Streamlit as HTML. The templates are files of ours; what comes from data is escaped, never a template."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from exports.content.content import retrieved
from geo.painted.palettes import as_css
from regio_data import dutch
from regio_data.deals.provenance import address, link_texts
from regio_data.views.titles import SITE
from web.address import below_base
from web.first_page import preview_head
from web.plain.drawings import swatch
from web.plain.page import Page

_TEMPLATES = Path(__file__).parent / "templates"
_SPACES = re.compile(r"\s+")


def render(page: Page, origin: str, embed: bool = False) -> str:
    """Return a page as HTML.

    Parameters
    ----------
    page : Page
    origin : str
        Where it is asked for, for what must be a whole address: "https://deals.example".
    embed : bool
        Whether it stands in a page of somebody else: without navigation, and links open beside it.
    """
    whole, picture = (origin + below_base(path) for path in (page.path, f"voorbeeld/{page.path}.png"))
    template = _environment().get_template("page.html")
    return template.render(
        page=page,
        site=SITE,
        origin=origin,
        embed=embed,
        style=Markup(style()),
        sources=link_texts(page.more_sources),
        made=f"{retrieved(page.sources)} Gemaakt op {dutch.date(page.made)}.".strip(),
        head=Markup(preview_head(f"{page.title} – {SITE}", page.description, picture, whole)),
    ).lstrip()


def message(title: str, text: str) -> str:
    """Return a page that only says something."""
    made = _environment().get_template("message.html")
    return made.render(site=SITE, style=Markup(style()), title=title, text=text)


def search_page(text: str, results: Sequence[Mapping[str, str]]) -> str:
    """Return the page of what a search found: ``name``, ``about`` and ``address`` of each result."""
    made = _environment().get_template("search.html")
    return made.render(site=SITE, style=Markup(style()), text=text[:100], results=results)


def _href(path: str) -> str:
    return path if path.startswith(("https://", "http://")) else below_base(path)


@cache
def _environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader(_TEMPLATES), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    made.globals |= {"href": _href, "swatch": swatch, "address": address}
    return made


@cache
def style() -> str:
    """Return the style of the pages, in one line, its colours before it."""
    return as_css() + _SPACES.sub(" ", (_TEMPLATES / "style.css").read_text(encoding="utf-8")).strip()
