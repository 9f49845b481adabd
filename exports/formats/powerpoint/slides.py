"""The slides of a presentation: a title and one for each profile."""

from __future__ import annotations

import datetime
import io

from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE
from pptx.presentation import Presentation as Slides
from pptx.slide import Slide
from pptx.util import Inches

from exports.content.content import Content, attribution
from exports.content.profiel import BEST, LISTED, WORST, subtitle
from exports.formats.powerpoint.chart import theme_chart
from exports.formats.powerpoint.country_map import CountryMap
from exports.formats.powerpoint.text import add_text, describe, rgb, write
from exports.formats.qr import qr_png
from geo.painted.palettes import FAVOURABLE, INK, MUNICIPALITY, MUTED, UNFAVOURABLE, of_tranche
from geo.shapes import Shapes
from regio_data import dutch
from regio_data.characters import writable
from regio_data.figures.figure import Figure
from regio_data.figures.positions import LIKE
from regio_data.figures.regional_words import regional_figure
from regio_data.profile.extremes import NO_BEST, NO_WORST, unknown
from regio_data.profile.profile import Profile
from regio_data.registers.facts import description, facts, municipal_facts

WIDTH, HEIGHT = Inches(13.333), Inches(7.5)


def to_pptx(content: Content, shapes: Shapes) -> bytes:
    """Return the profiles of a page as slides; more than one get a title slide in front.

    Parameters
    ----------
    content : Content
        With a link the title slide has a QR code of it.
    shapes : Shapes

    Raises
    ------
    ValueError
        If the content has no profiles, or the link is not an http or https address.
    """
    profiles = content.profiles() if content.profiles else ()
    if not profiles:
        raise ValueError("slides are made of at least one profile")
    slides = _empty()
    slides.core_properties.title = writable(content.title)
    slides.core_properties.author = "Regio Deals en brede welvaart"
    slides.core_properties.language = "nl-NL"
    slides.core_properties.created = datetime.datetime.combine(content.made, datetime.time())
    country = CountryMap(shapes)
    if len(profiles) > 1:
        _title_slide(slides, content, profiles, shapes, country)
    for one in profiles:
        _profile_slide(slides, content, one, shapes, country)
    file = io.BytesIO()
    slides.save(file)
    return file.getvalue()


def _empty() -> Slides:
    """Return a presentation of 16:9 whose titles stand where ours do."""
    slides = Presentation()
    slides.slide_width, slides.slide_height = WIDTH, HEIGHT
    title = slides.slide_layouts.get_by_name("Title Only").placeholders[0]
    title.left, title.top, title.width, title.height = Inches(0.62), Inches(0.3), Inches(12.2), Inches(0.72)
    return slides


def _slide(slides: Slides, title: str, subtitle: str, colour: str) -> Slide:
    slide = slides.slides.add_slide(slides.slide_layouts.get_by_name("Title Only"))
    frame = slide.shapes.title.text_frame
    frame.margin_left = 0
    write(frame.paragraphs[0], (title, 30 if len(title) < 55 else 24, True, INK))
    bar = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, Inches(0.4), Inches(0.38), Inches(0.1), Inches(0.98))
    bar.fill.solid()
    bar.fill.fore_color.rgb = rgb(colour)
    bar.line.fill.background()
    describe(bar, "")
    add_text(slide, (0.62, 0.98, 12.2, 0.4), [[(subtitle, 16, False, MUTED)]])
    return slide


