"""Neighbours by their boundaries."""

from __future__ import annotations

import numpy as np
from scipy.sparse.csgraph import connected_components
from shapely.geometry import box

from regio_data.dataset.neighbours import hang_together, neighbours, ties_alone


def pairs(found):
    return {(found.codes[i], found.codes[j]) for i, j in np.argwhere(found.linked) if i < j}


def test_a_shared_border_makes_neighbours_and_a_shared_corner_does_not():
    found = neighbours("abc", np.array([box(0, 0, 1, 1), box(1, 0, 2, 1), box(2, 1, 3, 2)]))
    assert ("a", "b") in pairs(found)
    corner = neighbours("abcd", np.array([box(0, 0, 1, 1), box(1, 0, 2, 1), box(1, 1, 2, 2), box(0, 1, 1, 2)]))
    assert pairs(corner) == {("a", "b"), ("b", "c"), ("c", "d"), ("a", "d")}


def test_what_lies_apart_is_tied_to_its_nearest_and_nothing_else():
    # d lies 1 from c; e lies 1 from d and 3 from c.
    found = neighbours("abcde", np.array([box(0, 0, 1, 1), box(1, 0, 2, 1), box(2, 0, 3, 1), box(4, 0, 5, 1), box(6, 0, 7, 1)]))
    assert pairs(found) == {("a", "b"), ("b", "c"), ("c", "d"), ("d", "e")}
    assert found.tied == {("c", "d"), ("d", "e")}
    assert ties_alone(found, "de", "c") == [("c", "d")]
    assert ties_alone(found, "ac", "bd") == []  # b and d: b shares a border
    assert ties_alone(found, "a", "e") == []


def test_the_country_hangs_together_and_the_islands_are_tied_to_their_neighbours(dataset, registers):
    found = dataset.neighbours
    assert connected_components(found.linked, directed=False)[0] == 1
    assert (found.linked == found.linked.T).all()
    by_name = {tuple(sorted(registers.municipality[c].name for c in pair)) for pair in pairs(found)}
    assert {("Den Helder", "Texel"), ("Terschelling", "Vlieland")} <= by_name
    islands = {"Texel", "Vlieland", "Terschelling", "Ameland", "Schiermonnikoog"}
    ashore = {one for pair in by_name if set(pair) & islands for one in set(pair) - islands}
    assert ashore <= {"Den Helder", "Noardeast-Fryslân", "Het Hogeland"}
    assert len(found.codes) == 342


def test_whether_areas_hang_together():
    found = neighbours("abcd", np.array([box(0, 0, 1, 1), box(1, 0, 2, 1), box(2, 0, 3, 1), box(3, 0, 4, 1)]))
    assert hang_together(found, ["b", "a"]) and hang_together(found, ["c"])
    assert not hang_together(found, ["a", "c"])
