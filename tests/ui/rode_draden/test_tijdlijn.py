"""The timeline: milestones, and the deals closed in each year."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace

import pytest

from regio_data.data import Data
from regio_data.registers.lessons import Milestone
from tests.finding import html, words
from tests.register_files import register
from ui.rode_draden.tijdlijn import timeline_view


def test_the_timeline_has_every_milestone_and_every_deal(drawn, data):
    at = drawn(timeline_view, data)
    assert html(at).count('class="rd-chip"') == len(register("deals"))
    assert all(" ".join(m["text"].split()) in words(at) for m in register("tijdlijn"))


@pytest.fixture(scope="module")
def small(drawn, dataset, registers):
    """Two deals on one day in tranche 1, one of which only the year is known in tranche 2; the axis is 2018 to 2021."""
    days = ((1, datetime.date(2019, 5, 1), 2019), (1, datetime.date(2019, 5, 1), 2019), (2, None, 2019))
    deals = [
        deal.model_copy(update={"tranche": tranche, "signed_date": day, "signed_year": year})
        for deal, (tranche, day, year) in zip(registers.deals, days, strict=False)
    ]
    started = Milestone(date=datetime.date(2018, 1, 1), kind="tranche", text="Het <begin>", source="Kamerbrief")
    law = Milestone(date=datetime.date(2020, 7, 2), kind="advies", text="Een advies", source="Rob")
    found = replace(registers, deals=tuple(deals), timeline=(started, law))
    return html(drawn(timeline_view, Data(dataset, found, None)))


def test_on_the_axis_each_lies_as_far_along_as_its_day(small):
    """From 1 January 2018 to 1 January 2021: 1,096 days; 1 May 2019 is day 485, 1 July day 546, 2 July 2020 day 913."""
    ticks = re.findall(r'class="rd-tick" style="left:([\d.]+)%" title="([^"]*)"', small)
    assert ticks == [("0.00", "Het &lt;begin&gt;"), ("83.30", "Een advies")]
    spots = re.findall(r'class="rd-spot" style="left:([\d.]+)%" title="([^"]*)"', small)
    assert spots == [("44.25", "1 mei 2019: 2 deals"), ("49.82", "In 2019: 1 deal")]
    assert re.findall(r'<span style="left:[\d.]+%">(\d+)</span>', small) == ["2018", "2019", "2020"]


def test_each_tranche_has_its_line_also_without_deals(small, registers):
    assert re.findall(r"<b>(.*?)</b><div", small)[:3] == ["Mijlpalen", "Tranche 1 (2 deals)", "Tranche 2 (1 deal)"]
    assert small.count('class="rd-when"') == 1 + len(registers.tranches)


def test_a_year_has_its_events_in_order_those_without_a_day_last(small):
    heads = re.findall(r'<h2 class="rd-head">(\d+) (?:<span class="rd-muted">(.*?)</span>)?</h2>', small)
    assert heads == [("2018", ""), ("2019", "3 deals gesloten"), ("2020", "")]
    events = re.findall(r'<li><span class="rd-muted">(.*?)</span>', small)
    assert events == [
        "1 januari 2018 · tranche",
        "1 mei 2019 · 2 Regio Deals gesloten",
        "In 2019, dag niet bekend · 1 Regio Deal gesloten",
        "2 juli 2020 · advies",
    ]
    assert '<div>Het &lt;begin&gt; <span class="rd-muted">(Kamerbrief)</span></div>' in small


def test_without_a_day_in_the_source_the_month_stands_there(drawn, data):
    assert '<span class="rd-muted">maart 2023 · advies</span>' in html(drawn(timeline_view, data))


def test_what_has_no_convenant_is_not_called_closed_and_a_day_that_is_not_sure_is_marked(drawn, data):
    at = drawn(timeline_view, data)
    (decided,) = re.findall(r"In 2018, dag niet bekend · besluit \(geen convenant\)</span>(.*?)</li>", html(at))
    assert decided.count('class="rd-chip"') == 2 and "Petten" in decided and "Bonaire" in decided
    assert decided.count("*</span>") == 2  # of both the year is not sure
    assert "* = niet zeker." in words(at)
    in_2018 = sum(deal["signed_year"] == 2018 for deal in register("deals"))
    assert f"{in_2018 - 2} deals gesloten" in words(at)
