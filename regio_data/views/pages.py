"""Every page of the dashboard, a record each: what it is called, what it answers, which views it has, what its URL names."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from regio_data.query import Query
from regio_data.registers.registers import Registers
from regio_data.views import subjects as about


@dataclass(frozen=True)
class PageRecord:
    """A page.

    Parameters
    ----------
    name : str
        In the navigation.
    description : str
        What it answers: a sentence.
    icon : str
        Of Material Symbols.
    subject : callable
        Query and registers -> what a view of it is about, plain text; "" when the URL names nothing.
    views : mapping
        Text in the URL -> name of a view, the first one that without a choice; empty where the page is one.
    parameter : str
        Of the views.
    plain : sequence of (str, str)
        Parameters whose value has a page without Streamlit, the most telling first, and the kind of that page.
    in_menu : bool
        Whether it stands in the navigation; others are reached by links and the search.
    embed : bool
        Whether a site of others may show it with ``?embed=true``: Streamlit then leaves the navigation out.
    """

    name: str
    description: str
    icon: str
    subject: Callable[[Query, Registers], str]
    views: Mapping[str, str] = field(default_factory=dict)
    parameter: str = "beeld"
    plain: tuple[tuple[str, str], ...] = ()
    in_menu: bool = True
    embed: bool = True

    @property
    def first_view(self) -> str:
        """The view without a choice."""
        return next(iter(self.views))


#: Every page by its URL, in the order of the navigation.
PAGES: dict[str, PageRecord] = {
    "": PageRecord(
        "Kaart",
        "Alle Regio Deals op de kaart van Nederland: waar ze zijn, in welke tranche en waarover ze gaan.",
        "map",
        about.kaart,
        {"deals": "Deals per tranche", "stapeling": "Stapeling"},
        "weergave",
        plain=(("deal", "deal"), ("gemeente", "gemeente"), ("thema", "rode-draad"), ("tranche", "tranche")),
    ),
    "brede-welvaart": PageRecord(
        "Brede welvaart",
        "De cijfers van de Regionale Monitor Brede Welvaart van CBS per gemeente, deal, provincie en ander gebied.",
        "monitoring",
        about.brede_welvaart,
        {
            "ranglijst": "Ranglijst",
            "tabel": "Tabel",
            "verdeling": "Verdeling",
            "samenhang": "Twee indicatoren",
            "ontwikkeling": "Ontwikkeling",
        },
        plain=(("indicator", "indicator"),),
    ),
    "vergelijken": PageRecord(
        "Vergelijken",
        "Twee tot tien regio’s naast elkaar, per thema van de brede welvaart.",
        "compare_arrows",
        about.vergelijken,
    ),
    "profiel": PageRecord(
        "Regioprofiel",
        "Alles over één regio, meestal een Regio Deal of gemeente: feiten, cijfers, sterke en zwakke punten, bronnen.",
        "location_city",
        about.profiel,
        {
            "rode-draden": "Rode draden",
            "cijfers": "Alle cijfers",
            "ontwikkeling": "Ontwikkeling",
            "vergelijkbaar": "Vergelijkbare regio’s",
            "bronnen": "Evaluaties en bronnen",
        },
        plain=(("deal", "deal"), ("gemeente", "gemeente")),
    ),
    "rode-draden": PageRecord(
        "Rode draden",
        "Welke Regio Deals aan welk thema werken, waar hun regio’s staan en wat er is geleerd.",
        "account_tree",
        about.rode_draden,
        {
            "themas": "Per thema",
            "deals": "Alle deals",
            "uitgangsposities": "Uitgangsposities",
            "lessen": "Lessen",
            "tijdlijn": "Tijdlijn",
        },
        plain=(("thema", "rode-draad"),),
    ),
    "naast-elkaar": PageRecord(
        "Naast elkaar",
        "Twee kaarten die samen bewegen: deals en een indicator, twee tranches, twee jaren of twee indicatoren.",
        "splitscreen_right",
        about.naast_elkaar,
    ),
    "waar-landt-het-geld": PageRecord(
        "Waar landt het geld?",
        "De rijksbijdrage naar waar gebieden stonden toen hun deal begon, naast een gelijke verdeling: een beschrijving.",
        "euro",
        about.geld,
        {"kwarten": "Per kwart", "alle": "Alle thema’s en indicatoren"},
    ),
    "eigen-regio": PageRecord(
        "Eigen regio",
        "Zelf gemeenten samenvoegen tot een regio, met profiel, vergelijking en bestanden.",
        "edit_location_alt",
        about.eigen_regio,
        in_menu=False,
    ),
    "overzichten": PageRecord(
        "Overzichten",
        "Regio Deals geteld: gemeenten zonder deal, per vitale regio, provincie, thema en eindjaar; als tabel mee te nemen.",
        "table_chart",
        about.nothing,
        {
            "nooit": "Zonder Regio Deal",
            "vitale-regios": "Vitale regio’s",
            "provincies": "Provincies",
            "themas": "Thema’s",
            "eindjaren": "Eindjaren",
        },
        in_menu=False,
    ),
    "presentatie": PageRecord(
        "Presentatie",
        "Dia’s van Regio Deals en tranches, en de kaart als verhaal, voor een scherm of beamer.",
        "slideshow",
        about.presentatie,
        plain=(("indicator", "indicator"), ("thema", "rode-draad")),  # and those that it presents: `plain_path`
        embed=False,
    ),
    "data": PageRecord(
        "Over de data",
        "Waar de cijfers vandaan komen, hoe vers ze zijn, wat ontbreekt en waarom.",
        "database",
        about.nothing,
        {
            "bronnen": "Bronnen",
            "registers": "Registers",
            "methode": "Methode",
            "nauwkeurigheid": "Nauwkeurigheid",
            "ontbreekt": "Wat ontbreekt",
            "downloads": "Downloads",
            "toegankelijkheid": "Toegankelijkheid",
        },
        "deel",
    ),
}
