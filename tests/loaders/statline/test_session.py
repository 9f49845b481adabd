"""cbsodata gets our session, one call at a time, and its own back afterwards."""

from __future__ import annotations

import contextlib
import threading

import cbsodata
import requests
from cbsodata import cbsodata3

from loaders.statline import fetch


def test_cbsodata_asks_through_a_session_that_we_can_replace():
    """Fails when an upgrade makes its requests in another way: then our limits would no longer hold."""
    assert cbsodata3.Session is requests.Session
    assert hasattr(cbsodata.options, "use_https")
    asked = []

    class Ours(requests.Session):
        def send(self, request, **options):
            asked.append(request.url)
            raise requests.ConnectionError

    with fetch._for_cbsodata(Ours(), secure=False), contextlib.suppress(requests.ConnectionError):
        cbsodata.get_meta("37259eng", "Gender", catalog_url="cbs.example")
    assert [url.split("?")[0] for url in asked] == ["http://cbs.example/ODataFeed/odata/37259eng/Gender"]
    assert cbsodata3.Session is requests.Session


def test_two_threads_never_use_the_session_of_the_other():
    wrong, both = [], threading.Barrier(2)

    def work(secure):
        both.wait()
        for _ in range(200):
            session = object()
            with fetch._for_cbsodata(session, secure):
                if cbsodata3.Session() is not session or cbsodata.options.use_https is not secure:
                    wrong.append(secure)

    threads = [threading.Thread(target=work, args=(secure,)) for secure in (True, False)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert wrong == []
    assert cbsodata3.Session is requests.Session
