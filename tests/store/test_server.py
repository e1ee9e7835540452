"""The same questions on a PostgreSQL server: its answers are those of the file, by type and by row."""

import dataclasses
from datetime import date
from decimal import Decimal

import pandas as pd
import pyarrow as pa
import pytest

from dashboard import described, filtered, sliced
from dashboard.filtered import CONDITIONS, ORDERS, Filters
from dashboard.store import QUESTIONS, ZONE_LEVELS, Store, question
from etl import server
from tests.store.postgres import Postgres, own_folder, waited_for
from tests.store.test_questions import HOSTILE, HOSTILE_CASES, LEVELS, NAMES, _values

# A filter for every condition of `questions/filtered/conditions.sql`, alone and together with others.
ALONE = {
    "zones": {"zones": ("hefei", "suzhou")},
    "indicators": {"indicators": ("gdp", "little_giants")},
    "domains": {"domains": ("credit", "local")},
    "levels": {"levels": ("national",)},
    "statuses": {"statuses": ("preliminary",)},
    "definitions": {"definitions": ("gdp.main",)},
    "source": {"source": "doc-004"},
    "first": {"first": date(2023, 1, 1)},
    "last": {"last": date(2020, 12, 31)},
    "known": {"known": date(2024, 6, 30)},
    "word": {"words": ("贷款",)},
    "cased": {"words": ("e",)},
    "number": {"words": ("12",)},
    "odd": {"words": ("%",)},
}
TOGETHER = [
    {},
    {"words": ("贷款", "2024", "e")},
    {"words": ("%", "_")},
    {"zones": ("hefei", "suzhou", "nation"), "known": date(2025, 1, 1), "words": ("亿元",)},
    {"domains": ("credit",), "levels": ZONE_LEVELS, "first": date(2022, 1, 1), "last": date(2024, 12, 31)},
]
FILTERS = [Filters(**told) for told in [*ALONE.values(), *TOGETHER]]


def same(ours, theirs) -> None:
    """Two tables of Arrow are the same, types and order included."""
    assert theirs.schema.equals(ours.schema), (ours.schema, theirs.schema)
    assert theirs.to_pylist() == ours.to_pylist()


def test_it_is_the_server_that_answers(store, remote):
    assert store.stamp == remote.stamp
    assert (type(store.engine).__name__, type(remote.engine).__name__) == ("Files", "Server")


@pytest.mark.parametrize("name", NAMES)
def test_every_question_has_the_same_answer(name, store, remote):
    values = _values(store, name)
    same(store.table(question(name), **values), remote.table(question(name), **values))


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("name", HOSTILE_CASES)
def test_hostile_text_is_a_value_on_a_server_too(name, text, store, remote):
    values = HOSTILE_CASES[name](store, text)
    same(store.table(question(name), **values), remote.table(question(name), **values))


def test_every_part_of_the_filters_has_a_case():
    assert set(ALONE) == {*CONDITIONS, "word", "cased", "number", "odd"}
    files = {path.stem for path in (QUESTIONS / "filtered").glob("*.sql")}
    assert files == {"conditions", "orders", "counted", "page", "listed", "by_definition", "by_source"} | {
        "counted_counted",
        "by_definition_counted",
        "by_source_counted",
        "slices",
        "slices_counted",
        "slice",
        "printed",
        "words",
    }


@pytest.mark.parametrize("filters", FILTERS, ids=lambda filters: ",".join(filters.asked) or "none")
def test_every_filter_lets_the_same_pass(filters, store, remote):
    counted = filtered.counted(store, filters)
    assert counted["figures"] and filtered.counted(remote, filters) == counted
    for name in ("counted", "by_definition", "by_source"):
        text, values = filtered.asked_of(store, name, filters)
        same(store.table(text, **values), remote.table(text, **values))
    assert filtered.by_definition(remote, filters) == filtered.by_definition(store, filters)
    assert filtered.by_source(remote, filters) == filtered.by_source(store, filters)


