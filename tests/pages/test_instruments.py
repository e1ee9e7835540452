"""Instruments, what a city lacks, results, problems, platforms, and the finder."""

import pytest

from dashboard.pages import card, finder, instruments, systems
from dashboard.selection import Selection
from tests.pages.words import texts


def opened(what: str, store, **choices) -> str:
    return texts(card.card(Selection(open=what, **choices), store))


def grid(view):
    return view.charts[0]


def test_the_file_has_one_row_per_parameter_all_of_them(store):
    rows = instruments.view(Selection(), store).rows
    assert len(rows) == 332 and rows["instrument_id"].is_unique
    assert int(rows["is_result"].sum()) == 85
    assert (
        set(rows[rows["start_date"].isna()]["published_value"].index)
        and rows["start_date"].isna().sum() == 167
    )


def test_numbers_keep_their_printed_form_and_their_qualifier(store):
    row = instruments.view(Selection(), store).rows.set_index("instrument_id").loc["i001-suzhou"]
    assert (row["published_value"], row["published_unit"], row["qualifier"], row["value"]) == (
        "80",
        "%",
        "at_most",
        80,
    )


def test_the_matrix_keeps_other_levels_and_results_apart_from_rules_of_the_city(store):
    shown = grid(instruments.view(Selection(), store))
    heads = [column.title for column in shown.columns]
    pool = shown.rows[0].cells
    assert pool[heads.index("苏州")].text == "最高80%" and "占贷款本金" in pool[heads.index("苏州")].note
    assert pool[heads.index("合肥")].text == "仅省级" and pool[heads.index("北京")].text == "–"
    assert "深圳" not in heads


def test_the_home_city_comes_first_and_its_gaps_are_in_plain_sight(store):
    view = instruments.view(Selection(home="hangzhou"), store)
    assert grid(view).columns[1].title == "杭州"
    assert grid(view).rows[0].cells[1].text == "记录中无" and "own" in grid(view).rows[0].cells[1].tone
    assert "杭州有 5 类" in view.title and "另有 18 类" in view.title


def test_which_zones_compensate_for_risk_at_which_rate_since_when(store):
    view = instruments.view(Selection(kind=("risk_compensation_pool",)), store)
    for words in (
        "上海55%（占本金净损失）",
        "苏州最高80%（占贷款本金）",
        "广州最高50%",
        "济南最高50%",
        "南京有规则",
    ):
        assert words in view.title
    heads = [column.title for column in grid(view).columns]
    since = {row.cells[1].open: row.cells[heads.index("起始")].text for row in grid(view).rows}
    assert since["instrument:i199-shanghai"] == "2024" and since["instrument:i001-suzhou"] == "记录中无日期"
    assert len(grid(view).rows) == 30


def test_comparable_parameters_stand_in_one_column_and_results_in_their_own(store):
    shown = grid(instruments.view(Selection(kind=("risk_compensation_pool",)), store))
    heads = [column.title for column in shown.columns]
    filled = {
        row.cells[1].open: [n for n, cell in zip(heads[2:-2], row.cells[2:-2], strict=True) if cell.text]
        for row in shown.rows
    }
    assert filled["instrument:i001-suzhou"] == filled["instrument:i133-jinan"] == ["比例"]
    assert filled["instrument:i113-guangzhou"] == ["成效（不是规则）"]


def test_what_we_lack_names_city_parameter_and_document(store):
    view = instruments.view(Selection(tab="lack", home="luoyang"), store)
    assert "洛阳" in view.title and len(view.rows) == len(grid(view).rows)
    own = [
        row.cells[1].text
        for row in grid(view).rows
        if row.cells[0].open == "instruments::risk_compensation_pool"
    ]
    assert own[0] == "仅省级"
    assert all(row.cells[3].open.startswith("instrument:") for row in grid(view).rows)
    assert all(row.cells[5].open.startswith("source:") for row in grid(view).rows)


def test_without_a_home_city_the_page_asks_for_one(store):
    view = instruments.view(Selection(tab="lack"), store)
    assert view.charts == () and view.notices


def test_results_are_neither_added_nor_ranked(store):
    view = instruments.view(Selection(tab="results"), store)
    assert len(view.rows) == 85 and view.rows["is_result"].all()


def test_a_problem_leads_to_instruments_and_indicators(store):
    view = instruments.view(Selection(tab="problems"), store)
    assert len(view.rows) == 37
    said = opened("challenge:c009", store)
    assert "/instruments?kind=risk_compensation_pool" in said
    assert "/benchmark?indicator=risk_compensation_rate_max" in said


def test_the_cut_off_problem_is_shown_as_cut_off(store):
    first = grid(instruments.view(Selection(tab="problems"), store)).rows[0]
    assert "原文截断" in first.cells[0].text


def test_a_cell_opens_all_its_parameters_with_results_last(store):
    said = opened("instruments:suzhou:loan_interest_subsidy", store)
    assert said.index("全市") < said.index("区县、园区") < said.index("成效（不是规则）")


def test_the_card_of_a_parameter_says_since_when_or_that_there_is_no_date(store):
    assert "记录中无日期" in opened("instrument:i001-suzhou", store)
    said = opened("instrument:i146-jinan", store)
    assert "2023-09起" in said and "policy:sd-2023-155" in said and "省级" in said


def test_platforms_are_never_added_up(store):
    view = systems.view(Selection(), store)
    assert len(view.rows) == 50 and "不能相加" in view.title
    assert not any(column.numeric for column in grid(view).columns)
    own = systems.view(Selection(zones=("suzhou",)), store)
    assert all("苏州" in owner for owner in own.rows["city_or_owner"])


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_finder_says_what_it_does_not_know(lang, store):
    view = finder.view(Selection(lang=lang, zone="suzhou", need=("subsidy",)), store)
    assert view.notices[0].tone == "caution" and len(view.rows)
    assert set(view.rows["zone_id"]) <= {"suzhou", "cn"} and not view.rows["is_result"].any()


def test_the_finder_tells_apart_what_the_firm_asks_for_and_what_reaches_it_through_others(store):
    view = finder.view(Selection(zone="suzhou", need=("loan",)), store)
    assert [chart.key for chart in view.charts] == ["direct", "through"]


def test_a_certificate_that_the_firm_lacks_is_marked(store):
    view = finder.view(Selection(zone="hangzhou", certificates=("hightech",)), store)
    said = {cell.text for chart in view.charts for row in chart.rows for cell in row.cells}
    assert any("（未选）" in text for text in said) and any("（有）" in text for text in said)


def test_the_finder_opens_with_the_home_city(store):
    assert "合肥" in finder.view(Selection(home="hefei"), store).title


@pytest.mark.parametrize("page", [instruments, systems])
def test_nothing_found_offers_a_way_on(page, store):
    view = page.view(Selection(words="量子鲸鱼"), store)
    assert view.charts == () and view.notices[0].link
