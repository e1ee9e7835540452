"""A server of its own for a measurement: started fresh, measured from outside, ended by its process id."""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from dashboard.settings import settings_from

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Served:
    """A running server: its address, its process, its databases, and how long the first answer took."""

    address: str
    pid: int
    build: Path
    seconds: float

    @property
    def megabytes(self) -> float:
        """Memory held by the process and its children, on Linux."""
        return sum(_resident(pid) for pid in (self.pid, *_children(self.pid))) / 1024


@contextmanager
def serving(command: tuple[str, ...] = ("app.py",)) -> Iterator[Served]:
    """Python running `command` on a free port over a copy of the newest database, until the block ends."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        build, port = Path(folder), _free_port()
        shutil.copy2(newest(), build)
        settings = {"PORT": str(port), "PILOTZONES_BUILD": folder, "PYTHONPATH": str(ROOT)}
        begun = time.perf_counter()
        process = subprocess.Popen(
            [sys.executable, *command], cwd=ROOT, env={**os.environ, **settings}, stdout=subprocess.DEVNULL
        )
        try:
            address = f"http://127.0.0.1:{port}"
            yield Served(address, process.pid, build, _first_answer(address, process, begun))
        finally:
            process.terminate()
            process.wait(10)


def newest() -> Path:
    """The newest published database. Raises SystemExit with a sentence when there is none."""
    found = max(settings_from().build.glob("pilotzones-*.duckdb"), default=None)
    if found is None:
        raise SystemExit("There is no database yet: python -m etl build")
    return found


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _first_answer(address: str, process: subprocess.Popen, begun: float) -> float:
    while process.poll() is None and time.perf_counter() - begun < 60:
        try:
            with urlopen(address, timeout=10) as response:
                response.read()
            return time.perf_counter() - begun
        except (URLError, ConnectionError):
            time.sleep(0.02)
    raise SystemExit("The server did not start.")


def _children(pid: int) -> list[int]:
    return [int(word) for word in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def _resident(pid: int) -> int:
    """Kilobytes of resident memory."""
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS"))
