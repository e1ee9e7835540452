"""The parts of a table, and lines of links, as frozen values."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Cell:
    """One cell of a grid: its text, what opens on a click, a small note, a tone and a bar from 0 to 1."""

    text: str = ""
    open: str = ""
    note: str = ""
    tone: str = ""
    bar: float | None = None
    soft: str = ""
    value: float | None = None
    link: str = ""
    spark: tuple[float | None, ...] = ()
    reason: str = ""


@dataclass(frozen=True)
class Column:
    """One column of a grid; `numeric` ones are aligned at the right, `link` leads from its head.

    `sorted` is "ascending" or "descending" where the rows are in the order of this column.
    """

    title: str
    unit: str = ""
    numeric: bool = False
    link: str = ""
    sorted: str = ""


@dataclass(frozen=True)
class Row:
    """One row of a grid, about one zone where `zone_id` is set; `home` marks the reader's own city."""

    cells: tuple[Cell, ...]
    zone_id: str = ""
    home: bool = False


@dataclass(frozen=True)
class Way:
    """A plain link to a neighbour: a tab, another page, a choice taken back. `here` marks the present place.

    `open` names what opens at the right instead.
    """

    text: str
    link: str = ""
    here: bool = False
    open: str = ""


@dataclass(frozen=True)
class Ways:
    """A line of plain links under one name; `key` is what they are for."""

    key: str
    label: str
    ways: tuple[Way, ...]
