// The Caribbean islands: named markers in an inset, placed by longitude and latitude.
window.kaarteilanden = (() => {
  "use strict";

  // Saba and Sint Eustatius lie so close that their names would overlap.
  const LABEL_SHIFT = { "Bonaire": 0, "Saba": -10, "Sint Eustatius": 12 };
  let inset = null;

  // Draw the islands of a message, and call send(kind, key) for the one that is clicked.
  function draw(map, list, send) {
    if (inset) { inset.remove(); inset = null; }
    if (!list || !list.length) return;
    inset = L.control({ position: "topleft" });
    inset.onAdd = () => {
      const box = L.DomUtil.create("div", "eilanden");
      const title = box.appendChild(document.createElement("b"));
      title.textContent = "Caribisch Nederland";
      const sea = L.DomUtil.create("div", "zee", box);
      for (const island of list) {
        const button = sea.appendChild(document.createElement("button"));
        button.type = "button";
        button.title = island.tip;
        button.setAttribute("aria-pressed", island.selected ? "true" : "false");
        button.style.left = `${5 + ((island.lon + 68.6) / 6.4) * 34}%`;
        button.style.top = `${85 - ((island.lat - 12) / 5.8) * 62 + LABEL_SHIFT[island.name]}%`;
        const dot = button.appendChild(document.createElement("i"));
        dot.style.background = island.colour;
        button.append(island.name);
        L.DomEvent.on(button, "click", e => { L.DomEvent.stop(e); send("eiland", island.name); });
      }
      L.DomEvent.disableClickPropagation(box);
      return box;
    };
    inset.addTo(map);
  }

  return { draw };
})();
