"""Where a view of the dashboard stands without Streamlit: the path of its plain page."""

from __future__ import annotations

from exports.pages import PAGES
from exports.view_subjects import names
from regio_data.registers.links import Query, chosen
from regio_data.registers.registers import Registers

#: The index of the pages without Streamlit.
OVERVIEW = "overzicht"


def plain_path(page: str, query: Query, registers: Registers) -> str:
    """Return the path of the plain page of a view, that of the index where it has none of its own.

    Parameters
    ----------
    page : str
        A key of `exports.pages.PAGES`.
    query : mapping
        Parameter -> values as they stand in the URL; what is unknown is passed over.
    registers : Registers

    Examples
    --------
    >>> from regio_data.registers.load import load_registers
    >>> registers = load_registers()
    >>> plain_path("profiel", {"deal": ["Twente-II"]}, registers), plain_path("", {"deal": ["x"]}, registers)
    ('deal/twente-ii', 'overzicht')
    """
    for name, kind in PAGES[page].plain if page in PAGES else ():
        for key in chosen(query, name, names(kind, registers)):
            return f"{kind}/{key}"
    return OVERVIEW
