"""Fetch figures from StatLine (CBS OData v3) through cbsodata, resolved by title, with time-outs and retries."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, cast

import pandas as pd
import requests

from loaders.errors import LoaderError, SourceError
from loaders.http.causes import for_failure, for_status, nested, not_json, quoted
from loaders.http.net import patiently
from loaders.http.session import Session, timeouts, verify
from loaders.statline.client import client
from loaders.statline.rows import series_table
from loaders.statline.titles import StatlineColumn, Unresolved, columns, find_category, find_dimension, find_topic
from regio_data.registers.registers import Registers
from regio_data.registers.statline import INHABITANTS, StatlineMapping
from regio_data.settings import Settings

#: What StatLine says of a period, and what `regio_data.dataset.schemas.OBSERVATIONS` says.
STATUS = {"voorlopig": "voorlopig", "nadervoorlopig": "nader voorlopig"}

_WHOLE_YEAR = re.compile(r"^(\d{4})JJ00$")
_TOO_MANY = "10000 records"


class TooManyRecords(SourceError):
    """The service refuses to give so many rows at once."""


class Statline:
    """A connection to StatLine.

    Parameters
    ----------
    settings : Settings
        Gives the host, the time-outs and the number of tries.
    """

    def __init__(self, settings: Settings):
        self._settings = settings
        secure, _, self._host = settings.statline_url.partition("://")
        self._secure = secure == "https"
        self.meta = cache(self._meta)  # of this connection only: a next refresh looks again

    def rows(
        self, table: str, part: str, filters: str | None = None, select: Sequence[str] | None = None
    ) -> list[dict[str, Any]]:
        """Return the rows of one part of a table (``DataProperties``, ``TypedDataSet``, a dimension), all pages.

        Raises
        ------
        SourceError
            Naming the table, the part and the cause.
        """
        return patiently(lambda: self._once(table, part, filters, list(select) if select else None), self._settings)

    def series(self, mapping: StatlineMapping, registers: Registers, year: int | None = None) -> pd.DataFrame:
        """Return the figures of one mapping.

        Parameters
        ----------
        mapping : StatlineMapping
        registers : Registers
            Regions that are not in the register (dissolved municipalities) are left out.
        year : int, optional
            Only this year.

        Returns
        -------
        DataFrame
            Columns region, year, value and status; a missing figure is a missing value, never 0.

        Raises
        ------
        Unresolved
            If a title, dimension, category or period is not in the table.
        SourceError
            If the service cannot be reached or its reply is not usable.
        """
        found = columns(self.meta(mapping.table, "DataProperties"))
        geo = _one(found, "geo", mapping.table)
        time = next((c.key for c in found if c.kind == "time"), None)
        periods = self._periods(mapping, time, year)
        keys = {topic: find_topic(found, topic) for topic in (*mapping.topics, *mapping.per)}
        where = [f"startswith({geo},'GM')", *self._categories(mapping, found)]
        select = list(dict.fromkeys([geo, *([time] if time else []), *keys.values()]))
        rows = self._data(mapping.table, where, select, time, periods)
        return series_table(rows, mapping, keys, geo, time, periods, registers)

    def years(self, mapping: StatlineMapping) -> list[int]:
        """Return the whole years of which the table of a mapping has periods, or the year that the register names."""
        time = next((c.key for c in columns(self.meta(mapping.table, "DataProperties")) if c.kind == "time"), None)
        found = self._periods(mapping, time, None).values()
        return sorted(year for year, _ in found) or [cast(int, mapping.year)]  # `_periods` refuses a table that has neither

    def _categories(self, mapping: StatlineMapping, found: Sequence[StatlineColumn]) -> list[str]:
        chosen = {find_dimension(found, title).key: category for title, category in mapping.select.items()}
        filters = []
        for dimension in (c.key for c in found if c.kind == "other"):
            key = find_category(self.meta(mapping.table, dimension), chosen.get(dimension), dimension)
            filters.append(f"{dimension} eq '{_quoted(key)}'")
        return filters

    def _periods(self, mapping: StatlineMapping, time: str | None, year: int | None) -> dict[str, tuple[int, str]]:
        """Return key -> (year, status) of the whole years wanted; empty for a table without periods."""
        if time is None:
            if mapping.year is None:
                raise Unresolved("the table has no periods, and the register names no year")
            return {}
        periods = {}
        for row in self.meta(mapping.table, time):
            found = _WHOLE_YEAR.match(str(row.get("Key", "")).strip())
            if found and year in (None, int(found[1])):
                status = str(row.get("Status") or "").replace(" ", "").lower()
                periods[row["Key"]] = (int(found[1]), STATUS.get(status, ""))
        if not periods:
            raise Unresolved(f"has no period {year}" if year else "has no whole years")
        return periods

    def _data(
        self, table: str, where: list[str], select: list[str], time: str | None, periods: Mapping[str, Any]
    ) -> list[dict[str, Any]]:
        """Return the data rows: in one request, or one per year where the service finds that too many."""
        one = [f"{time} eq '{_quoted(key)}'" for key in periods] if len(periods) == 1 else []
        try:
            return self.rows(table, "TypedDataSet", " and ".join(where + one), select)
        except TooManyRecords:
            if time is None or len(periods) == 1:
                raise
        parts = [" and ".join([*where, f"{time} eq '{_quoted(key)}'"]) for key in periods]
        return [row for part in parts for row in self.rows(table, "TypedDataSet", part, select)]

    def _meta(self, table: str, part: str) -> list[dict[str, Any]]:
        return self.rows(table, part)

    def _once(self, table: str, part: str, filters: str | None, select: list[str] | None) -> list[dict[str, Any]]:
        address = f"{self._settings.statline_url}/ODataFeed/odata/{table}/{part}"
        with Session(self._settings, paged=True) as session:
            try:
                rows = client(session, self._secure).get_meta(
                    table,
                    part,
                    catalog_url=self._host,
                    timeout=timeouts(self._settings),
                    verify=verify(self._settings),
                    **({"filters": filters} if filters else {}),
                    **({"select": select} if select else {}),
                )
            except requests.HTTPError as error:
                raise _for_http(error, address) from None
            except requests.RequestException as error:
                raise for_failure(error, address) from None
            except ValueError as error:
                raise not_json(getattr(error, "doc", ""), address, error) from None
            except RecursionError:
                raise nested(address) from None
            except (KeyError, TypeError, AttributeError):
                rows = [None]
            if not all(isinstance(row, dict) for row in rows):
                said = quoted(session.body.decode(errors="replace"))
                raise SourceError(f"{address}: the reply has no list of rows in 'value'.{said}")
            return rows


def inhabitants(
    statline: Statline, mappings: Sequence[StatlineMapping], registers: Registers, year: int
) -> tuple[pd.Series, str]:
    """Return the inhabitants on 1 January of every municipality, and the table that gave them.

    The tables of the register are tried in their order.

    Raises
    ------
    LoaderError
        If none gives a number above 0 for every municipality; with the cause per table.
    """
    causes = []
    for mapping in (m for m in mappings if m.target == INHABITANTS and m.usable):
        try:
            found = statline.series(mapping, registers, year).set_index("region")["value"]
            lacking = [code for code in registers.municipality if not found.get(code, 0) > 0]
            if lacking:
                raise LoaderError(f"no inhabitants in {year} for {len(lacking)} municipalities: {', '.join(lacking[:10])}")
            return found.astype("int64"), mapping.table
        except LoaderError as error:
            causes.append(f"{mapping.table}: {error}")
    raise LoaderError("no table gives the inhabitants. " + "; ".join(causes))


def _one(found: Sequence[StatlineColumn], kind: str, table: str) -> str:
    keys = [c.key for c in found if c.kind == kind]
    if len(keys) != 1:
        raise Unresolved(f"table {table} has {len(keys) or 'no'} dimensions of regions")
    return keys[0]


def _for_http(error: requests.HTTPError, address: str) -> SourceError:
    reply = getattr(error.__cause__, "response", None)
    text = reply.text[:500] if reply is not None else ""
    if _TOO_MANY in text:
        return TooManyRecords(f"{address}: {text.strip()[:200]}")
    return for_status(reply.status_code if reply is not None else 500, address, text)


def _quoted(key: str) -> str:
    return key.replace("'", "''")
