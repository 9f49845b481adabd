"""The published evaluations and progress reports of a deal, in words: the same on the page and in every file."""

from __future__ import annotations

from regio_data import dutch
from regio_data.registers.records import Deal, Evaluation

NO_EVALUATION = (
    "In ons register staat geen evaluatie van deze deal zelf; de voortgangsrapportages aan de Kamer gaan over alle deals."
)


def evaluations(deal: Deal) -> list[str]:
    """Return each published evaluation or progress report with its year and who wrote it.

    Examples
    --------
    >>> from regio_data.registers.load import load_registers
    >>> evaluations(load_registers().deal["veluwe"])
    ['Voortgangsbrief aan BZK, 2023, door Regio Deal Veluwe (de regio zelf)']
    """
    return [_told(one) for one in deal.evaluations]


def _told(one: Evaluation) -> str:
    return f"{dutch.capital(one.kind)}, {one.year or 'jaar niet bekend'}{', door ' + one.by if one.by else ''}"
