"""A widget whose choice lives in the URL: what the URL says it shows, and what is chosen in it the URL says."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

import streamlit as st

from regio_data.views.pages import PAGES
from ui.common.url import query

_UNSET = object()


def bound(
    widget: Callable[..., Any],
    name: str,
    label: str,
    allowed: Mapping[str, str],
    *,
    default: str | Sequence[str] | None = None,
    clears: Sequence[str] = (),
    sets: Mapping[str, str] = MappingProxyType({}),
    **options: Any,
) -> Any:
    """Draw a widget whose choice lives in the URL, and return the choice.

    Parameters
    ----------
    widget : callable
        ``st.selectbox``, ``st.multiselect``, ``st.segmented_control``, ``st.pills`` or ``st.select_slider`` (with a default).
    name : str
        Of the query parameter.
    label : str
        Above the widget.
    allowed : mapping
        Text in the URL -> text on screen.
    default : str or sequence of str, optional
        Left out of the URL; without it nothing need be chosen. Where several can be chosen and there is a default, an empty
        parameter says that all were taken out.
    clears : sequence of str
        Parameters that lose their meaning when this one changes.
    sets : mapping
        Parameters to write with it when it changes.
    options
        For the widget; ``selection_mode="multi"`` gives a list.

    Returns
    -------
    str, list of str or None
        Key or keys of ``allowed``.
    """
    many = options.get("selection_mode") == "multi" or widget is st.multiselect
    keys = {key: key for key in allowed}
    key = _shows(name, _several(name, keys, default) if many else query.read(name, keys, default))

    def write() -> None:
        if _widget_key(name) != key:
            return
        value = st.session_state[key]
        if many and default is not None:
            value = None if value == list(default) else value or ""
        query.put(**{name: None if value == default else value}, **dict.fromkeys(clears), **sets)

    options = _usual(widget, many, default) | options
    return widget(label, list(allowed), key=key, format_func=allowed.__getitem__, on_change=write, **options)


def choose_view(page: str, views: Mapping[str, str] | None = None) -> str:
    """Draw the switch between the views of a page (a key of `PAGES`), or some of them; return the chosen one."""
    views = views or PAGES[page].views
    first, parameter = next(iter(views)), PAGES[page].parameter
    return bound(st.segmented_control, parameter, "Onderdeel", views, default=first, label_visibility="collapsed")


def _several(name: str, keys: Mapping[str, str], default: Sequence[str] | None) -> list[str]:
    nothing = default is None or query.emptied(name)
    return query.read_all(name, keys) or ([] if nothing else list(default or ()))


def _shows(name: str, value: Any) -> str:
    """Let the widget of a parameter show a value, and return its key."""
    if st.session_state.get(_widget_key(name), value) != value:
        # Something else changed the URL, and the browser may still report what the widget had: a second click before
        # the first is drawn would undo it. So another widget takes over, and this one is no longer listened to.
        st.session_state[f"widgets of {name}"] = st.session_state.get(f"widgets of {name}", 1) + 1
    key = _widget_key(name)
    nothing = key not in st.session_state and not value  # so a new widget shows it by itself
    if not nothing and st.session_state.get(key, _UNSET) != value:  # setting it anyway would send all options again
        st.session_state[key] = value
    return key


def _widget_key(name: str) -> str:
    number = st.session_state.get(f"widgets of {name}", 1)
    return f"query-{name}" if number == 1 else f"query-{name}-{number}"


def _usual(widget: Callable[..., Any], many: bool, default: object) -> dict[str, Any]:
    """Return the options of a kind of widget, unless said otherwise."""
    usual: dict[str, Any] = {}
    if widget in (st.selectbox, st.multiselect):  # also seen when a choice is typed over; Streamlit's own is English
        usual["placeholder"] = "Maak een keuze"
    if widget is st.multiselect:
        usual["select_all"] = False  # "Select 2 matches" is English, and takes two where Enter was meant for one
    if widget is st.selectbox and default is None:
        usual["index"] = None
    if not many and default is not None and widget not in (st.selectbox, st.select_slider):
        usual["required"] = True
    return usual
