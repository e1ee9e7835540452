"""The records that answer a question: rows of a page's file, or of a table, always with the same columns."""

import pyarrow as pa

from dashboard import described
from dashboard.analysis.frames import records
from dashboard.api.questions import Question
from dashboard.api.resources import Resource
from dashboard.charts.fields import Streamed
from dashboard.exports.dataset_tables import arrow
from dashboard.exports.tables import typed
from dashboard.pages import data_dictionary
from dashboard.pages.dataset import plain_table
from dashboard.pages.site import Site, streaming, whole
from dashboard.selection import Selection
from dashboard.store import Store


def tables(site: Site, question: Question) -> Streamed:
    """All records of a question in the types of `schema`, in tables that follow each other."""
    found = _made(site, question.resource, question.selection)
    wanted = schema(site, question.resource, question.selection.lang)
    return Streamed(found.count, lambda: (_typed(table, wanted) for table in found.tables()))


def _typed(found: pa.Table, wanted: pa.Schema) -> pa.Table:
    return pa.table({name: _as(found, name, wanted.field(name).type) for name in wanted.names})


def _as(found: pa.Table, name: str, kind: pa.DataType) -> pa.ChunkedArray:
    if name not in found.column_names or found[name].null_count == len(found):
        return pa.chunked_array([pa.nulls(len(found), kind)])
    column = found[name]
    return column if column.type == kind else column.cast(kind)


def schema(site: Site, resource: Resource, lang: str) -> pa.Schema:
    """The columns of a resource, whatever is asked of it; learned from the whole record once per build."""
    return site.store.remembered(("api", resource.name, lang), lambda: _schema(site, resource, lang))


def _schema(site: Site, resource: Resource, lang: str) -> pa.Schema:
    several = site.store.catalog().headline if resource.name == "benchmark" else ()
    return next(_made(site, resource, Selection(lang=lang, indicator=several)).tables()).schema


def _made(site: Site, resource: Resource, selection: Selection) -> Streamed:
    if resource.table:
        rows = TABLES[resource.table](selection, site.store)
        return _one(arrow(plain_table(resource.table, rows, site.store)))
    page = next(one for one in site.pages if resource.page == one.NAME)
    if hasattr(page, "streaming") and (view := streaming(site, page, selection)).streamed:
        return view.streamed
    return _one(typed(whole(site, page, selection).rows))


def _one(table: pa.Table) -> Streamed:
    return Streamed(len(table), lambda: iter((table,)))


def _definitions(selection: Selection, store: Store) -> list[dict]:
    return _own("definitions", data_dictionary.definitions(selection, store), store)


def _indicators(selection: Selection, store: Store) -> list[dict]:
    found = {row["indicator_id"]: row["indicator"] for row in data_dictionary.definitions(selection, store)}
    return list(found.values())


def _sources(selection: Selection, store: Store) -> list[dict]:
    return _own("sources", data_dictionary.documents(selection, store), store)


def _own(name: str, rows: list[dict], store: Store) -> list[dict]:
    columns = described.columns(store, name)
    return [{column: row[column] for column in columns} for row in rows]


TABLES = {
    "definitions": _definitions,
    "indicators": _indicators,
    "sources": _sources,
    "zones": lambda _, store: list(store.catalog().zones.values()),
    "derived": lambda _, store: list(store.catalog().derived.values()),
    "breaks": lambda _, store: records(store.catalog().breaks),
}
