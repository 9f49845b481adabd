// The overview: choose, order and drop slides. What was chosen is kept in the address, as numbers of the whole deck: dias=1-4_7.

let chosen = numbersOf(parameters().get("dias") ?? settings.dias ?? "");
const list = find(".overview > ol");

function order() {
  return chosen.length ? chosen.map((number) => every[number - 1]) : every;
}

// "1-3_7" is 1, 2, 3, 7; [] for all, and for what is no choice of these slides.
function numbersOf(text) {
  if (!/^\d{1,3}(-\d{1,3})?(_\d{1,3}(-\d{1,3})?)*$/.test(text)) return [];
  const numbers = text.split("_").flatMap((part) => {
    const [first, last = first] = part.split("-").map(Number);
    return Array.from({ length: Math.max(last - first + 1, 0) }, (_, i) => first + i);
  });
  const known = new Set(numbers).size === numbers.length && numbers.every((n) => n >= 1 && n <= every.length);
  return known ? numbers : [];
}

function textOf(numbers) {
  const runs = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && number === run[1] + 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join("_");
}

function arrange(numbers) {
  const all = numbers.length === every.length && numbers.every((number, i) => number === i + 1);
  chosen = all ? [] : numbers;
  keep("dias", textOf(chosen));
  if (place() < 0) show(0);
  else number();
  fill();
}

function openOverview() {
  fill();
  find(".overview").showModal();
  list.querySelector('[aria-current="true"] .go')?.focus();
}

// The slides of the talk in their order, and behind them those that are left out.
function fill() {
  const shown = order().map((slide) => every.indexOf(slide) + 1);
  const dropped = every.map((_, i) => i + 1).filter((number) => !shown.includes(number));
  list.replaceChildren(...shown.map((number, at) => card(number, at, shown)), ...dropped.map((number) => card(number, -1, shown)));
}

function card(number, at, shown) {
  const slide = every[number - 1], name = slide.getAttribute("aria-label");
  const one = document.createElement("li");
  one.classList.toggle("dropped", at < 0);
  if (slide === current) one.setAttribute("aria-current", "true");
  const go = button("", `Toon dia ${at < 0 ? "" : `${at + 1}, `}${name}`, () => { closeDialogs(); show(at); });
  go.className = "go";
  go.append(small(slide));
  go.disabled = at < 0;
  const hands = document.createElement("p");
  if (at < 0) hands.append(button("Terugzetten", `Zet terug: ${name}`, () => arrange([...shown, number])));
  else {
    const to = (place) => arrange(movedTo(shown, at, place));
    hands.append(`${at + 1}`, button("←", `Naar voren: ${name}`, () => to(at - 1), at === 0));
    hands.append(button("→", `Naar achteren: ${name}`, () => to(at + 1), at === shown.length - 1));
    hands.append(button("Weglaten", `Laat weg: ${name}`, () => arrange(shown.filter((other) => other !== number)), shown.length === 1));
    one.draggable = true;
    one.ondragstart = (event) => event.dataTransfer.setData("text/plain", String(at));
    one.ondragover = (event) => event.preventDefault();
    one.ondrop = (event) => {
      event.preventDefault();
      const from = Number(event.dataTransfer.getData("text/plain"));
      if (Number.isInteger(from) && from in shown) arrange(movedTo(shown, from, at));
    };
  }
  one.append(go, hands);
  return one;
}

function movedTo(numbers, from, to) {
  const rest = numbers.filter((_, i) => i !== from);
  return [...rest.slice(0, to), numbers[from], ...rest.slice(to)];
}

function button(text, label, press, disabled = false) {
  const one = document.createElement("button");
  one.textContent = text;
  one.setAttribute("aria-label", label);
  one.disabled = disabled;
  one.onclick = press;
  return one;
}

// A slide at a fraction of its size: everything on it is measured in its own unit.
function small(slide) {
  const copy = slide.cloneNode(true);
  copy.hidden = false;
  copy.inert = true;
  const frame = document.createElement("div");
  frame.className = "small";
  frame.append(copy);
  return frame;
}

// The deck as a file of its own, arranged as it is now; nothing is asked of the server.
function saveFile() {
  const page = document.documentElement.cloneNode(true), one = (query) => page.querySelector(query);
  one("#settings").textContent = JSON.stringify({ ...settings, file: true, worker: "", notices: [], dias: textOf(chosen) }).replaceAll("<", "\\u003c");
  one(".overview > ol").replaceChildren();
  page.classList.remove("idle");
  for (const dialog of page.querySelectorAll("dialog")) dialog.removeAttribute("open");
  for (const slide of page.querySelectorAll(".slides > .slide")) slide.hidden = true;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([`<!doctype html>\n${page.outerHTML}`], { type: "text/html" }));
  link.download = "presentatie.html";
  link.click();
  URL.revokeObjectURL(link.href);
}
