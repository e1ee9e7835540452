"""Cities that are alike: how far apart they stand on what is published and comparable of each.

Each feature counts in standard deviations over the cities that have it; sizes are compared by their
logarithm, so that twice as large is as far as half as large. The distance is the root mean square of the
features that both cities have. What is missing is named and never filled in.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log, sqrt
from statistics import mean, pstdev

import pandas as pd

from dashboard.analysis.facts import NATION
from dashboard.analysis.frames import beside
from dashboard.analysis.headline import choose

FEWEST = 2


@dataclass(frozen=True, slots=True)
class Feature:
    """One indicator by which cities are alike; `size` compares logarithms, `leads` counts as being ahead."""

    indicator_id: str
    size: bool = True
    leads: bool = True


FEATURES = (
    Feature("gdp"),
    Feature("population_resident", leads=False),
    Feature("rd_intensity", size=False),
    Feature("loans_balance"),
    Feature("budget_revenue"),
    Feature("hightech_enterprises"),
    Feature("hightech_value_added_share", size=False),
    Feature("finance_value_added_share", size=False, leads=False),
)
COLUMNS = ("zone_id", "distance", "lead", "ahead", "shared", "certainty", "parts", "missing", "observations")


def peers(
    figures: pd.DataFrame,
    home: str,
    breaks=None,
    features: Sequence[Feature] = FEATURES,
    tolerance: int = 24,
) -> pd.DataFrame:
    """The other cities, the most alike first.

    `figures` holds rows of the view `figures` for the features, `home` is a zone id. Columns: zone_id;
    distance in standard deviations, missing when fewer than two features are shared; lead (mean of the signed
    distances of the features that count as being ahead) and ahead (lead above zero); shared (features that
    both have) and certainty (their share of all); parts (feature to signed distance, the city minus home),
    missing (features that one of the two lacks), observations (feature to both observation ids, home first).
    """
    known = {one: _values(figures, one, breaks, tolerance) for one in features}
    others = sorted({zone for found in known.values() for zone in found} - {home})
    rows = [_row(zone, home, known) for zone in others]
    rows.sort(key=lambda row: (row["distance"] is None, row["distance"] or 0, row["zone_id"]))
    return beside(
        pd.DataFrame(index=range(len(rows))), {name: [row[name] for row in rows] for name in COLUMNS}
    )


def _values(figures: pd.DataFrame, feature: Feature, breaks, tolerance: int) -> dict[str, tuple[float, str]]:
    """The comparable value and its observation of each city."""
    frame = figures[(figures["indicator_id"] == feature.indicator_id) & (figures["zone_id"] != NATION)]
    if not len(frame):
        return {}
    chosen = [one.place for one in choose(frame, breaks, tolerance) if one.comparable]
    columns = [frame[name].tolist() for name in ("zone_id", "value", "observation_id")]
    found = {columns[0][n]: (columns[1][n], columns[2][n]) for n in chosen}
    return {zone: one for zone, one in found.items() if not feature.size or one[0] > 0}


def _row(zone: str, home: str, known: Mapping[Feature, Mapping[str, tuple[float, str]]]) -> dict:
    parts = {feature: _apart(zone, home, found, feature) for feature, found in known.items()}
    shared = {feature: part for feature, part in parts.items() if part is not None}
    leading = [part for feature, part in shared.items() if feature.leads]
    lead = mean(leading) if leading else None
    enough = len(shared) >= FEWEST
    return {
        "zone_id": zone,
        "distance": sqrt(mean(part**2 for part in shared.values())) if enough else None,
        "lead": lead,
        "ahead": lead is not None and lead > 0,
        "shared": len(shared),
        "certainty": len(shared) / len(known) if known else 0.0,
        "parts": {feature.indicator_id: part for feature, part in shared.items()},
        "missing": tuple(feature.indicator_id for feature in parts if feature not in shared),
        "observations": {f.indicator_id: (known[f][home][1], known[f][zone][1]) for f in shared},
    }


def _apart(zone: str, home: str, found: Mapping[str, tuple[float, str]], feature: Feature) -> float | None:
    """The signed distance of one feature in standard deviations; None where either has none."""
    if zone not in found or home not in found:
        return None
    measure = {city: log(value) if feature.size else value for city, (value, _) in found.items()}
    spread = pstdev(measure.values())
    return (measure[zone] - measure[home]) / spread if spread else 0.0


def one_step_ahead(alike: pd.DataFrame, count: int = 3) -> list[str]:
    """The cities ahead of home by the smallest lead, for a frame of `peers`."""
    ahead = alike[alike["ahead"] & alike["distance"].notna()]
    return ahead.sort_values(["lead", "zone_id"])["zone_id"].head(count).tolist()
