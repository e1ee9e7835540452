"""What is read and worked out together is what reading one by one gives, to the last bit."""

import csv
import io
import math
from dataclasses import replace
from decimal import Decimal
from functools import cache

import duckdb
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etl import convert, figures, load, plain, schema
from etl.errors import Findings
from etl.staging import put_table

LETTERS = st.text(alphabet='ab1,"\n\r\t .-年　\u200b\ufffd０', max_size=6)
ROWS = st.lists(st.lists(LETTERS, min_size=1, max_size=4), max_size=5)
UNITS = (
    ("亿元", "亿元", "1"),
    ("万元", "亿元", "0.0001"),
    ("万家", "家", "10000"),
    ("家", "家", "1"),
    ("%", "%", "1"),
)
INDICATORS = (("a", "亿元", "0", ""), ("b", "家", "0", ""), ("c", "%", "", ""), ("d", "%", "0", "100"))


@cache
def contract() -> dict[str, schema.Table]:
    """The tables of the contract by name."""
    with duckdb.connect() as connection:
        schema.create(connection)
        return {table.name: table for table in schema.tables(connection)}


def careful(content: str, table: schema.Table) -> tuple[list, list]:
    """Lines and cells of the careful reader, and its mistakes."""
    findings = Findings()
    rows = list(load._careful(content, "f", table, findings))
    return [(line, *cells) for (_, line), cells in rows], findings.mistakes


def same(content: str, table: schema.Table) -> bool:
    """Whether a text was read as a whole; then the careful reader has found the same and no mistake."""
    found = plain.cells(content, table.published)
    if found is None or not found.num_rows:
        return False
    rows = [(n + 2, *row.values()) for n, row in enumerate(found.to_pylist())]
    assert (rows, []) == careful(content, table)
    return True


@given(
    rows=ROWS,
    quoting=st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
    end=st.sampled_from(["\n", "\r\n"]),
)
@settings(max_examples=300, deadline=None)
def test_a_file_read_as_a_whole_holds_what_reading_record_by_record_finds(rows, quoting, end):
    table = contract()["aliases"]
    sink = io.StringIO()
    csv.writer(sink, quoting=quoting, lineterminator=end).writerows(
        [["kind", "id", "alias", "language"], *rows]
    )
    same(sink.getvalue(), table)


@given(body=st.text(alphabet='ab,"\n\r ', max_size=40))
@settings(max_examples=300, deadline=None)
def test_text_that_is_hardly_a_table_is_read_alike_or_left_to_the_careful_reader(body):
    same("kind,id,alias,language\n" + body, contract()["aliases"])


@pytest.mark.parametrize("body", ["zone,a,b,zh\n", '"zone", a,"b ""c"", d",zh\r\nzone,,e,zh', "zone,a,年,zh"])
def test_usual_text_is_read_as_a_whole(body):
    assert same("kind,id,alias,language\n" + body, contract()["aliases"])


@pytest.mark.parametrize(
    "body",
    [
        "",
        "zone,a,b\n",
        'zone,"a\nb",c,zh\n',
        "zone,a,b,zh\n\n",
        ",,,\n",
        "zone,a\u200b,b,zh\n",
        'a,"b"c,d,e\n',
    ],
)
def test_unusual_text_is_left_to_the_careful_reader(body):
    assert not same("kind,id,alias,language\n" + body, contract()["aliases"])


def made(name: str, rows: list[dict]) -> load.Rows:
    columns = [column.name for column in contract()[name].published]
    cells = {column: pa.array([row.get(column) for row in rows], pa.string()) for column in columns}
    numbers = pa.array(range(len(rows)), pa.int64())
    file = pa.array(["f"] * len(rows), pa.string())
    placed = {"row": numbers, "file": file, "line": pa.array(range(2, len(rows) + 2), pa.int32())}
    return load.Rows(contract()[name], pa.table({**placed, **cells}))


