"""How up to ten regions are told apart, on every page, slide and file: by shape, dash and colour together."""

from __future__ import annotations

#: Smallest difference (CIE76) for normal, protan, deutan and tritan sight 22 / 20 / 19 / 22; all 3:1 or more on white.
COLOURS = (
    "#111820", "#01689B", "#B4540A", "#D81B60", "#1F9ED1", "#8592A0", "#4400AA", "#662211", "#AA55FF", "#330044",
)  # fmt: skip
DASHES = (
    [1, 0], [6, 3], [2, 2], [8, 3, 2, 3], [12, 4], [4, 2, 1, 2], [1, 4], [10, 2, 2, 2, 2, 2], [16, 3, 5, 3], [5, 6],
)  # fmt: skip

#: SVG paths in the square from -1 to 1, the same for Vega, HTML and slides: circle, diamond, square, plus, star, cross,
#: lying bar, standing bar, ring, frame.
#: No triangles: those mean higher and lower.
SHAPES = (
    "M-0.9,0A0.9,0.9,0,1,1,0.9,0A0.9,0.9,0,1,1,-0.9,0Z",
    "M0,-1.1L1.1,0L0,1.1L-1.1,0Z",
    "M-0.8,-0.8L0.8,-0.8L0.8,0.8L-0.8,0.8Z",
    "M-1,-0.36L-0.36,-0.36L-0.36,-1L0.36,-1L0.36,-0.36L1,-0.36L1,0.36L0.36,0.36L0.36,1L-0.36,1L-0.36,0.36L-1,0.36Z",
    "M0,-1.1L0.27,-0.37L1.05,-0.34L0.44,0.14L0.65,0.89L0,0.46L-0.65,0.89L-0.44,0.14L-1.05,-0.34L-0.27,-0.37Z",
    "M-0.96,-0.45L-0.45,-0.96L0,-0.51L0.45,-0.96L0.96,-0.45L0.51,0L0.96,0.45L0.45,0.96L0,0.51L-0.45,0.96L-0.96,0.45L-0.51,0Z",
    "M-1.1,-0.42L1.1,-0.42L1.1,0.42L-1.1,0.42Z",
    "M-0.42,-1.1L0.42,-1.1L0.42,1.1L-0.42,1.1Z",
    "M-1,0A1,1,0,1,1,1,0A1,1,0,1,1,-1,0ZM-0.5,0A0.5,0.5,0,1,0,0.5,0A0.5,0.5,0,1,0,-0.5,0Z",
    "M-0.9,-0.9L0.9,-0.9L0.9,0.9L-0.9,0.9ZM-0.45,-0.45L-0.45,0.45L0.45,0.45L0.45,-0.45Z",
)


def mark_svg(index: int) -> str:
    """Return the mark of the region with this index in the choice, as SVG that fills its box."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="-1.15 -1.15 2.3 2.3">'
        f'<path d="{SHAPES[index]}" fill="{COLOURS[index]}"/></svg>'
    )
