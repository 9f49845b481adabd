"""The choice of regions, theme and reference to compare with; everything lives in the URL."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

import streamlit as st

from regio_data.data import Data
from regio_data.figures.vergelijking import Row, vergelijking
from regio_data.registers.codes import indicator_key, slugify
from regio_data.registers.records import Indicator
from regio_data.registers.regions import NEDERLAND, Region, every_region, option_label, region_label
from ui.common import query
from ui.common.bound import bound
from ui.common.markdown import plain
from ui.common.own import own_from_url, own_region_link

MOST_REGIONS = 6
DEFAULT_REGIONS = ("deal:twente-ii", "gemeente:GM0153", "nederland")
DEFAULT_THEME = "gezondheid"
ALL = "alle"


@dataclass(frozen=True)
class Choice:
    """What the page compares.

    Parameters
    ----------
    regions : tuple of Region
        None to `MOST_REGIONS`.
    theme : str or None
        A theme of the monitor, ``None`` for all.
    indicators : tuple of Indicator
        Of the theme, in the order of the monitor.
    reference : Region
        Whose figures the others are set against.
    """

    regions: tuple[Region, ...]
    theme: str | None
    indicators: tuple[Indicator, ...]
    reference: Region

    def rows(self, data: Data) -> tuple[Row, ...]:
        """Return the figures of the regions and their differences with the reference; made once for a choice."""
        return data.once(_rows, self.regions, tuple(indicator.code for indicator in self.indicators), self.reference)


def choose_vergelijking(data: Data) -> Choice:
    """Draw the selectors and return the choice."""
    own = own_from_url(data.registers)
    every, labels = data.once(_regions), data.once(_labels)
    if own:
        every = {**every, **own}
        labels = {**labels, **{key: option_label(data.registers, region) for key, region in own.items()}}
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small", key="filters"):
        with st.container(width=620):
            chosen = _choose_regions(labels)
        with st.container(width=230):
            theme = _choose_theme(data)
        with st.container(width=260):
            reference = _choose_reference(labels, chosen)
    own_region_link("Maak een eigen regio")
    if len(chosen) < 2:
        st.info(
            "Kies minstens twee regio’s om te vergelijken: typ een naam in het veld Regio’s.", icon=":material/add_location:"
        )
    fitting = data.registers.of_theme(theme) if theme else data.registers.indicators
    return Choice(tuple(every[key] for key in chosen), theme, fitting, every[reference])


def _regions(data: Data) -> Mapping[str, Region]:
    return MappingProxyType({str(ref): region for ref, region in every_region(data.registers).items()})


def _labels(data: Data) -> Mapping[str, str]:
    """Return the names of all regions in the list to choose from."""
    return MappingProxyType({key: option_label(data.registers, region) for key, region in data.once(_regions).items()})


def _choose_regions(labels: Mapping[str, str]) -> list[str]:
    """Draw the search; who names more regions than fit sees the first."""
    named = query.read_all("regio", {key: key for key in labels})
    if len(named) > MOST_REGIONS:
        _refuse([labels[key] for key in named[MOST_REGIONS:]])
        query.put(regio=named[:MOST_REGIONS])
    return bound(
        st.multiselect,
        "regio",
        "Regio’s (twee tot zes)",
        labels,
        default=DEFAULT_REGIONS,
        select_all=False,
        placeholder="Zoek een deal, gemeente, provincie of andere regio",
    )


def _refuse(names: Sequence[str]) -> None:
    left_out = ", ".join(plain(name, most=80) for name in names[:3]) + (" en meer" if len(names) > 3 else "")
    st.warning(
        f"Vergelijken kan met ten hoogste zes regio’s tegelijk. Niet toegevoegd: {left_out}. Haal eerst een regio weg.",
        icon=":material/block:",
    )


def _choose_theme(data: Data) -> str | None:
    themes = data.registers.theme_keys
    default = DEFAULT_THEME
    named = data.registers.find_indicator(query.as_it_stands("indicator"))
    if named is not None and all(slugify(place.theme) != DEFAULT_THEME for place in named.places):
        default = slugify(named.first_theme)  # a link may name only the indicator
    labels = {**themes, ALL: "Alle thema’s"}
    return themes.get(bound(st.selectbox, "thema", "Thema", labels, default=default, clears=["indicator"]))


def _choose_reference(every: Mapping[str, str], chosen: Sequence[str]) -> str:
    labels = {key: every[key] for key in dict.fromkeys([str(NEDERLAND), *chosen])}
    query.follow("met", labels, list(chosen))  # the region to compare with may have been taken out
    return bound(st.selectbox, "met", "Verschil met", labels, default=str(NEDERLAND))


def _rows(data: Data, regions: tuple[Region, ...], codes: tuple[str, ...], reference: Region) -> tuple[Row, ...]:
    scores = data.scores_of(region.ref for region in (*regions, reference))
    indicators = [data.registers.indicator[code] for code in codes]
    return vergelijking(data.registers, scores, regions, indicators, reference, region_label(reference))


def choose_series(choice: Choice) -> Indicator:
    """Draw the selector of the indicator whose years are shown."""
    every = {indicator_key(i.code): i for i in choice.indicators}
    query.respell("indicator", indicator_key)
    labels = {key: i.label for key, i in every.items()}
    return every[bound(st.selectbox, "indicator", "Indicator over de jaren", labels, default=next(iter(every)))]
