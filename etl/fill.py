"""Fills the tables of the contract from the rows that were found sound."""

from collections.abc import Iterable, Mapping
from pathlib import Path

import duckdb
import pyarrow

from etl.errors import Mistake
from etl.schema import Reference, Table, unkey
from etl.staging import put_table

QUERIES = Path(__file__).with_name("fill")
PLACE = ("file", "line")  # where a row stood, which is not worked out but remembered
LARGE = 1_000_000  # figures from which on they are written a second time, in the order of zones
BY_ZONE, ZONES_FIRST = "observations_by_zone", "zone_id, indicator_id, as_of, observation_id"


def set_aside(connection: duckdb.DuckDBPyConnection, mistakes: Iterable[Mistake]) -> None:
    """Remembers the rows with mistakes, so that the sound ones can still be checked together."""
    places = {(mistake.file, mistake.line) for mistake in mistakes}
    files, lines = [file for file, _ in places], [line for _, line in places]
    put_table(
        connection,
        "wrong",
        pyarrow.table(
            {"file": pyarrow.array(files, pyarrow.string()), "line": pyarrow.array(lines, pyarrow.int32())}
        ),
    )


def fill(connection: duckdb.DuckDBPyConnection, table: Table, parameters: Mapping[str, object]) -> int:
    """Fills one table and returns its number of rows."""
    query = QUERIES / f"{table.name}.sql"
    computed = query.read_text(encoding="utf-8") if query.exists() else ""
    text = _from_file(table, computed) if table.published else f"insert into {table.name} by name {computed}"
    if table.name == "observations":
        unkey(connection, table.name)
    needed = {name: value for name, value in parameters.items() if f"${name}" in text}
    connection.execute(text, needed)
    counted = connection.execute(f"select count(*) from {table.name}").fetchone()
    rows = counted[0] if counted else 0
    if table.name == "observations" and rows >= LARGE:
        connection.execute(f"create table {BY_ZONE} as from observations order by {ZONES_FIRST}")
    return rows


def _from_file(table: Table, computed: str) -> str:
    """The insertion of the sound rows of a file together with their computed columns."""
    columns = [f'typed."{column.name}"' for column in table.published]
    columns += [
        f"{'typed' if column.name in PLACE else 'computed'}.{column.name}"
        for column in table.columns
        if column.computed
    ]
    on = "computed.row = typed.row"
    sound = ["not exists (from wrong where wrong.file = typed.file and wrong.line = typed.line)"]
    sound += [_known(reference) for reference in table.references]
    return f"""
        insert into {table.name} by name
        select {", ".join(columns)}
        from typed_{table.name} typed {f"join ({computed}) computed on {on}" if computed else ""}
        where {" and ".join(sound)}
        order by {_order(table)}"""


def _known(reference: Reference) -> str:
    """True where a reference is empty or names a row that was found sound itself."""
    column, known = (
        f'typed."{reference.column}"',
        f'from {reference.table} parent where parent."{reference.key}"',
    )
    return f"({column} is null or exists ({known} = {column}))"


def _order(table: Table) -> str:
    """The order in which a table is written; the figures are sorted for the questions that screens ask."""
    if table.name == "observations":
        return "typed.indicator_id, typed.zone_id, typed.as_of, computed.observation_id"
    return "typed.row"
