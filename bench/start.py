"""From the command to the first answer, the database being there."""

from collections.abc import Iterator
from statistics import median

from bench.process import serving
from bench.report import Figure


def figures() -> Iterator[Figure]:
    """Seconds, the middle of three starts."""
    times = []
    for _ in range(3):
        with serving() as served:
            times.append(served.seconds)
    yield Figure("start to the first answer", median(times), "s", 3)
