"""How good our own combination of an indicator is, as the register has it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from regio_data.registers.base import Record


class Accuracy(Record):
    """Our combination of municipal figures beside the figures that CBS gives of the provinces (`figures.regional.accuracy`).

    ``error`` is the mean absolute error and ``bias`` the mean error, in the unit of the indicator; ``spread`` the standard
    deviation among the provinces and ``share`` the error as a share of it, both missing with fewer than two provinces a year;
    ``figures`` how many were compared. ``between`` and ``change`` are the mean absolute errors of the difference of two
    provinces and of two years when both figures are our combination; missing where there are no two.
    """

    figures: Annotated[int, Field(gt=0)]
    first_year: int
    last_year: int
    error: Annotated[float, Field(ge=0)]
    bias: float
    spread: Annotated[float, Field(ge=0)] | None
    share: Annotated[float, Field(ge=0)] | None
    between: Annotated[float, Field(ge=0)] | None = None
    change: Annotated[float, Field(ge=0)] | None = None

    @property
    def reach(self) -> float:
        """Twice the mean error: nine of ten of our combinations of a province lie so close to the figure of CBS, or closer."""
        return 2 * self.error

    @property
    def reach_between(self) -> float | None:
        """The same of a difference of two of our combinations, None where that was not measured."""
        return None if self.between is None else 2 * self.between

    @property
    def reach_of_change(self) -> float | None:
        """The same of a change of one of our combinations, None where that was not measured."""
        return None if self.change is None else 2 * self.change
