"""The rows of a data file: figures, definitions and sources as a reader of the file needs them."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from math import isfinite

import pandas as pd

from dashboard.charts.reasons import reason_text
from dashboard.wording.files import unit_name

# Left: the column of the file. Right: where it comes from; "{lang}" is a bilingual column.
FIGURE = {
    "zone_id": "zone_id",
    "zone": "zone_{lang}",
    "indicator_id": "indicator_id",
    "indicator": "indicator_{lang}",
    "definition_id": "definition_id",
    "value": "value",
    "lower": "lower",
    "upper": "upper",
    "unit": "unit",
    "qualifier": "qualifier",
    "published_value": "published_value",
    "published_unit": "published_unit",
    "period_type": "period_type",
    "period_start": "period_start",
    "as_of": "as_of",
    "status": "status",
    "source_id": "source_id",
    "source_title": "source_title",
    "publisher": "publisher",
    "published_date": "published_date",
    "locator": "locator",
    "note": "note",
    "level": "level",
    "as_of_basis": "as_of_basis",
    "derived": "derived",
    "definition": "definition_{lang}",
    "observation_id": "observation_id",
    "known_on": "known_on",
    "read_as": "read_as",
}
# A comparison reads the interval as its reader chose to.
READING = {"lower": "low", "upper": "high"}
NUMBERS = ("value", "lower", "upper", "gap_low", "gap_high", "median_low", "median_high")
DATES = ("period_start", "as_of", "known_on")
REASONED = ("reason", "reason_details", "definition_zh", "definition_en", "period_start", "as_of")
COUNTS = ("rank_low", "rank_high")
TRUTHS = ("comparable", "near", "customary_only")
DEFINITION = {
    "definition_id": "definition_id",
    "indicator_id": "indicator_id",
    "family": "family",
    "name": "name_{lang}",
    "counts": "counts_{lang}",
    "used_by": "used_by",
    "source_id": "source_id",
}
SOURCE = ("source_id", "title", "publisher", "published_date", "kind", "language", "read_as", "url")


def figure_rows(frame: pd.DataFrame, lang: str, extra: Iterable[str] = ()) -> pd.DataFrame:
    """Rows of the view `figures` as the rows of a file, in their order.

    Columns: those of FIGURE, then `extra`. Names are in `lang`; value, lower and upper are floats in `unit`,
    an end without a bound is empty; dates are dates; reasons are in words; published_value stays as printed.
    """
    origins = {
        **FIGURE,
        **{to: of for to, of in READING.items() if of in frame},
        **{name: name for name in extra},
    }
    columns = {name: _column(frame, name, origin, lang) for name, origin in origins.items()}
    return pd.DataFrame(columns, columns=list(origins)).reset_index(drop=True)


def _column(frame: pd.DataFrame, name: str, origin: str, lang: str) -> pd.Series:
    values = _values(frame, origin, lang)
    if name == "reason":
        values = [reason_text(row, lang) or None for row in _dicts(frame)]
    if name == "unit":
        values = [unit_name(value, lang) if value else None for value in values]
    if name in NUMBERS:
        return pd.Series([_number(value) for value in values], dtype="float64")
    if name in COUNTS:
        return pd.Series(values, dtype="Int64")
    if name in TRUTHS:
        return pd.Series(values, dtype="boolean")
    if name in DATES:
        return pd.Series([_day(value) for value in values], dtype="object")
    return pd.Series(values, dtype="object")


def _values(frame: pd.DataFrame, origin: str, lang: str) -> list:
    """A column as plain values with None for what is missing; Chinese where there is no English name."""
    first = _plain(frame, origin.format(lang=lang))
    if "{lang}" not in origin or lang == "zh":
        return first
    return [one or other for one, other in zip(first, _plain(frame, origin.format(lang="zh")), strict=True)]


def _plain(frame: pd.DataFrame, name: str) -> list:
    if name not in frame:
        return [None] * len(frame)
    column = frame[name]
    return [None if gone else value for value, gone in zip(column.tolist(), column.isna(), strict=True)]


def _dicts(frame: pd.DataFrame) -> list[dict]:
    names = [name for name in REASONED if name in frame]
    return [
        dict(zip(names, row, strict=True))
        for row in zip(*(_plain(frame, name) for name in names), strict=True)
    ]


def _number(value) -> float | None:
    return float(value) if value is not None and isfinite(value) else None


def _day(value) -> date | None:
    return value.date() if isinstance(value, datetime) else value


def definition_rows(definitions: Mapping[str, dict], ids: Iterable[str], lang: str) -> pd.DataFrame:
    """The definitions with some ids, each once, in the catalog's order: columns of DEFINITION, in `lang`."""
    chosen = pd.DataFrame(_named(definitions, ids))
    return pd.DataFrame(
        {
            name: pd.Series(_values(chosen, origin, lang), dtype="object")
            for name, origin in DEFINITION.items()
        }
    )


def source_rows(sources: Mapping[str, dict], ids: Iterable[str]) -> pd.DataFrame:
    """The sources with some ids, each once, in the catalog's order: columns of SOURCE."""
    chosen = pd.DataFrame(_named(sources, ids))
    return pd.DataFrame({name: pd.Series(_plain(chosen, name), dtype="object") for name in SOURCE})


def _named(rows: Mapping[str, dict], ids: Iterable[str]) -> list[dict]:
    wanted = set(ids)
    return [row for key, row in rows.items() if key in wanted]
