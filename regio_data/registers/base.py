"""What every record of the registers has in common, and the types of its fields."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
FilledText = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Amount = Annotated[float, Field(ge=0, allow_inf_nan=False)]
Year = Annotated[int, Field(ge=2015, le=2050)]
Confidence = Literal["high", "medium", "low"]


class Record(BaseModel):
    """Base: frozen, and an unknown field is an error rather than a typing mistake unnoticed."""

    model_config = ConfigDict(frozen=True, extra="forbid")
