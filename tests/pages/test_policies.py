"""The policies page: every policy in the file, its precision kept, its card complete."""

from datetime import date

import pytest

from dashboard.charts.model import Grid, Timeline
from dashboard.pages import card, policies
from dashboard.pages.paged import paged
from dashboard.selection import Selection
from tests.pages.words import texts

COLUMNS = [
    "policy_id", "date", "date_precision", "title", "issuers", "doc_number", "level", "zones", "kind",
    "horizon_start", "horizon_end", "summary", "replaces", "source_id", "source_title", "publisher",
    "published_date",
]  # fmt: skip


def timeline(view) -> Timeline:
    return next(chart for chart in view.charts if isinstance(chart, Timeline))


def opened(what: str, store, **choices) -> str:
    return texts(card.card(Selection(open=what, **choices), store))


def test_the_file_carries_every_policy_with_its_date_precision_and_source(store):
    rows = policies.view(Selection(), store).rows
    assert list(rows.columns) == COLUMNS
    assert len(rows) == 195 and rows["policy_id"].is_unique and rows["source_id"].notna().all()
    assert rows["date_precision"].value_counts().to_dict() == {"day": 81, "month": 56, "year": 38}
    assert rows[rows["date"].isna()]["date_precision"].isna().all()


def test_the_timeline_runs_from_1985_to_the_last_horizon(store):
    shown = timeline(policies.view(Selection(), store))
    assert (shown.start, shown.end) == (date(1985, 1, 1), date(2045, 12, 31))


def test_every_dated_policy_is_drawn_and_every_undated_one_is_listed_and_counted(store):
    view = policies.view(Selection(), store)
    drawn = {event.open for lane in timeline(view).lanes for event in lane.events}
    dated = {f"policy:{row['policy_id']}" for row in store.catalog().policies.values() if row["start_day"]}
    assert drawn == dated
    assert len(timeline(view).table.rows) == 195
    assert any("20 项没有日期" in note for note in view.notes)


def test_the_list_comes_a_page_at_a_time_and_every_policy_stands_on_one_of_them(store):
    pages = []
    for number in (1, 2):
        selection = Selection(page=number)
        table = timeline(paged(policies.view(selection, store), policies, selection)).table
        pages.append([row.cells[1].open for row in table.rows])
        assert table.total == 195 and table.pages is not None
    assert [len(page) for page in pages] == [100, 95]
    assert len({*pages[0], *pages[1]}) == 195


def test_month_and_year_precision_are_spans(store):
    events = {e.open: e for lane in timeline(policies.view(Selection(), store)).lanes for e in lane.events}
    assert (events["policy:jn-2021-general"].start, events["policy:jn-2021-general"].end) == (
        date(2021, 11, 1),
        date(2021, 11, 30),
    )
    assert events["policy:sz-2009"].end == date(2009, 12, 31)
    assert events["policy:csj-2022-general"].start == events["policy:csj-2022-general"].end


def test_an_approval_stands_in_the_lane_of_the_nation_and_of_each_of_its_zones(store):
    lanes = {lane.key: lane for lane in timeline(policies.view(Selection(), store)).lanes}
    for key in ("national", "shanghai", "nanjing", "hangzhou", "hefei", "jiaxing"):
        assert "policy:csj-2022-general" in {event.open for event in lanes[key].events}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_home_city_has_the_first_lane_of_the_cities_and_is_never_left_out(lang, store):
    shown = timeline(policies.view(Selection(lang=lang, home="luoyang", zones=("hefei",)), store))
    cities = [lane.key for lane in shown.lanes if lane.key not in ("national", "provincial")]
    assert cities[0] == "hefei" or cities[0] == "luoyang"
    assert policies.view(Selection(lang=lang, home="luoyang"), store).title


def test_what_hefei_did_in_the_two_years_before_its_approval_is_one_click_from_the_approval(store):
    assert "合肥获批前两年做了什么" in opened("policy:csj-2022-general", store)
    chosen = Selection(zones=("hefei",), level=("provincial", "zone"), from_=2020, to=2022)
    found = {row["policy_id"] for row in policies.chosen(chosen, store.catalog())}
    assert {"hf-2022-seed", "ah-2022-fund", "hf-2022-listing", "ah-2022-vc"} <= found
    assert all(store.catalog().policies[one]["zones"] == "hefei" for one in found)


