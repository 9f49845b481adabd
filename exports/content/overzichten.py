"""The overzichten of deals, to take along: each one table."""

from __future__ import annotations

from exports.content.content import Column, Content, Sheet
from exports.content.deals import OWN_REGISTER, REBEL
from regio_data.answers.overzichten import OVERZICHTEN
from regio_data.data import Data


def overzicht_content(data: Data, which: str) -> Content:
    """Return an overzicht (a key of `OVERZICHTEN`), with the sources of the deals that it counts."""
    shown = OVERZICHTEN[which](data.registers, data.today)
    numbers = {name: Column("mln euro", 1) for name in shown.amounts}
    numbers |= {name: Column("", 0) for name in shown.table.select_dtypes("int")}
    sources = dict.fromkeys(source for deal in data.registers.deals for source in deal.sources)
    return Content(
        shown.title,
        lambda: (Sheet(shown.title.split(",")[0], shown.table, numbers),),
        data.sources("inwoners"),
        (OWN_REGISTER, *shown.notes),
        picture=None,
        layers=lambda shapes: {},
        more_sources=(*((REBEL,) if which == "themas" else ()), *sources),
    )
