"""What to change where: the first advice that fits, and each names a file or a setting that is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from loaders.first_day.advice import ADVICE, advice
from regio_data.settings import Settings

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize(
    ("difference", "said"),
    [
        ("https://x.nl/ODataFeed/odata/80305ned: HTTP 404, not found", "the table id of this mapping"),
        ("https://x.nl/collections/gemeente: HTTP 404, not found", "the collection: MUNICIPALITIES"),
        ("https://x.nl/: HTTP 404, not found", "the address in the settings"),
        ("https://x.nl/: HTTP 503, the service is in trouble", "nothing: the service is in trouble"),
        ("https://x.nl/: HTTP 403, the request was refused.", "nothing yet: read what the service says"),
        ("https://x.nl/: the connection was refused.", "the network: a proxy"),
        ("no topic 'A'; has it been renamed?", "the titles, parents or unit"),
        ("iets dat niemand voorzag", "not foreseen: look at what came"),
    ],
)
def test_the_nearest_advice_comes_first(difference, said):
    assert advice(difference).startswith(said)


def test_what_an_advice_names_is_there():
    told = " ".join(text for _, text in ADVICE)
    paths = set(re.findall(r"[\w/]+\.(?:py|yaml|csv|md)\b", told)) | set(re.findall(r"loaders/\w+/(?=\W)", told))
    assert {"loaders/pdok/", "regio_data/registers/data/statline.yaml"} <= paths
    assert [path for path in paths if not (ROOT / path).exists()] == []
    settings = set(re.findall(r"`(\w+)`", told)) - {"select", "relation"}
    assert {"monitor_url", "ca_bundle"} <= settings <= set(Settings.model_fields)
