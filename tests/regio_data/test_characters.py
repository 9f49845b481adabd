"""What the typeface of our files cannot show is replaced, and only that."""

from __future__ import annotations

import pytest

from regio_data.characters import unwritable, writable


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


def test_what_is_replaced_has_a_name() -> None:
    assert unwritable("a\U0001f600\x07\U0001f600") == ["U+1F600 GRINNING FACE", "U+0007 control character"]
