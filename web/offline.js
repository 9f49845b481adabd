// A presentation that was opened once is there at a reload, also without network or with one that does not answer. The page
// itself puts its deck in the cache (exports/deck/screen/start.js); of all other pages nothing is kept.

const PATIENCE_MS = 4000;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  if (event.request.mode === "navigate") event.respondWith(deckOf(event.request));
});

// Of one deck there is one page, whichever slide is asked for.
async function deckOf(request) {
  const key = new URL(request.url);
  for (const name of ["dia", "dias"]) key.searchParams.delete(name);
  key.hash = "";
  const kept = await caches.match(key.href);
  if (!kept) return fetch(request);
  const late = new Promise((_, fail) => setTimeout(fail, PATIENCE_MS));
  try {
    const reply = await Promise.race([fetch(request), late]);
    return reply.ok || reply.type === "opaqueredirect" ? reply : kept;
  } catch {
    return kept;
  }
}
