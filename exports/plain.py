"""Where a view of the dashboard stands without Streamlit: the path of its plain page."""

from __future__ import annotations

from exports.titles import Query
from regio_data.registers.codes import indicator_key
from regio_data.registers.registers import Registers

#: The index of the pages without Streamlit.
OVERVIEW = "overzicht"

#: Parameters that a page of the dashboard reads first -> what their value names.
_NAMED = {
    "": (("deal", "deal"), ("gemeente", "gemeente"), ("thema", "rode-draad"), ("tranche", "tranche")),
    "brede-welvaart": (("indicator", "indicator"),),
    "profiel": (("deal", "deal"), ("gemeente", "gemeente")),
    "rode-draden": (("thema", "rode-draad"),),
    "presentatie": (("deal", "deal"), ("tranche", "tranche")),
}


def plain_path(page: str, query: Query, registers: Registers) -> str:
    """Return the path of the plain page of a view, that of the index where it has none of its own.

    Parameters
    ----------
    page : str
        A key of `exports.titles.PAGES`.
    query : mapping
        Parameter -> values as they stand in the URL; what is unknown is passed over.
    registers : Registers

    Examples
    --------
    >>> from regio_data.registers.load import load_registers
    >>> registers = load_registers()
    >>> plain_path("profiel", {"deal": ["twente-ii"]}, registers), plain_path("", {"deal": ["x"]}, registers)
    ('deal/twente-ii', 'overzicht')
    """
    for name, kind in _NAMED.get(page, ()):
        for text in query.get(name, ()):
            if text in _known(kind, registers):
                return f"{kind}/{text}"
            if kind == "indicator" and (found := registers.find_indicator(text)):
                return f"{kind}/{indicator_key(found.code)}"
    return OVERVIEW


def _known(kind: str, registers: Registers) -> frozenset[str]:
    known = {
        "deal": registers.deal,
        "gemeente": registers.municipality,
        "rode-draad": [str(one.number) for one in registers.rode_draden],
        "tranche": [str(one.tranche) for one in registers.tranches],
    }
    return frozenset(known.get(kind, ()))
