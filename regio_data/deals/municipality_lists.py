"""How sure the lists of municipalities are: of deals, and of vitale regio’s."""

from __future__ import annotations

from collections.abc import Iterable

from regio_data import dutch
from regio_data.deals.provenance import CONFIDENCE, levels, unsure
from regio_data.registers.records import NO_SOURCE, Deal
from regio_data.registers.regions import Region
from regio_data.registers.registers import Registers

#: Of the vitale regio’s.
NO_OFFICIAL_LIST = "Een officiële gemeentelijst hebben wij niet; de grenzen zijn afgeleid uit de regionale samenwerking."

_LIST = "municipalities"
#: So many are named on a slide; more are counted.
NAMED = 3


def lists_doubt(deals: Iterable[Deal]) -> str:
    """Return of how many of these deals the list of municipalities is not sure, "" for none; for below a count or a list.

    Examples
    --------
    >>> from regio_data.registers.load import load_registers
    >>> lists_doubt(load_registers().deals_of(2))
    'Van 3 van de 11 deals met gemeenten is de gemeentelijst niet zeker (zekerheid: 3 middel).'
    """
    with_list = [deal for deal in deals if deal.municipalities]
    not_sure = unsure(with_list, _LIST)
    if not not_sure:
        return ""
    if len(with_list) == 1:
        return f"De gemeentelijst van deze deal is niet zeker (zekerheid: {CONFIDENCE[not_sure[0].confidence[_LIST]]})."
    return (
        f"Van {len(not_sure)} van de {len(with_list)} deals met gemeenten is de gemeentelijst niet zeker (zekerheid: "
        f"{levels(with_list, _LIST)})."
    )


def on_what_lists_rest(registers: Registers) -> str:
    """Return how many lists of deals stand on no source, and how many municipalities are only on lists that are not sure."""
    sources = [deal.field_sources.get(_LIST, ()) for deal in registers.deals]
    without = [of for of in sources if NO_SOURCE in of]
    wholly = sum(set(of) == {NO_SOURCE} for of in without)
    named = {code for deal in registers.deals for code in deal.municipalities}
    not_sure = [deal.slug for deal in unsure(registers.deals, _LIST)]
    sure = {code for deal in registers.deals if deal.slug not in not_sure for code in deal.municipalities}
    return (
        f"{len(without)} lijsten staan niet of niet helemaal in een bron, waarvan {wholly} in geen enkele. "
        f"{len(named - sure)} van de {len(named)} gemeenten met een deal staan alleen op lijsten die niet zeker zijn. Er kan "
        "dus een gemeente ontbreken of te veel zijn; wat er onzeker is, staat bij elke deal."
    )


def vitale_regios_doubt(registers: Registers) -> str:
    """Return which vitale regio’s have a list of municipalities that is not sure, to stand with a map or table of them."""
    named = {
        level: [regio.name for regio in registers.vitale_regios if regio.confidence == level] for level in ("medium", "low")
    }
    unsure = "; ".join(f"{CONFIDENCE[level]}: {dutch.several(names)}" for level, names in named.items() if names)
    return f"Vitale regio’s. {NO_OFFICIAL_LIST} Zekerheid {unsure}; van de andere hoog."


def list_doubt(registers: Registers, region: Region) -> str:
    """Return how sure the list of municipalities of a vitale regio is, "" for a region of another kind."""
    if region.kind != "vitale-regio":
        return ""
    regio = next(one for one in registers.vitale_regios if one.slug == region.key)
    return f"zekerheid van de gemeentelijst: {CONFIDENCE[regio.confidence]}"


def about_list(registers: Registers, region: Region) -> str:
    """Return what must be known of the list of municipalities of a vitale regio, "" for a region of another kind."""
    doubt = list_doubt(registers, region)
    return f"{dutch.capital(doubt)}. {NO_OFFICIAL_LIST}" if doubt else ""


def unsure_lists(registers: Registers, regions: Iterable[Region]) -> str:
    """Return of which of the regions the list of municipalities is not sure, in few words, many counted; "" for none."""
    keys = {region.key for region in regions if region.kind == "vitale-regio"}
    unsure = [one for one in registers.vitale_regios if one.slug in keys and one.confidence != "high"]
    if len(unsure) > NAMED:
        return f"Gemeentelijst niet zeker bij {len(unsure)} van de {len(keys)} vitale regio’s."
    named = (
        f"{dutch.several(names)} (zekerheid {word})"
        for level, word in CONFIDENCE.items()
        if (names := [one.name for one in unsure if one.confidence == level])
    )
    return f"Gemeentelijst niet zeker: {'; '.join(named)}." if unsure else ""
