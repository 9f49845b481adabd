"""Search with typing errors forgiven: words as they are written first, and only then what lies near them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
from rapidfuzz.distance import OSA
from rapidfuzz.process import cdist

from regio_data.search.entries import Entry
from regio_data.search.normalised import telling

#: Longer texts are cut: nobody types them, and each word costs time.
LONGEST, MOST_WORDS = 100, 8
#: How well a word of the text fits a word of a name: the same, its beginning, a part of a compound, with typing errors.
SAME, BEGINS, CONTAINS, NEAR = 1.0, 0.9, 0.6, 0.7
#: A name of what lies within something counts less than its own; what fits so well leaves no room for typing errors.
WITHIN, WELL = 0.6, 0.75


@dataclass(frozen=True)
class Found:
    """A result: what it is, with ``through`` the municipality of a deal by which it was found, "" otherwise."""

    entry: Entry
    score: float
    through: str = ""


@dataclass(frozen=True)
class _Name:
    entry: int
    length: int
    weight: float
    through: str


class Search:
    """The index of all names, made once.

    Parameters
    ----------
    entries : sequence of Entry

    Notes
    -----
    Distances are those of optimal string alignment: insertions, deletions, substitutions and neighbours that changed places.
    """

    def __init__(self, entries: Sequence[Entry]):
        self._entries = tuple(entries)
        self._names: list[_Name] = []
        self._at: dict[str, set[int]] = defaultdict(set)
        for number, entry in enumerate(self._entries):
            for name in dict.fromkeys(entry.names):
                self._add(number, name, 1.0, "")
            for name in entry.within:
                self._add(number, name, WITHIN, name)
        self._words = tuple(self._at)

    def _add(self, entry: int, name: str, weight: float, through: str) -> None:
        found = telling(name)
        for word in {*found, "".join(found)}:
            self._at[word].add(len(self._names))
        self._names.append(_Name(entry, sum(map(len, found)), weight, through))

    def find(self, text: str, most: int = 8) -> list[Found]:
        """Return what a text means, the likeliest first; nothing for a text without letters or digits.

        Every word must fit; only where nothing has all of them, some do. Typing errors are forgiven where the words as they
        are written find little.
        """
        every = telling(text[:LONGEST])[:MOST_WORDS]
        if not every:
            return []
        asked, joined = tuple(dict.fromkeys(every)), ("".join(every),)
        written = {word: self._written(word) for word in asked + joined}
        found = self._ranked(asked, written, self._ranked(joined, written))
        if max((one.score for one in found.values()), default=0) < WELL:
            near = {word: {**self._near(word), **written[word]} for word in written}
            found = self._ranked(asked, near, self._ranked(joined, near, found))
            found = found or self._ranked(asked, near, all_words=False)
        order = sorted(found, key=lambda number: (-round(found[number].score, 2), number))  # of equals as the entries stand
        return [found[number] for number in order[:most]]

    def _written(self, word: str) -> dict[str, float]:
        """Return the words of names that hold a word as it is written, with how well they fit."""
        if word.isdigit():
            return {word: SAME} if word in self._at else {}
        fits = {}
        for other in self._words:
            if other.startswith(word):
                fits[other] = SAME if other == word else BEGINS
            elif len(word) > 3 and word in other:
                fits[other] = CONTAINS
        return fits

    def _near(self, word: str) -> dict[str, float]:
        """Return the words of names, or their beginnings, that lie within some typing errors of a word."""
        n = len(word)
        most = 0 if n < 4 or not word.isalpha() else 1 if n < 7 else 2
        if not most:
            return {}
        whole = cdist([word], self._words, scorer=OSA.distance, score_cutoff=most)[0]
        begin = cdist([word], [other[:n] for other in self._words], scorer=OSA.distance, score_cutoff=1)[0]
        fits = {self._words[i]: NEAR * 0.8 for i in np.flatnonzero(begin <= 1)}
        return fits | {self._words[i]: NEAR - 0.05 * int(whole[i]) for i in np.flatnonzero(whole <= most)}

    def _ranked(
        self,
        asked: Sequence[str],
        fits: Mapping[str, Mapping[str, float]],
        found: Mapping[int, Found] = MappingProxyType({}),
        all_words: bool = True,
    ) -> dict[int, Found]:
        """Return the best name of each entry that has the words, if better than what was found.

        A name counts by how well the words fit, weighed by their length, and by how much of it they cover.
        """
        of_name: dict[int, list[tuple[int, float, int]]] = defaultdict(list)
        for word in asked:
            best: dict[int, tuple[float, int]] = {}  # by the number of the name
            for other, fit in fits[word].items():
                covered = len(other) if fit == SAME else min(len(word), len(other))
                for number in self._at[other]:
                    best[number] = max(best.get(number, (0.0, 0)), (fit, covered))
            for number, (fit, covered) in best.items():
                of_name[number].append((len(word), fit, covered))
        letters, better = sum(map(len, asked)), dict(found)
        for number, hits in of_name.items():
            if all_words and len(hits) < len(asked):
                continue
            name = self._names[number]
            fit = sum(length * fit for length, fit, _ in hits) / letters
            share = min(1.0, sum(covered for *_, covered in hits) / name.length)
            score = name.weight * fit * (0.7 + 0.3 * share)
            if name.entry not in better or score > better[name.entry].score:
                better[name.entry] = Found(self._entries[name.entry], score, name.through)
        return better
