// The map of the Netherlands. The geometry is fetched once; after that only colours, labels and outlines arrive.
(function () {
  "use strict";

  const SVG = "http://www.w3.org/2000/svg";
  const EDGE = { color: "#ffffff", weight: 0.7, opacity: 1, fillOpacity: 1 };
  const HOVER = { color: "#1b2a3a", weight: 2 };
  // Saba and Sint Eustatius lie so close that their names would overlap.
  const LABEL_SHIFT = { "Bonaire": 0, "Saba": -10, "Sint Eustatius": 12 };
  const BACKGROUND = "https://service.pdok.nl/brt/achtergrondkaart/wmts/v2_0/grijs/EPSG:3857/{z}/{x}/{y}.png";

  let map, options, ready, label;
  // fit is the region last asked for, framed the one that the map shows as long as the user has not moved it.
  const state = { areas: [], arcs: [], names: [], members: {}, districts: {}, drawn: [], painted: null, fit: null, framed: null,
    clicks: 0, tell: () => {} };

  // ---- geometry -------------------------------------------------------------------------------------------------

  // TopoJSON: arcs are delta-encoded on a grid; ~i means arc i walked backwards.
  function decodeArcs(topology) {
    const [kx, ky] = topology.transform.scale, [dx, dy] = topology.transform.translate;
    return topology.arcs.map(arc => {
      let x = 0, y = 0;
      return arc.map(([i, j]) => [(y += j) * ky + dy, (x += i) * kx + dx]);
    });
  }

  function ring(arcs, indices) {
    const points = [];
    for (const i of indices) {
      const arc = i < 0 ? arcs[~i].slice().reverse() : arcs[i];
      points.push(...(points.length ? arc.slice(1) : arc));
    }
    return points;
  }

  function polygons(geometry) {
    return geometry.type === "MultiPolygon" ? geometry.arcs : [geometry.arcs];
  }

  function latlngs(arcs, geometry) {
    return polygons(geometry).map(rings => rings.map(indices => ring(arcs, indices)));
  }

  // The outline of a set of areas (polygons of rings of arcs): the arcs that bound exactly one of them.
  function outline(arcs, areas) {
    const times = new Map();
    for (const i of areas.flat(3)) { const k = i < 0 ? ~i : i; times.set(k, (times.get(k) || 0) + 1); }
    return [...times].filter(([, n]) => n === 1).map(([k]) => arcs[k]);
  }

  function outline_of(region) {
    return outline(state.arcs, (members_of(region) || []).map(m => state.areas[m].arcs));
  }

  // An own region names its municipalities itself: "eigen:GM0141+GM0153".
  function members_of(region) {
    const [kind, key] = (region || "").split(":");
    return kind === "eigen" ? key.split("+").flatMap(code => state.members["gemeente:" + code] || []) : state.members[region];
  }

  // ---- start ----------------------------------------------------------------------------------------------------

  async function json(url) {
    const reply = await fetch(url);
    if (!reply.ok) throw new Error(`${url}: ${reply.status}`);
    return reply.json();
  }

  // Make the map in an element, and fetch the geometry. Returns the Leaflet map.
  function start(element, theOptions) {
    options = theOptions;
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    map = L.map(element, { zoomControl: false, zoomSnap: 0.1, zoomDelta: 0.6, minZoom: 5.5, maxZoom: 13, zoomAnimation: !still,
      fadeAnimation: !still, inertia: !still });
    L.control.zoom({ position: "bottomright", zoomInTitle: "Inzoomen", zoomOutTitle: "Uitzoomen" }).addTo(map);
    if (window.frameElement) window.frameElement.title = options.title;
    document.documentElement.lang = "nl";
    typeface();
    map.attributionControl.setPrefix(false);
    map.scrollWheelZoom.disable();
    map.on("focus", () => map.scrollWheelZoom.enable());
    map.on("blur", () => map.scrollWheelZoom.disable());
    for (const [name, z, events] of [["fill", 400, "auto"], ["part", 410, "none"], ["line", 420, "none"], ["lit", 430, "none"]]) {
      map.createPane(name).style.zIndex = z;
      map.getPane(name).style.pointerEvents = events;
    }
    patterns = document.body.appendChild(document.createElementNS(SVG, "svg"));
    patterns.setAttribute("width", 0);
    patterns.setAttribute("height", 0);
    patterns.style.position = "absolute";
    label = L.tooltip({ className: "regio-tip", direction: "auto", opacity: 1 });
    window.kaarttoetsen.listen(map, state, { title: options.title, tip, send, light });
    fingers();
    frame(null);
    // The style sheet may come after the script and the frame may change: fit again whenever the size does.
    new ResizeObserver(resized).observe(map.getContainer());
    map.on("moveend", () => { state.moved = true; });
    const home_button = L.control({ position: "bottomright" });
    home_button.onAdd = homeButton;
    home_button.addTo(map);
    const zoom_button = L.control({ position: "bottomright" });
    zoom_button.onAdd = zoomButton;
    zoom_button.addTo(map);
    zoomable();
    window.kaartjaren.listen(map, { send, show });
    ready = Promise.all(["gemeenten", "regios", "wijken", "namen"].map(name => json(`${options.assets}/${name}.json`)))
      .then(([topology, regions, districts, texts]) => build(topology, regions, districts, texts));
    ready.catch(failed);
    if (options.linked) link();
    return map;
  }

  // The typeface of the page, which the browser has already.
  function typeface() {
    const style = document.head.appendChild(document.createElement("style"));
    for (const sheet of window.parent.document.styleSheets) {
      if (sheet.href && !sheet.href.startsWith(window.location.origin)) continue;
      const base = sheet.href || window.parent.document.baseURI;
      for (const rule of sheet.cssRules) {
        if (rule.type !== CSSRule.FONT_FACE_RULE || !/Source Sans/.test(rule.style.getPropertyValue("font-family"))) continue;
        style.append(rule.cssText.replace(/url\("?([^")]+)"?\)/g, (_, url) => `url("${new URL(url, base)}")`));
      }
    }
  }

  // One finger scrolls the page and two move the map; a mouse drags it.
  function fingers() {
    const box = map.getContainer(), hint = document.body.appendChild(document.createElement("p"));
    hint.className = "vingers";
    hint.setAttribute("aria-hidden", "true");
    hint.textContent = "Beweeg de kaart met twee vingers";
    box.addEventListener("pointerdown", e => map.dragging[e.pointerType === "touch" ? "disable" : "enable"](), true);
    box.addEventListener("touchmove", e => {
      hint.classList.toggle("nu", e.touches.length === 1);
      clearTimeout(state.hinted);
      state.hinted = setTimeout(() => hint.classList.remove("nu"), 900);
    }, { passive: true });
  }

  function failed() {
    const box = document.body.appendChild(document.createElement("p"));
    box.className = "mislukt";
    box.setAttribute("role", "alert");
    box.textContent = "De kaart kon niet worden geladen. Laad de pagina opnieuw; de tabel op deze pagina toont hetzelfde.";
  }

  // The linked maps of a page move and point together. The channel is named after the page, so that no other tab listens.
  function link() {
    const channel = new BroadcastChannel(`regiokaart-${window.parent.performance.timeOrigin}`);
    let following = false;
    state.tell = message => { if (!following) channel.postMessage(message); };
    map.on("moveend", () => {
      if (!state.framing) state.tell({ centre: map.getCenter(), zoom: map.getZoom() });
    });
    channel.onmessage = event => ready.then(() => {
      following = true;
      const { centre, zoom, point, home } = event.data;
      if (centre) map.setView(centre, zoom, { animate: false });
      if (home) frame(null);
      if (point !== undefined) light(point);
      following = false;
    });
  }

  // Show one area with its label, where the pointer is on the other map or where the arrow keys are; null: none.
  function light(index, style = HOVER) {
    if (state.pointed != null) state.areas[state.pointed].layer.setStyle(EDGE);
    label.remove();
    state.pointed = index;
    if (index === null) return;
    const layer = state.areas[index].layer;
    layer.setStyle(style).bringToFront();
    label.setContent(tip(index)).setLatLng(layer.getBounds().getCenter()).addTo(map);
  }

  function bounds_of(members) {
    const bounds = L.latLngBounds([]);
    members.forEach(m => bounds.extend(state.areas[m].layer.getBounds()));
    return bounds;
  }

  // Show a region with its surroundings, or the whole country.
  function frame(region) {
    state.framing = true;
    state.framed = region;
    const members = members_of(region);
    if (members) {
      map.fitBounds(bounds_of(members).pad(0.35), { maxZoom: 10, animate: false });
    } else {
      map.fitBounds(options.bounds, { animate: false, padding: [4, 4] });
    }
    state.moved = state.framing = false;
  }

  function resized() {
    const moved = state.moved;
    state.framing = true;
    map.invalidateSize({ animate: false });
    state.framing = false;
    state.moved = moved;
    if (!moved) frame(state.framed);
  }

  function homeButton() {
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
  function zoomButton() {
    const bar = L.DomUtil.create("div", "leaflet-bar naar-keuze");
    const link = state.to_choice = L.DomUtil.create("a", "", bar);
    link.href = "#";
    link.role = "button";
    L.DomEvent.on(link, "click", e => {
      L.DomEvent.stop(e);
      const { back } = state;
      if (!back) {
        state.back = { centre: map.getCenter(), zoom: map.getZoom() };
        frame(state.painted.selected[0]);
      } else {
        state.back = null;
        map.setView(back.centre, back.zoom);
      }
      zoomable();
    });
    return bar;
  }

  function zoomable() {
    const chosen = state.painted && state.painted.selected[0];
    if (chosen !== state.chosen) {
      state.back = null;
      into_view(chosen);
    }
    state.chosen = chosen;
    state.to_choice.parentElement.hidden = !chosen;
    state.to_choice.title = state.to_choice.ariaLabel = state.back ? "Terug naar waar de kaart was" : "Zoom naar de keuze";
    state.to_choice.textContent = state.back ? "←" : "◎";
  }

  // What is chosen elsewhere on the page while the map shows another part of the country comes to its middle.
  function into_view(region) {
    const members = members_of(region);
    if (!members || !members.length) return;
    const bounds = bounds_of(members);
    if (!map.getBounds().intersects(bounds)) map.panTo(bounds.getCenter(), { animate: false });
  }

  function build(topology, regions, districts, texts) {
    state.arcs = decodeArcs(topology);
    state.members = regions;
    for (const geometry of topology.objects.data.geometries) {
      const index = state.areas.length;
      const layer = L.polygon(latlngs(state.arcs, geometry), { ...EDGE, pane: "fill", fillColor: "#e9edf1", smoothFactor: 0.5 });
      layer.on("click", e => { L.DomEvent.stopPropagation(e); send("gemeente", geometry.id); });
      layer.on("mouseover", () => layer.setStyle(HOVER).bringToFront());
      layer.on("mouseout", () => layer.setStyle(EDGE));
      layer.on("mouseover", () => state.tell({ point: index }));
      layer.on("mouseout", () => state.tell({ point: null }));
      // One label for all areas: bindTooltip listens for focus, which makes every area a stop of the Tab key.
      layer.on("mouseover click", e => {
        if (!map.dragging.moving()) label.setContent(tip(index)).setLatLng(e.latlng).addTo(map);
      });
      layer.on("mousemove", e => label.setLatLng(e.latlng));
      layer.on("mouseout", () => label.remove());
      layer.addTo(map);
      state.areas.push({ id: geometry.id, layer, arcs: polygons(geometry) });
      state.names.push(geometry.properties.name);
      state.members["gemeente:" + geometry.id] = [index];
    }
    if (districts) {
      const arcs = decodeArcs(districts);
      for (const geometry of districts.objects.data.geometries) state.districts[geometry.id] = latlngs(arcs, geometry);
    }
    context();
    window.kaartnamen.draw(map, state.areas, state.members, state.names, texts);
  }

  // Province borders: thin, always there, so that the eye finds its place.
  function context() {
    const lines = Object.keys(state.members).filter(k => k.startsWith("provincie:")).flatMap(outline_of);
    L.polyline(lines, { pane: "line", color: "#5b6b7b", weight: 0.8, opacity: 0.55, interactive: false }).addTo(map);
  }

  // ---- events ---------------------------------------------------------------------------------------------------

  function send(kind, key) {
    state.clicks += 1;
    window.Streamlit.setComponentValue({ kind, key, n: `${Date.now()}-${state.clicks}` });
  }

  function tip(index) {
    const box = document.createElement("div");
    const name = box.appendChild(document.createElement("b"));
    name.textContent = state.names[index];
    if (state.painted) {
      const text = state.painted.texts[parseInt(state.painted.tip.substr(2 * index, 2), 36)];
      box.append(/\d$/.test(text) ? text + state.painted.suffix : text);
    }
    return box;
  }

  // ---- paint ----------------------------------------------------------------------------------------------------

  let patterns;

  // What SVG fills with for a paint (geo/painted/paint.py): its colour, or a pattern of slanting lines on its ground.
  function fill_of(paint) {
    if (!paint.step) return paint.colour;
    const id = `lines-${paint.step}-${paint.colour.slice(1)}`;
    if (!document.getElementById(id)) {
      const pattern = document.createElementNS(SVG, "pattern");
      for (const [k, v] of Object.entries({ id, width: paint.step, height: paint.step, patternUnits: "userSpaceOnUse",
        patternTransform: "rotate(45)" }))
        pattern.setAttribute(k, v);
      if (paint.ground) pattern.append(rect(paint.step, paint.ground));
      pattern.append(rect(paint.line, paint.colour));
      patterns.append(pattern);
    }
    return `url(#${id})`;
  }

  function rect(width, fill) {
    const box = document.createElementNS(SVG, "rect");
    for (const [k, v] of Object.entries({ width, height: 10, fill })) box.setAttribute(k, v);
    return box;
  }

  function fill(message, character) {
    return fill_of(message.palette[parseInt(character, 36)]);
  }

  function paint(message) {
    ready.then(() => {
      show(message);
      redraw(message);
      islands(message.islands);
      background(message.background);
      fit(message);
      zoomable();
      window.kaartjaren.painted(message);
      window.regiokaart.paints += 1;
    }, () => {});
  }

  // The colours and labels of a message.
  function show(message) {
    state.painted = message;
    message.texts = message.tips.split("|");
    state.areas.forEach((area, i) => {
      const fillColor = fill(message, message.fill[i]);
      if (area.layer.options.fillColor !== fillColor) area.layer.setStyle({ fillColor });
    });
  }

  function redraw(message) {
    state.drawn.forEach(layer => layer.remove());
    state.drawn = [];
    const draw = layer => state.drawn.push(layer.addTo(map));
    for (const [codes, character] of message.parts || []) {
      const shapes = codes.flatMap(code => code.startsWith("WK") ? state.districts[code] || [] : area_of(code).layer.getLatLngs());
      draw(L.polygon(shapes, { pane: "part", stroke: true, color: "#1b2a3a", weight: 0.5, fillOpacity: 1, interactive: false,
        fillColor: fill(message, character) }));
    }
    const lines = (keys, style) => {
      const arcs = keys.flatMap(key => outline_of(key));
      if (arcs.length) draw(L.polyline(arcs, { pane: "line", interactive: false, lineJoin: "round", ...style }));
    };
    lines(message.outlines || [], { color: "#1b2a3a", weight: 1.1, opacity: 0.75 });
    lines(message.dashed || [], { color: "#ffffff", weight: 4, opacity: 0.9 });
    lines(message.dashed || [], { color: message.dash, weight: 2.4, dashArray: "7 5", opacity: 1 });
    lines(message.selected || [], { pane: "lit", color: "#ffffff", weight: 6, opacity: 1 });
    lines(message.selected || [], { pane: "lit", color: "#111820", weight: 3, opacity: 1 });
  }

  function area_of(code) {
    return state.areas[state.members["gemeente:" + code][0]];
  }

  function fit(message) {
    if (message.fit === state.fit) return;
    state.fit = message.fit;
    frame(message.fit);
  }

  function background(wanted) {
    if (wanted && !state.tiles) state.tiles = L.tileLayer(BACKGROUND, { minZoom: 6, maxZoom: 14,
      attribution: "Kaartgegevens © Kadaster" });
    if (!state.tiles) return;
    if (wanted) state.tiles.addTo(map); else state.tiles.remove();
    state.areas.forEach(area => area.layer.setStyle({ fillOpacity: wanted ? 0.72 : 1 }));
  }

  // The Caribbean islands: named markers in an inset, placed by longitude and latitude.
  function islands(list) {
    if (state.inset) { state.inset.remove(); state.inset = null; }
    if (!list || !list.length) return;
    state.inset = L.control({ position: "topleft" });
    state.inset.onAdd = () => {
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
    state.inset.addTo(map);
  }

  window.regiokaart = { start, paint, paints: 0, state, map: () => map, geometry: { decodeArcs, polygons, latlngs, outline } };
})();
