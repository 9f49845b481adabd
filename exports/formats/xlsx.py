"""XLSX: one sheet a table, numbers as numbers, and a sheet that says where everything comes from."""

from __future__ import annotations

import datetime
import io
import re
from collections.abc import Iterator, Sequence

import pandas as pd
from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from exports.content.content import Column, Content, Sheet
from exports.formats.defuse import dangerous
from geo.painted.palettes import HOUSE
from regio_data.characters import writable

HEADER = PatternFill("solid", fgColor=HOUSE[1:])
DATE = "[$-413]d mmmm yyyy"
WIDEST = 60


def to_xlsx(content: Content) -> bytes:
    """Return what a page shows as a workbook, the sheet "Bronnen" last.

    Notes
    -----
    A number format in a file is written the English way ("#,##0.0"); a spreadsheet shows it with the separators of its
    user, so as 1.234,5 in Dutch. Missing figures are empty cells.
    """
    book = Workbook()
    book.remove(book.active)
    book.properties.title = writable(content.title)
    book.properties.creator = "Regio Deals en brede welvaart"
    book.properties.language = "nl-NL"
    for sheet in (*content.opening(), *content.sheets()):
        _write_table(book.create_sheet(_sheet_name(sheet.name)), sheet)
    _write_sources(book.create_sheet("Bronnen"), content)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _write_table(target: Worksheet, sheet: Sheet) -> None:
    columns = [sheet.columns.get(name, Column()) for name in sheet.table.columns]
    _write_header(target, list(sheet.headed.columns))
    for i, row in enumerate(sheet.table.itertuples(index=False)):
        for j, value in enumerate(row):
            _put(target.cell(i + 2, j + 1), value, _format(columns[j], i))
    target.freeze_panes = "B2"
    target.auto_filter.ref = target.dimensions
    _fit(target)


def _write_header(target: Worksheet, headers: Sequence[str]) -> None:
    for j, text in enumerate(headers, start=1):
        cell = target.cell(1, j)
        _put(cell, text)
        cell.font = Font(bold=True, color="FFFFFF")
        cell.fill = HEADER
        cell.alignment = Alignment(wrap_text=True, vertical="center")
    target.print_title_rows = "1:1"
    target.page_setup.orientation = "landscape"
    target.page_setup.paperSize = target.PAPERSIZE_A4
    target.page_setup.fitToHeight = 0
    target.sheet_properties.pageSetUpPr.fitToPage = True


def _write_sources(target: Worksheet, content: Content) -> None:
    _write_header(target, ["Wat", "Inhoud"])
    for i, (what, text) in enumerate(_source_rows(content), start=2):
        _put(target.cell(i, 1), what)
        _put(target.cell(i, 2), text)
        target.cell(i, 1).alignment = Alignment(vertical="top")
        target.cell(i, 2).alignment = Alignment(wrap_text=True, vertical="top", horizontal="left")
    target.freeze_panes = "A2"
    target.column_dimensions["A"].width = 24
    target.column_dimensions["B"].width = 110


def _source_rows(content: Content) -> Iterator[tuple[str, object]]:
    yield "Titel", content.title
    yield "Gemaakt op", content.made
    yield "Lege cel", "geen gegevens; ontbrekend is niet nul"
    for note in content.notes:
        yield "Toelichting", note
    for source in content.sources:
        yield (
            "Bron",
            f"{source['title']}, {source['publisher']}, editie {source['edition']}. Licentie: {source['licence']} "
            f"({source['licence_url']}). {source['how_obtained']} {source.get('note') or ''} {source['url']}",
        )
        yield "Verkregen op", datetime.date.fromisoformat(source["retrieved"])
    for text in content.more_sources:
        yield "Bron", text


def _format(column: Column, row: int) -> str:
    decimals = column.decimals[row] if isinstance(column.decimals, Sequence) else column.decimals
    return "General" if decimals is None else "#,##0" + ("." + "0" * decimals if decimals else "")


def _put(cell: Cell, value: object, number_format: str = "General") -> None:
    """Write a value; text is never a formula, also when somebody edits the cell."""
    if isinstance(value, str):
        cell.value = writable(value) or None
        if cell.value:
            cell.data_type = "s"
        cell.quotePrefix = dangerous(value)
    elif not pd.isna(value):
        cell.value = value.item() if hasattr(value, "item") else value
        cell.number_format = DATE if isinstance(value, datetime.date) else number_format


def _fit(target: Worksheet) -> None:
    for j, column in enumerate(target.iter_cols(), start=1):
        longest = max((len(str(cell.value)) for cell in column[1:] if cell.value is not None), default=0)
        header = max(map(len, str(column[0].value).split()))
        target.column_dimensions[get_column_letter(j)].width = min(max(longest, header, 8) + 3, WIDEST)


def _sheet_name(name: str) -> str:
    """Return a name that Excel accepts: at most 31 characters, without its own signs."""
    return re.sub(r"[\[\]:*?/\\]", " ", writable(name))[:31].strip(" '") or "Tabel"
