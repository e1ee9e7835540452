"""The server's work for a screen: the judge, a comparison with its intervals, crowded policy lanes."""

import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from statistics import median

from bench.report import Figure, share
from bench.store import copies, grow
from dashboard.analysis.comparability import judge_all
from dashboard.charts.figure import figure
from dashboard.charts.model import Event, Lane, Timeline
from dashboard.pages import benchmark
from dashboard.selection import Selection
from dashboard.store import Store

KNOWN = date(2025, 6, 30)
CROWD, YEARS = 5000, 30


def figures() -> Iterator[Figure]:
    """Milliseconds of work, each view made for the first time."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        today, grown = copies(Path(folder))
        store = Store(today)
        yield Figure("the judge on all pairs of the record", _judged(store), "ms", 1000)
        core = store.catalog().core
        yield from _compared(store, core, "today's record", 30)
        grow(next(grown.iterdir()))
        yield from _compared(Store(grown), core, "a million observations", 150)
    yield Figure(f"a timeline of {CROWD:,} policies", _milliseconds(_crowded), "ms", 300)


def _judged(store: Store) -> float:
    catalog = store.catalog()
    found = store.figures(catalog.indicators)
    return median(_milliseconds(lambda: judge_all(found, catalog.breaks)) for _ in range(3))


def _compared(store: Store, core: tuple[str, ...], where: str, limit: float) -> Iterator[Figure]:
    benchmark.view(Selection(indicator=core[:1]), store)
    for said, known in (("", None), (", as known on a day", KNOWN)):
        times = [
            _milliseconds(
                lambda chosen=indicator, day=known: benchmark.view(
                    Selection(indicator=(chosen,), known=day), store
                )
            )
            for indicator in core
        ]
        yield Figure(f"benchmark{said}, {where}: median of {len(core)} indicators", median(times), "ms")
        yield Figure(f"benchmark{said}, {where}: p95", share(times, 0.95), "ms", limit)


def _crowded() -> dict:
    days = [date(1996, 1, 1) + timedelta(days=round(n * YEARS * 365.25 / CROWD)) for n in range(CROWD)]
    lanes = tuple(
        Lane(
            f"z{lane}",
            f"城市{lane}",
            "#345",
            tuple(Event(day, day, f"政策{n}", f"policy:{n}") for n, day in enumerate(days[lane::12])),
        )
        for lane in range(12)
    )
    return figure(Timeline("crowd", "", start=date(1996, 1, 1), end=date(2026, 1, 1), lanes=lanes), "zh")


def _milliseconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000
