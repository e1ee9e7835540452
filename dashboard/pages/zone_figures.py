"""The newest figures of one zone: each with its place among the cities, or why it has none, and its trend."""

from collections.abc import Callable, Iterable
from datetime import date
from functools import cache

from dashboard import filtered
from dashboard.analysis import ranking, series
from dashboard.analysis.breaks import Breaks
from dashboard.analysis.comparability import judge
from dashboard.analysis.frames import records
from dashboard.analysis.reasons import ALONE
from dashboard.analysis.rules import NEAR_CODE, RANK
from dashboard.pages.breaks import breaks_of
from dashboard.store import Catalog, Store

PLACED = (
    "rank_low", "rank_high", "comparable", "near", "reason", "reason_details", "marks", "gap_low", "gap_high",
    "median_low", "median_high", "ratio_low", "ratio_high", "customary_only",
)  # fmt: skip
COMPARED = (
    "zone_id", "zone_zh", "zone_en", "observation_id", "value", "unit", "qualifier", "period_start", "as_of",
)  # fmt: skip
OWN_LEVELS = ("city", "national")
SHORTEST = 3


def compared(
    store: Store, indicators: Iterable[str], known: date | None, zone: str = "", reading: str = "customary"
) -> dict[str, list[dict]]:
    """Some indicators over the cities as the benchmark compares them: rows with COMPARED and PLACED.

    Of too many cities the usual ones and `zone` are compared.
    """
    cities = store.catalog().drawn(zone)
    asked = known, cities, reading
    comparison = store.remembered(("comparison", *asked), lambda: _comparison(store, *asked))
    return {indicator: comparison(indicator) for indicator in indicators}


def _comparison(
    store: Store, known: date | None, cities: tuple[str, ...], reading: str
) -> Callable[[str], list[dict]]:
    """What compares one indicator over some cities, each once."""
    catalog = store.catalog()
    figures = dict(list(store.figures(catalog.core, cities, known=known).groupby("indicator_id")))
    breaks = breaks_of(store)

    @cache
    def comparison(indicator: str) -> list[dict]:
        if indicator not in figures:
            return []
        direction = catalog.indicators[indicator]["direction"]
        found = ranking.compare(figures[indicator], breaks, reading=reading, direction=direction)
        return records(found[[*COMPARED, *PLACED]])

    return comparison


def newest(store: Store, zone: str, known: date | None, reading: str = "customary") -> list[dict]:
    """The newest figure of a zone for each level, indicator, definition; and those that cities compare by.

    Rows of the view `figures` with the columns of PLACED (None without a place), `chosen` (compared with
    other cities), `newer` (newer than the chosen one of its definition), `of` (how many cities have a place)
    and `spark` (values that may be joined up to this figure). Ordered as the menus, then the newer one, the
    chosen one, those under other definitions.
    """
    catalog = store.catalog()
    found = filtered.all_figures(store, filtered.Filters(zones=(zone,), known=known), "date")
    if not len(found):
        return []
    breaks = breaks_of(store)
    every = records(series.segments(found, breaks))
    rows = [row for row in every if not row["other"]]
    places = compared(store, _core(every, zone, catalog), known, zone, reading)
    chosen, runs = _chosen(every, zone, places), _runs(rows)
    shown = {row["observation_id"]: row for row in (*_newest(rows).values(), *chosen.values())}
    made = [_placed(row, chosen.get(row["indicator_id"]), places, runs, breaks) for row in shown.values()]
    return sorted(made, key=lambda row: _order(row, catalog))


def _core(rows: list[dict], zone: str, catalog: Catalog) -> set[str]:
    """The indicators that a city has and shares with others; none for the nation, which is never ranked."""
    return {row["indicator_id"] for row in rows if row["domain"]} if zone in catalog.cities else set()


def _chosen(rows: list[dict], zone: str, places: dict[str, list[dict]]) -> dict[str, dict]:
    """The zone's figure in each comparison, with its place."""
    own = {row["observation_id"]: row for row in rows}
    return {
        indicator: own[row["observation_id"]] | row
        for indicator, several in places.items()
        for row in several
        if row["zone_id"] == zone
    }


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
