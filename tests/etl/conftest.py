"""A small record of one's own."""

from pathlib import Path

import pytest

from tests.etl import record


@pytest.fixture
def data(tmp_path) -> Path:
    """A folder with a small, sound record."""
    return record.write(tmp_path / "data")
