"""Two replicas behind nginx with a shared store: one is killed under load, the figures are refreshed meanwhile."""

from __future__ import annotations

import datetime
import json
import os
import re
import shutil
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from benchmarks.replicas import nginx_conf
from loaders.store.draft import draft_of
from loaders.store.shared import Shared
from loaders.store.store import Store
from regio_data.dataset.current import current_state
from regio_data.dataset.refresh_record import RefreshRecord
from regio_data.dataset.snapshot import open_dataset
from tests.loaders.store.test_shared import URL
from tests.standins.s3 import bucket
from tests.web.server import ROOT, free_port, running
from tests.web.visitor import see, visit
from web.metrics import numbers

DEPLOY = ROOT / "deploy"


def status(url: str) -> int:
    try:
        with urllib.request.urlopen(url, timeout=20) as reply:
            return reply.status
    except urllib.error.HTTPError as error:
        return error.code


def version(port: int) -> str:
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/ready", timeout=20) as reply:
        return json.load(reply)["version"]


def until(said: str, true, seconds: float = 40) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, said
        time.sleep(0.3)


def refresh(store: Store, year: int) -> str:
    """Put a set in use of which every part is told apart: another edition, other boundaries; return its version."""
    draft = draft_of(open_dataset())
    sources = {**draft.sources, "monitor": {**draft.sources["monitor"], "edition": f"december {year}"}}
    moved = draft.boundaries.assign(geometry=draft.boundaries.translate(year))  # metres
    with Shared(URL).in_step(store), store.locked():
        return store.add(replace(draft, boundaries=moved, sources=sources)).version


class Visitors:
    """Visitors who ask a view again and again; who loses the connection comes back.

    ``gaps``: seconds without a view; ``sets``: the map files of a view with the edition that its source line names.
    """

    def __init__(self, port: int, count: int):
        self.port, self.stop = port, threading.Event()
        self.gaps: list[float] = []
        self.wrong: list[str] = []
        self.sets: set[tuple[frozenset[str], frozenset[str]]] = set()
        self.views = 0
        self.threads = [threading.Thread(target=self._visit, daemon=True) for _ in range(count)]
        for thread in self.threads:
            thread.start()

    def _visit(self) -> None:
        last = time.monotonic()
        while not self.stop.is_set():
            try:
                with visit(self.port) as session:
                    while not self.stop.is_set():
                        view = see(session, "brede-welvaart", "indicator=01_GZ_08")
                        text = " ".join(view.texts)
                        files, editions = (
                            re.findall(r"/kaartbestanden/(\w+)/", text),
                            re.findall(r"editie (december \d+)", text),
                        )
                        self.sets.add((frozenset(files), frozenset(editions)))
                        self.wrong += [*view.exceptions, *(text for text in view.alerts if "kan nu niet" in text)]
                        self.gaps.append(time.monotonic() - last)
                        last, self.views = time.monotonic(), self.views + 1
                        self.stop.wait(0.5)
            except Exception:  # the replica was killed: as a browser, come back
                self.stop.wait(0.5)

    def end(self) -> None:
        self.stop.set()
        for thread in self.threads:
            thread.join(60)


