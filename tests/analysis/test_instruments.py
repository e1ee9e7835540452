"""Which parameters are rules, which are comparable, what a city lacks, what fits a firm."""

from dashboard.analysis.answers import ANSWERS
from dashboard.analysis.instruments import (
    NEEDS,
    TYPES,
    asks_for,
    fitting,
    headline,
    lacking,
    results,
    rules,
    spread,
    strongest,
)
from dashboard.analysis.parameters import ASPECT, RESULTS, direction, is_result, measure


def everything(store) -> list[dict]:
    return list(store.catalog().instruments.values())


def test_every_parameter_of_the_record_is_a_result_or_has_an_aspect(store):
    codes = {row["parameter"] for row in everything(store)}
    assert codes <= RESULTS | set(ASPECT)
    assert {row["instrument_type"] for row in everything(store)} == set(TYPES)


def test_loans_made_and_firms_helped_are_results_and_rates_are_rules(store):
    known = store.catalog().instruments
    assert is_result(known["i113-guangzhou"]) and is_result(known["i006-suzhou"])
    assert not is_result(known["i001-suzhou"]) and not is_result(known["i203-shanghai"])
    assert len(rules(everything(store))) + len(results(everything(store))) == 332


def test_risk_compensation_on_another_basis_is_never_compared(store):
    known = store.catalog().instruments
    ids = ("i001-suzhou", "i133-jinan", "i110-guangzhou", "i199-shanghai")
    assert len({measure(known[one]) for one in ids}) == 4
    assert not strongest(everything(store)) & set(ids)


def test_the_strongest_is_a_city_rule_and_at_least_two_cities_have_its_measure(store):
    known, wide = store.catalog().instruments, spread(everything(store))
    found = strongest(everything(store))
    assert "i132-jinan" not in found or wide[measure(known["i132-jinan"])] > 1
    for one in found:
        row = known[one]
        rivals = [r for r in rules(everything(store)) if measure(r) == measure(row) and r["level"] == "city"]
        assert row["level"] == "city" and len({r["zone_id"] for r in rivals}) > 1
        assert all(direction(row) * row["value"] >= direction(row) * r["value"] for r in rivals)


def test_the_headline_of_several_is_a_rule_with_a_number_where_there_is_one(store):
    rows = [r for r in everything(store) if r["zone_id"] == "suzhou" and r["level"] == "city"]
    pool = [r for r in rows if r["instrument_type"] == "risk_compensation_pool"]
    assert headline(pool, spread(everything(store)))["instrument_id"] == "i001-suzhou"
    assert headline([], spread([])) is None


def test_what_a_city_lacks_is_what_others_state_and_it_does_not(store):
    rows, cities = everything(store), store.catalog().cities
    found = lacking(rows, "hangzhou", cities)
    own = {r["instrument_type"] for r in rules(rows) if r["zone_id"] == "hangzhou" and r["level"] == "city"}
    others = {r["instrument_type"] for r in rules(rows) if r["zone_id"] in cities and r["level"] == "city"}
    assert set(found) == others - own
    assert all(
        row["zone_id"] != "hangzhou" and row["level"] == "city" for some in found.values() for row in some
    )
    assert len({row["zone_id"] for row in found["risk_compensation_pool"]}) == 5


def test_a_firm_is_offered_rules_of_its_own_place_and_national_ones_only(store):
    found = fitting(everything(store), "hefei", "seed", ("equity",))
    assert found
    for row in found:
        assert row["zone_id"] == "hefei" or row["level"] == "national"
        assert row["life_cycle_stage"] in ("seed", "all") and not is_result(row)
        assert row["instrument_type"] in NEEDS["equity"]


def test_what_a_firm_can_ask_for_itself_comes_first(store):
    kinds = [row["instrument_type"] for row in fitting(everything(store), "suzhou", "", ("loan",))]
    assert kinds.index("risk_compensation_pool") > max(
        n for n, k in enumerate(kinds) if k == "loan_interest_subsidy"
    )


def test_certificates_are_read_from_the_words_of_the_rule(store):
    assert "little_giant" in asks_for(store.catalog().instruments["i265-cn"])
    assert asks_for(store.catalog().instruments["i001-suzhou"]) == ()


def test_every_problem_leads_to_instruments_and_indicators_that_exist(store):
    catalog = store.catalog()
    assert {row["theme"] for row in catalog.challenges.values()} == set(ANSWERS)
    for kinds, indicators in ANSWERS.values():
        assert kinds and set(kinds) <= set(TYPES)
        assert indicators and set(indicators) <= set(catalog.core)
