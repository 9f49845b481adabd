"""The profile of one region, to take along."""

from __future__ import annotations

from exports.content.content import Content
from exports.content.deals import NO_SUM, OWN_REGISTER, WHOLE
from exports.content.profiel.a4 import a4
from exports.content.profiel.layers import layers
from exports.content.profiel.picture import region_picture
from exports.content.profiel.sheets import sheets
from exports.content.sheets.newer import newer_note
from exports.content.sheets.reading import profile_reading
from exports.deck.blocks import Slide
from exports.deck.deck import deck, region_deck
from regio_data.data import Data
from regio_data.figures.differences import READING
from regio_data.figures.positions import LIKE, SHARED
from regio_data.figures.trends import CHANCE
from regio_data.profile.caveats import UNWEIGHTED, own_reading
from regio_data.profile.profile import Profile
from regio_data.views.plain import guests_link

POSITION_READING = (
    "Percentiel, plaats en kwart: eigen berekening, 100 en plaats 1 zijn het gunstigst, kwart 4 is het gunstigste kwart; geen "
    f"oordeel van CBS. {LIKE} {SHARED} Nederland: eigen berekening. {READING} {CHANCE}"
)

#: Beside a development.
ROUNDED = (
    "Verschillen zijn berekend vóór het afronden; waar afgeronde cijfers een ander verschil zouden laten zien, staan ze met "
    "een decimaal meer."
)

#: Which changes say nothing, and of which that is not known.
CHANGE_MARGIN = (
    "“Binnen de marge”: bij een enquête kan zo’n verandering van de steekproef komen. De marge van een verandering is "
    "√(m₁² + m₂²), met m₁ en m₂ de marges van de twee jaren: die van het CBS, of anders een geschatte marge, eerder te ruim "
    "dan te krap. Voor een gemeente en voor enquêtes zonder grenzen van het CBS is geen marge bekend, en ook niet voor de "
    "mediaan van gebieden zonder deal. Registraties hebben geen steekproef. “Binnen de nauwkeurigheid”: zo’n verandering kan "
    "van onze eigen berekening komen."
)


def profile_content(data: Data, one: Profile) -> Content:
    """Return what a profile shows, of a region of any kind."""
    deal = one.deal
    return Content(
        title=one.region.name,
        sheets=lambda: sheets(data, one),
        sources=data.sources("monitor", "gemeentegrenzen", "wijkgrenzen", "inwoners"),
        more_sources=deal.sources if deal else (),
        notes=tuple(note for note in _notes(data, one) if note),
        picture=region_picture(data, one),
        layers=lambda shapes: layers(data, one, shapes),
        a4=lambda: a4(data, one),
        slides=lambda link: _slides(data, one, link),
        reading=lambda: profile_reading(data, one),
    )


def _slides(data: Data, one: Profile, link: str) -> list[Slide]:
    guests = guests_link(link, {"deal": [one.deal.slug]} if one.deal else {"regio": [str(one.region.ref)]}, data.registers)
    return deck(data, (), [one.deal], guests) if one.deal else region_deck(data, one, guests)


def _notes(data: Data, one: Profile) -> tuple[str, ...]:
    return (*_said(one), newer_note(data, one.region), *_readings(one), OWN_REGISTER, NO_SUM, _whole(one))


def _said(one: Profile) -> tuple[str, ...]:
    """Return what the page says of what is lacking or needs care."""
    return (*one.caveats, one.no_figures, one.no_extremes, one.unlisted, one.no_development)


def _readings(one: Profile) -> tuple[str, ...]:
    """Return how to read the figures."""
    if not one.figures:
        return ()
    without_deal = one.without_deal.words() if one.without_deal and one.without_deal.areas else ""
    changes = (ROUNDED, CHANGE_MARGIN) if one.development else ()
    return (POSITION_READING, UNWEIGHTED, own_reading([figure.indicator for figure in one.figures]), *changes, without_deal)


def _whole(one: Profile) -> str:
    return WHOLE if not all(deal.whole for deal in (one.deal, *one.deals) if deal) else ""
