// Shows a deck. Which slide is on screen lives in the address (dia=3), and so do the slides and their order (dias=1-4_7):
// a reload or a shared link opens the same. A file of its own has no query to change, only what comes after the #.

const settings = JSON.parse(document.getElementById("settings").textContent);
const find = (query) => document.querySelector(query);
const every = [...document.querySelectorAll(".slides > .slide")];
const stage = find(".stage"), pause = find('[data-do="pause"]');
const KEYS = {
  ArrowRight: "next", ArrowDown: "next", PageDown: "next", " ": "next", Enter: "next",
  ArrowLeft: "back", ArrowUp: "back", PageUp: "back", Backspace: "back",
  Home: "first", End: "last", f: "full", p: "pause", b: "black", ".": "black", g: "overview", s: "speaker", Escape: "escape",
};
const NOTICE_MS = 12000, IDLE_MS = 3000, TYPING_MS = 2500, FADE_MS = 220;
let current = null, timer = 0, paused = false, typed = "";

const parameters = () => new URLSearchParams(settings.file ? location.hash.slice(1) : location.search);

function keep(name, value) {
  const query = parameters();
  if (value) query.set(name, value);
  else query.delete(name);
  history.replaceState(history.state, "", settings.file ? `#${query}` : `${location.pathname}?${query}`);
}

const place = () => order().indexOf(current);

function show(wanted) {
  const slides = order(), next = slides[Math.min(Math.max(wanted, 0), slides.length - 1)];
  if (next !== current) {
    if (current) leaveSlide(current);
    current = next;
    current.classList.remove("leaving");
    current.hidden = false;
    current.scrollTop = 0;
  }
  number();
  showMore();
  find(".announce").textContent = `Dia ${place() + 1} van ${slides.length}. ${current.getAttribute("aria-label")}`;
  tell();
  showSpeaker();
}

// The map of a story fades into the next one: the old slide stays below while the new one appears.
function leaveSlide(slide) {
  slide.hidden = true;
  if (!slide.matches(".verhaal")) return;
  slide.classList.add("leaving");
  setTimeout(() => slide.classList.remove("leaving"), FADE_MS);
}

function number() {
  const at = place() + 1, last = order().length;
  find(".number").textContent = `${at} / ${last}`;
  find(".progress i").style.width = `${(100 * at) / last}%`;
  keep("dia", String(at));
}

function setPaused(stop) {
  clearInterval(timer);
  if (!settings.seconds) return;
  paused = stop;
  pause.hidden = false;
  pause.textContent = stop ? "Verder (P)" : `Pauze (P) · elke ${settings.seconds} s`;
  if (!stop) timer = setInterval(() => show((place() + 1) % order().length), settings.seconds * 1000);
}

const actions = {
  next: () => show(place() + 1),
  back: () => show(place() - 1),
  first: () => show(0),
  last: () => show(order().length - 1),
  full: () => (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen?.()),
  pause: () => setPaused(!paused),
  black: () => stage.classList.toggle("black"),
  overview: () => (find(".overview").open ? find(".overview").close() : openOverview()),
  speaker: openSpeaker,
  leave: () => find(".ask").showModal(),
  stay: closeDialogs,
  go: () => location.assign(wayBack()),
  // Esc asks twice: first the overview, then whether to stop; a third time all is as it was.
  escape() {
    if (find(".ask").open || (find(".overview").open && settings.file)) closeDialogs();
    else if (find(".overview").open) actions.leave();
    else openOverview();
  },
  restore: () => arrange([]),
  noLogo: () => keepLogo(null),
  save: saveFile,
};

function act(name) {
  if (name !== "pause") setPaused(true); // whoever touches a kiosk takes over
  if (stage.classList.contains("black") && name !== "black") return stage.classList.remove("black");
  actions[name]();
}

function closeDialogs() {
  for (const dialog of document.querySelectorAll("dialog[open]")) dialog.close();
}

// Back to the page of the dashboard from which it came, else to where a presentation is put together.
function wayBack() {
  const from = document.referrer && new URL(document.referrer);
  if (from && from.origin === location.origin && from.pathname !== location.pathname) return from;
  const back = new URL(settings.back, location.href), now = parameters();
  for (const name of ["dia", "dias"]) if (now.has(name)) back.searchParams.set(name, now.get(name));
  return back;
}

function onKey(event) {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const pressed = event.target.closest?.("button, label, input");
  if (pressed && (key === " " || key === "Enter")) return; // presses that button
  if (event.target.ownerDocument?.querySelector("dialog[open]") && !["Escape", "g"].includes(key)) return;
  if (/^[0-9]$/.test(key)) type(key);
  else if (key === "Enter" && typed) jump();
  else if (key in KEYS) act(KEYS[key]);
  else {
    if (key !== "Tab" && settings.seconds && !event.repeat) setPaused(true);
    return;
  }
  event.preventDefault();
}

// A number and Enter: that slide.
function type(digit) {
  typed = (typed + digit).slice(-3);
  find(".typed").textContent = typed;
  find(".typed").hidden = false;
  clearTimeout(type.timer);
  type.timer = setTimeout(forget, TYPING_MS);
}

function jump() {
  const wanted = Number(typed) - 1;
  forget();
  setPaused(true);
  show(wanted);
}

function forget() {
  typed = "";
  find(".typed").hidden = true;
}

function say(text) {
  const notice = find(".notice");
  notice.textContent = text;
  notice.hidden = !text;
  clearTimeout(say.timer);
  say.timer = setTimeout(() => (notice.hidden = true), NOTICE_MS);
}

// The pointer and the buttons go when nobody moves.
function moved() {
  document.documentElement.classList.remove("idle");
  clearTimeout(moved.timer);
  moved.timer = setTimeout(() => document.documentElement.classList.add("idle"), IDLE_MS);
}

// A swipe to the side turns the page on a phone or tablet; in a table that is wider than the screen it moves the table.
function swipes(box) {
  let from = null;
  const wide = (e) => e && e !== box && (e.scrollWidth > e.clientWidth + 2 && getComputedStyle(e).overflowX !== "visible" ? e : wide(e.parentElement));
  box.addEventListener("touchstart", (event) => {
    from = event.touches.length === 1 && !wide(event.target) ? event.changedTouches[0] : null;
  }, { passive: true });
  box.addEventListener("touchend", (event) => {
    if (!from) return;
    const to = event.changedTouches[0], aside = to.clientX - from.clientX, down = to.clientY - from.clientY;
    from = null;
    if (Math.abs(aside) > 60 && Math.abs(aside) > 2 * Math.abs(down)) act(aside < 0 ? "next" : "back");
  }, { passive: true });
}

// No screen saver while a slide is on screen.
async function stayAwake() {
  if (document.visibilityState !== "visible") return;
  try {
    await navigator.wakeLock?.request("screen");
  } catch {
    // A battery that saves itself may say no; then the screen saver is as it was.
  }
}
