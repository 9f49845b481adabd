"""What every record refuses."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from regio_data.registers.areas import Municipality

ENSCHEDE = {"code": "GM0153", "name": "Enschede", "province": "Overijssel", "corop": "Twente", "inhabitants": 161_000}


@pytest.mark.parametrize(
    "wrong",
    [{"code": "gm0153"}, {"code": "GM153"}, {"name": "  "}, {"inhabitants": 0}, {"inwoners": 5}],
    ids=["a code in small letters", "a code cut off", "a name of blanks", "nobody", "a field misspelled"],
)
def test_a_record_refuses_what_cannot_be(wrong):
    Municipality(**ENSCHEDE)
    with pytest.raises(ValidationError):
        Municipality(**ENSCHEDE | wrong)


def test_a_record_cannot_be_changed():
    with pytest.raises(ValidationError):
        Municipality(**ENSCHEDE).name = "Hengelo"
