"""The comparison behind a ranking or a matrix: published indicators and ratios of two, by the one judge."""

import pandas as pd

from dashboard.analysis import ranking
from dashboard.analysis.derived import derive
from dashboard.analysis.frames import records
from dashboard.charts.ranking import SCREEN
from dashboard.pages.reader import compared
from dashboard.selection import Selection
from dashboard.store import Catalog, Store


def measure(catalog: Catalog, identity: str) -> dict:
    """An indicator of the catalog, or a declared ratio with the fields of one."""
    if identity not in catalog.derived:
        return catalog.indicators[identity]
    row = catalog.derived[identity]
    nobody = {"publisher_zh": "", "publisher_en": "", "release_month": None, "domain": "derived"}
    return {**row, **nobody, "indicator_id": identity, "canonical_unit": row["unit"]}


def compare(selection: Selection, store: Store, indicators: tuple[str, ...]) -> dict[str, pd.DataFrame]:
    """Each indicator over the compared zones: rows of analysis.ranking.compare, remembered for the build."""
    catalog = store.catalog()
    key = (
        "compare",
        indicators,
        compared(selection, catalog),
        selection.known,
        (selection.from_, selection.to),
        (selection.tolerance, selection.compare, selection.reading, selection.publisher),
    )
    return store.remembered(key, lambda: _compare(selection, store, indicators))


def rows_of(frame: pd.DataFrame) -> list[dict]:
    """The rows of a comparison with what the screen needs."""
    return records(frame, SCREEN)


def _compare(selection: Selection, store: Store, indicators: tuple[str, ...]) -> dict[str, pd.DataFrame]:
    catalog = store.catalog()
    found = _figures(
        selection, store, tuple(dict.fromkeys(p for i in indicators for p in _parts(catalog, i)))
    )
    return {
        indicator: ranking.compare(
            _of(indicator, found, selection, catalog),
            catalog.breaks,
            tolerance=selection.tolerance,
            near=selection.compare == "near",
            reading=selection.reading,
            direction=measure(catalog, indicator)["direction"],
            preferred=selection.publisher,
        )
        for indicator in indicators
    }


def _figures(selection: Selection, store: Store, parts: tuple[str, ...]) -> dict[str, pd.DataFrame]:
    zones = compared(selection, store.catalog())
    years = (selection.from_, selection.to)
    found = store.figures(parts, zones, known=selection.known, years=years)
    if len(parts) == 1:
        return {parts[0]: found}
    empty, groups = found.iloc[:0], dict(iter(found.groupby("indicator_id", sort=False)))
    return {part: groups.get(part, empty) for part in parts}


def _parts(catalog: Catalog, indicator: str) -> tuple[str, ...]:
    """The published indicators behind one: itself, or numerator, denominator and published ratio."""
    row = catalog.derived.get(indicator)
    if row is None:
        return (indicator,)
    return tuple(row[name] for name in ("numerator", "denominator", "published_as") if row[name])


def _of(
    indicator: str, found: dict[str, pd.DataFrame], selection: Selection, catalog: Catalog
) -> pd.DataFrame:
    if indicator not in catalog.derived:
        return found[indicator]
    made = ratios(indicator, found, selection, catalog)
    return made[made["value"].notna() & ~made["superseded"]]


def ratios(indicator: str, found, selection: Selection, catalog: Catalog) -> pd.DataFrame:
    """All ratios of a declaration, also those refused and those for which a published one stands."""
    frame = pd.concat([found[part] for part in _parts(catalog, indicator)], ignore_index=True)
    return derive(frame, catalog.derived[indicator], catalog.breaks, selection.reading)


def set_aside(indicator: str, selection: Selection, store: Store) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The newest ratio of each zone for which a published one stands, with the difference; and the newest
    that is not given, with the reason."""
    catalog = store.catalog()
    made = ratios(indicator, _figures(selection, store, _parts(catalog, indicator)), selection, catalog)
    stood = made["superseded"] & made["value"].notna()
    return _newest(made[stood]), _newest(made[made["value"].isna()])


def _newest(made: pd.DataFrame) -> pd.DataFrame:
    return made.sort_values("as_of", kind="stable").groupby("zone_id", sort=False).tail(1)
