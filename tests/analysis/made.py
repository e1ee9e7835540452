"""Made-up figures with the columns of the view `figures`."""

from datetime import date

import pandas as pd

FIGURE = {
    "zone_id": "hefei",
    "level": "city",
    "indicator_id": "firms",
    "definition_id": "firms.main",
    "family": "firms",
    "value": 100.0,
    "unit": "家",
    "qualifier": "exact",
    "derived": None,
    "period_type": "stock",
    "period_start": None,
    "as_of": date(2024, 12, 31),
    "as_of_basis": "stated",
    "status": "final",
    "known_on": date(2025, 3, 1),
    "publisher": "某市日报",
    "source_kind": "news",
    "read_as": "original",
    "direction": "higher",
    "bound_high": None,
}
YEAR = {"period_type": "flow", "period_start": date(2024, 1, 1)}


def figures(*rows: dict) -> pd.DataFrame:
    """A frame of figures, each a default one but for some changes; bounds default to the value."""
    return pd.DataFrame([_row(n, row) for n, row in enumerate(rows)], columns=list(_row(0, {})))


def _row(number: int, changes: dict) -> dict:
    row = FIGURE | {"observation_id": f"o{number}"} | changes
    ends = dict.fromkeys(("lower", "upper", "strict_lower", "strict_upper"), row["value"])
    return ends | row


def zones(**values: float) -> pd.DataFrame:
    """One figure per zone."""
    return figures(*({"zone_id": zone, "value": float(value)} for zone, value in values.items()))
