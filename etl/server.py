"""Copies a published database to a PostgreSQL server: loaded and compared first, then switched to at once.

Each build is a schema of its own and never changed; `pilotzones.builds` says which one is shown.
"""

import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import duckdb

from etl.errors import Texts

HOME = "pilotzones"
LOCK = 7077_2026  # one publication at a time
HOME_TABLES = f"""
create schema if not exists {HOME};
create table if not exists {HOME}.builds (
    name text primary key, schema_name text not null, published_at timestamp not null, shown boolean not null
)"""
# What screens ask for: an indicator in places, a place with all it has, one figure for its receipt.
INDEXES = (
    ("observations", "indicator_id, zone_id, as_of"),
    ("observations_by_zone", "zone_id, indicator_id, as_of"),
    ("observations", "observation_id"),
)
# Texts must sort by code point and be lowered as in the files; anything else is silently another order.
ORDERED = "select current_setting('server_encoding') = 'UTF8' and 'Z' < 'a' and 'é' > 'z' and '一' < '丁'"
Say = Callable[[str, str], None]


class Refused(Exception):
    """Why nothing was changed on the server, in both languages."""

    def __init__(self, chinese: str, english: str):
        super().__init__(english)
        self.texts: Texts = (chinese, english)


def publish(database: Path, address: str, say: Say) -> str:
    """Copies a database and shows it; its name. Raises Refused when nothing was changed."""
    name, schema = database.stem, database.stem.lower().replace("-", "_")
    with _server(address) as ask, duckdb.connect(database, read_only=True) as source:
        _prepared(ask)
        builds = {row["name"]: row for row in ask(f"select name, schema_name, shown from {HOME}.builds")}
        before = next((row["schema_name"] for row in builds.values() if row["shown"]), None)
        if name not in builds:
            _sweep(ask, {row["schema_name"] for row in builds.values()}, say)
            _load(ask, source, schema, say)
            ask(f"insert into {HOME}.builds values ($1, $2, now() at time zone 'utc', false)", [name, schema])
        _show(ask, name)
        _sweep(ask, {schema, before}, say)
    return name


def rollback(address: str) -> str:
    """Shows the build that was shown before; its name. Raises Refused when there is none."""
    with _server(address) as ask:
        _prepared(ask)
        found = ask(f"select name from {HOME}.builds where not shown order by published_at desc, name desc")
        if not found:
            raise Refused("服务器上没有更早的版本", "there is no earlier build on the server")
        _show(ask, found[0]["name"])
    return found[0]["name"]


def plain(address: str) -> str:
    """An address without its password."""
    parts = urlsplit(address)
    user = f"{parts.username}@" if parts.username else ""
    return f"{parts.scheme}://{user}{parts.netloc.rpartition('@')[2]}{parts.path}"


@contextmanager
def _server(address: str) -> Generator["Ask"]:
    """A door to the server. Raises Refused, with no word of the password, when it cannot be reached."""
    try:
        import adbc_driver_postgresql.dbapi as driver
        import sqlglot  # noqa: F401
    except ImportError:
        raise Refused(
            "缺少服务器组件：pip install -r requirements-server.lock",
            "the parts for a server are missing: pip install -r requirements-server.lock",
        ) from None
    if not address.startswith(("postgresql://", "postgres://")) or "@" in urlsplit(address).path:
        raise Refused(
            "地址应为 postgresql://用户@主机/库，密码中的特殊字符要写成 %XX",
            "an address is postgresql://user@host/database, special characters of a password written as %XX",
        )
    try:
        with driver.connect(address, autocommit=True) as connection:
            yield Ask(connection)
    except driver.Error as reason:
        text = _without_password(" ".join(str(reason).split()), address)
        raise Refused(f"服务器：{text}", f"the server: {text}") from None


class Ask:
    """Statements to the server, each committed by itself."""

    def __init__(self, connection):
        self._connection = connection

    def __call__(self, text: str, values: list | None = None) -> list[dict]:
        """The rows that a statement gives."""
        with self._connection.cursor() as cursor:
            cursor.execute(text, values)
            return cursor.fetch_arrow_table().to_pylist() if cursor.description else []

    def load(self, schema: str, table: str, rows) -> None:
        """Creates a table from Arrow rows."""
        with self._connection.cursor() as cursor:
            cursor.adbc_ingest(table, rows, mode="create", db_schema_name=schema)


