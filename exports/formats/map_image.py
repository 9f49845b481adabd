"""The map of a page as a picture: PNG of 300 dpi, or SVG for the PDF."""

from __future__ import annotations

import gc
import io
import textwrap

import geopandas as gpd
import matplotlib as mpl
import shapely
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.font_manager import fontManager
from matplotlib.lines import Line2D
from matplotlib.patches import Patch, Rectangle
from matplotlib.patheffects import withStroke

from exports.content.content import Content, Picture
from exports.formats.fonts import FAMILY, font_folder
from geo.legend import LegendEntry
from geo.paint import Paint
from geo.palettes import INK, MUTED, UNPAINTED, VITALE_REGIO
from geo.shapes import CRS, Shapes
from regio_data import dutch

DPI = 300
BROKEN = (0, (4, 2))
BORDER = "#8593A1"

#: Space around a region that the map zooms to, as part of its size, and the least size shown (m).
MARGIN, LEAST = 0.18, 24_000

for _file in font_folder().glob("SourceSansPro-*.ttf"):
    fontManager.addfont(str(_file))
# These are read when a file is written and are the same for every picture, so they are set once.
mpl.rcParams["font.family"] = FAMILY
mpl.rcParams["hatch.linewidth"] = 0.9
mpl.rcParams["svg.hashsalt"] = "regiodeals"


def to_png(content: Content, shapes: Shapes) -> bytes:
    """Return the map of a page as PNG with title, legend, sources and date."""
    picture = content.picture
    figure = _figure(7.4, 9.2)
    axes = figure.add_axes((0.02, 0.075, 0.96, 0.835))
    draw_map(axes, picture, shapes)
    figure.text(0.035, 0.972, "\n".join(textwrap.wrap(picture.title, 70)), size=16, weight="bold", color=INK, va="top")
    figure.text(0.035, 0.938, picture.subtitle, size=10.5, color=MUTED, va="top")
    _legend(axes, picture)
    if picture.painting.fit:
        _locator(figure, picture, shapes)
    _islands(figure, picture)
    note = f"{picture.legend.note} " if picture.legend.note else ""
    source = f"{note}Bron: {picture.attribution}. Gemaakt op {dutch.date(content.made)}."
    figure.text(0.035, 0.062, "\n".join(textwrap.wrap(source, 150)[:5]), size=7.5, color=MUTED, va="top", linespacing=1.25)
    file = io.BytesIO()
    figure.savefig(file, format="png", dpi=DPI, metadata={"Title": content.title, "Description": source})
    del figure, axes
    gc.collect()  # matplotlib's objects hold each other, and with them 24 MB of pixels, until Python happens to look
    return file.getvalue()


def to_svg(picture: Picture, shapes: Shapes, width: float, height: float) -> str:
    """Return only the map as SVG, ``width`` by ``height`` inches."""
    figure = _figure(width, height)
    figure.patch.set_alpha(0)
    draw_map(figure.add_axes((0, 0, 1, 1)), picture, shapes, size=7)
    if picture.painting.fit:
        _locator(figure, picture, shapes)
    _islands(figure, picture, size=7)
    file = io.StringIO()
    figure.savefig(file, format="svg", metadata={"Date": None})
    return file.getvalue()


def _figure(width: float, height: float) -> Figure:
    """Return a figure of its own: nothing is shared between threads, as pyplot would."""
    return Figure(figsize=(width, height), facecolor="white")


def draw_map(axes: Axes, picture: Picture, shapes: Shapes, size: float = 8.5) -> None:
    """Draw the painting of a picture, in RD; ``size`` of the names in points."""
    painting = picture.painting
    axes.set_axis_off()
    axes.set_aspect("equal")
    _zoom(axes, picture, shapes)
    paints = {code: painting.fill.get(code, Paint(UNPAINTED)) for code in shapes.codes}
    for paint in dict.fromkeys(paints.values()):
        _paint(axes, shapes, [code for code in shapes.codes if paints[code] == paint], paint)
    for codes, paint in painting.parts:
        _paint(axes, shapes, codes, paint)
    for references, style in (
        (painting.outlines, {"linewidth": 0.7, "edgecolor": INK}),
        (painting.dashed, {"linewidth": 1.2, "edgecolor": VITALE_REGIO.colour, "linestyle": BROKEN}),
        (painting.selected, {"linewidth": 1.8, "edgecolor": INK}),
    ):
        lines = [shape for reference in references if not (shape := shapes.region(reference)).is_empty]
        if lines:
            gpd.GeoSeries(lines, crs=CRS).plot(ax=axes, facecolor="none", aspect=None, **style)
    _names(axes, picture, shapes, size)
    if picture.note:
        text = "\n".join(textwrap.wrap(picture.note, 26))
        box = {"facecolor": "white", "edgecolor": BORDER, "boxstyle": "round,pad=0.5"}
        axes.text(0.5, 0.5, text, transform=axes.transAxes, ha="center", va="center", size=size + 1, bbox=box)


