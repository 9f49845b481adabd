"""Where a view of the dashboard stands without Streamlit: the path of its plain page."""

from __future__ import annotations

from urllib.parse import urljoin

from regio_data.query import Query, chosen
from regio_data.registers.regions import RegionRef
from regio_data.registers.registers import Registers
from regio_data.views.links import PRESENTATION, view_link
from regio_data.views.pages import PAGES
from regio_data.views.subjects import names

#: The index of the pages without Streamlit.
INDEX = "overzicht"
#: The page of several tranches, deals and municipalities, and what stands between their keys in its path.
CHOICE, SEPARATOR = "keuze", "_"
#: So many of these are on one page at most: a code for the link has to be read from a screen.
MOST_CHOSEN = 24


def plain_path(page: str, query: Query, registers: Registers) -> str:
    """Return the path of the plain page of a view, that of the index where it has none of its own.

    Parameters
    ----------
    page : str
        A key of `regio_data.views.pages.PAGES`.
    query, registers
        As of `regio_data.views.titles.view_title`.

    Examples
    --------
    >>> from regio_data.registers.load import load_registers
    >>> registers = load_registers()
    >>> plain_path("profiel", {"deal": ["Twente-II"]}, registers), plain_path("", {"deal": ["x"]}, registers)
    ('deal/twente-ii', 'overzicht')
    >>> plain_path("presentatie", {"tranche": ["4"], "deal": ["twente-ii"]}, registers)
    'keuze/4_twente-ii'
    """
    if page == PRESENTATION and (presented := _presented(query, registers)):
        if len(presented) > MOST_CHOSEN:
            return INDEX
        return f"{CHOICE}/{SEPARATOR.join(presented)}" if len(presented) > 1 else _alone(presented[0], registers)
    for name, kind in PAGES[page].plain if page in PAGES else ():
        for key in chosen(query, name, names(kind, registers)):
            return f"{kind}/{key}"
    return INDEX


def guests_link(link: str, query: Query, registers: Registers) -> str:
    """Return the link for the audience of a presentation, beside a link to any page of the dashboard; "" without one.

    Raises
    ------
    ValueError
        If the link is not http or https.

    Examples
    --------
    >>> from regio_data.registers.load import load_registers
    >>> guests_link("https://deals.example/regio/kaart?laag=npvr", {"tranche": ["1", "2"]}, load_registers())
    'https://deals.example/regio/keuze/1_2'
    """
    return view_link(urljoin(link, plain_path(PRESENTATION, query, registers)), {}) if link else ""


def _alone(key: str, registers: Registers) -> str:
    kind = "deal" if key in registers.deal else "gemeente" if key in registers.municipality else "tranche"
    return f"{kind}/{key}"


def _presented(query: Query, registers: Registers) -> list[str]:
    """Return the keys of what a presentation is about: numbers of tranches, slugs of deals and codes of municipalities."""
    refs = [RegionRef.parse(ref) for ref in chosen(query, "regio", names("regio", registers))]
    regions = [ref.key for ref in refs if ref.kind in ("deal", "gemeente")]
    shown = [*chosen(query, "tranche", names("tranche", registers)), *chosen(query, "deal", registers.deal), *regions]
    return list(dict.fromkeys(shown))
