"""The store's questions, on today's record and on a million observations."""

import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

import duckdb

from bench.process import newest
from bench.report import Figure
from dashboard.store import Store
from etl.fill import BY_ZONE, LARGE, ZONES_FIRST

ZONES, INDICATORS = 10, 37
# The record repeated: ten times the zones, thirty-seven times the indicators, sorted as a build sorts.
GROW = """
set enable_progress_bar = false;
create temp table zone_copies as select unnest(range($zones)) as z;
create temp table indicator_copies as select unnest(range($indicators)) as i;
create temp table grown as
select observations.* replace (
    zone_id || case when z = 0 then '' else '-' || z end as zone_id,
    indicator_id || case when i = 0 then '' else '-' || i end as indicator_id,
    observation_id || case when z + i = 0 then '' else '-' || z || '-' || i end as observation_id
)
from observations, zone_copies, indicator_copies;
insert into zones select zones.* replace (zone_id || '-' || z as zone_id)
from zones, zone_copies where z > 0;
insert into indicators
select indicators.* replace (indicator_id || '-' || i as indicator_id, null as headline)
from indicators, indicator_copies where i > 0;
delete from observations;
insert into observations select * from grown order by indicator_id, zone_id, as_of, observation_id;
checkpoint;
"""


def figures() -> Iterator[Figure]:
    """Milliseconds of each question, medians of other parameters each time."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        today, grown = copies(Path(folder))
        rows = grow(next(grown.iterdir()))
        yield from _asked(Store(today), "today", 20)
        yield Figure("generated observations", rows, "")
        yield from _asked(Store(grown), "a million", 100)


def copies(folder: Path) -> tuple[Path, Path]:
    """Two folders with the newest database each: one to leave as it is, one to grow."""
    places = folder / "today", folder / "grown"
    for place in places:
        place.mkdir()
        shutil.copy2(newest(), place)
    return places


def _asked(store: Store, where: str, limit: float) -> Iterator[Figure]:
    for question, ask in _questions(store).items():
        yield Figure(f"{where}: {question}", _milliseconds(ask), "ms", limit)


def _questions(store: Store) -> dict[str, Callable[[str], object]]:
    """The questions that pages ask, each a function of an indicator's id."""
    catalog = store.catalog()
    cities, some = catalog.cities[:12], store.figures(["gdp"])["observation_id"].iloc[0]
    return {
        "one indicator, all places": lambda indicator: store.figures([indicator]),
        "one indicator, twelve places": lambda indicator: store.figures([indicator], cities),
        "seven indicators, twelve places": lambda _: store.figures(catalog.headline, cities),
        "one figure for its receipt": lambda _: store.figure(some),
    }


def _milliseconds(ask: Callable[[str], object]) -> float:
    times = []
    for indicator in ("gdp", "rd_intensity", "hightech_enterprises", "little_giants") * 5:
        begun = time.perf_counter()
        ask(indicator)
        times.append((time.perf_counter() - begun) * 1000)
    return median(times)


def grow(path: Path, zones: int = ZONES) -> int:
    """Repeats the observations of a database in place; their number then."""
    script = GROW.replace("$zones", str(zones)).replace("$indicators", str(INDICATORS))
    with duckdb.connect(str(path)) as con:
        con.execute(script)
        count = con.sql("select count(*) from observations").fetchall()[0][0]
        if count >= LARGE:
            con.execute(f"create table {BY_ZONE} as from observations order by {ZONES_FIRST}")
        return count
