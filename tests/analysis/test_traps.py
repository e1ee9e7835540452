"""Cases of the real record that a naive chart or rank would get wrong: one row, one sentence.

`traps.csv` names each figure by zone, indicator, date and the number as printed, and the reason that the
judge must give. A colleague adds a case there.
"""

import csv
from fnmatch import fnmatch
from pathlib import Path

import pytest

from dashboard.analysis.comparability import judge
from dashboard.analysis.growth import yearly_growth
from dashboard.analysis.ranking import compare
from dashboard.analysis.series import segments

with (Path(__file__).parent / "traps.csv").open(encoding="utf-8", newline="") as text:
    TRAPS = list(csv.DictReader(text))


@pytest.fixture(scope="module")
def figure(figures):
    """One published figure: figure("beijing gdp 2024-12-31 49843.1")."""
    keys = zip(
        *(figures[name].astype(str) for name in ("zone_id", "indicator_id", "as_of", "published_value")),
        strict=True,
    )
    rows = {" ".join(key): n for n, key in reversed(list(enumerate(keys)))}
    return lambda name: figures.iloc[rows[name]]


NOT_THE_ZONE = [
    ("local_bank*", "institution"),
    ("bank_scitech_*", "institution"),
    ("ccb_*", "institution"),
    ("*_sigi", "institution"),
    ("*_oriza", "institution"),
    ("*_snd", "institution"),
    ("szvc_*", "institution"),
    ("scitech_bond_single_issue", "institution"),
    ("corridor_*", "district"),
    ("fintown_*", "district"),
    ("fund_town_*", "district"),
    ("haidian_*", "district"),
    ("zgc_total_revenue*", "district"),
]


def cases(name: str):
    """The cases of one kind, as parameters named by their sentences."""
    return [
        pytest.param(row["one"], row["other"], row["code"], id=row["sentence"])
        for row in TRAPS
        if row["case"] == name
    ]


@pytest.mark.parametrize(("one", "other", "code"), cases("never_in_one_rank"))
def test_never_in_one_rank(figure, breaks, one, other, code):
    verdict = judge(figure(one), figure(other), breaks, apart=True)
    assert not verdict.rank
    assert not verdict.join
    assert verdict.reason == code


@pytest.mark.parametrize(("one", "other", "code"), cases("in_one_rank_with_a_mark"))
def test_in_one_rank_only_with_a_mark(figure, breaks, one, other, code):
    verdict = judge(figure(one), figure(other), breaks)
    assert (verdict.degree, verdict.rank, verdict.mark, verdict.join) == ("near", True, True, False)
    assert code in verdict.reasons


@pytest.mark.parametrize(("one", "other", "code"), cases("on_no_common_line"))
def test_on_no_common_line_and_no_growth_between(figure, breaks, one, other, code):
    verdict = judge(figure(one), figure(other), breaks)
    assert (verdict.join, verdict.subtract, verdict.divide) == (False, False, False)
    assert verdict.why("join") == code


@pytest.mark.parametrize(("one", "other", "code"), cases("both_stand"))
def test_two_publishers_two_numbers_and_both_stay(figure, of, breaks, one, other, code):
    first, second = figure(one), figure(other)
    assert judge(first, second, breaks).degree == code
    found = segments(of(first["indicator_id"], zone_id=first["zone_id"], as_of=first["as_of"]), breaks)
    assert {first["published_value"], second["published_value"]} <= set(found["published_value"])
    assert (~found["other"]).sum() == 1


@pytest.mark.parametrize(("names", "level"), NOT_THE_ZONE)
def test_one_bank_company_or_district_never_stands_for_its_zone(figures, names, level):
    mine = figures[[fnmatch(one, names) for one in figures["indicator_id"]]]
    assert set(mine["level"]) == {level}
    for _, frame in mine.groupby("indicator_id"):
        assert set(compare(frame)["reason"]) == {f"level_{level}"}


def test_an_inferred_date_is_never_final_and_always_said(figures, comparisons):
    inferred = figures[figures["as_of_basis"] == "inferred"]
    assert not (inferred["status"] == "final").any()
    for found in comparisons.values():
        guessed = found[found["comparable"] & (found["as_of_basis"] == "inferred")]
        assert all("date_inferred" in marks for marks in guessed["marks"])


def test_since_other_days_than_a_year_ago_has_its_own_id(figures):
    odd = [one for one in figures["indicator_id"].unique() if fnmatch(one, "*_growth_[sy]*")]
    assert {"scitech_loan_growth_ytd", "scitech_enterprise_loan_growth_since_2021"} <= set(odd)
    assert not set(odd) & set(figures[figures["domain"].notna()]["indicator_id"])


def test_the_nation_s_published_growth_stands_where_none_is_computed(of, breaks):
    found = yearly_growth(of("scitech_sme_loan_balance", zone_id="cn"), breaks, of("scitech_sme_loan_growth"))
    ends = found[found["as_of"].astype(str).isin(["2024-12-31", "2025-12-31"])]
    assert ends["reason"].tolist() == ["list_revised"] * 2
    assert ends["published_growth_low"].round(2).tolist() == [21.15, 19.75]


def test_equal_gdp_of_jinan_and_hefei_is_no_copying_error(comparisons):
    found = comparisons["gdp"].set_index("zone_id")
    assert found.loc["jinan", "value"] == found.loc["hefei", "value"] == 14210
    assert found.loc["jinan", "rank_low"] == found.loc["hefei", "rank_low"]


def test_platforms_are_not_additive_and_have_ids_of_their_own(figures):
    platforms = figures[figures["indicator_id"].str.startswith("platform_financing_")]
    assert platforms.groupby("indicator_id")["zone_id"].nunique().max() == 1
    stations = platforms["indicator_id"] == "platform_financing_stations"
    assert set(platforms[~stations]["level"]) == {"institution"}
