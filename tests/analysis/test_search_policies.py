"""Queries as people type them, in both languages, on the real record."""

import pytest

from dashboard.analysis.search_policies import (
    concerns,
    fold,
    of_level,
    predecessors,
    search,
    successors,
    within,
)
from dashboard.pages import policies
from dashboard.selection import Selection

# What is typed → policies that must be found; and, where it is certain, all that may be.
QUERIES = [
    ("银发〔2022〕260号", {"csj-2022-general"}, True),
    ("银发[2022]260号", {"csj-2022-general"}, True),
    ("银发(2022)260号", {"csj-2022-general"}, True),
    ("银发（2022）260号", {"csj-2022-general"}, True),
    ("银发［2022］260号", {"csj-2022-general"}, True),
    ("银发2022260号", {"csj-2022-general"}, True),
    ("〔2021〕", {"nj-2021-16", "gz-2021-pool", "gz-2021-12", "gz-2021-fund"}, False),
    ("鲁科字[2016]173", {"sd-2016-173"}, True),
    ("Ｔ／ＺＪＦＳ", {"hz-2024-std"}, True),
    ("风险补偿", {"sd-2016-173", "gz-2025-risk", "sh-2025-risk"}, False),
    ("风险 补偿 广州", {"gz-2021-pool", "gz-2025-risk"}, False),
    ("五篇大文章", {"cn-2025-five8", "sh-2024-five"}, False),
    ("做好上海金融五篇大文章", {"sh-2024-five"}, True),
    ("润苗", {"hz-2025-runmiao", "hz-2025-runmiao-fund"}, False),
    ("再贷款", {"cn-2025-relend8000", "cn-2026-relend12000"}, False),
    ("relending", {"cn-2022-relend", "cn-2026-relend12000"}, False),
    ("RELEND", {"cn-2022-relend"}, False),
    ("pilot zones shanghai", {"csj-2022-general"}, False),
    ("angel fund", {"hf-angel-rule"}, False),
    ("People's Bank", {"cn-2026-relend12000"}, False),
    ("人民代表大会", {"jx-2025-reg"}, False),
    ("Hefei seed", {"hf-2022-seed"}, False),
    ("“3+N”", {"hz-2023-3n-draft", "hz-3n-final"}, False),
    ("证券化", {"nj-2022-ipabs"}, False),
]


@pytest.mark.parametrize(("query", "found", "all_of_them"), QUERIES, ids=[query for query, *_ in QUERIES])
def test_a_query_finds_what_it_means(query, found, all_of_them, store):
    rows = policies.chosen(Selection(words=query), store.catalog())
    ids = {row["policy_id"] for row in rows}
    assert ids == found if all_of_them else found <= ids


def test_every_document_number_finds_its_policy_in_any_bracket(store):
    catalog = store.catalog()
    for row in catalog.policies.values():
        for brackets in ("〔〕", "[]", "()", "（）", "［］"):
            if row["doc_number"] and "〔" in row["doc_number"]:
                typed = row["doc_number"].replace("〔", brackets[0]).replace("〕", brackets[1])
                assert row in policies.chosen(Selection(words=typed), catalog), typed


def test_nothing_is_found_for_nonsense_and_everything_for_nothing(store):
    catalog = store.catalog()
    assert policies.chosen(Selection(words="量子鲸鱼"), catalog) == []
    assert len(search(catalog.policies.values(), "  ")) == len(catalog.policies)


def test_folding_makes_widths_cases_dashes_and_quotes_alike():
    assert fold("“Ａ－１”　〔２０２１〕") == fold('"a-1" [2021]') == "a-1(2021)"


def test_a_horizon_reaches_into_later_years(store):
    plan = store.catalog().policies["nj-2023-plan"]
    assert within(plan, 2026, 2026) and within(plan, 2023, 2023) and not within(plan, 2028, None)


def test_what_has_no_date_is_within_no_years(store):
    undated = store.catalog().policies["nj-measures"]
    assert within(undated, None, None) and not within(undated, 2020, None)


def test_a_policy_for_all_concerns_every_zone_and_a_bank_goes_with_its_city(store):
    known = store.catalog().policies
    assert concerns(known["cn-2025-five8"], ["hefei"]) and not concerns(known["nj-2023-plan"], ["hefei"])
    assert of_level(known["sz-bank-three"], ["zone"]) and not of_level(known["sz-bank-three"], ["national"])


def test_what_replaced_a_policy_is_the_mirror_of_what_it_replaces(store):
    known = store.catalog().policies
    later = successors(known)
    pairs = {(one, key) for key, row in known.items() for one in predecessors(row)}
    assert pairs == {(one, key) for one, keys in later.items() for key in keys}
    assert later["sz-2009"] == ("sz-2018",)
    assert later["cn-2025-relend8000"] == ("cn-2026-relend12000",)
