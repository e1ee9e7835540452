"""The data set behind the data page: the figures that pass the choices, and the tables that explain them."""

from dataclasses import replace

import pandas as pd

from dashboard import described
from dashboard.analysis.frames import records
from dashboard.charts.model import Code, Dataset, Field, Table, View
from dashboard.charts.rows import FIGURE, definition_rows, source_rows
from dashboard.naming import NAMES
from dashboard.pages.data_rows import frame_of, streamed
from dashboard.selection import Selection
from dashboard.store import Store
from dashboard.wording import WORDS

# The words of a table's codes: column to area of the wording, where they differ.
AREAS = {
    ("observations", "as_of_basis"): "basis",
    ("sources", "kind"): "source_kind",
    ("sources", "language"): "source_language",
    ("breaks", "kind"): "break",
    ("indicators", "period_type"): "period_type",
}
# Left: a table beside the figures. Right: the column of the figures that refers to it.
KEYS = {
    "zones": "zone_id",
    "indicators": "indicator_id",
    "definitions": "definition_id",
    "sources": "source_id",
}
REFERS = {column: (table, column) for table, column in KEYS.items()}
# Of the columns of a break or a definition, those that a table beside it always explains.
INSIDE = {("definitions", "indicator_id"), ("breaks", "indicator_id")}
WITH_UNIT = {"value": "unit", "lower": "unit", "upper": "unit", "published_value": "published_unit"}


def dataset(shown: View, selection: Selection, store: Store) -> View:
    """The view with the figures that pass the choices as its rows, whichever tab is shown, and `dataset`."""
    catalog = store.catalog()
    rows = found = frame_of(streamed(selection, store))
    return replace(
        shown,
        rows=rows,
        definitions=definition_rows(catalog.definitions, found["definition_id"], selection.lang),
        sources=source_rows(catalog.sources, found["source_id"]),
        dataset=Dataset(figure_table(rows, store, selection.lang), _beside(found, store)),
    )


def figure_table(rows: pd.DataFrame, store: Store, lang: str) -> Table:
    """The figures with a field for each of their columns, whose names are in `lang`."""
    origins = {name: origin.format(lang=lang) for name, origin in FIGURE.items()}
    fields = tuple(_figure_field(name, *_origin(origin), store) for name, origin in origins.items())
    return Table("data", *_told(store, "observations"), fields, rows)


def _origin(name: str) -> tuple[str, str]:
    """Table and column of the database from which a column of the view `figures` comes."""
    joined = ((table, of) for table, (_, names) in NAMES.items() for to, of in names.items() if to == name)
    return next(joined, ("observations", name))


def _figure_field(name: str, table: str, column: str, store: Store) -> Field:
    made = field_of(table, described.columns(store, table)[column])
    return replace(
        made,
        name=name,
        unique=name == "observation_id",
        refers=REFERS.get(name),
        unit_field=WITH_UNIT.get(name, ""),
    )


def field_of(table: str, column: described.Column) -> Field:
    """A column of the database as a field, with the words of its codes."""
    area = AREAS.get((table, column.name), column.name)
    codes = tuple(Code(one, *WORDS.get(f"{area}.{one}", (one, one))) for one in column.allowed)
    refers = REFERS[column.name] if (table, column.name) in INSIDE else None
    told = (column.kind, column.zh, column.en, column.required, column.unique, codes, column.low, column.high)
    return Field(column.name, *told, refers)


def _beside(found: pd.DataFrame, store: Store) -> tuple[Table, ...]:
    """The zones, indicators, definitions and documents of the figures, and where their series break."""
    catalog, used = store.catalog(), {key: set(found[key]) for key in KEYS.values()}
    rows = {
        table: [row for one, row in getattr(catalog, table).items() if one in used[key]]
        for table, key in KEYS.items()
    }
    rows["breaks"] = [
        row
        for row in records(catalog.breaks)
        if row["indicator_id"] in used["indicator_id"] and row["zone_id"] in {"all", *used["zone_id"]}
    ]
    return tuple(plain_table(name, some, store) for name, some in rows.items())


def plain_table(name: str, rows: list[dict], store: Store) -> Table:
    """Rows of a table of the database with its own columns as fields."""
    columns = described.columns(store, name)
    fields = tuple(field_of(name, column) for column in columns.values())
    return Table(name, *_told(store, name), fields, pd.DataFrame(rows, columns=list(columns), dtype=object))


def _told(store: Store, table: str) -> tuple[str, str]:
    zh, _, en = described.comment(store, table).partition(" | ")
    return zh, en
