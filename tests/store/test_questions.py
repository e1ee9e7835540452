"""Every file of `dashboard/questions/` on the real record: a new question needs a case here."""

import re
from datetime import date

import pandas as pd
import pytest

from dashboard.store import QUESTIONS, question

NAMES = sorted(file.stem for file in QUESTIONS.glob("*.sql"))
ANY = {
    "levels": ["city", "national"],
    "all": True,
    "zones": [""],
    "known": None,
    "first": date(1, 1, 1),
    "last": date(9999, 12, 31),
}
HOSTILE = ["x' or '1'='1", "\\' or 1=1 -- ", "'; drop table zones; --", "\0", "名'", ""]
# What a question binds, beside the questions that bind nothing; values from the record itself.
BOUND = {
    "dictionary": lambda _: {"table": "observations"},
    "alike": lambda store: _alike(store),
    "figure": lambda store: {"id": _one(store)["observation_id"], "zone": _one(store)["zone_id"]},
    "figures": lambda store: ANY | {"indicators": list(store.catalog().indicators)},
    "newest": lambda store: _newest_ids(store),
    "newest_ids": lambda _: {"count": 20, "known": None},
    "spread": lambda _: (
        {"indicator": "gdp", "definition": "gdp.main", "home": "hefei", "known": None}
        | {"first": date(1, 1, 1), "last": date(9999, 12, 31)}
    ),
    "holdings_known": lambda _: {"known": date(2024, 6, 30)},
}
# The column of a question with text that a reader's address can reach.
HOSTILE_CASES = {
    "dictionary": lambda _, text: {"table": text},
    "alike": lambda store, text: _alike(store) | {"indicator_id": text},
    "figure": lambda _, text: {"id": text, "zone": text},
    "newest": lambda _, text: {"indicators": [text], "zones": [text], "ids": [text]},
    "figures": lambda _, text: ANY | {"indicators": [text], "zones": [text], "levels": [text]},
}
LEVELS = ("national", "provincial", "city", "district", "institution")
FORBIDDEN = (
    r"group by all",
    r"\barg_(max|min)\b",
    r"\* exclude",
    r"\bround\(",
    r"\bqualify\b",
    r"\blist\(",
    r"\bmedian\(",
    r"(?<!cast\()\$\w+ is (not )?null",  # a server must be told the type: cast($known as date) is null
)


def _one(store) -> dict:
    return store.newest(1)[0]


def _newest_ids(store) -> dict:
    rows = store.asked("newest_ids", count=20, known=None)
    names = {"indicators": "indicator_id", "zones": "zone_id", "ids": "observation_id"}
    return {name: [row[key] for row in rows] for name, key in names.items()}


def _alike(store) -> dict:
    keys = ("indicator_id", "level", "definition_id", "as_of", "observation_id", "period_start")
    return {key: _one(store)[key] for key in keys} | {"zone": _one(store)["zone_id"]}


def _values(store, name: str) -> dict:
    return BOUND[name](store) if name in BOUND else {}


def _bare(name: str) -> str:
    """The text without its comment, one space between words."""
    return " ".join(question(name).split("\n", 1)[1].split())


@pytest.mark.parametrize("name", NAMES)
def test_a_question_says_what_one_row_is_and_is_in_small_letters(name):
    assert question(name).startswith("-- one row is ")
    text = re.sub(r"'[^']*'", "", _bare(name))
    assert text == text.lower()
    assert ";" not in text


@pytest.mark.parametrize("name", NAMES)
def test_a_question_holds_nothing_that_cannot_be_translated(name):
    assert [rule for rule in FORBIDDEN if re.search(rule, _bare(name))] == []
    assert not re.search(r"\bin \(\$", _bare(name)), "write = any($list)"


@pytest.mark.parametrize("name", NAMES)
def test_a_question_binds_exactly_what_its_case_gives(name, store):
    assert set(re.findall(r"\$(\w+)", _bare(name))) == set(_values(store, name))


@pytest.mark.parametrize("name", NAMES)
def test_a_question_answers_in_an_order_without_ties(name, store):
    rows = store.asked(name, **_values(store, name))
    assert rows or name == "alike"
    _, _, order = _bare(name).rpartition(" order by ")
    if not order or " order by " not in _bare(name):
        assert len(rows) == 1, "several rows need an order"
        return
    keys = [part.split()[0].split(".")[-1] for part in order.split(" limit ")[0].split(",")]
    told = [tuple(row[key] for key in keys) for row in rows]
    assert len(set(told)) == len(told)


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("name", HOSTILE_CASES)
def test_hostile_text_is_a_value_that_nothing_has(name, text, store):
    assert store.asked(name, **HOSTILE_CASES[name](store, text)) == []


def test_every_question_is_asked_by_name():
    askers = [QUESTIONS.parent / name for name in ("store.py", "described.py")]
    texts = "".join(path.read_text(encoding="utf-8") for path in askers)
    assert [name for name in NAMES if f'"{name}"' not in texts] == []


def test_figures_have_the_names_that_the_view_gives_them(store):
    ours = store.figures(store.catalog().indicators, levels=LEVELS)
    view = store.frame("select * from figures order by indicator_id, zone_id, as_of, observation_id")
    assert sorted(ours.columns) == sorted(view.columns)
    pd.testing.assert_frame_equal(ours[view.columns], view)
