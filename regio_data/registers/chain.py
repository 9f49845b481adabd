"""The chain of a deal: what it followed on, and what followed on it."""

from __future__ import annotations

from regio_data.registers.records import Deal
from regio_data.registers.registers import Registers


def chain(registers: Registers, deal: Deal) -> tuple[Deal, ...]:
    """Return a deal with all its predecessors and successors, oldest first.

    Parameters
    ----------
    registers : Registers
        Checked: a chain that comes back to itself does not get through `checks.problems`.
    deal : Deal

    Returns
    -------
    tuple of Deal
        The deal alone when it stands by itself. Where several deals followed on one, all are given.
    """
    before, first = [], deal
    while first.predecessor is not None:
        first = registers.deal[first.predecessor]
        before.insert(0, first)
    return (*before, deal, *_after(registers, deal))


def _after(registers: Registers, deal: Deal) -> list[Deal]:
    return [later for next_one in registers.successors[deal.slug] for later in (next_one, *_after(registers, next_one))]
