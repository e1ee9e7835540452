"""A running dashboard shows what is named and whole, and goes on with the last good database."""

import logging
import shutil

import duckdb
import pytest

from dashboard.store import NoDatabase, Store
from etl import current


@pytest.fixture(scope="module")
def good(database_folder):
    return max(database_folder.glob(current.PATTERN))


@pytest.fixture
def folder(good, tmp_path):
    """A folder with one sealed database, as it was published on the first day."""
    put(good, tmp_path, 1)
    return tmp_path


def put(good, folder, day, cut=None, sealed=True):
    """Publishes a copy as of a day; `cut` keeps that many bytes only."""
    path = folder / f"pilotzones-202611{day:02}T000000Z-{good.stem[-8:]}.duckdb"
    content = good.read_bytes()
    if sealed:
        current.seal(path, current.digest(good))
    path.write_bytes(content[:cut])
    return path


def shown(store):
    """What is shown after the store has looked again."""
    store.engine._checked = 0
    return store.stamp


@pytest.mark.parametrize("sealed", [True, False], ids=["sealed", "without a sum"])
def test_half_a_file_is_refused_once_and_the_last_good_one_stays(good, folder, caplog, sealed):
    store = Store(folder)
    half = put(good, folder, 2, cut=40_000 if sealed else 4_000, sealed=sealed)
    with caplog.at_level(logging.WARNING):
        assert [shown(store) for _ in range(3)] == ["pilotzones-20261101T000000Z-" + good.stem[-8:]] * 3
        assert store.asked("build")
    assert [record.getMessage().split(": ")[:2] for record in caplog.records] == [["not shown", half.name]]
    assert store.engine.builds.refusals == 1


def test_it_is_shown_as_soon_as_it_is_whole(good, folder):
    store = Store(folder)
    put(good, folder, 2, cut=40_000)
    assert "20261101" in shown(store)
    put(good, folder, 2)
    assert "20261102" in shown(store)


def test_a_fresh_process_starts_with_the_newest_whole_one(good, folder):
    put(good, folder, 2, cut=40_000)
    assert "20261101" in Store(folder).stamp


def test_a_changed_byte_is_noticed(good, folder):
    store, newer = Store(folder), put(good, folder, 2)
    content = newer.read_bytes()
    newer.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
    assert "20261101" in shown(store)


def test_what_is_named_is_shown_even_when_a_newer_one_lies_beside_it(good, folder):
    newer = put(good, folder, 2)
    store = Store(folder)
    assert "20261102" in store.stamp
    current.show(folder / newer.name.replace("20261102", "20261101"))
    assert "20261101" in shown(store) and "20261101" in Store(folder).stamp
    current.show(newer)
    assert "20261102" in shown(store)


@pytest.mark.parametrize(
    "name", ["", "nothing", "../pilotzones-20261101T000000Z-00000000.duckdb", "\x00", "x" * 9999]
)
def test_a_name_that_names_nothing_is_passed_over(good, folder, name):
    (folder / current.NAME).write_text(name)
    put(good, folder, 2)
    assert "20261102" in Store(folder).stamp


def test_a_named_file_that_has_gone_leaves_what_is_shown(good, folder):
    store = Store(folder)
    (folder / current.NAME).write_text("pilotzones-20261109T000000Z-00000000.duckdb\n")
    put(good, folder, 2)
    assert "20261101" in shown(store)


def test_only_broken_files_are_no_database(good, tmp_path):
    put(good, tmp_path, 1, cut=40_000)
    with pytest.raises(NoDatabase):
        Store(tmp_path)


def test_what_was_made_while_the_build_changed_is_not_remembered(good, folder):
    store = Store(folder)

    def make():
        put(good, folder, 2)
        return shown(store)

    made = store.remembered("key", make)
    shutil.rmtree(folder, ignore_errors=True)
    store.engine._path = folder / "pilotzones-20261101T000000Z.duckdb"
    assert ("pilotzones-20261101T000000Z-" + good.stem[-8:], "key") not in store._memory
    assert "20261102" in made


def test_a_database_for_other_code_is_refused_by_name_of_what_it_lacks(good, folder, caplog):
    store, newer = Store(folder), put(good, folder, 2, sealed=False)
    with duckdb.connect(newer) as other:
        other.execute("drop table printed")
    with caplog.at_level(logging.WARNING):
        assert "20261101" in shown(store)
    assert newer.name in caplog.text and "printed" in caplog.text
