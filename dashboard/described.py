"""What the database says of its own columns: types, keys, allowed values and the comments of its schema."""

import re
from dataclasses import dataclass

KINDS = {
    "VARCHAR": "string",
    "DOUBLE": "number",
    "INTEGER": "integer",
    "DATE": "date",
    "TIMESTAMP": "datetime",
}
BETWEEN = re.compile(r"BETWEEN (-?[0-9.]+) AND (-?[0-9.]+)")
COLUMNS = """
select column_name as name, data_type as type, is_nullable as nullable, comment
from duckdb_columns()
where schema_name = 'main' and table_name = $table
order by column_index
"""
CONSTRAINTS = """
select constraint_type as kind, constraint_text as text, constraint_column_names as columns
from duckdb_constraints()
where table_name = $table and len(constraint_column_names) = 1
order by constraint_index
"""

TABLE = "select comment from duckdb_tables() where schema_name = 'main' and table_name = $table"


@dataclass(frozen=True)
class Column:
    """One column of a table: `zh` and `en` are the two halves of its comment, `kind` a value of KINDS."""

    name: str
    kind: str
    zh: str
    en: str
    required: bool = False
    unique: bool = False
    allowed: tuple[str, ...] = ()
    low: float | None = None
    high: float | None = None


def columns(store, table: str) -> dict[str, Column]:
    """The columns of a table of the newest build by name, in their order; none for an unknown table."""
    return store.remembered(("described", table), lambda: _columns(store, table))


def comment(store, table: str) -> str:
    """What one row of a table is, in both languages; "" for an unknown table."""
    found = store.remembered(("comment", table), lambda: store.rows(TABLE, table=table))
    return found[0]["comment"] if found else ""


def _columns(store, table: str) -> dict[str, Column]:
    found = store.rows(CONSTRAINTS, table=table)
    return {row["name"]: _column(row, found) for row in store.rows(COLUMNS, table=table)}


def _column(row: dict, constraints: list[dict]) -> Column:
    own = [one for one in constraints if one["columns"] == [row["name"]]]
    checks = " ".join(one["text"] for one in own if one["kind"] == "CHECK")
    bounds = BETWEEN.search(checks)
    zh, _, en = (row["comment"] or "").partition(" | ")
    return Column(
        row["name"],
        KINDS.get(row["type"], "string"),
        zh,
        en or zh,
        required=not row["nullable"],
        unique=any(one["kind"] in ("PRIMARY KEY", "UNIQUE") for one in own),
        allowed=tuple(re.findall(r"'([^']*)'", checks)) if " IN (" in checks else (),
        low=float(bounds[1]) if bounds else None,
        high=float(bounds[2]) if bounds else None,
    )