def test_a_dated_policy_leads_to_the_figures_before_and_after_it(store):
    assert "/events?indicator=fund_aum&event=policy:nj-2021-16" in opened("policy:nj-2021-16", store)
    assert "/events" not in opened("policy:nj-measures", store)


def test_filters_narrow_and_the_title_names_them(store):
    view = policies.view(Selection(zones=("jinan",), kind=("regulation",), words="贴息"), store)
    assert set(view.rows["policy_id"]) == {"sd-2023-154"}
    assert "济南" in view.title and "贴息" in view.title


def test_nothing_found_says_so_and_offers_a_way_on(store):
    view = policies.view(Selection(words="量子鲸鱼"), store)
    assert view.charts == () and len(view.rows) == 0
    assert view.notices[0].link == "/policies"


def test_only_undated_policies_are_still_listed(store):
    view = policies.view(Selection(words="嘉兴科技支行地方标准"), store)
    assert isinstance(view.charts[0], Grid) and len(view.charts[0].rows) == 1


def test_as_known_earlier_leaves_out_what_was_published_later(store):
    view = policies.view(Selection(known=date(2023, 1, 1)), store)
    assert "csj-2022-general" in set(view.rows["policy_id"])
    assert "cn-2026-insure" not in set(view.rows["policy_id"])


def test_titles_and_issuers_are_in_the_readers_language(store):
    row = policies.view(Selection(lang="en", words="银发〔2022〕260号"), store).charts[0].table.rows[0]
    assert row.cells[1].text.startswith("General plan") and "People's Bank of China" in row.cells[5].text


def test_the_card_says_what_a_policy_is_sets_and_replaces(store):
    said = opened("policy:nj-2023-plan", store)
    for words in (
        "苏政办发〔2023〕23号",
        "江苏省人民政府办公厅",
        "2023-06-21",
        "2023 至 2027",
        "目标（5）",
        "对标",
    ):
        assert words in said
    assert "苏州科技金融政策修订" in opened("policy:sz-2009", store)
    assert "只知到年" in opened("policy:sz-2009", store)


def test_the_card_has_parameters_citation_and_a_permanent_address(store):
    said = opened("policy:hf-2023-econ", store)
    assert "同一文件公布的工具参数（10）" in said
    build = store.catalog().build["content_hash"][:12]
    assert "[Z]" in said and f"[hf-2023-econ · {build}]" in said
    assert "/policies?open=policy:hf-2023-econ" in said


def test_a_document_that_is_not_safe_to_open_has_no_link(store):
    catalog = store.catalog()
    unsafe = next(r for r in catalog.policies.values() if not catalog.sources[r["source_id"]]["url"])
    safe = next(r for r in catalog.policies.values() if catalog.sources[r["source_id"]]["url"])
    assert "http" not in opened(f"policy:{unsafe['policy_id']}", store)
    assert catalog.sources[safe["source_id"]]["url"] in opened(f"policy:{safe['policy_id']}", store)


def test_several_policies_open_as_a_list_by_date_and_one_as_its_card(store):
    said = opened("policies:cn-2025-five8,cn-1985-decision", store)
    assert said.index("关于科学技术体制改革的决定") < said.index("金融“五篇大文章”")
    assert "policy:cn-1985-decision" in said
    assert "苏政办发" in opened("policies:nj-2023-plan", store)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_card_of_the_policy_side_can_be_opened(lang, store):
    catalog = store.catalog()
    kinds = {
        "policy": catalog.policies,
        "target": catalog.targets,
        "instrument": catalog.instruments,
        "system": catalog.systems,
        "challenge": catalog.challenges,
        "source": catalog.sources,
    }
    for kind, rows in kinds.items():
        for key in rows:
            said = opened(f"{kind}:{key}", store, lang=lang, home="luoyang")
            assert ("在现在的记录中没有" in said or "no longer has this id" in said) is False, key


@pytest.mark.parametrize("what", ["policy:none", "policies:none", "target:", "instruments:mars:guarantee"])
def test_an_id_that_is_gone_says_so(what, store):
    assert "在现在的记录中没有" in opened(what, store)


def test_the_policies_of_the_home_city_are_among_those_of_chosen_ones(store):
    rows = policies.view(Selection(home="luoyang", zones=("suzhou",)), store).rows
    assert {"luoyang", "suzhou"} <= set(rows.loc[rows["level"] == "zone", "zones"])
