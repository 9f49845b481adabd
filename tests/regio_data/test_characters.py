"""What the typeface of our files cannot show is replaced, and only that."""

from __future__ import annotations

import dataclasses

import pytest
from fontTools.ttLib import TTFont

from exports.writing.fonts import font_folder
from regio_data.characters import REPLACEMENT, unwritable, writable
from regio_data.registers.replaced_characters import replaced_characters


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Regio Deal \U0001f600", "Regio Deal ?"),
        ("\U0001f468\u200d\U0001f469", "?"),
        ("a\x00b\x1bc\x7fd", "abcd"),
        ("Frysla\u0302n, ’s-Gravenhage, €  1 ≥ 2 – m²", "Fryslân, ’s-Gravenhage, €  1 ≥ 2 – m²"),
        ("中文", "?"),
        ("twee\nregels", "twee\nregels"),
    ],
)
def test_replaced(text: str, shown: str) -> None:
    assert writable(text) == shown


def test_every_weight_of_the_typeface_has_what_is_let_through() -> None:
    let_through = {c for c in map(chr, [*range(0x20, 0xD800), *range(0xE000, 0x20000)]) if writable(c) == c != REPLACEMENT}
    assert len(let_through) > 300
    for file in font_folder().glob("*.ttf"):
        assert {c for c in let_through if ord(c) not in TTFont(file).getBestCmap()} == set(), file.name


def test_what_is_replaced_has_a_name() -> None:
    assert unwritable("a\U0001f600\x07\U0001f600") == ["U+1F600 GRINNING FACE", "U+0007 control character"]


def test_the_registers_hold_nothing_that_is_replaced(registers) -> None:
    assert replaced_characters(registers) == []


def test_a_register_that_does_is_named_with_the_field(registers) -> None:
    deal = registers.deals[0].model_copy(update={"name": "Regio Deal \U0001f600"})
    problems = replaced_characters(dataclasses.replace(registers, deals=(deal, *registers.deals[1:])))
    assert [p.text("en") for p in problems] == [
        f"deals, {deal.slug}, name: holds U+1F600 GRINNING FACE; files show a question mark there. Replace it."
    ]
