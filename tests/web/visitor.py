"""A visitor without a browser: speaks Streamlit's websocket, so that it can also say what no browser says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from google.protobuf.message import Message
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.sync.client import ClientConnection, connect

#: Streamlit's own word for a run that makes way for another.
FOR_RERUN = 3


@dataclass
class View:
    """What came of one run: identities of its widgets, alerts, exceptions on screen, and every text that was sent."""

    widgets: list[str] = field(default_factory=list)
    alerts: list[str] = field(default_factory=list)
    exceptions: list[str] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)


@contextmanager
def visit(port: int, base: str = "") -> Iterator[ClientConnection]:
    """Give an open session."""
    address = f"ws://127.0.0.1:{port}{base}/_stcore/stream"
    with connect(address, max_size=None, subprotocols=["streamlit"], compression=None) as session:
        yield session


def see(session: ClientConnection, page: str, query: str = "", values: Sequence[WidgetState] = (), wait: float = 60) -> View:
    """Ask for a view and return it when its run has ended."""
    asked = BackMsg()
    asked.rerun_script.page_name, asked.rerun_script.query_string = page, query
    asked.rerun_script.widget_states.widgets.extend(values)
    session.send(asked.SerializeToString())
    view = View()
    while True:
        message = ForwardMsg.FromString(session.recv(wait))
        kind = message.WhichOneof("type")
        if kind == "delta":
            _note(message.delta, view)
        elif kind == "script_finished" and message.script_finished != FOR_RERUN:
            return view


def value(widget: str, **kind: Any) -> WidgetState:
    """Return what a widget says its value is, such as ``int_value=3``; a list goes into an array."""
    state = WidgetState(id=widget)
    for name, given in kind.items():
        part = getattr(state, name)
        if isinstance(given, list):
            part.data.extend(given)
        elif isinstance(part, Message):
            part.SetInParent()
        else:
            setattr(state, name, given)
    return state


def _note(message: Message, view: View) -> None:
    for part, found in message.ListFields():
        if part.type == part.TYPE_STRING:
            for text in found if part.is_repeated else [found]:
                view.texts.append(text)
                if part.name == "id" and text.startswith("$$ID"):
                    view.widgets.append(text)
        elif part.type == part.TYPE_MESSAGE and not part.message_type.GetOptions().map_entry:
            for inner in found if part.is_repeated else [found]:
                if part.name == "exception":
                    view.exceptions.append(inner.message)
                elif part.name == "alert":
                    view.alerts.append(inner.body)
                _note(inner, view)
