// The search field of the dashboard. It stands beside Streamlit, not in it: no page carries it along and no key makes a page run.
// Streamlit follows the address as it does when a user goes back, so the session stays.
(() => {
  const base = new URL(".", document.currentScript.src);
  if (new URLSearchParams(location.search).get("embed") === "true") return;

  const form = document.createElement("form");
  form.className = "rd-zoeken";
  form.setAttribute("role", "search");
  form.innerHTML =
    '<label for="rd-zoeken">Zoeken</label>' +
    '<input id="rd-zoeken" type="text" role="combobox" autocomplete="off" autocapitalize="off" spellcheck="false" maxlength="100"' +
    ' placeholder="Zoeken" aria-autocomplete="list" aria-expanded="false" aria-controls="rd-zoeken-lijst" aria-keyshortcuts="/">' +
    '<kbd aria-hidden="true">/</kbd>' +
    '<ul id="rd-zoeken-lijst" role="listbox" aria-label="Resultaten" hidden></ul>' +
    '<p role="status" class="rd-unseen"></p>';
  const [field, list, status] = ["input", "ul", "p"].map(name => form.querySelector(name));
  let results = [];
  let active = -1;
  let asked = ""; // the text that the results answer
  let open = null; // the text whose first result is wanted as soon as it is there
  let running = null;
  let timer = 0;

  function say(text, seen) {
    status.textContent = text;
    status.classList.toggle("rd-unseen", !seen);
  }

  function close() {
    list.hidden = true;
    active = -1;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
    say("", false);
  }

  function forget() {
    field.value = asked = "";
    open = null;
    clearTimeout(timer);
    running?.abort();
    close();
  }

  function mark(number) {
    active = number;
    [...list.children].forEach((item, i) => item.setAttribute("aria-selected", i === number));
    field.setAttribute("aria-activedescendant", `rd-zoeken-${number}`);
    list.children[number].scrollIntoView({ block: "nearest" });
  }

  function show() {
    list.replaceChildren(
      ...results.map((result, i) => {
        const item = document.createElement("li");
        const about = document.createElement("span");
        item.id = `rd-zoeken-${i}`;
        item.setAttribute("role", "option");
        item.setAttribute("aria-selected", "false");
        about.textContent = result.about;
        item.append(result.name, " ", about);
        item.onclick = () => go(result.address);
        return item;
      }),
    );
    list.hidden = !results.length;
    active = -1;
    field.setAttribute("aria-expanded", String(!!results.length));
    field.removeAttribute("aria-activedescendant");
    if (results.length) say(results.length === 1 ? "1 resultaat" : `${results.length} resultaten`, false);
    else say("Niets gevonden. Zoek op de naam van een deal, gemeente, provincie, thema of indicator.", true);
  }

  async function find() {
    const text = field.value.trim();
    running?.abort();
    if (!text) {
      asked = "";
      return close();
    }
    running = new AbortController();
    try {
      const answer = await fetch(new URL(`zoeken.json?q=${encodeURIComponent(text)}`, base), { signal: running.signal });
      if (!answer.ok) throw new Error(answer.status);
      results = (await answer.json()).results;
    } catch (error) {
      if (error.name === "AbortError") return;
      results = [];
      list.hidden = true;
      return say("Zoeken lukt nu niet. Probeer het zo nog eens.", true);
    }
    asked = text;
    show();
    if (open === text && results.length) go(results[0].address);
    open = null;
  }

  // Where a result leads: on the map a deal or municipality is shown on the map itself, and a profile keeps its view.
  function target(address) {
    const to = new URL(address, base);
    const here = location.pathname.slice(base.pathname.length);
    const now = new URLSearchParams(location.search);
    if (to.pathname.slice(base.pathname.length) !== "profiel" || !["", "profiel"].includes(here)) return to;
    for (const name of ["deal", "gemeente", "eiland", "regio", "naam"]) now.delete(name);
    for (const [name, value] of to.searchParams) now.append(name, value);
    return new URL(`${here}?${now}`, base);
  }

  function go(address) {
    field.blur(); // before it is emptied: a phone that is still composing a word would put it back
    forget();
    history.pushState(null, "", target(address));
    dispatchEvent(new PopStateEvent("popstate"));
  }

  field.oninput = () => {
    clearTimeout(timer);
    timer = setTimeout(find, 80);
  };
  form.onsubmit = event => {
    event.preventDefault();
    const text = field.value.trim();
    if (!text) return;
    if (asked === text) {
      if (results.length) go(results[Math.max(active, 0)].address);
      return;
    }
    open = text;
    clearTimeout(timer);
    find();
  };
  field.onkeydown = event => {
    if (event.key === "Escape") {
      if (list.hidden) field.value = "";
      close();
    } else if (["ArrowDown", "ArrowUp"].includes(event.key) && results.length && asked) {
      event.preventDefault();
      if (list.hidden) show();
      const step = event.key === "ArrowDown" ? 1 : -1;
      mark(active < 0 && step < 0 ? results.length - 1 : (active + step + results.length) % results.length);
    }
  };
  field.onfocus = () => asked && asked === field.value.trim() && show();
  list.onmousedown = event => event.preventDefault(); // the field keeps the focus
  form.addEventListener("focusout", event => form.contains(event.relatedTarget) || close());
  document.addEventListener("keydown", event => {
    const typing = event.target.closest?.("input, textarea, select, [contenteditable], [role=textbox]");
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || typing) return;
    if (getComputedStyle(form).display === "none") return;
    event.preventDefault();
    field.focus();
    field.select();
  });
  // Another view, by another way than the field: what was sought before is no longer asked.
  let title = document.title;
  new MutationObserver(() => {
    if (document.title !== title && !form.contains(document.activeElement)) forget();
    title = document.title;
  }).observe(document.head, { childList: true, subtree: true, characterData: true });
  document.body.prepend(form);
})();
