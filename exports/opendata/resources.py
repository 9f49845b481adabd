"""The tables of the open data, and what each of their columns means."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

import pandas as pd

from regio_data.data import Data
from regio_data.dataset.schemas import OBSERVATIONS
from regio_data.deals.provenance import uncertain
from regio_data.deals.status import STATUSES, status_key, table_days
from regio_data.dutch import MONTHS, several
from regio_data.figures.regional.span import why_not_combined
from regio_data.figures.regional.values import CBS, COLUMNS
from regio_data.figures.scores import EXPORTED, exported
from regio_data.registers.areas import POPULATION_DAY
from regio_data.registers.base import Record
from regio_data.registers.regions import KINDS, LISTED, OWN, REFRESHED

#: Key of one row of the tables of figures.
_SERIES = ("region_kind", "region", "indicator", "year")
#: Column that marks the deals on part of a municipality.
WHOLE = "whole_municipality"
#: Column that says why a row has a span and no value.
WHY = "why_not_combined"


@dataclass(frozen=True)
class Field:
    """A column: its type as Frictionless names it, and what it means in Dutch, the unit included."""

    type: str
    description: str


@dataclass(frozen=True)
class Resource:
    """A table of the open data.

    Parameters
    ----------
    title, description : str
        In Dutch.
    fields : mapping
        Column -> `Field`, in the order of the table.
    key : tuple of str
        Columns that tell its rows apart.
    sources : tuple of str
        Keys of the manifest; a table without any is our own register.
    table : callable
        Data in, table out; a missing value is empty.
    """

    title: str
    description: str
    fields: Mapping[str, Field]
    key: tuple[str, ...]
    sources: tuple[str, ...]
    table: Callable[[Data], pd.DataFrame]


def _records(records: Iterable[Record], columns: Iterable[str]) -> pd.DataFrame:
    """Return records as a table; of several values one text with spaces, or with semicolons where values have spaces."""
    names = list(columns)
    return pd.DataFrame([[_plain(getattr(one, name)) for name in names] for one in records], columns=names)


def _plain(value: object) -> object:
    if not isinstance(value, tuple):
        return value
    texts = [str(getattr(one, "municipality", one)) for one in value]
    return ("; " if any(" " in text for text in texts) else " ").join(texts)


def _typed(table: pd.DataFrame, fields: Mapping[str, Field]) -> pd.DataFrame:
    whole = {name: "Int64" for name, field in fields.items() if field.type == "integer"}
    return table[list(fields)].astype(whole)


def _scores(data: Data) -> pd.DataFrame:
    return data.scores[[*_SERIES, WHOLE]].join(exported(data.scores))


def _regional(data: Data) -> pd.DataFrame:
    rows = data.scores.loc[data.scores["region_kind"] != "gemeente", [*COLUMNS, WHOLE]]
    return rows.assign(**{WHY: why_not_combined(rows, data.registers.indicators)})


def _observations(data: Data) -> pd.DataFrame:
    """Return the figures of municipalities: all of CBS, which the column of the larger regions says too."""
    figures = data.dataset.observations
    return figures.assign(origin=figures["value"].map(lambda value: CBS, na_action="ignore").fillna(""))


def _municipalities(data: Data) -> pd.DataFrame:
    table = _records(data.registers.municipalities, (name for name in _MUNICIPALITIES if name != "land_area"))
    return table.assign(land_area=table["code"].map(data.dataset.weights.set_index("region")["land_area"]))


def _deals(data: Data) -> pd.DataFrame:
    """Return the deals with the status of today: "looptijd verstreken" of what no source calls completed."""
    deals = data.registers.deals
    over = [status_key(deal, data.today) == "verstreken" for deal in deals]
    table = _records(deals, (name for name in _DEALS if name not in _NO_FIELDS))
    of_source, gone_through = zip(*map(table_days, deals), strict=True)
    return table.assign(
        status=table["status"].mask(pd.Series(over), STATUSES["verstreken"].lower()),
        uncertain=[uncertain(deal) or None for deal in deals],
        whole_municipality=pd.array([deal.whole if deal.municipalities else None for deal in deals], "boolean"),
        status_source_day=[_iso(day) or None for day in of_source],
        sources_checked=gone_through,
    )


def _iso(day: str) -> str:
    """Return a day in Dutch as ISO 8601 has it; a season as it is.

    Examples
    --------
    >>> _iso("7 mei 2024"), _iso("najaar 2024")
    ('2024-05-07', 'najaar 2024')
    """
    words = day.split()
    if len(words) != 3:
        return day
    number, month, year = words
    return datetime.date(int(year), MONTHS.index(month) + 1, int(number)).isoformat()


#: Columns of the deals that are no fields of their records.
_NO_FIELDS = ("status_source_day", "sources_checked", "uncertain", WHOLE)


_DEALS = {
    "slug": Field("string", "Sleutel van de deal, ook in de adressen van het dashboard."),
    "name": Field("string", "Naam."),
    "tranche": Field("integer", "Tranche waarin de deal is gesloten."),
    "signed_year": Field("integer", "Jaar van sluiten; leeg: niet bekend."),
    "signed_date": Field("date", "Dag van sluiten; leeg: niet bekend."),
    "end_year": Field("integer", "Jaar waarin de deal eindigt; leeg: niet bekend."),
    "status": Field(
        "string",
        "Status: lopend of afgerond zoals een bron hem noemt, looptijd verstreken na het eindjaar zonder bron die de afronding "
        "meldt; leeg: niet bekend.",
    ),
    "status_source_day": Field(
        "string", "Dag van de bron die de status noemt (jjjj-mm-dd), of het seizoen; leeg: geen bron noemt de status."
    ),
    "sources_checked": Field(
        "date", "Dag waarop de bronnen van deze deal het laatst zijn nagezien; leeg: afgerond, en daarna niet meer nagezien."
    ),
    "rijksbijdrage_mln": Field("number", "Rijksbijdrage in miljoen euro; leeg: niet bekend."),
    "regio_bijdrage_mln": Field(
        "number", "Bijdrage van de regio in miljoen euro; niet op te tellen: per deal anders bepaald; leeg: niet bekend."
    ),
    "municipalities": Field("string", "GM-codes van de gemeenten, met spaties ertussen; leeg: eilanden of provincies."),
    "part_of": Field("string", "GM-codes van de gemeenten waarvan de deal alleen een deel omvat; leeg: geen."),
    WHOLE: Field("boolean", "false: de deal geldt voor een deel van een gemeente; anders true; leeg: eilanden of provincies."),
    "islands": Field("string", "Eilanden van Caribisch Nederland; leeg: geen."),
    "provinces": Field("string", "Provincies."),
    "predecessor": Field("string", "Sleutel van de deal waarop deze volgt; leeg: geen."),
    "rode_draden": Field("string", "Nummers van de rode draden (Rebel, 2024): onze eigen lezing; leeg: niet bepaald."),
    "description_nl": Field("string", "Waar de deal over gaat, in onze woorden."),
    "website": Field("string", "Website van de deal; leeg: niet bekend."),
    "uncertain": Field("string", "Gegevens die niet zeker zijn, elk met zekerheid middel of laag; leeg: geen."),
    "notes": Field("string", "Bij de gegevens van de deal: wat er onzeker aan is, waarom en volgens wie."),
}
_MUNICIPALITIES = {
    "code": Field("string", "GM-code van CBS."),
    "name": Field("string", f"Naam (indeling van {POPULATION_DAY})."),
    "province": Field("string", "Provincie."),
    "corop": Field("string", "COROP-gebied."),
    "inhabitants": Field("integer", f"Inwoners op {POPULATION_DAY}; zij wegen alle jaren."),
    "land_area": Field("number", "Landoppervlakte in vierkante meters, van de getekende grenzen."),
}
_VITALE_REGIOS = {
    "slug": Field("string", "Sleutel van de vitale regio."),
    "name": Field("string", "Naam."),
    "municipalities": Field("string", "GM-codes van de gemeenten, met spaties ertussen; een officiële lijst hebben wij niet."),
    "confidence": Field("string", "Hoe zeker die lijst is: high, medium of low."),
}
_INDICATORS = {
    "code": Field("string", "Code in de monitor."),
    "label": Field("string", "Naam."),
    "first_theme": Field("string", "Eerste thema waaronder de monitor hem toont."),
    "unit": Field("string", "Eenheid."),
    "decimals": Field("integer", "Decimalen waarmee het cijfer wordt getoond."),
    "direction": Field("string", "Of hoger gunstiger is: higher_better, lower_better of neutral."),
    "direction_source": Field(
        "string",
        "Waar die duiding op rust: hoog (zo in de lijst waaruit dit register is gemaakt) of eigen duiding; geen van beide is "
        "nagegaan bij het CBS.",
    ),
    "weight": Field("string", "Waarmee een regio wordt gewogen: inhabitants of land_area."),
    "approximate": Field("boolean", "Of een regionale waarde een benadering is (gemiddelde van medianen)."),
    "survey": Field("boolean", "Of het cijfer uit een enquête komt."),
    "combined": Field("boolean", "Of de cijfers van gemeenten worden samengenomen."),
    WHY: Field("string", "Waarom niet; leeg: zij worden samengenomen."),
    "minimum_coverage": Field("number", "Dekking (0–1) vanaf welke een regio een waarde krijgt."),
}
_FIGURE = {
    "region_kind": Field("string", f"Soort regio: {several(key for key in KINDS if key in LISTED)}."),
    "region": Field("string", "Sleutel van de regio; van een gemeente de GM-code."),
    "region_name": Field("string", "Naam van de regio."),
    "indicator": Field("string", "Code van de indicator."),
    "year": Field("integer", "Jaar."),
    "value": Field(
        "number",
        "Cijfer, in de eenheid van de indicator; leeg: geen cijfer, te weinig dekking, of niet samengenomen (dan staan lowest "
        "en highest er).",
    ),
    "coverage": Field("number", "Deel van het gewicht met een cijfer (0–1)."),
    "approximate": Field("boolean", "Of de waarde een benadering is."),
    "origin": Field(
        "string",
        "Van wie het cijfer is: cbs (ook dat van een provincie van precies dezelfde gemeenten), of own voor een eigen "
        "berekening; leeg zonder value.",
    ),
    "lower": Field("number", "Ondergrens van CBS; leeg: niet gegeven."),
    "upper": Field("number", "Bovengrens van CBS; leeg: niet gegeven."),
    "lowest": Field("number", "Laagste cijfer (van het CBS) van de gemeenten, waar ze niet worden samengenomen."),
    "highest": Field("number", "Hoogste cijfer (van het CBS) van de gemeenten, waar ze niet worden samengenomen."),
    WHY: Field("string", "Waarom er lowest en highest staan en geen value: waarom de cijfers niet worden samengenomen."),
    "status": Field("string", "Wat de bron van het cijfer zegt: leeg, voorlopig of nader voorlopig."),
    WHOLE: Field(
        "boolean",
        "false: de deal geldt voor een deel van een gemeente, en het cijfer is van de hele gemeente; elders true.",
    ),
    "percentile_gemeenten": Field("number", "Percentiel van een gemeente tussen gemeenten, 100 is het gunstigst."),
    "percentile_gelijke_omvang": Field(
        "number",
        "Percentiel van een gebied dat geen gemeente is, tussen gelote gebieden van zijn omvang (van een gebied van één "
        "gemeente tussen alle gemeenten); naar onze eigen berekening, ook waar origin cbs is.",
    ),
    "percentile_n": Field(
        "integer", "Hoeveel van die groep een cijfer hebben, het gebied zelf meegeteld; onder de helft is er geen percentiel."
    ),
    "percentile_deals_n": Field(
        "integer", "Hoeveel van de gebieden met een deal een cijfer hebben; onder de helft is er geen percentiel tussen deals."
    ),
    "percentile_deals": Field("number", "Percentiel van een deal op hele gemeenten tussen de gebieden met een deal."),
    "quartile": Field("integer", "Kwart van het percentiel, 4 is het gunstigst."),
    "trend": Field("number", "Helling per jaar (Theil-Sen) over de laatste jaren met een cijfer, in eenheden van het cijfer."),
    "trend_p": Field("number", "P-waarde van de trend (Mann-Kendall)."),
    "trend_points": Field("integer", "Aantal jaren van de trend."),
    "trend_first": Field("integer", "Eerste jaar van de trend."),
    "trend_last": Field("integer", "Laatste jaar van de trend."),
}


def _fields(names: Iterable[str]) -> dict[str, Field]:
    return {name: _FIGURE[name] for name in names}


_LARGER = [kind.several for key, kind in KINDS.items() if key not in ("gemeente", OWN, *REFRESHED)]
#: Of which the files have rows after a refresh only.
_LATER = several(KINDS[key].several for key in REFRESHED)
_LISTS = (
    "Hoe zeker de lijst van gemeenten van een deal is, staat in de kolom uncertain van deals; van een vitale regio in de kolom "
    "confidence van vitale_regios."
)
#: Name of the file -> table.
RESOURCES = {
    "deals": Resource(
        "Regio Deals", "Alle Regio Deals: eigen register naar openbare bronnen.", _DEALS, ("slug",), (),
        _deals,
    ),
    "municipalities": Resource(
        "Gemeenten", f"De gemeenten van {POPULATION_DAY}.", _MUNICIPALITIES, ("code",), ("inwoners", "gemeentegrenzen"),
        _municipalities,
    ),
    "vitale_regios": Resource(
        "Vitale regio’s", "De vitale regio’s (NPVR) met hun gemeenten, afgeleid uit de regionale samenwerking.",
        _VITALE_REGIOS, ("slug",), (), lambda data: _records(data.registers.vitale_regios, _VITALE_REGIOS),
    ),
    "indicators": Resource(
        "Indicatoren", "De indicatoren van de monitor, met eenheid en richting.", _INDICATORS, ("code",), ("monitor",),
        lambda data: _records(data.registers.indicators, _INDICATORS),
    ),
    "observations": Resource(
        "Cijfers per gemeente", "De cijfers van CBS per gemeente, indicator en jaar.",
        _fields((*OBSERVATIONS.columns, "origin")), ("region", "indicator", "year"), ("monitor",), _observations,
    ),
    "regional_values": Resource(
        "Regionale waarden",
        f"Cijfers van {several(_LARGER)} (van {_LATER} alleen waar de gegevens zijn ververst); waar die van gemeenten niet "
        f"worden samengenomen hun laagste en hoogste, en waarom. {_LISTS}",
        _fields((*COLUMNS, WHOLE, WHY)), _SERIES, ("monitor", "inwoners"), _regional,
    ),
    "scores": Resource(
        "Posities en trends", f"Plaats en trend van elke regio, gemeenten ook (eigen berekening). {_LISTS}",
        _fields((*_SERIES, WHOLE, *EXPORTED)), _SERIES, ("monitor", "inwoners", "gemeentegrenzen"), _scores,
    ),
}  # fmt: skip


def table_of(name: str, data: Data) -> pd.DataFrame:
    """Return a table of `RESOURCES` with exactly its columns."""
    resource = RESOURCES[name]
    return _typed(resource.table(data), resource.fields)
