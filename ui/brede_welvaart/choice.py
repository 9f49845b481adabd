"""The choice of indicator, year, level and classes; everything lives in the URL."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import TypeVar

import streamlit as st

from exports.deck.choice import YEARS, story_query
from exports.deck.story.story import story_level, tranche_step
from exports.deck.story.years import years_of
from geo.painted.classification import DEFAULT_METHOD, METHODS
from geo.painted.indicator_map import GELIJK, PER_JAAR, VANZELF, MapClasses, OnMap, classes_of
from regio_data.data import Data
from regio_data.deals.areas import by_recency
from regio_data.registers.codes import indicator_key
from regio_data.registers.records import Deal, Indicator
from regio_data.registers.regions import OWN, Region, RegionRef, region_of, regions
from ui.brede_welvaart.level import choose_level, choose_region
from ui.common.url import query
from ui.common.url.bound import bound
from ui.common.url.links import deck_address

T = TypeVar("T")

LIMITS = {VANZELF: "Vanzelf", GELIJK: "Gelijk voor alle jaren", PER_JAAR: "Per jaar"}
DEFAULT_INDICATOR = "01_GZ_08"
#: What each way to make classes means, below the choice.
CLASSES = {
    "kwantielen": "Ongeveer evenveel cijfers per klasse, over alle jaren samen of per jaar. Gelijke cijfers blijven samen.",
    "natuurlijk": "Cijfers die dicht bij elkaar liggen komen in dezelfde klasse (Fisher-Jenks).",
    "gelijk": "Elke klasse is even breed.",
}

_LIMITS = (
    "Vanzelf: gelijk voor alle jaren, zodat kleuren te vergelijken zijn; alleen waar meer dan vier vijfde dan dezelfde kleur "
    "heeft, per jaar."
)


@dataclass(frozen=True)
class Choice:
    """What the page shows.

    Parameters
    ----------
    level : str
        A kind of region.
    regions : tuple of Region
        Those on the map, all of that kind; of deals those of the chosen tranche, the most recent first.
    outlined : tuple of Deal
        Deals outlined at the level of municipalities.
    region : str or None
        Key of the chosen one of ``regions``.
    limits : str
        A key of `LIMITS`.
    tranche : int or None
        Of deals on the map: those of which tranche, ``None`` for the most recent.
    """

    indicator: Indicator
    year: int
    level: str
    method: str
    limits: str
    regions: tuple[Region, ...]
    outlined: tuple[Deal, ...]
    region: str | None
    tranche: int | None = None

    @property
    def ref(self) -> RegionRef | None:
        """The chosen region."""
        return RegionRef(self.level, self.region) if self.region else None

    @property
    def on_map(self) -> OnMap:
        """What is painted; its regions only where a choice was made among those of the level."""
        return OnMap(self.level, self.indicator.code, self.year, self.regions if self.level in ("deal", OWN) else None)

    @property
    def which(self) -> str:
        """Which deals are on the map: "van tranche 4"; "" for all, and for other regions."""
        return f"van tranche {self.tranche}" if self.tranche else ""

    def classes(self, data: Data) -> MapClasses:
        """Return the class limits of the map with what to say of them."""
        return data.once(classes_of, self.on_map, self.method, self.limits)

    def story_address(self, data: Data) -> str:
        """Return the address of a presentation that shows this indicator through its years, from this one on."""
        level = story_level(self.level)
        years = years_of(data, self.indicator, level)
        first = years.index(self.year) + 1 if self.year in years else None
        whose = tranche_step(self.tranche) if self.tranche else level
        return deck_address(story_query([YEARS], {}, self.indicator, whose, self.method, self.limits == PER_JAAR, first))

    def once(self, data: Data, make: Callable[..., T], *arguments: Hashable) -> T:
        """Return what a function of a module makes of what is on the map."""
        return data.once(make, self.on_map, *arguments)


def choose_indicator(data: Data) -> Choice:
    """Draw the selectors and return the choice."""
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small", key="filters"):
        with st.container(width=290):
            indicator = _indicator(data)
        with st.container(width=165):
            _theme(data)
        with st.container(width=170):
            year = _year(data, indicator)
        with st.container(width=160):
            level, own = choose_level(data)
        with st.container(width=215):
            region = choose_region(data, level, own)
        with st.container(width=130):
            method, limits, shown = _more(data, level)
    deals, tranche = _deals(data.registers.deals, shown), int(shown) if level == "deal" and shown.isdigit() else None
    level = "gemeente" if level == OWN and not own else level  # as long as there is no own region
    on_map = _on_map(data, level, own, deals)
    return Choice(indicator, year, level, method, limits, on_map, deals if level == "gemeente" else (), region, tranche)


def _theme(data: Data) -> None:
    keys = data.registers.theme_keys
    bound(st.selectbox, "thema", "Thema", keys, placeholder="Alle thema’s", clears=["indicator", "jaar"])


def _indicator(data: Data) -> Indicator:
    """Draw the selector of the indicator; the theme beside it narrows the list."""
    theme = query.read("thema", data.registers.theme_keys)
    every = data.indicators
    query.respell("indicator", indicator_key)
    named = query.read("indicator", every)
    fitting = {key: i for key, i in every.items() if i in data.registers.of_theme(theme)} if theme else every
    if named is not None and indicator_key(named.code) not in fitting:
        query.put(thema=None)  # the indicator says more than the theme
        fitting = every
    labels = {key: i.label for key, i in sorted(fitting.items(), key=lambda item: item[1].label)}
    default = DEFAULT_INDICATOR if DEFAULT_INDICATOR in labels else next(iter(fitting))
    return every[bound(st.selectbox, "indicator", "Indicator", labels, default=default)]


def _year(data: Data, indicator: Indicator) -> int:
    """Draw the years as a slider, and one year as a list of one: a slider has no use then."""
    years = {str(year): str(year) for year in sorted(data.years(indicator.code))}
    latest = list(years)[-1]
    query.follow("jaar", years, indicator.code)  # another indicator may have no figure for that year
    if len(years) == 1:
        return int(bound(st.selectbox, "jaar", "Jaar", years, default=latest))
    return int(bound(st.select_slider, "jaar", "Jaar", years, default=latest))


def _more(data: Data, level: str) -> tuple[str, str, str]:
    """Draw the choices that most users leave as they are and return them, the last: which deals are on the map or outlined."""
    with st.popover("Weergave", icon=":material/tune:", width="stretch"):
        methods = {key: name for key, (name, _) in METHODS.items()}
        method = bound(st.selectbox, "klassen", "Indeling in klassen", methods, default=DEFAULT_METHOD)
        st.caption(CLASSES[method])
        limits = bound(st.segmented_control, "grenzen", "Klassegrenzen", LIMITS, default=VANZELF, help=_LIMITS)
        tranche = "geen"
        tranches = {str(t.tranche): f"Tranche {t.tranche}" for t in data.registers.tranches}
        if level == "deal":
            tranches = {"recent": "Meest recente deal", **tranches}
            tranche = bound(st.selectbox, "tranche", "Deals op de kaart", tranches, default="recent")
        elif level == "gemeente":
            tranches = {"geen": "Geen", "alle": "Alle deals", **tranches}
            tranche = bound(st.selectbox, "tranche", "Omtrek van deals", tranches, default="geen")
    return method, limits, tranche


def _deals(deals: Sequence[Deal], tranche: str) -> tuple[Deal, ...]:
    if tranche == "geen":
        return ()
    chosen = [d for d in deals if d.municipalities and (not tranche.isdigit() or d.tranche == int(tranche))]
    return tuple(by_recency(chosen))


def _on_map(data: Data, level: str, own: tuple[Region, ...], deals: tuple[Deal, ...]) -> tuple[Region, ...]:
    if level == "deal":
        return tuple(region_of(data.registers, RegionRef("deal", deal.slug)) for deal in deals)
    return own if level == OWN else regions(data.registers, level)
