"""The questions on a PostgreSQL server beside the file: today's record, a million and ten million figures."""

import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from statistics import median

from bench.process import newest
from bench.report import Figure
from bench.store import grow
from dashboard import filtered
from dashboard.filtered import Filters
from dashboard.store import ZONE_LEVELS, Store, question
from etl.server import publish
from tests.store.postgres import Postgres

# How often the zones are repeated, and what the record is called then.
SIZES = {"today": 0, "a million": 10, "ten million": 100}
ROOM = {"shared_buffers": "2GB", "maintenance_work_mem": "1GB", "jit": "off"}
LIMIT, ROUNDS = 20, 30
LIMITED = ("latest", "series", "ranking")
EVER = date(1, 1, 1), date(9999, 12, 31)


def figures() -> Iterator[Figure]:
    """Milliseconds until the answer is in hand as Arrow, medians of other parameters each time."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder, _started(Path(folder)) as server:
        for name, zones in _sizes():
            place = Path(folder) / name.replace(" ", "-")
            place.mkdir()
            file = Path(shutil.copy2(newest(), place / f"pilotzones-{zones:08}T000000Z-00000000.duckdb"))
            if zones:
                yield Figure(f"{name}: figures", grow(file, zones), "")
            begun = time.monotonic()
            publish(file, server.address, lambda *_: None)
            yield Figure(f"{name}: publish to the server", time.monotonic() - begun, "s")
            yield from _beside(name, Store(place), Store(server.address))


def _sizes() -> list[tuple[str, int]]:
    """The records to measure: all, or those that PILOTZONES_BENCH_SERVER names ("today,a million")."""
    named = os.environ.get("PILOTZONES_BENCH_SERVER", ",".join(SIZES)).split(",")
    return [(name, SIZES[name]) for name in named]


@contextmanager
def _started(folder: Path) -> Iterator[Postgres]:
    """A server on loopback, or the one that PILOTZONES_TEST_SERVER names, an empty database."""
    named = os.environ.get("PILOTZONES_TEST_SERVER")
    if named:
        yield type("Named", (), {"address": named})()
        return
    folder.chmod(0o711)
    server = Postgres(folder / "server", ROOM).create().start()
    try:
        yield server
    finally:
        server.stop()


def _beside(name: str, file: Store, server: Store) -> Iterator[Figure]:
    """Every question on both, in turns, so that whatever else the machine does meets both."""
    for what, ask in _questions(file).items():
        taken: dict[Store, list[float]] = {file: [], server: []}
        for turn in (*range(ROUNDS), *range(ROUNDS)):  # the first time round from the disk
            for store, times in taken.items():
                begun = time.perf_counter()
                ask(store, turn)
                times.append((time.perf_counter() - begun) * 1000)
        limit = LIMIT if what in LIMITED else None
        yield Figure(f"{name}: {what}, server", median(taken[server][ROUNDS:]), "ms", limit)
        yield Figure(f"{name}: {what}, file", median(taken[file][ROUNDS:]), "ms")
    server.engine.close()
    file.engine.close()


def _questions(store: Store) -> dict[str, Callable[[Store, int], object]]:
    """What screens ask for, each a function of the store and a number that chooses the parameters.

    `latest` is an indicator in twelve places as known on a day, `series` all of an indicator in one place,
    `ranking` a year of an indicator in all places.
    """
    held = store.rows(
        "select indicator_id, zone_id, count(*) as n from observations where level = 'city'"
        " group by indicator_id, zone_id order by n desc, indicator_id, zone_id limit 200"
    )
    cities = store.catalog().cities
    step = max(1, len(cities) // 12)

    def asked(one: Store, turn: int, zones: list[str] | None, known=None, within=EVER):
        indicator = held[turn * 5]["indicator_id"]
        return one.table(
            question("figures"),
            indicators=[indicator],
            levels=list(ZONE_LEVELS),
            all=zones is None,
            zones=zones or [""],
            known=known,
            first=within[0],
            last=within[1],
        )

    def a_year(turn: int) -> tuple[date, date]:
        return date(2020 + turn % 5, 1, 1), date(2020 + turn % 5, 12, 31)

    def twelve(turn: int) -> tuple[str, ...]:
        return tuple(cities[(turn + n * step) % len(cities)] for n in range(12))

    return {
        "latest": lambda one, turn: asked(one, turn, list(twelve(turn)), date(2024, 1, 1 + turn)),
        "series": lambda one, turn: asked(one, turn, [held[turn * 5]["zone_id"]]),
        "ranking": lambda one, turn: asked(one, turn, None, within=a_year(turn)),
        "a page of twelve places": lambda one, turn: filtered.page_of_figures(
            one, Filters(zones=twelve(turn)), "date", 1
        ),
        "counts of one place": lambda one, turn: filtered.by_definition(
            one, Filters(zones=(cities[turn % len(cities)],))
        ),
    }
