"""Files of the whole record, beside pandas writing the same rows in the same run."""

import io
from collections.abc import Callable, Iterator
from statistics import median
from time import perf_counter

from bench.report import Figure
from dashboard.exports import EXPORTS
from dashboard.pages import data
from dashboard.pages.site import Site, dataset, whole
from dashboard.selection import Selection
from dashboard.settings import settings_from
from dashboard.store import Store

ROUNDS = 5


def figures() -> Iterator[Figure]:
    """Milliseconds for each file from the address to its bytes, the middle of five, and ratios to pandas."""
    site = Site(Store(settings_from().build), (data,))
    rows = whole(site, data, Selection()).rows
    taken = {kind: _taken(lambda kind=kind: _made(site, kind)) for kind in ("xlsx", "parquet", "csv", "zip")}
    peers = {
        "xlsx": _taken(lambda: rows.to_excel(io.BytesIO(), engine="xlsxwriter", index=False)),
        "parquet": _taken(lambda: rows.to_parquet(io.BytesIO(), index=False)),
        "csv": _taken(lambda: rows.to_csv(io.BytesIO(), index=False)),
    }
    limits = {"xlsx": 1500, "parquet": 150}
    for kind, spent in taken.items():
        yield Figure(f"{kind} of {len(rows)} figures, question included", spent, "ms", limits.get(kind))
    view = whole(site, data, Selection())
    for kind, spent in peers.items():
        writing = _taken(lambda kind=kind: EXPORTS[kind].write(view))
        yield Figure(f"{kind}: writing alone", writing, "ms")
        yield Figure(
            f"{kind}: beside pandas writing the rows alone ({spent:.0f} ms)", writing / spent, "times"
        )


def _made(site: Site, kind: str) -> bytes:
    export = EXPORTS[kind]
    return export.write((dataset if export.dataset else whole)(site, data, Selection()))


def _taken(act: Callable[[], object]) -> float:
    times = []
    for _ in range(ROUNDS):
        start = perf_counter()
        act()
        times.append((perf_counter() - start) * 1000)
    return median(times)
