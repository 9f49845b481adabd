"""A hall of phones on the pages without Streamlit. Run ``python -m benchmarks.hall``; the last line is the answer."""

from __future__ import annotations

import argparse
import asyncio
import random
import time

from benchmarks.server import server
from regio_data.registers.load import load_registers


def main() -> None:
    """Print how long visitors wait who all open a page within a few seconds: at once after the start, and some time later."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.hall", description=__doc__)
    parser.add_argument("--visitors", type=int, default=300)
    parser.add_argument("--seconds", type=float, default=3.0, help="within which all of them open their page")
    parser.add_argument("--later", type=float, default=300.0, help="seconds to wait for the pages that are made beforehand")
    options = parser.parse_args()
    registers = load_registers()
    paths = [f"deal/{deal.slug}" for deal in registers.deals] + [f"gemeente/{one.code}" for one in registers.municipalities]
    with server(prepare=True) as running:
        for wait in (0.0, options.later):
            time.sleep(wait)
            took = sorted(asyncio.run(_hall(running.port, paths, options.visitors, options.seconds)))
            within = [took[int(share * (len(took) - 1))] for share in (0.5, 0.95, 1.0)]
            words = ", ".join(
                f"{name} within {1000 * one:.0f} ms" for name, one in zip(("half", "95%", "all"), within, strict=True)
            )
            print(f"{options.visitors} visitors, {wait:.0f} s after the start: {words}; {running.memory()} MB", flush=True)


async def _hall(port: int, paths: list[str], visitors: int, seconds: float) -> list[float]:
    return await asyncio.gather(*(_open(port, random.choice(paths), seconds * random.random()) for _ in range(visitors)))


async def _open(port: int, path: str, wait: float) -> float:
    """Ask for a page after a while, and return the seconds until it is there."""
    await asyncio.sleep(wait)
    start = time.perf_counter()
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    head = f"GET /{path} HTTP/1.1\r\nhost: 127.0.0.1:{port}\r\naccept-encoding: gzip\r\nconnection: close\r\n\r\n"
    writer.write(head.encode())
    reply = await reader.read()
    writer.close()
    assert reply.startswith(b"HTTP/1.1 200"), reply[:200]
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
