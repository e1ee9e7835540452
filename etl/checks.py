"""Runs the rules in checks/: each file selects the rows that break its rule."""

from datetime import date
from pathlib import Path

import duckdb

from etl.errors import Mistake

RULES = Path(__file__).with_name("checks")


def run(connection: duckdb.DuckDBPyConnection, today: date) -> list[Mistake]:
    """Every row that breaks a rule; nothing can have been observed or published after today."""
    connection.execute(
        "create or replace temp table today as select cast($day as date) as day", {"day": today}
    )
    return [mistake for rule in sorted(RULES.glob("*.sql")) for mistake in _broken(connection, rule)]


def _broken(connection: duckdb.DuckDBPyConnection, rule: Path) -> list[Mistake]:
    """The mistakes of one rule; the first two lines of its file say the rule and how to mend it."""
    text = rule.read_text(encoding="utf-8")
    meaning, remedy = (_both(line) for line in text.splitlines()[:2])
    rows = connection.execute(text).fetchall()
    return [Mistake(file, line, column, value, meaning, remedy) for file, line, column, value in rows]


def _both(comment: str) -> tuple[str, str]:
    chinese, _, english = comment.removeprefix("-- ").partition(" | ")
    return chinese, english
