"""Names on a map: none covers another, none is lost."""

from __future__ import annotations

from geo.drawn.names import Name, set_names

BOX = (0, 0, 1000, 1000)


def test_a_name_stands_at_its_point_when_there_is_room():
    (one,) = set_names([Name("Zwolle", 500, 500)], BOX, 40)
    assert (one.text, one.x, one.y, one.numbered) == ("Zwolle", 500, 500, False)


def test_names_that_do_not_fit_get_a_number_and_every_name_is_there_once():
    names = [Name(f"Gemeente {i}", 500, 500 + 3 * i) for i in range(12)]
    placed = set_names(names, BOX, 40)
    assert [one.name for one in placed] == [name.name for name in names]
    numbered = [one.text for one in placed if one.numbered]
    assert numbered == [str(i + 1) for i in range(len(numbered))]
    assert numbered


def test_no_name_sticks_out_of_the_map_or_covers_another():
    names = [Name("Schiermonnikoog", 990, 20), Name("Ameland", 940, 30), Name("Noordzee", 960, 25, "water", must=False)]
    placed = set_names(names, BOX, 40)
    boxes = [(one.x - len(one.text) * 10.6, one.x + len(one.text) * 10.6, one.y) for one in placed if not one.numbered]
    assert all(left >= 0 and right <= 1000 for left, right, _ in boxes)
    for i, (left, right, y) in enumerate(boxes):
        assert all(right <= other[0] or left >= other[1] or abs(y - other[2]) >= 41 for other in boxes[i + 1 :])
    assert "Noordzee" not in [one.text for one in placed]


def test_a_name_makes_room_for_a_number():
    """The name of A lies over all places for the name or the number of B."""
    names = [Name("A met een heel lange naam", 600, 500), Name("Gemeente B", 470, 500)]
    above_and_below = [(0, 0, 1000, 480), (0, 520, 1000, 1000)]
    placed = set_names(names, BOX, 36, above_and_below)
    assert [(one.text, one.name) for one in placed] == [("1", names[0].name), ("Gemeente B", names[1].name)]
