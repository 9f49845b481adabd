"""The theme scores of one region, and why a theme has none."""

from __future__ import annotations

import pandas as pd

from regio_data.figures.scores import latest
from regio_data.figures.theme_scores import theme_scores
from regio_data.profile.parts import ThemeScore
from regio_data.registers.registers import Registers


def themes_of(registers: Registers, own: pd.DataFrame) -> tuple[ThemeScore, ...]:
    """Return the theme scores of one region, from its rows of `scores.all_scores`."""
    last = latest(own)
    placed = set(last.loc[last["percentile"].notna(), "indicator"])
    return tuple(_theme(registers, row, placed) for row in theme_scores(last, registers.indicators).itertuples())


def _theme(registers: Registers, row: tuple, placed: set[str]) -> ThemeScore:
    if not pd.isna(row.score):
        return ThemeScore(row.theme, row.score, row.indicators, row.of)
    of_theme = registers.of_theme(row.theme)
    with_place, without = (tuple(i.label for i in of_theme if (i.code in placed) == has) for has in (True, False))
    return ThemeScore(row.theme, None, row.indicators, row.of, with_place, without)
