"""How the link to a deck is written, and when it is said that it opens nowhere else."""

from __future__ import annotations

import pytest

from exports.deck.link import LONGEST_ADDRESS, as_written, only_here


def test_a_link_is_written_whole_up_to_what_fits_below_its_code():
    fits = "x.nl/presentatie?".ljust(LONGEST_ADDRESS, "a")
    assert as_written(f"https://{fits}") == fits
    assert as_written(f"https://{fits}b") == f"{fits[:-1]}…"


@pytest.mark.parametrize("host", ["localhost:8501", "127.0.0.1", "[::1]:8501"])
def test_of_this_computer_it_is_said_that_no_other_opens_it(host):
    assert only_here(f"http://{host}/presentatie") == "Dit adres werkt alleen op deze computer."


def test_of_a_server_nothing_is_said():
    assert only_here("https://localhost.example/presentatie") == ""
