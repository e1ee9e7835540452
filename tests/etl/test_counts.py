"""What the build counts beforehand is what a full scan counts, as known on any day."""

from datetime import date

import pytest

from dashboard import filtered


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
            (select sum(figures) from printed)
        """
    )[0]
    assert counts[0] == counts[1] == counts[2] > 2000


def test_a_document_counts_what_it_prints(record):
    wrong = record(
        """
        select source_id, count(*), min(as_of), max(as_of), min(known_on) from observations group by source_id
        except
        select source_id, figures, first_as_of, last_as_of, known_on from printed
        """
    )
    assert wrong == []


@pytest.mark.parametrize(
    "asked", [{}, {"known": date(2024, 6, 30)}, {"source": "doc-004"}, {"source": "none"}]
)
def test_what_is_counted_by_document_is_what_a_scan_counts(store, asked):
    filters = filtered.Filters(**asked)
    text, values = filtered.asked_of(store, "counted", filters)
    assert filtered.counted(store, filters) == store.rows(text, **values)[0]


def test_no_index_is_written_and_no_id_stands_twice(record):
    indexes = "select index_name from duckdb_indexes() where table_name = 'observations'"
    assert record(indexes) == []
    kept = "select constraint_type from duckdb_constraints() where table_name = 'observations'"
    assert {kind for (kind,) in record(kept)} == {"CHECK", "NOT NULL"}
    once = "select count(*) = count(distinct observation_id) from observations"
    assert record(once) == [(True,)]
    which = "(table_name, column_name) = ('observations', 'observation_id')"
    assert record(f"select is_unique from dictionary where {which}") == [(True,)]
