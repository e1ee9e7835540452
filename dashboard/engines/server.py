"""The published build on a PostgreSQL server: the same questions, asked through ADBC."""

import threading
import time
from datetime import datetime
from functools import partial
from math import inf
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit, urlunsplit

import adbc_driver_manager
import adbc_driver_postgresql.dbapi
import pyarrow as pa

from dashboard.engines import Away, NoDatabase
from dashboard.engines.copies import near
from dashboard.engines.pool import Pool
from dashboard.engines.translated import postgres

# The schema that says which build is shown; each build is a schema of its own.
SHOWN = """select name, schema_name, exists (
    select from pg_tables where schemaname = schema_name and tablename = 'observations_by_zone'
) as twice from pilotzones.builds where shown"""
STATEMENT, LOOK, PATIENCE = 10, 4, 15  # seconds: for the server, for whether it is there, for an answer
# What the driver does for a server that is lost without a word; the address may say otherwise.
USUAL = {
    "application_name": "pilotzones",
    "connect_timeout": "3",
    "keepalives_idle": "5",
    "keepalives_interval": "2",
    "keepalives_count": "3",
    "tcp_user_timeout": "10000",
    "options": f"-c statement_timeout={STATEMENT}s -c default_transaction_read_only=on",
}
# Classes of SQLSTATE for what time may mend: connection, resources, operator, system; 40 is a replica that
# had to choose between a question and its primary.
MENDED_BY_TIME = ("08", "40", "53", "57", "58")
GONE = ("3F000", "42P01")
BROKEN = ("08", "57P", "58")
Error = adbc_driver_manager.Error


class Server:
    """The build that a server shows; another one is noticed within a second."""

    def __init__(self, address: str):
        self._pool, self._secret = Pool(partial(_connect, address), _broken), _password(address)
        self._looking, self._checked = threading.Lock(), -inf
        self._name, self._schema, self._twice, self.away_since = "", "", False, ""
        self.look()

    @property
    def shown(self) -> str:
        """The name of the build that was shown last; nothing is asked for it."""
        return self._name

    def look(self) -> str:
        """The name of the build that is shown; the last one while the server is away."""
        if time.monotonic() > self._checked + 1 and self._looking.acquire(blocking=not self._name):
            try:
                self._look()
            except Away:
                if not self._name:
                    raise
            finally:
                self._checked = time.monotonic()
                self._looking.release()
        return self._name

    def table(self, question: str, values: dict) -> pa.Table:
        """The rows that answer a question."""
        self.look()
        if self.away_since:
            raise Away(self.away_since)
        try:
            return self._answer(question, values)
        except Error as reason:
            if reason.sqlstate not in GONE:
                raise
        self._look()  # the build that was asked has been removed since
        return self._answer(question, values)

    def close(self) -> None:
        """Closes the connections."""
        self._pool.close()

    def _answer(self, question: str, values: dict) -> pa.Table:
        text, names = postgres(near(question, values) if self._twice else question, self._schema)
        return self._asked(text, [_bound(values[name]) for name in names], PATIENCE)

    def _look(self) -> None:
        try:
            found = self._asked(SHOWN, [], LOOK).to_pylist()
        except Error as reason:
            if reason.sqlstate not in GONE:
                raise
            found = []
        if found:
            told = found[0]
            self._name, self._schema, self._twice = told["name"], told["schema_name"], told["twice"]
        elif not self._name:
            raise NoDatabase("pilotzones.builds")

    def _asked(self, text: str, values: list, patience: float) -> pa.Table:
        """The answer; asked twice when a connection turns out to be broken, or a replica had to let go."""
        try:
            try:
                found = self._pool.ask(partial(_fetched, text, values), patience)
            except Error as reason:
                if not (_broken(reason) or (reason.sqlstate or "").startswith("40")):
                    raise
                found = self._pool.ask(partial(_fetched, text, values), patience)
        except Away:
            self._lost()
            raise
        except Error as reason:
            if not _broken(reason) and not (reason.sqlstate or "").startswith(MENDED_BY_TIME):
                raise
            if reason.sqlstate != "57014":  # only this question took too long
                self._lost()
            raise Away(self._told(reason)) from None
        self.away_since = ""
        return found

    def _told(self, reason: Error) -> str:
        """The first line of what went wrong, without the password."""
        text = str(reason).partition("\n")[0]
        return text.replace(self._secret, "***") if self._secret else text

    def _lost(self) -> None:
        self.away_since = self.away_since or f"{datetime.now():%H:%M:%S}"


def _connect(address: str):
    """A connection that gives up after some seconds and cannot write."""
    parts = urlsplit(address)
    told = USUAL | dict(parse_qsl(parts.query))
    return adbc_driver_postgresql.dbapi.connect(
        urlunsplit(parts._replace(query=urlencode(told).replace("+", "%20"))), autocommit=True
    )


def _password(address: str) -> str:
    parts = urlsplit(address)
    return unquote(parts.password or "") or dict(parse_qsl(parts.query)).get("password", "")


def _fetched(text: str, values: list, connection) -> pa.Table:
    with connection.cursor() as cursor:
        cursor.execute(text, values or None)
        return cursor.fetch_arrow_table()


def _bound(value):
    """A value as the server takes it: it knows no text with a NUL, and nothing in the record has one."""
    if isinstance(value, str):
        return value.replace("\0", "\ufffd")
    return [_bound(one) for one in value] if isinstance(value, list) else value


def _broken(reason: Exception) -> bool:
    """Whether the connection is of no more use: the driver names no state when the server has gone."""
    if not isinstance(reason, Error):
        return False
    lost = reason.sqlstate is None and reason.status_code in LOST
    return lost or ((reason.sqlstate or "").startswith(BROKEN) and reason.sqlstate != "57014")


LOST = (
    adbc_driver_manager.AdbcStatusCode.IO,
    adbc_driver_manager.AdbcStatusCode.INTERNAL,
    adbc_driver_manager.AdbcStatusCode.TIMEOUT,
)
