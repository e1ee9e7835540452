"""What a data package says of its files: datapackage.json by Data Package 2.0, and the codebook."""

from collections.abc import Iterator
from hashlib import sha256

import pandas as pd
import pyarrow as pa

from dashboard.charts.model import Dataset, Field, Table, View
from dashboard.exports import dataset_tables, facts
from dashboard.exports.tables import typed
from dashboard.wording import say

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
NAME = "pilot-zones-figures"
COLUMNS = (
    "table", "column", "type", "required", "unit_column", "refers_to", "code", "meaning_zh", "meaning_en",
)  # fmt: skip


def descriptor(view: View, files: dict[str, bytes]) -> dict:
    """The descriptor of a view's data set whose files have these bytes."""
    shown, lang = dataset_tables.of(view), view.lang
    return {
        "$schema": PROFILE,
        "name": NAME,
        "id": view.address,
        "title": view.title,
        "description": say(lang, "dataset.description"),
        "homepage": view.address,
        "version": dataset_tables.version(view),
        "created": created(view),
        "keywords": say(lang, "dataset.keywords").split("; "),
        "licenses": [{"name": "MIT", "title": say(lang, "dataset.licence")}],
        "contributors": [{"title": say(lang, "shell.product"), "roles": ["publisher"]}],
        "sources": [_source(row) for row in view.sources.to_dict("records")],
        "build": facts.build(view),
        "notices": facts.notices(view),
        "language": lang,
        "resources": [
            _csv(shown.data, files, lang),
            {"name": "data-parquet", "path": "data.parquet", "mediatype": "application/vnd.apache.parquet"},
            *(_csv(table, files, lang) for table in shown.tables),
            _file("codebook", "codebook.csv", "text/csv", files),
        ],
    }


def created(view: View) -> str:
    """When the build was made, as the standards write moments: "2026-11-25T04:41:00Z"."""
    day, _, clock = view.build.built_at.removesuffix(" UTC").partition(" ")
    return f"{day}T{clock or '00:00'}:00Z"


def _source(row: dict) -> dict:
    path = {"path": row["url"]} if isinstance(row["url"], str) else {}
    return {"title": f"{row['source_id']} {row['title']}", **path}


def _file(name: str, path: str, kind: str, files: dict[str, bytes]) -> dict:
    made = files[path]
    digest = f"sha256:{sha256(made).hexdigest()}"
    return {"name": name, "path": path, "mediatype": kind, "bytes": len(made), "hash": digest}


def _csv(table: Table, files: dict[str, bytes], lang: str) -> dict:
    keys = [field.name for field in table.fields if field.unique]
    foreign = [
        {"fields": field.name, "reference": {"resource": field.refers[0], "fields": field.refers[1]}}
        for field in table.fields
        if field.refers
    ]
    schema = {"fields": [_field(field, lang) for field in table.fields], "missingValues": [""]}
    return {
        **_file(table.name, f"{table.name}.csv", "text/csv", files),
        "type": "table",
        "format": "csv",
        "encoding": "utf-8",
        "description": told(table, lang),
        "rows": len(table.rows),
        "schema": schema
        | ({"primaryKey": keys} if keys else {})
        | ({"foreignKeys": foreign} if foreign else {}),
    }


def told(about: Table | Field, lang: str) -> str:
    """The meaning of a table or a field in one language."""
    return about.en if lang == "en" else about.zh


def _field(field: Field, lang: str) -> dict:
    """A field by Table Schema; `unit_field` names the column that holds the unit."""
    stated = {
        "required": field.required or None,
        "unique": field.unique or None,
        "enum": [one.code for one in field.codes] or None,
        "minimum": field.low,
        "maximum": field.high,
    }
    limits = {name: value for name, value in stated.items() if value is not None}
    unit = {"unit_field": field.unit_field} if field.unit_field else {}
    named = {"name": field.name, "type": field.kind, "description": told(field, lang)}
    return {**named, **unit, **({"constraints": limits} if limits else {})}


def codebook(shown: Dataset) -> pa.Table:
    """Every column of every table, then each of its codes, with the meaning in both languages."""
    rows = [
        row for table in (shown.data, *shown.tables) for field in table.fields for row in _lines(table, field)
    ]
    return typed(pd.DataFrame(rows, columns=list(COLUMNS), dtype=object))


def _lines(table: Table, field: Field) -> Iterator[tuple]:
    refers = ".".join(field.refers) if field.refers else None
    where = (table.name, field.name)
    yield (*where, field.kind, field.required, field.unit_field or None, refers, None, field.zh, field.en)
    for one in field.codes:
        yield (*where, None, None, None, None, one.code, one.zh, one.en)
