"""What to change where, for each way in which a live source can differ from what was assumed."""

from __future__ import annotations

import re

STATLINE = "regio_data/registers/data/statline.yaml"
#: A difference as the loaders say it, and what helps. The first that fits counts.
ADVICE: tuple[tuple[str, str], ...] = (
    (r"no topic .*renamed|topics .* under|is in .* not in", f"the titles, parents or unit of this mapping in {STATLINE}"),
    (r"no dimension|categories .* in dimension", f"`select` of this mapping in {STATLINE}"),
    (
        r"table .* lacks|rows lack|gives no rows|no whole years|has no period",
        f"this mapping in {STATLINE}; look at the table first",
    ),
    (r"ODataFeed.*HTTP 404", f"the table id of this mapping in {STATLINE}: the table was withdrawn or renumbered"),
    (
        r"collections/.*HTTP 404|Unknown|InvalidParameter",
        "the collection: MUNICIPALITIES or DISTRICTS in loaders/pdok/fetch.py",
    ),
    (r"HTTP 404", "the address in the settings (docs/configuration.md)"),
    (r"HTTP 406", "the header Accept in loaders/http/net.py"),
    (
        r"HTTP 40[013]|the request was refused",
        "nothing yet: read what the service says; parameters stand in loaders/pdok/fetch.py",
    ),
    (r"HTTP 429|HTTP 5\d\d", "nothing: the service is in trouble. Try again later; `attempts` and `backoff` are settings"),
    (
        r"neither csv|is a web page|cannot be read as xlsx",
        "`monitor_url`: it must be the address of the file itself, not of the page",
    ),
    (r"web page or XML|not JSON", "the address in the settings, or the proxy of this network"),
    (r"another host|only https", "the address in the settings: take the one that the service sends on to, after looking at it"),
    (
        r"columns .* not those of the monitor|more than one column",
        "ALIASES in loaders/monitor/rows.py: add the names of the columns",
    ),
    (
        r"no row has an indicator|left out, not in the register",
        "regio_data/registers/data/indicators.yaml: add or rename the codes",
    ),
    (
        r"another municipal division|unknown municipality",
        "regio_data/registers/data/gemeenten.csv, and the deals that are named",
    ),
    (r"other names than the register", "the names in regio_data/registers/data/gemeenten.csv"),
    (r"has no column", "COLUMNS in loaders/pdok/fetch.py: add the name of the column"),
    (r"has no features of|lacks districts", "`boundary_year`, or regio_data/registers/data/wijken.yaml"),
    (
        r"coordinates outside|cover .* km²|more than one polygon|self-crossing|geometry cannot",
        "loaders/pdok/: look at the layer first",
    ),
    (
        r"not a collection of features|no list of rows",
        "loaders/pdok/fetch.py or loaders/statline/fetch.py: another form of reply",
    ),
    (r"0 seems to stand for", "nothing: use --zero-is-missing, after looking at the file"),
    (
        r"years cannot be read|values cannot be read|are mixed",
        "loaders/monitor/columns.py: another way to write years or values",
    ),
    (r"cannot be right|code for no figure", "loaders/monitor/columns.py, MISSING: another code for no figure"),
    (r"max_megabytes|values\. Is this", "`max_megabytes`, if the reply is what was asked"),
    (r"download_timeout|time-out", "`download_timeout` or `read_timeout`"),
    (r"a revision, or another series", f"nothing for a revision; else `relation` of this mapping in {STATLINE}"),
    (r"StatLine has tables of the monitor", f"a mapping in {STATLINE}, after laying the table beside the monitor file"),
    (r"not asked", "`monitor_url`, or give --source monitor=FILE to refresh"),
    (
        r"figures have no row|years are gone|drop from|no figures any more|another unit",
        "nothing yet: look at the file, then --force",
    ),
    (r"certificate", "`ca_bundle`: this network has certificates of its own"),
    (
        r"cannot connect|refused|no connection|reset",
        "the network: a proxy (https_proxy), a firewall, or the address in the settings",
    ),
)


def advice(difference: str) -> str:
    """Return what to change where for a difference in words.

    Examples
    --------
    >>> advice("https://x/items: HTTP 406, not acceptable")
    'the header Accept in loaders/http/net.py'
    """
    return next((what for words, what in ADVICE if re.search(words, difference)), "not foreseen: look at what came")
