"""Five hundred readers on two workers behind nginx: a publication, and a change of the workers one by one."""

import shutil
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from bench.process import _free_port, newest, serving
from bench.proxy import NGINX, proxied, worker
from bench.replay import Answers, readers
from bench.report import Figure, share
from bench.session import Call, recorded
from etl import publish

READERS, SECONDS = 500, 60


def figures() -> Iterator[Figure]:
    """Times of all answers and the number of errors, over a minute with changes in it."""
    with serving() as recording:
        people = recorded(recording.address)
    yield Figure("recorded calls", sum(map(len, people)), "")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        answers, changes = _measured(Path(folder), people)
    yield Figure(f"answers to {READERS} readers", len(answers.times), "")
    yield Figure("answers per second", len(answers.times) / SECONDS, "")
    yield Figure("changes in the midst: a publication" + (", two restarts" if NGINX else ""), changes, "")
    yield Figure("errors", len(answers.errors), "", 0)
    yield Figure("p50", median(answers.times), "ms")
    yield Figure("p95", share(answers.times, 0.95), "ms")
    yield Figure("slowest", max(answers.times), "ms")
    for error in sorted(set(answers.errors))[:10]:
        print(f"    {error}")


def _measured(folder: Path, people: list[list[Call]]) -> tuple[Answers, int]:
    """What readers met, and how many changes there were; without nginx they ask the workers in turn."""
    build, front, ports = folder / "build", folder / "front", (_free_port(), _free_port())
    front.mkdir()
    _publish(build)
    changed: list[str] = []
    with ExitStack() as open_now:
        running = {port: open_now.enter_context(ExitStack()) for port in ports}
        for port, stack in running.items():
            stack.enter_context(worker(port, build))
        addresses = [f"http://127.0.0.1:{port}" for port in ports]
        if NGINX:
            addresses = [open_now.enter_context(proxied(front, _free_port(), ports))]
        changing = threading.Thread(target=_change, args=(build, running if NGINX else {}, changed))
        changing.start()
        answers = _readers(addresses, people)
        changing.join()
    return answers, len(changed)


def _change(build: Path, running: dict[int, ExitStack], changed: list[str]) -> None:
    """Publishes after a quarter of the time, and restarts each worker from the half on."""
    time.sleep(SECONDS / 4)
    _publish(build)
    changed.append("published")
    time.sleep(SECONDS / 4)
    for port, stack in running.items():
        stack.close()
        stack.enter_context(worker(port, build))
        changed.append("restarted")


def _publish(build: Path) -> None:
    """A copy of the newest database under a newer name, as a build publishes it."""
    source = newest()
    target = build / publish.name(datetime.now(UTC), source.stem[-8:])
    publish.publish(Path(shutil.copy(source, publish.scratch(build))), target)


def _readers(addresses: list[str], people: list[list[Call]]) -> Answers:
    """All readers at nginx, or a share of them at each worker."""
    together = Answers()

    def share_of(address: str) -> None:
        answers = readers(address, people, READERS // len(addresses), SECONDS)
        together.times.extend(answers.times)
        together.errors.extend(answers.errors)

    threads = [threading.Thread(target=share_of, args=(address,)) for address in addresses]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return together
