"""The title and the description of the very view that a URL names, for the tab, a bookmark and the preview of a link."""

from __future__ import annotations

from regio_data.query import Query, chosen
from regio_data.registers.registers import Registers
from regio_data.views.pages import PAGES, PageRecord

SITE = "Regio Deals"


def view_title(page: str, query: Query, registers: Registers) -> str:
    """Return the title of a view, plain text.

    Parameters
    ----------
    page : str
        A key of `PAGES`; any other gives that of the first page, which is what the server shows.
    query : mapping
        Parameter -> values as they stand in the URL; what is unknown is passed over.
    registers : Registers

    Examples
    --------
    >>> from regio_data.registers.load import load_registers
    >>> registers = load_registers()
    >>> view_title("profiel", {"deal": ["twente-ii"]}, registers)
    'Regio Deal Twente II – Regio Deals'
    >>> view_title("brede-welvaart", {"indicator": ["01_GZ_08"], "jaar": ["2021"]}, registers)
    'Overgewicht, 2021 – Brede welvaart – Regio Deals'
    >>> view_title("data", {"deel": ["methode"]}, registers), view_title("data", {"deel": ["<script>"]}, registers)
    ('Methode – Over de data – Regio Deals', 'Over de data – Regio Deals')
    """
    record = PAGES.get(page, PAGES[""])
    name = "" if page == "profiel" else record.name  # a profile is the page of its region
    return " – ".join(filter(None, (*_about(record, query, registers), name, SITE)))


def view_description(page: str, query: Query, registers: Registers) -> str:
    """Return one or two sentences on a view, plain text; parameters as in `view_title`."""
    record = PAGES.get(page, PAGES[""])
    about = ": ".join(filter(None, _about(record, query, registers)))
    return f"{about}. {record.description}" if about else record.description


def _about(record: PageRecord, query: Query, registers: Registers) -> tuple[str, str]:
    """Return the subject and the name of the view; "" for what the URL does not name."""
    views = list(chosen(query, record.parameter, record.views))[:1]
    return record.subject(query, registers), "".join(record.views[view] for view in views if view != record.first_view)
