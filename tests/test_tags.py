"""A tag changes with the build, the code, the address and the day, and with nothing else."""

from datetime import date, timedelta

import pytest
from flask import Flask, Response

from dashboard import tags

FILES = [
    "/benchmark.csv?indicator=gdp",
    "/benchmark.svg?indicator=gdp",
    "/drawings/trends/0",
    "/api/v1/zones",
]


@pytest.mark.parametrize("encoding", ["br", "gzip", "identity"])
@pytest.mark.parametrize("address", FILES)
def test_what_was_sent_is_not_made_again(client, address, encoding, monkeypatch):
    accepted = {"Accept-Encoding": encoding}
    first = client.get(address, headers=accepted)
    assert first.headers["ETag"].startswith('W/"') and first.headers["Cache-Control"] == "no-cache"
    monkeypatch.setattr("dashboard.pages.files._answer", None)  # whoever makes it again breaks
    monkeypatch.setattr("dashboard.pages.drawings._drawing", None)
    again = client.get(address, headers={**accepted, "If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")
    assert again.headers["ETag"] == first.headers["ETag"]


@pytest.mark.parametrize("address", FILES)
def test_other_code_or_another_host_name_has_another_tag(client, address, monkeypatch):
    tag = client.get(address).headers["ETag"]
    assert client.get(address, headers={"Host": "other"}).headers["ETag"] != tag
    monkeypatch.setattr(tags, "code", lambda: "other")
    assert client.get(address, headers={"If-None-Match": tag}).status_code == 200


def test_what_is_not_there_has_no_tag_and_is_not_unchanged(client):
    for address in ("/benchmark.exe", "/nothing.csv", "/drawings/trends/99"):
        assert client.get(address, headers={"If-None-Match": "*"}).status_code == 404


def test_an_answer_made_while_the_build_changed_is_kept_by_nobody():
    builds = iter(["one", "two"])
    with Flask("one").test_request_context("/"):
        response = tags.answer(lambda: next(builds), lambda: Response("half of each"))
    assert response.headers["Cache-Control"] == "no-store"
    assert "ETag" not in response.headers


def test_the_build_the_shape_and_the_day_change_a_tag(monkeypatch):
    class Tomorrow(date):
        @classmethod
        def today(cls):
            return date.today() + timedelta(days=1)

    with Flask("one").test_request_context("/x"):
        now = tags.tag("one")
        assert tags.tag("one") == now
        assert len({now, tags.tag("two"), tags.tag("one", b"template")}) == 3
        monkeypatch.setattr(tags, "date", Tomorrow)
        assert tags.tag("one") != now
