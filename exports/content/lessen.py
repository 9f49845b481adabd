"""The lessons of the Rebel study and the timeline, to take along."""

from __future__ import annotations

import pandas as pd

from exports.content.content import Column, Content, Sheet
from exports.content.deals import OWN_REGISTER, REBEL
from regio_data.data import Data
from regio_data.deals.facts import fact_fields
from regio_data.deals.provenance import sureness
from regio_data.deals.status import NO_COVENANT


def lessons_content(data: Data) -> Content:
    """Return the instruments, what helped, and the examples that went national."""
    registers, lessons = data.registers, data.registers.lessons
    examples = pd.DataFrame(
        [
            (
                example.title,
                example.text,
                example.years,
                example.budget_mln,
                example.rijk_mln,
                "; ".join(registers.deal[slug].name for slug in (example.deal, *example.also)),
            )
            for example in lessons.feedback
        ],
        columns=["Voorbeeld", "Omschrijving", "Jaren", "Begroting", "Waarvan Rijk", "Regio Deals"],
    )
    million = Column("mln euro", 1)
    return _content(
        "Lessen uit de Regio Deals",
        Sheet("Wat hielp", pd.DataFrame([(f.title, f.text) for f in lessons.factors], columns=["Factor", "Toelichting"])),
        Sheet("Soorten instrumenten", pd.DataFrame({"Instrument": lessons.instruments})),
        Sheet("Voorbeelden", examples, {"Begroting": million, "Waarvan Rijk": million}),
        notes=(lessons.caution,),
        more=(REBEL,),
    )


def timeline_content(data: Data) -> Content:
    """Return the milestones and the closing of the deals, by date; a year where the day is not known.

    Of a deal it is said how sure its day or year is, and of one without a covenant that it is a decision.
    """
    rows: list[tuple[int, str | None, str, str, str, str]] = [
        (m.date.year, m.iso, m.kind, m.text, "", m.source) for m in data.registers.timeline
    ]
    for deal in data.registers.deals:
        year = deal.signed_date.year if deal.signed_date else deal.signed_year
        if year:
            day = deal.signed_date.isoformat() if deal.signed_date else None
            kind = "deal gesloten" if deal.covenant else NO_COVENANT
            sure = sureness(deal, *fact_fields(deal)["Gesloten"])
            rows.append((year, day, kind, f"{deal.name} (tranche {deal.tranche})", sure, "eigen register"))
    rows.sort(key=lambda row: (row[0], row[1] or f"{row[0]}-12-31"))
    table = pd.DataFrame(rows, columns=["Jaar", "Datum", "Soort", "Wat", "Zekerheid", "Bron"])
    return _content("Tijdlijn van de Regio Deals", Sheet("Tijdlijn", table), notes=(OWN_REGISTER,))


def _content(title: str, *sheets: Sheet, notes: tuple[str, ...], more: tuple[str, ...] = ()) -> Content:
    """Return a page of words: nothing of it lies on a map."""
    return Content(title, lambda: sheets, (), notes, picture=None, layers=lambda shapes: {}, more_sources=more)