def _prepared(ask: Ask) -> None:
    """The home of the builds, and no other publication under way. Raises Refused."""
    if not _one(ask, f"select pg_try_advisory_lock({LOCK})"):
        raise Refused("另一次发布正在进行", "another publication is under way")
    if not _one(ask, ORDERED):
        raise Refused(
            "这个库的文字排序不是按码位。请另建：create database … template template0 encoding 'UTF8'"
            " locale 'C.UTF-8'",
            "this database does not sort text by code point; make one with: create database … template"
            " template0 encoding 'UTF8' locale 'C.UTF-8'",
        )
    for statement in HOME_TABLES.split(";"):
        ask(statement)


def _load(ask: Ask, source: duckdb.DuckDBPyConnection, schema: str, say: Say) -> None:
    """Copies every table with its indexes, then the views. Raises Refused when a count differs."""
    source.execute("set enable_progress_bar = false")
    ask(f'create schema "{schema}"')
    for (table,) in source.sql(
        "select table_name from duckdb_tables() where schema_name = 'main' and not internal order by 1"
    ).fetchall():
        begun = time.monotonic()
        ask.load(schema, table, source.sql(f'select * from "{table}"').to_arrow_reader(100_000))
        _compare(ask, source, schema, table, say, begun)
    twice = source.sql("from duckdb_tables() where table_name = 'observations_by_zone'").fetchall() != []
    for number, (table, columns) in enumerate(INDEXES):
        table = table if twice else "observations"
        ask(f'create index "{table}_{number}" on "{schema}"."{table}" ({columns})')
    views = source.sql("select sql from duckdb_views() where not internal order by view_name").fetchall()
    for (text,) in views:
        ask(translated(text, schema))
    for row in ask("select tablename from pg_tables where schemaname = $1", [schema]):
        ask(f'vacuum analyze "{schema}"."{row["tablename"]}"')


def _compare(ask: Ask, source, schema: str, table: str, say: Say, begun: float) -> None:
    there = _one(ask, f'select count(*) from "{schema}"."{table}"')
    ((here,),) = source.sql(f'select count(*) from "{table}"').fetchall()
    if here != there:
        raise Refused(f"{table} 应有 {here} 行，到了 {there} 行", f"{table}: {there} of {here} rows arrived")
    seconds = time.monotonic() - begun
    say(f"{table:<17}{here:>10,} 行{seconds:>8.2f} 秒", f"{table:<17}{here:>10,} rows{seconds:>8.2f} s")


def translated(view: str, schema: str) -> str:
    """A statement that creates a view, in the dialect of the server, over the tables of a schema."""
    import sqlglot
    from sqlglot import exp

    tree = sqlglot.parse_one(view, read="duckdb")
    for table in tree.find_all(exp.Table):
        table.set("catalog", None)
        table.set("db", exp.to_identifier(schema, quoted=True))
    return tree.sql(dialect="postgres", comments=False)


def _show(ask: Ask, name: str) -> None:
    """The switch: one statement, and so one transaction."""
    ask(f"update {HOME}.builds set shown = (name = $1)", [name])


def _sweep(ask: Ask, kept: set[str | None], say: Say) -> None:
    """Removes the builds that are not kept, and what killed publications left; what is in use may stay."""
    rows = ask(f"select nspname from pg_namespace where nspname like '{HOME}\\_%'")
    ask("set lock_timeout = '5s'")
    for schema in sorted({row["nspname"] for row in rows} - kept):
        try:
            ask(f"delete from {HOME}.builds where schema_name = $1 and not shown", [schema])
            ask(f'drop schema "{schema}" cascade')
        except Exception as reason:
            if getattr(reason, "sqlstate", None) != "55P03":
                raise
            say(f"{schema} 正在被读取，下次再清理", f"{schema} is being read, to be removed next time")
    ask("reset lock_timeout")


def _one(ask: Ask, text: str):
    """The only value of an answer."""
    return next(iter(ask(text)[0].values()))


def _without_password(text: str, address: str) -> str:
    parts = urlsplit(address)
    for secret in (parts.password, *parse_qs(parts.query).get("password", ())):
        for form in (secret, secret and unquote(secret)):
            text = text.replace(form, "***") if form else text
    return text
