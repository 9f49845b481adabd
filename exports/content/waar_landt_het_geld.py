"""Where the money lands, to take along: the quarters, and the deals with their places."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from exports.content.content import Column, Content, Sheet
from exports.content.deals import OWN_REGISTER
from exports.content.sheets.municipality_lists import list_columns
from regio_data.data import Data
from regio_data.deals.municipality_lists import lists_doubt
from regio_data.geld import wording
from regio_data.geld.quarters import ASSUMES, QUARTERS, euro_per_inhabitant, shown_percentile
from regio_data.registers.areas import POPULATION_DAY


@dataclass(frozen=True)
class GeldView:
    """What the page shows.

    Parameters
    ----------
    subject : str
        The indicator or theme, in Dutch.
    tranches : tuple of int
        Chosen; all without any.
    per_deal : bool
        Whether the quarters are of deals; else of municipalities.
    quarters : DataFrame
        `regio_data.geld.quarters.by_quarter` or `by_quarter_of_municipalities`.
    deals : int
        How many different deals stand in the quarters; under `wording.LEAST_DEALS` no share is stated.
    placed : DataFrame
        `regio_data.geld.quarters.placed_deals` of the chosen tranches.
    sentences : tuple of str
        As they stand above the picture.
    """

    subject: str
    tranches: tuple[int, ...]
    per_deal: bool
    quarters: pd.DataFrame
    deals: int
    placed: pd.DataFrame
    sentences: tuple[str, ...]

    @property
    def areas(self) -> str:
        """Of which areas a quarter is made."""
        return "gebieden" if self.per_deal else "gemeenten"


def geld_content(data: Data, view: GeldView) -> Content:
    """Return the page: a sheet with the quarters, and one with the deals."""
    tranches = f", tranche {'+'.join(map(str, view.tranches))}" if view.tranches else ""
    return Content(
        f"Waar landt het geld? {view.subject}{tranches}",
        lambda: (_quarters(view), _deals(data, view)),
        data.sources("monitor", "inwoners"),
        (
            *view.sentences,
            wording.DESCRIPTION,
            *((wording.PER_DEAL,) if view.per_deal else (wording.PER_MUNICIPALITY, wording.PLACE_OF_DEAL)),
            ASSUMES,
            OWN_REGISTER,
            *filter(None, (lists_doubt(data.registers.deal[slug] for slug in view.placed["deal"]),)),
        ),
        picture=None,
        layers=lambda shapes: {},
    )


def _quarters(view: GeldView) -> Sheet:
    table, total = view.quarters, wording.whole(view.quarters, view.deals)
    columns = {
        "Kwart": list(QUARTERS.values()),
        "Rijksbijdrage": table["euro"].to_numpy() / 1e6,
        "Aandeel": 100 * table["euro"].to_numpy() / total if total else None,
        "Bij gelijke verdeling": table["euro_even"].to_numpy() / 1e6,
        "Aandeel bij gelijke verdeling": 100 * table["euro_even"].to_numpy() / total if total else None,
        "Deals": table["deals"].to_numpy(),
        view.areas.capitalize(): table["areas"].to_numpy(),
        "Inwoners": table["inhabitants"].to_numpy(),
        "Per inwoner": euro_per_inhabitant(table).to_numpy(),
    }
    million, percent, whole = Column("mln euro", 1), Column("%", 1), Column("", 0)
    return Sheet(
        "Per kwart",
        pd.DataFrame(columns),
        {"Rijksbijdrage": million, "Aandeel": percent, "Bij gelijke verdeling": million}
        | {"Aandeel bij gelijke verdeling": percent, "Deals": whole, view.areas.capitalize(): whole, "Inwoners": whole}
        | {"Per inwoner": Column("euro", 0)},
    )


def _deals(data: Data, view: GeldView) -> Sheet:
    rows = view.placed
    deals = [data.registers.deal[slug] for slug in rows["deal"]]
    table = pd.DataFrame(
        {
            "Regio Deal": [deal.name for deal in deals],
            "Tranche": rows["tranche"].to_numpy(),
            "Cijfers van": rows["first_year"].to_numpy(),
            "tot en met": rows["last_year"].to_numpy(),
            "Percentiel": shown_percentile(rows["percentile"].mask(rows["part"]).to_numpy()),
            "Kwart": rows["quarter"].map(QUARTERS).mask(rows["part"], "").to_numpy(),
            "Rijksbijdrage": rows["euro"].to_numpy() / 1e6,
            "Inwoners": rows["inhabitants"].to_numpy(),
            "Per inwoner": euro_per_inhabitant(rows).to_numpy(),
            "Deel van een gemeente": rows["part"].map({True: "ja, telt niet mee", False: ""}).to_numpy(),
            **list_columns(deals),
            "Sleutel": rows["deal"].to_numpy(),
        }
    )
    columns = {"Percentiel": Column("100 is het gunstigst", 0), "Rijksbijdrage": Column("mln euro", 1)}
    return Sheet("Deals", table, columns | {"Inwoners": Column(POPULATION_DAY, 0), "Per inwoner": Column("euro", 0)})