def _zoom(axes: Axes, picture: Picture, shapes: Shapes) -> None:
    """Show the country, or a region with its surroundings, filling the axes."""
    fit = picture.painting.fit
    west, south, east, north = shapes.region(fit).bounds if fit else shapes.areas[list(shapes.codes)].total_bounds
    box = axes.get_window_extent()
    margin = 1 + 2 * (MARGIN if fit else 0.01)
    least = LEAST if fit else 0
    width, height = max(least, margin * (east - west)), max(least, margin * (north - south))
    scale = max(width / box.width, height / box.height)
    x, y = (west + east) / 2, (south + north) / 2
    axes.set_xlim(x - scale * box.width / 2, x + scale * box.width / 2)
    axes.set_ylim(y - scale * box.height / 2, y + scale * box.height / 2)


def _paint(axes: Axes, shapes: Shapes, codes: list[str], paint: Paint) -> None:
    """Fill areas; what lies outside the axes is left out, which keeps a zoomed SVG small."""
    areas = shapes.areas[list(codes)]
    (west, east), (south, north) = axes.get_xlim(), axes.get_ylim()
    areas = areas.cx[west:east, south:north]
    if not areas.empty:
        areas.plot(ax=axes, aspect=None, linewidth=0.35, **_style(paint))


def _style(paint: Paint) -> dict[str, object]:
    if paint.lines:
        hatch = {"hatched": "//////", "striped": "////////"}[paint.pattern]
        return {"facecolor": paint.ground or UNPAINTED, "edgecolor": paint.colour, "hatch": hatch}
    return {"facecolor": paint.colour, "edgecolor": BORDER}


def _names(axes: Axes, picture: Picture, shapes: Shapes, size: float) -> None:
    """Write the names of municipalities, the largest first, leaving out those that would cover another."""
    taken: list[shapely.Polygon] = []
    renderer = axes.figure.canvas.get_renderer() if hasattr(axes.figure.canvas, "get_renderer") else None
    for code in sorted(picture.labelled, key=lambda code: -shapes.areas[code].area):
        point = shapely.maximum_inscribed_circle(shapes.areas[code]).coords[0]
        text = axes.text(
            *point,
            shapes.registers.municipality[code].name,
            ha="center",
            va="center",
            size=size,
            color=INK,
            weight="semibold",
            path_effects=[withStroke(linewidth=2.2, foreground="white")],
            clip_on=True,
        )
        box = shapely.box(*text.get_window_extent(renderer).extents)
        if any(box.intersects(other) for other in taken):
            text.remove()
        else:
            taken.append(box)


def _handle(entry: LegendEntry) -> Patch | Line2D:
    if entry.paint.pattern == "dashed":
        return Line2D([], [], label=_label(entry), color=entry.paint.colour, linewidth=1.2, linestyle=BROKEN)
    return Patch(label=_label(entry), linewidth=0.6, **_style(entry.paint))


def _legend(axes: Axes, picture: Picture) -> None:
    handles = [_handle(entry) for entry in picture.legend.entries]
    title = "\n".join(textwrap.wrap(picture.legend.title, 44))
    legend = axes.legend(
        handles=handles,
        title=title,
        loc="upper left",
        prop={"size": 9},
        title_fontproperties={"size": 9, "weight": "semibold"},
        alignment="left",
        framealpha=0.94,
        edgecolor="#D5DDE5",
        borderpad=0.7,
        handlelength=1.8,
    )
    legend.set_zorder(10)


def _label(entry: LegendEntry) -> str:
    text = "\n".join(textwrap.wrap(entry.text, 44))
    return text if not entry.count else f"{text} ({entry.count})"


def _locator(figure: Figure, picture: Picture, shapes: Shapes) -> None:
    """Draw where in the country the region lies."""
    main = figure.axes[0].get_position()
    width = 0.2 * main.width
    axes = figure.add_axes((main.x1 - width, main.y0, width, 1.18 * width * figure.get_figwidth() / figure.get_figheight()))
    axes.set_axis_off()
    axes.add_patch(Rectangle((0, 0), 1, 1, transform=axes.transAxes, facecolor="white", edgecolor=BORDER, linewidth=0.8))
    country = shapes.country
    gpd.GeoSeries([country], crs=CRS).plot(ax=axes, facecolor="#DCE3EA", edgecolor="none")
    gpd.GeoSeries([shapes.region(picture.painting.fit)], crs=CRS).plot(ax=axes, facecolor=INK, edgecolor=INK, linewidth=0.5)


def _islands(figure: Figure, picture: Picture, size: float = 9) -> None:
    """Draw the Caribbean islands as named dots in an inset, not to scale; ``size`` of the names in points."""
    if not picture.painting.islands:
        return
    main = figure.axes[0].get_position()
    width, height = size * 13 / 72 / figure.get_figwidth(), size * 7.4 / 72 / figure.get_figheight()
    axes = figure.add_axes((main.x0, main.y0, width, height))
    axes.set_axis_off()
    axes.add_patch(Rectangle((0, 0), 1, 1, transform=axes.transAxes, facecolor="white", edgecolor=BORDER, linewidth=0.8))
    axes.text(0.05, 0.93, "Caribisch Nederland", size=0.9 * size, va="top", color=MUTED)
    for i, island in enumerate(picture.painting.islands):
        y = 0.62 - 0.23 * i
        axes.plot(0.1, y, "o", markersize=0.75 * size, color=island.colour, markeredgecolor=INK, markeredgewidth=0.08 * size)
        weight = "bold" if island.chosen else "regular"
        axes.text(0.19, y, island.name, size=size, va="center_baseline", color=INK, weight=weight)
    axes.set_xlim(0, 1)
    axes.set_ylim(0, 1)
