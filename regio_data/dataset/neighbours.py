"""Which municipalities are neighbours, from the boundaries of a data set."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd
import shapely


@dataclass(frozen=True, eq=False)
class Neighbours:
    """Municipalities and their neighbours, as one connected whole.

    Parameters
    ----------
    codes : tuple of str
        GM codes.
    linked : ndarray of bool
        Square and symmetric, in the order of the codes; nobody is a neighbour of itself.
    tied : frozenset of (str, str)
        The pairs that share no border, as their codes are ordered: an area that lies apart and what is nearest to it.
    """

    codes: tuple[str, ...]
    linked: np.ndarray
    tied: frozenset[tuple[str, str]] = frozenset()


def read_neighbours(path: Path) -> Neighbours:
    """Read the neighbours from a GeoParquet of boundaries (``code`` and ``geometry`` in RD), sorted by code."""
    table = pd.read_parquet(path, columns=["code", "geometry"]).sort_values("code", ignore_index=True)
    return neighbours(table["code"], shapely.from_wkb(table["geometry"].to_numpy()))


def neighbours(codes: Sequence[str], areas: np.ndarray) -> Neighbours:
    """Return who shares a border with whom; what lies apart is tied to what is nearest.

    Parameters
    ----------
    codes : sequence of str
    areas : ndarray of shapely geometries
        Polygons in metres, one a code, without overlap. Two that only meet in a point are no neighbours.

    Returns
    -------
    Neighbours
        Groups that lie apart (an island, a peninsula behind large water) are tied one by one, the smallest first, by the
        shortest line to an area outside the group, until all hang together.
    """
    one, other = shapely.STRtree(areas).query(areas, predicate="intersects")
    border = shapely.length(shapely.intersection(areas[one], areas[other])) > 0
    linked = np.zeros((len(areas), len(areas)), dtype=bool)
    linked[one[border], other[border]] = True
    np.fill_diagonal(linked, False)
    bordering = linked.copy()
    _tie(linked, areas)
    linked.setflags(write=False)
    tied = frozenset((codes[i], codes[j]) for i, j in np.argwhere(linked & ~bordering) if i < j)
    return Neighbours(tuple(codes), linked, tied)


def hang_together(neighbours: Neighbours, codes: Sequence[str]) -> bool:
    """Return whether municipalities form one connected area; an island counts as a neighbour of what it is tied to."""
    inside = np.isin(neighbours.codes, list(codes))
    return not _parts(neighbours.linked[np.ix_(inside, inside)]).any()


def ties_alone(neighbours: Neighbours, codes: Sequence[str], others: Sequence[str]) -> list[tuple[str, str]]:
    """Return the pairs of ``tied`` that alone link municipalities with others; none where a border does or nothing."""
    mine, theirs = (np.isin(neighbours.codes, list(some)) for some in (codes, others))
    at, to = np.nonzero(neighbours.linked & mine[:, None] & theirs[None, :])
    pairs = sorted((neighbours.codes[min(i, j)], neighbours.codes[max(i, j)]) for i, j in zip(at, to, strict=True))
    return pairs if neighbours.tied.issuperset(pairs) else []


def _tie(linked: np.ndarray, areas: np.ndarray) -> None:
    while (parts := _parts(linked)).any():
        here = np.flatnonzero(parts == np.argmin(np.bincount(parts)))
        rest = np.setdiff1d(np.arange(len(areas)), here)
        apart = shapely.distance(areas[here][:, None], areas[rest][None, :])
        at, to = np.unravel_index(np.argmin(apart), apart.shape)
        linked[here[at], rest[to]] = linked[rest[to], here[at]] = True


def _parts(linked: np.ndarray) -> np.ndarray:
    """Return the number of the connected part of each, from 0 on.

    As ``scipy.sparse.csgraph.connected_components``, which takes 19 MB of memory to import.
    """
    parts = np.full(len(linked), -1)
    for number in range(len(linked)):
        if (parts >= 0).all():
            break
        reached = np.zeros(len(linked), dtype=bool)
        reached[np.flatnonzero(parts < 0)[0]] = True
        while (further := linked[reached].any(axis=0) & ~reached).any():
            reached |= further
        parts[reached] = number
    return parts
