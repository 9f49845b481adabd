"""The thirteen tasks of docs/tasks.md, walked as somebody who opens the dashboard afresh: ``python -m benchmarks.tasks``.

Counted is every click, key that chooses, and text that is typed or pasted (once, however long); the seconds are those of the
machine, without thinking or reading. Needs requirements-dev.txt and a ``chromium`` on the path.
"""

from __future__ import annotations

import re
import shutil
import time
from collections.abc import Callable

from playwright.sync_api import Browser, Page, expect, sync_playwright

from benchmarks.server import server


class Walk:
    """A walk over the pages, which counts what a hand does."""

    def __init__(self, page: Page):
        self.page, self.steps = page, 0

    def click(self, role: str, name: str, exact: bool = False) -> None:
        """Click on what a reader of the screen would call this."""
        self.page.get_by_role(role, name=name, exact=exact).first.click()
        self.steps += 1

    def search(self, text: str) -> None:
        """Type in the search field, by its key, and open the first result."""
        self.page.keyboard.press("/")
        self.page.keyboard.type(text)
        self.page.get_by_role("option").first.wait_for()
        self.page.keyboard.press("Enter")
        self.steps += 1

    def choose(self, field: str, text: str) -> None:
        """Open a field, type what it should be and take the first."""
        box = self.page.get_by_role("combobox", name=field).first
        box.click()
        box.press_sequentially(text)
        self.page.get_by_role("option").first.wait_for()
        self.page.keyboard.press("Enter")
        self.steps += 2

    def see(self, text: str | re.Pattern[str]) -> None:
        """Wait until the answer is on the screen."""
        expect(self.page.get_by_text(text).first).to_be_visible()

    def take(self, label: str) -> None:
        """Open the menu of files and take one."""
        self.click("button", "Downloaden en delen")
        with self.page.expect_download() as download:
            self.page.get_by_test_id("stPopoverBody").get_by_role("button", name=label, exact=True).click()
        self.steps += 1
        assert download.value.path().stat().st_size > 1000


def deals_of_a_municipality(walk: Walk) -> None:
    """See which deals Heerlen had, and for how much."""
    walk.search("Heerln")
    walk.see(re.compile("80,0"))


def sentence_for_a_letter(walk: Walk) -> None:
    """Copy what is known of the deals of Heerlen as a sentence with sources."""
    walk.search("Heerlen")
    walk.click("button", "Kopieer als zin voor een brief")
    walk.see("gekopieerd")


def deals_of_a_province(walk: Walk) -> None:
    """See which amounts of the deals in Zeeland are of deals partly outside it."""
    walk.choose("Provincie, vitale of eigen regio", "Zeeland")
    walk.see(re.compile("Deels buiten Zeeland"))


def deals_beside_figures(walk: Walk) -> None:
    """Lay deals and an indicator beside each other."""
    walk.click("link", "Naast elkaar")
    walk.see("Kaart rechts")


def where_the_money_lands(walk: Walk) -> None:
    """See how much rijksbijdrage belongs to areas with the least favourable health."""
    walk.click("link", "Waar landt het geld?")
    walk.see(re.compile("ongunstigste kwart"))


def own_region(walk: Walk) -> None:
    """Put three municipalities of a list together and see their figures."""
    walk.search("eigen regio")
    walk.page.get_by_role("heading", name="Eigen regio", level=1).wait_for()
    walk.page.get_by_role("textbox", name="Plak een lijst").click()
    walk.page.keyboard.insert_text("Almelo, Enschede, Hengelo")
    walk.steps += 2
    walk.click("button", "Voeg toe")
    walk.page.get_by_text(re.compile("319.113")).first.wait_for()
    walk.click("link", "Profiel, met alle bestanden")
    walk.see(re.compile("319.113"))


def beside_neighbours(walk: Walk) -> None:
    """Lay Enschede beside its neighbours and see why these."""
    walk.search("Enschede")
    walk.click("link", "Vergelijk met Nederland")
    walk.click("button", "Buren")
    walk.see(re.compile("De 5 gemeenten naast Enschede"))


def since_when(walk: Walk) -> None:
    """See since when Heerlen is in the least favourable quarter on overweight."""
    walk.search("Heerlen")
    walk.click("link", "Vergelijk met Nederland")
    walk.see("Sinds wanneer")


def two_indicators(walk: Walk) -> None:
    """Set overweight against another indicator, all municipalities as dots."""
    walk.search("overgewigt")
    walk.click("radio", "Twee indicatoren")
    walk.see(re.compile("samenhang", re.IGNORECASE))


def never_in_a_deal(walk: Walk) -> None:
    """Take the municipalities that never were in a deal along as a workbook."""
    walk.click("link", "Overzichten: nooit een deal")
    walk.see("39 van de 342 gemeenten")
    walk.take("Excel")


def one_tranche(walk: Walk) -> None:
    """Take the deals of the latest tranche along as a workbook."""
    walk.click("button", "T6", exact=True)
    walk.see(re.compile("16 deals"))
    walk.take("Excel")


def profile_for_word(walk: Walk) -> None:
    """Take the profile of the second deal of Twente along for Word."""
    walk.search("twente 2")
    walk.click("link", "Naar het regioprofiel")
    walk.page.get_by_role("heading", name="Regio Deal Twente II", level=1).wait_for()
    walk.take("Word")


def how_it_was_made(walk: Walk) -> None:
    """See where the figures come from and how new they are."""
    walk.search("bronnen")
    walk.see(re.compile("editie december 2023"))


#: In the order of docs/tasks.md.
TASKS: tuple[Callable[[Walk], None], ...] = (
    deals_of_a_municipality, sentence_for_a_letter, deals_of_a_province, deals_beside_figures, where_the_money_lands,
    own_region, beside_neighbours, since_when, two_indicators, never_in_a_deal, one_tranche, profile_for_word, how_it_was_made,
)  # fmt: skip


def main() -> None:
    """Walk all tasks and print steps and seconds."""
    with sync_playwright() as driver, server() as ours:
        browser = driver.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"])
        for number, task in enumerate(TASKS, start=1):
            print(f"{number:2} {task.__name__:22} {walked(browser, f'http://127.0.0.1:{ours.port}', task)}", flush=True)
        browser.close()


def walked(browser: Browser, url: str, task: Callable[[Walk], None]) -> str:
    """Return the steps and seconds of a task from the start page on, or where it got stuck."""
    context = browser.new_context(viewport={"width": 1280, "height": 720}, permissions=["clipboard-write"])
    page = context.new_page()
    page.set_default_timeout(20_000)
    expect.set_options(timeout=20_000)
    page.goto(url)
    page.get_by_text(re.compile("84 deals")).first.wait_for()
    page.wait_for_timeout(1500)
    walk, begun = Walk(page), time.monotonic()
    try:
        task(walk)
        return f"{walk.steps} steps, {time.monotonic() - begun:.1f} s"
    except Exception as error:  # a task that cannot be done is a result too
        return f"stuck after {walk.steps} steps: {str(error).splitlines()[0]}"
    finally:
        context.close()


if __name__ == "__main__":
    main()
