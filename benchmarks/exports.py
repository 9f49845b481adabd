"""Time and memory of the profiles of all 84 deals. Run ``python -m benchmarks.exports``."""

from __future__ import annotations

import resource
import time
from pathlib import Path

from exports.content.profiel.content import profile_content
from exports.formats.registry import FORMATS
from geo.shapes import shapes_of
from regio_data.data import make_data
from regio_data.dataset.current import current_dataset
from regio_data.profile.profile import profile
from regio_data.registers.load import load_registers
from regio_data.registers.regions import regions

#: Seconds for one PDF, and for a PDF of all deals, on 2 cores.
ONE, ALL = 3, 120


def main() -> None:
    """Print seconds, sizes and memory of every format, and each format's time as a multiple of CSV's, in this run."""
    dataset, registers = current_dataset(), load_registers()
    data = make_data(dataset, registers)
    deals = regions(registers, "deal")
    start, processor = time.perf_counter(), _processor()
    pages = [profile_content(data, profile(dataset, registers, data.scores, region)) for region in deals]
    print(
        f"profiles of {len(pages)} deals: {time.perf_counter() - start:.1f} s ({_processor() - processor:.1f} s of processor)"
    )
    plain = None
    for name in ("csv", "xlsx", "gpkg", "pptx", "png", "pdf"):
        start, processor, longest, size = time.perf_counter(), _processor(), 0.0, 0
        memory = []
        for content in pages:
            before = time.perf_counter()
            size += len(FORMATS[name].write(content, shapes_of(data)))
            longest = max(longest, time.perf_counter() - before)
            memory.append(_resident())
        total, used = time.perf_counter() - start, _processor() - processor
        plain = plain or used
        print(
            f"{name:5} {total:5.1f} s for {len(pages)} (processor {used:5.1f} s, {used / plain:4.0f} times csv), longest "
            f"{longest:.2f} s, {size / len(pages) / 1000:.0f} kB each, {memory[9]} MB after 10, {memory[-1]} MB after all"
        )
    print(f"limits for pdf: {ONE} s for one, {ALL} s for all")


def _processor() -> float:
    """Seconds of processor time of this process and of those it started: what other work on the machine does not change."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(use.ru_utime + use.ru_stime for use in used)


def _resident() -> int:
    """Return the memory of this process in MB (Linux)."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize() // 2**20


if __name__ == "__main__":
    main()
