"""The deck as PPTX of 16:9: text, tables, charts and maps that can be edited, and what the speaker says in the notes."""

from exports.deck.pptx.writer import to_pptx

__all__ = ["to_pptx"]
