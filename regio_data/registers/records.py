"""The records of deals, of indicators and of what belongs to them: a class for each kind of line in the YAML files."""

from __future__ import annotations

import datetime
import re
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from regio_data.registers.accuracy import Accuracy
from regio_data.registers.base import Amount, Confidence, FilledText, Record, Slug, Year

Status = Literal["afgerond", "lopend", "in voorbereiding"]
Island = Literal["Bonaire", "Sint Eustatius", "Saba"]

#: What the register calls a direction that is not of CBS.
OWN_READING = "eigen duiding"

#: Among the sources of a field: what it says stands on none, or not all of it does.
NO_SOURCE = "zonder bron"

#: Of `Deal.status_2024_05`, and the letter that gives it.
STATUS_MONTH, STATUS_LETTER = "mei 2024", "Kamerbrief 7 mei 2024"


def bare_name(name: str) -> str:
    """Return the name of a deal without the words in front; any other name as it is.

    Examples
    --------
    >>> bare_name("Regio Deal Twente II"), bare_name("Regio Envelop ESTEC"), bare_name("Twente")
    ('Twente II', 'ESTEC', 'Twente')
    """
    return name.removeprefix("Regio Deal ").removeprefix("Regio Envelop ")


class PartOf(Record):
    """The districts of one municipality (GM code) to which a deal is limited (names as the deal has them)."""

    municipality: FilledText
    districts: tuple[FilledText, ...]


class Evaluation(Record):
    """A published evaluation or progress report of a deal."""

    kind: FilledText
    year: Year | None = None
    by: FilledText | None = None


class Deal(Record):
    """A Regio Deal. Amounts in million euro; municipalities by GM code; ``None`` means that no source says it, never estimated.

    ``status`` is what a source says and ``status_date`` up to when that is known; what it is on a day:
    `regio_data.deals.status.status`. No ``rode_draden`` means that they are not determined, not that there are none. ``colour``
    is that of its tranche, which `load.load_registers` fills in. ``figures_say_little`` says why figures of its
    municipalities tell little of the deal, where they do: a sentence for beside them. Of what is no ``covenant`` but a transfer
    between departments ``signed_year`` is the year of the (first) decision; ``rijksbijdrage_parts`` are the amounts, with their
    day, of more than one decision. ``end_year_of`` is the part of the deal for which alone the end year holds.
    """

    slug: Slug
    name: FilledText
    tranche: Annotated[int, Field(ge=1)]
    signed_year: Year | None
    signed_date: datetime.date | None
    end_year: Year | None
    status: Status | None
    status_date: datetime.date
    status_2024_05: Status | None
    rijksbijdrage_mln: Amount | None
    regio_bijdrage_mln: Amount | None
    municipalities: tuple[FilledText, ...]
    part_of: tuple[PartOf, ...]
    islands: tuple[Island, ...]
    provinces: tuple[FilledText, ...]
    predecessor: Slug | None
    rode_draden: tuple[int, ...]
    description_nl: FilledText
    website: FilledText | None
    evaluations: tuple[Evaluation, ...]
    sources: tuple[FilledText, ...]
    notes: str | None
    confidence: dict[str, Confidence]
    field_sources: dict[str, tuple[FilledText, ...]]
    figures_say_little: FilledText | None = None
    covenant: bool = True
    rijksbijdrage_parts: FilledText | None = None
    end_year_of: FilledText | None = None
    colour: str = ""

    @property
    def short_name(self) -> str:
        """The name without the words "Regio Deal" or "Regio Envelop" in front."""
        return bare_name(self.name)

    @property
    def brief(self) -> str:
        """The short name without its motto or what stands between brackets: "Achterhoek II"."""
        return re.split(r":|\(", self.short_name)[0].strip()

    @property
    def name_with_tranche(self) -> str:
        """The short name with the tranche behind it: "Twente II (tranche 4)"."""
        return f"{self.short_name} (tranche {self.tranche})"

    @property
    def label(self) -> str:
        """The name in a list to choose from: the tranche in front, where cutting off a long name leaves it."""
        return f"T{self.tranche} · {self.short_name}"

    @property
    def whole(self) -> bool:
        """Whether it covers no municipality in part, so that figures of its municipalities are figures of the deal."""
        return not self.part_of

    @property
    def partial_municipalities(self) -> frozenset[str]:
        """GM codes of the municipalities of which the deal covers only a part."""
        return frozenset(part.municipality for part in self.part_of)


