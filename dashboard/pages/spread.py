"""All cities in a few numbers beside the few that are drawn, where the record has too many."""

from dashboard.charts import spread
from dashboard.charts.model import Grid, Reader
from dashboard.selection import Selection
from dashboard.store import Store


def spread_of(
    indicator: dict, unit: str, selection: Selection, store: Store, reader: Reader
) -> tuple[Grid, ...]:
    """Quartiles of an indicator's newest figures and the own place; nothing where all cities are drawn."""
    if not store.catalog().crowded:
        return ()
    years = (selection.from_, selection.to)
    found = store.spread(indicator["indicator_id"], selection.own_city, selection.known, years)
    return (spread.spread(found, indicator, unit, reader),) if found else ()
