"""Every target of the record with its judgement, once per build and day of knowledge."""

from datetime import date

from dashboard.analysis.frames import records
from dashboard.analysis.search_policies import successors
from dashboard.analysis.targets import Judgement, judged, share_done
from dashboard.pages.breaks import breaks_of
from dashboard.store import Store


def data_date(store: Store, known: date | None = None) -> date:
    """The day on which targets are judged: the data date, or the day as known on when that is earlier."""
    newest = store.catalog().build["data_date"]
    return min(newest, known) if known else newest


def judgements(store: Store, known: date | None = None) -> dict[str, Judgement]:
    """The judgement of each target by id."""
    return store.remembered(("judgements", known), lambda: _judgements(store, known))


def _judgements(store: Store, known: date | None) -> dict[str, Judgement]:
    catalog = store.catalog()
    indicators = {row["indicator_id"] for row in catalog.targets.values()} - {None}
    by_series: dict[tuple[str, str], list[dict]] = {}
    zones = {row["zone_id"] for row in catalog.targets.values()}
    for row in records(store.figures(indicators, zones, known=known)):
        by_series.setdefault((row["zone_id"], row["indicator_id"]), []).append(row)
    today, breaks = data_date(store, known), breaks_of(store)
    return {
        key: judged(
            row,
            catalog.indicators.get(row["indicator_id"]),
            by_series.get((row["zone_id"], row["indicator_id"]), []),
            today,
            breaks,
        )
        for key, row in catalog.targets.items()
    }


def around(store: Store, known: date | None = None) -> dict:
    """What the tables of targets need besides their rows."""
    catalog, found = store.catalog(), judgements(store, known)
    later = successors(catalog.policies)
    return {
        "today": data_date(store, known),
        "zones": catalog.zones,
        "policies": catalog.policies,
        "judged": found,
        "shares": {key: share_done(one) for key, one in found.items()},
        "later": {key for key, row in catalog.targets.items() if row["policy_id"] in later},
    }
