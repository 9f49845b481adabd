// What an area is filled with: a colour, or a pattern of slanting lines on its ground (geo/painted/paint.py).
window.kaartverf = (() => {
  "use strict";

  const SVG = "http://www.w3.org/2000/svg";
  let patterns;

  // Where the patterns are kept, for all shapes of this document.
  function start() {
    patterns = document.body.appendChild(document.createElementNS(SVG, "svg"));
    patterns.setAttribute("width", 0);
    patterns.setAttribute("height", 0);
    patterns.style.position = "absolute";
  }

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

  // What SVG fills with for a place in the palette of a message.
  function fill(message, character) {
    return fill_of(message.palette[parseInt(character, 36)]);
  }

  return { start, fill };
})();
