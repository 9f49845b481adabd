"""The method: per rule a few plain words, and folded below them the formula."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import streamlit as st

from regio_data import dutch, units
from regio_data.data import Data
from regio_data.figures.margins import too_narrow
from regio_data.registers.areas import POPULATION_DAY
from regio_data.registers.registers import Registers
from ui.common.markdown import plain

TEXT = Path(__file__).with_name("texts") / "methode.md"

#: In the text: below it a rule is explained in detail, and where the margins of the register stand.
DETAILS, MARGINS = "\n+++\n", "[tabel: marges]"

#: In the text: where it is said in which years the estimated margin is too narrow.
TOO_NARROW = "[te krap]"

#: In the text: where what the register says of single indicators stands.
REMARKS = "[opmerkingen]"


def method_view(data: Data) -> None:
    """Draw the rules one below the other."""
    for rule in TEXT.read_text(encoding="utf-8").replace("{population_day}", POPULATION_DAY).split("### ")[1:]:
        title, text = rule.split("\n", 1)
        words, _, details = text.partition(DETAILS)
        st.markdown(f"## {title}\n{words.replace(REMARKS, remarks(data.registers))}")
        if details:
            with st.expander(f"Precies: {title.lower()}"):
                st.markdown(details.replace(MARGINS, "").replace(TOO_NARROW, data.once(narrow_years)))
                if MARGINS in details:
                    st.table(margins_table(data.registers))


def remarks(registers: Registers) -> str:
    """Return what the register says of single indicators, in Markdown."""
    return "\n\n".join(
        f"**{plain(i.label, most=100)}**: {plain(i.remark, most=1000)}" for i in registers.indicators if i.remark
    )


def narrow_years(data: Data) -> str:
    """Return of which indicators in which years the estimated margin is too narrow, in Markdown; "" where there are none."""
    found = too_narrow(data.scores, data.registers).items()
    if not found:
        return ""
    named = dutch.several(
        f"{plain(data.registers.indicator[code].label, most=100)} ({dutch.several(map(str, years))})" for code, years in found
    )
    return (
        f"Niet altijd: bij {named} heeft meer dan 1 op de 10 provincies een marge die groter is dan de regel zegt. Daar is de "
        "geschatte marge soms te krap."
    )


def margins_table(registers: Registers) -> pd.DataFrame:
    """Return per survey indicator k, how far off the estimate is among the provinces, and the margin of a region of 200,000."""
    rows = {
        i.label: (
            dutch.number(i.margin_k),
            f"{dutch.number(100 * (i.margin_error or 0))}%",
            units.difference(i.margin_k / 200_000**0.5, i),
        )
        for i in registers.indicators
        if i.margin_k
    }
    columns = ["k", "Gemiddelde afwijking", "Marge bij 200.000 inwoners"]
    return pd.DataFrame.from_dict(rows, orient="index", columns=columns).rename_axis("Indicator")
