"""What was asked of the outside world, collected for who wants to know."""

from __future__ import annotations

from loaders.http.trace import Call, tell, traced


def test_calls_are_collected_inside_and_nowhere_else():
    tell(Call("https://x.nl/voor", 200))
    with traced() as calls:
        tell(Call("https://x.nl/een", 200))
        tell(Call("https://x.nl/twee", 0))
    tell(Call("https://x.nl/na", 200))
    assert [(call.url, call.status) for call in calls] == [("https://x.nl/een", 200), ("https://x.nl/twee", 0)]


def test_who_asks_within_another_collects_its_own():
    with traced() as around:
        tell(Call("https://x.nl/een", 200))
        with traced() as within:
            tell(Call("https://x.nl/twee", 200))
        tell(Call("https://x.nl/drie", 200))
    assert [call.url for call in within] == ["https://x.nl/twee"]
    assert [call.url for call in around] == ["https://x.nl/een", "https://x.nl/drie"]
