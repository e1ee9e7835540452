"""Works out the numbers of every row: the value in its unit, and what the value can mean."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

import pyarrow

from etl import corrections, intervals, units
from etl.errors import Findings, Mistake, mistake
from etl.load import Progress, Row, Rows, numbered, rows_of

IDENTITY = ("zone_id", "level", "indicator_id", "definition_id", "period_start", "as_of", "source_id")
NUMBERS = ("value", "lower", "upper", "strict_lower", "strict_upper")


@dataclass(frozen=True)
class Knowledge:
    """What the record says about a row: indicators by id, factors of unit pairs, whether that is whole."""

    indicators: Mapping[str | None, Row]
    factors: Mapping[tuple[str, str | None], Decimal | None]
    whole: bool = True

    def canonical(self, row: Row) -> str | None:
        """The canonical unit of the row's indicator."""
        return self.indicators.get(row.get("indicator_id"), {}).get("canonical_unit")

    def bound(self, row: Row, side: str) -> Decimal | None:
        """A natural bound of the row's indicator."""
        return units.number(self.indicators.get(row.get("indicator_id"), {}).get(f"bound_{side}"))


def knowledge(indicators: Rows, factors: Rows) -> Knowledge:
    """What units and indicators say, gathered for quick look-up."""
    pairs = [
        (row["published_unit"] or "", row["canonical_unit"], row["factor"]) for _, row in rows_of(factors)
    ]
    return Knowledge(
        {row["indicator_id"]: row for _, row in rows_of(indicators)},
        {(published, canonical): units.number(factor) for published, canonical, factor in pairs},
        indicators.whole and factors.whole,
    )


def observations(
    rows: Rows, fixes: Rows, known: Knowledge, findings: Findings, progress: Progress
) -> pyarrow.Table:
    """The numbers and the id of every figure, read one by one; withdrawn ones are left out."""
    fix, places, numbers = corrections.read(fixes), {}, []
    for count, (number, place, row) in enumerate(numbered(rows.cells), 1):
        identity = observation_id(row)
        if identity in places:
            findings.add([_repeated(row, place, places[identity])])
            continue
        places[identity] = place
        printed = corrections.correct(row, fix.get(identity), findings)
        if printed is not None:
            numbers += _numbers(number, place, printed, identity, known, findings, _figure)
        progress(count)
    if rows.whole:
        corrections.unused(fix, set(places), findings)
    return _table(numbers)


def parameters(rows: Rows, known: Knowledge, findings: Findings) -> pyarrow.Table:
    """The numbers of targets or instruments; rows without a value have none."""
    numbers = []
    for number, place, row in numbered(rows.cells):
        if row["published_value"] is not None:
            numbers += _numbers(number, place, row, "", known, findings, _parameter)
    return _table(numbers)


Read = Callable[[Decimal, Row, Knowledge], intervals.Reading]


def observation_id(row: Row) -> str:
    """The id of a figure: its zone and ten digits of a hash of what makes it this figure."""
    identity = "\x1f".join(row[name] or "" for name in IDENTITY)
    return f"{row['zone_id']}-{hashlib.sha256(identity.encode()).hexdigest()[:10]}"


def _repeated(row: Row, place: tuple[str, int], first: tuple[str, int]) -> Mistake:
    words = {"other": first[0], "first": first[1]}
    return mistake("duplicate_figure", *place, "source_id", row["source_id"], **words)


def _numbers(
    row_number: int,
    place: tuple[str, int],
    row: Row,
    identity: str,
    known: Knowledge,
    findings: Findings,
    read: Read,
) -> list[tuple]:
    """One row of numbers, or none and the mistakes that explain it."""
    number, canonical = units.number(row["published_value"]), known.canonical(row)
    published = row["published_unit"] or ""
    unit = units.unit(published, canonical, known.factors)
    if number is None:
        findings.add([mistake("number", *place, "published_value", row["published_value"])])
    if unit is None and published and known.whole:
        code, words = (
            "unit" if canonical else "unknown_unit",
            {"published": published, "canonical": canonical},
        )
        findings.add([mistake(code, *place, "published_unit", published, **words)])
    if number is None or unit is None:
        return []
    return [
        (row_number, identity, unit.name, *map(float, _converted(read(number, row, known), unit, row, known)))
    ]


def _converted(reading: intervals.Reading, unit: units.Unit, row: Row, known: Knowledge) -> list[Decimal]:
    """The value and the ends of both readings in the unit, within the bounds of the indicator."""
    low, high = known.bound(row, "low"), known.bound(row, "high")
    ends = [part.scaled(unit.factor).within(low, high) for part in (reading.customary, reading.strict)]
    return [reading.value * unit.factor, *(end for part in ends for end in (part.lower, part.upper))]


def _figure(number: Decimal, row: Row, known: Knowledge) -> intervals.Reading:
    canonical = known.canonical(row) or row["published_unit"]
    return intervals.read(
        number,
        row.get("qualifier") or "exact",
        intervals.Nature(
            counted={row["published_unit"], canonical} <= intervals.COUNT_UNITS,
            signed=bool(row.get("indicator_id")) and known.bound(row, "low") is None,
            converted=row.get("derived") == "converted",
        ),
    )


def _parameter(number: Decimal, row: Row, known: Knowledge) -> intervals.Reading:
    return intervals.cap(number) if row.get("qualifier") == "at_most" else _figure(number, row, known)


def _table(numbers: list[tuple]) -> pyarrow.Table:
    names = ("row", "observation_id", "unit", *NUMBERS)
    types = (pyarrow.int64(), pyarrow.string(), pyarrow.string(), *[pyarrow.float64()] * 5)
    columns = zip(*numbers, strict=True) if numbers else [()] * len(names)
    return pyarrow.table(
        {
            name: pyarrow.array(list(column), kind)
            for name, column, kind in zip(names, columns, types, strict=True)
        }
    )
