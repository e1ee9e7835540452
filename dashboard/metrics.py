"""Figures about the server in the text that Prometheus reads; each process tells its own."""

import os
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from threading import Lock

TEXT = "text/plain; version=0.0.4; charset=utf-8"
BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
BEGUN = time.time()


class Figures:
    """Counts since the start, of all threads."""

    def __init__(self):
        self._lock, self.under_way = Lock(), 0
        self.requests, self.bytes, self.within = Counter(), Counter(), Counter()
        self.seconds: defaultdict[str, float] = defaultdict(float)

    def begin(self) -> None:
        with self._lock:
            self.under_way += 1

    def end(self, method: str, kind: str, status: int, seconds: float, sent: int) -> None:
        with self._lock:
            self.under_way -= 1
            self.requests[(kind, method, status)] += 1
            self.bytes[kind] += sent
            self.seconds[kind] += seconds
            for bucket in BUCKETS:
                self.within[(kind, bucket)] += seconds <= bucket

    def text(self, build: str, refused: int) -> str:
        """The figures as Prometheus reads them."""
        with self._lock:
            lines = [*self._requests(), *self._times()]
            under_way = self.under_way
        lines += _family("pilotzones_requests_in_progress", "gauge", "Answers being made.", {"": under_way})
        lines += _family(
            "pilotzones_build_info", "gauge", "The build that is shown.", {_labels(build=build): 1}
        )
        lines += _family(
            "pilotzones_builds_refused_total", "counter", "Databases found broken.", {"": refused}
        )
        for name, (told, value) in _process().items():
            lines += _family(name, "counter" if name.endswith("_total") else "gauge", told, {"": value})
        return "\n".join(lines) + "\n"

    def _requests(self) -> Iterator[str]:
        counted = {
            _labels(kind=kind, method=method, status=status): count
            for (kind, method, status), count in sorted(self.requests.items())
        }
        yield from _family("pilotzones_requests_total", "counter", "Requests answered.", counted)
        sent = {_labels(kind=kind): count for kind, count in sorted(self.bytes.items())}
        yield from _family("pilotzones_response_bytes_total", "counter", "Bytes of bodies sent.", sent)

    def _times(self) -> Iterator[str]:
        name = "pilotzones_request_seconds"
        yield f"# HELP {name} From a request to the last byte of its answer."
        yield f"# TYPE {name} histogram"
        for kind, total in sorted(self.seconds.items()):
            count = sum(number for (one, *_), number in self.requests.items() if one == kind)
            for bucket in BUCKETS:
                yield f"{name}_bucket{_labels(kind=kind, le=bucket)} {self.within[(kind, bucket)]}"
            yield f"{name}_bucket{_labels(kind=kind, le='+Inf')} {count}"
            yield f"{name}_sum{_labels(kind=kind)} {total}"
            yield f"{name}_count{_labels(kind=kind)} {count}"


def _family(name: str, kind: str, told: str, values: Mapping[str, float]) -> list[str]:
    head = [f"# HELP {name} {told}", f"# TYPE {name} {kind}"]
    return head + [f"{name}{labels} {value}" for labels, value in values.items()]


def _labels(**values: object) -> str:
    escaped = {
        name: str(value).replace("\\", r"\\").replace('"', r"\"").replace("\n", r"\n")
        for name, value in values.items()
    }
    return "{" + ",".join(f'{name}="{value}"' for name, value in escaped.items()) + "}"


def _process() -> dict[str, tuple[str, float]]:
    """What Prometheus' own clients tell of a process; its memory on Linux only."""
    found: dict[str, tuple[str, float]] = {
        "process_start_time_seconds": ("When the process started.", BEGUN),
        "process_cpu_seconds_total": ("Seconds of processor time.", time.process_time()),
    }
    with suppress(OSError):
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
        size = pages * os.sysconf("SC_PAGE_SIZE")
        found["process_resident_memory_bytes"] = ("Memory held.", size)
    return found
