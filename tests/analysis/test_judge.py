"""The judge: what two figures may be used for, and why not."""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from dashboard.analysis.breaks import Breaks
from dashboard.analysis.comparability import judge
from dashboard.analysis.facts import fact
from dashboard.analysis.reasons import details
from dashboard.analysis.rules import CODES, RULES

STOCK = {
    "zone_id": "hefei",
    "level": "city",
    "indicator_id": "firms",
    "definition_id": "firms.main",
    "family": "firms",
    "unit": "家",
    "period_type": "stock",
    "period_start": None,
    "as_of": date(2024, 12, 31),
    "as_of_basis": "stated",
    "status": "final",
}


def one(**changes) -> dict:
    """A stock of Hefei at the end of 2024, but for some changes."""
    return STOCK | changes


def other(**changes) -> dict:
    """The same of Suzhou."""
    return one(zone_id="suzhou") | changes


def later(**changes) -> dict:
    """The same of Hefei, a year later."""
    return one(as_of=date(2025, 12, 31)) | changes


YEAR = {"period_type": "flow", "period_start": date(2024, 1, 1)}
NEXT_YEAR = YEAR | {"period_start": date(2025, 1, 1), "as_of": date(2025, 12, 31)}
NINE_MONTHS = NEXT_YEAR | {"as_of": date(2025, 9, 30)}
LAST_QUARTER = YEAR | {"period_start": date(2024, 10, 1)}
FIRST_QUARTER = NEXT_YEAR | {"as_of": date(2025, 3, 31)}
ENDLESS = YEAR | {"period_start": None}
GROWTH = YEAR | {"period_type": "growth"}
TOTAL = {"period_type": "cumulative", "period_start": date(2020, 1, 1)}
TOTAL_SINCE = TOTAL | {"period_start": date(2021, 1, 1)}
TOTAL_UNSTATED = TOTAL | {"period_start": None}
RATE = {"period_type": "ratio", "period_start": date(2024, 12, 1)}
RATE_AT_A_DATE = RATE | {"period_start": None}
RATE_OF_A_YEAR = RATE | {"period_start": date(2024, 1, 1)}
OWN_LIST = {"definition_id": "firms.own"}
ELSEWISE = {"definition_id": "firms.x", "family": "x"}
NATION = {"level": "national", "zone_id": "cn"}
BANK, DISTRICT, PROVINCE = ({"level": name} for name in ("institution", "district", "provincial"))
# What is allowed, in the letters of rank, join, subtract, divide.
CASES = [
    ("two cities at one date", one(), other(), "same", "r sd", "same_definition"),
    ("one city at two dates", one(), later(), "same", "rjsd", "same_definition"),
    ("two indicators", one(), other(indicator_id="b"), "different", "", "different_indicator"),
    ("a near definition", one(), other(**OWN_LIST), "near", "r sd", "near_definition"),
    ("near ones along a line", one(), later(**OWN_LIST), "near", "r", "near_definition"),
    ("another definition", one(), other(**ELSEWISE), "different", "", "different_definition"),
    ("one bank", one(), other(**BANK), "different", "", "level_institution"),
    ("one bank over time", one(**BANK), later(**BANK), "same", "jsd", "level_institution"),
    ("a district of the city", one(), later(**DISTRICT), "different", "", "level_district"),
    ("the province", one(), other(**PROVINCE), "different", "", "level_provincial"),
    ("the nation", one(), other(**NATION), "different", "", "level_national"),
    ("the nation over time", one(**NATION), later(**NATION), "same", "rjsd", "same_definition"),
    ("another unit", one(), other(unit="户"), "different", "", "different_unit"),
    ("a stock and a flow", one(), other(**YEAR), "different", "", "period_type"),
    ("whole years", one(**YEAR), other(**YEAR), "same", "r sd", "same_definition"),
    ("a leap year and the next", one(**YEAR), one(**NEXT_YEAR), "same", "rjsd", "same_definition"),
    ("a year and nine months", one(**YEAR), other(**NINE_MONTHS), "same", "", "period_length"),
    ("a flow without a start", one(**ENDLESS), one(**ENDLESS), "same", "", "start_unstated"),
    ("two quarters", one(**LAST_QUARTER), one(**FIRST_QUARTER), "same", "rj", "part_of_year"),
    ("quarters of two", one(**LAST_QUARTER), other(**FIRST_QUARTER), "same", "", "part_of_year"),
    ("totals since one day", one(**TOTAL), other(**TOTAL), "same", "r sd", "same_definition"),
    ("totals since two days", one(**TOTAL), other(**TOTAL_SINCE), "same", "", "cumulative_start"),
    ("totals since some day", one(**TOTAL_UNSTATED), later(**TOTAL_UNSTATED), "same", "j", "start_unstated"),
    (
        "growth of another length",
        one(**GROWTH),
        other(**GROWTH, as_of=date(2024, 3, 31)),
        "same",
        "",
        "period_length",
    ),
    ("rates of a month, at a date", one(**RATE), other(**RATE_AT_A_DATE), "same", "r sd", "same_definition"),
    ("rates of a month and a year", one(**RATE), other(**RATE_OF_A_YEAR), "same", "", "period_length"),
    ("more than a year apart", one(), other(as_of=date(2023, 12, 30)), "same", "", "dates_too_far"),
    ("just a year apart", one(), other(as_of=date(2023, 12, 31)), "same", "r sd", "same_definition"),
    ("preliminary and final", one(), other(status="preliminary"), "same", "r sd", "preliminary_mark"),
    ("an estimate", one(), other(status="estimate"), "same", "r sd", "estimate_mark"),
    ("an inferred date", one(), other(as_of_basis="inferred"), "same", "r sd", "date_inferred"),
]
UNKNOWN = {"definition_id": "firms.scope_unstated"}
UNKNOWN_LIST = {"definition_id": "firms.list_unstated", "family": "firms.list_unstated"}
CASES += [
    ("two scopes unstated", one(**UNKNOWN), other(**UNKNOWN), "near", "r sd", "near_definition"),
    ("one scope unstated over time", one(**UNKNOWN), later(**UNKNOWN), "same", "rjsd", "same_definition"),
    (
        "two lists unstated",
        one(**UNKNOWN_LIST),
        other(**UNKNOWN_LIST),
        "different",
        "",
        "different_definition",
    ),
]
A_BREAK = [{"indicator_id": "firms", "zone_id": "hefei", "date": "2025-01-01", "kind": "census"}]
A_LIST = [A_BREAK[0] | {"kind": "list_revision"}]
FOR_ALL = [A_BREAK[0] | {"zone_id": "all"}]


