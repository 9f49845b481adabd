"""What the tests of the domain share: registers, data set and scores, made once."""

from __future__ import annotations

import pytest

from regio_data.dataset import open_dataset
from regio_data.registers import load_registers
from regio_data.scores import all_scores


@pytest.fixture(scope="session", autouse=True)
def no_store_of_this_user(tmp_path_factory):
    """Tests read the embedded snapshot, or a store of their own; never what this user's app has refreshed."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("REGIO_DATA_DIR", str(tmp_path_factory.mktemp("no") / "store"))
        yield


@pytest.fixture(scope="session")
def registers():
    return load_registers()


@pytest.fixture(scope="session")
def dataset():
    return open_dataset()


@pytest.fixture(scope="session")
def scores(dataset, registers):
    return all_scores(dataset, registers)
