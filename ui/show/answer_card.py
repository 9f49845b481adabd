"""The answer card of a deal: years, amount, status, what came before and after, and the sources of the amount."""

from __future__ import annotations

from html import escape

from regio_data.answers.card import Answered
from regio_data.deals.provenance import link_texts
from ui.common.url.links import deal_anchor
from ui.show.source_links import draw, source_list


def answer_card(answer: Answered, area: str = "") -> None:
    """Draw the answer on one deal; ``area`` is what to know of how it lies in the region on the page."""
    rows = [
        ("Looptijd", escape(answer.years)),
        ("Rijksbijdrage", escape(answer.amount)),
        ("Status", escape(answer.status)),
        ("Gebied", escape(area)),
        ("Voorganger", ", ".join(map(deal_anchor, answer.before))),
        ("Opvolger", ", ".join(map(deal_anchor, answer.after))),
        ("Bron", source_list(answer.sources, link_texts(answer.sources))),
    ]
    items = "".join(f"<dt>{term}</dt><dd>{text}</dd>" for term, text in rows if text)
    draw(f'<dl class="rd-facts rd-sources">{items}</dl>')
