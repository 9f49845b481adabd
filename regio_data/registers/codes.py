"""One spelling for the codes that sources spell in several ways."""

from __future__ import annotations

import re
import unicodedata

MUNICIPALITY_CODE = r"^GM\d{4}$"
CBS_AREA_CODE = r"^[A-Z]{2}\d{2}$"
DISTRICT_CODE = r"^WK\d{4}[0-9A-Z]{2}$"


def is_municipality(code: str) -> bool:
    """Return whether a code of a drawn area is that of a municipality; others are of a part of one.

    Examples
    --------
    >>> is_municipality("GM0153"), is_municipality("WK001404")
    (True, False)
    """
    return code.startswith("GM")


def indicator_key(code: str) -> str:
    """Return the form in which indicator codes are compared.

    The monitor writes ``09_E&V_12`` and ``01.07_NW``, copies of it ``09_E_V_12`` and ``01_07_NW``.

    Examples
    --------
    >>> indicator_key("09_E&V_12") == indicator_key("09_e_v_12 ")
    True
    """
    return re.sub(r"[&.]", "_", code.strip()).upper()


def slugify(text: str) -> str:
    """Return text as it stands in a URL: lower case, no accents, words joined by hyphens.

    Examples
    --------
    >>> slugify("Materiële welvaart")
    'materiele-welvaart'
    """
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")
