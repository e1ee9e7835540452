"""What a measurement found, beside its limit."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil


@dataclass(frozen=True)
class Figure:
    """One measured figure; without a limit it is there for comparison."""

    what: str
    value: float
    unit: str
    limit: float | None = None

    @property
    def good(self) -> bool:
        return self.limit is None or self.value <= self.limit

    def __str__(self) -> str:
        limit = "" if self.limit is None else f"   limit {self.limit:,g} {self.unit}"
        return f"  {'' if self.good else 'OVER  '}{self.what}: {self.value:,.4g} {self.unit}{limit}"


def show(name: str, figures: Iterable[Figure]) -> bool:
    """Prints figures as they come; whether all keep their limits."""
    print(f"{name}", flush=True)
    good = True
    for figure in figures:
        print(figure, flush=True)
        good &= figure.good
    return good


def share(values: list[float], part: float) -> float:
    """The value that `part` (0 to 1) of the values do not exceed."""
    return sorted(values)[ceil(part * len(values)) - 1]
