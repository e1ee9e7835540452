"""Schema, rules and questions are written so that people and other databases can read them."""

import re
from pathlib import Path

import duckdb
import pytest

from etl import schema
from etl.messages import MESSAGES

ROOT = Path(__file__).parents[2]
ETL = ROOT / "etl"
RULES = sorted((ETL / "checks").glob("*.sql"))
QUESTIONS = sorted([*RULES, *(ETL / "views").glob("*.sql"), *(ETL / "fill").glob("*.sql")])
CHINESE = re.compile(r"[\u4e00-\u9fff]")


@pytest.fixture(scope="module")
def tables() -> tuple[schema.Table, ...]:
    """The contract."""
    with duckdb.connect() as connection:
        schema.create(connection)
        return schema.tables(connection)


def test_every_table_and_column_is_described_in_both_languages(tables):
    texts = [
        text for table in tables for text in (table.comment, *(column.comment for column in table.columns))
    ]
    assert [
        text for text in texts if not (CHINESE.search(text[0]) and text[1] and not CHINESE.search(text[1]))
    ] == []


def test_what_is_computed_is_called_so_in_both_languages(tables):
    for table in tables:
        for column in table.columns:
            assert column.computed == column.comment[1].startswith("computed:"), f"{table.name}.{column.name}"


def test_the_files_of_data_are_the_tables_of_the_contract(tables):
    expected = {table.name for table in tables if table.published}
    found = {path.stem for path in (ROOT / "data").glob("*.csv")} | {"observations"}
    assert found == expected


def test_every_file_has_a_readme_entry_for_every_column(tables):
    readme = (ROOT / "data" / "README.md").read_text(encoding="utf-8")
    for table in tables:
        for column in table.published:
            assert f"| `{column.name}` | {column.comment[0]} | {column.comment[1]} |" in readme


def test_the_readme_names_every_allowed_word_of_a_figure(tables):
    readme = (ROOT / "data" / "README.md").read_text(encoding="utf-8")
    observations = next(table for table in tables if table.name == "observations")
    words = {word for rule in observations.rules for word in re.findall(r"'(\w+)'", rule.expression)}
    assert {word for word in words if f"`{word}`" not in readme} == set()


@pytest.mark.parametrize("path", RULES, ids=lambda path: path.stem)
def test_a_rule_says_what_it_wants_and_how_to_mend_in_both_languages(path):
    first, second, *query = path.read_text(encoding="utf-8").splitlines()
    for line in (first, second):
        chinese, english = line.removeprefix("-- ").split(" | ")
        assert CHINESE.search(chinese)
        assert not CHINESE.search(english)
    assert "order by" in " ".join(query)


@pytest.mark.parametrize("path", QUESTIONS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_question_is_portable_and_says_what_it_is_for(path):
    text = path.read_text(encoding="utf-8")
    assert text.startswith("-- ")
    assert re.findall(r"group by all|arg_max|\* exclude|\bqualify\b|\bround\(", text, re.IGNORECASE) == []
    statement = re.sub(r"--.*|'[^']*'", "", text)
    assert statement == statement.lower()


def test_every_message_has_both_languages_and_the_same_words():
    for code, texts in MESSAGES.items():
        for chinese, english in texts:
            assert CHINESE.search(chinese), code
            assert not CHINESE.search(english), code
            assert set(re.findall(r"{\w+}", chinese)) == set(re.findall(r"{\w+}", english)), code
