"""What an area can have a place on: the themes of the monitor and its indicators, as one list to choose from."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from types import MappingProxyType

from regio_data import dutch
from regio_data.data import Data
from regio_data.figures.theme_scores import rests_on_enough
from regio_data.query import resolve
from regio_data.registers.records import Indicator


def themes_and_indicators(data: Data) -> Mapping[str, tuple[str, tuple[Indicator, ...]]]:
    """Return what can be chosen by its text in the URL: a theme, then the indicators with places of areas, with their names.

    A figure that is not combined has no place for an area, nor has one of which too few have a figure. A theme stands here with
    all its indicators, those too that have no place, as its score counts them (`theme_scores.rests_on_enough`).
    """
    return data.once(_to_choose)


def not_to_choose(data: Data) -> str:
    """Return why some indicators and themes cannot be chosen, "" where all can."""
    return data.once(_not_to_choose)


def why_not_listed(data: Data, parameter: str, text: str) -> str:
    """Return why what a link names is not in the list, in a sentence; "" where it is, and of what nobody knows."""
    key = resolve(parameter, [text], [*data.indicators, *data.registers.theme_keys])[text]
    if key is None or key in themes_and_indicators(data):
        return ""
    if key in data.indicators:
        one = data.indicators[key]
        return f"{one.label} staat niet in de lijst: {_why_no_place(one)}."
    theme = data.registers.theme_keys[key]
    few = "dat heeft maar één indicator" if len(data.registers.of_theme(theme)) == 1 else _HALF
    return f"Thema {theme} staat niet in de lijst: {few}."


_HALF = "op hooguit de helft van de indicatoren hebben gebieden een plaats"


def _why_no_place(indicator: Indicator) -> str:
    if indicator.direction == "neutral":
        return "hoger is daar niet beter of slechter"
    if not indicator.combined:
        return f"de cijfers van gemeenten worden niet samengenomen, want {indicator.why_not_combined}"
    return "te weinig gebieden hebben een cijfer voor een plaats"


def _not_to_choose(data: Data) -> str:
    listed = [i for _, indicators in themes_and_indicators(data).values() for i in indicators if len(indicators) == 1]
    neutral = [i for i in data.indicators.values() if i.direction == "neutral"]
    apart = [i for i in data.indicators.values() if i.direction != "neutral" and not i.combined]
    few = [i for i in data.indicators.values() if i not in (*neutral, *apart, *listed)]
    themes = [theme for key, theme in data.registers.theme_keys.items() if key not in themes_and_indicators(data)]
    single = [theme for theme in themes if len(data.registers.of_theme(theme)) == 1]
    others = [theme for theme in themes if theme not in single]
    number = partial(dutch.count, one="indicator", several="indicatoren")
    reasons = [
        f"{number(len(neutral))} waarvan hoger niet beter of slechter is" if neutral else "",
        f"{number(len(apart))} waarvan de cijfers van gemeenten niet samen te nemen zijn" if apart else "",
        f"{number(len(few))} waarvan te weinig gebieden een cijfer hebben voor een plaats" if few else "",
        f"de thema’s van één indicator ({dutch.several(single)})" if single else "",
        f"de thema’s met een plaats op hooguit de helft van hun indicatoren ({dutch.several(others)})" if others else "",
    ]
    told = list(filter(None, reasons))
    return f"Niet in deze lijst: {dutch.several(told)}." if told else ""


def _to_choose(data: Data) -> Mapping[str, tuple[str, tuple[Indicator, ...]]]:
    ranked, themes = _ranked(data), {}
    for key, theme in data.registers.theme_keys.items():
        of_theme = data.registers.of_theme(theme)
        if len(of_theme) > 1 and rests_on_enough(sum(i in ranked.values() for i in of_theme), len(of_theme)):
            themes[key] = f"Thema {theme}", tuple(of_theme)
    by_name = sorted(ranked.items(), key=lambda item: item[1].label)
    return MappingProxyType(themes | {key: (i.label, (i,)) for key, i in by_name})


def _ranked(data: Data) -> dict[str, Indicator]:
    """Return the indicators on which an area of several municipalities has a place in some year, by their text in the URL."""
    placed = set(data.scores.loc[data.scores["percentile"].notna(), "indicator"].unique())
    return {key: i for key, i in data.indicators.items() if i.direction != "neutral" and i.combined and i.code in placed}
