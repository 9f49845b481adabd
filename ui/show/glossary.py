"""What a word of the figures or of the deals means, in plain Dutch, where the word stands."""

from __future__ import annotations

from html import escape

import streamlit as st

WORDS = {
    "brede welvaart": "Alles wat mensen van waarde vinden: niet alleen geld, ook gezondheid, wonen, veiligheid en natuur.",
    "dekking": "Voor welk deel van een gebied er cijfers zijn. Bij 70% ontbreekt het cijfer voor 30% van het gebied.",
    "eigen berekening": "Niet door het CBS gepubliceerd. Wij hebben het berekend uit cijfers van het CBS.",
    "indicator": "Eén gemeten cijfer, zoals overgewicht of de afstand tot een station.",
    "marge": "Een cijfer uit een enquête is niet precies. De marge zegt hoeveel het kan schelen.",
    "mediaan": "Het middelste getal: de helft ligt eronder, de helft erboven.",
    "percentiel": "De plek in een rij van 0 (het ongunstigst) tot 100 (het gunstigst). 50 is het midden.",
    "rijksbijdrage": "Het geld van het Rijk voor een deal. De regio betaalt zelf ook mee; dat telt hier niet mee.",
    "rode draad": "Een thema dat in veel Regio Deals terugkomt. Onderzoeksbureau Rebel vond er vijftien.",
    "stapeling": "Hoeveel Regio Deals een gemeente heeft of heeft gehad.",
    "tranche": "Een ronde waarin het Rijk deals sluit.",
    "trend": "Of een cijfer de laatste jaren vooral stijgt of vooral daalt.",
    "uitgangspositie": "Hoe een gebied ervoor stond toen zijn deal begon.",
    "vitale regio": "Een regio waar het Rijk langer extra aandacht voor heeft, in het programma NPVR.",
}


def glossary(*words: str) -> None:
    """Draw what these words mean, folded; each is a key of `WORDS`."""
    items = "".join(f"<dt>{escape(word)}</dt><dd>{escape(WORDS[word])}</dd>" for word in words)
    said = ", ".join(words[:-1]) + f" en {words[-1]}"
    asked = f"<summary>Wat betekenen {escape(said)}?</summary>"
    st.html(f'<details class="rd-glossary">{asked}<dl class="rd-facts">{items}</dl></details>')
