// The years one after another on the map: only colours and labels change, and the page follows where it stops.
(function () {
  "use strict";

  const PAUSE = 1300;  // milliseconds a year
  let hooks, bar, button, said, timer = null, message = {}, place = 0;

  // Put the button on a map; hooks are send(kind, key) to the page and show(message) for colours and labels.
  function listen(map, theHooks) {
    hooks = theHooks;
    const control = L.control({ position: "bottomleft" });
    control.onAdd = () => {
      bar = L.DomUtil.create("div", "leaflet-bar jaren");
      button = bar.appendChild(document.createElement("button"));
      button.type = "button";
      said = bar.appendChild(document.createElement("output"));
      bar.hidden = true;
      L.DomEvent.disableClickPropagation(bar);
      L.DomEvent.on(button, "click", e => { L.DomEvent.stop(e); press(); });
      return bar;
    };
    control.addTo(map);
  }

  // Called with every painting of the page; one that brings the years was asked for, so they go on at once.
  function painted(theMessage) {
    clearTimeout(timer);
    timer = null;
    message = theMessage;
    const years = message.years || [];
    place = Math.max(0, years.indexOf(message.year));
    bar.hidden = years.length < 2;
    if (bar.hidden) return;
    said.textContent = "";
    label(still() ? `Volgend jaar: ${years[next()]}` : "Speel de jaren af");
    if (message.frames) show(next());
  }

  function still() {
    return matchMedia("(prefers-reduced-motion: reduce)").matches;
  }

  function next() {
    return (place + 1) % message.years.length;
  }

  function press() {
    if (timer) return stop();
    if (still()) return hooks.send("jaar", message.years[next()]);
    label("Even wachten");
    hooks.send("jaren", "alle");
  }

  function show(index) {
    place = index;
    hooks.show({ ...message, ...message.frames[index] });
    said.textContent = message.years[index];
    label("Stop");
    timer = setTimeout(() => (place === message.years.length - 1 ? stop() : show(place + 1)), PAUSE);
  }

  function stop() {
    clearTimeout(timer);
    timer = null;
    label("Even wachten");
    hooks.send("jaar", message.years[place]);
  }

  function label(text) {
    button.textContent = text;
  }

  window.kaartjaren = { listen, painted };
})();
