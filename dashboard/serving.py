"""How a worker stops: nobody new is let in, whoever waits is answered, then it ends."""

import signal
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from waitress.channel import HTTPChannel
from waitress.server import BaseWSGIServer, MultiSocketServer

Waiting = Any  # BaseWSGIServer or MultiSocketServer, whose types say None of what is there once it listens
PATIENCE = 30  # seconds for the answers that are being made


def serve(waiting: Waiting) -> None:
    """Answers until SIGTERM or Ctrl+C comes. Of itself waitress would drop what is waiting after SIGTERM."""
    told = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: told.set())
    with suppress(KeyboardInterrupt):
        _work(waiting, until=told.is_set)
        for door in _all(waiting, BaseWSGIServer):
            door.accepting = False
            door.del_channel()
            door.socket.close()
        end = time.monotonic() + PATIENCE
        _work(waiting, until=lambda: not _answering(waiting) or time.monotonic() > end)
    waiting.task_dispatcher.shutdown()


def _work(waiting: Waiting, until: Callable[[], bool]) -> None:
    """Waitress' own loop, one turn at a time."""
    while not until():
        waiting.asyncore.loop(
            timeout=waiting.adj.asyncore_loop_timeout / 5,
            use_poll=waiting.adj.asyncore_use_poll,
            map=_sockets(waiting),
            count=1,
        )


def _answering(waiting: Waiting) -> bool:
    """Whether somebody is still being answered; connections that are only kept open are closed."""
    for channel in _all(waiting, HTTPChannel):
        if not channel.requests and channel.request is None and not channel.total_outbufs_len:
            channel.handle_close()
    return bool(_all(waiting, HTTPChannel))


def _all(waiting: Waiting, kind: type) -> list:
    return [one for one in list(_sockets(waiting).values()) if isinstance(one, kind)]


def _sockets(waiting: Waiting) -> dict:
    """What waitress' loop looks after, by file number."""
    return waiting.map if isinstance(waiting, MultiSocketServer) else waiting._map
