"""The slides of a region about its figures: themes, strengths and weaknesses, and development."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate, islice

from exports.deck.blocks import Block, Columns, Lines, Panel, Places, Scores, Slide, SlideKind, Stack, Text
from exports.deck.slides import headlines
from geo.painted.palettes import MUNICIPALITY
from regio_data import dutch, units
from regio_data import figure_words as words
from regio_data.data import Data
from regio_data.figures.differences import EQUAL
from regio_data.figures.figure import Figure
from regio_data.figures.gebieden import whole_municipalities
from regio_data.figures.regional.words import APPROXIMATION, with_approximation
from regio_data.figures.trends import CHANCE, FALLING, RISING
from regio_data.figures.trends import EQUAL as EQUAL_YEARS
from regio_data.profile.caveats import NO_EFFECT, about_figures
from regio_data.profile.conclusion import on_themes, on_trends
from regio_data.profile.extremes import LISTED_POSITIONS, NO_BEST, NO_WORST, passed_over, resting_on
from regio_data.profile.parts import BEST, WORST, Change, ThemeScore
from regio_data.profile.profile import Profile
from regio_data.registers.regions import KINDS, NEDERLAND

#: So many strengths and weaknesses fit a slide, and so many charts of a development; few where each has more to say, since
#: the start, or where the title leaves less room.
STRENGTHS, CHARTS, FEW_CHARTS = 4, 4, 2

UNCOUNTED = "Veranderingen binnen de marge of de nauwkeurigheid, of waarvan die niet bekend is, tellen niet mee in de kop."

#: Letters on a line of half a slide, and lines below each other, also where a wider typeface stands in.
LETTERS, LINES = 34, 14
#: A longer title takes a second line, which is two of these.
TITLE = 70
#: Letters on a line of the notes, which takes the room of one; and so many lines leave no room for what is less urgent.
NOTE, MUCH = 110, 3

_SCALE = "100 = het gunstigst tussen {}, 50 = het midden."


def figure_slides(data: Data, profile: Profile) -> list[Slide]:
    """Return themes, strengths and weaknesses, and development of a region with figures.

    A deal on part of a municipality has its figures beside the country in the place of strengths and weaknesses.
    """
    places = _figures(data, profile) if profile.extremes.none else _strengths(data, profile)
    return [_themes(data, profile), places, _development(data, profile)]


def region_slide(
    profile: Profile,
    kind: SlideKind,
    about: str,
    title: str,
    blocks: list[Block],
    *notes: str,
    spoken: Sequence[str] = (),
    credit: str = "",
) -> Slide:
    """Return a slide on a region: whose it is above it, what must be said below, and what the speaker says.

    With the ``credit`` of figures also what is to be known of them; on any other slide of a deal, where its facts are from.
    """
    deal = profile.deal
    whose = f"{deal.brief} · tranche {deal.tranche}" if deal else f"{profile.region.name} · {KINDS[profile.region.kind].one}"
    sources = "Bronnen: " + "; ".join(deal.sources) if deal else ""
    said = [*spoken, *profile.caveats, profile.development.none, credit] if credit else [*spoken, sources]
    kept = tuple(filter(None, (about_figures(deal) if credit else "", *notes, credit)))
    colour = deal.colour if deal else MUNICIPALITY
    return Slide(kind, f"{whose} · {about}", title, blocks, kept, tuple(filter(None, said)), colour)


def scale(profile: Profile) -> str:
    """Return how to read the positions of a region."""
    group = "gemeenten" if len(profile.region.municipalities) == 1 else "gebieden van dezelfde omvang"
    return _SCALE.format(f"{group} met een cijfer")


def theme_bars(known: Sequence[ThemeScore]) -> Scores:
    """Return the scores of themes as bars."""
    return Scores(
        [(t.theme, t.score, f"{t.indicators} van {t.of}") for t in known if t.score is not None],
        frozenset(t.theme for t in known if t.ordinary),
    )


def _themes(data: Data, profile: Profile) -> Slide:
    known = [t for t in profile.themes if t.score is not None]
    lacking = [f"{t.theme.lower()} ({t.why})" for t in profile.themes if t.score is None]
    note = f"{scale(profile)} Een gemiddelde, geen plaats; rechts van hoeveel indicatoren."
    without = f"Zonder score: {dutch.several(lacking)}." if lacking else ""
    whole = 0 if profile.region.whole else len(profile.region.municipalities)
    return region_slide(
        profile,
        "themas",
        "positie per thema",
        on_themes(profile.themes, whole),
        [theme_bars(known) if known else Text(headlines.NO_SCORE, "lead")],
        note,
        headlines.grey(known, whole),
        without,
        _sentence(profile.partly),
        credit=data.credit,
    )


def _strengths(data: Data, profile: Profile) -> Slide:
    title = headlines.extremes(profile.extremes.strengths, profile.extremes.weaknesses, passed_over(profile.figures))
    apart = _spans(profile)
    sides = profile.extremes.strengths[:STRENGTHS], profile.extremes.weaknesses[:STRENGTHS]
    doubt = f"{about_figures(profile.deal)} {apart}".strip()
    remarked = len(doubt) <= MUCH * NOTE  # else the speaker alone has the remarks
    below = " ".join((doubt, *_short_remarks([*sides[0], *sides[1]] if remarked else [])))
    room = LINES - 2 * (len(title) > TITLE) - -(-len(below.strip()) // NOTE)
    best, worst = (_fitting(side, room) for side in sides)

    def side(figures: Sequence[Figure], none: str) -> list[Block]:
        return [Places([_place(f) for f in figures]) if figures else Text(none)]

    columns = [Stack("high", side(best, NO_BEST), BEST), Stack("low", side(worst, NO_WORST), WORST)]
    note = f"Positie: {scale(profile)} {LISTED_POSITIONS}"
    spoken = (_not_combined(profile), profile.extremes.unlisted)
    shown = (*best, *worst)
    notes = (apart, *_short_remarks(shown if remarked else ()), note)
    blocks: list[Block] = [Columns(columns)]
    credit = _credit(data, shown)
    return region_slide(profile, "sterk-zwak", "posities", title, blocks, *notes, spoken=spoken, credit=credit)


def _credit(data: Data, figures: Sequence[Figure]) -> str:
    return data.credit_of(figure.origin for figure in figures)


def _short_remarks(figures: Sequence[Figure]) -> tuple[str, ...]:
    """Return in few words what the register remarks on indicators that a slide shows, each once."""
    told = ((f.indicator.label, f.indicator.short_remark) for f in figures)
    return tuple(dict.fromkeys(f"{label}: {text[:1].lower()}{text[1:]}" for label, text in told if text))


def _fitting(figures: Sequence[Figure], room: int) -> Sequence[Figure]:
    """Return the first figures, as many as fit below each other in so many lines; at least two."""
    rows = [_place(figure) for figure in figures]
    taken = accumulate(-(-len(name) // LETTERS) + -(-len(text) // LETTERS) for _, name, text in rows)
    return figures[: max(2, sum(lines <= room for lines in taken))]


def _place(figure: Figure) -> tuple[str, str, str]:
    against = figure.against_country
    compared = f", {against.text}" if against and against.word != EQUAL else ""  # a strong point does not say it is ordinary
    compared += with_approximation(figure.country_approximate) if compared else ""
    text = f"{_figure(figure)}{compared} ({figure.year}){resting_on(figure)}"
    return dutch.percentile(figure.placed.percentile), figure.indicator.label, text


def _figures(data: Data, profile: Profile) -> Slide:
    """Return figures of whole municipalities beside the country, without positions: the deal covers only a part."""
    about = [f for draad in profile.rode_draden for f in draad.figures]
    own = list({f.indicator.code: f for f in [*about, *profile.figures]}.values())[: 2 * STRENGTHS]
    apart = _spans(profile)
    rows = [("", f.indicator.label, f"{_figure(f)}{_beside(f)} ({f.year})") for f in own]
    half = (len(rows) + 1) // 2
    columns = Columns([Stack("words", [Places(part)]) for part in (rows[:half], rows[half:]) if part])
    title = f"Cijfers van {whole_municipalities(profile.region)}, naast Nederland"
    notes, spoken = (apart, *_short_remarks(own), profile.extremes.none), (_not_combined(profile),)
    return region_slide(profile, "cijfers", "cijfers", title, [columns], *notes, spoken=spoken, credit=_credit(data, own))


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}." if text else ""


def _beside(figure: Figure) -> str:
    if not figure.against_country:
        return ""
    return f", {figure.against_country.text}{with_approximation(figure.country_approximate)}"


def _figure(figure: Figure) -> str:
    return _short(words.value(figure))


def _country(figure: Figure) -> str:
    about = f" ({APPROXIMATION})" if figure.country_approximate else ""
    return units.figure(figure.country, figure.indicator, unit=False) + about


def _short(text: str) -> str:
    """Return a figure in words with the units that take too much room on a slide cut short."""
    return text.replace(" per huishouden", "").replace(" bij geboorte", "").replace(" gemiddelde kwaliteit", "")


def _spans(profile: Profile) -> str:
    """Return in short, for the slide itself, what is not combined, and between which ends the municipal figures lie."""
    said = [
        f"{found.indicator.label.lower()} {_without_scale(_short(found.with_unit))} ({found.year})" for found in profile.spans
    ]
    return f"Niet samengenomen, want een gemiddelde zegt iets anders: {dutch.several(said)}." if said else ""


def _without_scale(text: str) -> str:
    return text.partition(" op een schaal")[0]


def _not_combined(profile: Profile) -> str:
    """Return the same for the speaker, with the scale and each reason."""
    said = [
        f"{found.indicator.label.lower()} {_short(found.with_unit)} ({found.year}; {found.indicator.why_not_combined})"
        for found in profile.spans
    ]
    return f"Per gemeente, niet samengenomen: {dutch.several(said)}." if said else ""


def _development(data: Data, profile: Profile) -> Slide:
    start = profile.deal.signed_year if profile.deal else None
    changes = {change.indicator.code: change for change in profile.development.changes}
    about = [f for draad in profile.rode_draden for f in draad.figures]
    every = {f.indicator.code: f for f in [*about, *profile.figures]}.values()
    # With a development since the start, indicators that show it come first, and of those the ones that count for the headline;
    # within that, those of the deal's own themes. Without one, those with a trend that the headline counts come first.
    ordered = sorted(every, key=lambda f: _rank(changes.get(f.indicator.code)) if changes else not f.trend_favour)
    title = headlines.development(profile.development.changes) if changes else on_trends(profile.figures)
    if profile.region.partial:
        codes = profile.region.municipalities
        whole = f"Heel {data.registers.names_of(codes)[0]}" if len(codes) == 1 else "Hele gemeenten"
        title = f"{whole}: {title[:1].lower()}{title[1:]}"
    much = profile.deal and profile.deal.figures_say_little
    room = FEW_CHARTS if changes or much or len(title) > TITLE else CHARTS
    figures = list(islice((f for f in ordered if _has_years(data, profile, f)), room))
    panels = [_panel(data, profile, f, changes.get(f.indicator.code)) for f in figures]
    why = f"De deal is van {start}; cijfers van na de start zijn er nog niet." if profile.deal else ""
    reading = (UNCOUNTED,) if changes else (why, CHANCE)
    beside = _without_deal(profile, [changes[f.indicator.code] for f in figures if f.indicator.code in changes])
    lines = Lines(panels, start if changes else None)
    kicker = "ontwikkeling sinds de start" if changes else "ontwikkeling tot nu toe"
    slide = region_slide(
        profile,
        "ontwikkeling",
        kicker,
        title,
        [lines],
        *reading,
        *beside,
        *_short_remarks(figures),
        _sentence(profile.partly),
        NO_EFFECT,
        credit=_credit(data, figures),
    )
    which = _which_without_deal(data, profile) if changes else ""
    return replace(slide, spoken=(*slide.spoken, which)) if which else slide


def _rank(change: Change | None) -> int:
    return 2 if change is None else 0 if headlines.way(change) else 1


def _panel(data: Data, profile: Profile, figure: Figure, change: Change | None) -> Panel:
    indicator = figure.indicator
    text = _change(change) if change else _until_now(figure)
    own, country = (data.series(ref, indicator.code).dropna() for ref in (profile.region.ref, NEDERLAND))
    label = indicator.label if change else f"{indicator.label}: {_trend(figure)}"
    return Panel(label, text, own, country, indicator.decimals)


def _trend(figure: Figure) -> str:
    """Return where the years go; beside figures "gunstig" or "gelijk" alone would read as how they stand to the country."""
    if figure.trend_favour:
        return f"{figure.trend_favour}e trend"
    return "gelijk gebleven" if figure.trend == EQUAL_YEARS else figure.trend


def _until_now(figure: Figure) -> str:
    """Return how much a year, where there is a trend, over how many years, and the figure; a unit that both have, once."""
    moving, text = figure.trend in (RISING, FALLING), _figure(figure)
    slope = f"{units.slope(figure.slope, figure.indicator)} over " if moving else ""
    if moving and figure.indicator.unit_of_difference == figure.indicator.unit_of_figure:
        text = text.replace(_short(units.suffix(figure.indicator)), "")
    return f"{slope}{figure.trend_years}; {text} in {figure.year}, Nederland {_country(figure)}"


def _has_years(data: Data, profile: Profile, figure: Figure) -> bool:
    return data.series(profile.region.ref, figure.indicator.code).count() > 1


def _change(change: Change) -> str:
    def signed(value: float) -> str:
        if dutch.missing(value):
            return dutch.NO_FIGURE
        return ("+" if dutch.shown(value, change.indicator.decimals) > 0 else "") + dutch.number(
            value, change.indicator.decimals
        )

    unit = change.indicator.unit_of_difference
    others = f"Nederland {signed(change.change_nl)}" + (f" ({change.doubt_nl})" if change.doubt_nl else "")
    if not dutch.missing(change.change_similar):
        others += f"; zonder deal {signed(change.change_similar)}" + (f" ({change.of_fewer})" if change.of_fewer else "")
    doubt = f" ({change.doubt})" if change.doubt else ""
    return f"{change.from_year}–{change.to_year}: {units.singular(f'{signed(change.change)} {unit}')}{doubt}; {others}"


def _without_deal(profile: Profile, shown: Sequence[Change]) -> tuple[str, ...]:
    """Return what the areas without a deal are, and what must be said of the years."""
    cautions = dict.fromkeys(caution for change in shown for caution in change.of_years)
    years = f"Let op: {'; '.join(cautions)}." if cautions else ""
    if not profile.development.without_deal or not profile.development.without_deal.areas or not shown:
        return (years,)
    return (profile.development.without_deal.words(), years)


def _which_without_deal(data: Data, profile: Profile) -> str:
    """Return for the speaker which areas without a deal these are, the most alike first, and where stands on what."""
    beside = profile.development.without_deal
    if not beside or not beside.areas:
        return ""
    names = "; ".join(beside.names(data.registers))
    return f"Gebieden zonder deal: {names}. Waarop zij vergeleken zijn, staat in het regioprofiel."
