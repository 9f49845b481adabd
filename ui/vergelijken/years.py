"""One indicator over the years: the figures, the places, and since when."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from regio_data import figure_words as words
from regio_data.data import Data
from regio_data.figures.figure import Figure, as_figures
from regio_data.profile.places import over_years
from regio_data.registers.codes import indicator_key
from regio_data.registers.records import Indicator
from regio_data.registers.regions import Region
from ui.common.markdown import label, sentence
from ui.common.url import query
from ui.common.url.bound import bound
from ui.show import html_table, lines
from ui.vergelijken.choice import Choice

BAND = "De band om een lijn is de marge die het CBS bij dat cijfer geeft."


def years_view(data: Data, choice: Choice, names: Sequence[str]) -> tuple[Indicator, pd.DataFrame]:
    """Draw the years of one indicator; return it with its `Data.named_series`."""
    indicator = _choose_indicator(choice)
    named = zip(choice.regions, names, strict=True)
    series = data.named_series(indicator.code, [(region.ref, name) for region, name in named])
    if series["waarde"].notna().sum() < 2:
        few = "maar één cijfer" if series["waarde"].notna().any() else "geen cijfers"
        st.info(sentence(f"Over “{indicator.label}” zijn er van deze regio’s {few}: geen ontwikkeling te tekenen."))
        return indicator, series
    left, right = st.columns(2, gap="medium")
    with left:
        st.markdown(f"**Cijfer** ({label(indicator.unit)})")
        lines.development(series, indicator)
        if series["ondergrens"].notna().any():
            st.caption(BAND)
    with right:
        _places(data, choice.regions, names, indicator)
    return indicator, series


def _places(data: Data, regions: Sequence[Region], names: Sequence[str], indicator: Indicator) -> None:
    figures = data.once(_figures, tuple(regions), indicator.code)
    placed = pd.DataFrame(
        [
            (name, f.year, f.position.percentile, words.place(f.position))
            for name, own in zip(names, figures, strict=True)
            for f in own
            if f.position
        ],
        columns=["naam", "jaar", "waarde", "plaats"],
    )
    if placed.empty:
        st.info(sentence(f"Voor “{indicator.label}” heeft geen van deze regio’s een plaats."))
        return
    st.markdown("**Positie in de eigen groep** (100 is het gunstigst)")
    lines.percentiles(placed, indicator)
    told = [(name, over_years(own)) for name, own in zip(names, figures, strict=True)]
    rows = [
        "<tr>"
        + html_table.cell(name)
        + "".join(html_table.cell(t, "rd-num") for t in (one.first, one.last))
        + html_table.cell(one.since)
        + "</tr>"
        for name, one in told
        if one
    ]
    st.html(
        html_table.table(["Regio", "Eerste plaats die bekend is", "Laatste", "Sinds wanneer"], rows, "Plaats over de jaren")
    )


def _figures(data: Data, regions: tuple[Region, ...], code: str) -> tuple[tuple[Figure, ...], ...]:
    scores = data.scores_of(region.ref for region in regions)
    own = [data.scores_over_years(region.ref, code).dropna(subset="value").sort_values("year") for region in regions]
    return tuple(as_figures(data.registers, scores, rows) for rows in own)


def _choose_indicator(choice: Choice) -> Indicator:
    every = {indicator_key(i.code): i for i in choice.indicators}
    query.respell("indicator", indicator_key)
    labels = {key: i.label for key, i in every.items()}
    return every[bound(st.selectbox, "indicator", "Indicator over de jaren", labels, default=next(iter(labels)))]
