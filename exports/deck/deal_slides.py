"""The slides of one deal."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from exports.content.profiel import BEST, WORST, without_deal_words
from exports.deck import charts, maps
from exports.deck.deck_data import DeckData
from exports.deck.markup import Slide, brief, items, paragraph, tiles
from geo.palettes import of_tranche
from regio_data import dutch
from regio_data.figures.differences import EQUAL
from regio_data.figures.figure import Figure
from regio_data.figures.regional_words import APPROXIMATION, regional_figure
from regio_data.profile.caveats import NO_EFFECT
from regio_data.profile.parts import Change
from regio_data.profile.profile import Profile
from regio_data.registers.facts import whole
from regio_data.registers.records import Deal
from regio_data.registers.regions import NEDERLAND
from regio_data.registers.registers import Registers
from regio_data.registers.status import status

#: So many strengths and weaknesses, and so many charts of a development, fit a slide.
STRENGTHS, CHARTS = 4, 4

SCALE = "100 = gunstiger dan alle gebieden van dezelfde omvang, 0 = minder gunstig dan alle."


def deal_slides(data: DeckData, profile: Profile) -> list[Slide]:
    """Return map, facts, themes, strengths and weaknesses, and development of a deal.

    A deal without figures has one slide that says why, with what is known of its themes, in the place of the last three.
    """
    slides = [_map(data, profile), _facts(profile, data.today)]
    if profile.no_figures:
        return [*slides, _no_figures(profile)]
    return [*slides, _themes(data, profile), _strengths(data, profile), _development(data, profile)]


def _slide(deal: Deal, kind: str, title: str, body: str, *notes: str) -> Slide:
    kicker = f"{brief(deal)} · tranche {deal.tranche}"
    return Slide(kind, kicker, title, body, tuple(note for note in notes if note), of_tranche(deal.tranche))


def _map(data: DeckData, profile: Profile) -> Slide:
    deal, registers = profile.deal, data.registers
    label = f"Kaart van {deal.name}: {_area(registers, deal)}"
    words = [paragraph(_count(deal), "big"), paragraph(_names(registers, deal), "lead")]
    if deal.part_of:
        words.append(paragraph(f"Een deel van {_partial_names(registers, deal)}.", "muted"))
    drawn = ""
    if maps.codes_of(registers, deal):
        drawn = maps.deal_map(data.drawing, registers, deal, data.drawable, label)
        words.append(maps.locator(data.drawing, registers, deal, data.drawable))
    figure = f'<div class="figure">{drawn or maps.islands_box([deal])}</div>'
    credit = data.dataset.source("gemeentegrenzen")
    note = f"{credit['attribution']}." if drawn and credit else ""
    return _slide(deal, "kaart", "Waar ligt deze deal?", f'{figure}<div class="words">{"".join(words)}</div>', note)


def _count(deal: Deal) -> str:
    if deal.municipalities:
        return dutch.count(len(deal.municipalities), "gemeente", "gemeenten")
    if deal.islands:
        return dutch.count(len(deal.islands), "eiland", "eilanden")
    return dutch.count(len(deal.provinces), "provincie", "provincies")


def _names(registers: Registers, deal: Deal) -> str:
    if deal.municipalities:
        return ", ".join(registers.names_of(deal.municipalities))
    if deal.islands:
        return f"Caribisch Nederland: {dutch.several(deal.islands)}"
    return f"{dutch.several(deal.provinces)}; de deal noemt geen gemeenten, daarom zijn de provincies gearceerd."


def _area(registers: Registers, deal: Deal) -> str:
    return f"{_count(deal)}: {_names(registers, deal)}"


def _partial_names(registers: Registers, deal: Deal) -> str:
    names = registers.names_of(part.municipality for part in deal.part_of)
    return dutch.several(names) if len(names) <= 4 else f"{len(names)} van deze gemeenten"


def _facts(profile: Profile, today: datetime.date) -> Slide:
    deal = profile.deal
    euro = "niet te bepalen" if profile.euro_per_inhabitant is None else f"€ {dutch.number(profile.euro_per_inhabitant)}"
    facts = [
        ("Rijksbijdrage", dutch.million(deal.rijksbijdrage_mln)),
        ("Regiobijdrage", dutch.million(deal.regio_bijdrage_mln)),
        ("Rijk per inwoner" + (f" van {whole(deal)}" if deal.part_of else ""), euro),
        ("Inwoners", dutch.number(profile.inhabitants) if profile.inhabitants else "niet in de data"),
        ("Gesloten", dutch.date(deal.signed_date) if deal.signed_date else str(deal.signed_year or "niet bekend")),
        ("Loopt tot", str(deal.end_year or "niet bekend")),
        ("Status", status(deal, today, short=True)),
    ]
    place = profile.chain.index(deal)
    before, after = profile.chain[:place], profile.chain[place + 1 :]
    family = [f"Voorganger: {brief(d)} ({d.tranche})" for d in before[-1:]] + [
        f"Opvolger: {brief(d)} ({d.tranche})" for d in after[:1]
    ]
    body = paragraph(deal.description_nl, "lead") + tiles(facts)
    if family:
        body += paragraph(" · ".join(text.replace("(", "(tranche ") for text in family), "muted")
    titles = [draad.rode_draad.title for draad in profile.rode_draden]
    body += items(titles, "chips") if titles else paragraph("Rode draden: niet bepaald.", "muted")
    return _slide(deal, "feiten", "De deal in het kort", body, _known(deal))


def _known(deal: Deal) -> str:
    return f"Status zoals bekend op {dutch.date(deal.status_date)}. Rode draden: onze eigen lezing van openbare bronnen."


def _no_figures(profile: Profile) -> Slide:
    body = paragraph(profile.no_figures, "lead")
    if profile.rode_draden:
        body += paragraph("Waar de deal over gaat (onze eigen lezing):", "muted")
        body += items([f"{d.rode_draad.title}: {d.rode_draad.short}" for d in profile.rode_draden[:6]], "plain")
    return _slide(profile.deal, "geen-cijfers", "Geen cijfers over brede welvaart", body)


def _themes(data: DeckData, profile: Profile) -> Slide:
    rows = [(t.theme, t.score, f"{t.indicators} van {t.of}" if t.indicators else "geen") for t in profile.themes]
    note = f"{SCALE} Gemiddelde van zoveel indicatoren van het thema als rechts staan."
    body = charts.diverging(rows)
    return _slide(profile.deal, "themas", "Waar staat de regio per thema?", body, note, data.credit, _partly(profile))


def _partly(profile: Profile) -> str:
    """Return whose the figures of a deal on part of a municipality are, as a sentence."""
    return f"{profile.partly[0].upper()}{profile.partly[1:]}." if profile.partly else ""


def _strengths(data: DeckData, profile: Profile) -> Slide:
    if profile.no_extremes:
        body = paragraph(profile.no_extremes, "lead")
        return _slide(profile.deal, "sterk-zwak", "Sterke en zwakke punten", body)
    columns = "".join(
        f'<div class="column {kind}"><h3>{heading}</h3><ol>{"".join(_figure(f) for f in figures[:STRENGTHS])}</ol></div>'
        for kind, heading, figures in (
            ("high", BEST, profile.strengths),
            ("low", WORST, profile.weaknesses),
        )
    )
    return _slide(
        profile.deal,
        "sterk-zwak",
        "Sterke en zwakke punten",
        f'<div class="columns">{columns}</div>',
        f"Positie: {SCALE}",
        data.credit,
        _not_combined(profile),
    )


def _figure(figure: Figure) -> str:
    against = figure.against_country
    compared = f", {against.text}" if against and against.word != EQUAL else ""  # a strong point does not say it is ordinary
    value = f"{_short(regional_figure(figure, figure.indicator, whose=False))}{compared} ({figure.year})"
    position = f"{figure.position.percentile:.0f}"
    return f"<li><b>{position}</b><div>{paragraph(figure.indicator.label, 'name')}{paragraph(value, 'muted')}</div></li>"


def _short(text: str) -> str:
    """Return a figure in words with the units that take too much room on a slide cut short."""
    return text.replace(" per huishouden", "").replace(" bij geboorte", "").replace(" gemiddelde kwaliteit", "")


def _not_combined(profile: Profile) -> str:
    said = [f"{found.indicator.label.lower()} {_short(found.with_unit)} ({found.year})" for found in profile.spans]
    return f"Per gemeente, niet samengenomen: {dutch.several(said)}." if said else ""


def _development(data: DeckData, profile: Profile) -> Slide:
    deal = profile.deal
    changes = {change.indicator.code: change for change in profile.development}
    about = [f for draad in profile.rode_draden for f in draad.figures]
    figures = list({f.indicator.code: f for f in [*about, *profile.figures] if _has_years(data, profile, f)}.values())
    # With a development since the start, indicators that show it come first; within that, those of the deal's own themes.
    figures = sorted(figures, key=lambda f: f.indicator.code not in changes)[:CHARTS]
    panels = []
    for f in figures:
        code, change = f.indicator.code, changes.get(f.indicator.code)
        text = (
            _change(change)
            if change
            else f"{_short(regional_figure(f, f.indicator, whose=False))} in {f.year}; Nederland {_country(f)}"
        )
        series, country = data.series(profile.region.ref, code), data.series(NEDERLAND, code)
        panels.append(charts.lines(f.indicator.label, text, series, country, deal.signed_year, f.indicator.decimals))
    key = '<p class="lines-key"><i class="region"></i> regio <i class="nl"></i> Nederland'
    key += ' <i class="start"></i> jaar waarin de deal is gesloten' if changes else ""
    key += '<span class="muted"> · de assen beginnen niet bij nul</span></p>'
    title = "Ontwikkeling sinds de start" if changes else "Ontwikkeling tot nu toe"
    why = "" if changes else f"De deal is van {deal.signed_year}; cijfers van na de start zijn er nog niet."
    beside = _beside(data, profile, [changes[f.indicator.code] for f in figures if f.indicator.code in changes])
    body = key + f'<div class="panels">{"".join(panels)}</div>'
    return _slide(deal, "ontwikkeling", title, body, why, *beside, NO_EFFECT, data.credit, _partly(profile))


def _has_years(data: DeckData, profile: Profile, figure: Figure) -> bool:
    return len(data.series(profile.region.ref, figure.indicator.code)) > 1


def _change(change: Change) -> str:
    def signed(value: float) -> str:
        if dutch.missing(value):
            return dutch.NO_FIGURE
        return ("+" if dutch.shown(value, change.indicator.decimals) > 0 else "") + dutch.number(
            value, change.indicator.decimals
        )

    unit = change.indicator.unit_of_difference
    others = f"Nederland {signed(change.change_nl)}"
    if not dutch.missing(change.change_similar):
        others += f"; zonder deal {signed(change.change_similar)}"
    return f"{change.from_year}–{change.to_year}: {signed(change.change)} {unit}; {others}"


def _beside(data: DeckData, profile: Profile, shown: Sequence[Change]) -> tuple[str, ...]:
    """Return what the areas without a deal are, the one most alike by name, and what must be said of the years."""
    remarks = dict.fromkeys(remark for change in shown for remark in change.remarks)
    years = f"Let op: {'; '.join(remarks)}." if remarks else ""
    if not profile.beside or not profile.beside.areas or not shown:
        return (years,)
    nearest = profile.beside.names(data.registers)[0]
    return (f"{without_deal_words(profile.beside)} Het meest leek {nearest}; alle staan in het regioprofiel.", years)


def _country(figure: Figure) -> str:
    about = f" ({APPROXIMATION})" if figure.country_approximate else ""
    return dutch.figure(figure.country, figure.indicator, unit=False) + about
