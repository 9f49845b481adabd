// Fingers on the map: one scrolls the page, two move the map; a mouse drags it.
window.kaartvingers = (() => {
  "use strict";

  function listen(map) {
    const box = map.getContainer();
    let hinted = 0;
    const hint = document.body.appendChild(document.createElement("p"));
    hint.className = "vingers";
    hint.setAttribute("aria-hidden", "true");
    hint.textContent = "Beweeg de kaart met twee vingers";
    box.addEventListener("pointerdown", e => map.dragging[e.pointerType === "touch" ? "disable" : "enable"](), true);
    box.addEventListener("touchmove", e => {
      hint.classList.toggle("nu", e.touches.length === 1);
      clearTimeout(hinted);
      hinted = setTimeout(() => hint.classList.remove("nu"), 900);
    }, { passive: true });
  }

  return { listen };
})();
