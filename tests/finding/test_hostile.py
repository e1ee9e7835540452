"""Whatever is typed harms nothing, takes no time, and leaves no trace."""

import logging
import time
from statistics import median

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.finding.question import LONGEST
from dashboard.pages.answers import answers
from dashboard.pages.box import answered
from dashboard.selection import Selection
from tests.finding.test_queries import QUERIES

HOSTILE = (
    "",
    "   ",
    "高" * 10_000,
    "a " * 5_000,
    "'; drop table observations; --",
    '" or 1=1 --',
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "{{7*7}} ${7*7} %s %(x)s {0} {words}",
    "../../etc/passwd",
    "😀🏦🇨🇳",
    "\x00\x01\x7f",
    "\u202e\u200b\ufeff合肥",
    "=cmd|' /C calc'!A0",
    "(((((((((((((((((((((((",
    "[a-z]+.*?\\",
    "2023" * 50,
    "\ud800",
    "＇％＿",
)


@pytest.mark.parametrize("typed", HOSTILE, ids=[repr(typed[:20]) for typed in HOSTILE])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_hostile_text_is_answered_calmly(store, typed, lang):
    before = store.rows("select count(*) as n from observations")
    answered(typed, Selection(lang=lang), store)
    assert len(answers(typed, Selection(), store).question.text) <= LONGEST
    assert store.rows("select count(*) as n from observations") == before


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=300))
def test_no_text_breaks_the_search(store, typed):
    answered(typed, Selection(), store)


def test_nothing_typed_is_kept_or_logged(client, store, caplog):
    secret = "绝密的一句话xyzzy"
    with caplog.at_level(logging.DEBUG):
        answered(secret, Selection(), store)
        assert client.get(f"/find.csv?words={secret}").status_code == 200
    assert secret not in caplog.text
    assert not any(secret in str(key) for key in store._memory)


def test_an_answer_takes_less_than_fifty_milliseconds_of_the_processor(store):
    texts = [typed for typed, _ in QUERIES] + [typed for typed in HOSTILE if typed.strip()]
    answered("warm", Selection(), store)
    took = []
    for typed in texts:
        started = time.process_time()
        answered(typed, Selection(home="luoyang"), store)
        took.append(time.process_time() - started)
    assert median(took) < 0.05
