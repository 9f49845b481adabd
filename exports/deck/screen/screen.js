// Shows a deck in a modal dialog: it covers Streamlit's own header, and nothing behind it can be reached.
// Which slide is on screen lives in the address (dia=3), so that a reload or a shared link opens at the same slide.

const KEYS = {
  ArrowRight: "next", ArrowDown: "next", PageDown: "next", " ": "next", Enter: "next",
  ArrowLeft: "back", ArrowUp: "back", PageUp: "back", Backspace: "back",
  Home: "first", End: "last", f: "full", F: "full", p: "pause", P: "pause",
};
const NOTICE_MS = 12000;

export default function ({ data, parentElement, setTriggerValue }) {
  const find = (query) => parentElement.querySelector(query);
  const dialog = find("dialog"), box = find(".slides"), pause = find('[data-do="pause"]');
  // Streamlit calls this again after every run of the page; the slides stay as they are when they did not change.
  if (parentElement.shown === data.slides) return parentElement.leaveDeck;
  parentElement.leaveDeck?.();
  parentElement.shown = data.slides;
  box.innerHTML = data.slides;
  const slides = [...box.querySelectorAll(".slide")];
  const listening = new AbortController();
  let current = -1, timer = 0, paused = false;

  function show(wanted) {
    const next = Math.min(Math.max(wanted, 0), slides.length - 1);
    if (next === current) return;
    if (current >= 0) slides[current].hidden = true;
    current = next;
    slides[current].hidden = false;
    slides[current].scrollTop = 0;
    find(".number").textContent = `${current + 1} / ${slides.length}`;
    find(".progress i").style.width = `${(100 * (current + 1)) / slides.length}%`;
    find(".announce").textContent = `Dia ${current + 1} van ${slides.length}. ${slides[current].getAttribute("aria-label")}`;
    keepPlace(current + 1);
  }

  // In a file of its own there is no query to change, only what comes after the #.
  function keepPlace(number) {
    const address = new URL(window.location.href);
    if (data.file) address.hash = `dia=${number}`;
    else address.searchParams.set("dia", number);
    window.history.replaceState(window.history.state, "", address);
  }

  function placeKept() {
    const { hash, search } = window.location;
    return Number(new URLSearchParams(data.file ? hash.slice(1) : search).get("dia")) - 1 || 0;
  }

  function setPaused(stop) {
    clearInterval(timer);
    if (!data.seconds) return;
    paused = stop;
    pause.hidden = false;
    pause.textContent = stop ? "Verder (P)" : `Pauze (P) · elke ${data.seconds} s`;
    if (!stop) timer = setInterval(() => show((current + 1) % slides.length), data.seconds * 1000);
  }

  const actions = {
    next: () => show(current + 1),
    back: () => show(current - 1),
    first: () => show(0),
    last: () => show(slides.length - 1),
    leave: () => dialog.close(),
    full: () => (document.fullscreenElement ? document.exitFullscreen() : find(".stage").requestFullscreen?.()),
    pause: () => setPaused(!paused),
  };

  function act(name) {
    if (name !== "pause") setPaused(true); // whoever touches a kiosk takes over
    actions[name]();
  }

  function onKey(event) {
    if (!dialog.open || event.ctrlKey || event.altKey || event.metaKey) return;
    const button = event.composedPath()[0].closest?.("button");
    if (button && (event.key === " " || event.key === "Enter")) return; // presses that button
    event.stopPropagation(); // Streamlit has shortcuts of its own
    if (event.key in KEYS) {
      event.preventDefault();
      act(KEYS[event.key]);
    } else if (event.key !== "Tab" && event.key !== "Escape" && data.seconds && !event.repeat) {
      setPaused(true);
    }
  }

  window.addEventListener("keydown", onKey, { capture: true, signal: listening.signal });
  find("footer").onclick = (event) => {
    const button = event.target.closest("button");
    if (button) act(button.dataset.do);
  };
  swipes(box, act);
  dialog.onclose = () => {
    if (data.file) return dialog.showModal(); // there is nothing behind it to go back to
    clearInterval(timer);
    setTriggerValue("leave", true);
  };
  find('[data-do="leave"]').hidden = Boolean(data.file);

  show(placeKept());
  setPaused(false);
  const notice = find(".notice");
  notice.textContent = data.notices.join(" ");
  notice.hidden = data.notices.length === 0;
  setTimeout(() => (notice.hidden = true), NOTICE_MS);
  if (!dialog.open) dialog.showModal();
  dialog.focus();

  parentElement.leaveDeck = () => {
    clearInterval(timer);
    listening.abort();
    parentElement.shown = undefined;
  };
  return parentElement.leaveDeck;
}

// A swipe to the side turns the page on a phone or tablet.
function swipes(box, act) {
  let from = null;
  box.ontouchstart = (event) => (from = event.changedTouches[0]);
  box.ontouchend = (event) => {
    const to = event.changedTouches[0];
    const aside = to.clientX - from.clientX, down = to.clientY - from.clientY;
    if (Math.abs(aside) > 60 && Math.abs(aside) > 2 * Math.abs(down)) act(aside < 0 ? "next" : "back");
  };
}
