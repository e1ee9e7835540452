"""Instruments as the rows of a file: one parameter each."""

from collections.abc import Mapping, Sequence
from math import isfinite

import pandas as pd

from dashboard.wording import name_of, say
from dashboard.wording.files import unit_name

COLUMNS = (
    "instrument_id", "zone_id", "zone", "level", "instrument_type", "type", "life_cycle_stage", "name",
    "parameter", "parameter_name", "is_result", "value", "lower", "upper", "unit", "qualifier",
    "published_value", "published_unit", "start_date", "summary", "source_id", "source_title", "publisher",
    "published_date",
)  # fmt: skip
NUMBERS = ("value", "lower", "upper")


def file_rows(rows: Sequence[dict], told: Mapping, lang: str) -> pd.DataFrame:
    """One row per parameter: columns of COLUMNS. `told`: "zones", "sources" (rows by id), "result"."""
    frame = pd.DataFrame([_row(row, told, lang) for row in rows], dtype=object).reindex(columns=list(COLUMNS))
    return frame.astype({**dict.fromkeys(NUMBERS, "float64"), "is_result": "boolean"})


def _row(row: dict, told: Mapping, lang: str) -> dict:
    source = told["sources"][row["source_id"]]
    return {
        **{name: row.get(name) for name in COLUMNS},
        **{name: _number(row[name]) for name in NUMBERS},
        "zone": name_of(told["zones"][row["zone_id"]], lang),
        "type": say(lang, f"instrument_type.{row['instrument_type']}"),
        "name": name_of(row, lang),
        "parameter_name": say(lang, f"parameter.{row['parameter']}"),
        "is_result": told["result"](row),
        "unit": unit_name(row["unit"], lang) if row["unit"] else None,
        "summary": name_of(row, lang, "summary"),
        "source_title": source["title"],
        "publisher": source["publisher"],
        "published_date": source["published_date"],
    }


def _number(value: float | None) -> float | None:
    return value if value is not None and isfinite(value) else None
