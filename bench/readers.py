"""A hundred readers at once, and a new database in the midst of it."""

import shutil
import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from http.client import HTTPConnection
from itertools import chain
from pathlib import Path
from statistics import median

from bench.process import serving
from bench.replay import Answers, ask, readers
from bench.report import Figure, share
from bench.session import Call, recorded

READERS, SECONDS = 100, 40


def figures() -> Iterator[Figure]:
    """Times of the answers on a day like any other, then while a build is published; errors of both."""
    with serving() as recording:
        people = recorded(recording.address)
    yield Figure("recorded calls", sum(map(len, people)), "")
    with serving() as served:
        _used(served.address, people)
        usual = readers(served.address, people, READERS, SECONDS)
        threading.Timer(SECONDS / 2, _publish, [served.build]).start()
        published = readers(served.address, people, READERS, SECONDS)
        yield Figure(f"answers to {READERS} readers", len(usual.times) + len(published.times), "")
        yield Figure("errors", len(usual.errors) + len(published.errors), "", 0)
        yield Figure("p50", median(usual.times), "ms")
        yield Figure("p95", share(usual.times, 0.95), "ms", 60)
        yield Figure("p95 with a publication, after which all is worked out anew", _p95(published), "ms")
        yield Figure("memory of the server", served.megabytes, "MB", 350)
    for error in sorted({*usual.errors, *published.errors})[:10]:
        print(f"    {error}")


def _p95(answers: Answers) -> float:
    return share(answers.times, 0.95)


def _used(address: str, people: list[list[Call]]) -> None:
    """The server as it is after some use: every call was made once."""
    connection, answers = HTTPConnection(address.removeprefix("http://"), timeout=30), Answers()
    for call in chain.from_iterable(people):
        ask(connection, call, answers)
    connection.close()


def _publish(folder: Path) -> None:
    """Publishes a copy of the newest database under a newer name, as a build does."""
    newest = max(folder.glob("pilotzones-*.duckdb"))
    part = folder / f"next-{time.monotonic_ns()}.part"
    shutil.copy2(newest, part)
    part.rename(folder / f"pilotzones-{datetime.now(UTC):%Y%m%dT%H%M%SZ}-{'f' * 8}.duckdb")
