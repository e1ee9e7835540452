"""Whatever stands in the files: no traceback, no half-built database, the last good one untouched."""

import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from etl.build import build
from etl.text import decode, is_sound, plain
from tests.etl import record

pytestmark = pytest.mark.slow
FEW = settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
NASTY = st.sampled_from(
    [b'"', b'""', b",", b"\n", b"\r", b"\x00", b"\xef\xbb\xbf", b"\xff", b"\\", b"\t", b" ", b";", b"-"]
    + [b"'; drop table zones; --", b"{0}", b"{name}", b"$today", b"%s", b"9" * 400, b"1e999", b"nan"]
    + [b"0000-00-00", b"9999-12-31", b"jinan", b"all;;", "万亿元".encode("gbk")]
    + [sign.encode() for sign in ("；，", "\u202e", "\U0001f600", "\ufeff")]
)
TEXT = st.text(max_size=200).map(str.encode)
GARBAGE = st.binary(max_size=300) | st.lists(NASTY, max_size=30).map(b"".join) | TEXT
CELL = (
    st.text(max_size=12)
    | st.from_regex(r"-?[0-9]{1,20}(\.[0-9]{1,15})?", fullmatch=True)
    | st.dates().map(str)
    | st.sampled_from(["p1", "p2", "gdp", "jinan", "cn", "all", "2021-13", "2021-1", "2021-", "0", "-0"])
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    """One folder for all examples: the sound record and a good database of it."""
    folder = record.write(tmp_path_factory.mktemp("garbage") / "data")
    assert build(folder, folder / "build", now=record.NOW).path
    return folder


def spoilt(folder: Path, name: str, content: bytes) -> None:
    """Builds with one file spoilt, holds the promises, and mends the file again."""
    before = {path.name for path in (folder / "build").iterdir()}
    (folder / name).write_bytes(content)
    try:
        result = build(folder, folder / "build")
    finally:
        shutil.copy(record.SOUND / name, folder / name)
    assert bool(result.mistakes) == (result.path is None)
    assert all(mistake.told("zh") and mistake.told("en") for mistake in result.mistakes)
    if result.path is None:
        assert {path.name for path in (folder / "build").iterdir()} == before
    else:
        result.path.unlink()


@FEW
@given(st.sampled_from(sorted(record.FILES)), GARBAGE)
def test_a_file_full_of_garbage(folder, name, content):
    spoilt(folder, name, content)


@FEW
@given(st.sampled_from(sorted(record.FILES)), GARBAGE)
def test_garbage_under_a_sound_header(folder, name, content):
    header = record.FILES[name].split("\n")[0].encode() + b"\n"
    spoilt(folder, name, header + content)


@settings(FEW, max_examples=20)
@given(st.data())
def test_garbage_in_the_midst_of_sound_rows(folder, data):
    name = data.draw(st.sampled_from(sorted(record.FILES)))
    content = record.FILES[name].encode()
    start = data.draw(st.integers(content.index(b"\n"), len(content)))
    end = data.draw(st.integers(start, min(len(content), start + 12)))
    spoilt(folder, name, content[:start] + data.draw(NASTY | GARBAGE) + content[end:])


@settings(FEW, max_examples=20)
@given(st.data())
def test_one_cell_with_something_else_in_it(folder, data):
    name = data.draw(st.sampled_from(sorted(record.FILES)))
    lines = record.FILES[name].split("\n")
    row = data.draw(st.integers(1, max(1, len(lines) - 2)))
    cells = lines[min(row, len(lines) - 1)].split(",")
    cells[data.draw(st.integers(0, len(cells) - 1))] = data.draw(CELL)
    spoilt(
        folder, name, "\n".join([*lines[:row], ",".join(cells), *lines[row + 1 :]]).encode("utf-8", "replace")
    )


@given(st.binary())
def test_decoding_never_fails(content):
    decoded = decode(content)
    assert decoded is None or isinstance(decoded[0], str)


@given(st.text())
def test_cells_are_judged_and_normalised_without_failing(cell):
    assert is_sound(cell) in (True, False)
    assert isinstance(plain(cell), str)
