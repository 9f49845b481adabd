"""PPTX of 16:9: one deal a slide, with charts, map and text that can be edited, and the sources in the notes."""

from exports.formats.powerpoint.slides import to_pptx

__all__ = ["to_pptx"]
