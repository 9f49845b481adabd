"""Rounding as CBS and a Dutch reader do, by the decimal text of a number: beside the arithmetic of `regio_data.dutch.shown`."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

import numpy as np


def half_up(value, decimals):
    """Return a number, or an array of them, rounded to so many decimals; what differs by the rounding of a sum is equal."""
    if np.ndim(value):
        return np.array([half_up(one, decimals) for one in value])
    if np.isnan(value):
        return value
    text = str(round(float(value), 9))
    return float(Decimal(text).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP))
