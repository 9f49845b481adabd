"""The deck on paper: two slides a page with what the speaker says below each, as one tagged PDF."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from exports.deck import blocks
from exports.deck.charts import ends, short_year
from exports.deck.handout.charts import lines_svg
from exports.deck.link import as_written, only_here
from exports.deck.slide_map import slide_map
from exports.writing.qr import qr_svg
from exports.writing.typeset import typeset
from geo.drawn.svg import swatch
from geo.painted.legend import Legend
from geo.painted.palettes import MUNICIPALITY, UNLIT, UNPAINTED
from geo.painted.region_marks import mark_svg
from regio_data import dutch
from regio_data.figures.theme_scores import side

TEMPLATE = Path(__file__).parent / "handout.typ"

Json = dict[str, Any]


def to_pdf(slides: Sequence[blocks.Slide], made: datetime.date) -> bytes:
    """Return slides as a handout.

    Raises
    ------
    DataError
        If Typst cannot make it.
    """
    filled = [
        {
            "kind": slide.kind,
            "kicker": "" if slide.kind == "titel" else slide.kicker,
            "title": slide.title,
            "blocks": _said(slide.blocks),
            "note": " ".join(slide.notes),
            "spoken": list(slide.spoken),
            "colour": slide.colour or MUNICIPALITY,
        }
        for slide in slides
    ]
    about = f"Handout van een presentatie, gemaakt op {dutch.date(made)}"
    return typeset(TEMPLATE, {"title": slides[0].title, "about": about, "slides": filled}, made)


def _said(several: Sequence[blocks.Block]) -> list[Json]:
    return [
        {"type": type(block).__name__.lower(), **_WRITERS[type(block)](block)}
        for block in several
        if not isinstance(block, blocks.Hint)
    ]


def _columns(block: blocks.Columns) -> Json:
    return {"columns": [{"kind": c.kind, "heading": c.heading, "blocks": _said(c.blocks)} for c in block.columns]}


def _strips(block: blocks.Strips) -> Json:
    rows = []
    for label, scores, median in block.rows:
        low, high = ends(scores)
        row = {"label": label, "scores": list(scores.values()), "low": low, "high": high}
        rows.append({**row, "median": median, "text": dutch.number(median)})
    return {"rows": rows}


def _dots(block: blocks.Dots) -> Json:
    rows = [
        {"label": label, "scores": list(scores), "texts": [dutch.number(score) for score in scores]}
        for label, scores in block.rows
    ]
    return {"names": list(block.names), "marks": [mark_svg(i) for i in range(len(block.names))], "rows": rows}


def _lines(block: blocks.Lines) -> Json:
    panels = []
    for panel in block.panels:
        low, high = (dutch.number(value, panel.decimals) for value in panel.bounds)
        first, last = panel.years[0], panel.years[-1]
        years = [{"text": short_year(year), "at": 100 * (year - first) / max(last - first, 1)} for year in panel.years]
        texts = {"label": panel.label, "text": panel.text, "low": low, "high": high}
        panels.append({**texts, "years": years, "svg": lines_svg(panel, block.start)})
    return {"panels": panels, "start": str(block.start or "")}


def _shares(block: blocks.Shares) -> Json:
    rows = [
        {"label": label, "parts": [[kind, 100 * n / of] for kind, n in counts.items() if n], "text": text}
        for label, counts, of, text in block.rows
    ]
    return {"rows": rows}


def _amounts(block: blocks.Amounts) -> Json:
    most = max(amount for _, amount, *_ in block.rows)
    rows = [
        {"label": label, "share": 100 * amount / most, "text": text, "remark": remark, "colour": colour if lit else UNLIT}
        for label, amount, text, remark, colour, lit in block.rows
    ]
    return {"rows": rows}


def _map(block: blocks.Map) -> Json:
    return {
        "svg": slide_map(block.map, block.alt),
        "alt": block.alt,
        "key": block.map.key,
        "small": block.map.small,
    }


def _islands(block: blocks.Islands) -> Json:
    lit = {name: deal.colour for deal in block.deals for name in deal.islands}
    return {"islands": [[name, lit.get(name, UNPAINTED)] for name in blocks.ISLANDS_AT]}


_WRITERS: dict[type, Callable[..., Json]] = {
    blocks.Text: lambda block: {"text": block.text, "style": block.style},
    blocks.Items: lambda block: {"texts": list(block.texts), "style": block.style},
    blocks.Tiles: lambda block: {"facts": [list(fact) for fact in block.facts], "across": block.across},
    blocks.Table: lambda block: {"head": list(block.head), "rows": [list(row) for row in block.rows]},
    blocks.Scores: lambda block: {
        "rows": [[row[0], row[1], dutch.number(row[1]), row[2], side(row[1], row[0] in block.ordinary)] for row in block.rows]
    },
    blocks.Strips: _strips,
    blocks.Dots: _dots,
    blocks.Lines: _lines,
    blocks.Shares: _shares,
    blocks.Places: lambda block: {"rows": [list(row) for row in block.rows]},
    blocks.Amounts: _amounts,
    blocks.Map: _map,
    Legend: lambda block: {"title": block.title, "rows": [[swatch(one.paint, UNPAINTED), one.text] for one in block.entries]},
    blocks.Islands: _islands,
    blocks.Qr: lambda block: {"svg": qr_svg(block.link), "text": f"{as_written(block.link)} {only_here(block.link)}".strip()},
    blocks.Columns: _columns,
}
