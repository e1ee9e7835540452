"""The questions, which are written for DuckDB, in PostgreSQL's dialect."""

from functools import lru_cache

import sqlglot
from sqlglot import exp


@lru_cache(maxsize=1024)
def postgres(question: str, schema: str) -> tuple[str, tuple[str, ...]]:
    """A question to the tables of a schema, and the names of its numbered parameters in their order."""
    tree = sqlglot.parse_one(question, read="duckdb")
    own = {cte.alias for cte in tree.find_all(exp.CTE)}
    for table in tree.find_all(exp.Table):
        if table.name not in own:
            table.set("db", exp.to_identifier(schema, quoted=True))
    marks = list(tree.find_all(exp.Placeholder))
    names = list(dict.fromkeys(mark.name for mark in marks))
    for mark in marks:
        mark.replace(exp.Parameter(this=exp.Literal.number(names.index(mark.name) + 1)))
    return tree.sql(dialect="postgres", comments=False), tuple(names)
