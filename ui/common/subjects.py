"""What an area can have a place on: the themes of the monitor and its indicators, as one list to choose from."""

from __future__ import annotations

from regio_data.registers.codes import indicator_key, slugify
from regio_data.registers.records import Indicator
from regio_data.registers.registers import Registers


def subjects(registers: Registers) -> dict[str, tuple[str, tuple[Indicator, ...]]]:
    """Return what can be chosen by its text in the URL: a theme, then the indicators that have a position, with their names.

    A figure that is not combined has no position for an area, so its indicator is left out.
    """
    ranked = [i for i in registers.indicators if i.direction != "neutral" and i.combine == "mean"]
    of_theme = {theme: tuple(i for i in ranked if any(p.theme == theme for p in i.places)) for theme in registers.themes}
    themes = {slugify(theme): (f"Thema {theme}", of) for theme, of in of_theme.items() if len(of) > 1}
    return themes | {indicator_key(i.code): (i.label, (i,)) for i in sorted(ranked, key=lambda i: i.label)}
