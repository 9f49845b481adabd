"""Names that anybody may edit: shown as they are, and the browser asks no other host for them."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from ui.common.markdown import label


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Veluwe: werken aan een veerkrachtige Veluwe (tranche 3)", "Veluwe: werken aan een veerkrachtige Veluwe (tranche 3)"),
        ("![x](https://elders/p.png)", r"!\[x\](https\://elders/p.png)"),
        (":red[x] *a* <b>", r"\:red\[x\] \*a\* \<b\>"),
        ("a\x07\nb", "a b"),
    ],
)
def test_a_label(name: str, shown: str) -> None:
    assert label(name) == shown


def test_a_picture_in_a_name_stays_text_on_a_button() -> None:
    def page() -> None:
        from regio_data.registers.regions import RegionRef
        from ui.common.url.links import profile_button

        profile_button(RegionRef("deal", "x"), "![x](https://elders/p.png)", "hier")

    (button,) = AppTest.from_function(page).run().button
    assert "![x](" not in button.label
