"""Whether a way, up or down, is favourable for an indicator."""

from __future__ import annotations

from regio_data.registers.records import Indicator


def favour(upwards: bool, indicator: Indicator) -> str:
    """Return "gunstig" or "ongunstig", "" when the indicator is neutral."""
    if indicator.direction == "neutral":
        return ""
    return "gunstig" if upwards == (indicator.direction == "higher_better") else "ongunstig"
