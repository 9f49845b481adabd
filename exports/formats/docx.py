"""DOCX: the map, tables in words, notes and sources of a page, to cite from and to edit."""

from __future__ import annotations

import datetime
import io
from collections.abc import Sequence

from docx import Document
from docx.document import Document as Written
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Emu, Mm, Pt
from docx.table import Table, _Row

from exports.content.content import Content, Sheet, attribution, retrieved
from exports.formats.map_image import to_png
from geo.painted.palettes import LINE
from geo.shapes import Shapes
from regio_data import dutch
from regio_data.characters import writable

#: A4 upright; lying where a table has more columns than fit beside each other.
A4, MARGIN, UPRIGHT = (Mm(210), Mm(297)), Mm(20), 6
#: Room of a first column with names, and of one with terms, beside that of another column.
WIDE, NARROW = 1.9, 0.5
#: With more columns than these the type is smaller, so that words stay whole.
MANY = 8


def to_docx(content: Content, shapes: Shapes) -> bytes:
    """Return what a page says as a document.

    Parameters
    ----------
    content : Content
        With ``reading``.
    shapes : Shapes

    Raises
    ------
    ValueError
        If the content has nothing to read.
    """
    if content.reading is None:
        raise ValueError("a document is made of content with tables to read")
    tables = [sheet for sheet in content.reading() if len(sheet.table)]
    document = _empty(content, lying=max(len(sheet.table.columns) for sheet in tables) > UPRIGHT)
    document.add_heading(writable(content.title), 0)
    if content.picture:
        document.add_paragraph(writable(content.picture.subtitle))
        document.add_picture(io.BytesIO(to_png(content, shapes)), width=Mm(120))
        _describe(document, f"Kaart van {content.title}: {content.picture.subtitle}")
    for sheet in tables:
        _add_table(document, sheet)
    _say(document, "Toelichting", content.notes)
    _say(document, "Bronnen", [attribution(content.sources), retrieved(content.sources), *content.more_sources])
    document.add_paragraph(writable(f"Gemaakt op {dutch.date(content.made)}. {content.link}".strip()))
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _empty(content: Content, lying: bool) -> Written:
    """Return a document of ours: Dutch, A4, its own title."""
    document = Document()
    about = document.core_properties
    about.title, about.author, about.language = writable(content.title), "Regio Deals en brede welvaart", "nl-NL"
    about.created = about.modified = datetime.datetime.combine(content.made, datetime.time())
    page = document.sections[0]
    page.page_width, page.page_height = reversed(A4) if lying else A4
    page.orientation = WD_ORIENT.LANDSCAPE if lying else WD_ORIENT.PORTRAIT
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = MARGIN
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Calibri", Pt(10)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "nl-NL")
    normal.element.get_or_add_rPr().append(language)
    return document


def _add_table(document: Written, sheet: Sheet) -> None:
    document.add_heading(writable(sheet.name), 1)
    table = document.add_table(1, len(sheet.table.columns), "Normal Table")
    _rule(table)
    size = Pt(9) if len(sheet.table.columns) <= MANY else Pt(7)
    _fill(table.rows[0], list(sheet.table.columns), size, bold=True)
    _repeat(table)
    for row in sheet.table.itertuples(index=False):
        added = table.add_row()
        _fill(added, row, size)
        added._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # not over two pages
    page = document.sections[0]
    _widen(table, (page.page_width or 0) - 2 * MARGIN)
    if sheet.note:
        document.add_paragraph(writable(sheet.note))


def _fill(row: _Row, texts: Sequence[str], size: Pt, bold: bool = False) -> None:
    """Write a row; its first cell names it, so that is bold, in a head every cell."""
    for i, (cell, text) in enumerate(zip(row.cells, texts, strict=True)):
        cell.text = writable(text)
        cell.paragraphs[0].paragraph_format.space_after = Pt(1)
        for run in cell.paragraphs[0].runs:
            run.font.size, run.font.bold = size, bold or i == 0


def _widen(table: Table, room: int) -> None:
    """Give the first column, with the long names, nearly twice the room of another; beside one other it has short terms."""
    first = NARROW if len(table.columns) == 2 else WIDE
    share = room / (len(table.columns) - 1 + first)
    table.autofit = False
    for j, column in enumerate(table.columns):
        width = Emu(int(share * first if j == 0 else share))
        column.width = width  # LibreOffice reads the width of a column, Word that of its cells
        for cell in column.cells:
            cell.width = width


def _rule(table: Table) -> None:
    """Draw only the lines between rows, in a quiet grey."""
    borders = OxmlElement("w:tblBorders")
    for edge in ("top", "bottom", "insideH"):
        line = OxmlElement(f"w:{edge}")
        for name, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", LINE[1:])):
            line.set(qn(f"w:{name}"), value)
        borders.append(line)
    table._tbl.tblPr.append(borders)


def _repeat(table: Table) -> None:
    """Let the head of a table stand on every page that it runs over, and be read as its head."""
    mark = OxmlElement("w:tblHeader")
    mark.set(qn("w:val"), "true")
    table.rows[0]._tr.get_or_add_trPr().append(mark)


def _describe(document: Written, alt: str) -> None:
    document.inline_shapes[-1]._inline.docPr.set("descr", writable(alt))


def _say(document: Written, heading: str, texts: Sequence[str]) -> None:
    if said := [text for text in texts if text]:
        document.add_heading(heading, 1)
    for text in said:
        document.add_paragraph(writable(text), "List Bullet")
