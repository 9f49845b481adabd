"""The picture beside a link."""

from __future__ import annotations

import datetime
import io

from PIL import Image

from exports.formats.preview import to_preview

RED = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path fill="#ff0000" d="M0 0h10v10h-10z"/></svg>'


def test_it_is_1200_by_630_with_the_map_on_the_right():
    made = datetime.date(2026, 11, 22)
    picture = Image.open(io.BytesIO(to_preview("#x[y] $z", "*vet*", "Regio Deals", RED, made))).convert("RGB")
    assert picture.size == (1200, 630)
    assert picture.getpixel((910, 320)) == (255, 0, 0)
    assert picture.getpixel((300, 400)) == (255, 255, 255)
