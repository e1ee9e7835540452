"""Entity tags: what an asker has already is neither made nor sent again, whichever worker is asked."""

from collections.abc import Callable
from datetime import date
from functools import cache, lru_cache
from hashlib import sha256
from pathlib import Path

from flask import Response, request

HERE = Path(__file__).resolve().parent
LOCK = HERE.parent / "requirements.lock"


@cache
def code() -> str:
    """The hash of the dashboard's own files and of the versions that it runs with: the same on every host."""
    digest = sha256()
    for path in (LOCK, *sorted(HERE.rglob("*"))):
        if path.is_file() and path.suffix != ".pyc":
            content = path.read_bytes().replace(b"\r\n", b"\n")
            digest.update(f"{path.relative_to(HERE.parent).as_posix()}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()


@lru_cache
def of_file(path: Path, written: float) -> str:
    """A file's own fingerprint for its address; `written` is when, so that a changed file is read again."""
    del written
    return sha256(path.read_bytes()).hexdigest()[:12]


def tag(build: str, shape: bytes = b"") -> str:
    """What changes when the answer to this request can: build, code, address, day and shape.

    The day, since files say when they were read; `shape` is what else decides, such as a format.
    """
    told = f"{build}\0{code()}\0{request.url}\0{date.today()}\0"
    return sha256(told.encode("utf-8", "replace") + shape).hexdigest()[:32]


def answer(build: Callable[[], str], make: Callable[[], Response], shape: bytes = b"") -> Response:
    """What `make` gives, with its tag; 304 without any work where the asker has it already.

    The tag is weak, so that it survives compression. An answer during which another build was published
    is not kept by anybody: part of it may be of either. Nor is a refusal.
    """
    shown = build()
    now = tag(shown, shape)
    known = now in request.if_none_match.as_set(include_weak=True)  # "*" would be true of what is not there
    response = Response(status=304) if known else make()
    if not known and (response.status_code != 200 or build() != shown):
        response.headers["Cache-Control"] = "no-store"
        return response
    response.headers["Cache-Control"] = "no-cache"
    response.set_etag(now, weak=True)
    return response
