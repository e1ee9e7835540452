"""A file of any length is sent in pieces: the same rows, their number first, nothing held for the gone."""

import io
import socket
import threading
import time
from dataclasses import replace

import pandas as pd
import pptx
import pyarrow.parquet
import pytest

from dashboard import filtered, sliced
from dashboard.charts.rows import figure_rows
from dashboard.exports.tables import typed
from dashboard.pages import data, files
from dashboard.pages.data_rows import frame_of, streamed
from dashboard.selection import Selection
from dashboard.server import listen


@pytest.fixture
def small_slices(monkeypatch):
    """Slices of a few figures, and files in pieces from the first row on."""
    monkeypatch.setattr(sliced, "AT_ONCE", 100)
    monkeypatch.setattr(files, "IN_ONE_PIECE", 0)


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("order", list(filtered.ORDERS))
def test_a_column_at_a_time_makes_the_rows_that_one_by_one_would(store, lang, order):
    expected = figure_rows(filtered.all_figures(store, filtered.Filters(), order), lang)
    found = frame_of(streamed(Selection(lang=lang, sort=order), store))
    assert typed(found).equals(typed(expected))


@pytest.mark.parametrize("order", list(filtered.ORDERS))
@pytest.mark.usefixtures("small_slices")
def test_slices_follow_each_other_in_the_order_of_the_whole_and_are_small(store, order):
    whole = filtered.all_figures(store, filtered.Filters(), order)["observation_id"].tolist()
    found = sliced.sliced(store, filtered.Filters(), order)
    tables = list(found.tables())
    assert found.count == len(whole)
    assert [one for table in tables for one in table["observation_id"].to_pylist()] == whole
    assert len(tables) > 10 and max(table.num_rows for table in tables) <= 200


@pytest.mark.parametrize("order", list(filtered.ORDERS))
@pytest.mark.parametrize("asked", [filtered.Filters(), filtered.Filters(words=("年",), levels=("city",))])
@pytest.mark.parametrize("at_once", [10, 200])
def test_a_page_found_by_its_groups_is_the_page_of_the_whole(store, order, asked, at_once, monkeypatch):
    monkeypatch.setattr(sliced, "AT_ONCE", at_once)
    total = filtered.counted(store, asked)["figures"]
    for page in (1, 2, 7, -(-total // filtered.PER_PAGE)):
        expected = filtered.page_of_figures(store, asked, order, page)
        assert expected and sliced.page_of_figures(store, asked, order, page, total) == expected


@pytest.mark.parametrize(
    "query", ["", "?lang=en&sort=published", "?zones=hefei&words=GDP", "?zones=hefei&from=2099"]
)
def test_a_file_in_pieces_has_the_bytes_of_a_file_in_one(client, query, monkeypatch):
    monkeypatch.setattr(files, "IN_ONE_PIECE", -1)
    several = client.get(f"/data.csv{query}")  # a stream is not kept to be given again
    monkeypatch.setattr(files, "IN_ONE_PIECE", 50_000)
    one = client.get(f"/data.csv{query}")
    assert one.content_length and not several.content_length
    assert several.data == one.data
    assert several.headers["X-Row-Count"] == one.headers["X-Row-Count"]
    assert several.headers["Content-Disposition"] == one.headers["Content-Disposition"]


@pytest.mark.usefixtures("small_slices")
def test_a_parquet_in_pieces_holds_the_same_rows_and_says_their_number(client):
    answer = client.get("/data.parquet?zones=hefei,jinan")
    file = pyarrow.parquet.ParquetFile(io.BytesIO(answer.data))
    assert file.num_row_groups > 1
    assert (
        file.metadata.num_rows
        == int(answer.headers["X-Row-Count"])
        == int(file.schema_arrow.metadata[b"rows"])
    )
    rows = pd.read_csv(io.BytesIO(client.get("/data.csv?zones=hefei,jinan").data), dtype=str)
    assert file.read()["observation_id"].to_pylist() == rows["observation_id"].tolist()


def test_what_cannot_be_sent_in_pieces_is_refused_with_a_way_when_it_is_too_long(client, monkeypatch):
    monkeypatch.setattr(files, "MOST_ROWS", 10)
    for kind in ("xlsx", "json", "zip"):
        answer = client.get(f"/data.{kind}?lang=en")
        assert answer.status_code == 413
        assert 'href="/data.csv?lang=en"' in answer.get_data(as_text=True)
    assert client.get("/data.csv").status_code == client.get("/data.svg").status_code == 200


def test_slides_and_citations_of_very_many_rows_explain_all_and_hold_the_page_that_is_shown(
    client, monkeypatch
):
    ask = lambda kind: client.get(f"/data.{kind}?zones=hefei,jinan").data  # noqa: E731
    kinds = ("bib", "ris", "csl.json", "svg")
    usual, slides = [ask(kind) for kind in kinds], pptx.Presentation(io.BytesIO(ask("pptx")))
    monkeypatch.setattr(files, "IN_ONE_PIECE", 10)
    monkeypatch.setattr(data, "streamed", None)  # no row but those of the page is read
    assert [ask(kind) for kind in kinds] == usual
    assert len(pptx.Presentation(io.BytesIO(ask("pptx"))).slides) == len(slides.slides)


@pytest.mark.usefixtures("small_slices")
def test_a_new_build_breaks_a_file_off_rather_than_mixing_two(store, monkeypatch):
    tables = sliced.sliced(store, filtered.Filters(), "date").tables()
    next(tables)
    next(tables)
    monkeypatch.setattr(type(store), "stamp", "another")
    with pytest.raises(sliced.Changed):
        next(tables)


@pytest.mark.usefixtures("small_slices")
def test_a_client_that_goes_away_frees_its_thread_and_its_rows(client, monkeypatch):
    ended, sent, real = threading.Event(), [], sliced.sliced

    def followed(tables):
        try:
            for table in tables:
                sent.append(table.num_rows)
                time.sleep(0.02)
                yield table
        finally:
            ended.set()

    def watched(*told):
        found = real(*told)
        return replace(found, tables=lambda: followed(found.tables()))

    monkeypatch.setattr(sliced, "AT_ONCE", 20)
    monkeypatch.setattr(sliced, "sliced", watched)
    server = listen(client.application, "127.0.0.1", 0)
    threading.Thread(target=server.run, daemon=True).start()
    try:
        with socket.create_connection(("127.0.0.1", server.effective_port)) as reader:
            reader.sendall(b"GET /data.csv?sort=zone HTTP/1.1\r\nHost: localhost\r\n\r\n")
            assert reader.recv(100).startswith(b"HTTP/1.1 200")
        assert ended.wait(60)
        assert 0 < sum(sent) < 2_000
    finally:
        server.close()