@pytest.mark.parametrize(
    ("first", "second", "degree", "allowed", "reason"), [c[1:] for c in CASES], ids=[c[0] for c in CASES]
)
def test_each_case_is_judged_alike_from_both_sides(first, second, degree, allowed, reason):
    for verdict in (judge(first, second, tolerance=12), judge(second, first, tolerance=12)):
        letters = [w[0] for w in ("rank", "join", "subtract", "divide") if getattr(verdict, w)]
        assert letters == list(allowed.replace(" ", ""))
        assert (verdict.degree, verdict.reason) == (degree, reason)


@pytest.mark.parametrize(("table", "code"), [(A_BREAK, "break_between"), (A_LIST, "list_revised")])
def test_a_break_parts_a_series_and_is_only_a_mark_between_two_cities(table, code):
    along, apart = judge(one(), later(), table), judge(one(), later(zone_id="suzhou"), table)
    assert (along.join, along.subtract, along.divide, along.why("join")) == (False, False, False, code)
    assert (apart.rank, apart.mark, apart.reason) == (True, True, code)


def test_a_break_of_every_zone_parts_two_cities_too():
    assert judge(one(), later(zone_id="suzhou"), FOR_ALL).why("rank") == "break_between"


def test_the_day_of_a_break_belongs_to_the_time_after_it():
    before, on_the_day = one(), one(as_of=date(2025, 1, 1))
    assert not judge(before, on_the_day, A_BREAK).join
    assert judge(on_the_day, later(), A_BREAK).join


def test_the_tolerance_counts_equality_and_month_ends():
    leap, next_year = one(as_of=date(2024, 2, 29)), other(as_of=date(2025, 2, 28))
    assert judge(leap, next_year, tolerance=12).rank
    assert not judge(leap, next_year, tolerance=11).rank
    assert judge(one(), other(), tolerance=0).rank


def test_the_first_of_several_reasons_is_the_most_severe():
    verdict = judge(one(), other(**ELSEWISE, status="preliminary"))
    assert verdict.reasons == ("different_definition", "preliminary_mark")


def test_every_reason_has_the_values_that_a_sentence_needs():
    known = Breaks.of(A_BREAK)
    first, second = fact(one(), known), fact(later(), known)
    assert details("dates_too_far", first, second, known, 6) == {
        "as_of": date(2024, 12, 31),
        "other_as_of": date(2025, 12, 31),
        "months": 12,
        "tolerance": 6,
    }
    assert details("break_between", first, second, known)["kind"] == "census"
    assert details("near_definition", first, second, known)["definition_id"] == "firms.main"
    assert details("level_district", first, second, known)["level"] == "city"
    assert details("period_length", first, second, known)["other_as_of"] == date(2025, 12, 31)
    assert all(isinstance(details(code, first, second, known, 12), dict) for code in CODES)


def test_a_figure_may_be_a_mapping_a_row_of_a_frame_or_a_named_tuple():
    frame = pd.DataFrame([one(), other()])
    row, another = (frame.iloc[n] for n in range(2))
    first, second = frame.itertuples(index=False)
    assert judge(row, another) == judge(first, second) == judge(one(), other())


def test_the_rules_are_known_by_their_codes_and_can_be_added_to():
    assert len(CODES) == len({rule.code for rule in RULES})
    assert replace(RULES[0], code="x").forbids(True) == RULES[0].along
