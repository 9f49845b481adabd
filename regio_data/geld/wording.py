"""Where the rijksbijdrage lands, in sentences: what is there, never why or with what effect."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import pandas as pd

from regio_data import dutch
from regio_data.figures.positions import AMONG, PLACED
from regio_data.geld.quarters import QUARTERS, euro_per_inhabitant, shown_percentile
from regio_data.registers.records import Deal
from regio_data.registers.registers import Registers

#: With fewer deals a share of their money says more of one large deal than of the quarters.
LEAST_DEALS = 10

#: When there is a place, on an indicator and on a theme.
WITH_PLACE = (
    f"{PLACED} Bij een thema moet het gebied een plaats hebben op meer dan de helft van alle indicatoren van het thema, "
    "zoals in het regioprofiel."
)

#: Stands beside every figure of this page.
DESCRIPTION = (
    "Dit is alleen een beschrijving: waar stonden gebieden toen hun deal begon, en welke bedragen horen bij die deals? Hoe een "
    "deal is gekozen en of hij iets verandert, is hier niet aan te zien."
)
PER_DEAL = (
    f"{AMONG}, en met de cijfers van het jaar waarin de deal begon (of het laatste jaar ervoor). {WITH_PLACE} "
    "Gemiddeld staan gebieden even vaak in elk kwart; daarom is een gelijke verdeling hier 25%. Bij een thema is dit de plaats "
    "van het themagemiddelde tussen die gebieden; het regioprofiel toont het gemiddelde zelf, en dat is geen plaats. Gebieden "
    "en inwoners tellen per kwart één keer. Deals op een deel van een gemeente staan apart."
)
PER_MUNICIPALITY = (
    "Elke gemeente is vergeleken met de gemeenten die een cijfer hebben, in het jaar waarin de deal begon (of het laatste "
    f"jaar ervoor). {WITH_PLACE} Een gelijke verdeling is hier: hetzelfde geld gelijk over alle inwoners van Nederland. "
    "Een deal telt in elk kwart waarin hij een gemeente heeft. Deals op een deel van een gemeente tellen niet mee."
)


def million(euro: float) -> str:
    """Return an amount in a sentence.

    Examples
    --------
    >>> million(439_700_000)
    '439,7 miljoen euro'
    """
    return f"{dutch.number(euro / 1e6, 1)} miljoen euro"


def share(part: float, whole: float) -> str:
    """Return a share in whole percents, rounded; "–" of nothing.

    Examples
    --------
    >>> share(439.7, 1178.8), share(0, 0)
    ('37%', '–')
    """
    return f"{dutch.number(100 * part / whole)}%" if whole else "–"


def per_inhabitant(euro: float) -> str:
    """Return euros per inhabitant: "€ 88"; "–" where nobody lives."""
    return "–" if dutch.missing(euro) else f"€ {dutch.number(euro)}"


def deals_sentence(table: pd.DataFrame, subject: str) -> str:
    """Return where the money of deals lands (`quarters.by_quarter`), in one or two sentences."""
    total, low, high = table["euro"].sum(), table.loc[1], table.loc[len(QUARTERS)]
    if not total:
        return f"Geen van de gekozen deals heeft een plaats op “{subject}”. {WITH_PLACE}"
    each = euro_per_inhabitant(table)
    deals = int(table["deals"].sum())

    def part(row: pd.Series) -> str:
        count = dutch.count(int(row["deals"]), "deal", "deals")
        money, number = share(row["euro"], total), share(row["deals"], deals)
        return f"{million(row['euro'])} ({money} van het geld) van {count} ({number} van de deals)"

    inhabitants = (
        f"In hun gebieden wonen {dutch.number(low['inhabitants'])} verschillende inwoners: {per_inhabitant(each[1])} per "
        "inwoner (deals in hetzelfde gebied zijn opgeteld). "
        if low["deals"]
        else ""
    )
    high_each = f", {per_inhabitant(each[len(QUARTERS)])} per inwoner" if high["deals"] else ""
    return (
        f"Van de {million(total)} rijksbijdrage van {dutch.count(deals, 'deal', 'deals')} is {part(low)} waarvan het gebied "
        f"bij de start op “{subject}” in het ongunstigste kwart stond; bij een gelijke verdeling over de kwarten is dat 25% "
        f"van het geld. {inhabitants}In het gunstigste kwart: {part(high)}{high_each}."
    )


def municipalities_sentence(table: pd.DataFrame, subject: str) -> str:
    """Return where the money lands when it is spread over municipalities (`quarters.by_quarter_of_municipalities`)."""
    total, low, high = table["euro"].sum(), table.loc[1], table.loc[len(QUARTERS)]
    if not total:
        return f"Geen van de gemeenten van de gekozen deals heeft een plaats op “{subject}”. {WITH_PLACE}"
    return (
        f"Naar inwoners verdeeld valt van de {million(total)} rijksbijdrage {million(low['euro'])} "
        f"({share(low['euro'], total)}) in gemeenten die bij de start op “{subject}” in het ongunstigste kwart stonden; gelijk "
        f"over alle inwoners van Nederland is dat {share(low['euro_even'], total)}. In het gunstigste kwart: "
        f"{million(high['euro'])} ({share(high['euro'], total)}, gelijk verdeeld {share(high['euro_even'], total)})."
    )


def shares(table: pd.DataFrame, deals: int) -> list[str]:
    """Return the shares of the least and of the most favourable quarter, each with that of an even spread; "–" of too few.

    Parameters
    ----------
    table : DataFrame
        `quarters.by_quarter` or `by_quarter_of_municipalities`.
    deals : int
        How many deals it is of; under `LEAST_DEALS` no share is stated.
    """
    total = table["euro"].sum() if deals >= LEAST_DEALS else 0
    return [share(table.loc[quarter, column], total) for quarter in (1, len(QUARTERS)) for column in ("euro", "euro_even")]


def place(percentile: float) -> str:
    """Return a place with its quarter, as one agrees with the other.

    Examples
    --------
    >>> place(74.96), place(75.2)
    ('74 (derde kwart)', '75 (gunstigste kwart)')
    """
    return f"{dutch.number(shown_percentile(percentile))} ({QUARTERS[min(int(percentile // 25) + 1, len(QUARTERS))]})"


def without_place(registers: Registers, placed: pd.DataFrame, tranches: Collection[int]) -> tuple[Deal, ...]:
    """Return the deals of the chosen tranches (all without any) that are not in `quarters.placed_deals`."""
    shown = set(placed["deal"])
    return tuple(d for d in registers.deals if d.slug not in shown and (not tranches or d.tranche in tranches))


def without_sentence(deals: Sequence[Deal]) -> str:
    """Return what stands apart because it has no place: deals without figures here, by name and with their money."""
    if not deals:
        return ""
    known = [deal.rijksbijdrage_mln for deal in deals if deal.rijksbijdrage_mln is not None]
    unknown = len(deals) - len(known)
    amount = f", samen {million(sum(known) * 1e6)}" if known else ""
    amount += f" (van {dutch.count(unknown, 'deal', 'deals')} is het bedrag niet bekend)" if unknown else ""
    return (
        f"Apart: {dutch.count(len(deals), 'deal', 'deals')} zonder plaats, want zonder cijfers bij de start "
        "of met een cijfer dat te weinig gebieden hebben, of bij een thema op te weinig indicatoren een plaats"
        f"{amount}: {dutch.several(deal.short_name for deal in deals)}."
    )


def part_sentence(part: pd.DataFrame) -> str:
    """Return what stands apart: the deals of `quarters.placed_deals` on part of a municipality; "" without any."""
    if part.empty:
        return ""
    low = part[part["quarter"] == 1]
    return (
        f"Apart: {dutch.count(len(part), 'deal', 'deals')} op een deel van een gemeente, samen {million(part['euro'].sum())}. "
        f"De cijfers zijn daar van de hele gemeente; daarmee {'staat' if len(low) == 1 else 'staan'} er {len(low)} in het "
        f"ongunstigste kwart ({million(low['euro'].sum())})."
    )
