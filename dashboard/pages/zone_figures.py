"""The newest figures of one zone: each with its place among the cities, or why it has none, and its trend."""

from collections.abc import Iterable
from datetime import date

import pandas as pd

from dashboard import filtered
from dashboard.analysis import ranking, series
from dashboard.analysis.breaks import Breaks
from dashboard.analysis.comparability import judge
from dashboard.analysis.frames import records
from dashboard.analysis.reasons import ALONE
from dashboard.analysis.rules import NEAR_CODE, RANK
from dashboard.store import Catalog, Store

PLACED = (
    "rank_low", "rank_high", "comparable", "near", "reason", "reason_details", "marks", "gap_low", "gap_high",
    "median_low", "median_high", "ratio_low", "ratio_high", "customary_only",
)  # fmt: skip
OWN_LEVELS = ("city", "national")
SHORTEST = 3


def compared(store: Store, zone: str, known: date | None) -> dict[str, list[dict]]:
    """What a city has, and the headlines, over all cities, as the benchmark compares them: rows by indicator.

    Nothing for the nation and the provinces, which are never ranked.
    """
    return store.remembered(("places", zone, known), lambda: _compared(store, zone, known))


def _compared(store: Store, zone: str, known: date | None) -> dict[str, list[dict]]:
    catalog = store.catalog()
    if zone not in catalog.cities:
        return {}
    found, breaks = store.figures(catalog.core, catalog.cities, known=known), Breaks.of(catalog.breaks)
    wanted = {*found.loc[found["zone_id"] == zone, "indicator_id"], *catalog.headline}
    found = found[found["indicator_id"].isin(wanted)]
    frames = [
        ranking.compare(some, breaks, direction=catalog.indicators[str(indicator)]["direction"])
        for indicator, some in found.groupby("indicator_id")
    ]
    by_indicator: dict[str, list[dict]] = {}
    for row in records(pd.concat(frames, ignore_index=True)) if frames else ():
        by_indicator.setdefault(row["indicator_id"], []).append(row)
    return by_indicator


def newest(store: Store, zone: str, known: date | None) -> list[dict]:
    """The newest figure of a zone for each level, indicator, definition; and those that cities compare by.

    Rows of the view `figures` with the columns of PLACED (None without a place), `chosen` (compared with
    other cities), `newer` (newer than the chosen one of its definition), `of` (how many cities have a place)
    and `spark` (values that may be joined up to this figure). Ordered as the menus, then the newer one, the
    chosen one, those under other definitions.
    """
    catalog, places = store.catalog(), compared(store, zone, known)
    found = filtered.all_figures(store, filtered.Filters(zones=(zone,), known=known), "date")
    if not len(found):
        return []
    breaks = Breaks.of(catalog.breaks)
    rows = [row for row in records(series.segments(found, breaks)) if not row["other"]]
    chosen = {row["indicator_id"]: row for some in places.values() for row in some if row["zone_id"] == zone}
    runs = _runs(rows)
    shown = _with_chosen(_newest(rows), chosen, rows)
    made = [_placed(row, chosen.get(row["indicator_id"]), places, runs, breaks) for row in shown]
    return sorted(made, key=lambda row: _order(row, catalog))


def _series(row: dict) -> tuple:
    return row["level"], row["indicator_id"], row["definition_id"]


def _newest(rows: Iterable[dict]) -> dict[tuple, dict]:
    """The newest of each series; of one day, the one over the longer period."""
    found: dict[tuple, dict] = {}
    for row in sorted(
        rows, key=lambda row: (row["as_of"], -(row["period_start"] or row["as_of"]).toordinal())
    ):
        found[_series(row)] = row
    return found


def _with_chosen(newest_rows: dict[tuple, dict], chosen: dict[str, dict], rows: list[dict]) -> list[dict]:
    """The newest figures and the chosen ones, each once."""
    known = {row["observation_id"]: row for row in rows}
    wanted = [known.get(row["observation_id"], row) for row in chosen.values()]
    return list({row["observation_id"]: row for row in (*newest_rows.values(), *wanted)}.values())


def _runs(rows: list[dict]) -> dict[tuple, list[dict]]:
    """The figures that may be joined by a line, oldest first."""
    found: dict[tuple, list[dict]] = {}
    for row in rows:
        found.setdefault((*_series(row), row["segment"]), []).append(row)
    return found


def _placed(row: dict, chosen: dict | None, places: dict, runs: dict, breaks: Breaks) -> dict:
    """A figure with its place among the cities, or with the reason why it is not the one compared."""
    is_chosen = chosen is not None and chosen["observation_id"] == row["observation_id"]
    told = {name: chosen[name] for name in PLACED} if is_chosen else _apart(row, chosen, breaks)
    others = places.get(row["indicator_id"], [])
    return {
        **row,
        **told,
        "chosen": is_chosen,
        "newer": _is_newer(row, chosen),
        "of": sum(one["rank_low"] is not None for one in others),
        "spark": _spark(row, runs),
    }


def _apart(row: dict, chosen: dict | None, breaks: Breaks) -> dict:
    """No place, and why: its level, or what sets it apart from the figure that is compared."""
    reason = None
    if row["level"] not in OWN_LEVELS or (row["level"] == "national" and row["domain"]):
        reason = f"level_{row['level']}"
    elif chosen is not None:
        same = _series(row) == _series(chosen)
        reason = judge(chosen, row, breaks).why(RANK) or (ALONE if same else NEAR_CODE)
    return dict.fromkeys(PLACED) | {
        "comparable": False,
        "near": False,
        "reason": reason,
        "reason_details": {},
    }


def _is_newer(row: dict, chosen: dict | None) -> bool:
    same = chosen is not None and _series(row) == _series(chosen)
    return same and row["as_of"] > chosen["as_of"]


def _spark(row: dict, runs: dict) -> tuple[float, ...]:
    run = runs.get((*_series(row), row.get("segment")), ())
    values = tuple(one["value"] for one in run if one["as_of"] <= row["as_of"])
    return values if len(values) >= SHORTEST else ()


def _order(row: dict, catalog: Catalog) -> tuple:
    position = catalog.indicators[row["indicator_id"]]["position"]
    apart = not (row["chosen"] or row["newer"])
    return position, apart, not row["newer"], -row["as_of"].toordinal(), row["observation_id"]
