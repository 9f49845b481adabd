"""Typst in a process of its own: it keeps what it compiled (some 50 MB a content), which a server or a run of 84 must not."""

from __future__ import annotations

import datetime
import json
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from exports.writing.fonts import font_folder
from geo.drawn.names import FAMILY
from geo.painted.palettes import BY_NAME
from regio_data.characters import writable
from regio_data.errors import DataError, Problem

#: Seconds; a page takes less than one.
LONGEST = 60
#: So many at once: each takes a core and some 100 MB; who comes after waits.
TYPESETTERS = 2
#: Seconds that one waits for a turn; the browser itself gives up after 180.
PATIENCE = 100
_turns = threading.BoundedSemaphore(TYPESETTERS)
_orders: set[object] = set()


def at_work() -> int:
    """Return how many documents are being made or wait for their turn, in this process."""
    return len(_orders)


def typeset(template: Path, content: Mapping[str, Any], made: datetime.date, ppi: float | None = None) -> bytes:
    """Return a template filled with content as PDF/UA-1, or with ``ppi`` as PNG of that many pixels an inch.

    Parameters
    ----------
    template : Path
        Typst, which reads ``sys.inputs.data`` as JSON: the content, with ``font``, and ``colours`` by name.
    content : mapping
        What JSON can hold; nothing of it is read as markup.
    made : date
        Of the document.

    Raises
    ------
    DataError
        With what Typst says, if it cannot make the document or takes longer than `LONGEST`; or if no turn came
        within `PATIENCE`.
    """
    filled = json.dumps({"font": FAMILY, "colours": BY_NAME, **_writable(content)}, ensure_ascii=False, allow_nan=False)
    order: dict[str, object] = {"template": str(template), "data": filled}
    noon = datetime.datetime.combine(made, datetime.time(12), datetime.UTC)
    order |= {"made": int(noon.timestamp()), "fonts": str(font_folder()), "ppi": ppi}
    try:
        with _turn(template):
            done = subprocess.run(
                [sys.executable, "-m", "exports.writing.typeset"],
                input=json.dumps(order).encode(),
                cwd=Path(__file__).parents[2],
                capture_output=True,
                timeout=LONGEST,
                check=True,
            )
    except subprocess.CalledProcessError as error:
        raise _failed(template, error.stderr.decode(errors="replace").strip()[-400:]) from None
    except subprocess.TimeoutExpired:
        raise _failed(template, f"longer than {LONGEST} s") from None
    return done.stdout


@contextmanager
def _turn(template: Path) -> Iterator[None]:
    """Wait for a turn and keep it."""
    order = object()
    _orders.add(order)
    try:
        if not _turns.acquire(timeout=PATIENCE):
            nl, en = "is nog niet gemaakt, want het is te druk. Probeer het later opnieuw.", "is not made: too many wait."
            raise DataError([Problem(template.name, "", "", nl, en)])
        try:
            yield
        finally:
            _turns.release()
    finally:
        _orders.discard(order)


def _writable(content: Any) -> Any:
    """Return content of which every text has a glyph, without which PDF/UA is refused."""
    if isinstance(content, str):
        return writable(content)
    if isinstance(content, Mapping):
        return {key: _writable(value) for key, value in content.items()}
    return [_writable(value) for value in content] if isinstance(content, list | tuple) else content


def _failed(template: Path, why: str) -> DataError:
    nl, en = f"kan niet worden opgemaakt ({why}).", f"cannot be typeset ({why})."
    return DataError([Problem(template.name, "", "", nl, en)])


def _main() -> None:
    """Read one order from standard input and write the file to standard output."""
    import typst  # here, so that only this process carries it

    order = json.load(sys.stdin)
    kind = {"format": "png", "ppi": order["ppi"]} if order["ppi"] else {"pdf_standards": ["ua-1"], "timestamp": order["made"]}
    file = typst.compile(
        order["template"],
        font_paths=[order["fonts"]],
        ignore_system_fonts=True,
        sys_inputs={"data": order["data"]},
        **kind,
    )
    sys.stdout.buffer.write(file)


if __name__ == "__main__":
    _main()
