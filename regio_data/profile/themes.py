"""The theme scores of one region, and why a theme has none."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from regio_data.figures.figure import Figure
from regio_data.figures.scores import latest
from regio_data.figures.theme_scores import ThemeRow, theme_scores
from regio_data.profile.extremes import ordinary
from regio_data.profile.parts import ThemeScore
from regio_data.registers.registers import Registers


def themes_of(registers: Registers, own: pd.DataFrame, figures: Sequence[Figure]) -> tuple[ThemeScore, ...]:
    """Return the theme scores of one region, from its rows of `scores.all_scores` and its latest figures."""
    last = latest(own)
    placed = set(last.loc[last["percentile"].notna(), "indicator"])
    as_country = {figure.indicator.code for figure in figures if ordinary(figure)}
    rows = theme_scores(last, registers.indicators).itertuples()
    return tuple(_theme(registers, row, placed, as_country) for row in rows)


def _theme(registers: Registers, row: ThemeRow, placed: set[str], as_country: set[str]) -> ThemeScore:
    of_theme = registers.of_theme(row.theme)
    if not pd.isna(row.score):
        ordinary = {i.code for i in of_theme} & placed <= as_country
        return ThemeScore(row.theme, row.score, row.indicators, row.of, ordinary=ordinary)
    with_place, without = (tuple(i.label for i in of_theme if (i.code in placed) == has) for has in (True, False))
    return ThemeScore(row.theme, None, row.indicators, row.of, with_place, without)
