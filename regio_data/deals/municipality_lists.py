"""How sure the lists of municipalities are: of deals, and of vitale regio’s."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable

from regio_data import dutch
from regio_data.deals.provenance import CONFIDENCE, levels, unsure
from regio_data.deals.selection import known_total
from regio_data.registers.records import NO_SOURCE, Confidence, Deal
from regio_data.registers.regions import Region
from regio_data.registers.registers import Registers

#: Of the vitale regio’s.
NO_OFFICIAL_LIST = "Een officiële gemeentelijst hebben wij niet; de grenzen zijn afgeleid uit de regionale samenwerking."

#: Behind the name of a deal in a list or a tip, where its list of municipalities is not sure; what it means, below a ranking.
NOT_SURE = "gemeentelijst niet zeker"
SAYS_LITTLE = "cijfer zegt weinig over de deal"
MARKED = f"({NOT_SURE}): een gemeente kan ontbreken of te veel zijn, en het cijfer kan dan anders zijn."

_LIST = "municipalities"
#: Kinds of region that are a list of municipalities, with how sure each list is; and what several are called.
_LISTED = {"deal": "deals", "vitale-regio": "vitale regio’s"}
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
        return f"{dutch.capital(_doubt(not_sure[0]))}."
    return (
        f"Van {len(not_sure)} van de {len(with_list)} deals met gemeenten is de gemeentelijst niet zeker (zekerheid: "
        f"{levels(with_list, _LIST)})."
    )


def _doubt(deal: Deal) -> str:
    return f"de gemeentelijst van deze deal is niet zeker (zekerheid: {CONFIDENCE[deal.confidence[_LIST]]})"


def lists_doubt_in_short(deals: Iterable[Deal]) -> str:
    """Return the same without how sure, for a slide: "Gemeentelijst van 3 deals niet zeker."; "" for none."""
    not_sure = len(unsure(deals, _LIST))
    return f"Gemeentelijst van {dutch.count(not_sure, 'deal', 'deals')} niet zeker." if not_sure else ""


def list_mark(deal: Deal) -> str:
    """Return what stands behind the name of a deal beside its figure: that its list is not sure, that the figure says little.

    Examples
    --------
    >>> from regio_data.registers.load import load_registers
    >>> deal = load_registers().deal
    >>> list_mark(deal["foodvalley"]), list_mark(deal["twente"]), list_mark(deal["mainstage"])
    ('', ' (gemeentelijst niet zeker)', ' (gemeentelijst niet zeker; cijfer zegt weinig over de deal)')
    """
    found = [NOT_SURE] if unsure([deal], _LIST) else []
    found += [SAYS_LITTLE] if deal.figures_say_little else []
    return f" ({'; '.join(found)})" if found else ""


def region_list_mark(registers: Registers, region: Region) -> str:
    """Return what stands behind the name of a region, a deal (`list_mark`) or a vitale regio, of which the list is not sure."""
    if region.kind == "deal":
        return list_mark(registers.deal[region.key])
    return f" ({NOT_SURE})" if _listed_unsurely(registers, region) else ""


def area_here(deal: Deal, region: Region) -> str:
    """Return what to know of how a deal lies in a region: for a part of a municipality, or not surely; "" for neither.

    Examples
    --------
    >>> from regio_data.registers.load import load_registers
    >>> from regio_data.registers.regions import RegionRef, find_region
    >>> registers = load_registers()
    >>> area_here(registers.deal["noord-drenthe"], find_region(registers, RegionRef("gemeente", "GM0106")))
    'de gemeentelijst van deze deal is niet zeker (zekerheid: laag)'
    """
    part = f"een deel van {region.name}" if region.key in deal.partial_municipalities else ""
    return "; ".join(filter(None, (part, _doubt(deal) if unsure_members([deal], region) else "")))


def unsure_members(deals: Iterable[Deal], region: Region) -> list[Deal]:
    """Return the deals of which it is not sure that they touch a region: they do so only by a list that is not sure.

    Of a deal that has the region by its list of municipalities it is sure where that list is, where the deal names the province
    that the region is, surely, and where more than half of its list lies there: then one municipality less changes nothing. Of
    a single municipality only the list tells.
    """
    return [deal for deal in unsure(deals, _LIST) if not _surely_touches(deal, region)]


def _surely_touches(deal: Deal, region: Region) -> bool:
    if len(region.municipalities) == 1:
        return False
    if region.kind == "provincie" and region.name in deal.provinces and "provinces" not in deal.confidence:
        return True
    return 2 * len(set(deal.municipalities) & set(region.municipalities)) > len(deal.municipalities)


def of_which_unsure(deals: Collection[Deal], region: Region, million: Callable[[float], str] = dutch.million) -> str:
    """Return which of the deals of a region it has only by a list that is not sure (`unsure_members`); "" for none.

    It stands behind their number and sum, few by name, each with its amount, which ``million`` writes.

    Examples
    --------
    >>> from regio_data.deals.selection import choose_deals
    >>> from regio_data.registers.load import load_registers
    >>> from regio_data.registers.regions import RegionRef, find_region
    >>> registers = load_registers()
    >>> zeeland = find_region(registers, RegionRef("provincie", "zeeland"))
    >>> of_which_unsure(choose_deals(registers, area=zeeland), zeeland)
    ', waarvan West-Brabant (€ 15,0 mln) met een onzekere gemeentelijst'
    """
    found = unsure_members(deals, region)
    if not found:
        return ""
    if len(deals) == 1:
        return ", met een onzekere gemeentelijst"
    if len(found) > NAMED:
        which = f"{len(found)} (samen {million(known_total(found))})"
    else:
        amounts = (deal.rijksbijdrage_mln for deal in found)
        told = ("bedrag niet bekend" if amount is None else million(amount) for amount in amounts)
        which = dutch.several(f"{deal.brief} ({amount})" for deal, amount in zip(found, told, strict=True))
    return f", waarvan {which} met een onzekere gemeentelijst"


def only_by_unsure_lists(areas: Iterable[tuple[Region, Collection[Deal]]]) -> str:
    """Return which deals areas, each with its deals, have only by a list that is not sure; "" for none; for below a count."""
    found = [
        f"in {area.name} {dutch.several(deal.name_with_tranche for deal in deals)}"
        for area, every in areas
        if (deals := unsure_members(every, area))
    ]
    return f"Alleen door een onzekere gemeentelijst tellen mee: {'; '.join(found)}." if found else ""


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
    """Return of which of the regions the list of municipalities is not sure, in few words, many counted; "" for none.

    Deals and vitale regio’s have such lists. Deals of which figures say little are named.
    """
    regions = tuple(regions)
    little = [_called(registers, one) for one in regions if one.kind == "deal" and registers.deal[one.key].figures_say_little]
    said = f" {dutch.capital(SAYS_LITTLE)}: {dutch.several(little)}." if little else ""
    listed = [
        (region, _confidence(registers, region)) for region in regions if region.kind in _LISTED and region.municipalities
    ]
    unsure = [(region, level) for region, level in listed if level != "high"]
    if len(unsure) > NAMED:
        of = dutch.several(_LISTED[kind] for kind in _LISTED if any(region.kind == kind for region, _ in listed))
        return f"Gemeentelijst niet zeker bij {len(unsure)} van de {len(listed)} {of}.{said}"
    named = (
        f"{dutch.several(names)} (zekerheid {word})"
        for level, word in CONFIDENCE.items()
        if (names := [_called(registers, region) for region, found in unsure if found == level])
    )
    return (f"Gemeentelijst niet zeker: {'; '.join(named)}." if unsure else "") + said


def _listed_unsurely(registers: Registers, region: Region) -> bool:
    return region.kind in _LISTED and bool(region.municipalities) and _confidence(registers, region) != "high"


def _confidence(registers: Registers, region: Region) -> Confidence:
    if region.kind == "deal":
        return registers.deal[region.key].confidence.get(_LIST, "high")
    return next(one.confidence for one in registers.vitale_regios if one.slug == region.key)


def _called(registers: Registers, region: Region) -> str:
    return registers.deal[region.key].brief if region.kind == "deal" else region.name
