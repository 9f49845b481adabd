// What part of the country is in sight: all of it, a region, or where the user went; with the two buttons for it.
window.kaartzicht = (() => {
  "use strict";

  // framed is the region that the map shows as long as the user has not moved it, fitted the one last asked for,
  // back where the map was before a zoom to what is chosen.
  let map, state, whole, framed = null, fitted = null, moved = false, back = null, shown, to_choice;

  function start(theMap, theState, bounds) {
    [map, state, whole] = [theMap, theState, bounds];
    frame(null);
    // The style sheet may come after the script and the frame may change: fit again whenever the size does.
    new ResizeObserver(resized).observe(map.getContainer());
    map.on("moveend", () => { moved = true; });
    for (const button of [home_button, zoom_button]) {
      const control = L.control({ position: "bottomright" });
      control.onAdd = button;
      control.addTo(map);
    }
    zoomable();
  }

  function bounds_of(members) {
    const bounds = L.latLngBounds([]);
    members.forEach(m => bounds.extend(state.areas[m].layer.getBounds()));
    return bounds;
  }

  // Show a region with its surroundings, or the whole country.
  function frame(region) {
    state.framing = true;
    framed = region;
    const members = window.kaartgeometrie.members_of(state.members, region);
    if (members) {
      map.fitBounds(bounds_of(members).pad(0.35), { maxZoom: 10, animate: false });
    } else {
      map.fitBounds(whole, { animate: false, padding: [4, 4] });
    }
    moved = state.framing = false;
  }

  function resized() {
    const before = moved;
    state.framing = true;
    map.invalidateSize({ animate: false });
    state.framing = false;
    moved = before;
    if (!moved) frame(framed);
  }

  function home_button() {
    const bar = L.DomUtil.create("div", "leaflet-bar");
    const link = L.DomUtil.create("a", "", bar);
    link.href = "#";
    link.role = "button";
    link.title = link.ariaLabel = "Heel Nederland";
    link.textContent = "⌂";
    L.DomEvent.on(link, "click", e => { L.DomEvent.stop(e); frame(null); state.tell({ home: true }); });
    return bar;
  }

  // Zoom to what is chosen, and back to where the map was; there as long as something is.
  function zoom_button() {
    const bar = L.DomUtil.create("div", "leaflet-bar naar-keuze");
    const link = to_choice = L.DomUtil.create("a", "", bar);
    link.href = "#";
    link.role = "button";
    L.DomEvent.on(link, "click", e => {
      L.DomEvent.stop(e);
      if (!back) {
        back = { centre: map.getCenter(), zoom: map.getZoom() };
        frame(state.painted.selected[0]);
      } else {
        map.setView(back.centre, back.zoom);
        back = null;
      }
      zoomable();
    });
    return bar;
  }

  function zoomable() {
    const chosen = state.painted && state.painted.selected[0];
    if (chosen !== shown) {
      back = null;
      into_view(chosen);
    }
    shown = chosen;
    to_choice.parentElement.hidden = !chosen;
    to_choice.title = to_choice.ariaLabel = back ? "Terug naar waar de kaart was" : "Zoom naar de keuze";
    to_choice.textContent = back ? "←" : "◎";
  }

  // What is chosen elsewhere on the page while the map shows another part of the country comes to its middle.
  function into_view(region) {
    const members = window.kaartgeometrie.members_of(state.members, region);
    if (!members || !members.length) return;
    const bounds = bounds_of(members);
    if (!map.getBounds().intersects(bounds)) map.panTo(bounds.getCenter(), { animate: false });
  }

  // What a painting asks for: the region to frame, where it is another one, and the button to what is chosen.
  function painted(message) {
    if (message.fit !== fitted) {
      fitted = message.fit;
      frame(message.fit);
    }
    zoomable();
  }

  return { start, frame, painted };
})();
