// Quiet names on the map: provinces and large waters over the whole country, then cities, and every municipality from close by.
// Where the map is fitted to a region, the names of its own municipalities go first.
window.kaartnamen = (() => {
  "use strict";

  const CITIES_FROM = 7.8, MUNICIPALITIES_FROM = 9.4, LINE = 13;
  let show = () => {}, own = [];

  // Called with every painting: the region it is fitted to, by the indices of its municipalities; none for the country.
  function painted(indices) {
    own = indices || [];
    show();
  }

  function draw(map, areas, members, names, texts) {
    const pane = map.createPane("names");
    pane.style.zIndex = 435;  // above the outline of what is chosen
    pane.style.pointerEvents = "none";
    pane.setAttribute("aria-hidden", "true");
    const layer = L.layerGroup().addTo(map);
    const middle = indices => {
      const bounds = L.latLngBounds([]);
      indices.forEach(i => bounds.extend(areas[i].layer.getBounds()));
      return bounds.getCenter();
    };
    let taken = [];

    // A name stands whole on the map and where no other one does: the first goes before the next.
    function put(text, at, kind, downs = [0]) {
      const { x, y } = map.latLngToContainerPoint(at), half = 3.6 * text.length, size = map.getSize();
      const free = v => x > half && x + half < size.x && v > LINE / 2 && v + LINE / 2 < size.y
        && !taken.some(([u, w, wide]) => Math.abs(x - u) < half + wide && Math.abs(v - w) < LINE);
      const down = downs.find(d => free(y + d));
      if (down === undefined) return;
      taken.push([x, y + down, half]);
      const box = document.createElement("span");
      box.textContent = text;
      const icon = L.divIcon({ className: `naam ${kind}`, html: box, iconSize: [0, 0] });
      L.marker(map.containerPointToLatLng([x, y + down]), { pane: "names", interactive: false, keyboard: false, icon }).addTo(layer);
    }

    function waters(zoom) {
      for (const [name, lat, lon] of texts.wateren) if (zoom >= CITIES_FROM || texts.groot.includes(name)) put(name, [lat, lon], "water");
    }

    // The largest first; a little above or below its middle where another name stands.
    function own_names() {
      const width = i => { const b = areas[i].layer.getBounds(); return b.getEast() - b.getWest(); };
      for (const i of [...own].sort((a, b) => width(b) - width(a))) put(names[i], middle([i]), "stad", [0, -LINE, LINE]);
    }

    show = () => {
      layer.clearLayers();
      taken = [];
      const zoom = map.getZoom();
      if (zoom >= CITIES_FROM) own_names();
      if (zoom < MUNICIPALITIES_FROM) {
        if (zoom >= CITIES_FROM) for (const code of texts.steden) {
          const [index] = members[`gemeente:${code}`] || [];
          if (index !== undefined && !own.includes(index)) put(names[index], middle([index]), "stad");
        }
        for (const [ref, name] of Object.entries(texts.provincies)) if (members[ref]) put(name, middle(members[ref]), "provincie");
        waters(zoom);
        return;
      }
      waters(zoom);
      const seen = map.getBounds();
      areas.forEach((area, i) => {
        const bounds = area.layer.getBounds();
        if (!seen.intersects(bounds)) return;
        const wide = map.latLngToLayerPoint(bounds.getNorthEast()).x - map.latLngToLayerPoint(bounds.getSouthWest()).x;
        if (wide > 7 * names[i].length && !own.includes(i)) put(names[i], bounds.getCenter(), "stad");
      });
    };

    map.on("zoomend moveend", show);
    show();
  }

  return { draw, painted };
})();
