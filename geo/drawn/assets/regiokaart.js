// The map of the Netherlands. The geometry is fetched once; after that only colours, labels and outlines arrive.
(function () {
  "use strict";

  const geometry = window.kaartgeometrie, { fill } = window.kaartverf;
  const EDGE = { color: "#ffffff", weight: 0.7, opacity: 1, fillOpacity: 1 };
  const HOVER = { color: "#1b2a3a", weight: 2 };
  const TOKENS = ["ground", "panel", "ink", "muted", "line", "rule", "chosen", "water", "warn", "warn-ground"].map(name => `--rd-${name}`);
  const BACKGROUND = "https://service.pdok.nl/brt/achtergrondkaart/wmts/v2_0/grijs/EPSG:3857/{z}/{x}/{y}.png";

  let map, options, label;
  // What the parts share: what is on the map, what was painted last, and tell, which the other linked maps hear.
  const state = { areas: [], arcs: [], names: [], members: {}, districts: {}, drawn: [], painted: null, framing: false, clicks: 0,
    ready: null, tell: () => {} };

  function outline_of(region) {
    return geometry.outline(state.arcs, (members_of(region) || []).map(m => state.areas[m].arcs));
  }

  function members_of(region) {
    return geometry.members_of(state.members, region);
  }

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
    tokens();
    map.attributionControl.setPrefix(false);
    map.scrollWheelZoom.disable();
    map.on("focus", () => map.scrollWheelZoom.enable());
    map.on("blur", () => map.scrollWheelZoom.disable());
    for (const [name, z, events] of [["fill", 400, "auto"], ["part", 410, "none"], ["line", 420, "none"], ["lit", 430, "none"]]) {
      map.createPane(name).style.zIndex = z;
      map.getPane(name).style.pointerEvents = events;
    }
    window.kaartverf.start();
    label = L.tooltip({ className: "regio-tip", direction: "auto", opacity: 1 });
    window.kaarttoetsen.listen(map, state, { title: options.title, tip, send, light });
    window.kaartvingers.listen(map);
    window.kaartzicht.start(map, state, options.bounds);
    window.kaartjaren.listen(map, { send, show });
    state.ready = Promise.all(["gemeenten", "regios", "wijken", "namen"].map(name => json(`${options.assets}/${name}.json`)))
      .then(([topology, regions, districts, texts]) => build(topology, regions, districts, texts));
    state.ready.catch(failed);
    if (options.linked) window.kaartsamen.listen(map, state, { frame: window.kaartzicht.frame, light });
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

  // The colours of the page (ui/common/tokens.css), light and dark.
  function tokens() {
    const page = getComputedStyle(window.parent.document.documentElement);
    for (const name of TOKENS) document.documentElement.style.setProperty(name, page.getPropertyValue(name));
  }

  function failed() {
    const box = document.body.appendChild(document.createElement("p"));
    box.className = "mislukt";
    box.setAttribute("role", "alert");
    box.textContent = "De kaart kon niet worden geladen. Laad de pagina opnieuw; de tabel op deze pagina toont hetzelfde.";
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

  function build(topology, regions, districts, texts) {
    state.arcs = geometry.decodeArcs(topology);
    state.members = regions;
    for (const shape of topology.objects.data.geometries) {
      const index = state.areas.length;
      const layer = L.polygon(geometry.latlngs(state.arcs, shape), { ...EDGE, pane: "fill", fillColor: "#e9edf1", smoothFactor: 0.5 });
      layer.on("click", e => { L.DomEvent.stopPropagation(e); send("gemeente", shape.id); });
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
      state.areas.push({ id: shape.id, layer, arcs: geometry.polygons(shape) });
      state.names.push(shape.properties.name);
      state.members["gemeente:" + shape.id] = [index];
    }
    if (districts) {
      const arcs = geometry.decodeArcs(districts);
      for (const shape of districts.objects.data.geometries) state.districts[shape.id] = geometry.latlngs(arcs, shape);
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

  function paint(message) {
    state.ready.then(() => {
      show(message);
      redraw(message);
      window.kaarteilanden.draw(map, message.islands, send);
      background(message.background);
      window.kaartzicht.painted(message);
      window.kaartnamen.painted(members_of(message.fit));
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

  function background(wanted) {
    if (wanted && !state.tiles) state.tiles = L.tileLayer(BACKGROUND, { minZoom: 6, maxZoom: 14,
      attribution: "Kaartgegevens © Kadaster" });
    if (!state.tiles) return;
    if (wanted) state.tiles.addTo(map); else state.tiles.remove();
    state.areas.forEach(area => area.layer.setStyle({ fillOpacity: wanted ? 0.72 : 1 }));
  }

  window.regiokaart = { start, paint, paints: 0, state, map: () => map };
})();
