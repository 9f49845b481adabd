"""The records of what was learned and when: the Rebel study of 30 September 2024, and the timeline."""

from __future__ import annotations

import datetime
from typing import Literal

from regio_data import dutch
from regio_data.registers.base import Amount, FilledText, Record, Slug


class Milestone(Record):
    """A line of the timeline; where its source gives only the month, ``date`` is the first day of that."""

    date: datetime.date
    day_known: bool = True
    kind: Literal["deal", "monitor", "tranche", "advies", "regeling", "voortgang", "onderzoek", "programma"]
    text: FilledText
    source: FilledText

    @property
    def iso(self) -> str:
        """The day, or the month where no more is known, as in a table: "2023-03-27", "2023-03"."""
        return self.date.isoformat() if self.day_known else f"{self.date:%Y-%m}"

    @property
    def when(self) -> str:
        """The day, or the month where no more is known, in Dutch."""
        return dutch.date(self.date) if self.day_known else dutch.month(self.date)


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
