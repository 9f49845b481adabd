"""What stands on the one sheet of A4 that tells a region, in words and numbers as they are read there."""

from __future__ import annotations

from collections.abc import Mapping

from exports.content.sheets.newer import newer_note
from geo.painted.palettes import MUNICIPALITY
from regio_data import dutch, units
from regio_data import figure_words as words
from regio_data.data import Data
from regio_data.deals.areas import sharing
from regio_data.deals.facts import description, facts, region_facts, remark
from regio_data.figures.differences import EQUAL, READING, Comparison
from regio_data.figures.figure import Figure
from regio_data.figures.gebieden import whole_name
from regio_data.figures.group import LIKE
from regio_data.figures.judging import UNKNOWN
from regio_data.figures.regional.span import Span
from regio_data.figures.regional.words import lacking
from regio_data.figures.theme_scores import side
from regio_data.figures.trends import CHANCE
from regio_data.profile.caveats import UNWEIGHTED, coverage_of_country, own_reading, part_of_country
from regio_data.profile.conclusion import conclusion
from regio_data.profile.extremes import LISTED_POSITIONS, NO_BEST, NO_WORST, resting_on, unknown
from regio_data.profile.parts import BEST, GREY, WORST
from regio_data.profile.profile import Profile
from regio_data.registers.records import Deal, Indicator
from regio_data.registers.registers import Registers

#: Mark of a difference of which the margin or the accuracy is not known; the key says so once.
UNSURE = "°"
#: Mark of a figure of Nederland that does not rest on all inhabitants.
PART = "†"
#: Other deals in the same municipalities that are told of a deal without figures.
MOST_HERE = 4
KEY = (
    f"▲ hoger, ▼ lager, = gelijk aan Nederland (NL, zelfde jaar). {READING} P: percentiel, 100 is het gunstigst. "
    f"{LIKE} {UNWEIGHTED} * benadering. {UNSURE} marge of nauwkeurigheid niet bekend. {PART} dekking van Nederland onder 99%. "
    "Van … tot: laagste en hoogste cijfer van de gemeenten, niet samengenomen. "
    "Nederland, verschil en percentiel: eigen berekening, geen oordeel van CBS."
)


def a4(data: Data, profile: Profile) -> dict[str, object]:
    """Return the texts of the sheet, by their names in its template (``exports/formats/templates/profile.typ``)."""
    registers, deal = data.registers, profile.deal
    return {
        "description": description(deal) if deal else "",
        "colour": deal.colour if deal else MUNICIPALITY,
        "facts": facts(registers, deal, data.today) if deal else region_facts(registers, profile.region, profile.deals),
        "no_figures": profile.no_figures,
        "about": [[told.rode_draad.title, told.rode_draad.short] for told in profile.rode_draden],
        "here": _deals_here(registers, deal) if deal and profile.no_figures else [],
        "no_extremes": profile.extremes.none,
        "themes": [
            {
                "theme": t.theme,
                "score": t.score,
                "text": dutch.number(t.score),
                "of": f"{t.indicators} van {t.of}",
                "side": "" if t.score is None else side(t.score, t.ordinary),
            }
            for t in profile.themes
        ],
        "grey": GREY if any(t.ordinary for t in profile.themes) else "",
        "strengths": [_extreme(figure) for figure in profile.extremes.strengths],
        "weaknesses": [_extreme(figure) for figure in profile.extremes.weaknesses],
        "conclusion": conclusion(profile),
        "start": f"Uitgangspositie: {profile.start.position.title.lower()}. {profile.start.why}" if profile.start else "",
        "figures": _groups(registers, profile),
        "key": f"{KEY} {CHANCE} Cijfer: {words.whose(profile.figures)}." if profile.figures else KEY,
        "notes": [  # but for what the table marks itself
            *(text for text in profile.caveats if text != coverage_of_country(profile.region, profile.figures)),
            *(f"{t.theme} heeft geen score: {t.why}." for t in profile.themes if t.score is None),
            LISTED_POSITIONS if profile.extremes.strengths or profile.extremes.weaknesses else "",
            profile.extremes.unlisted,
            profile.development.none,
            newer_note(data, profile.region),
            own_reading([figure.indicator for figure in profile.figures]),
            remark(deal) if deal else "",
        ],
        "whose": f" ({whole_name(registers, profile.region)})" if profile.partly else "",
        "best": BEST,
        "worst": WORST,
        "no_best": NO_BEST,
        "no_worst": NO_WORST,
    }


def _extreme(figure: Figure) -> dict[str, str]:
    value = words.value(figure)
    return {
        "label": figure.indicator.label,
        "value": f"{value}{UNSURE if unknown(figure) else ''}, {figure.year}{resting_on(figure)}",
        "percentile": f"P {dutch.percentile(figure.placed.percentile)}",
    }


def _groups(registers: Registers, profile: Profile) -> list[dict[str, object]]:
    """Return all indicators by theme, in the order of the monitor; those without a figure say so."""
    by_code: dict[str, Figure | Span] = {f.indicator.code: f for f in profile.figures} | {
        s.indicator.code: s for s in profile.spans
    }
    return [
        {
            "theme": theme,
            "rows": [_row(i, by_code.get(i.code), profile.lacking) for i in registers.indicators if i.first_theme == theme],
        }
        for theme in dict.fromkeys(i.first_theme for i in registers.indicators)
    ]


def _row(indicator: Indicator, figure: Figure | Span | None, coverages: Mapping[Indicator, float]) -> dict[str, str]:
    row = {"label": indicator.label, "unit": indicator.short_unit, "favour": ""}
    if figure is None:
        return {**row, "value": "–", "year": "", "country": "", "against": lacking(coverages[indicator]), "percentile": ""}
    if isinstance(figure, Span):
        return {**row, "value": "–", "year": str(figure.year), "country": "–", "against": figure.short, "percentile": "–"}
    other, place = figure.against_country, figure.position
    return {
        **row,
        "value": units.figure(figure.value, indicator, unit=False) + ("*" if figure.approximate else ""),
        "year": str(figure.year),
        "country": dutch.number(figure.country, indicator.decimals)
        + ("*" if figure.country_approximate else "")
        + (PART if part_of_country(figure) else ""),
        "against": _against(other, indicator) if other else "",
        "favour": other.favour if other else "",
        "percentile": dutch.percentile(place.percentile) if place else "–",
    }


def _against(other: Comparison, indicator: Indicator) -> str:
    if other.word == EQUAL:
        return f"{other.sign} {other.word}"
    judged = other.favour or ("" if other.doubt in UNKNOWN else other.doubt)
    size = other.size.removesuffix(indicator.unit_of_difference).strip().replace("minder dan ", "<\N{NO-BREAK SPACE}")
    return f"{other.sign} {size}{UNSURE if other.doubt in UNKNOWN else ''}" + (f", {judged}" if judged else "")


def _deals_here(registers: Registers, deal: Deal) -> list[list[str]]:
    """Return the other deals of the same islands or provinces, each with what it is about."""
    return [[one.name_with_tranche, one.description_nl] for one in sharing(deal, registers)[:MOST_HERE]]
