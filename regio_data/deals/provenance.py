"""How sure each fact of a deal is, and which sources it has: the same on the page and in every export."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from regio_data import dutch
from regio_data.registers.records import NO_SOURCE, STATUS_MONTH, Deal

CONFIDENCE = {"high": "hoog", "medium": "middel", "low": "laag"}

#: Fields of the register in the order in which they are read, with their Dutch names.
FIELDS = {
    "name": "naam",
    "tranche": "tranche",
    "signed_year": "jaar van sluiten",
    "signed_date": "datum van sluiten",
    "end_year": "einde",
    "status": "status",
    "status_date": "datum van de status",
    "status_2024_05": f"status in {STATUS_MONTH}",
    "rijksbijdrage_mln": "rijksbijdrage",
    "regio_bijdrage_mln": "regiobijdrage",
    "municipalities": "gemeenten",
    "part_of": "delen van gemeenten",
    "provinces": "provincies",
    "islands": "eilanden",
    "predecessor": "voorganger",
    "rode_draden": "rode draden",
    "description_nl": "beschrijving",
    "evaluations": "evaluaties",
    "website": "website",
}

#: Behind a fact that is not sure, on a slide; `unsure_key` says what it means.
UNSURE = "*"

_ADDRESS = re.compile(r"https?://[\w.-]+([/:?#]\S*)?(?=\s|$)")

_DAY_IN_ADDRESS = re.compile(r"/(20\d\d)/(0[1-9]|1[0-2])/(0[1-9]|[12]\d|3[01])/")
_DAY_IN_WORDS = re.compile(rf"\b(\d\d? ({'|'.join(dutch.MONTHS)})|voorjaar|najaar) 20\d\d\b")

#: Longest title in the text of a link.
LONGEST = 60

#: An amount in an address has lost its comma: "175-miljoen" may be 17,5.
_AMOUNT = re.compile(r"(€|\be)?[-_]*\d+([-_]\d+)*[-_](miljoen|miljard|mln|million)([-_]euro)?(?![^\W_])", re.IGNORECASE)
_PAPER = re.compile(r"(kst|stcrt|prb|gmb)-(\d+-\d+)")
_PAPERS = {"kst": "Kamerstuk", "stcrt": "Staatscourant", "prb": "Provinciaal blad", "gmb": "Gemeenteblad"}
#: What a computer numbered: letters and digits in one, or many digits.
_NUMBERED = re.compile(r"(?=.*\d)(?=.*[^\W\d_])(?!\d{1,2}e$).*|[\d.]{5,}")
_WORD = re.compile(r"(?=.*[aeiouy])[^\W\d_]{4,}", re.IGNORECASE)


@dataclass(frozen=True)
class Provenance:
    """One field: its Dutch name, how sure it is ("hoog", "middel", "laag") and its sources as the register has them."""

    field: str
    confidence: str
    sources: tuple[str, ...]


def provenance(deal: Deal) -> tuple[Provenance, ...]:
    """Return every field that the register gives a source or a confidence for, in the order of `FIELDS`."""
    known = deal.field_sources.keys() | deal.confidence.keys()
    return tuple(
        Provenance(FIELDS.get(field, field), CONFIDENCE[deal.confidence.get(field, "high")], deal.field_sources.get(field, ()))
        for field in sorted(known, key=[*FIELDS, *sorted(known - FIELDS.keys())].index)
    )


def named_sources(sources: tuple[str, ...]) -> tuple[str, ...]:
    """Return the sources of a field for a reader: what stands on none is said in words, never listed as if it were a source.

    Examples
    --------
    >>> named_sources(("zonder bron",)), named_sources(("Kamerbrief", "zonder bron"))
    (('dit gegeven staat in geen bron',), ('Kamerbrief', 'een deel van dit gegeven staat in geen bron'))
    """
    named = tuple(source for source in sources if source != NO_SOURCE)
    if len(named) == len(sources):
        return named
    return (*named, f"{'een deel van ' if named else ''}dit gegeven staat in geen bron")


def other_sources(deal: Deal) -> tuple[str, ...]:
    """Return the sources that belong to no field."""
    used = {source for sources in deal.field_sources.values() for source in sources}
    return tuple(source for source in deal.sources if source not in used)


def uncertain(deal: Deal) -> str:
    """Return the fields that are not sure with how sure they are: "einde: laag; gemeenten: middel"; "" without any."""
    return "; ".join(f"{one.field}: {one.confidence}" for one in provenance(deal) if one.confidence != CONFIDENCE["high"])


def doubt(deal: Deal, *fields: str) -> str:
    """Return what stands behind a fact that is not sure, by the least sure of its fields: " (zekerheid: laag)" or ""."""
    worst = sureness(deal, *fields)
    return f" (zekerheid: {worst})" if worst != CONFIDENCE["high"] else ""


def sureness(deal: Deal, *fields: str) -> str:
    """Return how sure a fact is, by the least sure of its fields: "hoog", "middel" or "laag"."""
    found = {deal.confidence.get(field, "high") for field in fields}
    return next((word for level, word in reversed(CONFIDENCE.items()) if level in found), CONFIDENCE["high"])


def unsure_mark(deal: Deal, *fields: str) -> str:
    """Return `UNSURE` where `doubt` has something to say and there is no room for it, "" elsewhere."""
    return UNSURE if doubt(deal, *fields) else ""


def unsure_key(*shown: object) -> str:
    """Return what `UNSURE` means (middel or laag), to stand below texts or rows of which any has it; "" where none has."""
    return f"{UNSURE} = niet zeker." if UNSURE in str(shown) else ""


def unsure(deals: Iterable[Deal], field: str) -> list[Deal]:
    """Return the deals of which a field of the register is filled and not sure."""
    return [deal for deal in deals if getattr(deal, field) and deal.confidence.get(field, "high") != "high"]


def levels(deals: Iterable[Deal], field: str) -> str:
    """Return how sure a field is of the deals of which it is not sure: "12 middel en 4 laag"."""
    found = [deal.confidence[field] for deal in unsure(deals, field)]
    return dutch.several(f"{found.count(key)} {word}" for key, word in CONFIDENCE.items() if key in found)


def address(source: str) -> tuple[str, str]:
    """Return the web address that a source starts with, and what stands behind it; ("", source) without one.

    Examples
    --------
    >>> address("https://www.x.nl/a.html (inhoudsopgave)")
    ('https://www.x.nl/a.html', '(inhoudsopgave)')
    >>> address("javascript:alert(1)")
    ('', 'javascript:alert(1)')
    """
    found = _ADDRESS.match(source)
    return (found[0], source[found.end() :].strip()) if found else ("", source)


def day_of(source: str) -> str:
    """Return the day or the season that a source names of itself, in Dutch; "" where it names none.

    Examples
    --------
    >>> day_of("Kamerbrief Voortgangsrapportage, 7 mei 2024 (kenmerk 1)"), day_of("https://x.nl/2025/11/19/groen-licht")
    ('7 mei 2024', '19 november 2025')
    >>> day_of("Kamerbrief eerste acht convenanten, najaar 2024"), day_of("https://x.nl/begroting-2026")
    ('najaar 2024', '')
    """
    if in_address := _DAY_IN_ADDRESS.search(source):
        return dutch.date(datetime.date(*map(int, in_address.groups())))
    named = _DAY_IN_WORDS.search(source)
    return named[0] if named else ""


def link_texts(sources: Iterable[str]) -> dict[str, str]:
    """Return a text for each web address among sources: its site and `title`, no text twice.

    Examples
    --------
    >>> list(link_texts(["https://www.x.nl/nieuws/deal-rond.html", "https://x.nl/deal-rond", "http://y.nl/"]).values())
    ['x.nl: Deal rond', 'x.nl: Deal rond (2)', 'y.nl']
    """
    texts: dict[str, str] = {}
    for url in dict.fromkeys(address(source)[0] for source in sources):
        if url:
            text = _link_text(url)
            same = sum(re.fullmatch(rf"{re.escape(text)}( \(\d+\))?", other) is not None for other in texts.values())
            texts[url] = f"{text} ({same + 1})" if same else text
    return texts


def site(url: str) -> str:
    """Return the site of a web address: "rijksoverheid.nl"."""
    return (urlsplit(url).hostname or "").removeprefix("www.")


def title(url: str) -> str:
    """Return what a web address calls its page, in words and without amounts; "document" where those are no words.

    Examples
    --------
    >>> title("https://x.nl/rijk-investeert-%E2%82%AC2443-miljoen-voor-16-regio-deals"), title("https://x.nl/18f0c463-1ee8")
    ('Rijk investeert … voor 16 regio deals', 'document')
    >>> title("https://x.nl/kst-29697-85.html"), title("https://x.nl/")
    ('Kamerstuk 29697-85', '')
    """
    last = re.sub(r"\.(html?|pdf|aspx?|php)$", "", unquote(urlsplit(url).path).rstrip("/").rpartition("/")[2])
    if not last:
        return ""
    if paper := _PAPER.fullmatch(last):
        return f"{_PAPERS[paper[1]]} {paper[2]}"
    words = [word for word in re.split(r"[-_~,:\s]+", _AMOUNT.sub("-…-", last)) if word and not _NUMBERED.fullmatch(word)]
    if words and words[0].isdigit() and len(words[0]) > 2:  # the number of a page
        words = words[1:]
    if not any(_WORD.fullmatch(word) for word in words) or words == ["detail"]:
        return "document"
    return dutch.capital(_short(" ".join(words)))


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST].rpartition(' ')[0] or text[:LONGEST]}…"


def _link_text(url: str) -> str:
    named = title(url)
    return f"{site(url)}: {named}" if named else site(url)
