"""Kinds of region that divide the municipalities, from CBS's table of areas ("Gebieden in Nederland") of the boundary year."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from loaders.errors import LoaderError
from loaders.sources import Progress, Result, Run, host
from loaders.statline.areas import areas_of
from loaders.statline.fetch import Statline
from loaders.statline.titles import Unresolved
from loaders.store.draft import Draft
from regio_data.dataset import schemas
from regio_data.registers.regions import REFRESHED
from regio_data.registers.statline import DIVISION

#: Key in the register of sources.
AREAS = "gebieden"


def areas(draft: Draft, run: Run, progress: Progress) -> Result | None:
    """Replace the areas by those of the table of the boundary year; ``None`` where the register names no such table.

    Raises
    ------
    LoaderError
        If none of the kinds is in the table.
    """
    table = next((m.table for m in run.mappings if m.target == DIVISION and m.years == str(run.year)), None)
    if table is None:
        return None
    statline, found, unresolved = Statline(run.settings), [], []
    for number, kind in enumerate(REFRESHED, start=1):
        try:
            found.append(areas_of(statline, table, kind, run.registers))
        except Unresolved as error:
            unresolved.append(f"{kind}: {error}")
        progress(number, len(REFRESHED))
    if not found:
        raise LoaderError("; ".join(unresolved))
    new = pd.concat(found, ignore_index=True)[list(schemas.AREAS.columns)]
    note = "; ".join([f"table {table}", *unresolved])
    if draft.areas is not None and new.equals(draft.areas):
        return Result(draft, len(new), note, "kept")
    said = {
        "title": f"Gebieden in Nederland {run.year}",
        "edition": str(run.year),
        "attribution": f"CBS StatLine {table} (CC BY 4.0)",
        "url": f"https://opendata.cbs.nl/statline/#/CBS/nl/dataset/{table}/table",
        "how_obtained": f"Opgehaald bij {host(run.settings.statline_url)} (CBS OData v3).",
    }
    done = replace(draft, areas=new).with_source(run.registers, AREAS, len(new), **said)
    return Result(done, len(new), note, "part" if unresolved else "new")
