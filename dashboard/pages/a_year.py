"""What a report says of change: figures beside those of the same definition a year earlier."""

from collections.abc import Sequence

from dashboard.analysis.frames import records
from dashboard.analysis.growth import yearly_growth
from dashboard.pages.breaks import breaks_of
from dashboard.selection import Selection
from dashboard.store import Store


def a_year_apart(
    rows: Sequence[dict], indicators: Sequence[str], selection: Selection, store: Store
) -> list[tuple[dict, dict]]:
    """For each row that has one, the figure a year before, and the row's figure with its growth.

    The pairs are in the order of `rows`.
    """
    zones = tuple(dict.fromkeys(row["zone_id"] for row in rows))
    figures = store.figures(tuple(indicators), zones, known=selection.known)
    if not len(figures):
        return []
    found = {row["observation_id"]: row for row in records(figures)}
    grown = {
        row["observation_id"]: row
        for row in records(yearly_growth(figures, breaks_of(store), reading=selection.reading))
        if row["growth_low"] is not None
    }
    told = [grown[row["observation_id"]] for row in rows if row["observation_id"] in grown]
    return [(found[row["base_observation_id"]], row) for row in told]
