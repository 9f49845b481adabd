"""The command ``python -m exports deck``."""

from __future__ import annotations

import pytest

from exports.__main__ import main

pytestmark = pytest.mark.usefixtures("prepared")


@pytest.mark.parametrize(("form", "start"), [("pptx", b"PK"), ("pdf", b"%PDF"), ("html", b"<!doctype html>")])
def test_a_deck_is_written(tmp_path, capsys, form, start):
    out = tmp_path / f"deck.{form}"
    assert main(["deck", "--deal", "twente-ii", "--deal", "saba", "--format", form, "--out", str(out)]) == 0
    assert out.read_bytes().startswith(start)
    assert "12 slides written" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("choice", "said"),
    [
        ([], "name a --tranche or a --deal"),
        (["--tranche", "9"], "there are 1, 2, 3, 4, 5, 6"),
        (["--deal", "twente-iii"], "Did you mean twente-ii"),
        (["--query", "stap=tranche-9"], "stap=tranche-9"),
    ],
)
def test_a_wrong_choice_writes_nothing_and_says_why(tmp_path, capsys, choice, said):
    out = tmp_path / "deck.pdf"
    assert main(["deck", *choice, "--format", "pdf", "--out", str(out)]) == 1
    assert said in capsys.readouterr().err
    assert not out.exists()


def test_what_the_address_of_a_presentation_can_ask_is_written_too(tmp_path, capsys):
    out = tmp_path / "deck.html"
    query = "stap=tranche-4&stap=jaren&indicator=01_GZ_08&dias=1-2_4"
    assert main(["deck", "--query", query, "--format", "html", "--out", str(out)]) == 0
    assert "3 slides written" in capsys.readouterr().out
