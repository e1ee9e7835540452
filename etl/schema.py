"""Reads the contract in schema.sql back as values: tables, columns, keys, references and rules."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import duckdb

SCHEMA = Path(__file__).with_name("schema.sql")
COMPUTED = "计算："
KEYS = re.compile(r" primary key|( references \w+ \(\w+\))")


@dataclass(frozen=True)
class Column:
    """One column of a table, with its comment in both languages."""

    name: str
    type: str
    required: bool
    comment: tuple[str, str]

    @property
    def computed(self) -> bool:
        """True for a column that the build works out, so that it stands in no file."""
        return self.comment[0].startswith(COMPUTED)


@dataclass(frozen=True)
class Reference:
    """One column whose values must be keys of another table."""

    column: str
    table: str
    key: str


@dataclass(frozen=True)
class Rule:
    """One check constraint: an SQL expression over columns of a row."""

    expression: str
    columns: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """One table of the contract."""

    name: str
    comment: tuple[str, str]
    columns: tuple[Column, ...]
    keys: tuple[tuple[str, ...], ...]
    references: tuple[Reference, ...]
    rules: tuple[Rule, ...]

    @property
    def published(self) -> tuple[Column, ...]:
        """The columns that stand in the files, in their order."""
        return tuple(column for column in self.columns if not column.computed)


def create(connection: duckdb.DuckDBPyConnection) -> None:
    """Creates the empty tables of schema.sql."""
    connection.execute(SCHEMA.read_text(encoding="utf-8"))


def unkey(connection: duckdb.DuckDBPyConnection, name: str) -> None:
    """Makes an empty table again without its keys, which the build checks: an index would double a file."""
    text = SCHEMA.read_text(encoding="utf-8")
    (statement,) = re.findall(rf"^create table {name} \(.*?^\);", text, re.MULTILINE | re.DOTALL)
    bare = KEYS.sub(lambda found: "" if found[1] else " not null", statement)
    comments = re.findall(rf"^comment on (?:table {name}|column {name}\.\w+) is .*?;$", text, re.MULTILINE)
    connection.execute("\n".join([f"drop table {name};", bare, *comments]))


def tables(connection: duckdb.DuckDBPyConnection) -> tuple[Table, ...]:
    """The tables of the contract in the order in which they can be filled."""
    names = connection.execute(
        "select table_name, comment from duckdb_tables() where not temporary order by table_oid"
    ).fetchall()
    columns, limits = _columns(connection), _constraints(connection)
    return tuple(_table(name, comment, columns, limits) for name, comment in names)


def in_two_languages(comment: str) -> tuple[str, str]:
    """The Chinese and the English half of a comment."""
    chinese, _, english = comment.partition(" | ")
    return chinese, english


def _columns(connection: duckdb.DuckDBPyConnection) -> list[tuple]:
    return connection.execute(
        "select table_name, column_name, data_type, not is_nullable, comment from duckdb_columns()"
        " where not internal order by table_oid, column_index"
    ).fetchall()


def _constraints(connection: duckdb.DuckDBPyConnection) -> list[tuple]:
    return connection.execute(
        "select table_name, constraint_type, constraint_column_names, expression, referenced_table,"
        " referenced_column_names from duckdb_constraints() order by table_oid, constraint_index"
    ).fetchall()


def _table(name: str, comment: str, columns: Iterable[tuple], limits: Iterable[tuple]) -> Table:
    mine = [limit[1:] for limit in limits if limit[0] == name]
    return Table(
        name,
        in_two_languages(comment),
        tuple(
            Column(column, kind, required, in_two_languages(text))
            for table, column, kind, required, text in columns
            if table == name
        ),
        tuple(tuple(names) for kind, names, *_ in mine if kind in ("PRIMARY KEY", "UNIQUE")),
        tuple(
            Reference(names[0], parent, keys[0])
            for kind, names, _, parent, keys in mine
            if kind == "FOREIGN KEY"
        ),
        tuple(Rule(text, tuple(names)) for kind, names, text, *_ in mine if kind == "CHECK"),
    )
