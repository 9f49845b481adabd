"""The register of StatLine tables is whole, and keeps the warnings of the study that it comes from."""

from __future__ import annotations

import re

import pytest

from regio_data.errors import RegisterError
from regio_data.registers.load import FOLDER
from regio_data.registers.statline import FILE, load_statline


def test_every_mapping_has_a_target_a_source_and_a_reason_when_it_is_not_used(registers) -> None:
    mappings = load_statline(registers)
    assert {m.target for m in mappings if m.usable} >= {"inwoners", "09_E&V_12", "01_KL_H_36", "01_GZ_08", "04_VE_03"}
    assert all(m.source and m.confidence for m in mappings)
    assert all(m.topics for m in mappings if m.usable)


def test_a_series_that_differs_from_the_monitor_is_never_used(registers) -> None:
    mappings = load_statline(registers)
    assert not any(m.usable for m in mappings if m.table == "86008NED")  # whole percents, another estimate
    assert not any(m.target == "R_HN_AV_02" for m in mappings)  # train stations, where the monitor has stops


def test_only_series_that_were_tested_equal_or_have_no_difference_may_fill_in(registers) -> None:
    same = {m.table for m in load_statline(registers) if m.usable and m.relation == "same" and m.target != "inwoners"}
    assert same == {"85269NED", "85494NED", "83674NED", "85012NED", "85525NED"}


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("target: '04_VE_03'", "target: '04_VE_99'", "04_VE_99"),
        ("relation: same", "relation: gelijk", "'gelijk' does not fit"),
        ("confidence: high", "zekerheid: high", "is not a known field"),
    ],
)
def test_a_wrong_record_is_named(old: str, new: str, said: str, registers, tmp_path) -> None:
    text = (FOLDER / FILE).read_text(encoding="utf-8")
    assert old in text
    (tmp_path / FILE).write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(RegisterError) as error:
        load_statline(registers, tmp_path)
    assert said in error.value.message("en")


def test_a_note_says_what_is_certain_and_not_how_somebody_searched(registers) -> None:
    searched = re.compile(r"\bseen\b|stored page|public copy|\binferred\b|by analogy|none found|unconfirmed|none known")
    assert [(m.name, m.note) for m in load_statline(registers) if searched.search(m.note) or len(m.note) > 240] == []
