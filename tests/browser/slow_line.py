"""A connection to the app that keeps back what comes after a message of choice: a slow server, but always in the same way."""

from __future__ import annotations

from collections.abc import Callable

from streamlit.proto.ForwardMsg_pb2 import ForwardMsg


class SlowLine:
    """Goes between a page and the app; make it before the page opens."""

    def __init__(self, page):
        self.last: Callable[[ForwardMsg], bool] | None = None
        self.held: list[bytes] | None = None
        page.route_web_socket("**/_stcore/stream", self._connect)

    def hold_after(self, last: Callable[[ForwardMsg], bool]) -> None:
        """From now on let through up to and with the first message for which this is true, and keep the rest."""
        self.last = last

    def deliver(self) -> None:
        """Send what was kept, and hold no more."""
        held, self.held, self.last = self.held, None, None
        assert held is not None, "the message did not come"
        for message in held:
            self.socket.send(message)

    def _connect(self, socket) -> None:
        self.socket = socket
        socket.connect_to_server().on_message(self._arrive)

    def _arrive(self, message: bytes) -> None:
        if self.held is not None:
            self.held.append(message)
            return
        self.socket.send(message)
        if self.last and self.last(ForwardMsg.FromString(message)):
            self.held = []
