"""Turns printed numbers and units into numbers in the canonical unit."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from etl.text import plain

NUMBER = re.compile(r"[+-]?([0-9]{1,15}|[0-9]{1,3}(,[0-9]{3}){1,4})(\.[0-9]{1,12})?")
MINUS = str.maketrans({"−": "-", "－": "-", "﹣": "-"})


@dataclass(frozen=True)
class Unit:
    """The unit in which a value is kept and the factor that leads there."""

    name: str
    factor: Decimal


def number(printed: str | None) -> Decimal | None:
    """The number that a printed text shows; None when it shows none."""
    shown = plain((printed or "").translate(MINUS))
    return Decimal(shown.replace(",", "")) if NUMBER.fullmatch(shown) else None


def unit(
    published: str, canonical: str | None, factors: Mapping[tuple[str, str | None], Decimal | None]
) -> Unit | None:
    """The unit in which a printed unit is kept; None when units.csv does not know the pair."""
    if (published, canonical) not in factors:
        return None
    factor = factors[published, canonical]
    return Unit(canonical or published, factor) if factor is not None else Unit(published, Decimal(1))
