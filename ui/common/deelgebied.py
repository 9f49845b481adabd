"""The switch for deals on part of a municipality: left out unless asked for, because their figures are of the whole."""

from __future__ import annotations

import streamlit as st

from ui.common.url import query
from ui.common.url.bound import bound

_NAME = "deelgebied"
_COUNTS = {"niet": "Tellen niet mee", "wel": "Tellen mee"}


def partial_counts() -> bool:
    """Return whether the URL asks for deals on part of a municipality too."""
    return query.read(_NAME, {"niet": False, "wel": True}, False)


def partial_switch() -> bool:
    """Draw the switch and return whether such deals count."""
    label = "Deals op een deel van een gemeente (met de cijfers van de hele gemeente)"
    return bound(st.segmented_control, _NAME, label, _COUNTS, default="niet") == "wel"
