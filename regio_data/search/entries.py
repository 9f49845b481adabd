"""What can be found: everything that has a page of its own, with all names it is known by."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from regio_data.registers.codes import indicator_key, slugify
from regio_data.registers.records import Deal
from regio_data.registers.regions import KINDS, REFRESHED, regions
from regio_data.registers.registers import Registers

#: Where each kind is shown: path and query of the dashboard.
ADDRESSES = {
    "deal": "profiel?deal={key}",
    "gemeente": "profiel?gemeente={key}",
    "provincie": "?gebied=provincie:{key}",
    "vitale-regio": "?gebied=vitale-regio:{key}",
    "arbeidsmarktregio": "profiel?regio=arbeidsmarktregio:{key}",
    "ggd-regio": "profiel?regio=ggd-regio:{key}",
    "veiligheidsregio": "profiel?regio=veiligheidsregio:{key}",
    "thema": "brede-welvaart?thema={key}",
    "indicator": "brede-welvaart?indicator={key}",
    "rode-draad": "rode-draden?thema={key}",
    "tranche": "?tranche={key}",
    "pagina": "{key}",
}
#: Kinds that a reader says in front of the name: "gemeente Utrecht".
SAID = ("gemeente", "provincie", "vitale-regio")


@dataclass(frozen=True)
class Entry:
    """One thing that can be found.

    Parameters
    ----------
    kind : str
        A key of `ADDRESSES`.
    key : str
        Slug, code or number; the URL of a page.
    name, about : str
        As a reader is shown it, and what it is: "Twente II", "Regio Deal, tranche 4".
    names : tuple of str
        What it is called, its own name first.
    within : tuple of str
        Municipalities of a deal: who seeks one finds its deals too, below it.
    """

    kind: str
    key: str
    name: str
    about: str
    names: tuple[str, ...]
    within: tuple[str, ...] = ()

    @property
    def address(self) -> str:
        """Path and query of the dashboard, without a slash in front."""
        return ADDRESSES[self.kind].format(key=self.key)


def entries(registers: Registers, pages: Mapping[str, str]) -> tuple[Entry, ...]:
    """Return all that can be found, in the order in which equal names are given.

    Parameters
    ----------
    registers : Registers
    pages : mapping
        URL of a page -> its name.
    """
    known_as = {alias.of: alias.names for alias in registers.aliases}
    found = []
    for kind, key, name, about, more in _every(registers, pages):
        names = (name, *more, *known_as.get(f"{kind}:{key}", ()))
        within = _within(registers, registers.deal[key]) if kind == "deal" else ()
        found.append(Entry(kind, key, name, about, (*names, *(f"{about} {one}" for one in names if kind in SAID)), within))
    return tuple(found)


def _every(registers: Registers, pages: Mapping[str, str]) -> Iterator[tuple[str, str, str, str, tuple[str, ...]]]:
    """Give kind, key, name, what it is, and other names."""
    for deal in reversed(registers.deals):  # of equals the latest first
        yield "deal", deal.slug, deal.short_name, f"Regio Deal, tranche {deal.tranche}", _names(deal)
    for town in registers.municipalities:
        yield "gemeente", town.code, town.name, "gemeente", (town.name.split(" (")[0], town.code)
    for kind in ("provincie", "vitale-regio", *REFRESHED):
        for region in regions(registers, kind):
            yield kind, region.key, region.name, KINDS[kind].one, ()
    for theme in registers.themes:
        yield "thema", slugify(theme), theme, "thema brede welvaart", ()
    for indicator in registers.indicators:
        yield "indicator", indicator_key(indicator.code), indicator.label, "indicator", (indicator.code,)
    for draad in registers.rode_draden:
        yield "rode-draad", str(draad.number), draad.title, "rode draad", (draad.short, f"rode draad {draad.number}")
    for tranche in (one.tranche for one in registers.tranches):
        yield "tranche", str(tranche), f"Tranche {tranche}", "deals op de kaart", (f"T{tranche}",)
    for url, name in pages.items():
        yield "pagina", url, name, "pagina", ()


def _names(deal: Deal) -> tuple[str, ...]:
    """A deal by its name without the motto, as its slug spells it, and with the tranche."""
    return (deal.name, deal.brief, deal.slug, f"{deal.brief} tranche {deal.tranche}")


def _within(registers: Registers, deal: Deal) -> tuple[str, ...]:
    return (*registers.names_of(deal.municipalities), *deal.islands)
