"""The interface answers like the pages' files, pages only when asked, and refuses what means nothing."""

import io

import pandas as pd
import pytest

from dashboard import create_app, sliced
from dashboard.api import answers
from dashboard.api.resources import RESOURCES
from dashboard.settings import Settings, settings_from

NAMES = [one.name for one in RESOURCES]
REFUSED = {
    "/nothing": 404,
    "/observations.xml": 404,
    "/observations?tab=sources": 400,
    "/observations?zones=nowhere": 400,
    "/observations?zones=": 400,
    "/observations?zones=hefei&zones=suzhou": 400,
    "/observations?words=a+b+c+d+e": 400,
    "/observations?words=%00": 400,
    "/observations?source=" + "x" * 201: 400,
    "/observations?from=2024&to=2020": 400,
    "/observations?known=2024-02-31": 400,
    "/observations?limit=0": 400,
    "/observations?limit=１": 400,
    "/observations?offset=-1": 400,
    "/observations?format=exe": 400,
    "/zones?lang=en": 400,
    "/benchmark?indicator=' or 1=1 --": 400,
    "/observations?zones=" + "hefei," * 10_000: 414,
}


@pytest.mark.parametrize("name", NAMES)
def test_every_resource_answers_in_both_formats_with_the_same_records(client, name):
    told = client.get(f"/api/v1/{name}").json
    answer = client.get(f"/api/v1/{name}.csv")
    rows = pd.read_csv(io.BytesIO(answer.data), dtype=str)
    assert told["total"] == len(told["records"]) == len(rows) == int(answer.headers["X-Total-Count"]) > 0
    assert list(told["records"][0]) == list(rows.columns)


@pytest.mark.parametrize(
    ("page", "name", "query"),
    [
        ("data", "observations", "zones=hefei,suzhou&from=2022&domain=credit&lang=en"),
        ("benchmark", "benchmark", "indicator=gdp,rd_intensity&home=luoyang&tolerance=24"),
        ("policies", "policies", "zones=suzhou&from=2021"),
    ],
)
def test_it_gives_the_rows_of_the_pages_own_file(client, page, name, query):
    file, answer = client.get(f"/{page}.csv?{query}"), client.get(f"/api/v1/{name}.csv?{query}")
    assert answer.data == file.data and len(file.data) > 500


def test_nothing_is_cut_unless_asked_and_the_pages_lead_through_all_of_it(client):
    everything = [row["observation_id"] for row in client.get("/api/v1/observations").json["records"]]
    walked, to = [], "/api/v1/observations?limit=1000"
    while to:
        page = client.get(to).json
        walked += [row["observation_id"] for row in page["records"]]
        to = page["next"] and page["next"].removeprefix("http://localhost")
    assert walked == everything and len(walked) == page["total"]


def test_the_links_of_a_page_lead_to_its_neighbours(client):
    links = client.get("/api/v1/zones?limit=5&offset=5").headers["Link"]
    assert all(f'rel="{name}"' in links for name in ("first", "prev", "next", "last"))
    assert 'rel="next"' not in client.get("/api/v1/zones?limit=5&offset=999").headers["Link"]


@pytest.mark.parametrize(("address", "status"), REFUSED.items(), ids=[one[:60] for one in REFUSED])
def test_what_means_nothing_is_refused_as_a_problem(client, address, status):
    answer = client.get(f"/api/v1{address}")
    assert (answer.status_code, answer.mimetype) == (status, "application/problem+json")
    assert answer.json["status"] == status and answer.json["title"] and answer.json["detail"]
    if status == 400:
        assert answer.json["errors"][0]["parameter"] in address


def test_a_selection_without_records_is_an_answer_with_all_columns(client):
    address = "/api/v1/observations?zones=luoyang&indicator=unicorns"
    assert client.get(address).json["total"] == 0
    header = client.get(address.replace("observations", "observations.csv")).get_data(as_text=True)
    assert header.startswith('\ufeff"zone_id"') and header.count("\n") == 1


