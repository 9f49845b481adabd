"""Text in the registers that our files cannot show is named."""

from __future__ import annotations

import dataclasses

from regio_data.registers.replaced_characters import replaced_characters


def test_the_registers_hold_nothing_that_is_replaced(registers) -> None:
    assert replaced_characters(registers) == []


def test_a_register_that_does_is_named_with_the_field(registers) -> None:
    deal = registers.deals[0].model_copy(update={"name": "Regio Deal \U0001f600"})
    problems = replaced_characters(dataclasses.replace(registers, deals=(deal, *registers.deals[1:])))
    assert [p.text("en") for p in problems] == [
        f"deals, {deal.slug}, name: holds U+1F600 GRINNING FACE; files show a question mark there. Replace it."
    ]
