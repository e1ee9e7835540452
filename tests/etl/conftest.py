"""A small record of one's own."""

from pathlib import Path

import pytest

from tests.etl import small_record


@pytest.fixture
def data(tmp_path) -> Path:
    """A folder with a small, sound record."""
    return small_record.write(tmp_path / "data")
