"""Holds every cell against the contract: required, type, allowed values, references, keys."""

import difflib
import re
from collections.abc import Iterator

import duckdb

from etl.errors import Mistake, mistake
from etl.schema import Column, Rule, Table

PATTERNS = {"DATE": r"[0-9]{4}-[0-9]{2}-[0-9]{2}", "INTEGER": r"-?[0-9]+"}
DECIMAL = r"[+-]?[0-9]+(\.[0-9]+)?"
ALLOWED = re.compile(r"'((?:[^']|'')*)'")


def validate(connection: duckdb.DuckDBPyConnection, table: Table) -> list[Mistake]:
    """Every cell of the table that breaks the contract."""
    questions = list(_questions(table))
    found = connection.execute(" union all ".join(questions) + " order by file, line, position").fetchall()
    closest = _Closest(connection)
    return [_mistake(table, row, closest) for row in found]


def _questions(table: Table) -> Iterator[str]:
    """One query per column and rule, each with the same columns: file, line, position, code, value, detail."""
    raw, typed = f"raw_{table.name}", f"typed_{table.name}"
    names = [column.name for column in table.published]
    for position, column in enumerate(table.published):
        if column.required:
            yield _question(raw, position, "required", f'"{column.name}"', f'"{column.name}" is null')
        if column.type != "VARCHAR":
            yield _question(raw, position, _kind(column), f'"{column.name}"', _misfit(column))
    for index, rule in enumerate(table.rules):
        position = names.index(rule.columns[0])
        value = f'cast("{rule.columns[0]}" as varchar)'
        yield _question(typed, position, "allowed", value, f"not ({rule.expression})", str(index))
    for reference in table.references:
        if reference.column in names:
            absent = f'not exists (from raw_{reference.table} parent where parent."{reference.key}" = child."{reference.column}")'
            present = f'child."{reference.column}" is not null'
            yield _question(f"{raw} child", names.index(reference.column), "unknown", f'"{reference.column}"',
                            f"{present} and {absent}", f"'{reference.table}'")
    for key in table.keys:
        if set(key) <= set(names):
            yield _repeated(raw, names.index(key[0]), key)


def _question(source: str, position: int, code: str, value: str, condition: str, detail: str = "''") -> str:
    return (f"select file, line, {position} as position, '{code}' as code, {value} as value,"
            f" cast({detail} as varchar) as detail from {source} where {condition}")


def _repeated(raw: str, position: int, key: tuple[str, ...]) -> str:
    columns = ", ".join(f'"{name}"' for name in key)
    first = f"first_value(line) over (partition by {columns} order by file, line)"
    inner = f"(select *, {first} as first_line from {raw})"
    return _question(inner, position, "duplicate", f'"{key[0]}"', f'line <> first_line and "{key[0]}" is not null', "first_line")


def _kind(column: Column) -> str:
    return "date" if column.type == "DATE" else "number"


def _misfit(column: Column) -> str:
    pattern = PATTERNS.get(column.type, DECIMAL)
    return (f"\"{column.name}\" is not null and (not regexp_full_match(\"{column.name}\", '{pattern}')"
            f' or try_cast("{column.name}" as {column.type}) is null)')


class _Closest:
    """The known id that looks most like an unknown one."""

    def __init__(self, connection: duckdb.DuckDBPyConnection):
        self._connection, self._known, self._answers = connection, {}, {}

    def __call__(self, table: str, key: str, value: str) -> str:
        if table not in self._known:
            rows = self._connection.execute(f'select "{key}" from raw_{table} where "{key}" is not null').fetchall()
            self._known[table] = [row[0] for row in rows]
        if (table, value) not in self._answers:
            self._answers[table, value] = (difflib.get_close_matches(value, self._known[table], 1, 0.5) or ["—"])[0]
        return self._answers[table, value]


def _mistake(table: Table, row: tuple, closest: _Closest) -> Mistake:
    file, line, position, code, value, detail = row
    column = table.published[position].name
    words: dict[str, object] = {}
    if code == "unknown":
        key = next(reference.key for reference in table.references if reference.column == column)
        words = {"table": detail, "close": closest(detail, key, value)}
    elif code == "duplicate":
        words = {"line": detail}
    elif code == "allowed":
        words = {"allowed": _allowed(table.rules[int(detail)])}
    return mistake(code, file, line, column, value, **words)


def _allowed(rule: Rule) -> str:
    """The allowed values that a rule lists, or else the rule itself."""
    return ", ".join(ALLOWED.findall(rule.expression)) or rule.expression