ODD = [
    "0",
    "0.0",
    "-0",
    "100",
    "1e3",
    "1,000",
    "007",
    ".5",
    "１２",
    "1000000000",
    "12.3456",
    "-0.5",
    "100.00",
]
PRINTED = st.one_of(
    st.decimals(-10_000, 10**9, places=2).map(str),
    st.integers(-100, 10**10).map(str),
    st.sampled_from([*ODD, ""]),
)
FIGURES = st.lists(
    st.fixed_dictionaries(
        {
            "zone_id": st.sampled_from(["x", "y", None]),
            "indicator_id": st.sampled_from(["a", "b", "c", "d", "e"]),
            "as_of": st.dates().map(str),
            "published_value": PRINTED,
            "published_unit": st.sampled_from(["亿元", "万元", "万家", "家", "%", "斗"]),
            "qualifier": st.sampled_from(["exact", "about", "over", "nearly", "at_most", "odd", None]),
            "derived": st.sampled_from([None, "converted", "sum"]),
        }
    ),
    max_size=12,
)


@given(rows=FIGURES, fixed=st.booleans())
@settings(max_examples=150, deadline=None)
def test_figures_worked_out_together_are_those_worked_out_one_by_one(rows, fixed):
    observed = made("observations", rows)
    units = [dict(zip(("published_unit", "canonical_unit", "factor"), unit, strict=True)) for unit in UNITS]
    names = ("indicator_id", "canonical_unit", "bound_low", "bound_high")
    indicators = [{key: text or None for key, text in zip(names, one, strict=True)} for one in INDICATORS]
    known = convert.knowledge(made("indicators", indicators), made("units", units))
    fix = [_correction(rows[0])] if fixed and rows else []
    fixes = made("corrections", fix)
    alone, together = Findings(), Findings()
    expected = convert.observations(observed, fixes, known, alone, lambda _: None)
    with duckdb.connect() as connection:
        put_table(connection, "raw_observations", observed.cells)
        figures.numbers(connection, observed, fixes, known, together, lambda _: None)
        found = connection.sql(f"select * from {figures.NUMBERS} order by row").to_arrow_table()
    assert found.to_pylist() == sorted(expected.to_pylist(), key=lambda row: row["row"])
    assert together.mistakes == alone.mistakes
    assert signs(found) == signs(expected.sort_by("row"))


def signs(numbers: pa.Table) -> list[float]:
    """The sign of every number: zero and minus zero are equal, but printed differently."""
    return [math.copysign(1, one) for name in convert.NUMBERS for one in numbers[name].to_pylist()]


def _correction(row: dict) -> dict:
    said = {"expected_value": row["published_value"], "expected_unit": row["published_unit"]}
    return {
        "observation_id": convert.observation_id(dict.fromkeys(convert.IDENTITY) | row),
        **said,
        "action": "replace",
        "corrected_value": "7",
    }


def test_the_arithmetic_of_a_great_number_is_exact():
    rows = [
        {
            "published_value": "123456789.123",
            "published_unit": "万元",
            "indicator_id": "a",
            "qualifier": "over",
        }
    ]
    known = convert.knowledge(
        made("indicators", [{"indicator_id": "a", "canonical_unit": "亿元", "bound_low": "0"}]),
        made("units", [{"published_unit": "万元", "canonical_unit": "亿元", "factor": "0.0001"}]),
    )
    observed = made("observations", rows)
    with duckdb.connect() as connection:
        put_table(connection, "raw_observations", observed.cells)
        none = made("corrections", [])
        left = replace(observed, cells=observed.cells)
        figures.numbers(connection, left, none, known, Findings(), lambda _: None)
        (found,) = connection.sql(f"from {figures.NUMBERS}").to_arrow_table().to_pylist()
    assert found["value"] == float(Decimal("12345.6789123"))
    assert found["upper"] == float(Decimal("12345.6789124"))
