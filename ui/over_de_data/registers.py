"""What the page on the data says of the registers behind the map: the vitale regio’s and the tranches."""

from __future__ import annotations

from html import escape

import streamlit as st

from regio_data import dutch
from regio_data.data import Data
from regio_data.deals.provenance import CONFIDENCE, link_texts
from regio_data.deals.selection import envelope
from regio_data.registers.areas import VitaleRegio
from regio_data.registers.records import Tranche
from regio_data.registers.registers import Registers
from ui.show import html_table
from ui.show.source_links import draw, source_list


def registers_view(data: Data) -> None:
    """Draw the tranches and the vitale regio’s, with all that their registers say."""
    title = f"De {dutch.spelled(len(data.registers.tranches))} tranches"
    st.header(title)
    st.caption("Toegekend: de rijksbijdragen van de deals samen. Budget: wat het Rijk beschikbaar stelde, voor zover bekend.")
    columns = ["Tranche", "Deals", "Jaren", "Toegekend", "Budget", "Opmerking"]
    st.html(html_table.table(columns, [_tranche(tranche) for tranche in data.registers.tranches], title))
    st.caption(envelope(data.registers))
    st.header("De vitale regio’s")
    st.caption(
        "Een officiële lijst van gemeenten hebben wij niet; de indeling is afgeleid uit de regionale samenwerking met "
        "dezelfde naam en de COROP-indeling. Zekerheid hoog: die twee vallen samen; middel: de samenwerking is eenduidig, de "
        "COROP-indeling wijkt af; laag: beste schatting."
    )
    columns = ["Vitale regio", "Gemeenten", "Zekerheid", "Opmerkingen", "Bronnen"]
    rows = [_regio(data.registers, regio) for regio in data.registers.vitale_regios]
    draw(html_table.table(columns, rows, "De vitale regio’s", "rd-registers"))


def _tranche(tranche: Tranche) -> str:
    amounts = [dutch.million(amount) for amount in (tranche.granted_mln, tranche.envelope_mln)]
    cells = [f"Tranche {tranche.tranche}", dutch.number(tranche.deals), tranche.years, *amounts, tranche.note]
    return f"<tr>{''.join(map(html_table.cell, cells))}</tr>"


def _regio(registers: Registers, regio: VitaleRegio) -> str:
    cells = [", ".join(registers.names_of(regio.municipalities)), CONFIDENCE[regio.confidence], regio.notes]
    links = source_list(regio.sources, link_texts(regio.sources))
    name = f'<th scope="row">{escape(regio.name)}</th>'
    return f'<tr>{name}{"".join(map(html_table.cell, cells))}<td class="rd-sources">{links}</td></tr>'
