"""Colours; those of tranches stand in their register.

Every palette was checked for normal, protan, deutan and tritan sight; colour is never the only carrier.
"""

from __future__ import annotations

from geo.painted.paint import Paint
from regio_data.registers.records import Indicator

#: From unfavourable (orange) to favourable (blue).
_FAVOURABLE = {
    1: ["#7FB1D6"],
    2: ["#EDA75F", "#7FB1D6"],
    3: ["#EDA75F", "#E4E0D8", "#7FB1D6"],
    4: ["#BD5A14", "#EDA75F", "#7FB1D6", "#1E5C97"],
    5: ["#BD5A14", "#EDA75F", "#E4E0D8", "#7FB1D6", "#1E5C97"],
}

#: From little to much, without a judgement; the lightest is clearly darker than `UNPAINTED`.
_AMOUNT = ["#9CC6E3", "#5199CB", "#1F6BA5", "#154273", "#0B2447"]
#: Of a cell in a table that holds an amount, the more of it the darker.
TINT = _AMOUNT[1]
_AMOUNT_OF_SIX = ["#9CC6E3", "#68AADB", "#2C7DBF", "#17558E", "#103263", "#031129"]

UNPAINTED = "#E9EDF1"
NO_FIGURE = Paint("#8A97A5", "hatched", ground="#FFFFFF")
#: Figures there are, but only of each municipality.
NOT_COMBINED = Paint("#5B6B7B", "striped", ground="#FFFFFF")
INK, MUTED, PAPER = "#1B2A3A", "#4D5D6D", "#FFFFFF"
#: Left out, because it lies outside the chosen area, which has a line around it.
OUTSIDE = Paint(PAPER)
FAVOURABLE, UNFAVOURABLE = "#1E5C97", "#BD5A14"
#: Without a judgement: between the two, and beside them.
BETWEEN, APART = "#5B6B7B", "#9AA7B2"
#: A municipality in its own profile.
MUNICIPALITY = "#01689B"
#: Bars that stand side by side: one that counts, and two to compare it with.
MEASURES = (MUNICIPALITY, "#8592A0", "#C9D3DC")
#: The house: headings, and where the keyboard is. Links, and a ground that sets a box apart.
HOUSE, LINK, PANEL = "#154273", "#01568A", "#F2F5F8"
#: Muted text on a slide: 7:1, for a beamer. And what is unfavourable in small text.
BEAMED, UNFAVOURABLE_TEXT = "#46576A", "#A8480F"
#: What carries no figure: edges of areas and axes, guides in charts, lines in tables, and the country below a map of
#: all.
EDGE, GUIDE, LINE = "#8593A1", "#C9D2DB", "#D5DDE5"
#: Land, its coast, borders on it and water, that a beamer keeps apart: every line is 3:1 or more on what lies at either side
#: of it, or on one of the two. And the names of places around a region.
LAND, COAST, BORDER, WATER, NEARBY = UNPAINTED, MUTED, "#768391", "#2C6690", "#33424F"
#: In charts: the year in which a deal was closed, and what is not lit.
START, UNLIT = UNFAVOURABLE_TEXT, "#A9B5C0"
#: The edges of the vitale regio's.
VITALE_REGIO = Paint("#5A17C4", "dashed")

#: By the name that files which are no Python know them by: a variable in CSS (`as_css`), `colours` in Typst (`typeset`).
BY_NAME = {
    "ink": INK,
    "muted": MUTED,
    "beamed": BEAMED,
    "favourable": FAVOURABLE,
    "unfavourable": UNFAVOURABLE,
    "unfavourable-text": UNFAVOURABLE_TEXT,
    "ordinary": EDGE,
    "unlit": UNLIT,
    "start": START,
    "track": UNPAINTED,
    "between": BETWEEN,
    "line": LINE,
    "guide": GUIDE,
    "edge": EDGE,
    "panel": PANEL,
    "accent": MUNICIPALITY,
    "house": HOUSE,
    "link": LINK,
    "nearby": NEARBY,
    "water": WATER,
}


def as_css() -> str:
    """Return the colours `BY_NAME` as variables, to stand before a style sheet: ":root{--ink:#1B2A3A;…}"."""
    return f":root{{{''.join(f'--{name}:{colour};' for name, colour in BY_NAME.items())}}}"


def by_direction(indicator: Indicator, classes: int) -> list[str]:
    """Return one colour a class, from the lowest to the highest values.

    Blue is favourable and orange unfavourable, whichever way the indicator runs; neutral indicators run from light to dark.
    """
    if indicator.direction == "neutral":
        return amount(classes)
    colours = _FAVOURABLE[classes]
    return colours if indicator.direction == "higher_better" else colours[::-1]


def amount(classes: int) -> list[str]:
    """Return one colour a class, from light (little) to dark (much); what is beyond six classes shares the darkest."""
    if classes <= len(_AMOUNT):
        return _AMOUNT[:classes]
    return _AMOUNT_OF_SIX + _AMOUNT_OF_SIX[-1:] * (classes - len(_AMOUNT_OF_SIX))


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, from 1 to 21 (WCAG 2.2).

    Examples
    --------
    >>> round(contrast("#FFFFFF", "#767676"), 2)
    4.54
    """
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def striped(colour: str) -> Paint:
    """Return the paint for an area that is only partly covered: stripes of the colour on what lies below."""
    return Paint(colour, "striped")
