"""The choice of regions, theme and reference to compare with; everything lives in the URL."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

import streamlit as st

from regio_data import dutch
from regio_data.data import Data
from regio_data.figures.vergelijking import Row, by_difference, spread_of_municipalities, vergelijking
from regio_data.registers.codes import slugify
from regio_data.registers.records import Indicator
from regio_data.registers.region_names import option_label, region_label
from regio_data.registers.regions import NEDERLAND, Region, every_region
from ui.common.markdown import plain
from ui.common.url import query
from ui.common.url.bound import bound
from ui.common.url.own import own_from_url

MOST_REGIONS = 10
DEFAULT_REGIONS = ("deal:twente-ii", "gemeente:GM0153", "nederland")
DEFAULT_THEME = "gezondheid"
ALL = "alle"
#: Orders of the rows in a link; others are a region, by its difference.
MONITOR, LARGEST = "monitor", "verschil"


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
    order : str
        `MONITOR`, `LARGEST`, or a region by its spelling: the rows with the largest difference first.
    """

    regions: tuple[Region, ...]
    theme: str | None
    indicators: tuple[Indicator, ...]
    reference: Region
    order: str = MONITOR

    def rows(self, data: Data) -> tuple[Row, ...]:
        """Return the figures of the regions and their differences with the reference; made once for a choice."""
        codes = tuple(indicator.code for indicator in self.indicators)
        return data.once(_rows, self.regions, codes, self.reference, self.order)


def choose_vergelijking(data: Data) -> Choice:
    """Draw the selectors and return the choice."""
    own = own_from_url(data.registers)
    every, labels = data.once(_regions), data.once(_labels)
    if own:
        every = {**every, **own}
        labels = {**labels, **{key: option_label(data.registers, region) for key, region in own.items()}}
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small", key="filters"):
        with st.container(width=530):
            chosen = _choose_regions(labels)
        with st.container(width=200):
            theme = _choose_theme(data)
        with st.container(width=210):
            reference = _choose_reference(labels, chosen)
        with st.container(width=200):
            order = _choose_order(labels, chosen, reference)
    if len(chosen) < 2:
        st.info(
            "Kies minstens twee regio’s om te vergelijken: typ een naam in het veld Regio’s.", icon=":material/add_location:"
        )
    fitting = data.registers.of_theme(theme) if theme else data.registers.indicators
    return Choice(tuple(every[key] for key in chosen), theme, fitting, every[reference], order)


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
        "Regio’s (twee tot tien)",
        labels,
        default=DEFAULT_REGIONS,
        select_all=False,
        clears=["groep"],  # why these regions: no longer
        placeholder="Zoek een deal, gemeente, provincie of andere regio",
    )


def _refuse(names: Sequence[str]) -> None:
    rest = ", ".join(plain(name, most=80) for name in names[:3]) + (" en meer" if len(names) > 3 else "")
    st.warning(
        f"Vergelijken kan met ten hoogste tien regio’s tegelijk. Niet toegevoegd: {rest}. Haal eerst een regio weg.",
        icon=":material/block:",
    )


def _choose_theme(data: Data) -> str | None:
    themes = data.registers.theme_keys
    default = DEFAULT_THEME
    named = data.registers.find_indicator(query.as_it_stands("indicator"))
    if named is not None and all(slugify(one.theme) != DEFAULT_THEME for one in named.monitor_themes):
        default = slugify(named.first_theme)  # a link may name only the indicator
    labels = {ALL: "Alle thema’s", **themes}
    return themes.get(bound(st.selectbox, "thema", "Thema", labels, default=default, clears=["indicator"]))


def what_files_hold(choice: Choice) -> None:
    """Say for the menu of downloads which theme the files are of, and offer all."""
    if choice.theme is None:
        st.caption(f"In de bestanden: alle thema’s, {len(choice.indicators)} indicatoren.")
        return
    number = dutch.count(len(choice.indicators), "indicator", "indicatoren")
    st.caption(f"In de bestanden: alleen het thema {plain(choice.theme.lower())}, {number}.")
    st.button("Neem alle thema’s mee", key="all-themes", on_click=query.put, kwargs={"thema": ALL}, width="stretch")


def _choose_reference(every: Mapping[str, str], chosen: Sequence[str]) -> str:
    labels = {key: every[key] for key in dict.fromkeys([str(NEDERLAND), *chosen])}
    query.follow("met", labels, list(chosen))  # the region to compare with may have been taken out
    return bound(st.selectbox, "met", "Verschil met", labels, default=str(NEDERLAND))


def _choose_order(every: Mapping[str, str], chosen: Sequence[str], reference: str) -> str:
    labels = {MONITOR: "Die van de monitor", LARGEST: "Grootste verschil eerst"}
    labels |= {key: f"Verschil van {every[key]}" for key in chosen if key != reference}
    query.follow("volgorde", labels, (list(chosen), reference))
    return bound(st.selectbox, "volgorde", "Volgorde", labels, default=MONITOR)


def _rows(data: Data, regions: tuple[Region, ...], codes: tuple[str, ...], reference: Region, order: str) -> tuple[Row, ...]:
    if order != MONITOR:
        rows = data.once(_rows, regions, codes, reference, MONITOR)
        of = next((region for region in regions if str(region.ref) == order), None)
        return by_difference(rows, data.once(_spread), of)
    scores = data.scores_of(region.ref for region in (*regions, reference))
    indicators = [data.registers.indicator[code] for code in codes]
    return vergelijking(data.registers, scores, regions, indicators, reference, region_label(reference))


def _spread(data: Data) -> Mapping[tuple[str, int], float]:
    return spread_of_municipalities(data.scores)
