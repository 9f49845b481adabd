"""What one file, or all pages of one table, may take together: time, size, and the number of values in JSON."""

from __future__ import annotations

import time

from loaders.errors import SourceError
from regio_data.settings import Settings

#: Values, lists and objects in the JSON of one table; each takes some 50 to 150 bytes of memory. PDOK's municipalities have
#: about a million (a coordinate counts three times), the largest table of StatLine that is read half a million.
MOST_VALUES = 2_000_000


class Budget:
    """Counts down over one or more requests; going over it is a `SourceError` that names the limit."""

    def __init__(self, settings: Settings):
        self._settings = settings
        self._deadline = time.monotonic() + settings.download_timeout
        self._size = 0
        self._values = 0

    @property
    def seconds(self) -> float:
        """Time left; 0 when it is over."""
        return max(0.0, self._deadline - time.monotonic())

    def check_time(self, url: str) -> None:
        """Raise if the time is over."""
        if not self.seconds:
            raise SourceError(f"{url}: took longer than {self._settings.download_timeout:g} s (download_timeout).")

    def add_bytes(self, size: int, url: str) -> None:
        """Count what came in."""
        self._size += size
        if self._size > self._settings.max_megabytes * 1_000_000:
            raise SourceError(f"{url}: larger than {self._settings.max_megabytes} MB (max_megabytes).")

    def add_values(self, body: bytes, url: str) -> None:
        """Count what JSON will become, before it is parsed."""
        self._values += sum(body.count(sign) for sign in (b",", b"[", b"{", b":"))
        if self._values > MOST_VALUES:
            raise SourceError(f"{url}: holds more than {MOST_VALUES:,} values. Is this the right table or collection?")