def _title_slide(slides: Slides, content: Content, profiles: tuple[Profile, ...], shapes: Shapes, country: CountryMap) -> None:
    slide = _slide(slides, content.title, f"{content.picture.subtitle} · {dutch.date(content.made)}", INK)
    lit = [(shapes.deal(one.deal), of_tranche(one.deal.tranche)) for one in reversed(profiles) if one.deal]
    country.draw(slide, lit, (0.62, 1.6, 4.9, 5.3), content.title)
    names = [_listed(one) for one in profiles]
    size = 16 if len(names) <= 12 else 11 if len(names) <= 36 else 8
    half = -(-len(names) // 2) if len(names) > 12 else len(names)
    for i, part in enumerate((names[:half], names[half:])):
        add_text(slide, (5.9 + 2.5 * i, 1.6, 7.0 if half == len(names) else 2.45, 5.3), [[(n, size, False, INK)] for n in part])
    if content.link:
        slide.shapes.add_picture(io.BytesIO(qr_png(content.link)), Inches(11.1), Inches(5.0), Inches(1.9), Inches(1.9))
        describe(slide.shapes[-1], f"QR-code: {content.link}")
    _foot(slide, content)


def _listed(one: Profile) -> str:
    part = " – deels" if one.region.partial else ""
    return f"{one.region.name} (tranche {one.deal.tranche}){part}" if one.deal else one.region.name


def _profile_slide(slides: Slides, content: Content, one: Profile, shapes: Shapes, country: CountryMap) -> None:
    deal, registers = one.deal, shapes.registers
    colour = of_tranche(deal.tranche) if deal else MUNICIPALITY
    slide = _slide(slides, one.region.name, subtitle(registers, one), colour)
    shape = shapes.deal(deal) if deal else shapes.union(one.region.municipalities)
    country.draw(slide, [(shape, colour)], (0.5, 1.55, 3.4, 3.95), one.region.name)
    for i, island in enumerate(deal.islands if deal else ()):
        add_text(slide, (0.6, 1.7 + 0.3 * i, 2.0, 0.3), [[("● ", 14, True, colour), (island, 12, False, INK)]])
    rows = facts(registers, deal, content.made) if deal else municipal_facts(registers, one.region.key, one.deals)
    size = 12 if sum(len(text) for _, text in rows) < 520 else 10.5
    add_text(
        slide,
        (4.1, 1.5, 4.5, 4.1),
        [[(f"{term}  ", size, True, MUTED), (text, size, False, INK)] for term, text in rows],
    )
    if one.no_figures:
        add_text(slide, (8.8, 1.5, 4.1, 2.5), [[(one.no_figures, 14, False, INK)]])
    else:
        theme_chart(slide, one)
        if one.no_extremes:
            add_text(slide, (0.5, 5.7, 12.4, 1.2), [[(one.no_extremes, 14, False, INK)]])
        else:
            _extremes(slide, BEST, FAVOURABLE, one.strengths, NO_BEST, 0.5)
            _extremes(slide, WORST, UNFAVOURABLE, one.weaknesses, NO_WORST, 6.8)
    _foot(slide, content)
    slide.notes_slide.notes_text_frame.text = writable(_notes(content, one))


def _extremes(slide: Slide, title: str, colour: str, figures: tuple[Figure, ...], none: str, left: float) -> None:
    lines = [[(title, 13, True, colour)]]
    lines += [
        [
            (f"{figure.indicator.label}: {regional_figure(figure, figure.indicator, whose=False)} ", 10.5, False, INK),
            (f"({figure.year}, P {dutch.percentile(figure.position.percentile)}{unknown(figure)})", 10.5, False, MUTED),
        ]
        for figure in figures
    ] or [[(none, 10.5, False, INK)]]
    add_text(slide, (left, 5.6, 6.1, 1.4), lines)


def _notes(content: Content, one: Profile) -> str:
    deal = one.deal
    lines = [description(deal), deal.notes or "", "", *one.caveats, one.no_development] if deal else list(one.caveats)
    lines += [LISTED, one.left_out] if one.strengths or one.weaknesses else []
    lines += [f"P: percentiel, 100 is het gunstigst; eigen berekening, geen oordeel van CBS. {LIKE}", "", "Bronnen:"]
    lines += [f"{source['title']}, {source['publisher']}, {source['edition']}: {source['url']}" for source in content.sources]
    lines += list(deal.sources) if deal else []
    return "\n".join(lines)


def _foot(slide: Slide, content: Content) -> None:
    text = f"Bron: {attribution(content.sources)}. Gemaakt op {dutch.date(content.made)}."
    add_text(slide, (0.5, 7.06, 12.4, 0.35), [[(text, 9, False, MUTED)]])
