"""Read-only questions to the newest published database file; nothing else in the dashboard knows DuckDB."""

import threading
import time
from math import inf
from pathlib import Path

import duckdb
import pyarrow as pa

from dashboard.builds import Builds
from dashboard.engines import NoDatabase
from dashboard.engines.copies import near

QUESTIONS = Path(__file__).parent.parent / "questions"
LOCKED: dict[str, str | float | list[str]] = {
    "enable_external_access": "false",
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "lock_configuration": "true",
    "memory_limit": "384MB",
    "threads": "2",
}

COUNTS = ("printed", "dated")  # what questions that are composed of parts read beside the figures
TWICE = "select table_name from duckdb_tables() where table_name = 'observations_by_zone'"


class Files:
    """The newest database in a folder; a newly published one is noticed within a second."""

    away_since = ""

    def __init__(self, folder: Path):
        self.builds, self._lock, self._looking = Builds(folder), threading.Lock(), threading.Lock()
        self._path: Path = Path()
        self._connection: duckdb.DuckDBPyConnection | None = None
        self._checked, self._twice = -inf, False
        self.look()

    @property
    def shown(self) -> str:
        """The name of the build that was shown last; nothing is asked or opened for it."""
        return self._path.stem

    def look(self) -> str:
        """The name of the build that is shown. Raises NoDatabase when nothing was ever published."""
        self._cursor().close()
        return self.shown

    @property
    def refused(self) -> int:
        """How many of its files were found broken."""
        return self.builds.refusals

    def table(self, question: str, values: dict) -> pa.Table:
        """The rows that answer a question."""
        with self._cursor() as cursor:
            nearest = near(question, values) if self._twice else question
            return cursor.sql(nearest, params=values).to_arrow_table()

    def close(self) -> None:
        """Closes the file."""
        with self._lock:
            if self._connection is not None:
                self._connection.close()

    def _cursor(self) -> duckdb.DuckDBPyConnection:
        """A cursor of its own for one question."""
        if time.monotonic() > self._checked + 1 and self._looking.acquire(blocking=self._connection is None):
            try:
                self._look()
            finally:
                self._looking.release()
        with self._lock:
            if self._connection is None:
                raise NoDatabase(self.builds.folder)
            return self._connection.cursor()

    def _look(self) -> None:
        """Shows what is to be shown; the others go on asking the one before while a large one is checked."""
        for path in self.builds.candidates(self._path if self._connection else None):
            if path == self._path:
                break
            try:
                connection = duckdb.connect(str(path), read_only=True, config=LOCKED)
                _fits(connection)
                twice = connection.execute(TWICE).fetchall() != []
            except duckdb.Error as reason:
                self.builds.refuse(path, str(reason).partition("\n")[0])
            else:
                with self._lock:
                    self._connection, self._path, self._twice = connection, path, twice
                break
        self._checked = time.monotonic()


def _fits(connection: duckdb.DuckDBPyConnection) -> None:
    """Raises duckdb.Error when a database cannot be read, or was built for other questions."""
    connection.execute("select * from build").fetchall()
    for counts in COUNTS:
        connection.execute(f"prepare fits as select level, status, figures from {counts}")
    for file in sorted(QUESTIONS.glob("*.sql")):
        connection.execute(f"prepare fits as {file.read_text(encoding='utf-8')}")
