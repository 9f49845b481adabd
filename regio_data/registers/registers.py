"""All registers together, with what is looked up in them most."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

from regio_data.registers.areas import Area, CbsArea, District, Municipality, VitaleRegio
from regio_data.registers.codes import indicator_key, slugify
from regio_data.registers.lessons import Lessons, Milestone
from regio_data.registers.records import Alias, Deal, Indicator, RodeDraad, Source, Tranche


@dataclass(frozen=True, eq=False)
class Registers:
    """All registers together, checked against one another; equal to itself only, so that results can be kept by it."""

    deals: tuple[Deal, ...]
    tranches: tuple[Tranche, ...]
    rode_draden: tuple[RodeDraad, ...]
    vitale_regios: tuple[VitaleRegio, ...]
    municipalities: tuple[Municipality, ...]
    indicators: tuple[Indicator, ...]
    timeline: tuple[Milestone, ...]
    lessons: Lessons
    districts: tuple[District, ...]
    sources: tuple[Source, ...]
    cbs_areas: tuple[CbsArea, ...]
    aliases: tuple[Alias, ...]
    areas: tuple[Area, ...] = ()

    @cached_property
    def deal(self) -> Mapping[str, Deal]:
        """Deals by slug."""
        return MappingProxyType({deal.slug: deal for deal in self.deals})

    @cached_property
    def successors(self) -> Mapping[str, tuple[Deal, ...]]:
        """The deals that name this slug as their predecessor."""
        return MappingProxyType({slug: tuple(d for d in self.deals if d.predecessor == slug) for slug in self.deal})

    def chain(self, deal: Deal) -> tuple[Deal, ...]:
        """Return a deal with all its predecessors and successors, oldest first; a deal that stands by itself alone.

        A chain that comes back to itself does not get through `checks.problems`. Of several deals that followed on one, all
        are given.
        """
        before: list[Deal] = []
        first = deal
        while first.predecessor is not None:
            first = self.deal[first.predecessor]
            before.insert(0, first)
        return (*before, deal, *self._after(deal))

    def _after(self, deal: Deal) -> list[Deal]:
        return [later for next_one in self.successors[deal.slug] for later in (next_one, *self._after(next_one))]

    @cached_property
    def tranche(self) -> Mapping[int, Tranche]:
        """Tranches by number."""
        return MappingProxyType({one.tranche: one for one in self.tranches})

    @cached_property
    def rode_draad(self) -> Mapping[int, RodeDraad]:
        """Rode draden by number."""
        return MappingProxyType({one.number: one for one in self.rode_draden})

    def deals_of(self, tranche: int) -> tuple[Deal, ...]:
        """Return the deals of a tranche, in the order of the register."""
        return tuple(deal for deal in self.deals if deal.tranche == tranche)

    @cached_property
    def years(self) -> range:
        """From the first year in which a deal was closed up to and including the last in which one ends, as far as known."""
        return range(
            min(deal.signed_year for deal in self.deals if deal.signed_year),
            max(year for deal in self.deals if (year := deal.end_year or deal.signed_year)) + 1,
        )

    @cached_property
    def municipality(self) -> Mapping[str, Municipality]:
        """Municipalities by GM code."""
        return MappingProxyType({m.code: m for m in self.municipalities})

    @cached_property
    def municipality_names(self) -> Mapping[str, str]:
        """Names of the municipalities by GM code, in alphabetical order: a list to choose from."""
        return MappingProxyType({m.code: m.name for m in sorted(self.municipalities, key=lambda m: m.name)})

    @cached_property
    def rode_draad_names(self) -> Mapping[str, str]:
        """The rode draden by their number as the URL has it, each with its number in front: a list to choose from."""
        return MappingProxyType({str(one.number): one.numbered for one in self.rode_draden})

    @cached_property
    def cbs_area(self) -> Mapping[str, CbsArea]:
        """Provinces, COROP areas and the country by the code of CBS."""
        return MappingProxyType({area.code: area for area in self.cbs_areas})

    @cached_property
    def code_of(self) -> Mapping[str, str]:
        """GM code by CBS name of the municipality, for names that come from outside."""
        return MappingProxyType({m.name: m.code for m in self.municipalities})

    def names_of(self, codes: Iterable[str]) -> tuple[str, ...]:
        """Return the CBS names of municipalities by GM code, in the order given."""
        return tuple(self.municipality[code].name for code in codes)

    def inhabitants_of(self, codes: Iterable[str]) -> int:
        """Return the inhabitants (`areas.POPULATION_DAY`) of municipalities by GM code."""
        return sum(self.municipality[code].inhabitants for code in codes)

    def euro_per_inhabitant(self, deal: Deal) -> float | None:
        """Return the rijksbijdrage per inhabitant of the municipalities; ``None`` without amount or municipalities."""
        if deal.rijksbijdrage_mln is None or not deal.municipalities:
            return None
        return deal.rijksbijdrage_mln * 1e6 / self.inhabitants_of(deal.municipalities)

    @cached_property
    def indicator(self) -> Mapping[str, Indicator]:
        """Indicators by code, in the order of the monitor."""
        return MappingProxyType({i.code: i for i in self.indicators})

    @cached_property
    def themes(self) -> tuple[str, ...]:
        """Themes of the monitor, in its order."""
        return tuple(dict.fromkeys(one.theme for i in self.indicators for one in i.monitor_themes))

    @cached_property
    def theme_keys(self) -> Mapping[str, str]:
        """Themes of the monitor by their spelling in a URL, in its order."""
        return MappingProxyType({slugify(theme): theme for theme in self.themes})

    def of_theme(self, theme: str) -> tuple[Indicator, ...]:
        """Return the indicators that the monitor shows under a theme; one that stands under two is in both."""
        return tuple(i for i in self.indicators if any(one.theme == theme for one in i.monitor_themes))

    @cached_property
    def provinces(self) -> tuple[str, ...]:
        """Names of the twelve provinces, in alphabetical order."""
        return tuple(sorted({m.province for m in self.municipalities}))

    def find_indicator(self, code: str) -> Indicator | None:
        """Return the indicator for any spelling of its code, ``None`` if there is none."""
        wanted = indicator_key(code)
        return next((i for i in self.indicators if indicator_key(i.code) == wanted), None)
