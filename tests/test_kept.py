"""An answer given before is given again, until the build changes, and never past its room."""

import pytest
from flask import Response, request

from dashboard.kept import PATH, Kept
from dashboard.server import new_server


class Counting:
    """A server whose only page counts how often it had to think."""

    def __init__(self):
        self.build, self.thoughts, self.status = "a", 0, 200
        server = new_server(lambda: self.build)
        server.add_url_rule(PATH, "think", self.think, methods=["POST"])
        server.add_url_rule("/page.csv", "file", self.think)
        server.add_url_rule("/metrics", "metrics", self.think)
        server.add_url_rule("/moment.csv", "moment", self.moment)
        server.add_url_rule("/assets/style.css", "style", self.style)
        self.client = server.test_client()

    def think(self):
        self.thoughts += 1
        if request.get_data() == b"publish":
            self.build = "b"
        return Response(f"{self.build} {request.get_data().decode()[:20]} " + "一" * 900, self.status)

    def moment(self):
        self.thoughts += 1
        return Response("ab", headers={"Cache-Control": "no-store"})

    def style(self):
        self.thoughts += 1
        lasting = {"Cache-Control": "public, immutable"} if request.args.get("m") else {}
        return Response("body {}", headers=lasting)

    def ask(self, body="x", **headers):
        answer = self.client.post(PATH, data=body, headers=headers)
        return answer.data


@pytest.fixture
def counting():
    return Counting()


@pytest.mark.parametrize("encoding", ["br", "gzip", "identity"])
def test_the_same_question_is_thought_about_once(counting, encoding):
    first, again = (counting.ask(**{"Accept-Encoding": encoding}) for _ in range(2))
    assert first == again
    assert counting.thoughts == 1


def test_an_answer_is_kept_as_each_browser_can_read_it(counting):
    assert counting.ask(**{"Accept-Encoding": "br"}) != counting.ask(**{"Accept-Encoding": "gzip"})


def test_another_question_another_host_and_another_build_are_thought_about(counting):
    counting.ask()
    counting.ask("y")
    counting.ask(Host="elsewhere")
    counting.build = "b"
    assert counting.ask().startswith(b"b x")
    assert counting.thoughts == 4


def test_an_answer_during_which_a_build_was_published_is_not_kept(counting):
    counting.ask("publish")
    counting.ask("publish")
    assert counting.thoughts == 2


def test_failures_and_uploads_are_not_kept(counting):
    counting.status = 500
    counting.ask(), counting.ask()
    counting.status = 200
    counting.ask("z" * 30_000), counting.ask("z" * 30_000)
    assert counting.thoughts == 4


def test_the_oldest_answers_make_room():
    kept = Kept(room=100)
    for key in range(12):
        kept.put((key,), b"0123456789", [])
        kept.get((0,))
    assert kept.get((0,)) and kept.get((11,))
    assert sum(kept.get((key,)) is not None for key in range(12)) == 10
    kept.put((0,), b"x" * 1000, [])
    assert kept.get((0,)) is None


def test_a_file_is_made_once_for_each_address(counting):
    for address in ("/page.csv", "/page.csv", "/page.csv?zones=hefei"):
        assert counting.client.get(address).status_code == 200
    assert counting.thoughts == 2


def test_figures_of_the_moment_and_what_must_not_be_stored_are_not_kept(counting):
    for _ in range(2):
        assert counting.client.get("/moment.csv").data == b"ab"
        counting.client.get("/metrics")
    assert counting.thoughts == 4


def test_who_has_the_answer_already_is_told_by_its_tag(counting):
    counting.client.get("/page.csv")
    counting.client.get("/page.csv", headers={"If-None-Match": '"x"'})
    assert counting.thoughts == 2


def test_a_file_is_kept_only_under_an_address_that_changes_with_it(counting):
    for _ in range(2):
        counting.client.get("/assets/style.css")
    assert counting.thoughts == 2
    for _ in range(2):
        assert counting.client.get("/assets/style.css?m=1").data == b"body {}"
    assert counting.thoughts == 3
