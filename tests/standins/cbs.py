"""CBS OData v3: catalogue, API and feed, with paging, padded keys and the error of the 10,000 records."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlencode

from tests.standins.cbs_tables import Table, tables
from tests.standins.odata_filter import BadFilter, columns, parse
from tests.standins.web import TOO_MANY, Reply, status

PAGE = 10_000
_PART = re.compile(r"^/(ODataFeed|ODataApi)/odata/([^/]+)/?(\w*)$")


def cbs(path: str, query: dict[str, str], base: str) -> Reply | None:
    """Answer what opendata.cbs.nl answers."""
    if path == "/ODataCatalog/Tables":
        titles = [{"Identifier": t, "Title": f"Tabel {t}; regio", "Language": "nl"} for t in tables()]
        return _reply(titles, query, base + path, PAGE)
    found = _PART.match(path)
    if not found:
        return None
    service, name, part = found.groups()
    table = tables().get(name)
    if table is None:
        return status(404)(Reply(None))
    rows = _rows(table, part, f"{base}{path.rstrip('/')}")
    if rows is None:
        return status(404)(Reply(None))
    topics = set(table.topics) | set(table.namesakes)
    try:
        if part == "TypedDataSet" and topics & columns(query.get("$filter", "")):
            return TOO_MANY  # the misleading answer to a filter on a topic
        return _reply(rows, query, base + path, PAGE if service == "ODataFeed" else None)
    except (BadFilter, KeyError):
        return status(400)(Reply(None))


def _rows(table: Table, part: str, address: str) -> Any:
    if part == "":
        parts = ("TableInfos", "DataProperties", "CategoryGroups", "TypedDataSet", "UntypedDataSet", "RegioS")
        return [{"name": p, "url": f"{address}/{p}"} for p in (*parts, *table.dimensions)]
    if part == "RegioS":
        return [{"Key": key, "Title": f"{key.strip()} (gemeente)", "Description": ""} for key in table.regions]
    if part == "Perioden":
        return table.periods if table.years else None
    if part in table.dimensions:
        return table.dimensions[part]
    return {"TypedDataSet": table.rows, "DataProperties": lambda: table.properties}.get(part, lambda: None)()


def _reply(rows: Any, query: dict[str, str], address: str, page: int | None) -> Reply:
    if query.get("$filter"):
        accept = parse(query["$filter"])
        rows = [row for row in rows if accept(row)]
    rows = list(rows)
    if page is None:
        if len(rows) > PAGE:
            return TOO_MANY
        page = PAGE
    skip = int(query.get("$skip", 0))
    shown = rows[skip : skip + page]
    if query.get("$select"):
        names = query["$select"].split(",")
        shown = [{name: row[name] for name in names} for row in shown]
    content = {"odata.metadata": f"{address}/$metadata", "value": shown}
    if skip + page < len(rows):
        content["odata.nextLink"] = f"{address}?{urlencode({**query, '$skip': skip + page})}"
    return Reply(content)
