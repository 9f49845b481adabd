// The linked maps of a page move and point together. The channel is named after the page, so that no other tab listens.
window.kaartsamen = (() => {
  "use strict";

  // Hooks are frame(region) and light(index), to be called when another map did so.
  function listen(map, state, { frame, light }) {
    const channel = new BroadcastChannel(`regiokaart-${window.parent.performance.timeOrigin}`);
    let following = false;
    state.tell = message => { if (!following) channel.postMessage(message); };
    map.on("moveend", () => {
      if (!state.framing) state.tell({ centre: map.getCenter(), zoom: map.getZoom() });
    });
    channel.onmessage = event => state.ready.then(() => {
      following = true;
      const { centre, zoom, point, home } = event.data;
      if (centre) map.setView(centre, zoom, { animate: false });
      if (home) frame(null);
      if (point !== undefined) light(point);
      following = false;
    });
  }

  return { listen };
})();
