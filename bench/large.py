"""Large records on the default: the build, the questions of screens and the files, beside an unsorted table.

Sizes are figures: 10^5, 10^6 and 10^7, or those that PILOTZONES_BENCH_LARGE names ("1e5,1e8").
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from statistics import median

import duckdb

from bench.large_record import write
from bench.process import ROOT
from bench.report import Figure

USUAL = "1e5,1e6,1e7"
BUILD_LIMIT = {10_000_000: 180.0}  # seconds
WARM, COLD, SCREENS, HELD = 100, 400, 400, 100  # milliseconds, milliseconds, megabytes, megabytes
ROUNDS = 4


def figures() -> Iterator[Figure]:
    """Seconds of builds, milliseconds of questions warm and in a fresh process, megabytes, rows a second."""
    for size in os.environ.get("PILOTZONES_BENCH_LARGE", USUAL).split(","):
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            yield from _of(int(float(size)), Path(folder))


def _of(size: int, folder: Path) -> Iterator[Figure]:
    name, data, out = f"{size:.0e}".replace("e+0", "e"), folder / "data", folder / "build"
    begun = time.perf_counter()
    rows = write(data, size)
    yield Figure(f"{name}: text of {rows:,} figures", time.perf_counter() - begun, "s")
    begun = time.perf_counter()
    command = [sys.executable, "-m", "etl", "build", "--data", str(data), "--out", str(out)]
    subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, check=True)
    yield Figure(f"{name}: build", time.perf_counter() - begun, "s", BUILD_LIMIT.get(size))
    (built,) = out.glob("*.duckdb")
    yield Figure(f"{name}: database", built.stat().st_size / 1e6, "MB")
    yield from _warm(name, out)
    yield from _cold(name, out)
    yield from _peer(name, built)
    yield from _streamed(name, out)


def _told(text: str) -> str:
    """What a fresh process prints that runs a line of Python."""
    command = [sys.executable, "-c", text]
    return subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout


def questions(store) -> dict[str, Callable[[int], object]]:
    """The questions of the screens, each a function of the round, which changes its parameters."""
    from dashboard import filtered, sliced
    from dashboard.filtered import Filters

    catalog = store.catalog()
    counties = [zone for zone in catalog.cities if zone.startswith("c1")]
    some = lambda n: tuple(counties[n * 50 % len(counties) :][:12])  # noqa: E731
    one = lambda n: catalog.core[3 + 7 * n]  # noqa: E731
    total, receipts = catalog.build["figures"], [row["observation_id"] for row in store.newest(1 + ROUNDS)]
    filters = {
        "no filter": lambda _: Filters(),
        "12 places": lambda n: Filters(zones=some(n)),
        "one indicator": lambda n: Filters(indicators=(one(n),)),
        "as known on a day": lambda n: Filters(known=date(2012 + n, 6, 30)),
        "a status": lambda n: Filters(statuses=(("final", "preliminary")[n % 2],)),
        "a word": lambda n: Filters(words=(f"表{1 + n}-1",)),
    }
    asked = {
        "one indicator, 12 places": lambda n: store.figures([one(n)], some(n)),
        "headline indicators, 12 places": lambda n: store.figures(catalog.headline, some(n)),
        "all indicators, one place": lambda n: store.figures(catalog.core, some(n)[:1]),
        "all indicators, 12 places": lambda n: store.figures(catalog.core, some(n)),
        "spread over all places": lambda n: store.spread(one(n), some(n)[0], None),
        "newest figures": lambda n: store.newest(8, date(2010 + n, 6, 30)),
        "a receipt": lambda n: store.figure(receipts[n]),
    }
    for told, made in filters.items():
        asked[f"count, {told}"] = lambda n, made=made: filtered.counted(store, made(n))
        asked[f"a page, {told}"] = lambda n, made=made: sliced.page_of_figures(
            store, made(n), "date", 3, total
        )
    return asked


def _store(folder: Path):
    """The store of a process that is set up as a worker is."""
    from dashboard.server import save_memory
    from dashboard.store import Store

    save_memory()
    store = Store(folder)
    store.catalog()
    return store


def _warm(name: str, folder: Path) -> Iterator[Figure]:
    """Other parameters each time, after one round; and what the process holds then."""
    text = f"from bench.large import warm; warm({str(folder)!r})"
    told = _told(text)
    for line in told.splitlines():
        question, _, value = line.rpartition(": ")
        if question == "peak":
            yield Figure(f"{name}: memory of the questions at most", float(value), "MB", SCREENS)
        else:
            yield Figure(f"{name}: {question}", float(value), "ms", WARM)


def warm(folder: str) -> None:
    """Prints the milliseconds of each question, the middle of some rounds, and the peak of memory."""
    store = _store(Path(folder))
    for question, ask in questions(store).items():
        ask(0)
        print(f"{question}: {median(_milliseconds(ask, n) for n in range(1, 1 + ROUNDS))}")
    print(f"peak: {_peak()}")


def _milliseconds(ask: Callable[[int], object], n: int) -> float:
    begun = time.perf_counter()
    ask(n)
    return (time.perf_counter() - begun) * 1000


def _peak() -> float:
    """The most memory that this process ever held, in megabytes, on Linux."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1024


