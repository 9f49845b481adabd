"""Values of widgets that no widget of ours can have: a browser sends none, a forged message may.

Streamlit reads a value by what the message says it is; one of another kind ends the run, and stays in the session so that
every next run ends too. Here such a value counts as none: the widget has its default.
"""

from __future__ import annotations

import logging
from typing import Any

from streamlit.proto.WidgetStates_pb2 import WidgetState
from streamlit.runtime.state.session_state import Serialized, WStates

_read = WStates.__getitem__
_log = logging.getLogger(__name__)


def guard() -> None:
    """Let Streamlit read every value of a widget through `value_of`."""
    reader: Any = WStates  # a method of a class is not meant to be set
    reader.__getitem__ = value_of


def value_of(states: WStates, key: str) -> Any:
    """Return the value of a widget; that of an empty message if the one that came cannot be of this widget.

    Raises
    ------
    KeyError
        If there is no such widget.
    """
    state, widget = states.states.get(key), states.widget_metadata.get(key)
    if not isinstance(state, Serialized) or widget is None:
        return _read(states, key)
    kind: str | None = state.value.WhichOneof("value")
    try:
        if kind in (widget.value_type, None):
            return _read(states, key)
    except Exception:  # whatever a widget makes of a value that it never sends
        kind = f"broken {kind}"
    finally:
        states.set_widget_metadata(widget)  # the widget says what its values are, not the message
    _log.info("a value was not of its widget and is left out: %s", kind)
    states.states[key] = Serialized(WidgetState(id=key))
    found = _read(states, key)
    states.set_widget_metadata(widget)
    return found
