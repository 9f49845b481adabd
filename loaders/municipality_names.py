"""Find municipalities by the name that a source gives them."""

from __future__ import annotations

import re

from loaders.text import plain
from regio_data.registers.registers import Registers

#: What stands between brackets after a name, and the province that it means.
PROVINCES = {
    "o": "Overijssel",
    "l": "Limburg",
    "nh": "Noord-Holland",
    "zh": "Zuid-Holland",
    "z": "Zeeland",
    "gld": "Gelderland",
    "nb": "Noord-Brabant",
    "ut": "Utrecht",
    "fr": "Fryslân",
    "gr": "Groningen",
    "dr": "Drenthe",
    "fl": "Flevoland",
}
#: Between brackets: another kind of region, and our word for it.
OTHER_KINDS = {
    "pv": "provincie", "provincie": "provincie", "cr": "corop", "corop": "corop", "ld": "landsdeel", "landsdeel": "landsdeel",
}  # fmt: skip
_BRACKETS = re.compile(r"^(.*?)\s*\(([^)]*)\)\s*$")


class UnknownName(ValueError):
    """No municipality, or more than one, goes by a name."""


def is_other_region(name: str) -> bool:
    """Tell whether a name is that of a province, a part of the country or the country itself, by its suffix."""
    return kind_and_name(name) != ("", "")


def kind_and_name(name: str) -> tuple[str, str]:
    """Return the kind and bare name of another region than a municipality; two empty texts when it is none.

    Examples
    --------
    >>> kind_and_name("Groningen (PV)"), kind_and_name("Groningen"), kind_and_name("Nederland")
    (('provincie', 'groningen'), ('', ''), ('nederland', 'nederland'))
    """
    if plain(name) == "nederland":
        return "nederland", "nederland"
    found = _BRACKETS.match(name)
    if not found:
        return "", ""
    kind = OTHER_KINDS.get(plain(found[2]).strip("."))
    return (kind, plain(found[1])) if kind else ("", "")


class Names:
    """The municipalities of the register, by name.

    Parameters
    ----------
    registers : Registers
    """

    def __init__(self, registers: Registers):
        self._exact = {plain(m.name): m.code for m in registers.municipalities}
        self._province = {m.code: m.province for m in registers.municipalities}
        self._bare: dict[str, list[str]] = {}
        for municipality in registers.municipalities:
            self._bare.setdefault(_base(municipality.name)[0], []).append(municipality.code)

    def code(self, name: str) -> str:
        """Return the GM code of a municipality.

        "(gemeente)" says nothing more; "(O.)" and the like must agree with the province.

        Raises
        ------
        UnknownName
            If none goes by this name, or several do (Bergen).
        """
        bare, suffix = _base(name)
        if plain(name) in self._exact:
            return self._exact[plain(name)]
        codes = self._bare.get(bare, [])
        if suffix in PROVINCES:
            codes = [code for code in codes if self._province[code] == PROVINCES[suffix]]
        elif suffix not in ("", "gemeente"):
            codes = []
        if len(codes) > 1:
            raise UnknownName(f"{name!r} is ambiguous: {', '.join(codes)}")
        if not codes:
            raise UnknownName(f"{name!r} is no municipality of the register")
        return codes[0]


def _base(name: str) -> tuple[str, str]:
    """Return the bare name and what stands between brackets, "Hengelo (O.) (gemeente)" -> ("hengelo", "o")."""
    suffix = ""
    while found := _BRACKETS.match(name):
        name, inner = found[1], plain(found[2]).replace(".", "")
        suffix = inner if inner != "gemeente" else suffix or inner
    return plain(name), suffix
