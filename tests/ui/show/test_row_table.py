"""How the table in the browser sorts, run by node."""

import json
import shutil
import subprocess

import pytest

from ui.show.row_table import _FILES

RUN = """
const { order } = await import("data:text/javascript;base64," + Buffer.from(process.argv[1]).toString("base64"));
const { cells, down, numbers } = JSON.parse(process.argv[2]);
const rows = cells.map((text, index) => ({ index, cells: [text] }));
console.log(JSON.stringify(order(rows, { at: 0, down, numbers }).map(row => row.cells[0])));
"""

pytestmark = pytest.mark.skipif(shutil.which("node") is None, reason="needs node")


def ordered(cells, down=False, numbers=True):
    given = json.dumps({"cells": cells, "down": down, "numbers": numbers})
    command = ["node", "--input-type=module", "-e", RUN, _FILES["js"], given]
    return json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def test_numbers_go_by_size_a_range_by_its_first_and_what_is_unknown_last():
    cells = ["67–68", "9", "–", "1.250,5", "100", "geen gegevens"]
    assert ordered(cells) == ["9", "67–68", "100", "1.250,5", "–", "geen gegevens"]
    assert ordered(cells, down=True) == ["1.250,5", "100", "67–68", "9", "–", "geen gegevens"]


def test_below_nothing_goes_first():
    assert ordered(["0,5", "−2,0", "-1", "–"]) == ["−2,0", "-1", "0,5", "–"]


def test_names_go_by_the_dutch_alphabet():
    assert ordered(["Zwolle", "Ågerö", "–", "Emmen", "’t Zand"], numbers=False)[-2:] == ["Zwolle", "–"]
