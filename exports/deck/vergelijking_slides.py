"""The slides that lay the chosen tranches or deals side by side."""

from __future__ import annotations

from collections.abc import Sequence

from exports.deck import charts
from exports.deck.deal_slides import SCALE
from exports.deck.deck_data import DeckData
from exports.deck.markup import Slide, brief, paragraph, table
from geo.palettes import of_tranche
from geo.region_marks import SHAPES
from regio_data import dutch
from regio_data.figures.gebieden import MARKED, marked
from regio_data.profile.profile import Profile
from regio_data.registers.records import Deal, Tranche
from regio_data.registers.selection import envelope


def vergelijking_of_tranches(data: DeckData, chosen: Sequence[Tranche]) -> Slide:
    """Return all tranches by number of deals and amount, the chosen ones lit up."""
    most = max(tranche.granted_mln for tranche in data.registers.tranches)
    rows = ""
    for tranche in data.registers.tranches:
        lit = "lit" if tranche in chosen else ""
        rows += (
            f'<div class="amount {lit}"><span>Tranche {tranche.tranche}</span><span class="stack">'
            f'<i style="width:{100 * tranche.granted_mln / most:.1f}%;background:{of_tranche(tranche.tranche)}"></i></span>'
            f"<b>{dutch.million(tranche.granted_mln)}</b><small>{dutch.count(tranche.deals, 'deal', 'deals')}</small></div>"
        )
    total = sum(tranche.granted_mln for tranche in data.registers.tranches)
    deals = sum(tranche.deals for tranche in data.registers.tranches)
    lead = paragraph(f"Samen {dutch.count(deals, 'deal', 'deals')} en {dutch.million(total)} rijksbijdrage.", "lead")
    note = "Toegekende rijksbijdrage; eigen register naar openbare bronnen."
    why = envelope(data.registers)
    title = f"De {dutch.spelled(len(data.registers.tranches))} tranches"
    return Slide("vergelijking", "Vergelijking", title, f'{lead}<div class="amounts">{rows}</div>', (why, note))


def vergelijking_of_deals(data: DeckData, profiles: Sequence[Profile]) -> list[Slide]:
    """Return the facts and the themes of two or more deals; of more than there are marks for, the first."""
    shown = [profile.deal for profile in profiles[: len(SHAPES)]]
    left = f"De eerste {len(shown)} van {len(profiles)} gekozen deals." if len(profiles) > len(shown) else ""
    head = ("Regio Deal", "Tranche", "Rijksbijdrage", "Inwoners", "Per inwoner", "Gesloten", "Loopt tot")
    rows = [
        (
            marked(brief(deal), not deal.part_of),
            str(deal.tranche),
            dutch.million(deal.rijksbijdrage_mln),
            dutch.number(profile.inhabitants),
            "–" if profile.euro_per_inhabitant is None else f"€ {dutch.number(profile.euro_per_inhabitant)}",
            str(deal.signed_year or "–"),
            str(deal.end_year or "–"),
        )
        for deal, profile in zip(shown, profiles, strict=False)
    ]
    partial = "Ook van een deal op een deel van een gemeente. " if any(deal.part_of for deal in shown) else ""
    people = f"Inwoners en per inwoner: van hele gemeenten, op 1 januari 2024. {partial}"
    note = f"{people}– = niet bekend of geen gemeenten. {left}".strip()
    facts = Slide("vergelijking", "Vergelijking", "De deals naast elkaar", table(head, rows), (note,))
    return [facts, _themes(data, shown, left)]


def _themes(data: DeckData, deals: Sequence[Deal], left: str) -> Slide:
    scores = data.themes.set_index(["region", "theme"])["score"].dropna()
    rows = [
        (theme, [float(scores[deal.slug, theme]) if (deal.slug, theme) in scores.index else None for deal in deals])
        for theme in data.registers.themes
    ]
    body = charts.key([marked(brief(deal), not deal.part_of) for deal in deals]) + charts.dots(rows)
    partly = MARKED if any(deal.part_of for deal in deals) else ""
    note = " ".join(text for text in (SCALE, "– = geen cijfers.", partly, data.credit, left) if text)
    return Slide("vergelijking themas", "Vergelijking", "De deals per thema", body, (note,))
