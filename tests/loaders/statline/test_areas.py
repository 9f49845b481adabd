"""The areas of one kind in CBS's table of areas, by the titles of its columns."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from loaders.statline.areas import areas_of
from loaders.statline.titles import Unresolved

GROUPS = ["Arbeidsmarktregio's", "GGD-regio's", "Veiligheidsregio's"]


def properties(groups=GROUPS):
    """Return a table with a code and a name of each group."""
    found = [{"ID": 0, "Type": "GeoDimension", "Key": "RegioS", "Title": "Regio's"}]
    for number, title in enumerate(groups, 1):
        found.append({"ID": number, "Type": "TopicGroup", "Key": "", "Title": title})
        for offset, name in ((10, "Code"), (20, "Naam")):
            topic = {"ID": offset + number, "Type": "Topic", "ParentID": number, "Title": name, "Key": f"{name}_{number}"}
            found.append(topic)
    return found


@pytest.fixture
def table(registers):
    """Ask for the areas of a kind in a table of which the rows can be changed."""

    def made(kind, groups=GROUPS, change=lambda rows: rows):
        asked = []

        def rows(table, name, where, fields):
            asked.append((table, name, where, fields))
            return change([{fields[0]: f"{code}  ", fields[1]: f"Regio {code[-1]}  "} for code in registers.municipality])

        statline = SimpleNamespace(meta=lambda table, name: properties(groups), rows=rows)
        return areas_of(statline, "T1", kind, registers), asked

    return made


def test_each_municipality_lies_in_the_area_that_its_row_names(table, registers):
    found, asked = table("ggd-regio")
    assert asked == [("T1", "TypedDataSet", "startswith(RegioS,'GM')", ["RegioS", "Naam_2"])]
    assert found["region"].tolist() == list(registers.municipality)
    assert set(found["kind"]) == {"ggd-regio"}
    assert found.set_index("region")["name"]["GM0153"] == "Regio 3"


def test_a_municipality_that_lacks_or_comes_twice_is_refused(table):
    with pytest.raises(Unresolved, match="table T1 names none for 2 municipalities, the first GM0014"):
        table("ggd-regio", change=lambda rows: [{**row, "Naam_2": ""} for row in rows[:2]] + rows[2:])
    with pytest.raises(Unresolved, match="gives a municipality more than once"):
        table("ggd-regio", change=lambda rows: [*rows, rows[0]])


def test_a_column_that_is_not_there_once_is_named_with_what_there_is(table):
    with pytest.raises(Unresolved, match="no columns 'Naam' under a group 'ggd'; the groups are: arbeidsmarktregio's"):
        table("ggd-regio", groups=GROUPS[:1])
    with pytest.raises(Unresolved, match="2 columns 'Naam' under a group 'ggd'"):
        table("ggd-regio", groups=[*GROUPS, "GGD oud"])
