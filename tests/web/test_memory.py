"""What a process keeps in memory: only where it keeps it is changed, never what."""

from __future__ import annotations

import subprocess
import sys

SCRIPT = """
import pyarrow
from web import memory
memory.few_pools()
kept = pyarrow.array(range(1000))
memory.give_back()
print(pyarrow.default_memory_pool().backend_name, sum(kept.to_pylist()))
"""


def test_arrow_shares_the_memory_of_python_and_what_is_in_use_stays():
    done = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True)
    assert done.stdout.split() == ["system", "499500"], done.stderr
