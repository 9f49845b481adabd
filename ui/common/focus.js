// Where the focus goes when what had it is gone, and what is said of it. Streamlit moves it nowhere and says nothing.
(() => {
  if (window.regioFocus) return;
  window.regioFocus = true;

  const FIRST = "button:not([disabled]), a[href], input:not([disabled]), textarea, [tabindex='0']";
  const said = document.body.appendChild(document.createElement("p"));
  said.setAttribute("role", "status");
  said.className = "rd-sr";
  let byKey = false, acted = false, opener = null, menu = null, chosen = "";

  addEventListener("keydown", event => {
    byKey = acted = true;
    if (menu && opener && event.key === "Tab") around(event);
    const opens = event.target.closest?.("[data-testid=stPopover] button");
    if (opens && (event.key === "Enter" || event.key === " ")) opener = opens;
  }, true);
  addEventListener("pointerdown", () => { byKey = false; acted = true; }, true);
  addEventListener("click", event => {
    if (!event.target.closest?.("a.rd-to-map")) return;
    event.preventDefault();
    document.querySelector("[class*=st-key-map-]")?.scrollIntoView();
    document.querySelector("[class*=st-key-map-] iframe")?.focus({ preventScroll: true });
  });

  // The open menu hangs at the end of the page: Tab past its last choice, or back past its first, goes on from its button.
  function around(event) {
    const stops = [...menu.querySelectorAll(FIRST)].filter(one => one.offsetParent && one.tabIndex >= 0);
    if (event.target !== (event.shiftKey ? stops[0] : stops.at(-1))) return;
    event.preventDefault();
    opener.focus();
  }

  function popover() {
    const open = document.querySelector("[data-testid=stPopoverBody]");
    if (open && opener && !open.contains(document.activeElement)) {
      const first = [...open.querySelectorAll(FIRST)].find(one => one.offsetParent);
      if (first && menu !== open) { menu = open; first.focus(); }
    } else if (!open && menu) {
      menu = null;
      if (!document.activeElement || document.activeElement === document.body) opener?.focus();
      opener = null;
    }
  }

  // A row or a button that led to something else is gone with the focus: what came in its place gets it.
  function lost() {
    if (!byKey || menu || document.activeElement !== document.body || document.querySelector("dialog[open]")) return;
    const next = document.querySelector(".st-key-selection button") || document.querySelector("[data-testid=stMain] h1");
    if (!next) return;
    if (next.tabIndex < 0) next.tabIndex = -1;
    next.focus({ preventScroll: true });
  }

  // What is chosen by search or in a table may stand off the screen: its name comes into view. Who chose on the map looks at
  // the map, which has the focus then.
  function into_view() {
    const name = document.querySelector(".st-key-selection :is(h2, h3)"), before = chosen;
    chosen = name?.textContent ?? "";
    if (!chosen || chosen === before || !acted || document.activeElement?.tagName === "IFRAME") return;
    const { top, bottom } = name.getBoundingClientRect();
    if (top < 64 || bottom > innerHeight - 64) name.closest(".st-key-selection").scrollIntoView();
  }

  let waiting = 0;
  new MutationObserver(() => {
    clearTimeout(waiting);
    waiting = setTimeout(() => { popover(); lost(); into_view(); }, 200);  // a menu comes in parts
  }).observe(document.body, { childList: true, subtree: true });

  // The title tells what the page shows now; without a new page no reader says so.
  let title = document.title;
  new MutationObserver(() => {
    if (document.title === title) return;
    title = document.title;
    said.textContent = title;
  }).observe(document.head, { childList: true, subtree: true, characterData: true });
})();
