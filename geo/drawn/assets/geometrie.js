// The geometry of the map: what it is sent as, and the shapes and outlines that come of it. Knows of no map and no page.
window.kaartgeometrie = (() => {
  "use strict";

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

  // An own region names its municipalities itself: "eigen:GM0141+GM0153".
  function members_of(members, region) {
    const [kind, key] = (region || "").split(":");
    return kind === "eigen" ? key.split("+").flatMap(code => members["gemeente:" + code] || []) : members[region];
  }

  return { decodeArcs, polygons, latlngs, outline, members_of };
})();
