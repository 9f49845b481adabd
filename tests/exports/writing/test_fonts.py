"""The typeface of our files."""

from __future__ import annotations

from fontTools.ttLib import TTFont

from exports.writing.fonts import font_folder
from regio_data.characters import REPLACEMENT, writable


def test_every_weight_of_the_typeface_has_what_is_let_through() -> None:
    let_through = {c for c in map(chr, [*range(0x20, 0xD800), *range(0xE000, 0x20000)]) if writable(c) == c != REPLACEMENT}
    assert len(let_through) > 300
    for file in font_folder().glob("*.ttf"):
        drawn = TTFont(file).getBestCmap()
        assert {c for c in let_through if ord(c) not in drawn} == set(), file.name
