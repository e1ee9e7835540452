"""Behind nginx nobody notices a publication, a rollback, a worker that dies and one that is restarted."""

import shutil
import threading
import time
from contextlib import ExitStack
from datetime import UTC, datetime
from urllib.request import Request, urlopen

import pytest

from bench.process import _free_port
from bench.proxy import NGINX, proxied, worker
from bench.replay import readers
from bench.session import Call
from etl import current, publish

pytestmark = [pytest.mark.slow, pytest.mark.skipif(NGINX is None, reason="nginx is not installed")]
FILE = "/benchmark.csv?home=luoyang"
ASKED = [Call("GET", path) for path in ("/", FILE, "/_dash-layout", "/api/v1/zones", "/trends", "/healthz")]


def put(database_folder, folder, day):
    """Publishes the record as of a day."""
    source = max(database_folder.glob(current.PATTERN))
    target = folder / publish.name(datetime(2026, 11, day, tzinfo=UTC), source.stem[-8:])
    publish.publish(shutil.copy(source, publish.scratch(folder)), target)


def asked(address, **headers):
    """The headers of an answer, by their names in small letters, and its status."""
    with urlopen(Request(address, headers=headers), timeout=20) as answer:
        answer.read()
        return {name.lower(): value for name, value in answer.headers.items()} | {"status": answer.status}


@pytest.fixture
def two(database_folder, tmp_path):
    """The folder that is served, its two workers to be stopped by port, and nginx before them."""
    build, front, ports = tmp_path / "build", tmp_path / "front", (_free_port(), _free_port())
    front.mkdir()
    put(database_folder, build, 1)
    with ExitStack() as all_of_it:
        workers = {port: all_of_it.enter_context(ExitStack()) for port in ports}
        processes = {port: stack.enter_context(worker(port, build)) for port, stack in workers.items()}
        yield build, workers, processes, all_of_it.enter_context(proxied(front, _free_port(), ports))


def test_no_reader_meets_an_error_while_everything_changes(two, database_folder):
    build, workers, processes, address = two
    first, second = workers

    def change():
        time.sleep(1)
        put(database_folder, build, 2)
        workers[first].close()
        workers[first].enter_context(worker(first, build))
        processes[second].kill()
        time.sleep(0.5)
        current.show(current.older(build))

    changing = threading.Thread(target=change)
    changing.start()
    answers = readers(address, [ASKED], 20, 8, 0.5)
    changing.join()
    assert answers.errors == []
    assert len(answers.times) > 20


def test_nginx_keeps_files_by_their_tag_until_another_build_is_shown(two, database_folder):
    build, _, _, address = two
    first = asked(address + FILE, **{"Accept-Encoding": "br"})
    again = [asked(address + FILE, **{"Accept-Encoding": "br"}) for _ in range(9)]
    assert first["x-cache"] == "MISS" and "HIT" in {one["x-cache"] for one in again}
    assert {one["etag"] for one in again} == {first["etag"]}
    put(database_folder, build, 2)
    time.sleep(2.2)
    after = asked(address + FILE, **{"Accept-Encoding": "br"})
    assert after["etag"] != first["etag"]
    current.show(current.older(build))
    time.sleep(2.2)
    assert asked(address + FILE, **{"Accept-Encoding": "br"})["etag"] == first["etag"]


def test_answers_go_through_compressed_and_the_figures_of_a_worker_do_not(two):
    address = two[-1]
    assert asked(f"{address}/api/v1/zones", **{"Accept-Encoding": "br"})["content-encoding"] == "br"
    with pytest.raises(OSError, match="404"):
        asked(f"{address}/metrics")
