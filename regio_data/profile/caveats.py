"""What must be said beside the figures of a region, in Dutch."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from regio_data import dutch
from regio_data.deals.municipality_lists import about_list, lists_doubt
from regio_data.figures.figure import Figure
from regio_data.figures.gebieden import FIGURES_OF_WHOLE, figures_of_whole, holds_for_part
from regio_data.figures.regional.values import CBS
from regio_data.figures.regional.words import of_same_municipalities
from regio_data.registers.records import Deal, Indicator
from regio_data.registers.regions import NEDERLAND, Region
from regio_data.registers.registers import Registers

#: So many that share the least are named; more are counted.
NAMED = 3

NO_EFFECT = "Deze cijfers laten niet zien of een deal werkt: veel oorzaken spelen tegelijk."

#: Of an own region.
IN_PIECES = (
    "De gemeenten van deze regio grenzen niet allemaal aan elkaar. De plaatsen zijn toch die tussen aaneengesloten gebieden "
    "van evenveel gemeenten."
)

#: Of a region with figures of CBS that is larger than a municipality: a province, or what consists of the same municipalities.
PLACED_BY_OWN = (
    "Waar het cijfer van het CBS is, rust de plaats toch op onze eigen berekening uit de gemeenten: van de gelote gebieden "
    "waarmee is vergeleken, is er alleen eigen berekening."
)

#: Why one figure can have an unfavourable place and yet compare favourably with the country.
UNWEIGHTED = (
    "Bij een plaats telt elk gebied even zwaar, bij het cijfer van Nederland tellen grote gemeenten zwaarder; zo kan een "
    "cijfer bij de ongunstigste posities staan en toch gunstig afsteken bij Nederland."
)


def own_reading(indicators: Sequence[Indicator]) -> str:
    """Return which of the indicators are called favourable by our own reading, "" when none is."""
    labels = [i.label for i in indicators if i.own_reading]
    if not labels:
        return ""
    of = dutch.count(len(indicators), "indicator", "indicatoren")
    return (
        f"Bij {len(labels)} van {of} is wat gunstig of ongunstig heet onze eigen duiding, niet nagegaan bij het CBS: "
        f"{dutch.several(labels)}."
    )


def no_figures(region: Region, deal: Deal | None) -> str:
    """Return why a region has no figures."""
    if deal and deal.islands:
        return (
            f"Deze deal gaat over {dutch.several(deal.islands)}. De Regionale Monitor Brede Welvaart heeft geen cijfers over "
            "Caribisch Nederland."
        )
    if deal and deal.provinces and not deal.municipalities:
        return (
            f"Deze deal geldt voor de provincies {dutch.several(deal.provinces)} en noemt geen gemeenten. Daarom zijn er "
            "geen cijfers over het gebied van de deal."
        )
    return f"De gegevens bevatten geen cijfers over {region.name}."


def no_development(deal: Deal, figures: tuple[Figure, ...]) -> str:
    """Return why there is no development since the start of a deal."""
    if not figures:
        return "Zonder cijfers is er geen ontwikkeling te laten zien."
    if deal.signed_year is None:
        return "Het jaar waarin deze deal begon is niet bekend."
    last = max(figure.year for figure in figures)
    return (
        f"Deze deal is van {deal.signed_year} en de cijfers lopen tot en met {last}: er zijn nog geen twee jaren met "
        "cijfers sinds de start."
    )


def caveats(registers: Registers, region: Region, deal: Deal | None, figures: tuple[Figure, ...]) -> tuple[str, ...]:
    """Return the sentences that belong with these figures, none for a region without figures."""
    if not figures:
        return ()
    found = [
        about_list(registers, region),
        _partial(registers, region, deal),
        _of_same_municipalities(region, figures),
        _coverage(figures),
        coverage_of_country(region, figures),
        _approximate(figures),
        _placed_by_own(region, figures),
        _no_place(figures),
        _part_of_group(figures),
        *remarks(figure.indicator for figure in figures),
        _no_margin(region, figures),
        about_figures(deal),
        NO_EFFECT if deal else "",
    ]
    return tuple(text for text in found if text)


def about_figures(deal: Deal | None) -> str:
    """Return what must be known before the figures of a deal: that they say little of it, and that its list is not sure."""
    if not deal or not deal.municipalities:
        return ""
    return " ".join(filter(None, (deal.figures_say_little, lists_doubt([deal]))))


def remarks(indicators: Iterable[Indicator]) -> tuple[str, ...]:
    """Return what the register remarks on some of the indicators, each with its name and once."""
    return tuple(dict.fromkeys(f"{indicator.label}: {indicator.remark}" for indicator in indicators if indicator.remark))


def _partial(registers: Registers, region: Region, deal: Deal | None) -> str:
    if deal and region.partial:
        return f"De deal {holds_for_part(registers, region)}; {figures_of_whole(region)}."
    here = [d.short_name for d in registers.deals if _partly_here(region, d)]
    if region.kind == "gemeente" and here:
        return f"Voor een deel van deze gemeente: {dutch.several(here)}. {dutch.capital(FIGURES_OF_WHOLE)}."
    return ""


def _partly_here(region: Region, deal: Deal) -> bool:
    return not deal.partial_municipalities.isdisjoint(region.municipalities)


def _of_same_municipalities(region: Region, figures: tuple[Figure, ...]) -> str:
    of = of_same_municipalities(region)
    return f"De cijfers van het CBS zijn die van {of}." if of and any(figure.origin == CBS for figure in figures) else ""


def _coverage(figures: tuple[Figure, ...]) -> str:
    part = [figure for figure in figures if figure.coverage < 1]
    if not part:
        return ""
    least = dutch.whole_percent(min(figure.coverage for figure in part))
    return (
        f"Bij {dutch.count(len(part), 'indicator', 'indicatoren')} heeft niet elke gemeente een cijfer; de dekking is daar ten "
        f"minste {least}%. {_needed([figure.indicator for figure in part])}"
    )


def coverage_of_country(region: Region, figures: Iterable[Figure]) -> str:
    """Return on how much of the country its figures rest beside which those of a region stand; "" from 99% on everywhere."""
    part: dict[int, list[str]] = {}
    for figure in figures if region.ref != NEDERLAND else ():
        if part_of_country(figure):
            part.setdefault(dutch.whole_percent(figure.country_coverage), []).append(figure.indicator.label)
    if not part:
        return ""
    found = [f"{percent}% bij {dutch.several(labels)}" for percent, labels in sorted(part.items())]
    return f"Het cijfer van Nederland rust niet overal op alle inwoners: de dekking is {dutch.several(found)}."


def part_of_country(figure: Figure) -> bool:
    """Return whether the figure of the country beside this one rests on fewer than 99% of its inhabitants."""
    return figure.against_country is not None and dutch.whole_percent(figure.country_coverage) < 99


def _needed(indicators: Sequence[Indicator]) -> str:
    """Return under which coverage there is no figure, by name for the indicators that ask more than the least."""
    by_share: dict[float, list[str]] = {}
    for indicator in sorted(indicators, key=lambda i: i.minimum_coverage):
        by_share.setdefault(indicator.minimum_coverage, []).append(indicator.label)
    (least, _), *more = by_share.items()
    asked = "".join(f", bij {dutch.several(labels)} onder {dutch.whole_percent(share)}%" for share, labels in more)
    return f"Onder {dutch.whole_percent(least)}% staat er geen cijfer{asked}."


def _approximate(figures: tuple[Figure, ...]) -> str:
    labels = [figure.indicator.label for figure in figures if figure.approximate]
    return f"Benadering, want een gewogen gemiddelde van medianen: {dutch.several(labels)}." if labels else ""


def _placed_by_own(region: Region, figures: tuple[Figure, ...]) -> str:
    official = any(figure.position and figure.origin == CBS for figure in figures)
    return PLACED_BY_OWN if official and len(region.municipalities) > 1 else ""


def _no_place(figures: tuple[Figure, ...]) -> str:
    by_why: dict[str, list[str]] = {}
    for figure in figures:
        if figure.no_position:
            by_why.setdefault(figure.no_position.removesuffix(": geen plaats"), []).append(figure.indicator.label)
    found = [f"{dutch.several(labels)} ({why})" for why, labels in by_why.items()]
    return f"Geen plaats: {dutch.several(found)}." if found else ""


def _part_of_group(figures: tuple[Figure, ...]) -> str:
    """Return that some places rest on a part of the group, and which on the smallest; each place itself says of how many."""
    part = [(figure, figure.position) for figure in figures if figure.position and figure.position.rests_on]
    if not part:
        return ""
    least = min(position.of for _, position in part)
    names, rests_on = zip(*((f.indicator.label, p.rests_on) for f, p in part if p.of == least), strict=True)
    if len(part) == 1:
        return f"Bij {names[0]} rust de plaats niet op de hele groep: {rests_on[0]}."
    return (
        f"Bij {dutch.count(len(part), 'indicator', 'indicatoren')} rust de plaats niet op de hele groep; het minst bij "
        f"{dutch.first(names, NAMED)}: {rests_on[0]}."
    )


def _no_margin(region: Region, figures: tuple[Figure, ...]) -> str:
    if len(region.municipalities) > 1 or not any(figure.indicator.survey for figure in figures):
        return ""
    return (
        "Cijfers uit enquêtes zijn voor één gemeente deels een schatting met een model. Hoe groot de marge daarvan is, heeft "
        "het CBS niet gepubliceerd; bij verschillen staat dus geen marge."
    )
