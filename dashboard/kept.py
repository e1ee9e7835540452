"""Answers that were given before: the same question to the same build on the same day has the same answer."""

from collections import OrderedDict
from collections.abc import Callable
from datetime import date
from threading import Lock

from flask import Flask, Response, g, request

PATH = "/_dash-update-component"  # what a page asks as it is used; its body holds all that decides
FILES = ("/assets/", "/_dash-component-suites/")  # compressed once, if their address changes with them
APART = ("/_", "/healthz", "/readyz", "/metrics")  # the server's own, and what changes
LONGEST = 20_000  # bytes of a question; uploads are not asked twice
LARGEST = 1_000_000  # bytes of an answer
ROOM = 16_000_000  # bytes of answers, as they go over the wire


class Kept:
    """The answers of one process, the last used last; the oldest make room."""

    def __init__(self, room: int = ROOM):
        self._answers: OrderedDict[tuple, tuple[bytes, list]] = OrderedDict()
        self._lock, self._room = Lock(), room

    def get(self, key: tuple) -> tuple[bytes, list] | None:
        """Body and headers of an answer, or None."""
        with self._lock:
            if key in self._answers:
                self._answers.move_to_end(key)
            return self._answers.get(key)

    def put(self, key: tuple, body: bytes, headers: list) -> None:
        """Keeps an answer while there is room for it."""
        with self._lock:
            self._room -= len(body) - len(self._answers.pop(key, (b"", []))[0])
            self._answers[key] = body, headers
            while self._room < 0:
                self._room += len(self._answers.popitem(last=False)[1][0])


def keep(server: Flask, build: Callable[[], str]) -> None:
    """Lets a server give what it gave before. To be called before any change to answers is registered.

    Flask runs what was registered first last: what is kept is compressed already.
    """
    kept = Kept()

    def given() -> Response | None:
        if not _pure():
            return None
        g.question = _question(build())
        found = kept.get(g.question)
        return Response(found[0], 200, found[1]) if found else None

    def note(response: Response) -> Response:
        question = g.get("question")
        if question and _lasting(response) and question == _question(build()):
            kept.put(question, response.get_data(), list(response.headers))
        return response

    server.before_request(given)
    server.after_request(note)


def _pure() -> bool:
    """Whether the answer follows from the address, the body, the build and the day alone."""
    if request.method == "POST":
        return request.path == PATH and 0 < (request.content_length or 0) <= LONGEST
    asked_again = "If-None-Match" in request.headers or "Range" in request.headers
    page = request.path.startswith(FILES) or not request.path.startswith(APART)
    return request.method == "GET" and page and not asked_again


def _lasting(response: Response) -> bool:
    """A whole answer that may be kept: no failure, no stream, nothing that says that it will change."""
    return (
        response.status_code == 200
        and response.is_sequence
        and not response.cache_control.no_store
        and (response.cache_control.immutable or not request.path.startswith(FILES))
        and (response.content_length or 0) <= LARGEST
    )


def _question(build: str) -> tuple:
    decides = tuple(request.headers.get(name, "") for name in ("Accept", "Accept-Encoding", "Origin"))
    return build, date.today(), request.method, request.url, decides, request.get_data()
