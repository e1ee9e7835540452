"""The numbers of all figures: plainly printed ones together in SQL, the rest one by one, as one result."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import duckdb
import pyarrow as pa

from etl import convert
from etl.convert import IDENTITY, Knowledge
from etl.errors import Findings
from etl.intervals import COUNT_UNITS
from etl.load import Progress, Rows, numbered, rows_of
from etl.staging import put_table

PLAIN = Path(__file__).with_name("numbers.sql")
NUMBERS = "numbers_observations"
SMALL = 50  # factors of so few steps keep every product a whole number that a float holds
IDENTIFIED = ", ".join(f"coalesce(raw_observations.{name}, '')" for name in IDENTITY)
ID = (
    f"coalesce(raw_observations.zone_id, 'None') || '-' || left(sha256(concat_ws(chr(31), {IDENTIFIED})), 10)"
)
# What must be read one by one: not plainly printed; and what is corrected or stands twice.
LEFT = "select * from raw_{table} raw where not exists (from {numbers} n where n.row = raw.row) order by row"
TWICE = """
create or replace temp table unplain as
select row from {numbers}
where observation_id in (select id from named_ids)
    or observation_id in (select observation_id from {numbers} group by observation_id having count(*) > 1)
"""


def numbers(
    connection: duckdb.DuckDBPyConnection,
    rows: Rows,
    fixes: Rows,
    known: Knowledge,
    findings: Findings,
    progress: Progress,
) -> int:
    """Makes the table numbers_observations as convert.observations would, and returns its number of rows."""
    put_table(connection, "known_indicators", _indicators(known))
    put_table(connection, "known_factors", _factors(known))
    text = PLAIN.read_text(encoding="utf-8").replace("$id", ID)
    connection.execute(f"create or replace temp table {NUMBERS} as {text}")
    rest = _set_aside(connection, rows, fixes)
    made = convert.observations(replace(rows, cells=rest), fixes, known, findings, progress)
    connection.register("made", made)
    connection.execute(f"insert into {NUMBERS} by name select * from made")
    connection.unregister("made")
    return _count(connection)


def _set_aside(connection: duckdb.DuckDBPyConnection, rows: Rows, fixes: Rows) -> pa.Table:
    """The rows that must be read one by one, which are taken out of the numbers."""
    left = LEFT.format(table=rows.table.name, numbers=NUMBERS)
    found = connection.sql(left).to_arrow_table()
    ids = {convert.observation_id(row) for _, _, row in numbered(found)}
    ids |= {row["observation_id"] for _, row in rows_of(fixes) if row["observation_id"]}
    put_table(connection, "named_ids", pa.table({"id": pa.array(sorted(ids), pa.string())}))
    connection.execute(TWICE.format(numbers=NUMBERS))
    if not connection.sql("from unplain limit 1").fetchall():
        return found
    connection.execute(f"delete from {NUMBERS} where row in (from unplain)")
    return connection.sql(left).to_arrow_table()


def _count(connection: duckdb.DuckDBPyConnection) -> int:
    return connection.sql(f"select count(*) from {NUMBERS}").fetchall()[0][0]


def _indicators(known: Knowledge) -> pa.Table:
    rows = [(one, row) for one, row in known.indicators.items() if one]
    bound = lambda side: [known.bound({"indicator_id": one}, side) for one, _ in rows]  # noqa: E731
    low, high = bound("low"), bound("high")
    return pa.table(
        {
            "indicator_id": pa.array([one for one, _ in rows], pa.string()),
            "canonical_unit": pa.array([row["canonical_unit"] for _, row in rows], pa.string()),
            "signed": pa.array([one is None for one in low], pa.bool_()),
            "low": pa.array([None if one is None else float(one) for one in low], pa.float64()),
            "high": pa.array([None if one is None else float(one) for one in high], pa.float64()),
        }
    )


def _factors(known: Knowledge) -> pa.Table:
    """The pairs of units whose factor is a few steps of a power of ten."""
    found = [
        (published, canonical, published if factor is None else canonical or published, *parts)
        for (published, canonical), factor in known.factors.items()
        if (parts := _parts(Decimal(1) if factor is None else factor))
    ]
    names = ("published_unit", "canonical_unit", "unit", "mantissa", "tenfold")
    types = (pa.string(), pa.string(), pa.string(), pa.int64(), pa.int32())
    columns = zip(*found, strict=True) if found else [()] * len(names)
    table = {
        name: pa.array(list(column), kind) for name, column, kind in zip(names, columns, types, strict=True)
    }
    counted = [{row[0], row[1] or row[0]} <= COUNT_UNITS for row in found]
    return pa.table({**table, "counted": pa.array(counted, pa.bool_())})


def _parts(factor: Decimal) -> tuple[int, int] | None:
    """A factor as a whole number and a power of ten; None where it is not of that kind."""
    if not (factor.is_finite() and factor > 0):
        return None
    _, digits, exponent = factor.normalize().as_tuple()
    mantissa = int("".join(map(str, digits)))
    return (mantissa, int(exponent)) if mantissa <= SMALL and -6 <= int(exponent) <= 4 else None
