"""The page with slides, as the tests of a presentation find it."""

from __future__ import annotations

#: Every text on screen with its size in pixels, and everything that sticks out of the slide.
VISIBLE = """() => {
  const stage = document.querySelector(".stage"), slide = stage.querySelector(".slide:not([hidden])");
  const bounds = slide.getBoundingClientRect(), texts = [], outside = [];
  const sticksOut = (box) =>
    box.left < bounds.left - 1 || box.right > bounds.right + 1 || box.top < bounds.top - 1 || box.bottom > bounds.bottom + 1;
  const walker = document.createTreeWalker(stage, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const holder = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || holder.closest(".announce, script") || !holder.checkVisibility()) continue;
    const scale = holder.ownerSVGElement ? holder.getScreenCTM().a : 1; // text on a map grows with the map
    texts.push([walker.currentNode.data.trim(), scale * parseFloat(getComputedStyle(holder).fontSize)]);
    if (!slide.contains(holder)) continue;
    const range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    if (sticksOut(range.getBoundingClientRect())) outside.push(walker.currentNode.data.trim());
  }
  for (const e of slide.querySelectorAll("*")) {
    if (e.closest("svg") && e.tagName !== "svg") continue;
    if (sticksOut(e.getBoundingClientRect())) outside.push(`${e.tagName}.${e.className}`);
    const holds = e.tagName !== "svg" && getComputedStyle(e).display !== "inline" && e.clientHeight > 0;
    if (holds && e.scrollHeight > e.clientHeight + 12)
      outside.push(`${e.tagName}.${e.className} is too small for what it holds`);
  }
  return { texts, outside };
}"""


SLIDE = ".slides > .slide:not([hidden])"


def open_deck(page, app_url, query):
    """Open the slides that a link asks for, and wait until the first one is there."""
    page.goto(f"{app_url}/presentatie?{query}", timeout=60_000)  # a deck of twelve, on a machine that does other work too
    page.wait_for_selector(SLIDE, timeout=60_000)


def number(page):
    """Number of the slide on screen, and how many there are."""
    return tuple(int(part) for part in page.locator(".number").text_content().split("/"))


def check(page):
    """Nothing sticks out of the slide on screen, and its text can be read at the back of a hall."""
    seen = page.evaluate(VISIBLE)
    assert seen["outside"] == []
    assert len(seen["texts"]) > 3
    assert [(text, size) for text, size in seen["texts"] if size < 24] == []


#: The screens of a beamer, a large screen, an old beamer, a phone, and a phone on its side.
SCREENS = [(1280, 720), (1920, 1080), (1024, 768), (390, 844), (844, 390)]
STORY = "stap=tranche-4&stap=deals&stap=aantal&stap=euro&stap=jaren&niveau=deal"


def swipe(page, by):
    """Swipe to the side over the slide on screen."""
    page.evaluate(
        """([query, by]) => {
          const slide = document.querySelector(query), x = innerWidth / 2, y = innerHeight / 3;
          const at = (x) => [new Touch({ identifier: 1, target: slide, clientX: x, clientY: y })];
          const fire = (kind, x, touches) =>
            slide.dispatchEvent(new TouchEvent(kind, { bubbles: true, touches, changedTouches: at(x) }));
          fire("touchstart", x, at(x));
          fire("touchend", x + by, []);
        }""",
        [SLIDE, by],
    )


def size_factor(size):
    """How much smaller than at 1280x720 a slide is on a beamer of another shape; a phone has sizes of its own."""
    return 1 if min(size) < 500 else min(size[0] / 1280, size[1] / 720)
