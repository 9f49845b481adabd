"""The URL is the one place where the choices live: read from it, write to it, trust nothing in it.

No other module uses `st.query_params`; `bound` beside it draws the widgets. Streamlit's own ``bind="query-params"`` does not
serve: it writes the text on screen instead of a stable key, so that a changed label breaks links, takes what it does not know
out without a word, and forbids `st.query_params` to write the parameter, which a click on the map does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar, overload

import streamlit as st

from regio_data.query import PARAMETERS, chosen, resolve
from regio_data.views.links import left_out
from ui.common.markdown import plain, printable

T = TypeVar("T")

_FOREIGN = ("utm_", "embed")  # of campaigns and of Streamlit
#: In the session: the page that was shown last, the choices of each page, and what a link named that cannot be chosen.
_PAGE, _CHOICES, _LEFT_OUT = "page", "choices of pages", "left out of the link"


@overload
def read(name: str, allowed: Mapping[str, T]) -> T | None: ...


@overload
def read(name: str, allowed: Mapping[str, T], default: T) -> T: ...


def read(name: str, allowed: Mapping[str, T], default: T | None = None) -> T | None:
    """Return the choice that a query parameter names.

    Parameters
    ----------
    name : str
        Of the parameter.
    allowed : mapping
        Text in the URL -> choice. Anything else is dropped with a notice.
    default : optional
        When the parameter is absent or unknown.
    """
    return next(iter(read_all(name, allowed)), default)


def read_all(name: str, allowed: Mapping[str, T]) -> list[T]:
    """Return the choices that a repeated query parameter names, each once, in the order of the URL; as `chosen` has it.

    Raises
    ------
    KeyError
        If the parameter is not one of `PARAMETERS`; each page leaves those of other pages alone.
    """
    return list(chosen({name: _texts(name)}, name, allowed, _left_out()).values())


def as_it_stands(name: str) -> str:
    """Return the text of a parameter, whether it can be chosen or not, for what follows from it; "" without one."""
    return next(iter(_texts(name)), "")


def emptied(name: str) -> bool:
    """Return whether a parameter stands in the URL with nothing in it: all was taken out."""
    return _texts(name) == [""]


def everything() -> dict[str, list[str]]:
    """Return all parameters of the URL, also those that are not ours."""
    return {name: st.query_params.get_all(name) for name in st.query_params}


def put(**parameters: str | Sequence[str] | None) -> None:
    """Write query parameters; ``None`` and an empty list take the parameter out, an empty text says that nothing is chosen."""
    for name, value in parameters.items():
        if value or value == "":
            st.query_params[name] = value
        elif name in st.query_params:
            del st.query_params[name]


def respell(name: str, spelling: Callable[[str], str]) -> None:
    """Write a parameter that a link may spell in more than one way in the one that we know."""
    text = as_it_stands(name)
    if text and text != spelling(text):
        put(**{name: spelling(text)})


def follow(name: str, fitting: Iterable[str], other: object) -> None:
    """Take out a choice that no longer fits since another one changed; of a link that never fitted it stays, to be told.

    Parameters
    ----------
    name : str
        Of the parameter.
    fitting : iterable of str
        What can be chosen now.
    other : object
        The choice on which that depends.
    """
    before = st.session_state.get(f"{name} follows", other)
    st.session_state[f"{name} follows"] = other
    if before != other and None in resolve(name, _texts(name), fitting).values():
        put(**{name: None})


def restore(page: str) -> None:
    """Put the choices back that a page had in this session, when the user comes from another page without any."""
    before = st.session_state.get(_PAGE)
    st.session_state[_PAGE] = page
    if before not in (None, page) and not st.query_params.to_dict():
        st.query_params.from_dict(_kept().get(page, {}))


def remember(page: str) -> None:
    """Remember the choices of a page for `restore`."""
    _kept()[page] = {name: st.query_params.get_all(name) for name in st.query_params if name in PARAMETERS}


def show_notices() -> None:
    """Say which parts of the link were left out, once and in one sentence."""
    for sentence in _sentences(plain):
        st.info(sentence, icon=":material/link_off:")
    _left_out().clear()


def notices() -> list[str]:
    """Return what `show_notices` will say, as plain text for what Streamlit does not draw itself."""
    return _sentences(printable)


def _texts(name: str) -> list[str]:
    if name not in PARAMETERS:
        raise KeyError(name)
    return st.query_params.get_all(name)


def _kept() -> dict[str, dict[str, list[str]]]:
    return st.session_state.setdefault(_CHOICES, {})


def _left_out() -> list[tuple[str, str]]:
    return st.session_state.setdefault(_LEFT_OUT, [])


def _sentences(shown: Callable[[str], str]) -> list[str]:
    others = [name for name in st.query_params if name not in PARAMETERS and not name.startswith(_FOREIGN)]
    unknown = [(name, st.query_params[name]) for name in others]
    return left_out([*_left_out(), *unknown], shown)
