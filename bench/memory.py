"""What the server holds after an hour's worth of clicks."""

from collections.abc import Iterator
from http.client import HTTPConnection

from bench.process import serving
from bench.replay import Answers, ask
from bench.report import Figure
from bench.session import recorded

CLICKS = 3600


def figures() -> Iterator[Figure]:
    """Megabytes at the start and after a click a second for an hour, made as fast as they are answered."""
    with serving() as recording:
        calls = [call for person in recorded(recording.address) for call in person]
    with serving() as served:
        yield Figure("memory at the start", served.megabytes, "MB")
        answers, connection = Answers(), HTTPConnection(served.address.removeprefix("http://"), timeout=30)
        for click in range(CLICKS):
            ask(connection, calls[click % len(calls)], answers)
            if click == CLICKS // 2:
                yield Figure("memory after half the clicks", served.megabytes, "MB", 350)
        yield Figure(f"memory after {CLICKS} clicks", served.megabytes, "MB", 350)
        yield Figure("errors", len(answers.errors), "", 0)
