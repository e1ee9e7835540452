"""Holds every cell against the contract: required, type, allowed values, references, keys."""

import difflib
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

import duckdb

from etl.errors import Mistake, mistake
from etl.schema import Column, Reference, Rule, Table

PATTERNS = {"DATE": r"[0-9]{4}-[0-9]{2}-[0-9]{2}", "INTEGER": r"-?[0-9]{1,9}"}
DECIMAL = r"[+-]?[0-9]{1,15}(\.[0-9]{1,12})?"
QUOTED = re.compile(r"'((?:[^']|'')*)'")


@dataclass(frozen=True)
class Question:
    """Asks for the rows of a source that break one rule: the column at fault and a detail for the message."""

    source: str
    code: str
    column: str
    condition: str
    detail: str = "''"

    @property
    def sql(self) -> str:
        """The question; all questions of a table have the same columns."""
        return f"""
            select file, line, '{self.code}' as code, '{self.column}' as column_name,
                cast("{self.column}" as varchar) as value, cast({self.detail} as varchar) as detail
            from {self.source}
            where {self.condition}"""


def validate(connection: duckdb.DuckDBPyConnection, table: Table, whole: Collection[str]) -> list[Mistake]:
    """Every cell of the table that breaks the contract; references only to tables that were read whole."""
    questions = " union all ".join(question.sql for question in _questions(table, whole))
    found = connection.execute(f"{questions} order by file, line, column_name, code").fetchall()
    closest = _Closest(connection)
    return [
        mistake(code, file, line, column, value, **_words(table, code, column, value, detail, closest))
        for file, line, code, column, value, detail in found
    ]


def _questions(table: Table, whole: Collection[str]) -> Iterator[Question]:
    """One question per column and rule."""
    raw, typed = f"raw_{table.name}", f"typed_{table.name}"
    names = {column.name for column in table.published}
    for column in table.published:
        if column.required:
            yield Question(raw, "required", column.name, f'"{column.name}" is null')
        if column.type != "VARCHAR":
            yield _misfit(raw, column)
    for index, rule in enumerate(table.rules):
        yield Question(typed, "allowed", rule.columns[0], f"not ({rule.expression})", str(index))
    for reference in table.references:
        if reference.column in names and reference.table in whole:
            yield _unknown(raw, reference)
    yield from (_repeated(raw, key) for key in table.keys if names.issuperset(key))


def _misfit(raw: str, column: Column) -> Question:
    """Asks for the cells that do not fit the type of their column."""
    pattern, name = PATTERNS.get(column.type, DECIMAL), f'"{column.name}"'
    fits = f"regexp_full_match({name}, '{pattern}') and try_cast({name} as {column.type}) is not null"
    code = "date" if column.type == "DATE" else "number"
    return Question(raw, code, column.name, f"{name} is not null and not ({fits})")


def _unknown(raw: str, reference: Reference) -> Question:
    """Asks for the cells that name nothing of the table they refer to."""
    known = f'select 1 from raw_{reference.table} as parent where parent."{reference.key}" = '
    condition = f'"{reference.column}" is not null and not exists ({known} child."{reference.column}")'
    return Question(f"{raw} as child", "unknown", reference.column, condition, f"'{reference.table}'")


def _repeated(raw: str, key: tuple[str, ...]) -> Question:
    """Asks for the rows whose key stands further up already."""
    columns = ", ".join(f'"{name}"' for name in key)
    first = f"first_value(line) over (partition by {columns} order by file, line)"
    condition = f'line <> first_line and "{key[0]}" is not null'
    return Question(
        f"(select *, {first} as first_line from {raw})", "duplicate", key[0], condition, "first_line"
    )


def _words(table: Table, code: str, column: str, value: str, detail: str, closest: "_Closest") -> dict:
    """The words that the message of a code names."""
    if code == "unknown":
        key = next(reference.key for reference in table.references if reference.column == column)
        return {"table": detail, "close": closest(detail, key, value)}
    if code == "duplicate":
        return {"first": detail}
    return {"allowed": _allowed(table.rules[int(detail)])} if code == "allowed" else {}


def _allowed(rule: Rule) -> str:
    """The allowed values that a rule lists, or else the rule itself."""
    return ", ".join(QUOTED.findall(rule.expression)) or rule.expression.strip("()")


class _Closest:
    """Finds the known id that looks most like an unknown one."""

    def __init__(self, connection: duckdb.DuckDBPyConnection):
        self._connection = connection
        self._known: dict[str, list[str]] = {}
        self._answers: dict[tuple[str, str], str] = {}

    def __call__(self, table: str, key: str, value: str) -> str:
        if table not in self._known:
            query = f'select "{key}" from raw_{table} where "{key}" is not null'
            self._known[table] = [row[0] for row in self._connection.execute(query).fetchall()]
        if (table, value) not in self._answers:
            close = difflib.get_close_matches(value, self._known[table], 1, 0.5)
            self._answers[table, value] = (close or ["—"])[0]
        return self._answers[table, value]
