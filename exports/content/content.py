"""What a page shows, as data: every export is written from this, so that a file shows the same as the page."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import geopandas as gpd
import pandas as pd

from exports.deck.blocks import Slide
from geo.painted.legend import Legend
from geo.painted.painting import Painting
from geo.shapes import Shapes
from regio_data import dutch
from regio_data.dataset.snapshot import Dataset
from regio_data.figures.regional.values import CBS
from regio_data.registers.regions import Region

#: Source of the figures that CBS gives of regions larger than a municipality.
OF_REGIONS = "provinciecijfers"


@dataclass(frozen=True)
class Column:
    """A column of a sheet.

    Parameters
    ----------
    unit : str
        Of its numbers, "" where they have none or each row has its own.
    decimals : int, sequence of int or None
        To show of every number, or of each row's; ``None`` for text.
    """

    unit: str = ""
    decimals: int | Sequence[int] | None = None

    def head(self, name: str) -> str:
        """Return what stands above the column: its name, with the unit behind it."""
        return f"{name} ({self.unit})" if self.unit else name


@dataclass(frozen=True)
class Sheet:
    """A table with its name; ``columns`` says more of some of the columns of ``table``, whose index is in no file.

    ``note`` stands below the table in a document.
    """

    name: str
    table: pd.DataFrame
    columns: Mapping[str, Column] = field(default_factory=dict)
    note: str = ""

    @property
    def headed(self) -> pd.DataFrame:
        """The table with its units in the heads."""
        return self.table.set_axis([self.columns.get(name, Column()).head(name) for name in self.table.columns], axis=1)


@dataclass(frozen=True)
class Standing:
    """Where the regions of a picture stand in one row: the figure of each in words (none of a theme), and its place.

    A place is from 0 to 100, None without one.
    """

    label: str
    figures: tuple[str, ...]
    places: tuple[float | None, ...]


@dataclass(frozen=True)
class Picture:
    """A map as a picture.

    Parameters
    ----------
    attribution : str
        The sources of what is drawn, in one line.
    labelled : tuple of str
        GM codes to write the names of.
    note : str
        On the map, where there is nothing to paint.
    standings : tuple of Standing
        Beside the map of a comparison, of its regions in the order of the legend; their marks stand for them.
    """

    title: str
    subtitle: str
    painting: Painting
    legend: Legend
    attribution: str
    labelled: tuple[str, ...] = ()
    note: str = ""
    standings: tuple[Standing, ...] = ()


@dataclass(frozen=True)
class Content:
    """All that a file of one page can hold.

    Parameters
    ----------
    title : str
    sheets : callable
        The tables, each made when it is asked for; the first is what goes into a CSV file.
    sources : tuple of dict
        Entries of the manifest.
    more_sources : tuple of str
        Other sources, of the deals.
    notes : tuple of str
        What must be said beside the figures; own calculations among them.
    picture : Picture or None
        ``None`` where there is no map.
    layers : callable
        Shapes -> layers of a GeoPackage by name.
    a4 : callable or None
        What stands on the sheet of a PDF, by its names in the template.
    slides : callable or None
        Link to this view -> the slides for PowerPoint.
    opening : callable
        The clean sheets on which a workbook opens, before ``sheets``.
    reading : callable or None
        The tables of a document, in words: what somebody reads or cites, not what is reckoned with.
    second_picture : Picture or None
        A second map, right of ``picture``.
    made : date
    link : str
        To the view on screen, "" without.
    """

    title: str
    sheets: Callable[[], Iterable[Sheet]]
    sources: tuple[Mapping[str, Any], ...]
    notes: tuple[str, ...]
    picture: Picture | None
    layers: Callable[[Shapes], dict[str, gpd.GeoDataFrame]]
    more_sources: tuple[str, ...] = ()
    a4: Callable[[], Mapping[str, object]] | None = None
    slides: Callable[[str], Sequence[Slide]] | None = None
    opening: Callable[[], Iterable[Sheet]] = tuple
    reading: Callable[[], Iterable[Sheet]] | None = None
    second_picture: Picture | None = None
    made: datetime.date = field(default_factory=datetime.date.today)
    link: str = ""

    @property
    def map(self) -> Picture:
        """The picture, of a page that has one.

        Raises
        ------
        ValueError
            If there is no map.
        """
        if self.picture is None:
            raise ValueError(f"{self.title!r} has no map")
        return self.picture


def attribution(sources: Sequence[Mapping[str, Any]]) -> str:
    """Return sources of the manifest in one line."""
    return " · ".join(source["attribution"] for source in sources)


def monitor_keys(shown: Iterable[tuple[Region, str]]) -> tuple[str, ...]:
    """Return the sources of figures of regions, each with its origin: also CBS's own of larger regions where one is shown."""
    return ("monitor", *([OF_REGIONS] if any(_of_larger(region, origin) for region, origin in shown) else []))


def _of_larger(region: Region, origin: str) -> bool:
    return origin == CBS and bool(region.cbs_areas)


def origin_line(dataset: Dataset, region: Region | None = None, origin: str = "") -> str:
    """Return where the figures of a row come from: title, edition and retrieval date of the monitor.

    Of a ``region`` with a figure of this ``origin``: where it is CBS's own of a region larger than a municipality, those of the
    source of these, which may be of another day.
    """
    entry = dataset.source(OF_REGIONS) if region and _of_larger(region, origin) else None
    entry = entry or dataset.monitor
    return f"{entry['title']}, editie {entry['edition']}, verkregen op {entry['retrieved']}; bewerking: dit dashboard"


def column_name(header: str) -> str:
    """Return a header as a column name in a database: "Per inwoner" is per_inwoner."""
    return header.lower().replace(" ", "_")


def retrieved(sources: Sequence[Mapping[str, Any]]) -> str:
    """Return when sources were retrieved: "Verkregen op 1 mei 2026.", with their titles where the days differ."""
    titles: dict[str, list[str]] = {}
    for source in sources:
        titles.setdefault(dutch.date(datetime.date.fromisoformat(source["retrieved"])), []).append(source["title"])
    days = list(titles) if len(titles) == 1 else [f"{day} ({', '.join(names)})" for day, names in titles.items()]
    return f"Verkregen op {dutch.several(days)}." if days else ""
