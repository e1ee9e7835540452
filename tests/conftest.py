"""The real record, built once for all tests of a session."""

from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from etl.build import build

DATA = Path(__file__).parent.parent / "data"


@pytest.fixture(scope="session")
def database_folder(tmp_path_factory) -> Path:
    """A folder with a database of the real record, as the build publishes it."""
    folder = tmp_path_factory.mktemp("databases")
    result = build(DATA, folder)
    assert [mistake.told("en") for mistake in result.mistakes] == []
    return folder


@pytest.fixture(scope="session")
def record(database_folder) -> Iterator[duckdb.DuckDBPyConnection]:
    """The real record, read-only."""
    with duckdb.connect(max(database_folder.glob("pilotzones-*.duckdb")), read_only=True) as connection:
        yield connection
