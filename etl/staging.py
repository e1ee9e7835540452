"""Holds the rows as they were read in temporary tables: raw_<table> as text, typed_<table> with types."""

import duckdb
import pyarrow

from etl.load import Rows

MACROS = """
create temp macro first_day(text) as case
    when regexp_full_match(text, '[0-9]{4}') then try_cast(text || '-01-01' as date)
    when regexp_full_match(text, '[0-9]{4}-[0-9]{2}') then try_cast(text || '-01' as date)
    when regexp_full_match(text, '[0-9]{4}-[0-9]{2}-[0-9]{2}') then try_cast(text as date) end;
create temp macro final_day(text) as case
    when regexp_full_match(text, '[0-9]{4}') then try_cast(text || '-12-31' as date)
    when regexp_full_match(text, '[0-9]{4}-[0-9]{2}') then last_day(try_cast(text || '-01' as date))
    when regexp_full_match(text, '[0-9]{4}-[0-9]{2}-[0-9]{2}') then try_cast(text as date) end;
"""


def keep(connection: duckdb.DuckDBPyConnection, rows: Rows) -> None:
    """Makes raw_<table> and typed_<table>; a cell that does not fit its type is null when typed."""
    columns = rows.table.published
    raw, typed = f"raw_{rows.table.name}", f"typed_{rows.table.name}"
    put_table(connection, raw, rows.cells)
    casts = ", ".join(
        f'"{column.name}"'
        if column.type == "VARCHAR"
        else f'try_cast("{column.name}" as {column.type}) as "{column.name}"'
        for column in columns
    )
    connection.execute(f"create temp view {typed} as select row, file, line, {casts} from {raw}")


def put_table(connection: duckdb.DuckDBPyConnection, name: str, table: pyarrow.Table) -> None:
    """Makes a temporary table of an Arrow table."""
    connection.register("incoming", table)
    connection.execute(f"create or replace temp table {name} as select * from incoming")
    connection.unregister("incoming")
