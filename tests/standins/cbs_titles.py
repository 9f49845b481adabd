"""What was copied by hand from the study of StatLine (STATLINE.csv), so that a slip in the register of tables is found out."""

from __future__ import annotations

from regio_data.registers.statline import StatlineTopic

SHARES = {"Netto arbeidsparticipatie": (), "Werkloosheidspercentage": ("Beroepsbevolking",), "Bruto arbeidsparticipatie": ()}
LABOUR = ("09_E&V_12", "09_E&V_13", "R_HN_AV_01")

#: Target and table -> the topic as the table has it.
WRITTEN = {
    ("inwoners", "03759ned"): StatlineTopic(title="Bevolking op 1 januari", unit="aantal"),
    ("inwoners", "70072ned"): StatlineTopic(
        title="Totale bevolking", parents=("Bevolking", "Bevolkingssamenstelling op 1 januari"), unit="aantal"
    ),
    ("01_KL_H_36", "86161NED"): StatlineTopic(
        title="Mediaan gestandaardiseerd inkomen", parents=("Inkomen",), unit="1 000 euro"
    ),
    ("R_HN_SL_03", "80305ned"): StatlineTopic(title="Afstand tot school", parents=("Onderwijs", "Basisonderwijs"), unit="km"),
    ("R_HN_SL_02", "80305ned"): StatlineTopic(
        title="Afstand tot sportterrein", parents=("Groenvoorzieningen", "Semi-openbaar groen"), unit="km"
    ),
    **{
        (target, table): StatlineTopic(title=title, parents=parents, unit="%")
        for table in ("85269NED", "85494NED")
        for target, (title, parents) in zip(LABOUR, SHARES.items(), strict=True)
    },
}

#: Target and table -> a figure that StatLine has otherwise than the monitor: region, year, and by how much.
REVISED = {("R_HN_SL_04", "80305ned"): ("GM0014", 2020, 0.4)}
