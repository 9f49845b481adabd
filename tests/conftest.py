"""What the tests of the domain share: registers, data set and scores, made once."""

from __future__ import annotations

import pytest

from regio_data.dataset import open_dataset
from regio_data.registers import load_registers
from regio_data.scores import all_scores


@pytest.fixture(scope="session")
def registers():
    return load_registers()


@pytest.fixture(scope="session")
def dataset():
    return open_dataset()


@pytest.fixture(scope="session")
def scores(dataset, registers):
    return all_scores(dataset, registers)