@pytest.mark.parametrize("order", ORDERS)
def test_every_order_is_the_same_on_every_page(order, store, remote):
    few = Filters(zones=("hefei", "luoyang"), words=("年",))
    text, values = filtered.asked_of(store, "listed", few, order)
    same(store.table(text, **values), remote.table(text, **values))
    assert filtered.listed_figures(remote, few, order) == filtered.listed_figures(store, few, order)
    pd.testing.assert_frame_equal(
        filtered.all_figures(remote, few, order), filtered.all_figures(store, few, order)
    )
    for page in (1, 7, 10_000):
        ours = filtered.page_of_figures(store, Filters(), order, page)
        assert filtered.page_of_figures(remote, Filters(), order, page) == ours


@pytest.mark.parametrize("order", ORDERS)
def test_a_file_in_slices_is_the_same(order, store, remote, monkeypatch):
    monkeypatch.setattr(sliced, "AT_ONCE", 400)
    ours, theirs = (sliced.sliced(one, Filters(levels=("city",)), order) for one in (store, remote))
    assert theirs.count == ours.count
    for one, other in zip(ours.tables(), theirs.tables(), strict=True):
        same(one, other)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_and_ids_are_values(text, store, remote):
    for filters in (Filters(words=(text or "x'",)), Filters(zones=(text,), definitions=(text,), source=text)):
        assert filtered.counted(remote, filters) == filtered.counted(store, filters)
        assert filtered.listed_figures(remote, filters, "zone") == filtered.listed_figures(
            store, filters, "zone"
        )


@pytest.mark.parametrize(
    "asked",
    [
        {},
        {"zones": ("hefei", "suzhou")},
        {"zones": ()},
        {"levels": LEVELS},
        {"known": date(2023, 6, 30)},
        {"years": (2020, None)},
        {"years": (None, 2021), "zones": ("shanghai",), "known": date(2030, 1, 1)},
    ],
    ids=str,
)
def test_figures_are_the_same_frame(asked, store, remote):
    indicators = list(store.catalog().indicators)[:200]
    pd.testing.assert_frame_equal(
        remote.figures(indicators, **asked), store.figures(indicators, **asked), check_exact=True
    )


def test_every_other_function_of_the_store_answers_the_same(store, remote):
    ours, theirs = store.catalog(), remote.catalog()
    for field in dataclasses.fields(ours):
        one, other = getattr(ours, field.name), getattr(theirs, field.name)
        if field.name == "breaks":
            pd.testing.assert_frame_equal(one, other)
        else:
            assert one == other and list(one) == list(other), field.name
    newest = store.newest(30)
    assert remote.newest(30) == newest
    assert remote.newest(5, known=date(2024, 1, 1)) == store.newest(5, known=date(2024, 1, 1))
    for row in newest:
        assert remote.figure(row["observation_id"]) == store.figure(row["observation_id"])
        assert remote.alike(row) == store.alike(row)
    assert remote.figure("no such figure") is None
    assert remote.undated() == store.undated() and remote.holdings() == store.holdings()
    assert remote.searched() == store.searched()
    for table in ("observations", "zones", "dictionary", "no such table"):
        assert described.columns(remote, table) == described.columns(store, table)
        assert described.comment(remote, table) == described.comment(store, table)


def test_chinese_sorts_by_code_point_and_capitals_before_small_letters(store, remote):
    text = "select text from search where role = 'name' order by text"
    told = [row["text"] for row in remote.rows(text)]
    assert told == [row["text"] for row in store.rows(text)] == sorted(told)


def test_what_is_missing_stays_missing_and_is_sorted_last(store, remote):
    columns = "observation_id, period_start, lower"
    text = f"select {columns} from observations order by period_start desc, observation_id"
    ours = store.table(text)
    assert 0 < ours["period_start"].null_count < len(ours)
    same(ours, remote.table(text))


def test_every_view_has_the_same_rows(store, remote, record):
    views = record.sql("select view_name from duckdb_views() where not internal").fetchall()
    assert views
    for (name,) in views:
        text = f"select * from {name} order by observation_id"
        same(store.table(text), remote.table(text))


