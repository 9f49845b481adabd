// A map that tells: who points at a region or taps it reads its name and its figure, also in the next steps.

const telling = new Map();
let pointed = "";

function tipsOf(slide) {
  if (!telling.has(slide)) telling.set(slide, JSON.parse(slide.querySelector(".tips")?.textContent ?? "{}"));
  return telling.get(slide);
}

function tell() {
  const told = find(".told"), tip = current && tipsOf(current)[pointed];
  for (const old of document.querySelectorAll(".slides .pointed")) old.remove();
  told.hidden = !tip;
  if (!tip) return;
  const [first, ...lines] = tip.split("\n"), name = document.createElement("b");
  name.textContent = first;
  told.replaceChildren(name, ...lines.flatMap((line) => [document.createElement("br"), line]));
  const mark = document.createElementNS("http://www.w3.org/2000/svg", "use");
  mark.setAttribute("href", `#rd-${pointed}`);
  mark.setAttribute("class", "pointed");
  current.querySelector(".map .names").before(mark);
}

function point(event) {
  const here = event.target.closest?.("use[href^='#rd-GM']");
  const code = here && current.contains(here) ? here.getAttribute("href").slice(4) : "";
  if (code === pointed || here?.matches(".pointed")) return;
  pointed = code;
  tell();
}
