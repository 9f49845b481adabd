"""Emoji and control characters in a name: every format is made, can be read back, and has a question mark there."""

from __future__ import annotations

import dataclasses
import io

import geopandas as gpd
import openpyxl
import pypdf
import pytest
from pptx import Presentation

from exports.content.profiel.content import profile_content
from exports.formats.registry import FORMATS
from geo.shapes import shapes_of
from regio_data.data import Data
from regio_data.profile.profile import profile
from regio_data.registers.regions import RegionRef, find_region

BAD = "\U0001f600\x07\x1b"


@pytest.fixture(scope="module")
def page(data: Data):
    """The profile of a deal of which the name, and the names of all indicators, hold what cannot be shown."""
    known = data.registers
    deals = tuple(
        d.model_copy(update={"name": d.name + BAD, "notes": BAD * 90}) if d.slug == "twente-ii" else d for d in known.deals
    )
    indicators = tuple(i.model_copy(update={"label": i.label + BAD}) for i in known.indicators)
    changed = dataclasses.replace(known, deals=deals, indicators=indicators)
    data = dataclasses.replace(data, registers=changed)
    region = find_region(changed, RegionRef("deal", "twente-ii"))
    made = profile_content(data, profile(data.dataset, changed, data.scores, region))
    return dataclasses.replace(made, title=made.title + BAD)


def text_of(suffix: str, content: bytes, folder) -> str:
    if suffix == "pdf":
        return "".join(sheet.extract_text() for sheet in pypdf.PdfReader(io.BytesIO(content)).pages)
    if suffix == "xlsx":
        book = openpyxl.load_workbook(io.BytesIO(content))
        return " ".join(str(value) for sheet in book for row in sheet.iter_rows(values_only=True) for value in row)
    if suffix == "gpkg":
        (folder / "a.gpkg").write_bytes(content)
        return " ".join(gpd.read_file(folder / "a.gpkg", layer="regio").columns)
    slides = Presentation(io.BytesIO(content)).slides
    return " ".join(shape.text_frame.text for slide in slides for shape in slide.shapes if shape.has_text_frame)


@pytest.mark.parametrize("suffix", ["pdf", "xlsx", "gpkg", "pptx"])
def test_a_name_with_an_emoji(suffix: str, page, data: Data, tmp_path) -> None:
    text = text_of(suffix, FORMATS[suffix].write(page, shapes_of(data)), tmp_path)
    assert "Overgewicht?" in text or "Twente II?" in text
    assert not set(BAD) & set(text)
