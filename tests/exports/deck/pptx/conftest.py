"""An empty slide of PowerPoint, and what stands on it."""

from __future__ import annotations

import pytest
from pptx import Presentation
from pptx.util import Emu


@pytest.fixture
def sheet():
    file = Presentation()
    file.slide_width, file.slide_height = Emu(12_192_000), Emu(6_858_000)
    return file.slides.add_slide(file.slide_layouts.get_by_name("Blank"))
