"""The whole server, started as a user does, with the network closed."""

from __future__ import annotations

import gzip
import http.client
import json
import socket

import pytest

from tests.web.server import free_port, running


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """A running server below a base path: its port, and the file that tells which other hosts it asked."""
    folder, port = tmp_path_factory.mktemp("closed"), free_port()
    asked = folder / "asked"
    command = ("-m", "tests.web.closed_network", str(asked))
    hosts = [part for host in ("127.0.0.1", "dash.example") for part in ("--server.allowedHosts", host)]
    around = {"base": "/dash", "command": command, "REGIO_LOG_FILE": str(folder / "log.json")}
    with running(port, folder / "log", "--server.baseUrlPath", "dash", *hosts, **around):
        yield port, asked


def _ask(port, path, **headers):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    try:
        connection.request("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})
        reply = connection.getresponse()
        return reply, b"" if reply.status == 101 else reply.read()
    finally:
        connection.close()


def _status(port, path):
    try:
        return _ask(port, path)[0].status
    except OSError:
        return None


def _websocket(port, origin, **headers):
    return _ask(
        port,
        "/dash/_stcore/stream",
        Connection="Upgrade",
        Upgrade="websocket",
        Sec_WebSocket_Version="13",
        Sec_WebSocket_Key="MDEyMzQ1Njc4OTAxMjM0NQ==",
        Origin=origin,
        **headers,
    )[0].status


def test_the_first_request_may_be_a_deep_link(server):
    port, _ = server
    reply, body = _ask(port, "/dash/profiel?deal=twente-ii", Accept_Encoding="gzip")
    assert reply.status == 200
    text = gzip.decompress(body).decode()
    assert "<title>Regio Deal Twente II – Regio Deals</title>" in text
    assert '<html lang="nl">' in text


def test_both_checks_say_ok_when_the_data_is_warm(server):
    port, _ = server
    assert json.loads(_ask(port, "/dash/ready")[1])["ready"] is True
    assert _status(port, "/dash/_stcore/health") == 200


def test_a_foreign_origin_is_refused_and_nobody_else_is_asked(server):
    port, asked = server
    assert _websocket(port, f"http://127.0.0.1:{port}") == 101
    assert _websocket(port, "https://evil.example") == 403
    assert not asked.exists(), asked.read_text()


def test_a_host_that_the_settings_do_not_name_gets_no_session(server):
    """A page of a foreign name that is made to lead to this machine (DNS rebinding)."""
    port, _ = server
    assert _websocket(port, "http://dash.example", Host="dash.example") == 101
    assert _websocket(port, "http://evil.example", Host="evil.example") != 101
    assert _ask(port, "/dash/ready", Host="10.0.0.8")[0].status == 200  # a probe asks by address


def test_the_first_page_and_a_file_of_the_map_say_what_a_browser_may_do(server):
    port, _ = server
    for path in ("/dash/", "/dash/profiel?deal=twente-ii", "/dash/overzicht", "/dash/kaartbestanden/0/0.js", "/dash/ready"):
        headers = _ask(port, path)[0].headers
        assert headers["X-Content-Type-Options"] == "nosniff", path
        assert headers["Referrer-Policy"] == "strict-origin-when-cross-origin", path
        assert "geolocation=()" in headers["Permissions-Policy"], path
        policy = headers["Content-Security-Policy"]
        assert "default-src 'self'" in policy or "default-src 'none'" in policy, path
        assert "frame-ancestors 'self'" in policy, path


def test_the_server_listens_on_this_machine_only(server):
    port, _ = server
    with socket.socket() as any_address:
        any_address.bind(("127.0.0.2", port))  # taken if the server listened on every address


def test_the_log_says_which_data_came_in_use_and_nothing_of_who_asked(server):
    port, asked = server
    version = json.loads(_ask(port, "/dash/ready?name=piet")[1])["version"]
    lines = [json.loads(line) for line in asked.with_name("log.json").read_text(encoding="utf-8").splitlines()]
    assert f"data set in use: {version}" in [line["said"] for line in lines]
    assert "piet" not in str(lines) and "127.0.0.1" not in str(lines)


def test_numbers_for_a_monitor_are_for_this_machine(server):
    port, _ = server
    assert b"regio_edition_due" in _ask(port, "/dash/metrics")[1]
    assert _status(port, "/dash/_stcore/metrics") == 200
    for path in ("/dash/metrics", "/dash/_stcore/metrics"):
        assert _ask(port, path, X_Forwarded_For="10.0.0.8")[0].status == 404