class Tranche(Record):
    """A round of deals. Amounts in million euro."""

    tranche: Annotated[int, Field(ge=1)]
    deals: Annotated[int, Field(gt=0)]
    years: FilledText
    granted_mln: Amount
    envelope_mln: Amount | None
    colour: Annotated[str, StringConstraints(pattern=r"^#[0-9A-F]{6}$")]
    note: FilledText

    @property
    def in_short(self) -> str:
        """The first sentence of its note, where there is room for one."""
        return self.note.partition(". ")[0].removesuffix(".") + "."


class RodeDraad(Record):
    """One of the 15 recurring themes of the Rebel report, with the indicators that we lay beside it."""

    number: Annotated[int, Field(ge=1, le=15)]
    domain: FilledText
    title: FilledText
    short: FilledText
    indicators: tuple[FilledText, ...]

    @property
    def numbered(self) -> str:
        """Its title behind its number, as in lists: "2. Gezondheid van inwoners"."""
        return f"{self.number}. {self.title}"


class MonitorTheme(Record):
    """Where the monitor shows an indicator."""

    dimension: Literal["hier_en_nu", "later", "elders"]
    theme: FilledText


class Indicator(Record):
    """A series of the regional Monitor Brede Welvaart.

    ``limits`` are the lowest and highest value that can be. Not ``combined``: municipal figures are not averaged, for the
    reason in ``why_not_combined``. ``accuracy`` is ``None`` where CBS gives no figures of provinces.
    ``margin_k`` and ``margin_error`` (`regio_data.figures.margins.fit`) are there for surveys of which CBS publishes bounds.
    ``short_remark`` is the ``remark`` in a sentence, for a slide.
    """

    code: FilledText
    label: FilledText
    unit: FilledText
    short_unit: FilledText
    figure_unit: FilledText | None = None
    difference_unit: FilledText | None = None
    limits: tuple[float | None, float | None] = (None, None)
    decimals: Annotated[int, Field(ge=0, le=3)]
    margin_k: Annotated[float, Field(gt=0)] | None = None
    margin_error: Annotated[float, Field(gt=0)] | None = None
    direction: Literal["higher_better", "lower_better", "neutral"]
    direction_source: FilledText
    weight: Literal["inhabitants", "land_area"]
    approximate: bool
    survey: bool = False
    combined: bool = True
    why_not_combined: FilledText | None = None
    minimum_coverage: Annotated[float, Field(gt=0, le=1)] = 0.7
    accuracy: Accuracy | None = None
    remark: FilledText | None = None
    short_remark: FilledText | None = None
    monitor_themes: Annotated[tuple[MonitorTheme, ...], Field(min_length=1)]

    @property
    def own_reading(self) -> bool:
        """Whether what is favourable about it is our own reading, not a text of CBS; never for a neutral one."""
        return self.direction_source == OWN_READING and self.direction != "neutral"

    @property
    def first_theme(self) -> str:
        """The first theme under which the monitor shows it, for lists in which it stands once."""
        return self.monitor_themes[0].theme

    @property
    def unit_of_figure(self) -> str:
        """The unit as it stands behind a figure in a sentence; a mark names its scale: "op een schaal van 0 tot 10"."""
        return self.figure_unit or self.short_unit

    @property
    def unit_of_difference(self) -> str:
        """The unit of the gap between two figures: "procentpunt", "punt"."""
        return self.difference_unit or self.short_unit


class Alias(Record):
    """Other names by which something is sought; ``of`` is kind and key as in `regio_data.search.entries`: "gemeente:GM0518"."""

    of: FilledText
    names: tuple[FilledText, ...]


class Source(Record):
    """Where figures or boundaries come from, and under which licence."""

    key: Slug
    title: FilledText
    publisher: FilledText
    edition: FilledText
    licence: FilledText
    licence_url: FilledText
    attribution: FilledText
    url: FilledText
    how_obtained: FilledText
    note: FilledText | None = None
