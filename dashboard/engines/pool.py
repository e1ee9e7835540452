"""A few threads, each with a connection of its own, so that nobody waits for a server without end."""

import queue
import threading
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress

from dashboard.engines import Away


class Pool:
    """At most `size` connections, each opened, used and closed by the one thread to which it belongs.

    A thread whose server says nothing at all may hang; who asked does not, and takes no harm from it.
    """

    def __init__(self, connect: Callable[[], object], broken: Callable[[Exception], bool], size: int = 8):
        self._connect, self._broken, self._size = connect, broken, size
        self._jobs: queue.SimpleQueue = queue.SimpleQueue()
        self._lock, self._threads, self._idle, self._closed = threading.Lock(), 0, 0, False
        self._breaks = 0  # a connection older than the last break is not trusted

    def ask(self, job: Callable, patience: float):
        """What `job` gives for a connection. Raises what it raises, or Away after `patience` seconds."""
        future: Future = Future()
        with self._lock:
            if self._closed:
                raise Away("closed")
            self._jobs.put((job, future))
            if self._idle < self._jobs.qsize() and self._threads < self._size:
                self._threads += 1
                threading.Thread(target=self._work, name="pilotzones-server", daemon=True).start()
        try:
            return future.result(patience)
        except TimeoutError:
            future.cancel()
            raise Away(f"no answer within {patience:g} s") from None

    def close(self) -> None:
        """Lets every thread close its connection when it has finished its question."""
        with self._lock:
            self._closed = True
            for _ in range(self._threads):
                self._jobs.put((None, None))

    def _work(self) -> None:
        connection, breaks = None, 0
        while True:
            with self._lock:
                self._idle += 1
            job, future = self._jobs.get()
            with self._lock:
                self._idle -= 1
            if job is None:
                break
            if future.set_running_or_notify_cancel():
                if breaks != self._breaks:
                    _close(connection)
                    connection, breaks = None, self._breaks
                connection = self._done(job, future, connection)
        _close(connection)

    def _done(self, job: Callable, future: Future, connection):
        """Answers one question; the connection for the next one, None when this one broke."""
        try:
            connection = connection or self._connect()
            answer = job(connection)
        except Exception as reason:
            if self._broken(reason):
                _close(connection)
                connection = None
                self._breaks += 1
            future.set_exception(reason)
        else:
            future.set_result(answer)
        return connection


def _close(connection) -> None:
    if connection is not None:
        with suppress(Exception):
            connection.close()
