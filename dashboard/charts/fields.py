"""A data set that explains itself, as frozen values: its tables, their fields, the codes in them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pandas as pd
import pyarrow as pa


@dataclass(frozen=True)
class Code:
    """One code of a list, with its meaning in both languages."""

    code: str
    zh: str
    en: str


@dataclass(frozen=True)
class Field:
    """One column: `kind` is "string", "number", "integer", "boolean" or "date", `zh` and `en` its meaning.

    `refers` names a table of the same data set and its column, `unit_field` the column with the unit.
    """

    name: str
    kind: str
    zh: str
    en: str
    required: bool = False
    unique: bool = False
    codes: tuple[Code, ...] = ()
    low: float | None = None
    high: float | None = None
    refers: tuple[str, str] | None = None
    unit_field: str = ""


@dataclass(frozen=True, eq=False)
class Table:
    """Rows with the fields that explain them; the columns of `rows` are the fields in their order."""

    name: str
    zh: str
    en: str
    fields: tuple[Field, ...]
    rows: pd.DataFrame = field(default_factory=pd.DataFrame)


@dataclass(frozen=True, eq=False)
class Dataset:
    """The figures of a view (`data`) and the tables that explain them."""

    data: Table
    tables: tuple[Table, ...] = ()


@dataclass(frozen=True, eq=False)
class Streamed:
    """Rows that may be too many to hold: how many, and the tables in which they come, an empty one first."""

    count: int
    tables: Callable[[], Iterator[pa.Table]]
