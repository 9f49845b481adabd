"""The rode draden against the tranches. The assignment of rode draden to deals is our own reading of the sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import pandas as pd

from regio_data.registers.records import Deal
from regio_data.registers.registers import Registers

#: Of a table with rode draden in its rows.
SEVERAL = "Een deal telt mee bij elk van zijn thema’s, dus een kolom telt op tot meer dan het aantal deals."


def rode_draad_counts(registers: Registers, deals: Sequence[Deal]) -> pd.DataFrame:
    """Count the deals per rode draad and tranche.

    Parameters
    ----------
    registers : Registers
    deals : sequence of Deal
        The chosen deals. A deal counts with each of its rode draden, so a column adds up to more than its deals.

    Returns
    -------
    DataFrame
        Index ``number`` of the rode draad, one column a tranche (int); all of both, 0 where there is no such deal.
    """
    counts = Counter((number, deal.tranche) for deal in deals for number in deal.rode_draden)
    numbers = pd.Index([rode_draad.number for rode_draad in registers.rode_draden], name="number")
    tranches = [tranche.tranche for tranche in registers.tranches]
    return pd.DataFrame({t: [counts[number, t] for number in numbers] for t in tranches}, index=numbers)


def undetermined(deals: Sequence[Deal], which: str = "") -> str:
    """Return what a count of rode draden leaves out: "van 9 van de 84 deals zijn de thema’s niet bepaald"; "" if nothing.

    Not determined is not "no": each of these deals may have any of the rode draden. ``which`` are ``deals`` in words.
    """
    unknown = sum(not deal.rode_draden for deal in deals)
    if not unknown:
        return ""
    of = "de enige deal" if len(deals) == 1 else f"{unknown} van de {len(deals)} deals"
    return f"van {of}{f' {which}' if which else ''} zijn de thema’s niet bepaald"
