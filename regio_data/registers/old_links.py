"""Spellings of earlier links: the one place that knows them, so that a link once shared goes on working."""

from __future__ import annotations

from regio_data.registers.codes import slugify
from regio_data.registers.regions import RegionRef


def spelled_today(name: str, text: str) -> str:
    """Return a value of a query parameter as it is spelled today.

    Parameters
    ----------
    name : str
        Of the parameter.
    text : str
        As the link has it; comes back as it is when it is of no earlier spelling.

    Examples
    --------
    >>> spelled_today("gebied", "npvr-achterhoek"), spelled_today("gebied", "limburg")
    ('vitale-regio:achterhoek', 'provincie:limburg')
    >>> spelled_today("regio", "provincie:Fryslân"), spelled_today("met", "nederland:Nederland")
    ('provincie:fryslan', 'nederland')
    """
    if name == "gebied" and ":" not in text:
        vitale = text.removeprefix("npvr-")
        return str(RegionRef("provincie", slugify(text)) if vitale == text else RegionRef("vitale-regio", vitale))
    kind, colon, key = text.partition(":")
    if colon and kind in ("provincie", "corop", "nederland"):
        return str(RegionRef(kind, slugify(key)))
    return text
