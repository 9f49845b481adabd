"""What the deal map has selected: a deal, a municipality or an island, or nothing."""

from __future__ import annotations

from dataclasses import dataclass

from geo.painted.deal_map import ISLANDS
from regio_data.data import Data
from regio_data.deals.areas import deals_at, deals_on
from regio_data.registers.areas import Municipality
from regio_data.registers.records import Deal
from regio_data.registers.regions import RegionRef
from regio_data.registers.registers import Registers
from ui.common.url import query


@dataclass(frozen=True)
class Selected:
    """At most one of the three; false without any."""

    deal: Deal | None = None
    municipality: Municipality | None = None
    island: str | None = None

    def __bool__(self) -> bool:
        return bool(self.name)

    @property
    def name(self) -> str:
        """As it stands above the panel, "" without a selection."""
        lit = self.deal or self.municipality
        return lit.name if lit else self.island or ""

    @property
    def key(self) -> str:
        """In the name of a file."""
        return self.deal.slug if self.deal else self.name

    @property
    def title(self) -> str:
        """Above an export, "" without a selection."""
        if self.deal or not self:
            return self.name
        return f"Regio Deals {'op' if self.island else 'in'} {self.name}"

    @property
    def region(self) -> RegionRef | None:
        """As the map knows it; ``None`` where it has nothing to light up."""
        if self.deal:
            return RegionRef("deal", self.deal.slug) if self.deal.municipalities else None
        return RegionRef("gemeente", self.municipality.code) if self.municipality else None

    @property
    def islands(self) -> tuple[str, ...]:
        """Names of the islands to light up."""
        if self.deal:
            return self.deal.islands
        return (self.island,) if self.island else ()

    def deals(self, registers: Registers) -> list[Deal]:
        """Return the deal, or all deals of the municipality or island also those outside the filters: who asks wants all."""
        if self.deal:
            return [self.deal]
        if self.municipality:
            return deals_at(self.municipality.code, registers.deals)
        return deals_on(self.island, registers.deals) if self.island else []


def read_selected(data: Data) -> Selected:
    """Return what the URL selects; a deal goes before a municipality, and that before an island."""
    deal = query.read("deal", data.registers.deal)
    municipality = query.read("gemeente", data.registers.municipality)
    island = query.read("eiland", {name: name for name in ISLANDS})
    if deal:
        return Selected(deal=deal)
    return Selected(municipality=municipality) if municipality else Selected(island=island)
