"""``python -m loaders follow``: keep the folder of this machine in step with the store that several machines share."""

from __future__ import annotations

import argparse
import contextlib
import time
from contextlib import AbstractContextManager

from loaders.errors import LoaderError, UsageError
from loaders.store.shared import Shared
from loaders.store.store import Store
from regio_data.outside import sayable
from regio_data.settings import Settings, load_settings


def in_step(store: Store, settings: Settings, dry_run: bool = False) -> AbstractContextManager[None]:
    """Return what brings a change of a store to the shared one, if there is one (`Shared.in_step`)."""
    return Shared(settings.store_url).in_step(store) if settings.store_url and not dry_run else contextlib.nullcontext()


def run_follow(options: argparse.Namespace) -> int:
    """Look at the shared store every so many seconds, or once; what fails is said, and tried again at the next look."""
    settings = load_settings()
    if not settings.store_url:
        raise UsageError("no shared store is set: store_url / REGIO_STORE_URL")
    shared, store = Shared(settings.store_url), Store(settings.data_dir)
    while True:
        try:
            if shared.fetch(store):
                print(sayable(f"data set {store.state.dataset.version} is in use"), flush=True)
        except (LoaderError, OSError) as error:
            if options.once:
                raise
            print(sayable(f"not in step: {error}"), flush=True)
        if options.once:
            return 0
        time.sleep(options.every)
