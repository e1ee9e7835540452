"""Coverage, disagreements, revisions and peers on the real record."""

from datetime import date
from xml.etree import ElementTree

import pytest

from dashboard.pages import coverage, disagreements, peers, revisions
from dashboard.selection import Selection

ATOM = "{http://www.w3.org/2005/Atom}"


def rows(page, chosen: Selection, store) -> list[dict]:
    return page.whole(page.view(chosen, store), chosen, store).rows.to_dict("records")


def test_every_cell_of_the_coverage_is_a_figure_or_a_reason(store):
    chosen = Selection(indicator=("hightech_enterprises",))
    grid = coverage.view(chosen, store).charts[0]
    assert all(cell.text for row in grid.rows for cell in row.cells)
    found = rows(coverage, chosen, store)
    assert len(found) == len(store.catalog().cities) * 10
    assert all(row["reason"] for row in found)


def test_coverage_of_one_year_has_every_core_indicator(store):
    grid = coverage.view(Selection(to=2023, home="luoyang"), store).charts[0]
    assert len(grid.rows) == len(store.catalog().core)
    assert grid.columns[1].title == "洛阳"


def test_a_cell_without_a_figure_opens_the_nearest_one(store):
    found = rows(coverage, Selection(indicator=("hightech_enterprises",), zones=("luoyang",)), store)
    empty = next(row for row in found if row["state"] == "not_in_record")
    assert empty["observation_id"] and "2025" in empty["reason"]


def test_nanjings_two_numbers_for_research_spending_are_listed_with_their_spread(store):
    chosen = Selection(indicator=("rd_expenditure",), zones=("nanjing",))
    found = [row for row in rows(disagreements, chosen, store) if row["as_of"].year == 2021]
    assert {row["value"] for row in found} == {578.8, 578.81, 588.0}
    assert sum(row["headline"] for row in found) == 1
    assert not any(row["agree"] for row in found)


def test_the_unexplained_disagreements_are_fewer_than_all(store):
    every, apart = Selection(), Selection(tab="apart")
    assert 0 < len(rows(disagreements, apart, store)) < len(rows(disagreements, every, store))


def test_revisions_count_what_became_known_between_two_days(store):
    chosen = Selection(since=date(2025, 1, 1), known=date(2025, 6, 30))
    found = rows(revisions, chosen, store)
    assert found and all(date(2025, 1, 1) < row["known_on"] <= date(2025, 6, 30) for row in found)
    assert any(row["change"] == "reworded" for row in found)


def test_a_more_exact_number_is_no_revision_and_another_publishers_is_named(store):
    found = rows(revisions, Selection(since=date(2022, 3, 15)), store)
    of = {(row["zone_id"], row["indicator_id"], row["as_of"].year): row for row in found}
    exact = {(row["zone_id"], row["indicator_id"]): row for row in rows(revisions, Selection(), store)}
    grown = exact["luoyang", "gdp"]
    assert (grown["change"], grown["previous_value"], grown["previous_qualifier"]) == (
        *("reworded", 6000),
        "over",
    )
    other = of["guangzhou", "budget_revenue", 2021]
    assert (other["change"], other["previous_value"]) == ("revised", 1842)
    assert other["previous_publisher"] not in (None, other["publisher"])
    grid = revisions.view(Selection(since=date(2022, 3, 15)), store).charts[0]
    shown = next(row for row in grid.rows if row.cells[2].text == "一般公共预算收入")
    assert other["previous_publisher"] in shown.cells[7].note


def test_the_word_that_qualified_a_figure_stays_with_it(store):
    grid = revisions.view(Selection(), store).charts[0]
    row = next(row for row in grid.rows if row.cells[1].text == "洛阳" and row.cells[0].text == "换说法")
    assert row.cells[5].text.startswith("超") and "改数 0 个" in revisions.view(Selection(), store).title


def test_revisions_of_one_indicator_show_the_places_then_and_now(store):
    chosen = Selection(since=date(2024, 6, 30), indicator=("rd_intensity",))
    keys = [chart.key for chart in revisions.view(chosen, store).charts]
    assert keys == ["ranks", "revisions"]


def test_nothing_between_two_equal_days_is_said_calmly(store):
    view = revisions.view(Selection(since=date(1990, 1, 1), known=date(1990, 1, 2)), store)
    assert "没有新的公布" in view.title and view.charts[0].empty


def test_the_feed_is_atom_with_an_entry_per_figure(client):
    feed = ElementTree.fromstring(client.get("/revisions.atom?lang=en").data)
    assert feed.tag == f"{ATOM}feed"
    for part in ("id", "title", "updated", "author"):
        assert feed.find(ATOM + part) is not None
    entries = feed.findall(f"{ATOM}entry")
    assert entries and len({entry.find(f"{ATOM}id").text for entry in entries}) == len(entries)
    assert client.get("/benchmark.atom").status_code == 404


def test_peers_name_what_is_missing_and_never_fill_it_in(store):
    view = peers.view(Selection(home="luoyang"), store)
    cells = [cell for row in view.charts[0].rows for cell in row.cells[4:]]
    assert any(cell.text == "—" and cell.reason for cell in cells)
    assert all(cell.open.startswith("figure:") for cell in cells if cell.text != "—")
    assert "洛阳" in view.title


def test_without_a_home_city_peers_ask_for_one(store):
    view = peers.view(Selection(), store)
    assert view.charts == () and "本市" in view.title


@pytest.mark.parametrize(
    "choice", [{}, {"indicator": ("hightech_enterprises",)}], ids=["a year", "one indicator"]
)
def test_coverage_names_the_documents_of_its_figures_and_its_files_hold_them(store, choice):
    selection = Selection(**choice)
    shown = coverage.view(selection, store)
    held = coverage.whole(shown, selection, store)
    named = held.rows[held.rows["observation_id"].notna()]
    of = lambda rows: {store.figure(one)["source_id"] for one in rows["observation_id"]}  # noqa: E731
    assert set(held.sources["source_id"]) == of(named) and len(held.definitions)
    assert set(shown.charts[0].documents) == of(named[named["figures"] > 0])
    assert f"{len(shown.charts[0].documents)}" in shown.charts[0].sources


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_disagreements_say_how_words_of_doubt_are_read(store, lang):
    told = {
        reading: disagreements.view(Selection(lang=lang, reading=reading), store).subtitle
        for reading in ("customary", "strict")
    }
    assert told["customary"] != told["strict"]
    assert all(("超" if lang == "zh" else "over") in text for text in told.values())
