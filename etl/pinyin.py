"""Romanises Chinese for the search, so that nothing at run time has to know how characters are read."""

from functools import cache

import duckdb
import pyarrow

from etl.staging import put_table

# GB 2312 has its 6763 characters in these rows
ROWS, CELLS = range(0xB0, 0xF8), range(0xA1, 0xFF)


def register(connection: duckdb.DuckDBPyConnection) -> None:
    """Gives a connection the function pinyin(text) and the temporary table common_readings."""
    connection.create_function("pinyin", pinyin, ["VARCHAR"], "VARCHAR")
    put_table(connection, "common_readings", common_readings())


def pinyin(text: str) -> str:
    """The syllables of a text without tones, separated by spaces; other letters and digits one by one."""
    # imported here: its dictionary takes half a second, which a start that builds nothing is spared
    from pypinyin import Style, lazy_pinyin

    apart = lambda run: " ".join(filter(str.isalnum, run))  # noqa: E731
    return " ".join(filter(None, lazy_pinyin(text.casefold(), style=Style.NORMAL, errors=apart)))


@cache
def common_readings() -> pyarrow.Table:
    """The characters of GB 2312, each with its usual reading; worked out once."""
    every = [bytes((row, cell)).decode("gb2312", "ignore") for row in ROWS for cell in CELLS]
    found = [character for character in every if character]
    return pyarrow.table({"character": found, "pinyin": [pinyin(character) for character in found]})
