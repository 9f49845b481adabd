"""Where the rijksbijdrage lands, in sentences: what is there, never why or with what effect."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from regio_data import dutch
from regio_data.figures.gelijke_omvang import DRAWS
from regio_data.figures.group import AMONG, PLACED
from regio_data.geld.quarters import QUARTERS, euro_per_inhabitant, shown_percentile

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
#: What the quarter of the headline is, by whether it is of deals.
LEAST_FAVOURABLE = {
    True: "Ongunstigste kwart: het gebied stond er bij de start van zijn deal slechter voor dan driekwart van de gebieden met "
    "evenveel gemeenten en met een cijfer.",
    False: "Ongunstigste kwart: de gemeente stond er bij de start van de deal slechter voor dan driekwart van de gemeenten met "
    "een cijfer.",
}
#: Why a theme has another number here than in the profile.
NOT_AS_PROFILE = (
    "Dit percentiel is een plaats: die van het themagemiddelde bij de start, met de jaren in de kolom “Cijfers van”. "
    "Het regioprofiel toont het themagemiddelde zelf, met de nieuwste cijfers; daarom staat daar een ander getal."
)
#: Below the list of deals.
PART_BELOW = "Zij staan onderaan de lijst, zonder percentiel en zonder kwart."
PER_DEAL = (
    f"{AMONG}, en met de cijfers van het jaar waarin de deal begon (of het laatste jaar ervoor). {WITH_PLACE} "
    "Gemiddeld staan gebieden even vaak in elk kwart; daarom is een gelijke verdeling hier 25%. Bij een thema is dit de plaats "
    "van het themagemiddelde tussen die gebieden; het regioprofiel toont het gemiddelde zelf, en dat is geen plaats. Gebieden "
    "en inwoners tellen per kwart één keer. Deals op een deel van een gemeente staan apart."
)
#: Below the same list where the quarters are of municipalities.
PLACE_OF_DEAL = (
    f"De plaats van een deal is die van zijn hele gebied tussen {dutch.number(DRAWS)} gelote gebieden van evenveel gemeenten "
    "(bij een deal van één gemeente: tussen de gemeenten). Alleen de kwarten bij “Per kwart” zijn van gemeenten."
)
PER_MUNICIPALITY = (
    "Elke gemeente is vergeleken met de gemeenten die een cijfer hebben, in het jaar waarin de deal begon (of het laatste "
    f"jaar ervoor). {WITH_PLACE} Een gelijke verdeling is hier: hetzelfde geld gelijk over alle inwoners van Nederland. "
    "Een deal telt in elk kwart waarin hij een gemeente heeft. Deals op een deel van een gemeente tellen niet mee."
)


def euros(euro: float) -> str:
    """Return an amount of whole euros in a sentence.

    Examples
    --------
    >>> euros(439_700_000)
    '439,7 miljoen euro'
    """
    return dutch.million_in_words(euro / 1e6)


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


def whole(table: pd.DataFrame, deals: int) -> float:
    """Return the euros that shares of quarters are of; 0, so no share, where it is of fewer than `LEAST_DEALS` deals."""
    return table["euro"].sum() if deals >= LEAST_DEALS else 0.0


def headline(table: pd.DataFrame, subject: str, per_deal: bool, deals: int) -> str:
    """Return the one finding of the quarters of a subject: the share of the least favourable beside an even spread.

    Parameters
    ----------
    table : DataFrame
        `quarters.by_quarter`, or `by_quarter_of_municipalities` when not ``per_deal``.
    subject : str
        The indicator or theme, in Dutch.
    per_deal : bool
        Whether a quarter is of deals; else of municipalities.
    deals : int
        How many deals it is of; under `LEAST_DEALS` amounts are stated, and no share.
    """
    total, low = table["euro"].sum(), table.loc[1]
    if not total:
        whose = "de" if per_deal else "de gemeenten van de"
        return f"Geen van {whose} gekozen deals heeft een plaats op “{subject}”. {WITH_PLACE}"
    if not whole(table, deals):
        return f"Op “{subject}” {_of_few(table, per_deal, deals)}; te weinig deals voor een aandeel."
    where = "naar deals" if per_deal else "naar gemeenten"
    return (
        f"Gemeten op “{subject}” ging {share(low['euro'], total)} van {euros(total)} rijksbijdrage {where} in het ongunstigste "
        f"kwart; gelijk verdeeld is dat {share(low['euro_even'], total)}."
    )


def details(table: pd.DataFrame, per_deal: bool, deals: int) -> str:
    """Return the amounts behind `headline`, and those of the most favourable quarter; "" where there is no money."""
    total, high = table["euro"].sum(), table.loc[len(QUARTERS)]
    if not total:
        return ""
    if not whole(table, deals):
        count = f"{dutch.count(int(high['deals']), 'deal', 'deals')}, met " if per_deal else ""
        return f"In het gunstigste kwart: {count}{euros(high['euro'])}."
    return (_of_deals if per_deal else _of_municipalities)(table, total)


def all_headline(tables: Sequence[tuple[pd.DataFrame, int]], per_deal: bool) -> str:
    """Return the one finding over all themes: at how many more went to the least favourable quarter than by an even spread.

    Parameters
    ----------
    tables : sequence of (DataFrame, int)
        Of each theme its quarters, as in `headline`, and of how many deals they are; those of fewer than `LEAST_DEALS` are
        left out.
    per_deal : bool
        As in `headline`.
    """
    found = [table for table, deals in tables if deals >= LEAST_DEALS and table["euro"].sum()]
    if not found:
        return f"Bij elk thema zijn het minder dan {LEAST_DEALS} deals: te weinig voor een aandeel van de rijksbijdrage."
    more = sum(round(100 * (t.loc[1, "euro"] - t.loc[1, "euro_even"]) / t["euro"].sum()) > 0 for t in found)
    count = "elk" if more == len(found) else f"{more}" if more else "geen"
    at = f"Bij {count} van de {len(found)} thema’s ging"
    if per_deal:
        return f"{at} meer dan een kwart van de rijksbijdrage naar deals in het ongunstigste kwart."
    return f"{at} meer rijksbijdrage naar gemeenten in het ongunstigste kwart dan bij een gelijke verdeling."


def sums(tables: Sequence[tuple[pd.DataFrame, int]], per_deal: bool) -> str:
    """Return over which money and deals the shares of `all_headline` are: those of the theme or indicator with the most."""
    table, deals = max(tables, key=lambda one: one[0]["euro"].sum())
    of = {(count if per_deal else euros(one["euro"].sum())) for one, count in tables}
    which = "deals" if per_deal else "gemeenten van deze deals"
    less = f" Waar minder {which} een cijfer hebben, is het minder geld." if len(of) > 1 else ""
    return f"Samen {euros(table['euro'].sum())} rijksbijdrage van {dutch.count(deals, 'deal', 'deals')}.{less}"


def _of_few(table: pd.DataFrame, per_deal: bool, deals: int) -> str:
    low, total = table.loc[1], euros(table["euro"].sum())
    amount, of = dutch.number(low["euro"] / 1e6, 1), dutch.count(deals, "deal", "deals")
    if per_deal:
        stand = "staat" if low["deals"] == 1 else "staan"
        return f"{stand} {int(low['deals'])} van de {of} in het ongunstigste kwart, met {amount} van de {total} rijksbijdrage"
    return f"ging {amount} van de {total} rijksbijdrage van {of} naar gemeenten in het ongunstigste kwart"


def _of_deals(table: pd.DataFrame, total: float) -> str:
    low, high, each = table.loc[1], table.loc[len(QUARTERS)], euro_per_inhabitant(table)
    deals, are = int(table["deals"].sum()), "is" if low["deals"] == 1 else "zijn"

    def per_head(quarter: int) -> str:
        return f", {per_inhabitant(each[quarter])} per inwoner" if table.loc[quarter, "deals"] else ""

    return (
        f"Dat {are} {int(low['deals'])} van de {dutch.count(deals, 'deal', 'deals')} "
        f"({share(low['deals'], deals)}), met {dutch.number(low['euro'] / 1e6, 1)} van de {euros(total)}{per_head(1)}. In "
        f"het gunstigste kwart: {dutch.count(int(high['deals']), 'deal', 'deals')} ({share(high['deals'], deals)}), met "
        f"{euros(high['euro'])} ({share(high['euro'], total)}){per_head(len(QUARTERS))}."
    )


def _of_municipalities(table: pd.DataFrame, total: float) -> str:
    low, high = table.loc[1], table.loc[len(QUARTERS)]
    return (
        f"Naar inwoners verdeeld is dat {dutch.number(low['euro'] / 1e6, 1)} van de {euros(total)}. In het gunstigste kwart: "
        f"{euros(high['euro'])} ({share(high['euro'], total)}; gelijk over alle inwoners van Nederland is dat "
        f"{share(high['euro_even'], total)})."
    )


def shares(table: pd.DataFrame, deals: int, even: bool) -> list[str]:
    """Return the shares of the least and of the most favourable quarter; "–" of too few.

    Parameters
    ----------
    table : DataFrame
        `quarters.by_quarter` or `by_quarter_of_municipalities`.
    deals : int
        How many deals it is of; under `LEAST_DEALS` no share is stated.
    even : bool
        Whether each stands with that of an even spread; over deals that is a quarter everywhere, and said once.
    """
    total = whole(table, deals)
    columns = ("euro", "euro_even") if even else ("euro",)
    return [share(table.loc[quarter, column], total) for quarter in (1, len(QUARTERS)) for column in columns]


def place(percentile: float) -> str:
    """Return a place with its quarter, as one agrees with the other.

    Examples
    --------
    >>> place(74.96), place(75.2)
    ('74 (derde kwart)', '75 (gunstigste kwart)')
    """
    return f"{dutch.number(shown_percentile(percentile))} ({QUARTERS[min(int(percentile // 25) + 1, len(QUARTERS))]})"
