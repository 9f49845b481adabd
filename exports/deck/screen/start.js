function pressed(event) {
  const button = event.target.closest("[data-do]");
  if (button) act(button.dataset.do);
}

// A reload without network finds the deck in this browser: a service worker gives what is kept here.
async function keepForOffline() {
  if (!settings.worker || !navigator.serviceWorker) return;
  const key = new URL(location.href);
  for (const name of ["dia", "dias"]) key.searchParams.delete(name);
  key.hash = "";
  try {
    await navigator.serviceWorker.register(settings.worker, { scope: location.pathname });
    const kept = await caches.open("presentatie");
    await kept.add(key.href);
    for (const old of (await kept.keys()).slice(0, -12)) await kept.delete(old);
    document.documentElement.dataset.kept = "yes";
  } catch {
    // Without a safe connection a browser keeps nothing; the file of the deck still does.
  }
}

window.addEventListener("keydown", onKey, { capture: true });
document.addEventListener("click", pressed);
for (const moving of ["pointermove", "pointerdown", "keydown"]) window.addEventListener(moving, moved);
for (const pointing of ["pointermove", "pointerdown"]) find(".slides").addEventListener(pointing, point);
document.addEventListener("visibilitychange", stayAwake);
window.addEventListener("pagehide", () => desk?.close());
find(".logo-file").onchange = (event) => event.target.files[0] && chooseLogo(event.target.files[0]);
swipes(find(".slides"));
find('[data-do="leave"]').hidden = settings.file;
find('[data-do="save"]').hidden = settings.file;
showLogo(keptLogo());
show((Number(parameters().get("dia")) || 1) - 1);
setPaused(false);
say(settings.notices.join(" "));
moved();
stayAwake();
keepForOffline();
