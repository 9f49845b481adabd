"""Find a widget as a user does: by the label above it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any


def labelled(widgets: Iterable[Any], label: str) -> Any:
    """Return the one widget with this label."""
    (found,) = [widget for widget in widgets if widget.label == label]
    return found
