"""What the server did: a line of JSON per answer, and figures for Prometheus; never who asked, nor what for.

No address of a reader, no browser, no query, no path of what does not exist: what one typed is one's own.
"""

import json
import logging
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from datetime import UTC, datetime
from typing import Protocol

from flask import Flask, Response

from dashboard.metrics import TEXT, Figures

REQUESTS = logging.getLogger("pilotzones.requests")
METHODS = ("GET", "HEAD", "POST", "OPTIONS")
KINDS = {
    "_dash-update-component": "callback",
    "drawings": "drawing",
    "assets": "asset",
    "_dash-component-suites": "asset",
    "healthz": "monitor",
    "readyz": "monitor",
    "metrics": "monitor",
}


class Shown(Protocol):
    """What is asked of a store."""

    @property
    def shown(self) -> str: ...

    @property
    def stamp(self) -> str: ...


def observe(server: Flask, store: Shown, refused: Callable[[], int], metrics: bool) -> None:
    """Watches every answer of a server; with `metrics` its figures stand at `/metrics`.

    `refused` counts the databases that were found broken.
    """
    figures = Figures()
    server.wsgi_app = Observed(server.wsgi_app, figures, lambda: store.shown)  # ty: ignore[invalid-assignment]
    if metrics:
        server.add_url_rule("/metrics", "metrics", lambda: _told(figures.text(_newest(store), refused())))


def _newest(store: Shown) -> str:
    """The build that is to be shown, which a worker that nobody asks would not look for."""
    with suppress(Exception):  # whatever keeps it from being read, the figures are told
        return store.stamp
    return store.shown


def _told(text: str) -> Response:
    return Response(text, content_type=TEXT, headers={"Cache-Control": "no-store"})


def kind_of(path: str) -> str:
    """What a path asks for, in a few words that never grow in number."""
    first, _, rest = path.lstrip("/").partition("/")
    if first == "api" and rest:
        return "api"
    if first in KINDS:
        return KINDS[first]
    return "asset" if first.startswith("_") else "file" if "." in first else "page"


class Observed:
    """The WSGI application around another that counts its answers and logs them when they have been sent."""

    def __init__(self, inner: Callable, figures: Figures, shown: Callable[[], str]):
        self.inner, self.figures, self.shown = inner, figures, shown

    def __call__(self, asked: dict, start_response: Callable) -> Iterable[bytes]:
        status, begun = [500], time.perf_counter()

        def started(line: str, headers: list, exc_info=None):
            status[0] = int(line[:3])
            return start_response(line, headers, exc_info) if exc_info else start_response(line, headers)

        def done(sent: int) -> None:
            self._note(asked, status[0], time.perf_counter() - begun, sent)

        self.figures.begin()
        try:
            return Sent(self.inner(asked, started), done)
        except BaseException:
            done(0)
            raise

    def _note(self, asked: dict, status: int, seconds: float, sent: int) -> None:
        method, path = asked["REQUEST_METHOD"], asked.get("PATH_INFO", "/")
        method = method if method in METHODS else "other"
        kind = kind_of(path)
        self.figures.end(method, kind, status, seconds, sent)
        told = {
            "method": method,
            "kind": kind,
            "path": path if status < 400 or status >= 500 else None,
            "status": status,
            "ms": round(seconds * 1000, 1),
            "bytes": sent,
            "build": self.shown(),
        }
        REQUESTS.info("request", extra={"told": told})


class Sent:
    """A body that counts its bytes, and says once when it has been sent or its reader has gone."""

    def __init__(self, body: Iterable[bytes], done: Callable[[int], None]):
        self.body, self.done, self.count = body, done, 0

    def __iter__(self) -> Iterator[bytes]:
        for piece in self.body:
            self.count += len(piece)
            yield piece

    def close(self) -> None:
        try:
            getattr(self.body, "close", lambda: None)()
        finally:
            done, self.done = self.done, lambda _: None
            done(self.count)


class Lines(logging.Formatter):
    """One line of JSON per record, with what happened and the traceback of what broke."""

    def format(self, record: logging.LogRecord) -> str:
        """The record as JSON."""
        when = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        told = {"time": when, "level": record.levelname.lower(), "logger": record.name}
        told |= getattr(record, "told", None) or {"message": record.getMessage()}
        if record.exc_info:
            told["trace"] = self.formatException(record.exc_info)
        return json.dumps(told, ensure_ascii=False, default=str)


def log_lines() -> None:
    """All that is logged goes to standard error as lines of JSON, each answer among it."""
    handler = logging.StreamHandler()
    handler.setFormatter(Lines())
    logging.getLogger().handlers = [handler]
    REQUESTS.setLevel(logging.INFO)
