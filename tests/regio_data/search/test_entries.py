"""What can be found, and where it leads."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

from regio_data.registers.load import load_registers
from regio_data.search.entries import entries
from regio_data.views.pages import PAGES

NAMES = {url: page.name for url, page in PAGES.items()}


def test_everything_with_a_page_can_be_found():
    registers = load_registers()
    kinds = [entry.kind for entry in entries(registers, NAMES)]
    assert {kind: kinds.count(kind) for kind in dict.fromkeys(kinds)} == {
        "deal": 84,
        "gemeente": 342,
        "provincie": 12,
        "vitale-regio": 11,
        "thema": 12,
        "indicator": len(registers.indicators),
        "rode-draad": 15,
        "tranche": 6,
        "pagina": len(PAGES),
    }


def test_every_address_is_of_a_page_and_names_what_was_found():
    registers = load_registers()
    for entry in entries(registers, NAMES):
        parts = urlsplit(entry.address)
        assert parts.path in PAGES
        if entry.kind in ("deal", "gemeente", "indicator", "rode-draad", "tranche"):
            assert entry.name.removeprefix("Regio Deal ") in PAGES[parts.path].subject(parse_qs(parts.query), registers)


def test_every_alias_is_of_something():
    registers = load_registers()
    known = {f"{entry.kind}:{entry.key}" for entry in entries(registers, NAMES)}
    assert [alias.of for alias in registers.aliases if alias.of not in known] == []
