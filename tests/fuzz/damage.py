"""How an input is damaged: cut, doubled, overwritten, or filled with what means something to somebody."""

from __future__ import annotations

import random

TEXTS = ("٢٠١٣😀", "\x1b[2J", "-99997", "9" * 400, "../", "{}", '"', ";", "\n")
PIECES = (b"", b"\x00", b"\xff\xfe", b"[" * 3000, *(text.encode() for text in TEXTS))


def damaged(content: bytes, chance: random.Random) -> bytes:
    """Return content of which one to four places were damaged."""
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(content) + 1)
        to = min(len(content), at + chance.choice((0, 1, 8, 200, 5000)))
        content = content[:at] + chance.choice((*PIECES, content[at:to] * 2)) + content[to:]
    return content
