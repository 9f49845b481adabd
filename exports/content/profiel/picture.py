"""The map of a profile, and what stands under the name of its region."""

from __future__ import annotations

from exports.content.content import Picture, attribution
from exports.content.deals import REGISTER
from geo.painted.deal_map import deal_paints, deal_parts, islands
from geo.painted.legend import Legend, LegendEntry
from geo.painted.paint import Paint
from geo.painted.painting import Painting
from geo.painted.palettes import MUNICIPALITY, UNPAINTED, striped
from geo.shapes import shapes_of
from regio_data import dutch
from regio_data.data import Data
from regio_data.figures.gebieden import holds_for_part
from regio_data.profile.profile import Profile
from regio_data.registers.regions import KINDS
from regio_data.registers.registers import Registers


def subtitle(registers: Registers, profile: Profile) -> str:
    """Return what stands under the name of a region in every file."""
    if profile.region.is_area:
        n = dutch.count(len(profile.region.municipalities), "gemeente", "gemeenten")
        return f"{dutch.capital(KINDS[profile.region.kind].one)} van {n}"
    if profile.deal is None:
        return f"Gemeente in {registers.municipality[profile.region.key].province}"
    text = f"Tranche {profile.deal.tranche} · {dutch.million(profile.deal.rijksbijdrage_mln)} rijksbijdrage"
    if profile.region.partial:
        text += f" · {holds_for_part(registers, profile.region)}"
    return text


def region_picture(data: Data, profile: Profile) -> Picture:
    """Return the map of a region: zoomed in, its municipalities by name."""
    deal, region, registers = profile.deal, profile.region, data.registers
    borders = attribution(data.sources("gemeentegrenzen", "wijkgrenzen"))
    if deal is not None:
        borders = f"{borders} · {REGISTER}"
    if deal is None:
        fill = dict.fromkeys(region.municipalities, Paint(MUNICIPALITY))
        painting = Painting(fill, selected=[region.ref], fit=region.ref)
        legend = Legend("", (LegendEntry(Paint(MUNICIPALITY), region.name), LegendEntry(Paint(UNPAINTED), "andere gemeenten")))
        return Picture(region.name, subtitle(registers, profile), painting, legend, borders, region.municipalities)
    painting = Painting(
        fill=deal_paints([deal]),
        parts=deal_parts([deal], registers, shapes_of(data).drawable),
        selected=[region.ref] if region.municipalities else [],
        fit=region.ref if region.municipalities else None,
        islands=islands([deal], deal),
    )
    entries = [LegendEntry(Paint(deal.colour), deal.name_with_tranche)]
    if any(paint.pattern == "striped" for _, paint in painting.parts):
        entries.append(LegendEntry(striped(deal.colour), "deel van de gemeente"))
    entries.append(LegendEntry(Paint(UNPAINTED), "andere gemeenten"))
    note = (
        "" if region.municipalities or deal.islands else f"Provincies {dutch.several(deal.provinces)}; geen gemeenten genoemd"
    )
    return Picture(
        deal.name, subtitle(registers, profile), painting, Legend("", tuple(entries)), borders, region.municipalities, note
    )
