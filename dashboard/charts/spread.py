"""How the figures of all cities are spread where they are too many to draw: quartiles and own place."""

from dashboard import format
from dashboard.charts.model import Cell, Column, Grid, Reader, Row
from dashboard.wording import say

POINTS = ("lowest", "lower_quartile", "middle", "upper_quartile", "highest")
DIGITS = 4


def spread(found: dict, indicator: dict, unit: str, reader: Reader) -> Grid:
    """One row of numbers; `found` is a row of the question `spread`."""
    told = lambda key, **values: say(reader.lang, f"crowd.{key}", **values)  # noqa: E731
    own = found["own"] is not None
    cells = [_number(found[name], unit, reader) for name in POINTS]
    if own:
        cells += [_number(found["own"], unit, reader), Cell(_place(found, indicator, reader))]
    heads = [told(name) for name in POINTS]
    heads += [reader.own_city_name, told("place")] if own else []
    columns = (Column(told("zones")), *(Column(head, numeric=True) for head in heads))
    return Grid(
        key="spread",
        title=told("spread", day=found["as_of"]),
        columns=columns,
        rows=(Row((Cell(f"{found['zones']:,}"), *cells), "spread"),),
        notes=(told("spread_note"),),
    )


def _number(value: float, unit: str, reader: Reader) -> Cell:
    rounded = float(f"{value:.{DIGITS}g}")
    return Cell(format.figure(rounded, unit, "exact", reader.lang, reader.amounts), value=value)


def _place(found: dict, indicator: dict, reader: Reader) -> str:
    """The own place by the printed numbers: as a span where others have the same."""
    better = found["below"] if indicator["direction"] == "lower" else found["above"]
    same = found["zones"] - found["above"] - found["below"]
    first, last = better + 1, better + same
    span = f"{first:,}" if first == last else f"{first:,}–{last:,}"
    return say(reader.lang, "crowd.of", place=span, count=f"{found['zones']:,}")
