"""A PostgreSQL server with the real record: of its own from a wheel, or one that is named.

`PILOTZONES_TEST_SERVER=postgresql://…` names an empty database that the tests may fill; what needs a server
to be stopped or killed is then left out.
"""

import os
import shutil
from pathlib import Path

import duckdb
import pytest

from dashboard.store import Store
from etl.fill import BY_ZONE, ZONES_FIRST
from tests.store.postgres import running


@pytest.fixture(scope="session")
def database(database_folder, tmp_path_factory):
    """The published file with the copy of a large one; a process opens a file with one configuration."""
    published = max(database_folder.glob("pilotzones-*.duckdb"))
    copied = Path(shutil.copy2(published, tmp_path_factory.mktemp("published")))
    with duckdb.connect(copied) as connection:
        connection.execute(f"create table {BY_ZONE} as from observations order by {ZONES_FIRST}")
    return copied


@pytest.fixture(scope="session")
def say_nothing():
    return lambda *_: None


@pytest.fixture(scope="session")
def address(request, database, say_nothing):
    """The address of a server that shows the real record."""
    from etl import server

    named = os.environ.get("PILOTZONES_TEST_SERVER")
    address = named or request.getfixturevalue("cluster").address
    with server._server(address) as ask:
        assert not ask("select nspname from pg_namespace where nspname like 'pilotzones%'"), (
            "PILOTZONES_TEST_SERVER names a database that is used: give an empty one"
        )
    server.publish(database, address, say_nothing)
    yield address
    with server._server(address) as ask:
        for row in ask("select nspname from pg_namespace where nspname like 'pilotzones%'"):
            ask(f'drop schema "{row["nspname"]}" cascade')


@pytest.fixture(scope="session")
def cluster():
    """A server of its own."""
    with running() as server:
        yield server


@pytest.fixture(scope="session")
def own_server(request):
    """The server of its own, with the record; it can be stopped."""
    request.getfixturevalue("address")
    if os.environ.get("PILOTZONES_TEST_SERVER"):
        pytest.skip("a server that is somebody's own is not stopped")
    return request.getfixturevalue("cluster")


@pytest.fixture(scope="session")
def remote(address):
    """The dashboard's door to the real record on the server."""
    found = Store(address)
    yield found
    found.engine.close()


@pytest.fixture(scope="session")
def far_client(address):
    """A client of a dashboard that reads from the server."""
    from dashboard import create_app
    from dashboard.settings import Settings

    return create_app(Settings(server=address)).server.test_client()
