"""A known error of a source is mended, and only as long as the source has it."""

import duckdb
import pytest

from etl.build import build
from tests.etl.record import FILES, NOW, change, told

HEADER = FILES["corrections.csv"]


@pytest.fixture
def figure(data) -> str:
    """The id of the figure 0.97 %."""
    return rows(data, "select observation_id from observations where indicator_id = 'npl_ratio'")[0][0]


def rows(data, question: str) -> list[tuple]:
    """The answer of a freshly built database."""
    result = build(data, data / "build", now=NOW)
    assert [mistake.told("en") for mistake in result.mistakes] == []
    with duckdb.connect(result.path, read_only=True) as connection:
        return connection.execute(question).fetchall()


def corrections(data, text: str) -> None:
    (data / "corrections.csv").write_text(HEADER + text, encoding="utf-8")


def test_a_replaced_value_is_computed_with_and_the_printed_one_stays(data, figure):
    corrections(data, f"{figure},0.97,%,replace,0.79,数字颠倒。,Digits swapped.,2026-05-01\n")
    question = (
        "select published_value, value, lower, upper from observations where indicator_id = 'npl_ratio'"
    )
    assert rows(data, question) == [("0.97", 0.79, 0.785, 0.795)]
    assert rows(data, "select observation_id, action from corrections") == [(figure, "replace")]


def test_a_withdrawn_figure_is_left_out(data, figure):
    corrections(data, f"{figure},0.97,%,withdraw,,来源撤回。,Withdrawn by the source.,2026-05-01\n")
    assert rows(data, "select count(*) from observations where indicator_id = 'npl_ratio'") == [(0,)]


def test_a_correction_fails_when_the_expected_value_is_gone(data, figure):
    corrections(data, f"{figure},0.97,%,replace,0.79,数字颠倒。,Digits swapped.,2026-05-01\n")
    change(data, "observations/jinan.csv", "0.97,%", "0.79,%")
    (found,) = told(data)
    assert found.startswith(
        "corrections.csv, line 2 · expected_value: “0.97” the record now says “0.79 %”, not the value"
    )


def test_a_correction_fails_when_the_unit_has_changed(data, figure):
    corrections(data, f"{figure},0.97,点,withdraw,,单位有误。,Wrong unit.,2026-05-01\n")
    assert told(data)[0].startswith(
        "corrections.csv, line 2 · expected_value: “0.97” the record now says “0.97 %”"
    )


def test_a_correction_of_nothing_fails(data):
    corrections(data, "jinan-0000000000,0.97,%,withdraw,,无。,Nothing.,2026-05-01\n")
    assert told(data)[0].startswith(
        "corrections.csv, line 2 · observation_id: “jinan-0000000000” the figure to be corrected is no longer"
    )


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("0.97,%,replace,,理由。,Reason.,2026-05-01", "line 2 · action: “replace” this value is not allowed"),
        (
            "0.97,%,withdraw,1,理由。,Reason.,2026-05-01",
            "line 2 · action: “withdraw” this value is not allowed",
        ),
        ("0.97,%,mend,1,理由。,Reason.,2026-05-01", "line 2 · action: “mend” this value is not allowed"),
        (
            "0.97,%,replace,many,理由。,Reason.,2026-05-01",
            "line 2 · corrected_value: “many” this is not a number",
        ),
        ("0.97,%,replace,0.79,理由。,,2026-05-01", "line 2 · reason_en: this cell must not be empty"),
        (
            "0.97,%,replace,0.79,理由。,Reason.,2027-05-01",
            "line 2 · since: “2027-05-01” corrected after today",
        ),
    ],
)
def test_a_correction_itself_is_checked(data, figure, row, message):
    corrections(data, f"{figure},{row}\n")
    found = told(data)
    assert any(one.startswith(f"corrections.csv, {message}") for one in found), found


def test_the_id_of_a_figure_survives_a_mended_value(data, figure):
    change(data, "observations/jinan.csv", "0.97,%", "0.98,%")
    assert rows(data, "select observation_id from observations where indicator_id = 'npl_ratio'") == [
        (figure,)
    ]
