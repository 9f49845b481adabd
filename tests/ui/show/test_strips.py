"""A strip from 0 to 100 with dots."""

from __future__ import annotations

from ui.show.strips import Dot, strip


def test_a_dot_stands_at_its_percentile_with_its_words():
    html = strip([Dot(2.96, 'laag "<b>'), Dot(100.0, "hoog", "#123456")], "Alles & <meer>")
    assert 'style="left:3.0%;background:var(--rd-ink)" title="laag &quot;&lt;b&gt;"' in html
    assert 'style="left:100.0%;background:#123456" title="hoog"' in html
    assert 'aria-label="Alles &amp; &lt;meer&gt;"' in html
