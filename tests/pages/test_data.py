"""Over de data: every part opens, and the tables can be taken along."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("part", "files"),
    [
        ("bronnen", ["Excel", "CSV voor Excel (Nederlands)", "CSV voor andere programma’s"]),
        ("registers", ["Excel", "CSV voor Excel (Nederlands)", "CSV voor andere programma’s"]),
        ("methode", []),
        ("ontbreekt", ["Excel", "CSV voor Excel (Nederlands)", "CSV voor andere programma’s"]),
        ("toegankelijkheid", []),
    ],
)
def test_every_part_opens_with_its_files_and_the_link(open_page, part, files):
    at = open_page("data", downloads=True, deel=part)
    assert not at.exception
    assert [button.proto.label for button in at.get("download_button")] == files
    assert at.get("popover")
    assert any(element.value.startswith("In gebruik: **") for element in at.markdown)


def test_who_opens_the_files_while_others_wait_is_told_so(open_page, monkeypatch):
    said = "bestanden gemaakt. Het uwe komt daarna"
    assert not [one for one in open_page("data", downloads=True, deel="bronnen").caption if said in one.value]
    monkeypatch.setattr("ui.common.downloads.at_work", lambda: 7)
    found = [one.value for one in open_page("data", downloads=True, deel="bronnen").caption if said in one.value]
    assert found == ["Er worden nu 7 andere bestanden gemaakt. Het uwe komt daarna; dat duurt langer dan anders."]
