"""Ask every live source once, as a refresh would, and say what was assumed, what came, and what differs."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field

from loaders.errors import LoaderError, unexpected
from loaders.http.trace import Call, traced
from loaders.monitor.file import load_monitor
from loaders.monitor.rows import ALIASES
from loaders.pdok import fetch as pdok
from loaders.pdok.division import check_districts, check_municipalities
from loaders.statline.compare import check_mappings, monitor_tables, reason_unused, with_inhabitants
from loaders.statline.fetch import Statline, inhabitants
from loaders.store.validate import absent, against_current
from regio_data import dutch
from regio_data.dataset.snapshot import Dataset
from regio_data.dataset.versions import edition_key
from regio_data.registers.registers import Registers
from regio_data.registers.statline import StatlineMapping
from regio_data.settings import Settings


@dataclass
class Finding:
    """One source: what was assumed, what came, what differs (each a sentence), and the requests that it took."""

    source: str
    assumed: list[str]
    came: list[str] = field(default_factory=list)
    differs: list[str] = field(default_factory=list)
    calls: list[Call] = field(default_factory=list)


@dataclass(frozen=True)
class Asked:
    """With what the sources are asked."""

    settings: Settings
    registers: Registers
    mappings: tuple[StatlineMapping, ...]
    dataset: Dataset


def findings(
    asked: Asked, progress: Callable[[str], object] = lambda _: None, names: Collection[str] | None = None
) -> Iterator[Finding]:
    """Give the findings one by one, of the sources named or of all; whatever a source does, the next is asked too."""
    for name in PROBES if names is None else names:
        assumed, probe = PROBES[name]
        progress(name)
        found = Finding(name, assumed(asked))
        with traced() as found.calls:
            try:
                probe(asked, found)
            except LoaderError as error:
                found.differs.append(str(error))
            except Exception as error:  # what nobody foresaw belongs on the page too
                found.differs.append(unexpected(error))
        yield found


def _monitor(asked: Asked, found: Finding) -> None:
    address = asked.settings.monitor_url
    if address is None:
        found.differs.append("not asked: monitor_url is not set. CBS offers the file with the visualisation of the monitor.")
        return
    monitor = load_monitor(address, asked.registers, settings=asked.settings)
    table = monitor.observations
    years = sorted(table.dropna(subset="value")["year"].unique())
    edition = f"{dutch.MONTHS[11]} {monitor.last_year + 1}"
    present = asked.dataset.monitor["edition"]
    found.came += [
        f"{len(table)} rows, {table['indicator'].nunique()} indicators, {table['region'].nunique()} municipalities, "
        f"{years[0]}-{years[-1]}, {table['value'].isna().mean():.0%} without a figure",
        f"edition {edition}, from the last year with figures; in use is {present}",
        f"sha256 {monitor.sha256}",
    ]
    if edition_key(edition) > edition_key(present):
        found.came.append(f"this is a NEWER edition: python -m loaders refresh --source monitor={address}")
    if monitor.left_out:
        found.differs.append(f"indicators left out, not in the register: {', '.join(monitor.left_out)}")
    found.differs += against_current(table, asked.dataset.observations)
    found.differs += [text for text in absent(table, asked.dataset.observations) if text not in found.differs]


def _catalogue(asked: Asked, found: Finding) -> None:
    tables = monitor_tables(asked.settings)
    found.came.append(f"tables on brede welvaart: {', '.join(tables) or 'none'}")
    if tables:
        found.differs.append(f"StatLine has tables of the monitor: {', '.join(tables)}; no topic of them is in the register")


def _statline(asked: Asked, found: Finding) -> None:
    compared = check_mappings(with_inhabitants(asked.dataset), asked.mappings, asked.registers, asked.settings)
    resolved = [c for c in compared if c.resolved]
    found.came.append(
        f"{len(resolved)} of {len(compared)} mappings resolve: their titles, keys, categories and units are right"
    )
    for mapped in resolved:
        found.came.append(f"{mapped.mapping.name}: {mapped.overlap} figures in common, {mapped.differing} differ")
        if mapped.differing and mapped.mapping.relation == "same":
            found.differs.append(
                f"{mapped.mapping.name}: {mapped.differing} of {mapped.overlap} figures differ from those in use, by "
                f"{mapped.largest:g} at most ({mapped.where}): a revision, or another series"
            )
    found.differs += [f"{mapped.mapping.name}: {mapped.problem}" for mapped in compared if not mapped.resolved]


def _population(asked: Asked, found: Finding) -> None:
    year = asked.settings.boundary_year
    people, table = inhabitants(Statline(asked.settings), asked.mappings, asked.registers, year)
    found.came.append(f"table {table}: {len(people)} municipalities, {people.sum():,} inhabitants on 1 January {year}")


def _layer(fetch: Callable[..., pdok.Layer], collection: str) -> Callable[[Asked, Finding], None]:
    def probe(asked: Asked, found: Finding) -> None:
        year = asked.settings.boundary_year
        layer = fetch(collection, year, asked.settings)
        found.came.append(f"{len(layer.areas)} areas of {year} with the columns {', '.join(layer.areas.columns)}")
        check = check_municipalities if collection == pdok.MUNICIPALITIES else check_districts
        check(layer.areas, asked.registers, f"{layer.service} {collection} {year}")

    return probe


def _of_layer(service: str, collection: str) -> Callable[[Asked], list[str]]:
    return lambda asked: [
        f"{getattr(asked.settings, service)}, collection {collection}, year {asked.settings.boundary_year}",
        "columns statcode and statnaam, jaarcode as the filter, GeoJSON in pages of at most 1,000, one valid polygon per code",
        f"the {len(asked.registers.municipality)} municipalities of gemeenten.csv"
        if collection == pdok.MUNICIPALITIES
        else "every district of wijken.yaml",
    ]


#: Source -> what is assumed of it, and how it is asked.
PROBES: dict[str, tuple[Callable[[Asked], list[str]], Callable[[Asked, Finding], None]]] = {
    "Monitor file": (
        lambda asked: [
            f"monitor_url {asked.settings.monitor_url or 'not set'}; csv, csv.gz or xlsx",
            *(f"column {ours}: {', '.join(names)}" for ours, names in ALIASES.items()),
            "years as 2022 or 2022JJ00, no separator of thousands, an empty value where there is no figure",
        ],
        _monitor,
    ),
    "StatLine: catalogue": (
        lambda asked: [f"{asked.settings.statline_url}/ODataCatalog/Tables; no table of the monitor itself"],
        _catalogue,
    ),
    "StatLine: tables of the register": (
        lambda asked: [
            f"{sum(not reason_unused(m, asked.registers) for m in asked.mappings)} mappings of statline.yaml, by title",
            "OData v3 feed in pages of 10,000 rows, keys GM0000 padded with spaces, periods 2024JJ00",
        ],
        _statline,
    ),
    "StatLine: inhabitants": (
        lambda asked: ["one of the tables for `inwoners` has every municipality of the register in the boundary year"],
        _population,
    ),
    "PDOK OGC API: municipalities": (
        _of_layer("pdok_ogc_url", pdok.MUNICIPALITIES),
        _layer(pdok.from_ogc, pdok.MUNICIPALITIES),
    ),
    "PDOK OGC API: districts": (_of_layer("pdok_ogc_url", pdok.DISTRICTS), _layer(pdok.from_ogc, pdok.DISTRICTS)),
    "PDOK WFS: municipalities": (_of_layer("pdok_wfs_url", pdok.MUNICIPALITIES), _layer(pdok.from_wfs, pdok.MUNICIPALITIES)),
    "PDOK WFS: districts": (_of_layer("pdok_wfs_url", pdok.DISTRICTS), _layer(pdok.from_wfs, pdok.DISTRICTS)),
}
