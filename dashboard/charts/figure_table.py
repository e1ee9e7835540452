"""The figures of the record as the table of a file: columns of FIGURE, made a column at a time."""

from collections.abc import Mapping

import pyarrow as pa
import pyarrow.compute as pc

from dashboard.charts.rows import DATES, FIGURE, NUMBERS
from dashboard.wording.files import unit_name

# A table of the catalog by its key: where the names in a file come from.
Names = Mapping[str, tuple[pa.Array, Mapping[str, pa.Array]]]


def names(tables: Mapping[str, tuple[str, Mapping[str, str], Mapping[str, dict]]], lang: str) -> Names:
    """For each key the ids and, by the column of a file, their names in `lang`, Chinese where there is none.

    `tables` holds by any name the key, the columns that the view `figures` adds with where they come from,
    and the rows of the catalog by id.
    """
    found = {}
    for key, added, rows in tables.values():
        texts = {
            name: pa.array([_text(row, added, origin, lang) for row in rows.values()], pa.string())
            for name, origin in FIGURE.items()
            if origin.format(lang="zh") in added
        }
        found[key] = pa.array(list(rows), pa.string()), texts
    return found


def _text(row: Mapping, added: Mapping[str, str], origin: str, lang: str) -> str | None:
    return row[added[origin.format(lang=lang)]] or row[added[origin.format(lang="zh")]]


def figure_table(found: pa.Table, named: Names, lang: str) -> pa.Table:
    """Rows of `observations` as those of a file; units and names in `lang`, an unbounded end is empty."""
    added = {name: array for key in named for name, array in _looked_up(found, key, named).items()}
    return pa.table(
        {
            name: added[name] if name in added else _own(name, found[origin], lang)
            for name, origin in FIGURE.items()
        }
    )


def _looked_up(found: pa.Table, key: str, named: Names) -> dict[str, pa.ChunkedArray]:
    ids, texts = named[key]
    places = pc.index_in(found[key], value_set=ids)
    return {name: pc.take(array, places) for name, array in texts.items()}


def _own(name: str, column: pa.ChunkedArray, lang: str) -> pa.ChunkedArray:
    if name in NUMBERS:
        return pc.if_else(pc.is_finite(column), column, pa.scalar(None, pa.float64()))
    if name in DATES:
        return column.cast(pa.date32())
    if name == "unit":
        return _units(column, lang)
    return column.cast(pa.string())


def _units(column: pa.ChunkedArray, lang: str) -> pa.ChunkedArray:
    units = column.unique().to_pylist()
    told = pa.array([unit_name(one, lang) if one else None for one in units], pa.string())
    return pc.take(told, pc.index_in(column, value_set=pa.array(units, pa.string())))
