"""Where a presentation is put together: tranches, deals, the map as a story, the title slide, and whether it runs by itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import streamlit as st

from exports.deck.choice import MOST, SECONDS, STEPS, STORY_INDICATOR, TRANCHES, WRITTEN, YEARS, DeckChoice
from exports.deck.story.story import step_names
from exports.deck.story.years import years_of
from regio_data.data import Data
from regio_data.views.links import left_out
from ui.common.markdown import plain
from ui.common.url import query
from ui.common.url.bound import bound
from ui.common.url.links import deck_address, present_button

#: In the address while the choice is being made: without it a link shows the slides at once.
SETS = {"modus": "kiezen"}
#: What a new choice of slides takes out of the address: where the presenter was, and which slides were left out.
CLEARS = ("dia", "dias")
_LABELS = {"titel": "Titel", "spreker": "Spreker", "datum": "Datum"}


def choose(data: Data, choice: DeckChoice) -> None:
    """Draw the choice and the button that starts the presentation."""
    registers = data.registers
    query.read("modus", {"kiezen": "kiezen"})
    query.read("dia", {str(number): number for number in range(1, 1000)})
    for sentence in choice.too_many:
        st.info(sentence)
        query.put(deal=[deal.slug for deal in choice.deals])
    for sentence in left_out([part for part in choice.left_out if part[0] in ("dias", "regio")], plain):
        st.info(sentence, icon=":material/link_off:")
    with st.container(border=True):
        tranches = {str(t.tranche): f"Tranche {t.tranche}" for t in registers.tranches}
        bound(st.pills, "tranche", "Tranches", tranches, selection_mode="multi", sets=SETS, clears=CLEARS)
        deals = {deal.slug: deal.label for deal in registers.deals}
        placeholder = "Kies deals om te tonen en naast elkaar te leggen"
        limits: dict[str, Any] = {"max_selections": MOST, "placeholder": placeholder}
        bound(st.multiselect, "deal", "Deals", deals, sets=SETS, clears=CLEARS, **limits)
        if choice.regions:
            st.caption("Ook naast elkaar op een dia: " + ", ".join(plain(one.short_name) for one in choice.regions) + ".")
        _story(data)
        with st.expander("Titelblad: eigen titel, spreker en datum"):
            for name, most in WRITTEN.items():
                _write(name, most)
            st.caption("Een eigen logo kiest u in de presentatie, in het overzicht (G). Dat blijft in uw browser.")
        seconds = {str(n): f"elke {n} seconden" for n in SECONDS}
        bound(st.selectbox, "auto", "Automatisch doorlopen", seconds, sets=SETS, placeholder="Nee, ik bedien zelf")
        _start(tranches, choice)


def _story(data: Data) -> None:
    """Draw the choice of the steps that the map takes, and of the indicator whose years it shows."""
    registers = data.registers
    with st.expander("De kaart als verhaal"):
        labels = {key: i.label for key, i in sorted(data.indicators.items(), key=lambda item: item[1].label)}
        chosen = query.read("indicator", {key: key for key in labels}, STORY_INDICATOR)
        years = years_of(data, data.indicators[chosen], "gemeente")
        several = {TRANCHES: "Alle tranches, één voor één", YEARS: "De indicator: alle jaren"}
        steps = {**several, **step_names(registers, years)}
        limits: dict[str, Any] = {"max_selections": STEPS, "placeholder": "Kies wat de kaart na elkaar laat zien"}
        bound(st.multiselect, "stap", "Stappen, in deze volgorde", steps, sets=SETS, clears=CLEARS, **limits)
        bound(st.selectbox, "indicator", "Indicator voor de jaren", labels, default=STORY_INDICATOR, sets=SETS, clears=CLEARS)


def _write(name: str, most: int) -> None:
    """Draw a field for a text of the speaker, which lives in the address as all choices do."""
    key = f"query-{name}"
    st.session_state.setdefault(key, query.as_it_stands(name)[:most])
    st.text_input(
        _LABELS[name],
        key=key,
        max_chars=most,
        on_change=lambda: query.put(**{name: st.session_state[key].strip() or None}, **SETS),
    )


def _start(tranches: Mapping[str, str], choice: DeckChoice) -> None:
    """Draw the link to the slides: of what is chosen, or else of all tranches."""
    parameters = {name: texts for name, texts in query.everything().items() if name != "modus"}
    if choice.empty:
        parameters["tranche"] = list(tranches)
    text = "Verder met presenteren" if "dia" in parameters else "Start de presentatie"
    present_button("Start: alle tranches, één voor één" if choice.empty else text, deck_address(parameters), primary=True)
