"""The records of what was learned and when: the Rebel study of 30 September 2024, and the timeline."""

from __future__ import annotations

import datetime
from typing import Literal

from regio_data.registers.base import Amount, FilledText, Record, Slug


class Milestone(Record):
    """A line of the timeline."""

    date: datetime.date
    kind: Literal["deal", "monitor", "tranche", "advies", "regeling", "voortgang", "onderzoek", "programma"]
    text: FilledText
    source: FilledText


class Factor(Record):
    """Something that helped deals to work, according to the Rebel study."""

    title: FilledText
    text: FilledText


class Feedback(Record):
    """A project of a deal that was taken up nationally. Amounts in million euro."""

    deal: Slug
    also: tuple[Slug, ...] = ()
    title: FilledText
    text: FilledText
    years: FilledText | None = None
    budget_mln: Amount | None = None
    rijk_mln: Amount | None = None


class Uitgangspositie(Record):
    """One of the three starting positions of the Rebel study."""

    key: Slug
    title: FilledText
    text: FilledText


class Lessons(Record):
    """What the Rebel study (30 September 2024) found."""

    instruments: tuple[FilledText, ...]
    factors: tuple[Factor, ...]
    caution: FilledText
    feedback: tuple[Feedback, ...]
    uitgangsposities: tuple[Uitgangspositie, ...]
