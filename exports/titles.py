"""The title and the description of the very view that a URL names, for the tab, a bookmark and the preview of a link."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from regio_data.dutch import several
from regio_data.registers.codes import indicator_key
from regio_data.registers.old_links import spelled_today
from regio_data.registers.regions import RegionRef, regions
from regio_data.registers.registers import Registers

SITE = "Regio Deals"

#: Every page by its URL: the name in the navigation, and what it answers.
PAGES = {
    "": ("Kaart", "Alle Regio Deals op de kaart van Nederland: waar ze zijn, in welke tranche en waarover ze gaan."),
    "brede-welvaart": (
        "Brede welvaart",
        "De cijfers van de Regionale Monitor Brede Welvaart van CBS per gemeente en per deal.",
    ),
    "vergelijken": ("Vergelijken", "Twee tot zes regio’s naast elkaar, per thema van de brede welvaart."),
    "profiel": ("Regioprofiel", "Alles over één Regio Deal of gemeente: feiten, cijfers, sterke en zwakke punten, bronnen."),
    "rode-draden": ("Rode draden", "Welke Regio Deals aan welk thema werken, waar hun regio’s staan en wat er is geleerd."),
    "naast-elkaar": (
        "Naast elkaar",
        "Twee kaarten die samen bewegen: deals en een indicator, twee tranches, twee jaren of twee indicatoren.",
    ),
    "waar-landt-het-geld": (
        "Waar landt het geld?",
        "De rijksbijdrage naar waar gebieden stonden toen hun deal begon, naast een gelijke verdeling: een beschrijving.",
    ),
    "presentatie": ("Presentatie", "Dia’s van Regio Deals en tranches voor een scherm of beamer."),
    "data": ("Over de data", "Waar de cijfers vandaan komen, hoe vers ze zijn, wat ontbreekt en waarom."),
}
#: A title names so many things and counts the rest.
_NAMED = 3

Query = Mapping[str, Sequence[str]]


def view_title(page: str, query: Query, registers: Registers) -> str:
    """Return the title of a view, plain text.

    Parameters
    ----------
    page : str
        A key of `PAGES`; any other gives that of the first page, which is what the server shows.
    query : mapping
        Parameter -> values as they stand in the URL; what is unknown is passed over.
    registers : Registers

    Examples
    --------
    >>> from regio_data.registers.load import load_registers
    >>> registers = load_registers()
    >>> view_title("profiel", {"deal": ["twente-ii"]}, registers)
    'Regio Deal Twente II – Regio Deals'
    >>> view_title("brede-welvaart", {"indicator": ["01_GZ_08"], "jaar": ["2021"]}, registers)
    'Overgewicht, 2021 – Brede welvaart – Regio Deals'
    >>> view_title("data", {"deel": ["<script>"]}, registers)
    'Over de data – Regio Deals'
    """
    page = page if page in PAGES else ""
    subject = view_subject(page, query, registers)
    name = "" if subject and page == "profiel" else PAGES[page][0]  # a profile is the page of its region
    return " – ".join(filter(None, (subject, name, SITE)))


def view_description(page: str, query: Query, registers: Registers) -> str:
    """Return one or two sentences on a view, plain text; parameters as in `view_title`."""
    page = page if page in PAGES else ""
    subject = view_subject(page, query, registers)
    return f"{subject}. {PAGES[page][1]}" if subject else PAGES[page][1]


def view_subject(page: str, query: Query, registers: Registers) -> str:
    """Return what a view is about, "" when the URL names nothing; parameters as in `view_title`."""
    return _SUBJECTS.get(page, _nothing)(query, registers)


def _map(query: Query, registers: Registers) -> str:
    place = _place(query, registers) or _known(query, "eiland", {i: i for deal in registers.deals for i in deal.islands})
    view = _known(query, "weergave", {"stapeling": "Stapeling"})
    return _list(place or [*view, *_tranches(query, registers), *_rode_draden(query, registers)])


def _indicator(query: Query, registers: Registers) -> str:
    asked = {"indicator": [indicator_key(code) for code in query.get("indicator", ())]}
    found = _known(asked, "indicator", {indicator_key(i.code): i.label for i in registers.indicators})
    year = next((text for text in query.get("jaar", ()) if text.isascii() and text.isdigit() and len(text) == 4), None)
    return ", ".join((*found[:1], *([year] if found and year else ())))


def _vergelijking(query: Query, registers: Registers) -> str:
    regions_ = _list([name for text in dict.fromkeys(query.get("regio", ())) if (name := _region_name(text, registers))])
    theme = _known(query, "thema", {key: theme.lower() for key, theme in registers.theme_keys.items()})
    return ": ".join(filter(None, (regions_, *theme[:1])))


def _profile(query: Query, registers: Registers) -> str:
    return _list(_place(query, registers)[:1])


def _rode_draad(query: Query, registers: Registers) -> str:
    return _list(_rode_draden(query, registers)[:1])


def _presentatie(query: Query, registers: Registers) -> str:
    deals = _known(query, "deal", {deal.slug: deal.short_name for deal in registers.deals})
    return _list([*_tranches(query, registers), *deals])


def _nothing(query: Query, registers: Registers) -> str:
    return ""


_SUBJECTS = {
    "": _map,
    "brede-welvaart": _indicator,
    "vergelijken": _vergelijking,
    "profiel": _profile,
    "rode-draden": _rode_draad,
    "presentatie": _presentatie,
}


def _place(query: Query, registers: Registers) -> list[str]:
    """A deal goes before a municipality, as on the pages."""
    deals = _known(query, "deal", {deal.slug: deal.name for deal in registers.deals})
    return deals or _known(query, "gemeente", {m.code: m.name for m in registers.municipalities})


def _tranches(query: Query, registers: Registers) -> list[str]:
    numbers = _known(query, "tranche", {str(t.tranche): str(t.tranche) for t in registers.tranches})
    return [f"{'Tranches' if len(numbers) > 1 else 'Tranche'} {several(numbers)}"] if numbers else []


def _rode_draden(query: Query, registers: Registers) -> list[str]:
    return _known(query, "thema", {str(r.number): r.title for r in registers.rode_draden})


def _region_name(text: str, registers: Registers) -> str | None:
    try:
        ref = RegionRef.parse(spelled_today("regio", text).casefold())
    except ValueError:
        return None
    found = next((r for r in regions(registers, ref.kind) if r.key.casefold() == ref.key), None)
    return found and found.short_name


def _known(query: Query, name: str, allowed: Mapping[str, str]) -> list[str]:
    """Return what the values of a parameter stand for, each once, in the order of the URL; capitals may differ."""
    folded = {key.casefold(): text for key, text in allowed.items()}
    return list(dict.fromkeys(folded[v.casefold()] for v in query.get(name, ()) if v.casefold() in folded))


def _list(names: Sequence[str]) -> str:
    if not names:
        return ""
    rest = len(names) - _NAMED
    return several([*names[:_NAMED], *([f"nog {rest}"] if rest > 0 else [])])
