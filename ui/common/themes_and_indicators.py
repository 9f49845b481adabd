"""What an area can have a place on: the themes of the monitor and its indicators, as one list to choose from."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from types import MappingProxyType

from regio_data import dutch
from regio_data.data import Data
from regio_data.registers.records import Indicator


def themes_and_indicators(data: Data) -> Mapping[str, tuple[str, tuple[Indicator, ...]]]:
    """Return what can be chosen by its text in the URL: a theme, then the indicators that have a position, with their names.

    A figure that is not combined has no position for an area, so its indicator is left out.
    """
    return data.once(_listed)


def left_out(data: Data) -> str:
    """Return why some indicators and themes cannot be chosen, "" where all can."""
    neutral = [i for i in data.indicators.values() if i.direction == "neutral"]
    apart = [i for i in data.indicators.values() if i.direction != "neutral" and not i.combined]
    themes = [theme for key, theme in data.registers.theme_keys.items() if key not in themes_and_indicators(data)]
    number = partial(dutch.count, one="indicator", several="indicatoren")
    reasons = [
        f"{number(len(neutral))} waarvan hoger niet beter of slechter is" if neutral else "",
        f"{number(len(apart))} waarvan de cijfers van gemeenten niet samen te nemen zijn" if apart else "",
        f"de thema’s met minder dan twee andere indicatoren ({dutch.several(themes)})" if themes else "",
    ]
    told = list(filter(None, reasons))
    return f"Niet in deze lijst: {dutch.several(told)}." if told else ""


def _listed(data: Data) -> Mapping[str, tuple[str, tuple[Indicator, ...]]]:
    ranked = {key: i for key, i in data.indicators.items() if i.direction != "neutral" and i.combined}
    themes = {}
    for key, theme in data.registers.theme_keys.items():
        of_theme = tuple(i for i in data.registers.of_theme(theme) if i in ranked.values())
        if len(of_theme) > 1:
            themes[key] = f"Thema {theme}", of_theme
    by_name = sorted(ranked.items(), key=lambda item: item[1].label)
    return MappingProxyType(themes | {key: (i.label, (i,)) for key, i in by_name})
