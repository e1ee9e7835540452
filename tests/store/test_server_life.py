"""A server in daily life: new builds, a way back, publications that are killed, hours in which it is away."""

import os
import re
import shutil
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from dashboard import create_app
from dashboard.engines import server as engine
from dashboard.settings import Settings
from dashboard.store import Away, NoDatabase, Store
from etl import __main__ as command
from etl import current, server
from tests.store.postgres import running, waited_for
from tests.store.test_server import drawn

SAYS_SO = "数据库服务器暂时没有应答"


@pytest.fixture(scope="module")
def cluster():
    """A server of its own, which these tests may stop."""
    with running() as found:
        yield found


@pytest.fixture(scope="module")
def address(cluster, database, say_nothing):
    server.publish(database, cluster.address, say_nothing)
    return cluster.address


@pytest.fixture
def store(address):
    found = Store(address)
    yield found
    found.engine.close()


@pytest.fixture
def impatient(monkeypatch):
    monkeypatch.setattr(engine, "LOOK", 0.5)
    monkeypatch.setattr(engine, "PATIENCE", 1)


def later(database: Path, folder: Path, day: int) -> Path:
    """The same database, published on another day."""
    return Path(shutil.copy2(database, folder / f"pilotzones-209911{day:02}T000000Z-00000000.duckdb"))


def shown(store) -> str:
    """What is shown after the store has looked again."""
    store.engine._checked = 0
    return store.stamp


def schemas(cluster) -> set[str]:
    return {
        row["x"] for row in cluster.ask("select nspname as x from pg_namespace where nspname like 'pilotz%'")
    }


def etl(*arguments: str) -> int:
    return command.main([*arguments, "--lang", "en"])


def test_a_new_build_is_noticed_and_the_last_good_one_stays(
    store, address, cluster, database, tmp_path, capsys
):
    before = store.stamp
    newer = later(database, tmp_path, 1)
    assert etl("publish", "--to", address, "--out", str(tmp_path)) == 0
    assert waited_for(lambda: store.stamp == newer.stem, 3)
    assert store.asked("build")
    assert len(schemas(cluster)) == 3
    assert etl("rollback", "--to", address) == 0
    assert shown(store) == before
    assert etl("rollback", "--to", address) == 0
    assert shown(store) == newer.stem
    newest = later(database, tmp_path, 2)
    server.publish(newest, address, lambda *_: None)
    assert shown(store) == newest.stem and len(schemas(cluster)) == 3
    told = capsys.readouterr()
    assert "secret-word" not in told.out + told.err
    assert f"postgresql://postgres@127.0.0.1:{cluster.port}/postgres now shows {newer.stem}" in told.out


def test_a_build_that_was_removed_while_it_was_read_gives_way_to_the_one_that_is_shown(store):
    there = store.stamp
    store.engine._schema, store.engine._name, store.engine._checked = (
        "pilotzones_gone",
        "gone",
        time.monotonic(),
    )
    assert store.asked("build")
    assert store.shown == there


