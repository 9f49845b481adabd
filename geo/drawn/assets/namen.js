// Quiet names on the map: provinces and large waters over the whole country, then cities, and every municipality from close by.
window.kaartnamen = (() => {
  "use strict";

  const CITIES_FROM = 7.8, MUNICIPALITIES_FROM = 9.4;

  function draw(map, areas, members, names, texts) {
    const pane = map.createPane("names");
    pane.style.zIndex = 425;
    pane.style.pointerEvents = "none";
    pane.setAttribute("aria-hidden", "true");
    const layer = L.layerGroup().addTo(map);
    const middle = indices => {
      const bounds = L.latLngBounds([]);
      indices.forEach(i => bounds.extend(areas[i].layer.getBounds()));
      return bounds.getCenter();
    };
    let taken = [];

    // A name stands where no other one does: the first goes before the next.
    function put(text, at, kind) {
      const { x, y } = map.latLngToLayerPoint(at), half = 3.6 * text.length;
      if (taken.some(([u, v, wide]) => Math.abs(x - u) < half + wide && Math.abs(y - v) < 13)) return;
      taken.push([x, y, half]);
      const box = document.createElement("span");
      box.textContent = text;
      const icon = L.divIcon({ className: `naam ${kind}`, html: box, iconSize: [0, 0] });
      L.marker(at, { pane: "names", interactive: false, keyboard: false, icon }).addTo(layer);
    }

    function waters(zoom) {
      for (const [name, lat, lon] of texts.wateren) if (zoom >= CITIES_FROM || texts.groot.includes(name)) put(name, [lat, lon], "water");
    }

    function show() {
      layer.clearLayers();
      taken = [];
      const zoom = map.getZoom();
      if (zoom < MUNICIPALITIES_FROM) {
        if (zoom >= CITIES_FROM) for (const code of texts.steden) {
          const [index] = members[`gemeente:${code}`] || [];
          if (index !== undefined) put(names[index], middle([index]), "stad");
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
        if (wide > 7 * names[i].length) put(names[i], bounds.getCenter(), "stad");
      });
    }

    map.on("zoomend moveend", show);
    show();
  }

  return { draw };
})();
