"""Where a view of the dashboard stands without Streamlit: the path of its plain page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple
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


class Presented(NamedTuple):
    """One of what a presentation is about: its kind ("tranche", "deal" or "gemeente") and its key."""

    kind: str
    key: str

    @property
    def path(self) -> str:
        """The path of its own plain page."""
        return f"{self.kind}/{self.key}"

    @property
    def parameter(self) -> tuple[str, str]:
        """How a link to the presentation names it: a parameter and its value."""
        return ("regio", str(RegionRef(*self))) if self.kind == "gemeente" else (self.kind, self.key)


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
        return choice_path(presented) if len(presented) > 1 else presented[0].path
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


def choice_path(presented: Sequence[Presented]) -> str:
    """Return the path of the page of several; no two of any kind have the same key."""
    return f"{CHOICE}/{SEPARATOR.join(one.key for one in presented)}"


def of_choice(key: str, registers: Registers) -> list[Presented] | None:
    """Return what the second part of a `choice_path` names, each once; ``None`` if a part is not known or there are too many.

    Examples
    --------
    >>> from regio_data.registers.load import load_registers
    >>> [one.path for one in of_choice("4_twente-ii_GM0153", load_registers())]
    ['tranche/4', 'deal/twente-ii', 'gemeente/GM0153']
    """
    kinds = {one: kind for kind in ("tranche", "deal", "gemeente") for one in names(kind, registers)}
    parts = list(dict.fromkeys(key.split(SEPARATOR)))
    if len(parts) > MOST_CHOSEN or not kinds.keys() >= set(parts):
        return None
    return [Presented(kinds[part], part) for part in parts]


def _presented(query: Query, registers: Registers) -> list[Presented]:
    """Return what a presentation is about, each once: tranches, deals and municipalities."""
    refs = [RegionRef.parse(ref) for ref in chosen(query, "regio", names("regio", registers))]
    regions = [Presented(ref.kind, ref.key) for ref in refs if ref.kind in ("deal", "gemeente")]
    named = [Presented(kind, key) for kind in ("tranche", "deal") for key in chosen(query, kind, names(kind, registers))]
    return list(dict.fromkeys((*named, *regions)))
