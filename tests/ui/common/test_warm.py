"""What a start imports, and that a visitor finds everything made."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

#: What a visit does not need: statistics (118 MB with scikit-learn and matplotlib), writers of files, loaders.
HEAVY = (
    "scipy",
    "mapclassify",
    "sklearn",
    "matplotlib",
    "networkx",
    "pptx",
    "openpyxl",
    "typst",
    "rich",
    "cbsodata",
    "loaders",
)
START = f"""
import sys
import app
app.warm_up()
print(*(name for name in {HEAVY!r} if name in sys.modules))
"""


def test_nothing_heavy_is_imported_at_start_nor_by_the_pages():
    done = subprocess.run([sys.executable, "-c", START], cwd=Path(__file__).parents[3], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == ""
