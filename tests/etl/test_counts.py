"""What the build counts beforehand is what a full scan counts, as known on any day."""

from datetime import date

import pytest

from dashboard import filtered, sliced
from dashboard.store import question


@pytest.fixture
def record(store):
    """Rows of the real record, as tuples."""
    return lambda text: [tuple(row.values()) for row in store.rows(text)]


def test_periods_known_on_any_day_are_a_sum_of_the_coverage(record):
    wrong = record(
        """
        with days as (select distinct known_on as day from observations where known_on is not null),
        scanned as (
            select day, count(distinct (zone_id, indicator_id, definition_id, level, as_of)) as periods
            from days join observations on known_on <= day
            group by day
        ),
        summed as (
            select day, sum(periods) as periods from days join coverage on first_known_on <= day group by day
        )
        select scanned.day, scanned.periods, summed.periods
        from scanned left join summed on summed.day = scanned.day
        where scanned.periods is distinct from summed.periods
        """
    )
    assert wrong == []
    assert record("select count(distinct first_known_on) > 100 from coverage") == [(True,)]


def test_every_figure_is_counted_once_in_the_coverage_and_once_in_its_document(record):
    counts = record(
        """
        select (select count(*) from observations), (select sum(figures) from coverage),
            (select sum(figures) from printed), (select sum(figures) from dated)
        """
    )[0]
    assert counts[0] == counts[1] == counts[2] == counts[3] > 2000


def test_a_document_counts_what_it_prints(record):
    wrong = record(
        """
        select source_id, count(*), min(as_of), max(as_of), min(known_on) from observations group by source_id
        except
        select source_id, sum(figures), min(first_as_of), max(last_as_of), min(known_on) from printed
        group by source_id
        """
    )
    assert wrong == []


COUNTED = [
    {},
    {"known": date(2024, 6, 30)},
    {"source": "doc-004"},
    {"source": "none"},
    {"statuses": ("preliminary",), "levels": ("city", "national")},
    {"domains": ("credit", "local"), "first": date(2021, 1, 1), "last": date(2023, 12, 31)},
    {"first": date(2021, 7, 1)},
    {"last": date(2021, 6, 30)},
    {"zones": ("hefei",), "known": date(2024, 6, 30)},
]


@pytest.mark.parametrize("asked", COUNTED, ids=str)
def test_what_is_counted_by_document_is_what_a_scan_counts(store, asked):
    filters = filtered.Filters(**asked)
    text, values = filtered.asked_of(store, "counted", filters)
    assert filtered.counted(store, filters) == store.rows(text, **values)[0]
    for name, ask in (("by_source", filtered.by_source), ("by_definition", filtered.by_definition)):
        text, values = filtered.asked_of(store, name, filters)
        assert sum(row["figures"] for row in store.rows(text, **values)) == sum(
            sum(found.values()) if isinstance(found, dict) else found
            for found in ask(store, filters).values()
        )


@pytest.mark.parametrize("order", filtered.ORDERS)
@pytest.mark.parametrize(
    "asked", [*COUNTED, {"indicators": ("gdp",)}, {"definitions": ("gdp.main",)}], ids=str
)
def test_the_groups_of_an_order_are_those_of_a_scan(store, asked, order):
    filters = filtered.Filters(**asked)
    where, values = filtered.condition(filters, {})
    keys, first = ", ".join(sliced._columns(order)), ", ".join(sliced.FIRST[order])
    text = question("filtered/slices").format(conditions=where, keys=keys, order=first)
    assert sliced._groups(store, filters, order).equals(store.table(text, **values))


@pytest.mark.parametrize("known", [None, date(2024, 6, 30), date(1990, 1, 1)])
def test_the_newest_figures_are_those_of_a_scan(store, known):
    scanned = store.rows(
        """
        select observation_id from observations
        where known_on is not null and ($known is null or known_on <= $known)
            and level in ('city', 'national')
            and indicator_id in (select indicator_id from indicators where domain is not null)
        order by known_on desc, as_of desc, zone_id, indicator_id, observation_id limit 50
        """,
        known=known,
    )
    assert [row["observation_id"] for row in store.newest(50, known)] == [
        row["observation_id"] for row in scanned
    ]


def test_no_index_is_written_and_no_id_stands_twice(record):
    indexes = "select index_name from duckdb_indexes() where table_name = 'observations'"
    assert record(indexes) == []
    kept = "select constraint_type from duckdb_constraints() where table_name = 'observations'"
    assert {kind for (kind,) in record(kept)} == {"CHECK", "NOT NULL"}
    once = "select count(*) = count(distinct observation_id) from observations"
    assert record(once) == [(True,)]
    which = "(table_name, column_name) = ('observations', 'observation_id')"
    assert record(f"select is_unique from dictionary where {which}") == [(True,)]


def test_holdings_are_those_of_a_scan(store, record):
    scanned = record("select zone_id, count(*), max(known_on) from observations group by zone_id")
    held = store.holdings()
    assert {(row["zone_id"], row["figures"], row["newest"]) for row in held.values()} == set(scanned)
    assert store.undated() == record("select count(*) from observations where known_on is null")[0][0]
