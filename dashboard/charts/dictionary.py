"""The dictionary of indicators with their definitions, and the documents, as tables and for files."""

import calendar
from collections.abc import Mapping, Sequence

import pandas as pd

from dashboard import format
from dashboard.charts.model import Cell, Column, Grid, Reader, Row
from dashboard.wording import listing, name_of, say

INDICATORS = ("indicator", "definition", "unit", "publisher", "zones", "figures")
DOCUMENTS = ("document", "published", "kind", "language", "read_as", "figures", "link")
NAMED_AT_MOST = 6
DICTIONARY_FILE = {
    "indicator_id": "indicator_id",
    "indicator_zh": "indicator.name_zh",
    "indicator_en": "indicator.name_en",
    "definition_id": "definition_id",
    "definition_zh": "name_zh",
    "definition_en": "name_en",
    "counts_zh": "counts_zh",
    "counts_en": "counts_en",
    "family": "family",
    "used_by": "used_by",
    "unit": "indicator.canonical_unit",
    "period_type": "indicator.period_type",
    "domain": "indicator.domain",
    "direction": "indicator.direction",
    "publisher_zh": "indicator.publisher_zh",
    "publisher_en": "indicator.publisher_en",
    "release_month": "indicator.release_month",
    "figures": "figures",
    "zones": "zones",
    "source_id": "source_id",
}


def definitions(rows: Sequence[dict], zones: Mapping[str, dict], links, reader: Reader, **parts) -> Grid:
    """A page of definitions.

    `rows` are rows of the catalog's definitions with `indicator` (its row), `figures` (their number),
    `counts` (their number by zone) and `near` (definitions in the family); `links` gives the address of the
    figures of one.
    """
    return Grid(
        key="dictionary",
        title="",
        columns=_columns(INDICATORS, reader.lang),
        rows=tuple(_definition(row, zones, links, reader) for row in rows),
        empty=say(reader.lang, "data.empty"),
        **parts,
    )


def _columns(names: Sequence[str], lang: str) -> tuple[Column, ...]:
    return tuple(Column(say(lang, f"data.column_{name}"), numeric=name == "figures") for name in names)


def _definition(row: dict, zones: Mapping[str, dict], links, reader: Reader) -> Row:
    lang, indicator = reader.lang, row["indicator"]
    domain = say(lang, f"domain.{indicator['domain'] or 'local'}")
    cells = (
        Cell(name_of(indicator, lang), open=f"definition:{row['definition_id']}", note=domain, tone="wrap"),
        Cell(_told(row, lang), note=name_of(row, lang, "counts"), tone="under"),
        Cell(unit_text(indicator, reader), note=_kind(indicator, lang), tone="under"),
        Cell(name_of(indicator, lang, "publisher"), note=month_text(indicator, lang), tone="under"),
        Cell(places(row["counts"], zones, lang), note=_publishers(row, zones), tone="under"),
        Cell(f"{row['figures']:,}", link=links(row) if row["figures"] else "", value=row["figures"]),
    )
    return Row(cells)


def _kind(indicator: dict, lang: str) -> str:
    """Stock, flow or ratio, and which way it is ranked, if at all."""
    direction = say(lang, f"direction.{indicator['direction']}") if indicator["direction"] else ""
    return " · ".join(
        part for part in (say(lang, f"period_type.{indicator['period_type']}"), direction) if part
    )


def _told(row: dict, lang: str) -> str:
    """The definition's name; that of a main one is its indicator's and is not repeated."""
    name = name_of(row, lang)
    near = say(lang, "data.near", count=row["near"]) if row["near"] > 1 else ""
    own = "" if name == name_of(row["indicator"], lang) else name
    return " · ".join(part for part in (own, near) if part)


def unit_text(indicator: dict, reader: Reader) -> str:
    """The unit of an indicator as it is shown; that its documents decide where it has none."""
    unit = indicator["canonical_unit"]
    if not unit:
        return say(reader.lang, "definition.own_unit")
    return format.unit_name(unit, reader.lang, reader.amounts) or say(reader.lang, "definition.count")


def month_text(indicator: dict, lang: str) -> str:
    """The month in which it is usually released, in words."""
    month = indicator["release_month"]
    return say(lang, "data.month", month=month, name=calendar.month_name[month]) if month else ""


def used_by(row: dict, zones: Mapping[str, dict], lang: str) -> str:
    """Who counts this way: names of zones or of publishers."""
    return shortened([name_of(zones[one], lang) if one in zones else one for one in _users(row)], lang)


def _users(row: dict) -> list[str]:
    return [one for one in (row["used_by"] or "").split(";") if one]


def _publishers(row: dict, zones: Mapping[str, dict]) -> str:
    """The publishers that count this way, as written; zones stand there already."""
    return "; ".join(one for one in _users(row) if one not in zones)


def places(counts: Mapping[str, int], zones: Mapping[str, dict], lang: str) -> str:
    """The zones that have figures, in the record's order."""
    return shortened([name_of(row, lang) for zone, row in zones.items() if zone in counts], lang)


def shortened(names: Sequence[str], lang: str) -> str:
    """Names as a list; their number instead when there are many."""
    return (
        listing(lang, names)
        if len(names) <= NAMED_AT_MOST
        else say(lang, "data.zones_many", count=len(names))
    )


def documents(rows: Sequence[dict], links, reader: Reader, **parts) -> Grid:
    """A page of documents: rows of the catalog's sources with `figures`, their number."""
    return Grid(
        key="documents",
        title="",
        columns=_columns(DOCUMENTS, reader.lang),
        rows=tuple(_document(row, links, reader.lang) for row in rows),
        empty=say(reader.lang, "data.empty"),
        **parts,
    )


def _document(row: dict, links, lang: str) -> Row:
    dated = row["published_date"]
    cells = (
        Cell(row["title"], open=f"source:{row['source_id']}", note=row["publisher"] or "", tone="wrap"),
        Cell(dated or say(lang, "receipt.undated"), tone="" if dated else "faint"),
        Cell(say(lang, f"source_kind.{row['kind']}")),
        Cell(say(lang, f"source_language.{row['language']}")),
        Cell(say(lang, f"read_as.{row['read_as']}")),
        Cell(f"{row['figures']:,}", link=links(row) if row["figures"] else "", value=row["figures"]),
        Cell(say(lang, "data.open"), link=row["url"])
        if row["url"]
        else Cell(say(lang, "data.no_link"), tone="faint"),
    )
    return Row(cells)


def definition_file(rows: Sequence[dict]) -> pd.DataFrame:
    """All definitions as the rows of a file: the columns of DICTIONARY_FILE."""
    made = [
        {to: _value(row, of) for to, of in DICTIONARY_FILE.items()}
        | {"zones": ";".join(row["counts"]), "figures": row["figures"]}
        for row in rows
    ]
    return pd.DataFrame(made, columns=list(DICTIONARY_FILE), dtype="object")


def _value(row: dict, name: str):
    table, _, column = name.rpartition(".")
    return row[table][column] if table else row.get(column)
