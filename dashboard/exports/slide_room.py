"""Where labels stand so that none hides another."""

from itertools import combinations
from typing import NamedTuple

ROUNDS = 80


class Wanted(NamedTuple):
    """The ends of a label from the left and the height at which it would stand, in inches."""

    left: float
    right: float
    at: float


def spread(wanted: list[Wanted], apart: float, top: float, bottom: float) -> list[float]:
    """Heights near the wanted ones, in their order, with labels side by side `apart` inches apart."""
    order = sorted(range(len(wanted)), key=lambda n: wanted[n].at)
    beside = [(a, b) for a, b in combinations(order, 2) if _meet(wanted[a], wanted[b])]
    heights = [one.at for one in wanted]
    for _ in range(ROUNDS):
        for upper, lower in beside:
            missing = apart - (heights[lower] - heights[upper])
            if missing > 0:
                heights[upper] -= missing / 2
                heights[lower] += missing / 2
        heights = [min(max(height, top), max(top, bottom)) for height in heights]
    return heights


def _meet(one: Wanted, other: Wanted) -> bool:
    return one.left < other.right and other.left < one.right
