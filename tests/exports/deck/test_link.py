"""How the link to a deck is written, and when it is said that it opens nowhere else."""

from __future__ import annotations

import pytest

from exports.deck.link import as_written, only_here


def test_an_address_is_written_whole_where_it_fits():
    assert as_written("https://x.nl/presentatie?deal=twente-ii") == "x.nl/presentatie?deal=twente-ii"
    assert as_written("https://" + "x" * 150) == "x" * 150
    assert as_written("https://" + "x" * 151) == "x" * 149 + "…"


@pytest.mark.parametrize("host", ["localhost:8501", "127.0.0.1", "[::1]:8501"])
def test_of_this_computer_it_is_said_that_no_other_opens_it(host):
    assert only_here(f"http://{host}/presentatie") == "Dit adres werkt alleen op deze computer."
    assert only_here("https://localhost.nl/") == ""
