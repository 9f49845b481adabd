"""cbsodata asks through our session, each caller through its own, and stays itself for others."""

from __future__ import annotations

import contextlib
import threading

import cbsodata
import requests
from cbsodata import cbsodata3

from loaders.statline.client import client


def test_cbsodata_asks_through_a_session_that_we_can_replace():
    """Fails when an upgrade makes its requests in another way: then our limits would no longer hold."""
    assert cbsodata3.Session is requests.Session
    assert hasattr(cbsodata.options, "use_https")
    asked = []

    class Ours(requests.Session):
        def send(self, request, **options):
            asked.append(request.url)
            raise requests.ConnectionError

    with contextlib.suppress(requests.ConnectionError):
        client(Ours(), secure=False).get_meta("37259eng", "Gender", catalog_url="cbs.example")
    assert [url.split("?")[0] for url in asked] == ["http://cbs.example/ODataFeed/odata/37259eng/Gender"]
    assert cbsodata3.Session is requests.Session


def test_two_threads_never_use_the_session_of_the_other():
    wrong, both = [], threading.Barrier(2)

    def work(secure):
        both.wait()
        for _ in range(50):
            session = object()
            ours = client(session, secure)
            if ours.Session() is not session or ours.options.use_https is not secure:
                wrong.append(secure)

    threads = [threading.Thread(target=work, args=(secure,)) for secure in (True, False)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert wrong == []
    assert cbsodata3.Session is requests.Session


def test_the_module_that_others_import_stays_as_it_was():
    before = cbsodata.options.use_https
    ours = client(requests.Session(), secure=not before)
    assert ours.options.use_https is not before
    assert cbsodata.options.use_https is cbsodata3.options.use_https is before
    assert cbsodata3.Session is requests.Session
