"""A list of municipalities as people have it: names, codes, a table, with errors."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regio_data.eigen.gemeentelijst import LONGEST, read_list
from regio_data.registers.load import load_registers

REGISTERS = load_registers()
THREE = ("GM0141", "GM0153", "GM0164")


@pytest.mark.parametrize(
    "text",
    [
        "Almelo\nEnschede\nHengelo",
        "almelo, ENSCHEDE; Hengelo (O.)",
        "GM0141 \n gm0153\n164",
        "0141\t0153\t0164",
        "code;naam;inwoners\nGM0141;Almelo;74317\nGM0153;Enschede;161738\nGM0164;Hengelo;83058",
        '"gemeente","provincie"\n"Almelo","Overijssel"\n"Enschede","Overijssel"\n"Hengelo","Utrecht"',
        "\ufeffAlmelo\r\n\r\nEnschede\r\nAlmelo\r\nHengelo",
    ],
)
def test_names_codes_and_tables_give_the_same(text):
    listed = read_list(REGISTERS, text)
    assert (listed.codes, listed.problems, listed.hints) == (THREE, (), ())


def test_a_name_with_commas_is_one_name():
    assert read_list(REGISTERS, "Nuenen, Gerwen en Nederwetten\nBest").codes == ("GM0820", "GM0753")


def test_what_is_no_municipality_is_named_with_what_may_be_meant():
    listed = read_list(REGISTERS, "Almelo\nHeerln\nGM9999\nBergen")
    assert listed.codes == ("GM0141",)
    assert listed.problems == (
        "“Heerln” is geen gemeente van 2024. Bedoelt u Heerlen?",
        "“GM9999” is geen gemeente van 2024.",
        "“Bergen” kan Bergen (NH.) of Bergen (L.) zijn. Schrijf de naam voluit of geef de code.",
    )


def test_a_former_name_is_taken_for_what_it_is_now_and_that_is_said():
    listed = read_list(REGISTERS, "Sneek\nDen Haag")
    assert listed.codes == ("GM1900", "GM0518")
    assert listed.hints[0] == "“Sneek” hoort bij de gemeente Súdwest-Fryslân."


def test_a_long_list_and_many_problems_are_cut_off():
    assert read_list(REGISTERS, "x" * (LONGEST + 1)).problems == ("De lijst is te lang: hoogstens 20000 tekens.",)
    problems = read_list(REGISTERS, "\n".join(f"plaats {n}" for n in range(50))).problems
    assert (len(problems), problems[-1]) == (9, "En nog 42 regels.")


@given(st.text(max_size=300))
def test_any_text_is_read_without_failing(text):
    assert set(read_list(REGISTERS, text).codes) <= set(REGISTERS.municipality)
