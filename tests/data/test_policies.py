"""Which policy follows which, and what a date of the record can mean."""

from datetime import date


def test_the_relending_tools_follow_one_another(record):
    replaces = dict(
        record.execute("select policy_id, replaces from policies where replaces is not null").fetchall()
    )
    assert replaces["cn-2024-relend"] == "cn-2022-relend;cn-2022-equip"
    assert replaces["cn-2025-relend8000"] == "cn-2024-relend"
    assert replaces["cn-2026-relend12000"] == "cn-2025-relend8000"


def test_drafts_are_followed_by_their_final_texts(record):
    replaces = dict(
        record.execute("select policy_id, replaces from policies where replaces is not null").fetchall()
    )
    assert replaces["jx-2025-reg"] == "jx-2024-draft"
    assert replaces["bj-2025-plan"] == "bj-2025-draft"
    assert replaces["hz-3n-final"] == "hz-2025-3n-draft"
    assert replaces["hz-2025-3n-draft"] == "hz-2023-3n-draft"
    assert replaces["sz-2018"] == "sz-2009"


def test_a_policy_known_by_month_spans_that_month(record):
    question = "select start_day, end_day from policies where policy_id = 'jn-2021-general'"
    assert record.execute(question).fetchall() == [(date(2021, 11, 1), date(2021, 11, 30))]


def test_a_policy_without_a_date_has_none(record):
    question = "select count(*) from policies where date is null and start_day is null and end_day is null"
    assert record.execute(question).fetchall() == [(20,)]


def test_a_horizon_of_years_runs_from_the_first_day_to_the_last(record):
    question = "select horizon_from, horizon_to from policies where policy_id = 'jn-2019-finplan'"
    assert record.execute(question).fetchall() == [(date(2018, 1, 1), date(2022, 12, 31))]


def test_a_deadline_of_a_month_ends_with_it(record):
    question = "select deadline_day from targets where target_id = 't008-jinan'"
    assert record.execute(question).fetchall() == [(date(2026, 11, 30),)]


def test_a_source_known_by_year_counts_from_its_end(record):
    question = "select known_on from sources where source_id = '163-hz-aic-2026'"
    assert record.execute(question).fetchall() == [(date(2026, 12, 31),)]
