"""The deck: from a choice of tranches and deals to slides, in order."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from exports.deck.blocks import Block, Hint, Items, Qr, Slide, Text
from exports.deck.slides.deal import deal_slides, region_slides
from exports.deck.slides.tranche import tranche_slides
from exports.deck.slides.vergelijking import vergelijking_of_deals, vergelijking_of_regions, vergelijking_of_tranches
from exports.deck.story.slides import story_slides
from exports.deck.story.story import Story
from exports.writing.progress import tell
from regio_data import dutch
from regio_data.data import Data
from regio_data.profile.profile import Profile
from regio_data.registers.records import Deal, Tranche
from regio_data.registers.regions import Region

#: Slides of a deal or a tranche, about.
EACH = 5
#: Share of the work of a file that is done when its slides are there, and only have to be written.
MADE = 0.4


@dataclass(frozen=True)
class Opening:
    """What a speaker writes on the title slide, plain text; "" leaves it out."""

    title: str = ""
    speaker: str = ""
    date: str = ""


def deck(
    data: Data,
    tranches: Sequence[Tranche],
    deals: Sequence[Deal],
    link: str = "",
    *,
    regions: Sequence[Region] = (),
    story: Story | None = None,
    opening: Opening = Opening(),
) -> list[Slide]:
    """Return the slides of a choice.

    Parameters
    ----------
    data : Data
    tranches, deals, regions : sequence
        In the order of the presentation; together with the story not empty.
    link : str
        Where the audience finds it, shown with its QR code on the title slide and the last one; "" leaves it out.
    story : Story, optional
        The map, step by step.
    opening : Opening
        The title slide in the words of the speaker.

    Returns
    -------
    list of Slide
        Title, the story, the slides of each tranche and of each deal, the comparison, and the sources. A story or regions
        alone have a title slide only where the speaker wrote one: they begin with what was asked for.

    Raises
    ------
    ValueError
        If nothing is chosen.
    """
    if not (tranches or deals or regions or story):
        raise ValueError("a presentation needs a tranche or a deal, regions or a story")
    slides = (
        [title_slide(data, choice_title(data, tranches, deals), link, opening)]
        if tranches or deals or opening != Opening()
        else []
    )
    slides += story_slides(data, story) if story else []
    slides += _one_by_one(data, tranches, deals)
    if tranches:
        slides.append(vergelijking_of_tranches(data, tranches))
    if len(deals) > 1:
        slides += vergelijking_of_deals(data, [data.profile_of(deal) for deal in deals])
    if len(regions) == 1 and regions[0].kind not in ("deal", "nederland"):
        slides += region_slides(data, data.profile(regions[0]))
    else:
        slides += vergelijking_of_regions(data, regions)
    return [*slides, sources_slide(data, link)]


def _one_by_one(data: Data, tranches: Sequence[Tranche], deals: Sequence[Deal]) -> list[Slide]:
    """Return the slides of each tranche and each deal; after each it tells how far it is."""
    slides: list[Slide] = []
    makers = [partial(tranche_slides, data, tranche) for tranche in tranches]
    makers += [partial(_of_deal, data, deal) for deal in deals]
    for at, make in enumerate(makers, 1):
        slides += make()
        tell(MADE * at / len(makers))
    return slides


def _of_deal(data: Data, deal: Deal) -> list[Slide]:
    return deal_slides(data, data.profile_of(deal))


def region_deck(data: Data, profile: Profile, link: str = "") -> list[Slide]:
    """Return the slides of a municipality or own region: title, map, facts, figures and sources; ``link`` as of `deck`."""
    return [title_slide(data, profile.region.name, link), *region_slides(data, profile), sources_slide(data, link)]


def deck_name(tranches: Sequence[Tranche], deals: Sequence[Deal]) -> str:
    """Return a choice as part of a file name: "tranche-4", "tranche-1-2", "twente-ii", "tranche-4-en-3-deals".

    Examples
    --------
    >>> from regio_data.registers.load import load_registers
    >>> registers = load_registers()
    >>> deck_name(registers.tranches[3:4], registers.deals[:2])
    'tranche-4-en-2-deals'
    """
    names = ["tranche-" + "-".join(str(t.tranche) for t in tranches)] if tranches else []
    if deals:
        names.append(deals[0].slug if len(deals) == 1 else f"{len(deals)}-deals")
    return "-en-".join(names)


def choice_title(data: Data, tranches: Sequence[Tranche], deals: Sequence[Deal]) -> str:
    """Return a choice as the title of its presentation; "" without tranches and deals."""
    if not tranches and not deals:
        return ""
    names = [f"Tranche {t.tranche}" for t in tranches] if len(tranches) < len(data.registers.tranches) else ["Alle tranches"]
    names = ([] if not tranches else names) + [deal.brief for deal in deals]
    return dutch.capital(dutch.first(names, 3 if len(names) == 3 else 2))


def title_slide(data: Data, title: str, link: str, opening: Opening = Opening()) -> Slide:
    """Return the title slide; where the speaker wrote a title, the other one comes below it."""
    monitor = data.dataset.source("monitor")
    site = "Regio Deals en brede welvaart"
    blocks: list[Block] = [Text((opening.title and title) or site, "lead")]
    if said := " · ".join(filter(None, (opening.speaker, opening.date))):
        blocks.append(Text(said, "lead"))
    if monitor:
        blocks.append(Text(f"Cijfers: {monitor['publisher']}, {monitor['title']}, editie {monitor['edition']}.", "muted"))
    blocks.append(
        Hint(
            "→ of spatie: volgende dia · ← vorige · G: overzicht",
            "Veeg naar links voor de volgende dia, naar rechts voor de vorige",
        )
    )
    return Slide("titel", "Presentatie", opening.title or title or site, [*blocks, *_qr(link)])


def _qr(link: str) -> list[Block]:
    """Return the QR code of a link; made here, so nobody else learns the link."""
    return [Qr(link)] if link else []


def sources_slide(data: Data, link: str = "") -> Slide:
    """Return the closing slide: where everything comes from."""
    lines = []
    for source in data.dataset.manifest["sources"]:
        retrieved = dutch.date(datetime.date.fromisoformat(source["retrieved"]))
        lines.append(f"{source['attribution']}, editie {source['edition']}; verkregen op {retrieved}")
    lines.append("Regio Deals: eigen register naar openbare bronnen; rode draden: eigen lezing")
    own = (
        "Regionale waarden, posities, themascores en trends zijn onze eigen berekening, behalve de cijfers die het CBS zelf "
        "van gemeenten en provincies geeft: die zijn van het CBS. Een ontbrekend cijfer blijft leeg."
    )
    return Slide("bronnen", "Tot slot", "Bronnen en verantwoording", [Items(lines), Text(own, "muted"), *_qr(link)])
