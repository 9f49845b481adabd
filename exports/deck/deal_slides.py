"""The slides of one deal."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import replace

from exports.content.profiel import BEST, WORST, without_deal_words
from exports.data import ExportData
from exports.deck import headlines, maps
from exports.deck.blocks import Block, Column, Columns, Islands, Items, Lines, Map, Panel, Places, Scores, Slide, Text, Tiles
from exports.deck.markup import brief
from geo.painted.palettes import of_tranche
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
from regio_data.registers.status import known, status

#: So many strengths and weaknesses, so many charts of a development, and so many rode draden in full
#: and other deals by name fit a slide.
STRENGTHS, CHARTS, DRADEN, OTHERS = 4, 4, 6, 3

#: Longer remarks on a deal are for the speaker.
REMARK = 240

SCALE = "100 = het gunstigst tussen gebieden van dezelfde omvang, 50 = het midden."


def deal_slides(data: ExportData, profile: Profile) -> list[Slide]:
    """Return map, facts, themes, strengths and weaknesses, and development of a deal.

    A deal on part of a municipality has its figures beside the country in the place of strengths and weaknesses. A deal without
    figures has one slide that says why, with what is known of its themes, in the place of the last three.
    """
    slides = [_map(data, profile), _facts(profile, data.today)]
    if profile.no_figures:
        return [*slides, _no_figures(data, profile)]
    places = _strengths(data, profile) if profile.strengths or profile.weaknesses else _figures(data, profile)
    return [*slides, _themes(data, profile), places, _development(data, profile)]


def _slide(profile: Profile, kind: str, about: str, title: str, blocks: list[Block], *notes: str, credit: str = "") -> Slide:
    deal = profile.deal
    kicker = f"{brief(deal)} · tranche {deal.tranche} · {about}"
    spoken = (
        [deal.notes or ""]
        if kind in ("feiten", "geen-cijfers")
        else [*profile.caveats, profile.no_development]
        if credit
        else []
    )
    spoken += [credit or "Bronnen: " + "; ".join(deal.sources)]
    kept = tuple(note for note in (*notes, credit) if note)
    return Slide(kind, kicker, title, blocks, kept, tuple(text for text in spoken if text), of_tranche(deal.tranche))


def _map(data: ExportData, profile: Profile) -> Slide:
    deal, registers = profile.deal, data.registers
    words: list[Block] = [Text(_names(registers, deal), "lead")]
    if deal.part_of:
        words.append(Text(f"Een deel van {_partial_names(registers, deal)}.", "muted"))
    if profile.deals:
        others = [f"{brief(other)} (tranche {other.tranche})" for other in profile.deals]
        words.append(Text(f"Andere deals hier: {_first(others)}.", "muted"))
    figure: Block = Islands([deal])
    note = ""
    if maps.codes_of(registers, deal):
        label = f"Kaart van {deal.name}: {headlines.area(registers, deal)}"
        figure = Map(maps.deal_map(data.drawing, registers, deal, data.shapes.drawable), label)
        words.append(Map(maps.locator(data.drawing, registers, deal, data.shapes.drawable), "Ligging in Nederland"))
        note = data.borders
    else:
        words.append(Text(deal.description_nl))
    columns = Columns([Column("figure", [figure]), Column("words", words)])
    return _slide(profile, "kaart", "het gebied", headlines.area(registers, deal), [columns], note)


def _first(names: list[str]) -> str:
    """Return the first names, and how many more there are."""
    more = len(names) - OTHERS
    return dutch.several([*names[:OTHERS], *([f"nog {more}"] if more > 0 else [])])


def _names(registers: Registers, deal: Deal) -> str:
    if deal.municipalities:
        return ", ".join(registers.names_of(deal.municipalities))
    if deal.islands:
        return f"Caribisch Nederland: {dutch.several(deal.islands)}"
    return f"{dutch.several(deal.provinces)}; de deal noemt geen gemeenten, daarom zijn de provincies gearceerd."


def _partial_names(registers: Registers, deal: Deal) -> str:
    names = registers.names_of(part.municipality for part in deal.part_of)
    return dutch.several(names) if len(names) <= 4 else f"{len(names)} van deze gemeenten"


def _facts(profile: Profile, today: datetime.date) -> Slide:
    deal = profile.deal
    euro = "niet te bepalen" if profile.euro_per_inhabitant is None else f"€ {dutch.number(profile.euro_per_inhabitant)}"
    terms = [
        ("Rijksbijdrage", dutch.million(deal.rijksbijdrage_mln)),
        ("Regiobijdrage", dutch.million(deal.regio_bijdrage_mln)),
        ("Rijk per inwoner" + (f" van {whole(deal)}" if deal.part_of else ""), euro),
        ("Inwoners", dutch.number(profile.inhabitants) if profile.inhabitants else "niet in de data"),
        ("Gesloten", dutch.date(deal.signed_date) if deal.signed_date else str(deal.signed_year or "niet bekend")),
        ("Loopt tot", str(deal.end_year or "niet bekend")),
        ("Status", status(deal, today, short=True)),
    ]
    blocks: list[Block] = [Text(deal.description_nl, "lead"), Tiles(terms)]
    place = profile.chain.index(deal)
    before, after = profile.chain[:place], profile.chain[place + 1 :]
    family = [f"Voorganger: {brief(d)} (tranche {d.tranche})" for d in before[-1:]]
    family += [f"Opvolger: {brief(d)} (tranche {d.tranche})" for d in after[:1]]
    if family:
        blocks.append(Text(" · ".join(family), "muted"))
    titles = [draad.rode_draad.title for draad in profile.rode_draden]
    blocks.append(Items(titles, "chips") if titles else Text("Rode draden: niet bepaald.", "muted"))
    note = f"Status {known(deal)}. Rode draden: onze eigen lezing van openbare bronnen."
    return _slide(profile, "feiten", "in het kort", headlines.facts(profile), blocks, note)


def _no_figures(data: ExportData, profile: Profile) -> Slide:
    blocks: list[Block] = [Text(profile.no_figures, "lead")]
    if profile.rode_draden:
        blocks.append(Text("Waar de deal over gaat (onze eigen lezing):", "muted"))
        blocks.append(Items([f"{d.rode_draad.title}: {d.rode_draad.short}" for d in profile.rode_draden[:DRADEN]], "plain"))
    deal = profile.deal
    here = [
        f"{brief(other)} (tranche {other.tranche}, {dutch.million(other.rijksbijdrage_mln)})"
        for other in data.registers.deals
        if other != deal and (set(other.islands) & set(deal.islands) or set(other.provinces) & set(deal.provinces))
    ]
    if here:
        blocks.append(Text(f"Ook hier: {_first(here)}.", "muted"))
    if deal.notes and len(deal.notes) <= REMARK:
        blocks.append(Text(deal.notes, "muted"))
    title = "Geen cijfers over brede welvaart; dit is wel bekend"
    return _slide(profile, "geen-cijfers", "brede welvaart", title, blocks)


def _themes(data: ExportData, profile: Profile) -> Slide:
    rows = [(t.theme, t.score, f"{t.indicators} van {t.of}") for t in profile.themes if t.score is not None]
    lacking = [t.theme.lower() for t in profile.themes if t.score is None]
    note = f"{SCALE} Gemiddelde van percentielen, geen plaats; van zoveel indicatoren als rechts staan."
    without = f"Zonder score: {dutch.several(lacking)}." if lacking else ""
    title = headlines.themes(profile.themes, len(profile.region.partial))
    return _slide(
        profile,
        "themas",
        "positie per thema",
        title,
        [Scores(rows)],
        note,
        without,
        _sentence(profile.partly),
        credit=data.credit,
    )


def _strengths(data: ExportData, profile: Profile) -> Slide:
    columns = [
        Column(kind, [Places([_place(f) for f in figures[:STRENGTHS]])], heading)
        for kind, heading, figures in (("high", BEST, profile.strengths), ("low", WORST, profile.weaknesses))
    ]
    title = headlines.extremes(profile.strengths, profile.weaknesses)
    slide = _slide(profile, "sterk-zwak", "posities", title, [Columns(columns)], f"Positie: {SCALE}", credit=data.credit)
    return replace(slide, spoken=tuple(filter(None, (_not_combined(profile), *slide.spoken))))


def _place(figure: Figure) -> tuple[str, str, str]:
    against = figure.against_country
    compared = f", {against.text}" if against and against.word != EQUAL else ""  # a strong point does not say it is ordinary
    text = f"{_figure(figure)}{compared} ({figure.year})"
    return dutch.percentile(figure.position.percentile), figure.indicator.label, text


def _figures(data: ExportData, profile: Profile) -> Slide:
    """Return figures of whole municipalities beside the country, without positions: the deal covers only a part."""
    about = [f for draad in profile.rode_draden for f in draad.figures]
    own = list({f.indicator.code: f for f in [*about, *profile.figures]}.values())[: 2 * STRENGTHS]
    rows = [("", f.indicator.label, f"{_figure(f)}{_beside(f)} ({f.year})") for f in own]
    half = (len(rows) + 1) // 2
    columns = Columns([Column("words", [Places(part)]) for part in (rows[:half], rows[half:]) if part])
    title = "Cijfers van de hele gemeente, naast Nederland"
    if len(profile.region.municipalities) > 1:
        title = "Cijfers van hele gemeenten, naast Nederland"
    return _slide(profile, "cijfers", "cijfers", title, [columns], profile.no_extremes, credit=data.credit)


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}." if text else ""


def _beside(figure: Figure) -> str:
    return f", {figure.against_country.text}" if figure.against_country else ""


def _figure(figure: Figure) -> str:
    return _short(regional_figure(figure, figure.indicator, whose=False))


def _country(figure: Figure) -> str:
    about = f" ({APPROXIMATION})" if figure.country_approximate else ""
    return dutch.figure(figure.country, figure.indicator, unit=False) + about


def _short(text: str) -> str:
    """Return a figure in words with the units that take too much room on a slide cut short."""
    return text.replace(" per huishouden", "").replace(" bij geboorte", "").replace(" gemiddelde kwaliteit", "")


def _not_combined(profile: Profile) -> str:
    said = [f"{found.indicator.label.lower()} {_short(found.with_unit)} ({found.year})" for found in profile.spans]
    return f"Per gemeente, niet samengenomen: {dutch.several(said)}." if said else ""


def _development(data: ExportData, profile: Profile) -> Slide:
    deal = profile.deal
    changes = {change.indicator.code: change for change in profile.development}
    about = [f for draad in profile.rode_draden for f in draad.figures]
    figures = list({f.indicator.code: f for f in [*about, *profile.figures] if _has_years(data, profile, f)}.values())
    # With a development since the start, indicators that show it come first; within that, those of the deal's own themes.
    figures = sorted(figures, key=lambda f: f.indicator.code not in changes)[:CHARTS]
    panels = [_panel(data, profile, f, changes.get(f.indicator.code)) for f in figures]
    title = headlines.development(profile.development) if changes else headlines.trends(profile.figures)
    why = "" if changes else f"De deal is van {deal.signed_year}; cijfers van na de start zijn er nog niet."
    beside = _without_deal(profile, [changes[f.indicator.code] for f in figures if f.indicator.code in changes])
    lines = Lines(panels, deal.signed_year if changes else None)
    kicker = "ontwikkeling sinds de start" if changes else "ontwikkeling tot nu toe"
    slide = _slide(
        profile, "ontwikkeling", kicker, title, [lines], why, *beside, _sentence(profile.partly), NO_EFFECT, credit=data.credit
    )
    nearest = _nearest(data, profile) if changes else ""
    return replace(slide, spoken=(*slide.spoken, nearest)) if nearest else slide


def _panel(data: ExportData, profile: Profile, figure: Figure, change: Change | None) -> Panel:
    indicator = figure.indicator
    text = _change(change) if change else f"{_figure(figure)} in {figure.year}; Nederland {_country(figure)}"
    own, country = (data.series(ref, indicator.code).dropna() for ref in (profile.region.ref, NEDERLAND))
    return Panel(indicator.label, text, own, country, indicator.decimals)


def _has_years(data: ExportData, profile: Profile, figure: Figure) -> bool:
    return data.series(profile.region.ref, figure.indicator.code).count() > 1


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


def _without_deal(profile: Profile, shown: Sequence[Change]) -> tuple[str, ...]:
    """Return what the areas without a deal are, and what must be said of the years."""
    remarks = dict.fromkeys(remark for change in shown for remark in change.remarks)
    years = f"Let op: {'; '.join(remarks)}." if remarks else ""
    if not profile.beside or not profile.beside.areas or not shown:
        return (years,)
    return (without_deal_words(profile.beside), years)


def _nearest(data: ExportData, profile: Profile) -> str:
    """Return for the speaker which area without a deal is most alike."""
    if not profile.beside or not profile.beside.areas:
        return ""
    return f"Het meest leek {profile.beside.names(data.registers)[0]}; alle staan in het regioprofiel."