@pytest.mark.deep
@pytest.mark.skipif(shutil.which("nginx") is None, reason="needs nginx")
def test_a_replica_is_killed_under_load_while_the_figures_are_refreshed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    front, ports = free_port(), [free_port(), free_port()]
    roots = [tmp_path / "one", tmp_path / "two"]
    with bucket() as service:
        for name, value in {**service.environment, "REGIO_STORE_URL": URL}.items():
            monkeypatch.setenv(name, value)
        refresh(Store(tmp_path / "refresher"), 2031)
        Shared(URL).fetch(Store(roots[0]))
        Shared(URL).fetch(Store(roots[1]))
        conf = nginx_conf(tmp_path, front, ports)
        followers = [
            subprocess.Popen(
                [sys.executable, "-m", "loaders", "follow", "--every", "1"],
                cwd=ROOT,
                env={**os.environ, "REGIO_DATA_DIR": str(root)},
                stdout=subprocess.DEVNULL,
            )
            for root in roots
        ]
        nginx = subprocess.Popen(["nginx", "-p", str(tmp_path), "-c", str(conf), "-g", "daemon off;"])
        try:
            with (
                running(ports[0], tmp_path / "log1", REGIO_DATA_DIR=str(roots[0])) as first,
                running(ports[1], tmp_path / "log2", REGIO_DATA_DIR=str(roots[1])),
            ):
                before = version(ports[0])
                assert version(ports[1]) == before
                assert status(f"http://127.0.0.1:{front}/_stcore/metrics") == 404
                with visit(front) as session:
                    files = {t for text in see(session, "").texts for t in re.findall(r"/kaartbestanden/\w+/\w+\.\w+", text)}
                assert files, "the map asks for files of ours"
                for file in files:
                    assert [status(f"http://127.0.0.1:{port}{file}") for port in (*ports, front)] == [200] * 3

                visitors = Visitors(front, 6)
                until("no views", lambda: visitors.views > 12)
                first.kill()
                after = refresh(Store(tmp_path / "refresher"), 2032)
                assert after != before
                until("the other replica has the new figures", lambda: version(ports[1])[:12] == after[:12])
                with running(ports[0], tmp_path / "log3", REGIO_DATA_DIR=str(roots[0])):
                    assert version(ports[0]) == version(ports[1])
                    time.sleep(3)
                visitors.end()
                said = "\n".join((tmp_path / name).read_text() for name in ("log1", "log2", "log3"))
                assert visitors.wrong == [], said
                assert visitors.views > 40
                assert max(visitors.gaps) < 20
                assert "Traceback" not in said, said
                assert [len(part) for one in visitors.sets for part in one] == [1] * 4, "a view has parts of two data sets"
                assert {min(editions) for _, editions in visitors.sets} == {"december 2031", "december 2032"}
                assert len({files for files, _ in visitors.sets}) == 2
        finally:
            for process in (nginx, *followers):
                process.terminate()
                process.wait(timeout=20)


def test_what_kubernetes_runs_is_closed_and_has_its_checks() -> None:
    parts = list(yaml.safe_load_all((DEPLOY / "kubernetes.yaml").read_text()))
    kinds = {part["kind"]: part["spec"] for part in parts}
    assert {"Deployment", "HorizontalPodAutoscaler", "PodDisruptionBudget", "CronJob", "Service"} <= kinds.keys()
    pods = [kinds["Deployment"]["template"]["spec"], kinds["CronJob"]["jobTemplate"]["spec"]["template"]["spec"]]
    for pod in pods:
        assert pod["securityContext"]["runAsNonRoot"] is True
        assert all(one["securityContext"]["readOnlyRootFilesystem"] for one in pod["containers"])
    app = pods[0]["containers"][0]
    assert (app["readinessProbe"]["httpGet"]["path"], app["livenessProbe"]["httpGet"]["path"]) == ("/ready", "/_stcore/health")


def test_every_alarm_is_about_a_number_that_the_server_gives() -> None:
    rules = yaml.safe_load((DEPLOY / "alarms.yml").read_text())["groups"][0]["rules"]
    failed = RefreshRecord(when=datetime.datetime.now(datetime.UTC), command="refresh", outcome="failed", nl="x", en="x")
    given = {*numbers(replace(current_state(), last_refresh=failed), datetime.date.today()), "regio_errors"}
    named = {name for rule in rules for name in re.findall(r"regio_\w+", rule["expr"])}
    assert named == given
    runbook = (ROOT / "docs" / "runbook.md").read_text()
    assert {name for name in named if f"`{name}`" not in runbook} == {"regio_data_age_days"}
