"""The typeface of our files: Source Sans, as on screen, from the package font-source-sans-pro (SIL OFL 1.1)."""

from __future__ import annotations

import importlib.util
from pathlib import Path


def font_folder() -> Path:
    """Return the folder with the TTF files.

    Raises
    ------
    FileNotFoundError
        If the package is not installed.
    """
    spec = importlib.util.find_spec("font_source_sans_pro")
    if spec is None or not spec.submodule_search_locations:
        raise FileNotFoundError("the typeface is missing: pip install -r requirements.txt")
    return Path(spec.submodule_search_locations[0]) / "files"
