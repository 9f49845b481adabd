// A page comes in parts that push one another about, so at first it is shown when it is whole: the run has ended, and no part
// still waits for its script. Not later than MOST milliseconds after the start, whatever is lacking then.
(() => {
  const MOST = 4000, root = document.documentElement;
  root.classList.add("rd-coming");

  function whole() {
    return document.querySelector('[data-test-script-state="notRunning"] [data-testid="stElementContainer"]')
      && !document.querySelector('[data-testid="stMain"] [data-testid="stSkeleton"]') && document.fonts.status === "loaded";
  }

  function look(again) {
    if (performance.now() > MOST || (whole() && again)) root.classList.remove("rd-coming");
    else setTimeout(look, 50, whole());
  }
  look(false);
})();