@pytest.mark.parametrize("table", ["aliases", "zones"])
def test_a_killed_publication_changes_nothing_and_leaves_nothing(
    table, store, address, cluster, database, tmp_path
):
    before = shown(store)
    newer = later(database, tmp_path, 10)
    process = subprocess.Popen(
        [sys.executable, "-u", "-m", "etl", "publish", "--to", address, "--out", tmp_path, "--lang", "en"],
        stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert any(line.startswith(table) for line in process.stdout)
    process.kill()
    process.communicate()
    assert shown(store) == before and store.asked("build")
    assert newer.stem.lower().replace("-", "_") in schemas(cluster)
    free = "select 1 as x from pg_locks where locktype = 'advisory'"
    assert waited_for(lambda: not cluster.ask(free))
    with server._server(address) as ask:
        server._sweep(ask, {row["schema_name"] for row in ask("select * from pilotzones.builds")}, print)
    assert newer.stem.lower().replace("-", "_") not in schemas(cluster)


@pytest.mark.usefixtures("impatient")
def test_a_worker_is_not_ready_while_its_server_is_away_and_is_again_by_itself(cluster, address):
    client = create_app(Settings(server=address)).server.test_client()
    assert client.get("/readyz").get_json()["figures"] > 2000
    cluster.stop()
    try:
        assert waited_for(lambda: client.get("/readyz").status_code == 503)
        told = client.get("/readyz").get_data(as_text=True)
        assert "Away" in told and "since" in told and "secret-word" not in told
        assert client.get("/healthz").status_code == 200
    finally:
        cluster.start()
    assert waited_for(lambda: client.get("/readyz").status_code == 200)


def test_two_publications_do_not_meet(address, database, tmp_path, capsys):
    later(database, tmp_path, 20)
    with server._server(address) as ask:
        server._prepared(ask)
        assert etl("publish", "--to", address, "--out", str(tmp_path)) == 1
    assert "another publication is under way" in capsys.readouterr().err


def test_what_is_not_whole_is_not_published(address, database, tmp_path, capsys):
    broken = later(database, tmp_path, 21)
    current.seal(broken, "0" * 64)
    assert etl("publish", "--to", address, "--out", str(tmp_path)) == 1
    assert ".sha256" in capsys.readouterr().err


@pytest.mark.parametrize(
    "there",
    [
        "mysql://me:secret-word@host/x",
        "postgresql://me:secret-word@127.0.0.1:9/x",
        "postgresql://me:secret-word@127.0.0.1:9x/x",
        "postgresql://me:sec/secret-word@127.0.0.1/x",
        "postgresql://127.0.0.1:9/x?user=me&password=secret-word&port=secret-word",
    ],
)
@pytest.mark.parametrize("what", ["publish", "rollback"])
def test_an_address_that_leads_nowhere_is_told_without_its_password(what, there, database, tmp_path, capsys):
    later(database, tmp_path, 1)
    assert etl(what, "--to", there, "--out", str(tmp_path)) == 1
    told = capsys.readouterr()
    assert "Not finished" in told.err and "secret-word" not in told.out + told.err


def test_why_there_is_no_server_is_told_at_the_start_without_its_password():
    for there in ("127.0.0.1:9/x", "127.0.0.1:9/x?connect_timeout=secret-word"):
        with pytest.raises(Away, match=r"refused|connect_timeout") as reason:
            Store(f"postgresql://me:secret-word@{there}")
        assert "secret-word" not in str(reason.value)


def test_an_empty_server_has_nothing_to_show(address, cluster):
    cluster.ask("create database empty")
    with pytest.raises(NoDatabase):
        Store(address.removesuffix("postgres") + "empty")


def test_a_server_that_is_stopped_is_told_calmly_and_found_again(address, cluster):
    client = create_app(Settings(server=address)).server.test_client()
    seen = drawn(client, "/benchmark").data
    cluster.stop()
    try:
        time.sleep(1.1)
        page = client.get("/trends?indicator=gdp&zones=hefei")
        assert page.status_code == 503 and page.headers["Retry-After"]
        assert SAYS_SO in page.text and "does not answer at present" in page.text
        assert client.get("/data.csv?zones=suzhou").status_code == 503
        problem = client.get("/api/v1/observations?zones=suzhou")
        assert (problem.status_code, problem.json["status"]) == (503, 503)
        asked = drawn(client, "/trends?indicator=gdp&zones=hefei")
        assert SAYS_SO in re.sub(r"\\u(\w{4})", lambda found: chr(int(found[1], 16)), asked.text)
        assert asked.headers["Cache-Control"] == "no-store"
        kept = drawn(client, "/benchmark")
        assert "没有应答。这里是在那之前读到的内容" in kept.get_data(as_text=True)
        begun = time.monotonic()
        assert [client.get(f"/data.csv?page={n}").status_code for n in range(20)] == [503] * 20
        assert time.monotonic() - begun < 5
    finally:
        cluster.start()
    assert waited_for(lambda: drawn(client, "/benchmark").data == seen, 4)
    assert client.get("/trends?indicator=gdp&zones=hefei").status_code == 200


def test_a_restart_between_two_questions_is_not_noticed(store, cluster):
    ask_at_once(store, 6)
    cluster.stop("fast")
    cluster.start()
    store.engine._checked = time.monotonic()
    assert ask_at_once(store, 6) == [1] * 6


def ask_at_once(store, count: int) -> list[int]:
    """How many rows several readers get who ask at the same moment."""
    got = []
    readers = [threading.Thread(target=lambda: got.append(len(store.asked("build")))) for _ in range(count)]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join(20)
    return got


def test_a_question_that_takes_too_long_is_given_up_alone(address):
    store = Store(f"{address}?options=-c%20statement_timeout%3D100ms")
    with pytest.raises(Away):
        store.table("select cast(pg_sleep(5) as varchar)")
    assert store.asked("build") and not store.engine.away_since
    store.engine.close()


@pytest.mark.usefixtures("impatient")
def test_a_server_that_freezes_holds_nobody(address, cluster):
    store = Store(address)
    frozen = children(cluster.process)
    for process in frozen:
        os.kill(process, signal.SIGSTOP)
    try:
        begun = time.monotonic()
        with pytest.raises(Away):
            store.asked("zones")
        with pytest.raises(Away):
            store.asked("zones")
        assert time.monotonic() - begun < 4
        assert store.stamp and store.engine.away_since
    finally:
        for process in frozen:
            os.kill(process, signal.SIGCONT)
    assert waited_for(lambda: answers(store), 5)
    store.engine.close()


def children(process: int) -> list[int]:
    """A process and those that it has started."""
    told = subprocess.run(["ps", "-o", "pid=", "--ppid", str(process)], capture_output=True, text=True).stdout
    return [process, *map(int, told.split())]


def answers(store) -> bool:
    try:
        return bool(store.asked("build"))
    except Away:
        return False


def test_a_server_without_room_for_another_reader_is_away_until_it_has(address, cluster, store):
    cluster.ask("create role crowded login connection limit 0")
    cluster.ask("grant usage on schema pilotzones to crowded")
    with pytest.raises(Away):
        Store(address.replace("postgres:secret-word@", "crowded@"))
    cluster.ask("alter role crowded connection limit 5")
    for row in cluster.ask("select nspname as x from pg_namespace where nspname like 'pilotzones%'"):
        cluster.ask(f"grant usage on schema {row['x']} to crowded")
        cluster.ask(f"grant select on all tables in schema {row['x']} to crowded")
    found = Store(address.replace("postgres:secret-word@", "crowded@"))
    assert found.asked("build") == store.asked("build")
    found.engine.close()


def test_threads_and_connections_are_few_and_given_back(address, cluster):
    before = threading.active_count()
    store = Store(address)
    assert ask_at_once(store, 40) == [1] * 40
    count = "select count(*) as x from pg_stat_activity where application_name = 'pilotzones'"
    assert cluster.ask(count)[0]["x"] <= 8 + before
    store.engine.close()
    assert waited_for(lambda: threading.active_count() <= before, 3)


def test_files_are_served_without_any_part_for_servers(database_folder):
    """As after an installation without the extra: what belongs to it cannot even be imported."""
    told = subprocess.run(
        [sys.executable, "-c", WITHOUT, str(database_folder)], capture_output=True, text=True, timeout=60
    )
    assert told.returncode == 0, told.stderr
    assert told.stdout.split() == ["200", "1"]


WITHOUT = """
import sys
from pathlib import Path
class Missing:
    def find_spec(self, name, *_):
        if name.partition(".")[0] in ("sqlglot", "adbc_driver_manager", "adbc_driver_postgresql"):
            raise ModuleNotFoundError(name)
sys.meta_path.insert(0, Missing())
from dashboard import create_app
from dashboard.settings import Settings
print(create_app(Settings(build=Path(sys.argv[1]))).server.test_client().get("/benchmark").status_code)
assert not {"sqlglot", "adbc_driver_manager", "dashboard.engines.server"} & set(sys.modules)
from etl.__main__ import main
print(main(["rollback", "--to", "postgresql://127.0.0.1/x", "--lang", "en"]))
"""
