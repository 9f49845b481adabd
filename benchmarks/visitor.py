"""Visitors without a browser, who speak Streamlit's own websocket."""

from __future__ import annotations

import asyncio
import random
import time
from dataclasses import dataclass, field

import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

_INDICATORS = ("01_GZ_08", "09_E%26V_12", "01_KL_H_01", "04_VE_03", "01_KL_OK_11", "R_HN_SL_03")
_THREE = "regio=deal:twente-ii&regio=gemeente:GM0153&regio=nederland"
#: Page -> queries that ask for its views.
VIEWS = {
    "": [f"tranche={n}" for n in range(1, 7)]
    + [f"thema={n}" for n in range(1, 16)]
    + ["weergave=stapeling", "deal=twente-ii", "gemeente=GM0917"],
    "brede-welvaart": [f"indicator={code}&jaar={year}" for code in _INDICATORS for year in (2020, 2021, 2022)],
    "vergelijken": [f"{_THREE}&thema={theme}" for theme in ("gezondheid", "veiligheid", "milieu")],
    "profiel": [f"deal={slug}" for slug in ("twente-ii", "zwolle-ii", "achterhoek-ii", "parkstad-limburg-ii")]
    + ["gemeente=GM0917"],
    "rode-draden": [f"thema={n}" for n in range(1, 16)],
    "naast-elkaar": ["", "links=tranche-4&rechts=09_E%26V_12", "links=01_GZ_08&jaarlinks=2016&rechts=01_GZ_08"],
    "waar-landt-het-geld": [f"op={subject}" for subject in ("gezondheid", "veiligheid", "09_E%26V_12")],
    "eigen-regio": ["regio=eigen:GM0153+GM0141+GM0168&naam=Drie"],
    "data": ["", "deel=methode"],
    "presentatie": ["modus=kiezen&deal=twente-ii", "modus=kiezen&tranche=4"],  # slides are a document: `benchmarks.deck`
}


@dataclass
class Result:
    """What visitors met: seconds and bytes of every view, and what went wrong."""

    seconds: list[float] = field(default_factory=list)
    sizes: list[int] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def part(self, share: float) -> float:
        """Return the seconds within which this share of the views was ready."""
        return sorted(self.seconds)[min(len(self.seconds) - 1, int(share * len(self.seconds)))]


def visits(port: int, pages: list[str], visitors: int, seconds: float, pause: float) -> Result:
    """Let visitors each ask for a view of one of the pages, wait for it, pause (on average so long) and ask again."""
    result = Result()

    async def all_of_them() -> None:
        until = time.monotonic() + seconds
        await asyncio.gather(*(_visitor(number, port, pages, until, pause, result) for number in range(visitors)))

    asyncio.run(all_of_them())
    return result


async def _visitor(number: int, port: int, pages: list[str], until: float, pause: float, result: Result) -> None:
    address = f"ws://127.0.0.1:{port}/_stcore/stream"
    try:
        how = {"max_size": None, "compression": None, "subprotocols": ["streamlit"]}
        # Another agent each: behind nginx that decides on which replica one stays.
        async with websockets.connect(address, user_agent_header=f"visitor {number}", **how) as line:
            await asyncio.sleep(random.random() * pause)
            while time.monotonic() < until:
                page = random.choice(pages)
                start = time.monotonic()
                size = await _view(line, page, random.choice(VIEWS[page]), result.errors)
                result.seconds.append(time.monotonic() - start)
                result.sizes.append(size)
                await asyncio.sleep(random.expovariate(1 / pause) if pause else 0)
    except Exception as error:  # counted, not raised: how many fail is what is measured
        result.errors.append(f"{type(error).__name__} {error}")


async def _view(line, page: str, query: str, errors: list[str]) -> int:
    """Ask for a view and return its bytes once the script has run to its end."""
    ask = BackMsg()
    ask.rerun_script.page_name, ask.rerun_script.query_string = page, query
    await line.send(ask.SerializeToString())
    size = 0
    while True:
        data = await asyncio.wait_for(line.recv(), 60)
        size += len(data)
        message = ForwardMsg()
        message.ParseFromString(data)
        if message.delta.new_element.HasField("exception"):
            errors.append(message.delta.new_element.exception.message)
        if "kan nu niet" in message.delta.new_element.alert.body:  # ui.common.frame.UNEXPECTED
            errors.append(message.delta.new_element.alert.body)
        if message.WhichOneof("type") == "script_finished" and message.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN:
            return size
