"""Columns and categories of a table are found by their titles, and never guessed."""

from __future__ import annotations

import pytest

from loaders.statline.titles import Unresolved, columns, find_category, find_dimension, find_topic
from regio_data.registers.statline import StatlineTopic


def topic(number: int, title: str, parent: int | None = None, unit: str = "km") -> dict:
    return {"ID": number, "ParentID": parent, "Type": "Topic", "Key": f"k_{number}", "Title": title, "Unit": unit}


def group(number: int, title: str, parent: int | None = None) -> dict:
    return {"ID": number, "ParentID": parent, "Type": "TopicGroup", "Key": "", "Title": title, "Unit": ""}


SCHOOLS = [
    group(1, "Onderwijs"),
    group(2, "Basisonderwijs", 1),
    group(3, "Vmbo", 1),
    topic(4, "Afstand tot school", 2),
    topic(5, "Afstand tot  school ", 3),
    topic(6, "Afstand tot café e.d.", 1),
    topic(7, "Bebouwd terrein", None, "ha"),
    topic(8, "Bebouwd terrein", None, "ha / 1 000 inwoners"),
]


@pytest.mark.parametrize(
    ("wanted", "key"),
    [
        (StatlineTopic(title="Afstand tot school", parents=("Onderwijs", "Basisonderwijs")), "k_4"),
        (StatlineTopic(title="afstand tot School", parents=("Vmbo",)), "k_5"),
        (StatlineTopic(title="Afstand tot cafe e.d."), "k_6"),
        (StatlineTopic(title="Bebouwd terrein", unit="ha"), "k_7"),
    ],
)
def test_a_topic_is_found_by_title_parents_and_unit(wanted: StatlineTopic, key: str) -> None:
    assert find_topic(columns(SCHOOLS), wanted) == key


@pytest.mark.parametrize(
    "wanted",
    [
        StatlineTopic(title="Afstand tot school"),
        StatlineTopic(title="Afstand tot school", parents=("Havo",)),
        StatlineTopic(title="Afstand"),
        StatlineTopic(title="Bebouwd terrein"),
        StatlineTopic(title="Afstand tot café e.d.", unit="%"),
    ],
)
def test_a_topic_that_is_not_exactly_one_is_not_guessed(wanted: StatlineTopic) -> None:
    with pytest.raises(Unresolved):
        find_topic(columns(SCHOOLS), wanted)


def test_a_category_keeps_its_padding_and_the_value_of_margins_is_chosen() -> None:
    ages = [{"Key": "10000  ", "Title": "Totaal"}, {"Key": "20300  ", "Title": "18 jaar of ouder"}]
    margins = [{"Key": "MOG0095", "Title": "Ondergrens"}, {"Key": "MW00000", "Title": "Waarde"}]
    assert find_category(ages, None, "Leeftijd") == "10000  "
    assert find_category(ages, "20300", "Leeftijd") == "20300  "
    assert find_category(ages, "18 jaar of  ouder", "Leeftijd") == "20300  "
    assert find_category(margins, None, "Marges") == "MW00000"


def test_what_stands_above_a_topic_is_known_from_the_top_also_where_that_goes_round():
    found = {column.key: column for column in columns(SCHOOLS)}
    assert found["k_4"].path == ("onderwijs", "basisonderwijs")
    assert (found["k_6"].title, found["k_6"].unit) == ("afstand tot cafe e.d.", "km")
    round_about = [group(1, "A", 2), group(2, "B", 1), topic(3, "C", 1)]
    assert columns(round_about)[0].path == ("b", "a")


def test_dimensions_are_told_by_either_field_and_found_by_title_or_key():
    def dimension(key, title, kind, datatype=""):
        return {"ID": 1, "Type": kind, "Datatype": datatype, "Key": key, "Title": title}

    found = columns(
        [
            dimension("RegioS", "Regio's", "GeoDimension"),
            dimension("Perioden", "Perioden", "Dimension", "TimeDimension"),
            dimension("K1", "Betrouwbaarheidsmarges", "Dimension"),
            dimension("Leeftijd", "Leeftijd op 1 januari", "Dimension"),
        ]
    )
    assert [column.kind for column in found] == ["geo", "time", "other", "other"]
    assert find_dimension(found, "marges").key == "K1"  # another title of the same
    assert find_dimension(found, "leeftijd").key == "Leeftijd"
    with pytest.raises(Unresolved, match="no dimension 'Geslacht'; it has K1, Leeftijd"):
        find_dimension(found, "Geslacht")
    with pytest.raises(Unresolved, match="no dimension 'Perioden'"):
        find_dimension(found, "Perioden")  # is asked for by its kind


def test_the_total_is_meant_where_no_category_is_named_and_none_is_guessed():
    kinds = [{"Key": "T", "Title": "Totaal inkomens"}, {"Key": "1", "Title": "Laag"}, {"Key": "2", "Title": "laag "}]
    assert find_category(kinds, None, "Inkomen") == "T"
    assert find_category(kinds, "Totaal", "Inkomen") == "T"
    with pytest.raises(Unresolved, match="2 categories 'Laag' in dimension Inkomen"):
        find_category(kinds, "Laag", "Inkomen")
    with pytest.raises(Unresolved, match="no categories 'Hoog'"):
        find_category(kinds, "Hoog", "Inkomen")


def test_solar_power_and_numbers_have_two_names_for_their_unit():
    found = columns([topic(1, "Vermogen", unit="kWp"), topic(2, "Banen", unit="number")])
    assert find_topic(found, StatlineTopic(title="Vermogen", unit="kW")) == "k_1"
    assert find_topic(found, StatlineTopic(title="Banen", unit="aantal")) == "k_2"
    with pytest.raises(Unresolved, match="topic 'Banen' is in 'number', not in 'km'"):
        find_topic(found, StatlineTopic(title="Banen", unit="km"))


def test_rows_without_the_fields_of_a_table_are_named():
    with pytest.raises(Unresolved, match="DataProperties lack 'Type'"):
        columns([{"ID": 1}])
    with pytest.raises(Unresolved, match="dimension Leeftijd lacks 'Key'"):
        find_category([{"Title": "x"}], None, "Leeftijd")
