"""What the first visitor would otherwise wait for: the modules of the pages, and what their first views are made of."""

from __future__ import annotations

import importlib
import pkgutil

import ui
from ui.common.app_data import AppData


def warm(data: AppData) -> None:
    """Import what the pages import, and make the tables that all of them share; cheap when that is done."""
    for module in pkgutil.walk_packages(ui.__path__, "ui."):
        if module.name != "ui.main":  # which draws
            importlib.import_module(module.name)
    data.prepare()
