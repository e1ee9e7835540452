"""Tells what every table and column of the database holds, from the comments of the schema."""

import duckdb

from etl import schema
from etl.errors import LANGUAGES

HEADINGS = (("列", "类型", "含义"), ("column", "type", "meaning"))


def dictionary(language: str) -> str:
    """The data dictionary in Markdown."""
    with duckdb.connect() as connection:
        schema.create(connection)
        return "\n".join(_table(table, LANGUAGES.index(language)) for table in schema.tables(connection))


def _table(table: schema.Table, which: int) -> str:
    name, kind, meaning = HEADINGS[which]
    rows = [
        f"| {column.name} | {column.type.lower()} | {column.comment[which]} |" for column in table.columns
    ]
    return "\n".join(
        [
            f"## {table.name}",
            table.comment[which],
            "",
            f"| {name} | {kind} | {meaning} |",
            "|---|---|---|",
            *rows,
            "",
        ]
    )
