"""The deck: from a choice of tranches and deals to slides, in order."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from html import escape

from exports.deck import maps
from exports.deck.deal_slides import deal_slides
from exports.deck.deck_data import DeckData
from exports.deck.markup import Slide, brief, items, paragraph
from exports.deck.tranche_slides import tranche_slides
from exports.deck.vergelijking_slides import vergelijking_of_deals, vergelijking_of_tranches
from exports.formats.qr import qr_svg
from regio_data import dutch
from regio_data.registers.records import Deal, Tranche


def deck(data: DeckData, tranches: Sequence[Tranche], deals: Sequence[Deal], link: str = "") -> list[Slide]:
    """Return the slides of a choice.

    Parameters
    ----------
    data : DeckData
    tranches, deals : sequence
        In the order of the presentation; together not empty.
    link : str
        Address of the presentation, shown with its QR code on the title slide; "" leaves it out.

    Returns
    -------
    list of Slide
        Title, the slides of each tranche and of each deal, the comparison, and the sources.

    Raises
    ------
    ValueError
        If nothing is chosen.
    """
    if not tranches and not deals:
        raise ValueError("a presentation needs a tranche or a deal")
    slides = [title_slide(data, tranches, deals, link)]
    for tranche in tranches:
        slides += tranche_slides(data, tranche)
    profiles = [data.profile(deal) for deal in deals]
    for profile in profiles:
        slides += deal_slides(data, profile)
    if tranches:
        slides.append(vergelijking_of_tranches(data, tranches))
    if len(deals) > 1:
        slides += vergelijking_of_deals(data, profiles)
    return [*slides, sources_slide(data)]


def deck_html(data: DeckData, slides: Sequence[Slide]) -> str:
    """Return slides as one piece of HTML, with the shared drawing of the country once."""
    return maps.base(data.drawing) + "".join(slide.html() for slide in slides)


def title_slide(data: DeckData, tranches: Sequence[Tranche], deals: Sequence[Deal], link: str) -> Slide:
    """Return the title slide."""
    names = [f"Tranche {t.tranche}" for t in tranches] if len(tranches) < len(data.registers.tranches) else ["Alle tranches"]
    names = ([] if not tranches else names) + [brief(deal) for deal in deals]
    title = dutch.several(names if len(names) <= 3 else [*names[:2], f"nog {len(names) - 2}"])
    monitor = data.dataset.source("monitor")
    words = paragraph("Regio Deals en brede welvaart", "lead")
    if monitor:
        words += paragraph(f"Cijfers: {monitor['publisher']}, {monitor['title']}, editie {monitor['edition']}.", "muted")
    words += paragraph("→ of spatie: volgende dia · ← vorige · Esc: stoppen", "hint")
    return Slide("titel", "Presentatie", dutch.capital(title), f'<div class="words">{words}</div>{_qr(link)}')


def _qr(link: str) -> str:
    """Return the QR code of a link with its text below; made here, so nobody else learns the link."""
    if not link:
        return ""
    caption = f"<figcaption>{escape(_shown(link))}</figcaption>"
    label = "QR-code met de link naar deze presentatie"
    return f'<figure class="qr"><div role="img" aria-label="{label}">{qr_svg(link)}</div>{caption}</figure>'


def _shown(link: str) -> str:
    address = link.split("://", 1)[-1]
    return address if len(address) <= 60 else address.split("?")[0]


def sources_slide(data: DeckData) -> Slide:
    """Return the closing slide: where everything comes from."""
    lines = []
    for source in data.dataset.manifest["sources"]:
        retrieved = dutch.date(datetime.date.fromisoformat(source["retrieved"]))
        lines.append(f"{source['attribution']}, editie {source['edition']}; verkregen op {retrieved}")
    lines.append("Regio Deals: eigen register naar openbare bronnen; rode draden: eigen lezing")
    own = "Regionale waarden, posities, themascores en trends zijn onze eigen berekening. Een ontbrekend cijfer blijft leeg."
    return Slide("bronnen", "Tot slot", "Bronnen en verantwoording", items(lines, "plain") + paragraph(own, "muted"))