def test_every_table_is_copied_whole(store, remote, record):
    """Also what nobody asks for; exact decimals, of which no question asks, arrive as their digits."""
    for (name,) in record.sql("select table_name from duckdb_tables() where not internal").fetchall():
        ours, theirs = (one.table(f"select * from {name}") for one in (store, remote))
        exact = [field.name for field in ours.schema if pa.types.is_decimal(field.type)]
        assert theirs.drop_columns(exact).schema.equals(ours.drop_columns(exact).schema), name
        for column in exact:
            digits = theirs[column].drop_null().to_pylist()
            assert sorted(map(Decimal, digits)) == sorted(ours[column].drop_null().to_pylist())
        rows = [sorted(map(repr, one.drop_columns(exact).to_pylist())) for one in (ours, theirs)]
        assert rows[0] == rows[1], name


def test_readers_cannot_write(remote):
    from adbc_driver_manager import Error

    for text in ("delete from zones", "insert into zones (zone_id) values ('x')", "drop table zones"):
        with pytest.raises(Error, match=r"(?i)read-only|cannot|syntax"):
            remote.table(text)
    assert remote.asked("zones")


PAGES = (
    "/benchmark", "/trends", "/data", "/zone?zone=hefei", "/coverage", "/find?words=合肥贷款", "/events",
)  # fmt: skip
FILES = ("/benchmark.csv", "/trends.csv?indicator=gdp", "/data.csv?words=贷款", "/data.json?known=2024-06-30")


API = ("/api/v1/observations?limit=20&words=贷款", "/api/v1/zones")


@pytest.mark.parametrize("path", [*FILES, *API])
def test_a_file_and_an_answer_for_programs_are_the_same(path, client, far_client):
    ours, theirs = client.get(path), far_client.get(path)
    assert ours.status_code == theirs.status_code == 200
    assert theirs.data == ours.data


@pytest.mark.parametrize("path", PAGES)
def test_what_a_page_shows_is_the_same(path, client, far_client):
    ours, theirs = (drawn(one, path) for one in (client, far_client))
    assert ours.status_code == 200 and len(ours.data) > 1000
    assert theirs.data == ours.data


def drawn(client, address: str):
    """The content of a page, as the browser asks for it."""
    path, _, query = address.partition("?")
    told = {"pathname": path, "search": f"?{query}" if query else ""}
    outputs = {"_pages_content": "children", "_pages_store": "data"}
    return client.post(
        "/_dash-update-component",
        json={
            "output": ".._pages_content.children..._pages_store.data..",
            "outputs": [{"id": name, "property": of} for name, of in outputs.items()],
            "inputs": [{"id": "_pages_location", "property": of, "value": told[of]} for of in told],
            "changedPropIds": ["_pages_location.pathname"],
            "state": [],
        },
    )


def test_a_database_of_another_order_is_refused(own_server, database, say_nothing, monkeypatch):
    """One that sorts as a dictionary does would differ without a word; the wheel's server knows no other."""
    monkeypatch.setattr(server, "ORDERED", server.ORDERED.replace("'Z' < 'a'", "'a' < 'Z'"))
    with pytest.raises(server.Refused, match="code point"):
        server.publish(database, own_server.address, say_nothing)


def test_a_replica_answers_the_same_and_refuses_writes(own_server, store):
    from adbc_driver_manager import Error

    with own_folder() as folder:
        replica = Postgres(folder).copy_of(own_server).start()
        try:
            found = Store(replica.address)
            for name in NAMES:
                values = _values(store, name)
                same(store.table(question(name), **values), found.table(question(name), **values))
            with pytest.raises(Error, match="read-only"):
                replica.ask("create table zones (x integer)")
            own_server.ask("create table public.seen (x integer)")
            seen = "select 1 as x from pg_tables where tablename = 'seen'"
            assert waited_for(lambda: replica.ask(seen))
            found.engine.close()
        finally:
            replica.stop()
