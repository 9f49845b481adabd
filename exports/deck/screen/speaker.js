// A second window for the speaker: this slide, the next one, what to say, and the time. It belongs to this page and asks
// nothing of any network; closing the one closes the other.

const SPEAKER = `<main class="desk"><section><h2>Nu</h2><div class="now"></div></section>
  <section><h2>Straks</h2><div class="soon"></div></section><section class="say"><h2>Notities</h2><div></div></section>
  <p class="clock"><b class="time"></b> <span class="passed"></span> <span class="at"></span>
  <button data-do="back">← Vorige</button><button data-do="next">Volgende →</button></p></main>`;
const started = Date.now();
let desk = null;

function openSpeaker() {
  desk = window.open("", "spreker", "popup,width=1120,height=760");
  if (!desk) return say("De browser hield het venster voor de spreker tegen. Sta pop-ups voor deze pagina toe en druk nog eens op S.");
  const page = desk.document;
  page.documentElement.lang = "nl";
  page.title = "Spreker";
  page.head.replaceChildren(find("style").cloneNode(true));
  page.body.innerHTML = SPEAKER;
  page.body.append(...[...document.querySelectorAll(".shared")].map((drawing) => drawing.cloneNode(true)));
  page.onkeydown = onKey;
  page.body.onclick = pressed;
  showSpeaker();
  tick();
}

function showSpeaker() {
  if (!desk || desk.closed) return;
  const page = desk.document, next = order()[place() + 1];
  page.querySelector(".now").replaceChildren(small(current));
  page.querySelector(".soon").replaceChildren(next ? small(next) : "Dit is de laatste dia.");
  const spoken = [...current.querySelectorAll(".spoken > *")].map((text) => text.cloneNode(true));
  page.querySelector(".say div").replaceChildren(...(spoken.length ? spoken : ["Geen notities bij deze dia."]));
  page.querySelector(".at").textContent = `dia ${place() + 1} van ${order().length}`;
}

function tick() {
  if (!desk || desk.closed) return;
  const two = (n) => String(n).padStart(2, "0"), now = new Date(), seconds = Math.floor((now - started) / 1000);
  desk.document.querySelector(".time").textContent = `${two(now.getHours())}.${two(now.getMinutes())} uur`;
  desk.document.querySelector(".passed").textContent = `${Math.floor(seconds / 60)}:${two(seconds % 60)} bezig`;
  setTimeout(tick, 1000);
}