def test_the_format_follows_the_suffix_then_the_parameter_then_the_accept_header(client):
    csv = {"Accept": "text/csv"}
    kind = lambda address, headers=None: client.get(f"/api/v1/{address}", headers=headers).mimetype  # noqa: E731
    assert kind("zones", csv) == kind("zones?format=csv") == kind("zones.csv") == "text/csv"
    assert kind("zones.json", csv) == kind("zones?format=json", csv) == kind("zones") == "application/json"
    assert client.get("/api/v1/zones", headers={"Accept": "image/png"}).status_code == 406


@pytest.mark.parametrize("encoding", ["br", "gzip", "identity"])
@pytest.mark.parametrize(
    "address", ["/api/v1/zones", "/api/v1/openapi.json", "/api/v1/observations.csv?zones=hefei"]
)
def test_what_has_not_changed_is_not_sent_again(client, address, encoding):
    accepted = {"Accept-Encoding": encoding}
    tag = client.get(address, headers=accepted).headers["ETag"]
    again = client.get(address, headers={**accepted, "If-None-Match": tag})
    assert (again.status_code, again.data) == (304, b"")
    assert client.get("/api/v1/breaks", headers={"If-None-Match": tag}).status_code == 200


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_it_only_reads(client, method):
    answer = getattr(client, method)("/api/v1/observations", data=b"x" * 100)
    assert (answer.status_code, answer.mimetype) == (405, "application/problem+json")
    assert answer.headers["Allow"] == "GET, HEAD, OPTIONS"
    assert client.options("/api/v1/observations").headers["Allow"] == "GET, HEAD, OPTIONS"
    head = client.head("/api/v1/observations")
    assert (head.status_code, head.data) == (200, b"") and int(head.headers["X-Total-Count"]) > 2000


def test_only_the_origins_of_the_setting_may_read_it_from_a_browser(client, database_folder):
    asked = {"Origin": "https://a.example"}
    shared = "Access-Control-Allow-Origin"
    assert shared not in client.get("/api/v1/zones", headers=asked).headers
    named = create_app(Settings(build=database_folder, origins=("https://a.example",))).server.test_client()
    assert named.get("/api/v1/zones", headers=asked).headers[shared] == "https://a.example"
    assert shared not in named.get("/api/v1/zones", headers={"Origin": "https://b.example"}).headers
    assert shared not in named.get("/data.csv?zones=hefei", headers=asked).headers
    assert settings_from({"PILOTZONES_CORS": "https://a.example, *"}).origins == ("https://a.example", "*")


def test_the_limits_are_announced(client):
    headers = client.get("/api/v1/zones").headers
    told = client.get("/api/v1/openapi.json?lang=en").json["info"]["description"]
    assert headers["X-Limit-Max"] == "10000" and "10000" in told
    assert headers["X-Query-Max"] == "4000" and "4000" in told


def test_the_rest_of_the_site_keeps_its_own_pages_for_errors(client):
    assert client.get("/nowhere.csv").mimetype == "text/html"
    assert client.get("/?zones=" + "a" * 5000).mimetype == "text/html"


@pytest.mark.parametrize("form", ["json", "csv"])
@pytest.mark.parametrize("page", ["", "&limit=130", "&limit=130&offset=250", "&limit=9&offset=100000"])
def test_records_in_pieces_are_those_in_one(client, form, page, monkeypatch):
    monkeypatch.setattr(sliced, "AT_ONCE", 100)
    monkeypatch.setattr(answers, "IN_ONE_PIECE", -1)
    several = client.get(f"/api/v1/observations.{form}?zones=hefei,jinan&lang=en{page}")
    monkeypatch.setattr(sliced, "AT_ONCE", 50_000)
    monkeypatch.setattr(answers, "IN_ONE_PIECE", 50_000)
    one = client.get(f"/api/v1/observations.{form}?zones=hefei,jinan&lang=en{page}")
    assert several.data == one.data
    assert one.content_length and not several.content_length
    assert several.headers["X-Row-Count"] == one.headers["X-Row-Count"]
