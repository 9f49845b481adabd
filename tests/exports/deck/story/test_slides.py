"""Which slide belongs to a step."""

from __future__ import annotations


def test_a_slide_a_step_in_their_order(story):
    kickers = [slide.kicker for slide in story("2019", "euro", "tranche-2", "aantal", "deals")]
    assert kickers == [
        "Werkloosheid per gemeente",
        "Stapeling · rijksbijdrage per inwoner",
        "Tranche 2 · 2018–2020",
        "Stapeling · aantal deals",
        "Regio Deals per tranche",
    ]
