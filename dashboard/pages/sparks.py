"""The small trends of the overview: the longest joinable run of each zone's headline figures."""

from datetime import date

from dashboard.analysis import series
from dashboard.analysis.frames import records
from dashboard.store import Catalog, Store

SHORTEST = 3


def sparks(
    store: Store, catalog: Catalog, known: date | None, zones: tuple[str, ...]
) -> dict[tuple[str, str], tuple[float, ...]]:
    """Values by (zone, indicator) where at least three figures may be joined by a line."""
    found = store.figures(catalog.headline, zones, known=known)
    runs: dict[tuple[str, str], dict[int, list[float]]] = {}
    for indicator, frame in found.groupby("indicator_id"):
        for row in records(series.segments(frame, catalog.breaks)):
            if row["other"]:
                continue
            mine = runs.setdefault((row["zone_id"], str(indicator)), {})
            mine.setdefault(row["segment"], []).append(row["value"])
    longest = {key: max(segments.values(), key=len) for key, segments in runs.items()}
    return {key: tuple(values) for key, values in longest.items() if len(values) >= SHORTEST}
