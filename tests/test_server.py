"""The server compresses, caches, protects, refuses what is too long, and says whether it is ready."""

import re
import threading
from urllib.request import urlopen

import pytest
from dash import html

from dashboard.index import Dashboard
from dashboard.server import listen, new_server, protect
from tests.tooling.project import ROOT

BUNDLE = "/assets/00-plotly-basic-4.1.1.min.js"


def made(ready=lambda: {"figures": 3}):
    """A server with the index, the assets and the protection of the dashboard, and one sentence to show."""
    server = new_server()
    app = Dashboard(
        "dashboard", server=server, assets_folder=str(ROOT / "dashboard/assets"), enable_mcp=False
    )
    app.layout = html.Main("一")
    protect(server, app, ready, app.fingerprint)
    return server


@pytest.fixture
def client():
    return made().test_client()


@pytest.mark.parametrize("encoding", ["br", "gzip"])
def test_the_bundle_is_compressed_as_the_browser_can_read_it(client, encoding):
    with client.get(BUNDLE, headers={"Accept-Encoding": encoding}) as answer:
        assert answer.headers["Content-Encoding"] == encoding
        assert len(answer.data) < 600_000


def test_a_file_with_a_fingerprint_is_kept_for_a_year_and_one_without_is_asked_for_again(client):
    told = re.search(rf"{BUNDLE}\?m=\w+", client.get("/").text)[0]
    with client.get(told) as marked, client.get(BUNDLE) as bare, client.get(f"{BUNDLE}?m=1") as other:
        assert "immutable" in marked.headers["Cache-Control"]
        assert bare.headers["Cache-Control"] == other.headers["Cache-Control"] == "no-cache"


@pytest.mark.parametrize("path", ["/_dash-dependencies", "/_dash-layout"])
@pytest.mark.parametrize("encoding", ["br", "gzip", "identity"])
def test_what_stands_around_the_content_is_sent_once(client, path, encoding):
    accepted = {"Accept-Encoding": encoding}
    tag = client.get(path, headers=accepted).headers["ETag"]
    assert client.get(path, headers={**accepted, "If-None-Match": tag}).status_code == 304


def test_a_file_that_is_not_there_is_not_kept(client):
    assert "immutable" not in client.get("/assets/none.js?m=1").headers.get("Cache-Control", "")


def test_only_own_scripts_may_run(client):
    policy = client.get("/").headers["Content-Security-Policy"]
    scripts = policy.split("script-src ")[1].split(";")[0]
    assert "'self'" in scripts
    assert "unsafe" not in scripts
    assert scripts.count("sha256-") >= 2


@pytest.mark.parametrize("path", ["/", "/readyz", BUNDLE])
def test_every_answer_tells_the_browser_not_to_guess(client, path):
    with client.get(path) as answer:
        assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_ready_says_what_is_shown(client):
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json) == (200, {"figures": 3})


def test_not_ready_says_why():
    def broken():
        raise FileNotFoundError("没有数据库")

    answer = made(broken).test_client().get("/readyz")
    assert answer.status_code == 503
    assert "没有数据库" in answer.json["error"]


def test_an_endless_address_is_refused(client):
    assert client.get("/?zones=" + "a" * 5000).status_code == 414
    assert client.get("/?zones=" + "a" * 3000).status_code == 200


def test_an_endless_body_is_refused(client):
    answer = client.post("/_dash-update-component", data=b"[" * 2_000_000, content_type="application/json")
    assert answer.status_code == 413


@pytest.mark.parametrize(("query", "language"), [("", "zh-CN"), ("?lang=en", "en"), ("?lang=<b>", "zh-CN")])
def test_the_index_speaks_the_language_of_its_address(client, query, language):
    page = client.get("/" + query).text
    assert f'<html lang="{language}">' in page
    assert "{{" not in page.split("_dash-config")[0]
    assert "<b>" not in page


def test_old_browsers_and_browsers_without_scripts_are_told_in_both_languages(client):
    page = client.get("/").text
    assert page.count("Firefox 89") == 2
    assert page.count("/data.csv") == 2


def test_it_serves_on_any_free_port():
    waiting = listen(made(), "127.0.0.1", 0)
    threading.Thread(target=waiting.run, daemon=True).start()
    with urlopen(f"http://127.0.0.1:{waiting.effective_port}/readyz", timeout=10) as answer:
        assert answer.status == 200
