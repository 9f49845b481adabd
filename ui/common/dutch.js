// Streamlit's own words are English and no setting changes them; everything on screen is Dutch. Each line: what it says, what we say.
(() => {
  const WORDS = [
    [/^No results$/, "Niets gevonden"],
    [/^1 result( available)?\.?$/, "1 gevonden"],
    [/^(\d+) results( available)?\.?$/, "$1 gevonden"],
    [/^Select all$/, "Alles kiezen"],
    [/^Select (\d+) matches$/, "Alle $1 kiezen"],
    [/^(.+), selected\.?$/, "$1, gekozen"],
    [/^App pages$/, "Pagina’s"],
    [/^Main menu$/, "Menu"],
    [/^Sidebar$/, "Menu"],
    [/^Expand sidebar$/, "Menu"],
    [/^Collapse sidebar$/, "Menu sluiten"],
    [/^Notifications/, "Meldingen"],
    [/^Loading\b.*$/, "Bezig met laden"],
    [/^Stop$/, "Stoppen"],
    [/^Rerun$/, "Opnieuw laden"],
    [/^(\d+) more$/, "nog $1"],
    [/^You can only select up to (\d+) options?\. Remove an option first\.$/, "Meer dan $1 kan niet. Haal eerst een keuze weg."],
    [/^(\d+) options? available\.$/, "Keuzes: $1."],
    [/^Skip to main content$/, "Naar de inhoud"],
    [/^Link to heading$/, "Link naar deze kop"],
    [/^Open$/, "Openen"],
    [/^Close$/, "Sluiten"],
    [/^Clear value$/, "Keuze wissen"],
    [/^Clear all$/, "Alle keuzes wissen"],
    [/^Clear selection/, "Selectie wissen"],
    [/^Selected values$/, "Gekozen"],
    [/^Upload$/, "Kies een bestand"],
    [/^file upload$/, "bestand kiezen"],
    [/^(.+) per file(.*)$/, "hoogstens $1$2"],
    [/^Drag and drop a file here$/, "Sleep een bestand hierheen"],
    [/^Remove (.+)$/, "$1 weghalen"],
    [/^Help for (.+)$/, "Uitleg bij $1"],
    [/^Download as PNG/, "Downloaden als PNG"],
    [/^Copy Vega-Lite spec/, "Code van de grafiek kopiëren"],
    [/^Show data/, "Gegevens tonen"],
    [/^Show chart/, "Grafiek tonen"],
    [/^Close fullscreen/, "Volledig scherm sluiten"],
    [/^Fullscreen/, "Volledig scherm"],
    [/^Copy to clipboard$/, "Kopiëren"],
    [/^Copied$/, "Gekopieerd"],
    [/^Running\.\.\.$/, "Bezig…"],
    [/^Page not found$/, "Pagina niet gevonden"],
    [/^(You have requested page|The page that you have requested).*$/, "Deze pagina bestaat niet. Hieronder staat de kaart."],
    [/^Failed to generate file for download$/, "Het bestand is nu niet gemaakt. Probeer het over een minuut opnieuw."],
    [/^Request timed out$/, "Het bestand is nog niet gemaakt. Probeer het over een minuut opnieuw."],
    [/^Connection closed$/, "De verbinding is weg. Laad de pagina opnieuw."],
    [/^Connection error$/, "Geen verbinding"],
    [/^Connection failed with status \d+.*$/, "Het dashboard start nog of heeft het druk. Laad de pagina zo opnieuw."],
    [/^(Connection lost|Network error|Connection timed out|Streamlit server is not responding).*$/,
      "Er is geen verbinding met het dashboard. Wat u ziet blijft staan; probeer het zo opnieuw."],
    [/^Reconnected to server\.$/, "Er is weer verbinding."],
    [/^Please wait\.\.\.$/, "Een ogenblik…"],
    [/^Is Streamlit still running\?.*$/, "Het dashboard antwoordt niet. Wacht even, of start het opnieuw."],
  ];
  const ATTRIBUTES = ["aria-label", "title", "placeholder"];

  function dutch(text) {
    const bare = text.trim();
    const line = bare && WORDS.find(([english]) => english.test(bare));
    return line ? text.replace(bare, bare.replace(line[0], line[1])) : text;
  }

  function words(node) {
    const text = dutch(node.nodeValue);
    if (text !== node.nodeValue) node.nodeValue = text;
  }

  function attributes(element) {
    for (const name of ATTRIBUTES) {
      const value = element.getAttribute(name);
      if (value && dutch(value) !== value) element.setAttribute(name, dutch(value));
    }
  }

  function walk(root) {
    if (root.nodeType === Node.TEXT_NODE) return words(root);
    if (root.nodeType !== Node.ELEMENT_NODE) return;
    attributes(root);
    const nodes = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    while (nodes.nextNode()) nodes.currentNode.nodeType === Node.TEXT_NODE ? words(nodes.currentNode) : attributes(nodes.currentNode);
  }

  walk(document.body);
  new MutationObserver(changes => {
    for (const change of changes) {
      if (change.type === "childList") change.addedNodes.forEach(walk);
      else if (change.type === "characterData") words(change.target);
      else attributes(change.target);
    }
  }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ATTRIBUTES });
})();
