"""The formats in which a page can be taken along, and how to write each.

A writer is imported when it is first used: together they take half a second, which no page should wait for.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from exports.content.content import Content, attribution, column_name, retrieved
from exports.deck.formats import PPTX
from exports.formats.csv import to_csv, to_dutch_csv
from geo.shapes import Shapes


@dataclass(frozen=True)
class Format:
    """A kind of file: its name on screen, its MIME type, how to make it of a page, and its suffix where that is not its key."""

    label: str
    mime: str
    write: Callable[[Content, Shapes], bytes]
    suffix: str = ""


def _csv(content: Content, shapes: Shapes) -> bytes:
    return to_csv(next(iter(content.sheets())).headed)


def _dutch_csv(content: Content, shapes: Shapes) -> bytes:
    return to_dutch_csv(next(iter(content.sheets())).headed)


def _docx(content: Content, shapes: Shapes) -> bytes:
    from exports.formats import docx

    return docx.to_docx(content, shapes)


def _xlsx(content: Content, shapes: Shapes) -> bytes:
    from exports.formats import xlsx as workbook

    return workbook.to_xlsx(content)


def _gpkg(content: Content, shapes: Shapes) -> bytes:
    from exports.formats import gpkg as geopackage

    return geopackage.to_gpkg(
        content.layers(shapes),
        content.title,
        " ".join(filter(None, [*content.notes, _units(content), attribution(content.sources), retrieved(content.sources)])),
    )


def _units(content: Content) -> str:
    """Return the units of the columns, of which a database keeps the bare names."""
    units = {name: column.unit for sheet in content.sheets() for name, column in sheet.columns.items() if column.unit}
    return f"Eenheden: {'; '.join(f'{column_name(name)}: {unit}' for name, unit in units.items())}." if units else ""


def _pdf(content: Content, shapes: Shapes) -> bytes:
    from exports.formats import pdf

    return pdf.to_pdf(content, shapes)


def _pptx(content: Content, shapes: Shapes) -> bytes:
    from exports.deck import pptx

    if content.slides is None:
        raise ValueError("slides are made of deals or of a profile")
    return pptx.to_pptx(content.slides(content.link), content.made)


def _png(size: str) -> Callable[[Content, Shapes], bytes]:
    def write(content: Content, shapes: Shapes) -> bytes:
        from exports.formats import map_image, two_maps

        if content.second_picture:
            return two_maps.two_maps_png(content, shapes)
        return map_image.to_png(content, shapes, getattr(map_image, size))

    return write


#: Key -> format.
FORMATS = {
    "docx": Format("Word", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", _docx),
    "pdf": Format("PDF, één vel A4", "application/pdf", _pdf),
    "pptx": Format("PowerPoint", PPTX, _pptx),
    "png": Format("Kaart als PNG", "image/png", _png("UPRIGHT")),
    "png-breed": Format("Kaart voor een dia (16:9)", "image/png", _png("WIDE"), "png"),
    "png-vierkant": Format("Kaart, vierkant", "image/png", _png("SQUARE"), "png"),
    "xlsx": Format("Excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", _xlsx),
    "csv-nl": Format("CSV voor Excel (Nederlands)", "text/csv", _dutch_csv, "csv"),
    "csv": Format("CSV voor andere programma’s", "text/csv", _csv),
    "gpkg": Format("GeoPackage", "application/geopackage+sqlite3", _gpkg),
}

#: The map of a page as a picture: upright, wide and square.
PICTURES = [name for name, one in FORMATS.items() if one.mime == "image/png"]
