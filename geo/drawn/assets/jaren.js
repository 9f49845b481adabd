// The years one after another on the map: only colours and labels change, and the page follows where it stops. Until then the
// map says large which year it shows and which the page, and the page is dimmed where it tells of its own year.
(function () {
  "use strict";

  const PAUSE = 1300;  // milliseconds a year
  let hooks, bar, button, now, said, line, timer = null, message = {}, place = 0;

  // Put the button on a map; hooks are send(kind, key) to the page and show(message) for colours and labels.
  function listen(map, theHooks) {
    hooks = theHooks;
    const control = L.control({ position: "bottomleft" });
    control.onAdd = () => {
      bar = L.DomUtil.create("div", "leaflet-bar jaren");
      button = bar.appendChild(document.createElement("button"));
      button.type = "button";
      bar.hidden = true;
      L.DomEvent.disableClickPropagation(bar);
      L.DomEvent.on(button, "click", e => { L.DomEvent.stop(e); press(); });
      return bar;
    };
    control.addTo(map);
    const year = L.control({ position: "topleft" });
    year.onAdd = () => {
      now = L.DomUtil.create("div", "jaar");
      said = now.appendChild(document.createElement("output"));
      line = now.appendChild(document.createElement("p"));
      now.hidden = true;
      return now;
    };
    year.addTo(map);
  }

  // Say the year of the map, where it is not that of the page; "": it is.
  function tell(year) {
    now.hidden = !year;
    said.textContent = year;
    line.textContent = year ? `De titel, de lijst en de aantallen buiten de kaart zijn van ${message.year}` : "";
    const frame = window.frameElement;
    if (year && frame?.getBoundingClientRect().top < 0) frame.scrollIntoView();  // on a phone the button is low on the map
    frame?.classList.toggle("rd-other-year", !!year);
  }

  // Called with every painting of the page; one that brings the years was asked for, so they go on at once.
  function painted(theMessage) {
    clearTimeout(timer);
    timer = null;
    message = theMessage;
    const years = message.years || [];
    place = Math.max(0, years.indexOf(message.year));
    bar.hidden = years.length < 2;
    tell("");
    if (bar.hidden) return;
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
    tell(message.years[index] === message.year ? "" : message.years[index]);
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
