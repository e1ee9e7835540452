"""What a worker tells about itself: lines and figures, and nobody's doings."""

import io
import json
import logging
import shutil
import time

import pytest
from prometheus_client.parser import text_string_to_metric_families

from dashboard import create_app
from dashboard.observed import REQUESTS, Lines, kind_of
from dashboard.settings import Settings

TYPED = "绝密&zones=hefei"


@pytest.fixture(scope="module")
def told(database_folder):
    """A client of a server that tells everything."""
    settings = Settings(build=database_folder, log="json", metrics=True)
    return create_app(settings).server.test_client()


@pytest.fixture
def lines():
    """Reads back what was logged meanwhile."""
    written = io.StringIO()
    handler = logging.StreamHandler(written)
    handler.setFormatter(Lines())
    REQUESTS.addHandler(handler)
    REQUESTS.setLevel(logging.INFO)
    yield lambda: [json.loads(line) for line in written.getvalue().splitlines()]
    REQUESTS.removeHandler(handler)
    REQUESTS.setLevel(logging.NOTSET)


def figures(client) -> dict:
    """Every figure at /metrics by its name and labels, as Prometheus reads it."""
    with client.get("/metrics") as answer:
        families = text_string_to_metric_families(answer.text)
    return {(one.name, *sorted(one.labels.values())): one.value for each in families for one in each.samples}


def test_each_answer_is_one_line_of_json(told, lines):
    with told.get("/benchmark.csv?home=luoyang") as answer:
        size = len(answer.data)
    with told.get("/healthz"):
        pass
    file, health = lines()
    assert set(file) == {
        "time",
        "level",
        "logger",
        "method",
        "kind",
        "path",
        "status",
        "ms",
        "bytes",
        "build",
    }
    assert (file["path"], file["status"], file["kind"], file["bytes"]) == (
        "/benchmark.csv",
        200,
        "file",
        size,
    )
    assert file["build"].startswith("pilotzones-") and file["ms"] > 0
    assert (health["path"], health["kind"]) == ("/healthz", "monitor")


@pytest.mark.parametrize(
    "address", [f"/find?words={TYPED}", f"/{TYPED}", f"/{TYPED}.csv", f"/api/v1/observations?source={TYPED}"]
)
def test_what_somebody_typed_and_who_it_was_is_in_no_line_and_no_figure(told, lines, address):
    who = {"User-Agent": "绝密".encode(), "X-Forwarded-For": "203.0.113.7", "Referer": f"http://x/{TYPED}"}
    with told.get(address, headers=who, environ_overrides={"REMOTE_ADDR": "203.0.113.9"}):
        pass
    assert len(lines()) == 1
    everything = json.dumps(lines(), ensure_ascii=False) + str(figures(told))
    assert not any(word in everything for word in ("绝密", "203.0.113", "hefei", "%E7"))


def test_a_traceback_stays_on_one_line():
    try:
        raise ValueError("第一行\n第二行")
    except ValueError as error:
        broken = (ValueError, error, error.__traceback__)
    line = Lines().format(logging.LogRecord("any", logging.ERROR, "", 0, "%s broke", ("it",), broken))
    assert "\n" not in line
    assert json.loads(line)["message"] == "it broke" and "第二行" in json.loads(line)["trace"]


def test_the_figures_are_read_by_prometheus_and_count_what_was_answered(told):
    before = figures(told)
    for address in ("/zone", "/benchmark.csv", "/nothing", "/benchmark.csv"):
        with told.get(address):
            pass
    after = figures(told)

    def more(*key):
        return after[key] - before.get(key, 0)

    assert more("pilotzones_requests_total", "200", "GET", "file") == 2
    assert more("pilotzones_requests_total", "404", "GET", "page") == 1
    assert more("pilotzones_request_seconds_count", "file") == 2
    assert more("pilotzones_request_seconds_bucket", "+Inf", "file") == 2
    assert more("pilotzones_response_bytes_total", "file") > 1000
    assert after[("pilotzones_requests_in_progress",)] == 1  # the one that asks for the figures
    assert after[("pilotzones_builds_refused_total",)] == 0
    assert any(name == "pilotzones_build_info" for name, *_ in after)


def test_hostile_methods_and_paths_make_no_new_names(told):
    for number in range(20):
        with told.open(f"/{number}/x{number}.{number}", method=f"M{number}"):
            pass
    names = {key[1:] for key in figures(told) if key[0] == "pilotzones_requests_total"}
    assert len({kind for *_, kind in names}) <= 8
    assert {"M1", "M19"}.isdisjoint({word for one in names for word in one})


def test_a_reader_who_goes_away_is_counted_once_and_is_under_way_no_longer(told, lines):
    answer = told.get("/data.csv", buffered=False)
    next(answer.iter_encoded())
    answer.close()
    answer.close()
    assert len(lines()) == 1
    assert figures(told)[("pilotzones_requests_in_progress",)] == 1


def test_without_the_settings_there_is_neither(client, lines):
    assert client.get("/metrics").status_code == 404
    assert lines() == []


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "page"),
        ("", "page"),
        ("/api", "page"),
        ("/api/v1/zones", "api"),
        ("/zone.csv", "file"),
        ("/_dash-layout", "asset"),
        ("/_dash-update-component", "callback"),
        ("//x", "page"),
    ],
)
def test_every_path_is_of_a_kind(path, kind):
    assert kind_of(path) == kind


def test_the_figures_name_a_build_that_nobody_has_asked_for_yet(database_folder, tmp_path):
    first = max(database_folder.glob("pilotzones-*.duckdb"))
    shutil.copy(first, tmp_path)
    app = create_app(Settings(build=tmp_path, metrics=True))
    later = f"pilotzones-29991231T000000Z-{first.stem[-8:]}"
    shutil.copy(first, tmp_path / f"{later}.duckdb")
    time.sleep(1.1)
    assert figures(app.server.test_client())[("pilotzones_build_info", later)] == 1


def test_health_asks_no_database(told, monkeypatch):
    def broken(*_):
        raise AssertionError("the database was asked")

    monkeypatch.setattr("dashboard.store.Store.table", broken)
    monkeypatch.setattr("dashboard.store.Store.stamp", property(broken))
    assert told.get("/healthz").text == "OK"
