"""Which data set the app reads."""

from __future__ import annotations

from regio_data.dataset import Dataset, open_dataset


def current_dataset() -> Dataset:
    """Return the data set in use: the embedded snapshot.

    Raises
    ------
    DatasetError
        If it is damaged.
    """
    return open_dataset()
