"""The facts of a deal in words: the same on the page, in the PDF and on a slide."""

from __future__ import annotations

from regio_data import dutch
from regio_data.records import Deal
from regio_data.registers import Registers

#: What the registers say instead of a source where there is none.
UNSOURCED = "unsourced: general knowledge"


def facts(registers: Registers, deal: Deal) -> list[tuple[str, str]]:
    """Return the facts of a deal as (term, text), in the order in which a reader wants them."""
    inhabitants = sum(registers.municipality[registers.code_of[name]].inhabitants for name in deal.municipalities)
    rows = [
        ("Gesloten", dutch.date(deal.signed_date) if deal.signed_date else str(deal.signed_year or "niet bekend")),
        ("Status", deal.status or "niet bekend"),
        ("Loopt tot", str(deal.end_year or "niet bekend")),
        ("Rijksbijdrage", dutch.million(deal.rijksbijdrage_mln)),
    ]
    if inhabitants and deal.rijksbijdrage_mln is not None:
        per_head = dutch.number(deal.rijksbijdrage_mln * 1e6 / inhabitants)
        rows.append(("Per inwoner", f"€ {per_head} (over {dutch.number(inhabitants)} inwoners)"))
    rows.append(("Regiobijdrage", dutch.million(deal.regio_bijdrage_mln)))
    rows.append(("Gebied", area(deal)))
    themes = [theme.title for theme in registers.rode_draden if theme.number in deal.rode_draden]
    rows.append(("Rode draden", "; ".join(themes) or "niet bepaald"))
    if deal.predecessor:
        rows.append(("Voorganger", registers.deal[deal.predecessor].name))
    if registers.successors[deal.slug]:
        rows.append(("Opvolger", ", ".join(d.name for d in registers.successors[deal.slug])))
    return rows


def area(deal: Deal) -> str:
    """Return where a deal is: its municipalities, islands or provinces by name."""
    if deal.municipalities:
        return f"{dutch.count(len(deal.municipalities), 'gemeente', 'gemeenten')}: {', '.join(deal.municipalities)}"
    if deal.islands:
        return f"Caribisch Nederland: {', '.join(deal.islands)}"
    return f"provincies {', '.join(deal.provinces)} (geen gemeenten genoemd)"


def source_text(source: str) -> str:
    """Return a source of the registers as it reads in Dutch."""
    return "algemene kennis, zonder bron" if source == UNSOURCED else source
