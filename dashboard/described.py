"""What the database says of its own columns: types, keys, allowed values and the comments of its schema."""

from dataclasses import dataclass

KINDS = {
    "VARCHAR": "string",
    "DOUBLE": "number",
    "INTEGER": "integer",
    "DATE": "date",
    "TIMESTAMP": "datetime",
}


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
    return {row["column_name"]: _column(row) for row in _rows(store, table)}


def comment(store, table: str) -> str:
    """What one row of a table is, in both languages; "" for an unknown table."""
    found = _rows(store, table)
    return found[0]["table_meaning"] if found else ""


def _rows(store, table: str) -> list[dict]:
    return store.remembered(("described", table), lambda: store.asked("dictionary", table=table))


def _column(row: dict) -> Column:
    zh, _, en = row["meaning"].partition(" | ")
    return Column(
        row["column_name"],
        KINDS.get(row["type"], "string"),
        zh,
        en or zh,
        required=row["required"],
        unique=row["is_unique"],
        allowed=tuple(row["allowed"].split(";")) if row["allowed"] else (),
        low=row["low"],
        high=row["high"],
    )
