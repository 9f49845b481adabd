"""Text from outside: no password is kept, and no terminal obeys it."""

from __future__ import annotations

import pytest

from regio_data.outside import sayable, without_control, without_secrets


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("https://piet:geheim@cbs.nl/a.csv", "https://cbs.nl/a.csv"),
        ("https://piet:ge@heim@cbs.nl/a", "https://cbs.nl/a"),
        ("https://token@cbs.nl/a", "https://cbs.nl/a"),
        ("https://cbs.nl/a?x=1&api_key=geheim#b", "https://cbs.nl/a?x=1&api_key=***#b"),
        ("https://cbs.nl/a@b?x=1", "https://cbs.nl/a@b?x=1"),
        ("vragen: beheer@rijk.nl", "vragen: beheer@rijk.nl"),
    ],
)
def test_secrets(text: str, shown: str) -> None:
    assert without_secrets(f"fout bij {text}: 404") == f"fout bij {shown}: 404"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x1b[2J\x1b[31mb", "ab"),
        ("\x1b]0;titel\x07naam", "naam"),
        ("a\x9b31mb\x00c\u202ed", "a31mbcd"),
        ("twee\nregels\tmet tab", "twee\nregels met tab"),
        ("Súdwest-Fryslân", "Súdwest-Fryslân"),
    ],
)
def test_control_characters(text: str, shown: str) -> None:
    assert without_control(text) == shown


def test_an_escape_within_an_address_hides_no_password() -> None:
    assert "geheim" not in sayable("https://piet:geheim\x1b[0m@cbs.nl/")
