"""Chosen deals, to take along as slides."""

from __future__ import annotations

from collections.abc import Sequence

from exports.content.content import Content
from exports.content.deals import deals_content
from exports.data import ExportData
from geo.painted.deal_map import paint_deals
from geo.painted.legend import Legend
from regio_data.registers.records import Deal


def slides_content(data: ExportData, deals: Sequence[Deal]) -> Content:
    """Return chosen deals for slides, one a slide."""
    painting = paint_deals(deals, data.registers, data.shapes.drawable, None)
    return deals_content(data, deals, painting, Legend("", ()), "Regio Deals")
