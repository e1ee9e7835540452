"""A published database reaches other hosts whole or not at all, and the older one can be shown again."""

import hashlib
import http.server
import shutil
import threading
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from etl import current, publish
from etl.__main__ import main
from etl.build import build
from etl.fetch import Refused, fetch
from tests.etl.record import NOW, write


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, *_):
        """Nothing."""


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A database of a small record."""
    data = write(tmp_path_factory.mktemp("record") / "data")
    return build(data, data / "build", now=NOW).path


@pytest.fixture
def source(built, tmp_path):
    """The folder of databases of the host that builds."""
    again(built, tmp_path / "source", 0)
    return tmp_path / "source"


def again(built, folder, day):
    """Publishes the same content as of a later day."""
    target = folder / publish.name(NOW + timedelta(days=day), built.stem[-8:])
    publish.publish(Path(shutil.copy(built, publish.scratch(folder))), target)
    return target


@pytest.fixture
def web(source):
    """The same folder behind an address."""
    handler = partial(Quiet, directory=str(source))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_a_build_is_named_and_sealed(source):
    database = current.shown(source)
    assert names(source) == [current.NAME, database.name, f"{database.name}.sha256"]
    digest = hashlib.sha256(database.read_bytes()).hexdigest()
    assert current.sum_file(database).read_bytes() == f"{digest}  {database.name}\n".encode()
    assert current.whole(database)


def test_another_host_gets_the_same_bytes_over_http_and_only_once(web, source, tmp_path):
    path, new = fetch(web, tmp_path / "here")
    assert new and names(tmp_path / "here") == names(source)
    assert path.read_bytes() == current.shown(source).read_bytes()
    assert fetch(web, tmp_path / "here") == (path, False)


def test_a_folder_is_a_source_too_and_the_command_says_what_it_did(source, tmp_path, capsys):
    order = ["fetch", "--from", str(source), "--out", str(tmp_path / "here"), "--lang", "en"]
    assert main(order) == 0 and main(order) == 0
    first, second = capsys.readouterr().out.splitlines()
    assert first.startswith("Fetched ") and second.startswith("Already here: ")


@pytest.mark.parametrize("harm", ["cut", "changed", "unsealed", "other sum"])
def test_a_broken_source_changes_nothing_here(built, source, tmp_path, harm):
    here = tmp_path / "here"
    fetch(str(source), here)
    before = names(here)
    broken = again(built, source, 1)
    content = broken.read_bytes()
    if harm == "cut":
        broken.write_bytes(content[: len(content) // 2])
    elif harm == "changed":
        broken.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
    elif harm == "unsealed":
        current.sum_file(broken).unlink()
    else:
        current.sum_file(broken).write_text("0" * 64)
    with pytest.raises((Refused, OSError)):
        fetch(str(source), here)
    assert names(here) == before
    assert main(["fetch", "--from", str(source), "--out", str(here)]) == 1


@pytest.mark.parametrize("name", ["../../etc/passwd", "", "next-1.part", "pilotzones-x.duckdb", "\0", "名"])
def test_a_source_that_names_no_database_is_refused(source, tmp_path, name):
    (source / current.NAME).write_text(name, encoding="utf-8")
    with pytest.raises(Refused):
        fetch(str(source), tmp_path)
    assert names(tmp_path) == ["source"]


def test_a_database_under_the_name_of_other_data_is_refused(source, tmp_path):
    database = current.shown(source)
    renamed = database.with_name(f"{database.stem[:-8]}00000000.duckdb")
    shutil.copy(database, renamed)
    current.seal(renamed, current.digest(renamed))
    current.show(renamed)
    with pytest.raises(Refused, match="other data"):
        fetch(str(source), tmp_path)


def test_a_host_that_is_not_there_is_told_in_a_sentence(tmp_path, capsys):
    assert main(["fetch", "--from", "http://127.0.0.1:9", "--out", str(tmp_path), "--lang", "en"]) == 1
    assert capsys.readouterr().err.startswith("Not finished: URLError")


def test_the_older_one_is_shown_again_here_and_on_the_other_hosts(built, source, tmp_path):
    good = current.shown(source)
    bad = again(built, source, 1)
    assert fetch(str(source), tmp_path / "here")[0].name == bad.name
    assert main(["rollback", "--out", str(source)]) == 0
    assert current.shown(source) == good and bad.exists()
    assert fetch(str(source), tmp_path / "here")[0].name == good.name
    assert current.shown(tmp_path / "here").name == good.name


def test_the_next_build_after_a_rollback_is_shown_and_the_good_one_stays(built, source):
    good = current.shown(source)
    again(built, source, 1)
    main(["rollback", "--out", str(source)])
    third = again(built, source, 2)
    assert current.shown(source) == third and good.exists()
    main(["rollback", "--out", str(source)])
    assert current.shown(source) != third


def test_there_is_nothing_to_go_back_to_where_the_older_one_is_broken_or_missing(built, source, capsys):
    assert main(["rollback", "--out", str(source), "--lang", "en"]) == 1
    old = current.shown(source)
    newer = again(built, source, 1)
    old.write_bytes(old.read_bytes()[:-1])
    assert main(["rollback", "--out", str(source), "--lang", "en"]) == 1
    assert "no older whole database" in capsys.readouterr().err
    assert current.shown(source) == newer


def test_what_is_removed_takes_its_sum_along(built, source):
    for day in range(1, 4):
        again(built, source, day)
    assert len(list(source.glob("*.duckdb"))) == len(list(source.glob("*.sha256"))) == 2
