"""The real record, built once for all tests of a session."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest
from hypothesis import HealthCheck, settings

from etl.build import build

# The gate tries the same examples on every machine, however slow; `make explore` looks for new ones.
SLOW = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow]}
settings.register_profile("gate", derandomize=True, database=None, **SLOW)
settings.register_profile("explore", max_examples=1000, print_blob=True, **SLOW)
settings.load_profile("gate")

DATA = Path(__file__).parent.parent / "data"


@pytest.fixture(scope="session")
def database_folder(tmp_path_factory) -> Path:
    """A folder with a database of the real record, as the build publishes it."""
    folder = tmp_path_factory.mktemp("databases")
    result = build(DATA, folder)
    assert [mistake.told("en") for mistake in result.mistakes] == []
    return folder


@pytest.fixture(scope="session")
def record(database_folder, tmp_path_factory) -> Iterator[duckdb.DuckDBPyConnection]:
    """The real record, read-only; a copy, since one process opens a file with one configuration only."""
    copied = shutil.copy(max(database_folder.glob("pilotzones-*.duckdb")), tmp_path_factory.mktemp("record"))
    with duckdb.connect(copied, read_only=True) as connection:
        yield connection


@pytest.fixture(scope="session")
def store(database_folder):
    """The dashboard's own door to the real record."""
    from dashboard.store import Store

    return Store(database_folder)


@pytest.fixture(scope="session")
def client(database_folder):
    """A client of the dashboard's server, without a browser."""
    from dashboard import create_app
    from dashboard.settings import Settings

    return create_app(Settings(build=database_folder)).server.test_client()
