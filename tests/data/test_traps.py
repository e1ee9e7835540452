"""The known traps of the record stay apart in what a program can read: definition, family, level, breaks."""

from datetime import date

import pytest


def figures(record, where: str) -> list[tuple]:
    columns = "zone_id, published_value, published_unit, qualifier, definition_id"
    question = f"select {columns} from figures where {where} order by as_of, observation_id"
    return record.execute(question).fetchall()


def families(record, *definitions: str) -> list[str]:
    question = "select family from definitions where definition_id = any($ids) order by definition_id"
    return [family for (family,) in record.execute(question, {"ids": list(definitions)}).fetchall()]


def test_suzhou_sci_tech_loans_follow_two_definitions(record):
    found = figures(record, "zone_id = 'suzhou' and indicator_id = 'scitech_loan_balance'")
    assert ("suzhou", "5872.92", "亿元", "exact", "scitech_loan_balance.suzhou_local_2024") in found
    assert ("suzhou", "1.27", "万亿元", "exact", "scitech_loan_balance.main") in found
    both = families(record, "scitech_loan_balance.suzhou_local_2024", "scitech_loan_balance.main")
    assert len(both) == 2


def test_beijing_has_two_kinds_of_loans_under_two_indicators(record):
    assert figures(
        record, "zone_id = 'beijing' and indicator_id = 'scitech_loan_balance' and published_value = '4.2'"
    )
    over = figures(record, "zone_id = 'beijing' and indicator_id = 'scitech_enterprise_loan_balance'")
    assert any(value == "1.9" and qualifier == "over" for _, value, _, qualifier, _ in over)


def test_the_branches_of_jinan_are_not_the_city(record):
    found = record.execute(
        "select indicator_id from observations where zone_id = 'jinan' and published_value = '394.31'"
    ).fetchall()
    assert found
    assert ("scitech_enterprise_loan_balance",) not in found


def test_third_party_little_giants_are_near_the_official_ones_and_not_the_same(record):
    both = families(record, "little_giants.main", "little_giants.valid_third_party")
    assert both == ["little_giants", "little_giants"]


@pytest.mark.parametrize("prefix", ["local_bank_", "ccb_", "szvc_", "bank_scitech_financing_"])
def test_one_institution_is_never_the_city(record, prefix):
    question = "select distinct level from observations where starts_with(indicator_id, $prefix)"
    assert record.execute(question, {"prefix": prefix}).fetchall() == [("institution",)]


def test_two_publishers_keep_two_numbers(record):
    question = """
        select published_value
        from observations
        where zone_id = $zone and indicator_id = $indicator and as_of = $day and level = 'city'"""

    def values(zone: str, indicator: str, day: str) -> set[str]:
        parameters = {"zone": zone, "indicator": indicator, "day": day}
        return {value for (value,) in record.execute(question, parameters).fetchall()}

    assert {"18109", "18247"} <= values("hangzhou", "gdp", "2021-12-31")
    assert {"1850", "1844"} <= values("nanjing", "hightech_enterprises", "2017-12-31")
    assert {"5509.52", "5563.58"} <= values("jiaxing", "gdp", "2020-12-31")


def test_the_census_breaks_every_zone(record):
    question = (
        "select indicator_id from breaks where zone_id = 'all' and kind = 'census' order by indicator_id"
    )
    assert record.execute(question).fetchall() == [
        ("gdp_per_capita",),
        ("invention_patents_per_10k",),
        ("population_resident",),
    ]


def test_an_inferred_date_is_never_final(record):
    question = "select count(*) from observations where as_of_basis = 'inferred' and status = 'final'"
    assert record.execute(question).fetchall() == [(0,)]


def test_jinan_and_hefei_print_the_same_gdp_for_2025(record):
    question = "select zone_id from observations where indicator_id = 'gdp' and published_value like '14210%'"
    assert set(record.execute(question).fetchall()) >= {("jinan",), ("hefei",)}


def test_no_figure_is_dated_after_the_record(record):
    assert record.execute("select max(as_of) from observations").fetchall()[0][0] <= date(2026, 11, 24)


def test_goals_relative_to_something_else_keep_their_printed_unit(record):
    question = (
        "select target_id, value, unit from targets where target_id in ('t017-nanjing', 't042-shanghai')"
    )
    assert sorted(record.execute(question).fetchall()) == [
        ("t017-nanjing", 20.0, "%（相对各项贷款平均增速，原文未写百分点）"),
        ("t042-shanghai", 2.0, "番（以2021年为基数）"),
    ]


def test_money_and_counts_are_in_one_unit_per_compared_indicator(record):
    question = """
        select indicators.indicator_id
        from observations
        join indicators using (indicator_id)
        where indicators.canonical_unit is not null and observations.unit <> indicators.canonical_unit"""
    assert record.execute(question).fetchall() == []
