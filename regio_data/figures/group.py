"""The group in which a region is placed: who they are, how many, and of how many a figure is enough for a place.

There is a place only where at least half of the group has a figure: the order of 52 towns says nothing of the other 290
municipalities.
"""

from __future__ import annotations

from typing import overload

import numpy as np

from regio_data import dutch
from regio_data.figures.gelijke_omvang import DRAWS

#: There is a place where at least this share of the group has a figure.
ENOUGH = 0.5

#: The group of the deals, in which an area counts once.
AREAS_OF_DEALS = "gebieden met een deal"

#: For the captions: how a shared place is written, and with what a region is compared.
SHARED = "Gebieden waarvan het cijfer afgerond gelijk is, delen hun plaatsen, zoals 67–68."
PLACED = "Een plaats is er alleen als ten minste de helft een cijfer heeft."
BEST_IS = "Plaats 1 en percentiel 100 zijn het gunstigst (eigen berekening)."
AMONG = (
    f"Een gemeente is vergeleken met de gemeenten; een groter gebied met {dutch.number(DRAWS)} gelote aaneengesloten gebieden "
    "van evenveel gemeenten; steeds met die waarvan er een cijfer is"
)
LIKE = f"{AMONG}. {PLACED} Percentiel 80 betekent: gunstiger dan ongeveer 80 van de 100."


def group_name(municipalities: int) -> str:
    """Return the group in which a region of so many municipalities is placed.

    Examples
    --------
    >>> group_name(1), group_name(14)
    ('gemeenten', 'gebieden van 14 gemeenten')
    """
    return "gemeenten" if municipalities == 1 else f"gebieden van {dutch.number(municipalities)} gemeenten"


def compared_with(municipalities: int) -> str:
    """Return with what a region of so many municipalities is compared, in a sentence.

    Examples
    --------
    >>> compared_with(14)[:86]
    'Vergeleken met 1.000 gelote aaneengesloten gebieden van 14 gemeenten, voor zover daarv'
    """
    others = f"{dutch.number(DRAWS)} gelote aaneengesloten {group_name(municipalities)}"
    others = "de gemeenten" if municipalities == 1 else others
    itself = (
        ""
        if municipalities == 1
        else f" Het gebied zelf telt mee: met alle cijfers zijn er {dutch.number(DRAWS + 1)} plaatsen."
    )
    return f"Vergeleken met {others}, voor zover daarvan een cijfer is.{itself} {PLACED}"


def how_placed(municipalities: int) -> str:
    """Return `compared_with`, and which end of the places is the most favourable: above the places of a region."""
    return f"{compared_with(municipalities)} {BEST_IS}"


@overload
def enough(known: float, members: int) -> bool: ...
@overload
def enough(known: np.ndarray, members: int) -> np.ndarray: ...
def enough(known: float | np.ndarray, members: int) -> bool | np.ndarray:
    """Return whether so many of the members of a group have a figure that there is a place in it.

    Examples
    --------
    >>> enough(171, 342), enough(170, 342)
    (True, False)
    """
    return known >= ENOUGH * members


def members(municipalities: int, of_all: int) -> int:
    """Return how large the group of a region of so many municipalities is, itself counted, with a figure or not.

    Examples
    --------
    >>> members(1, 342), members(14, 342)
    (342, 1001)
    """
    return of_all if municipalities == 1 else DRAWS + 1


def resting_on(known: int, municipalities: int, of_all: int) -> str:
    """Return of how many in the group of a region of so many municipalities there is a figure, "" when of all.

    Parameters
    ----------
    known : int
        How many have a figure, the region itself counted.
    municipalities : int
        How many the region has.
    of_all : int
        How many municipalities there are.

    Examples
    --------
    >>> resting_on(252, 1, 342), resting_on(342, 1, 342)
    ('252 van de 342 gemeenten', '')
    >>> resting_on(961, 14, 342)
    '960 van de 1.000 gelote gebieden'
    """
    every = members(municipalities, of_all)
    if known == every:
        return ""
    if municipalities == 1:
        return f"{known} van de {every} gemeenten"
    return f"{dutch.number(known - 1)} van de {dutch.number(every - 1)} gelote gebieden"
