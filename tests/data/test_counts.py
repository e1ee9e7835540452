"""Nothing of the collected facts is missing, and no figure stands for more than it says."""

import csv
import re
from pathlib import Path

import pytest

DATA = Path(__file__).parents[2] / "data"
COUNTS = {
    "observations": 2743,
    "sources": 940,
    "indicators": 694,
    "definitions": 772,
    "breaks": 50,
    "policies": 195,
    "targets": 119,
    "instruments": 332,
    "challenges": 37,
    "systems": 50,
    "zones": 17,
    "corrections": 0,
}
BY_ZONE = {
    "cn": 447,
    "shenzhen": 302,
    "beijing": 300,
    "guangzhou": 290,
    "shanghai": 282,
    "jinan": 208,
    "suzhou": 196,
    "hefei": 195,
    "nanjing": 157,
    "hangzhou": 149,
    "jiaxing": 118,
    "luoyang": 99,
}
BY_WORD = {
    "level": {"city": 2190, "national": 439, "institution": 70, "district": 43, "provincial": 1},
    "qualifier": {"exact": 2369, "over": 246, "about": 64, "nearly": 41, "at_most": 23},
    "status": {"final": 2048, "preliminary": 622, "estimate": 73},
    "as_of_basis": {"stated": 2489, "inferred": 254},
    "coalesce(derived, 'printed')": {"printed": 2640, "converted": 101, "sum": 2},
    "period_type": {"stock": 937, "flow": 749, "growth": 484, "cumulative": 303, "ratio": 270},
}


def counted(record, question: str) -> dict:
    return dict(record.execute(question).fetchall())


@pytest.mark.parametrize("table", COUNTS)
def test_every_row_of_the_record_is_in_the_database(record, table):
    assert record.execute(f"select count(*) from {table}").fetchall() == [(COUNTS[table],)]


def test_the_readme_counts_the_rows_as_they_are():
    readme = (DATA / "README.md").read_text(encoding="utf-8")
    counted = re.findall(r"^\| `(\w+)(?:\.csv|/<.*?>\.csv)` \|.*\| (\d+) \|$", readme, re.MULTILINE)
    assert {name for name, _ in counted} >= set(COUNTS)
    assert [(name, rows) for name, rows in counted if int(rows) != COUNTS.get(name, int(rows))] == []


def test_every_zone_has_all_its_figures(record):
    assert counted(record, "select zone_id, count(*) from observations group by zone_id") == BY_ZONE


@pytest.mark.parametrize("column", BY_WORD)
def test_every_figure_keeps_its_kind(record, column):
    assert counted(record, f"select {column}, count(*) from observations group by 1") == BY_WORD[column]


def test_every_figure_is_seen_with_its_names_and_document(record):
    assert record.execute("select count(*), count(source_title), count(family) from figures").fetchall() == [
        (2743, 2743, 2743)
    ]


def test_what_is_printed_reaches_the_database_letter_by_letter(record):
    columns = "file, line, published_value, published_unit, qualifier, locator, note"
    stored = {row[:2]: row[2:] for row in record.execute(f"select {columns} from observations").fetchall()}
    for path in sorted((DATA / "observations").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            rows = csv.DictReader(file)
            for row in rows:
                printed = (row[name] or None for name in columns.split(", ")[2:])
                assert stored[f"observations/{path.name}", rows.line_num] == tuple(printed)


def test_addresses_are_kept_only_where_they_are_safe(record):
    assert record.execute("select count(url) from sources").fetchall() == [(219,)]


def test_the_compared_indicators_are_complete(record):
    question = """
        select count(*), count(canonical_unit), count(direction), count(publisher_zh), count(publisher_en)
        from indicators
        where domain is not null"""
    assert record.execute(question).fetchall() == [(92,) * 5]


def test_the_coverage_adds_up_to_the_figures(record):
    assert record.execute("select sum(figures) from coverage").fetchall() == [(2743,)]


def test_the_figures_are_written_sorted(record):
    keys = record.execute("select indicator_id, zone_id, as_of, observation_id from observations").fetchall()
    assert keys == sorted(keys)
