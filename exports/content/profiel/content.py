"""The profile of one region, to take along."""

from __future__ import annotations

from exports.content.content import Content, monitor_keys
from exports.content.deals import NO_SUM, OWN_REGISTER, WHOLE
from exports.content.profiel.a4 import a4
from exports.content.profiel.layers import layers
from exports.content.profiel.picture import region_picture
from exports.content.profiel.sheets import sheets
from exports.content.sheets.newer import newer_note
from exports.content.sheets.reading import profile_reading
from exports.deck.blocks import Slide
from exports.deck.deck import deck, region_deck
from regio_data import figure_words
from regio_data.data import Data
from regio_data.figures.differences import READING
from regio_data.figures.group import LIKE, SHARED
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


def profile_content(data: Data, profile: Profile) -> Content:
    """Return what a profile shows, of a region of any kind."""
    deal = profile.deal
    return Content(
        title=profile.region.name,
        sheets=lambda: sheets(data, profile),
        sources=data.sources(*_monitor(profile), "gemeentegrenzen", "wijkgrenzen", "inwoners"),
        more_sources=deal.sources if deal else (),
        notes=tuple(note for note in _notes(data, profile) if note),
        picture=region_picture(data, profile),
        layers=lambda shapes: layers(data, profile, shapes),
        a4=lambda: a4(data, profile),
        slides=lambda link: _slides(data, profile, link),
        reading=lambda: profile_reading(data, profile),
    )


def _monitor(profile: Profile) -> tuple[str, ...]:
    return monitor_keys((profile.region, figure.origin) for figure in profile.figures)


def _slides(data: Data, profile: Profile, link: str) -> list[Slide]:
    query = {"deal": [profile.deal.slug]} if profile.deal else {"regio": [str(profile.region.ref)]}
    guests = guests_link(link, query, data.registers)
    return deck(data, (), [profile.deal], guests) if profile.deal else region_deck(data, profile, guests)


def _notes(data: Data, profile: Profile) -> tuple[str, ...]:
    return (*_said(profile), newer_note(data, profile.region), *_readings(data, profile), OWN_REGISTER, NO_SUM, _whole(profile))


def _said(profile: Profile) -> tuple[str, ...]:
    """Return what the page says of what is lacking or needs care."""
    return (*profile.caveats, profile.no_figures, profile.extremes.none, profile.extremes.unlisted, profile.development.none)


def _readings(data: Data, profile: Profile) -> tuple[str, ...]:
    """Return how to read the figures."""
    if not profile.figures:
        return ()
    beside = profile.development.without_deal
    without_deal = (beside.words(), beside.which(data.registers), beside.alike_on()) if beside and beside.areas else ()
    changes = (ROUNDED, CHANGE_MARGIN) if profile.development.changes else ()
    whose = f"Waarden: {figure_words.whose(profile.figures)}."
    own = own_reading([figure.indicator for figure in profile.figures])
    similar = (profile.how_similar,) if profile.similar else ()
    return (whose, POSITION_READING, UNWEIGHTED, own, *changes, *without_deal, *similar)


def _whole(profile: Profile) -> str:
    return WHOLE if not all(deal.whole for deal in (profile.deal, *profile.deals) if deal) else ""
