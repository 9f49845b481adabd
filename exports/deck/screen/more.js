// A slide that is longer than the screen of a phone says that it goes on, until its end is in sight.

const more = find(".more"), SPARE = 12;

function showMore() {
  const scrolls = current && getComputedStyle(current).overflowY === "auto";
  more.hidden = !scrolls || current.scrollHeight - current.clientHeight - current.scrollTop < SPARE;
}

find(".slides").addEventListener("scroll", showMore, { capture: true, passive: true });
new ResizeObserver(showMore).observe(stage);
