"""What the tests share: registers, data set and scores, made once; and the files beside the project, where they are."""

from __future__ import annotations

import functools
import os
from dataclasses import replace
from pathlib import Path

import hypothesis
import pytest

from regio_data.data import Data
from regio_data.dataset.snapshot import open_dataset
from regio_data.figures.scores import all_scores
from regio_data.registers.load import load_registers
from tests.fault_matrix import pytest_terminal_summary  # noqa: F401, a hook is found by its name

# A busy machine is no failure; what takes long is measured in benchmarks/.
hypothesis.settings.register_profile("project", deadline=None)
hypothesis.settings.load_profile("project")


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """One more than there are processors: a third of the time a test waits, for a server or for a process that it started."""
    return (os.cpu_count() or 1) + 1


@pytest.fixture(scope="session", autouse=True)
def no_store_of_this_user(tmp_path_factory):
    """Tests read the embedded snapshot, or a store of their own; never what this user's app has refreshed."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("REGIO_DATA_DIR", str(tmp_path_factory.mktemp("no") / "store"))
        yield


@pytest.fixture(scope="session")
def packages_read_once():
    """Let Streamlit look for components among the installed packages once, not at each of the thousand runs of its AppTest."""
    from streamlit.components.v2 import manifest_scanner

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(manifest_scanner, "scan_component_manifests", functools.cache(manifest_scanner.scan_component_manifests))
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


@pytest.fixture(scope="session")
def data(dataset, registers, scores):
    """What every page, file and slide is made of; what tests have made of it is kept for the next."""
    return Data(dataset, registers, scores, "1")


@pytest.fixture
def next_tranche(registers):
    """Return what makes registers with one tranche more, to which deals that are named are moved."""

    def made(*slugs):
        last = registers.tranches[-1]
        new = last.model_copy(update={"tranche": last.tranche + 1, "deals": len(slugs), "note": "Een tranche erbij."})
        moved = {"tranche": new.tranche, "colour": new.colour}
        deals = [deal.model_copy(update=moved) if deal.slug in slugs else deal for deal in registers.deals]
        return replace(registers, deals=tuple(deals), tranches=(*registers.tranches, new))

    return made


@pytest.fixture(scope="session")
def testdata() -> Path:
    """The files of ../shared/testdata; the test is skipped where they are not."""
    folder = Path(__file__).parents[2] / "shared" / "testdata"
    if not folder.exists():
        pytest.skip("needs ../shared/testdata")
    return folder
