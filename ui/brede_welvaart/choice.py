"""The choice of indicator, year, level and classes; everything lives in the URL."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import TypeVar

import streamlit as st

from exports.deck.choice import YEARS
from exports.deck.story.years import years_of
from geo.painted.classification import METHODS, Classes
from regio_data.data import Data
from regio_data.registers.codes import indicator_key
from regio_data.registers.deal_areas import by_recency, deals_at
from regio_data.registers.records import Deal, Indicator
from ui.brede_welvaart.one_indicator import Slugs, classes_of
from ui.common import query
from ui.common.bound import bound

T = TypeVar("T")

LEVELS = {"gemeente": "Gemeente", "deal": "Regio Deal"}
DEFAULT_INDICATOR = "01_GZ_08"
#: What each way to make classes means, below the choice.
CLASSES = {
    "kwantielen": "In elke klasse evenveel cijfers, geteld over alle jaren samen of per jaar.",
    "natuurlijk": "Cijfers die dicht bij elkaar liggen komen in dezelfde klasse (Fisher-Jenks).",
    "gelijk": "Elke klasse is even breed.",
}


@dataclass(frozen=True)
class Choice:
    """What the page shows.

    Parameters
    ----------
    deals : tuple of Deal
        The deals on the map at deal level, and those outlined at municipality level.
    region : str or None
        GM code or slug.
    """

    indicator: Indicator
    year: int
    level: str
    method: str
    per_year: bool
    deals: tuple[Deal, ...]
    region: str | None

    @property
    def slugs(self) -> Slugs:
        """Keys of the deals on the map, ``None`` at the level of municipalities."""
        return tuple(deal.slug for deal in self.deals) if self.level == "deal" else None

    def classes(self, data: Data) -> Classes | None:
        """Return class limits: common to all years, so that colours can be compared, or of this year only."""
        year = self.year if self.per_year else None
        return data.once(classes_of, self.level, self.indicator.code, year, self.slugs, self.method)

    def as_story(self, data: Data) -> dict[str, list[str]]:
        """Return the parameters of a presentation that shows this indicator through its years, from this one on."""
        chosen = query.everything()
        tranches = [f"tranche-{text}" for text in chosen.get("tranche", []) if text.isdigit() and self.level == "deal"]
        years = years_of(data, self.indicator, self.level)
        return {
            "stap": [YEARS],
            "indicator": [indicator_key(self.indicator.code)],
            "niveau": tranches or [self.level],
            "klassen": [self.method],
            "grenzen": ["jaar" if self.per_year else "gelijk"],
            "dia": [str(years.index(self.year) + 1)] if self.year in years else [],
        }

    def once(self, data: Data, make: Callable[..., T], *arguments: Hashable) -> T:
        """Return what a function of `ui.brede_welvaart.one_indicator` makes of what is on the map."""
        return data.once(make, self.level, self.indicator.code, self.year, self.slugs, *arguments)


def choose_indicator(data: Data) -> Choice:
    """Draw the selectors and return the choice."""
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small", key="filters"):
        with st.container(width=310):
            indicator = _indicator(data)
        with st.container(width=180):
            _theme(data)
        with st.container(width=95):
            year = _year(data, indicator)
        with st.container(width=160):
            level = bound(st.selectbox, "niveau", "Niveau", LEVELS, default="gemeente")
        with st.container(width=235):
            region = _region(data, level)
        with st.container(width=130):
            method, per_year, deals = _more(data, level)
    return Choice(indicator, year, level, method, per_year, deals, region)


def _theme(data: Data) -> None:
    keys = data.registers.theme_keys
    bound(st.selectbox, "thema", "Thema", keys, placeholder="Alle thema’s", clears=["indicator", "jaar"])


def _indicator(data: Data) -> Indicator:
    """Draw the selector of the indicator; the theme beside it narrows the list."""
    theme = query.read("thema", data.registers.theme_keys)
    every = {indicator_key(i.code): i for i in data.registers.indicators}
    query.respell("indicator", indicator_key)
    named = query.read("indicator", every)
    fitting = {indicator_key(i.code): i for i in data.registers.of_theme(theme)} if theme else every
    if named is not None and indicator_key(named.code) not in fitting:
        query.put(thema=None)  # the indicator says more than the theme
        fitting = every
    labels = {key: i.label for key, i in sorted(fitting.items(), key=lambda item: item[1].label)}
    default = DEFAULT_INDICATOR if DEFAULT_INDICATOR in labels else next(iter(fitting))
    return every[bound(st.selectbox, "indicator", "Indicator", labels, default=default)]


def _year(data: Data, indicator: Indicator) -> int:
    years = {str(year): str(year) for year in data.years(indicator.code)}
    latest = next(iter(years))
    query.follow("jaar", years, indicator.code)  # another indicator may have no figure for that year
    return int(bound(st.selectbox, "jaar", "Jaar", years, default=latest))


def _keep_place(data: Data, level: str) -> None:
    """Let another level keep the place: the most recent deal of the municipality, or the largest municipality of the deal."""
    text = query.as_it_stands("regio")
    if level == "deal" and text in data.registers.municipality:
        deals = deals_at(text, data.registers.deals)
        query.put(regio=deals[0].slug if deals else None)
    elif level == "gemeente" and text in data.registers.deal:
        codes = data.registers.deal[text].municipalities
        query.put(regio=max(codes, key=lambda code: data.registers.inhabitants_of((code,)), default=None))


def _region(data: Data, level: str) -> str | None:
    _keep_place(data, level)
    if level == "gemeente":
        names = data.registers.municipality_names
    else:
        names = {d.slug: d.label for d in sorted(data.registers.deals, key=lambda d: d.short_name) if d.municipalities}
    return bound(st.selectbox, "regio", "Regio", names, placeholder="Zoek of klik op de kaart")


def _more(data: Data, level: str) -> tuple[str, bool, tuple[Deal, ...]]:
    """Draw the choices that most users leave as they are."""
    with st.popover("Weergave", icon=":material/tune:", width="stretch"):
        methods = {key: name for key, (name, _) in METHODS.items()}
        method = bound(st.selectbox, "klassen", "Indeling in klassen", methods, default="kwantielen")
        st.caption(CLASSES[method])
        pooled = {"gelijk": "Gelijk voor alle jaren", "jaar": "Per jaar"}
        per_year = bound(st.segmented_control, "grenzen", "Klassegrenzen", pooled, default="gelijk") == "jaar"
        tranches = {str(t.tranche): f"Tranche {t.tranche}" for t in data.registers.tranches}
        if level == "deal":
            tranches = {"recent": "Meest recente deal", **tranches}
            tranche = bound(st.selectbox, "tranche", "Deals op de kaart", tranches, default="recent")
        else:
            tranches = {"geen": "Geen", "alle": "Alle deals", **tranches}
            tranche = bound(st.selectbox, "tranche", "Omtrek van deals", tranches, default="geen")
    return method, per_year, _deals(data.registers.deals, tranche)


def _deals(deals: Sequence[Deal], tranche: str) -> tuple[Deal, ...]:
    if tranche == "geen":
        return ()
    chosen = [d for d in deals if d.municipalities and (not tranche.isdigit() or d.tranche == int(tranche))]
    return tuple(by_recency(chosen))
