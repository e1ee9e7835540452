"""Every sentence exists in both languages with the same placeholders, and every code has its words."""

import ast
import re
from pathlib import Path
from string import Formatter

import pytest

from dashboard.analysis.rules import CODES
from dashboard.wording import AREAS, WORDS

ROOT = Path(__file__).parent.parent
HAN = re.compile(r"[一-鿿]")
# Words that are Chinese by their nature in an English sentence, and the other way round.
OTHER_LANGUAGE = {"shell.language", "shell.language_label"}
# English names a month, Chinese numbers it.
NAMED_MONTHS = {"trends.day", "trends.month_end", "data.month"}


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("key", WORDS)
def test_a_sentence_has_both_languages_and_the_same_placeholders(key):
    zh, en = WORDS[key]
    assert zh.strip() and en.strip()
    named = {"name": "month"} if key in NAMED_MONTHS else {}
    assert placeholders(zh) == {named.get(name, name) for name in placeholders(en)}
    assert key in OTHER_LANGUAGE or not HAN.search(en)


def test_no_key_is_defined_twice():
    assert sum(len(area.WORDS) for area in AREAS) == len(WORDS)


def test_every_module_of_words_is_listed():
    modules = {path.stem for path in (ROOT / "dashboard" / "wording").glob("*.py")} - {"__init__"}
    assert {area.__name__.rsplit(".", 1)[-1] for area in AREAS} == modules


@pytest.mark.parametrize("code", CODES)
def test_every_reason_of_the_judge_has_words(code):
    assert f"comparison.{code}" in WORDS


@pytest.mark.parametrize(
    ("area", "query"),
    [
        ("domain", "select distinct domain from indicators where domain is not null"),
        ("level", "select distinct level from observations union select distinct level from policies"),
        ("status", "select distinct status from observations"),
        ("qualifier", "select distinct qualifier from observations"),
        ("period_type", "select distinct period_type from observations"),
        ("direction", "select distinct direction from indicators where direction is not null"),
        ("basis", "select distinct as_of_basis from observations"),
        ("derived", "select distinct coalesce(derived, '') from observations"),
        ("read_as", "select distinct read_as from sources"),
        ("role", "select distinct role from zones"),
        ("kind", "select distinct kind from policies"),
        ("source_kind", "select distinct kind from sources"),
        ("source_language", "select distinct language from sources"),
        ("break", "select distinct kind from breaks"),
    ],
)
def test_every_code_of_the_record_has_words(record, area, query):
    assert [code for (code,) in record.execute(query).fetchall() if f"{area}.{code}" not in WORDS] == []


def test_every_sentence_that_the_code_names_exists():
    """Keys written out in full; those put together from parts are tried by the pages' own tests."""
    named = re.compile(r"^[a-z_]+\.[a-z_]+$")
    areas = {key.split(".")[0] for key in WORDS}
    for path in (ROOT / "dashboard").rglob("*.py"):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and getattr(call.func, "id", "") == "say" and len(call.args) > 1:
                key = call.args[1]
                if (
                    isinstance(key, ast.Constant)
                    and named.match(str(key.value))
                    and key.value.split(".")[0] in areas
                ):
                    assert key.value in WORDS, (path.name, key.value)
