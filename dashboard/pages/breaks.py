"""The declared breaks of the build, ready for the judge."""

from dashboard.analysis.breaks import Breaks
from dashboard.store import Store


def breaks_of(store: Store) -> Breaks:
    """The breaks of all series, read once per build."""
    return store.remembered("breaks", lambda: Breaks.of(store.catalog().breaks))