def _cold(name: str, folder: Path) -> Iterator[Figure]:
    """The first question of a fresh process, the file dropped from the page cache before."""
    for question in ("one indicator, 12 places", "headline indicators, 12 places", "a page, no filter"):
        _forget(folder)
        text = f"from bench.large import fresh; fresh({str(folder)!r}, {question!r})"
        told = _told(text)
        yield Figure(f"{name}: fresh process, {question}", float(told), "ms", COLD)


def fresh(folder: str, question: str) -> None:
    """Prints the milliseconds of one question, asked first of all after the catalog was read."""
    store = _store(Path(folder))
    ask = questions(store)[question]
    _forget(Path(folder))
    print(_milliseconds(ask, 1))


def _forget(folder: Path) -> None:
    """Drops the database from the page cache, where the system lets us."""
    if hasattr(os, "posix_fadvise"):
        for path in folder.glob("*.duckdb"):
            with path.open("rb") as file:
                os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def _peer(name: str, built: Path) -> Iterator[Figure]:
    """One indicator, 12 places of the same figures in no order, with an index: DuckDB without our layout."""
    with tempfile.TemporaryDirectory() as folder, duckdb.connect(f"{folder}/peer.duckdb") as con:
        con.execute(f"attach '{built}' as built (read_only)")
        con.execute("create table observations as from built.observations order by hash(observation_id)")
        con.execute("create index peer on observations (indicator_id, zone_id)")
        zones = [
            zone for (zone,) in con.sql("select zone_id from built.zones where zone_id like 'c1%'").fetchall()
        ]
        ask = "select * from observations where indicator_id = 'gdp' and zone_id = any($zones)"
        con.execute("checkpoint")
        times = [
            _milliseconds(lambda n: con.execute(ask, {"zones": zones[n : n + 12]}).fetchall(), n)
            for n in range(5)
        ]
        yield Figure(
            f"{name}: peer, unsorted with an index: one indicator, 12 places", median(times[1:]), "ms"
        )


def _streamed(name: str, folder: Path) -> Iterator[Figure]:
    """Files of the whole record in pieces: rows a second, and the memory that they take beyond the start."""
    for kind in ("csv", "parquet"):
        text = f"from bench.large import streamed; streamed({str(folder)!r}, {kind!r})"
        told = _told(text)
        seconds, rows, size, grown = map(float, told.split())
        yield Figure(f"{name}: /data.{kind} of {rows:,.0f} rows ({size:,.0f} MB)", seconds, "s")
        yield Figure(f"{name}: /data.{kind}, memory beyond the first tenth", grown, "MB", HELD)


def streamed(folder: str, kind: str) -> None:
    """Prints the seconds, rows and megabytes of a file, and how far memory grew after its first tenth."""
    from dashboard import create_app
    from dashboard.server import save_memory
    from dashboard.settings import Settings

    save_memory()
    server = create_app(Settings(build=Path(folder))).server
    begun, size, held = time.perf_counter(), 0, 0.0
    answer = server.test_client().get(f"/data.{kind}", buffered=False)
    rows, pieces = int(answer.headers["X-Row-Count"]), 0
    for piece in answer.iter_encoded():
        size, pieces = size + len(piece), pieces + 1
        if pieces == max(1, rows // 500_000):
            held = _peak()
    print(time.perf_counter() - begun, rows, size / 1e6, _peak() - (held or _peak()))
