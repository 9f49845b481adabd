// The keyboard on the map: the arrows go from a municipality to its neighbour, whose name is spoken, and Enter chooses it.
// A slash goes to the search field of the page around the map.
window.kaarttoetsen = (() => {
  "use strict";

  const CURSOR = { color: "#1b2a3a", weight: 4 };
  const TOWARDS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  const HELP = "Pijltjestoetsen: naar de buurgemeente. Enter: kiezen. Plus en min: zoomen. Shift met een pijl: schuiven.";

  // The area whose middle lies nearest in a direction; one that touches this area goes before one beyond it.
  function neighbour(areas, from, [dx, dy]) {
    const here = areas[from].middle, arcs = new Set(areas[from].arcs.flat(2).map(i => (i < 0 ? ~i : i)));
    let best = null, least = Infinity;
    areas.forEach((area, index) => {
      const x = area.middle.x - here.x, y = area.middle.y - here.y, distance = Math.hypot(x, y);
      const along = (x * dx + y * dy) / distance;
      if (index === from || !(along > 0.4)) return;
      const touches = area.arcs.flat(2).some(i => arcs.has(i < 0 ? ~i : i));
      const size = distance * (2 - along) * (touches ? 0.5 : 1);
      if (size < least) { least = size; best = index; }
    });
    return best;
  }

  function nearest(areas, point) {
    const far = area => Math.hypot(area.middle.x - point.x, area.middle.y - point.y);
    return areas.reduce((best, area, index) => (far(area) < far(areas[best]) ? index : best), 0);
  }

  function listen(map, state, { title, tip, send, light }) {
    const box = map.getContainer(), said = document.body.appendChild(document.createElement("p"));
    said.className = "gezegd";
    said.setAttribute("role", "status");
    box.setAttribute("role", "application");
    box.setAttribute("aria-roledescription", "kaart");
    box.setAttribute("aria-label", `${title}. ${HELP}`);

    function middles() {
      if (!state.areas[0].middle)
        for (const area of state.areas) area.middle = map.project(area.layer.getBounds().getCenter(), 8);
    }

    function to(index) {
      if (index === null) return;
      state.cursor = index;
      light(index, CURSOR);
      map.panInside(state.areas[index].layer.getBounds().getCenter(), { padding: [60, 60], animate: false });
      said.textContent = [...tip(index).childNodes].map(part => part.textContent).join(": ");
    }

    function start() {
      const chosen = (state.painted?.selected || []).flatMap(region => state.members[region] || []);
      return chosen[0] ?? nearest(state.areas, map.project(map.getCenter(), 8));
    }

    box.addEventListener("keydown", event => {
      if (event.target !== box || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey || !state.areas.length) return;
      const cursor = state.cursor ?? null;
      if (TOWARDS[event.key]) {
        middles();
        to(cursor === null ? start() : neighbour(state.areas, cursor, TOWARDS[event.key]));
      } else if (event.key === "Enter" && cursor !== null) {
        send("gemeente", state.areas[cursor].id);
        said.textContent = `${state.names[cursor]} gekozen`;
      } else if (event.key === "Escape" && cursor !== null) {
        state.cursor = null;
        light(null);
      } else return;
      event.preventDefault();
      event.stopImmediatePropagation();  // Leaflet's own keys would move the map
    }, true);
    // Outside the frame the page has a field for this (web/search/zoeken.js), which must have the focus before the next key.
    document.addEventListener("keydown", event => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      window.parent.document.dispatchEvent(new KeyboardEvent("keydown", { key: "/" }));
    });
    box.addEventListener("blur", () => { state.cursor = null; light(null); });
  }

  return { listen, neighbour, nearest };
})();
