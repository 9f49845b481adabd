"""A figure in words: position, trend and difference, the same in every table, on screen and without Streamlit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from regio_data import dutch, units
from regio_data.figures import trends
from regio_data.figures.figure import Figure, Position
from regio_data.figures.group import AREAS_OF_DEALS
from regio_data.figures.judging import UNKNOWN, unknown_note
from regio_data.figures.regional.values import CBS
from regio_data.figures.regional.words import OWN_CALCULATION, WHOSE, regional_figure, whose_together, with_approximation
from regio_data.profile.parts import Change
from regio_data.registers.records import Indicator


def heads(figures: Sequence[Figure], among_deals: bool) -> list[str]:
    """Return the heads of a table of figures; the group among which they are placed is named where they have one.

    Parameters
    ----------
    figures : sequence of Figure
        The rows, of one region.
    among_deals : bool
        Whether their places among the areas with a deal stand there too.
    """
    group = next((figure.position.group for figure in figures if figure.position), "")
    places = [f"Plaats tussen {group}" if group else "Plaats", *([f"Plaats tussen {AREAS_OF_DEALS}"] if among_deals else [])]
    return ["Indicator", "Waarde (jaar)", *places, "Ten opzichte van Nederland", "Trend"]


def position_heads(group: str = "") -> tuple[str, ...]:
    """Return the heads of a table of the most or least favourable positions; the ``group`` is named where there is room."""
    return "Indicator", "Waarde (jaar)", f"Plaats tussen {group}" if group else "Plaats", "Percentiel"


def position_row(figure: Figure) -> tuple[str, ...]:
    """Return a figure as a row under `position_heads`."""
    return figure.indicator.label, value_in_year(figure), place_of(figure), percentile(figure.position)


def value(figure: Figure) -> str:
    """Return the figure with bounds, coverage and whether it is an approximation.

    Whose it is, `whose` tells of all of them; beside a figure only where it stands `apart`.
    """
    return regional_figure(figure, figure.indicator, whose=figure.apart)


def whose(figures: Sequence[Figure]) -> str:
    """Return whose the figures of a region are, within a sentence; our own calculations among those of CBS by name."""
    apart = [figure.indicator.label for figure in figures if figure.apart]
    if apart:
        return f"{WHOSE[CBS]}, alleen van {dutch.several(apart)} {OWN_CALCULATION}"
    return whose_together(figure.origin for figure in figures)


def approximations(figures: Iterable[Figure]) -> str:
    """Return what “benadering” means of the figures in a table, and whether only that of Nederland is one; "" where none is."""
    figures = tuple(figures)
    if any(figure.approximate for figure in figures):
        return "Benadering: medianen van gemeenten zijn samengenomen."
    if any(figure.against_country and figure.country_approximate for figure in figures):
        return "Benadering: bij Nederland zijn medianen van gemeenten samengenomen."
    return ""


def value_in_year(figure: Figure) -> str:
    """Return `value` with its year: "51,2% (2022)"."""
    return f"{value(figure)} ({figure.year})"


def place(position: Position | None) -> str:
    """Return `Position.of_all`, or that there is none."""
    return "geen positie" if position is None else position.of_all


def place_of(figure: Figure) -> str:
    """Return the place of a figure in the group of the like, or why there is none."""
    return figure.no_position or place(figure.position)


def percentile(position: Position | None) -> str:
    """Return a percentile as a whole number, "–" without a position."""
    return dutch.percentile(None if position is None else position.percentile)


def against_country(figure: Figure) -> str:
    """Return the difference with the country in words, with a sign and whether it is favourable or inside the margin.

    Of which its margin is not known, stands below the table (`regio_data.profile.extremes.unknown_of`).
    """
    comparison = figure.against_country
    if comparison is None:
        return "niet te vergelijken"
    return f"{comparison.sign} {comparison.in_table}{with_approximation(figure.country_approximate)}"


def trend(figure: Figure) -> str:
    """Return the trend in words, whether it is favourable, and on which years it rests."""
    judged = figure.trend_favour or figure.trend_doubt
    return f"{figure.trend_text}{f' ({judged})' if judged else ''}; {figure.trend_years}"


def trend_details(figure: Figure) -> str:
    """Return p, and before it the slope where `trend` leaves it out; "" with too few years."""
    if figure.trend in (trends.RISING, trends.FALLING, trends.SHORT):
        return p_value(figure.p)
    return f"helling {units.slope(figure.slope, figure.indicator)}, {p_value(figure.p)}"


def margin(figure: Figure) -> str:
    """Return how wide the margin of the difference with the country is: "geschatte marge: 1,3 procentpunt", "" without one."""
    found = figure.against_country and figure.against_country.margin
    if not found:
        return ""
    whose = "marge van het CBS" if found.official else "geschatte marge"
    return f"{whose}: {units.difference(found.size, figure.indicator)}"


def p_value(p: float) -> str:
    """Return a p, in so many decimals that it stays on its own side of `trends.SIGNIFICANCE`; "" with too few years.

    Examples
    --------
    >>> p_value(0.0308), p_value(0.0002), p_value(0.04953), p_value(0.7105)
    ('p = 0,031', 'p < 0,001', 'p = 0,0495', 'p = 0,71')
    """
    if dutch.missing(p):
        return ""
    if p < 0.001:
        return "p < 0,001"
    if p >= 0.1:
        return f"p = {dutch.number(p, 2)}"
    crosses = (p < trends.SIGNIFICANCE) != (dutch.shown(p, 3) < trends.SIGNIFICANCE)
    return f"p = {dutch.number(p, 4 if crosses else 3)}"


def ends(change: Change) -> str:
    """Return from what to what a figure went: "1,3 → 3,4%"; with a decimal more where rounded ends and change disagree."""
    indicator = change.indicator
    first, last = (dutch.shown(value, indicator.decimals) for value in (change.first, change.last))
    apart = float(dutch.shown(abs(last - first), indicator.decimals))
    agree = apart == float(dutch.shown(abs(change.change), indicator.decimals))
    decimals = indicator.decimals + (not agree)
    texts = (dutch.number(value, decimals) for value in (change.first, change.last))
    return " → ".join(texts) + units.suffix(indicator)


def changed(change: Change) -> str:
    """Return how a figure changed: "2,1 procentpunt gestegen, binnen de marge"; `unknown_changes` says what is not known."""
    return _moved(change.change, change.indicator, _known(change.doubt))


def changed_in_country(change: Change) -> str:
    """Return how the figure of the country changed over the same years."""
    return _moved(change.change_nl, change.indicator, _known(change.doubt_nl))


def change_heads(own: str = "Deze regio") -> tuple[str, ...]:
    """Return the heads of a table of changes, with what stands above those of the region itself; a row: `change_row`."""
    return ("Indicator", "Jaren", "Van → naar", own, "Nederland", "Gebieden zonder deal", "Let op")


def change_row(change: Change) -> tuple[str, ...]:
    """Return a change as a row under `change_heads`."""
    return (
        change.indicator.label,
        f"{change.from_year}–{change.to_year}",
        ends(change),
        changed(change),
        changed_in_country(change),
        changed_in_similar(change),
        "; ".join(change.cautions),
    )


def unknown_changes(changes: Iterable[Change]) -> str:
    """Return what stands below a table of changes: of which, and whose, it is not known how far they may be off."""
    found = []
    for change in changes:
        label, both = change.indicator.label, change.doubt == change.doubt_nl
        found.append((label if both else f"{label} (deze regio)", change.doubt))
        found.append((label if both else f"{label} (Nederland)", change.doubt_nl))
    return unknown_note(found, so="")


def _known(doubt: str) -> str:
    return "" if doubt in UNKNOWN else doubt


def changed_in_similar(change: Change) -> str:
    """Return the median change of similar areas without a deal over the same years; of a median no margin is known."""
    return _moved(change.change_similar, change.indicator)


def _moved(amount: float, indicator: Indicator, doubt: str = "") -> str:
    """Return a change in words, by its size alone, so that of two changes the smaller never reads as the larger."""
    if dutch.missing(amount):
        return dutch.NO_FIGURE
    way = ("gestegen" if amount > 0 else "gedaald") + (f", {doubt}" if doubt else "")
    if dutch.shown(amount, indicator.decimals):
        return f"{units.difference(amount, indicator)} {way}"
    if dutch.shown(amount, indicator.decimals + 1):
        return f"minder dan {units.difference(10**-indicator.decimals, indicator)} {way}"
    return "gelijk gebleven"
