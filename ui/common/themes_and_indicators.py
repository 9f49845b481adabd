"""What an area can have a place on: the themes of the monitor and its indicators, as one list to choose from."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from types import MappingProxyType

from regio_data.registers.codes import indicator_key
from regio_data.registers.records import Indicator
from regio_data.registers.registers import Registers


@functools.lru_cache(maxsize=2)
def themes_and_indicators(registers: Registers) -> Mapping[str, tuple[str, tuple[Indicator, ...]]]:
    """Return what can be chosen by its text in the URL: a theme, then the indicators that have a position, with their names.

    A figure that is not combined has no position for an area, so its indicator is left out.
    """
    ranked = [i for i in registers.indicators if i.direction != "neutral" and i.combine == "mean"]
    of_theme = {key: tuple(i for i in registers.of_theme(theme) if i in ranked) for key, theme in registers.theme_keys.items()}
    themes = {key: (f"Thema {registers.theme_keys[key]}", of) for key, of in of_theme.items() if len(of) > 1}
    return MappingProxyType(themes | {indicator_key(i.code): (i.label, (i,)) for i in sorted(ranked, key=lambda i: i.label)})
