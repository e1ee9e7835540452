"""Which cities are like the reader's own: asked by the page of peers and by the menu of every page."""

import pandas as pd

from dashboard.analysis import peers as analysis
from dashboard.selection import Selection, address
from dashboard.store import Store

TOLERANCE, MOST = 24, 4
INDICATORS = tuple(feature.indicator_id for feature in analysis.FEATURES)


def likeness(home: str, store: Store, known=None, group: int = 1) -> pd.DataFrame:
    """analysis.peers.peers for a home city among a group of cities, remembered for the build."""

    def made() -> pd.DataFrame:
        catalog = store.catalog()
        figures = store.figures(INDICATORS, {*catalog.group(group), home}, known=known)
        return analysis.peers(figures, home, catalog.breaks, tolerance=TOLERANCE)

    return store.remembered(("peers", home, known, group), made)


def most_alike(home: str, store: Store) -> tuple[str, ...]:
    """The few cities most like the home city."""
    frame = likeness(home, store)
    return tuple(frame[frame["distance"].notna()]["zone_id"].head(MOST))


def compare_with(selection: Selection, zones: tuple[str, ...]) -> str:
    """The address that compares the home city with some others."""
    return address("/benchmark", selection.but(zones=zones, open=""), ("indicator", "zones"))
