"""The monitor file: the snapshot's figures as CBS writes them (``;``, decimal comma, BOM, empty where there is no figure)."""

from __future__ import annotations

from functools import cache

from regio_data.dataset.snapshot import open_dataset
from regio_data.registers.load import load_registers
from tests.standins.web import Reply


def monitor(path: str, query: dict[str, str], base: str) -> Reply | None:
    """Answer the download of the monitor file."""
    return Reply(monitor_csv(), kind="text/csv") if path == "/monitor/indicatoren.csv" else None


@cache
def monitor_csv() -> bytes:
    """Return the file."""
    registers, table = load_registers(), open_dataset().observations
    columns = {
        "code": table["indicator"],
        "label": table["indicator"].map({i.code: i.label for i in registers.indicators}),
        "statcode": table["region"],
        "statnaam": table["region"].map({m.code: m.name for m in registers.municipalities}),
        "jaar": table["year"],
        "waarde": table["value"],
    }
    rows = table[[]].assign(**columns)
    return rows.to_csv(index=False, sep=";", decimal=",", lineterminator="\r\n").encode("utf-8-sig")
