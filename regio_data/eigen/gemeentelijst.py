"""A pasted or uploaded list of municipalities, by names or codes: what it means, and what in it means nothing."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA
from rapidfuzz.process import extractOne

from regio_data.dutch import several
from regio_data.registers.registers import Registers
from regio_data.search.normalised import words

#: Characters of a list, and how many problems are named one by one.
LONGEST, NAMED = 20_000, 8
#: Heads of a column with municipalities, the surest first.
_HEADS = ("gemeentecode", "statcode", "gm code", "code", "gemeentenaam", "statnaam", "gemeente", "naam")
_CODE = re.compile(r"(?:GM)?(\d{3,4})", re.IGNORECASE)
_BETWEEN = re.compile(r"[;,\t]")


@dataclass(frozen=True)
class Listed:
    """What a list means.

    Parameters
    ----------
    codes : tuple of str
        GM codes, each once, in the order of the list.
    problems, hints : tuple of str
        Dutch sentences: what was left out and why; and what was read otherwise than it is written. They hold text from
        outside.
    """

    codes: tuple[str, ...]
    problems: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()


def read_list(registers: Registers, text: str) -> Listed:
    """Return the municipalities of a list: a line each, or several on a line between commas or semicolons; or a CSV table.

    A code is "GM0153", "0153" or "153". A former name or a town within a municipality is taken for that municipality.
    """
    if len(text) > LONGEST:
        return Listed((), (f"De lijst is te lang: hoogstens {LONGEST} tekens.",))
    names = _names(registers)
    codes: dict[str, None] = {}
    problems: dict[str, None] = {}
    hints: dict[str, None] = {}
    for part in _parts(text, names):
        found = _found(part, names)
        if len(found) == 1:
            name = registers.municipality[found[0]].name
            codes[found[0]] = None
            if not _is_own_name(part, name):
                hints[f"“{part}” hoort bij de gemeente {name}."] = None
        elif found:
            either = several([registers.municipality[code].name for code in found], "of")
            problems[f"“{part}” kan {either} zijn. Schrijf de naam voluit of geef de code."] = None
        else:
            problems[f"“{part}” is geen gemeente van 2024.{_hint(registers, part, names)}"] = None
    return Listed(tuple(codes), _shortened(list(problems)), _shortened(list(hints)))


def _parts(text: str, names: Mapping[str, tuple[str, ...]]) -> list[str]:
    """Return what may each be a municipality; of a table only the column of municipalities."""
    lines = [line.strip().strip("\ufeff") for line in text.splitlines() if line.strip()]
    rows = [[line] if _found(line, names) else [part.strip(" \"'") for part in _BETWEEN.split(line)] for line in lines]
    heads = [" ".join(words(part)) for part in rows[0]] if rows else []
    column = next((heads.index(head) for head in _HEADS if head in heads), None)
    if column is not None and not _found(rows[0][column], names):
        rows = [row[column : column + 1] for row in rows[1:]]
    return [part[:80] for row in rows for part in row if part]


def _found(part: str, names: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    code = _CODE.fullmatch(part.strip())
    if code:
        return names.get(f"gm{code[1]:0>4}", ())
    return names.get("".join(words(part)), ())


@lru_cache(maxsize=2)
def _names(registers: Registers) -> dict[str, tuple[str, ...]]:
    """Return GM codes by name; a name that is one's own goes before one by which another is also known."""
    own: dict[str, list[str]] = {}
    other: dict[str, list[str]] = {}
    for municipality in registers.municipalities:
        code, whole = municipality.code, municipality.name
        for name in dict.fromkeys((code, whole, whole.split(" (")[0], whole.split(",")[0])):
            own.setdefault("".join(words(name)), []).append(code)
    for alias in registers.aliases:
        kind, _, key = alias.of.partition(":")
        for name in alias.names if kind == "gemeente" else ():
            other.setdefault("".join(words(name)), []).append(key)
    return {name: tuple(codes) for name, codes in (other | own).items()}


def _is_own_name(part: str, name: str) -> bool:
    own = (name, name.split(" (")[0], name.split(",")[0])
    return bool(_CODE.fullmatch(part.strip())) or "".join(words(part)) in {"".join(words(one)) for one in own}


def _hint(registers: Registers, part: str, names: Mapping[str, tuple[str, ...]]) -> str:
    near = extractOne("".join(words(part)), [*names], scorer=OSA.normalized_similarity, score_cutoff=0.7)
    if near is None or _CODE.fullmatch(part.strip()):
        return ""
    return f" Bedoelt u {several([registers.municipality[code].name for code in names[near[0]]], 'of')}?"


def _shortened(sentences: Sequence[str]) -> tuple[str, ...]:
    rest = len(sentences) - NAMED
    return tuple(sentences[:NAMED]) + ((f"En nog {rest} regels.",) if rest > 0 else ())
