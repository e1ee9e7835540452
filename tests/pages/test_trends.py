"""The trends page on the real record: what is joined, what is said, what is missing and why."""

from datetime import date
from itertools import pairwise

import plotly.graph_objects as go
import pytest

from dashboard.charts.draw_lines import fitted
from dashboard.charts.figure import figure, narrow
from dashboard.charts.model import Grid, Lines
from dashboard.charts.paper import DESK, PHONE
from dashboard.pages import trends
from dashboard.pages.ids import Ids
from dashboard.pages.site import Site, selected, whole
from dashboard.theme import HOME
from tests.charts.test_draw_lines import boxes, overlapping

INDICATORS = (
    "scitech_enterprise_loan_balance",
    "gdp",
    "gdp_growth",
    "rd_intensity",
    "hightech_enterprises",
    "little_giants",
    "fund_aum",
    "loans_balance",
    "scitech_loan_balance",
    "population_resident",
    "unicorns",
    "star_market_companies",
)


@pytest.fixture(scope="session")
def site(store):
    return Site(store, (trends,))


@pytest.fixture
def view(site):
    def made(**query):
        query = {name.rstrip("_"): text for name, text in query.items()}
        selection = selected(site, trends, query)
        assert selection.ignored == ()
        return trends.view(selection, site.store)

    return made


@pytest.fixture
def file(site):
    return lambda **query: whole(site, trends, selected(site, trends, query))


def lines(view) -> list[Lines]:
    return [chart for chart in view.charts if isinstance(chart, Lines)]


def of(chart: Lines, zone: str) -> list:
    return [one for one in chart.series if one.zone_id == zone]


def runs(chart: Lines, zone: str) -> list[list[date]]:
    """The dates of each stretch that a line joins."""
    return [
        [mark.when for mark in segment if not mark.other]
        for one in of(chart, zone)
        for segment in one.segments
    ]


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("indicator", INDICATORS)
def test_every_kind_of_indicator_is_drawn_with_words_that_do_not_overlap(view, indicator, lang):
    shown = view(indicator=indicator, home="luoyang", lang=lang)
    (chart,) = lines(shown)
    for paper in (DESK, PHONE):
        assert overlapping(boxes(chart, fitted(chart, paper))) == []
    drawn = figure(chart, lang)
    go.Figure(drawn)
    go.Figure(narrow(chart, lang))


def test_three_lists_of_shanghai_are_three_series_with_two_breaks(view):
    (chart,) = lines(view(zones="shanghai"))
    found = of(chart, "shanghai")
    assert len(found) == 3
    assert sorted(gap.before for one in found for gap in one.breaks) == [
        date(2021, 3, 31),
        date(2021, 12, 31),
    ]
    assert any("名单" in gap.text for one in found for gap in one.breaks)


def test_two_counts_of_suzhou_are_on_no_common_line(view):
    (chart,) = lines(view(indicator="scitech_loan_balance", zones="suzhou"))
    assert sorted(len(run) for run in runs(chart, "suzhou")) == [1, 1]


def test_population_before_and_after_the_census_is_not_joined(view):
    (chart,) = lines(view(indicator="population_resident", zones="hangzhou"))
    for run in runs(chart, "hangzhou"):
        assert not (run[0] < date(2020, 11, 1) <= run[-1])


def test_quarters_are_not_drawn_beside_years_but_stay_in_table_and_file(view, file):
    shown = view(indicator="gdp", zones="beijing")
    (chart,) = lines(shown)
    assert all(mark.when.month == 12 for one in chart.series for run in one.segments for mark in run)
    rows = file(indicator="gdp", zones="beijing").rows
    assert (~rows["drawn"]).any()
    assert len(chart.table.rows) == len(rows)


def test_a_year_that_the_record_misses_is_a_gap(view):
    for chart in lines(view(indicator="gdp", zones="beijing,nanjing,jinan")):
        for zone in ("beijing", "nanjing", "jinan"):
            for run in runs(chart, zone):
                assert all((b - a).days <= 366 for a, b in pairwise(run))


def test_without_a_choice_zones_with_two_figures_at_least_are_shown_and_six_at_most(view):
    (chart,) = lines(view())
    zones = {one.zone_id for one in chart.series}
    assert {"shanghai", "jinan"} <= zones
    assert len(zones) <= 6
    assert "jiaxing" not in zones


def test_the_home_city_is_always_there_first_and_alone_red(view):
    (chart,) = lines(view(indicator="rd_intensity", home="luoyang"))
    assert chart.series[0].zone_id == "luoyang"
    assert {one.zone_id for one in chart.series if one.colour == HOME} == {"luoyang"}
    assert [lane.key for lane in chart.lanes][:2] == ["national", "luoyang"]


def test_a_home_city_without_figures_is_told_and_led_to_the_nearest_indicator(view):
    shown = view(home="luoyang")
    assert "洛阳" in shown.title
    (notice,) = [one for one in shown.notices if "洛阳" in one.text]
    assert "indicator=" in notice.link and "home=luoyang" in notice.link


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_an_empty_choice_says_why_and_offers_a_way_on(view, lang):
    for query in ({"zones": "hefei"}, {"indicator": "gdp", "from_": "2030"}):
        shown = view(lang=lang, **query)
        assert shown.charts == ()
        assert shown.title
        assert any(notice.link for notice in shown.notices)


def test_a_single_city_without_figures_is_led_to_what_it_has(view):
    links = [notice.link for notice in view(zones="hefei").notices]
    assert any("zones=hefei" in link and "indicator=" in link for link in links)


def test_the_title_claims_growth_only_within_one_definition(view):
    assert "两年增加70%" in view(zones="jinan").title
    assert "增加" not in view(indicator="scitech_loan_balance", zones="suzhou").title


def test_growth_of_growth_is_not_claimed(view):
    title = view(indicator="gdp_growth", zones="beijing").title
    assert "增加" not in title and "减少" not in title


def test_amounts_are_in_the_unit_of_the_reader(view):
    for query, unit, value in (
        ({}, "亿元", 11_600),
        ({"amounts": "wanyi"}, "万亿元", 1.16),
        ({"lang": "en"}, "CNY bn", 1_160),
    ):
        (chart,) = lines(view(zones="shanghai", **query))
        newest = max((m for one in chart.series for run in one.segments for m in run), key=lambda m: m.when)
        assert chart.unit == unit
        assert newest.value == pytest.approx(value)


def test_policies_stand_in_lanes_of_their_level_and_approvals_in_their_zones(view):
    (chart,) = lines(view(zones="shanghai", policies="national,provincial,zone"))
    lanes = {lane.key: {event.open for event in lane.events} for lane in chart.lanes}
    assert list(lanes) == ["national", "provincial", "shanghai"]
    assert "policy:csj-2022-general" in lanes["national"] & lanes["shanghai"]
    approvals = [
        e for lane in chart.lanes if lane.key == "shanghai" for e in lane.events if e.kind == "approval"
    ]
    assert [event.start for event in approvals] == [date(2022, 11, 18)]
    assert [(band.start, band.end) for band in chart.bands] == [(date(2022, 11, 18), date(2027, 12, 31))]


def test_without_policies_there_is_no_lane_no_band_and_no_list(view):
    shown = view(policies="none")
    (chart,) = lines(shown)
    assert chart.lanes == chart.bands == ()
    assert not [one for one in shown.charts if isinstance(one, Grid)]


def test_every_marker_of_the_lanes_is_in_the_list_for_the_keyboard(view):
    shown = view(zones="shanghai,jinan")
    listed = {cell.open for row in shown.charts[-1].rows for cell in row.cells if cell.open}
    drawn = figure(lines(shown)[0], "zh")
    opened = {
        one[0] for trace in drawn["data"] if trace.get("yaxis") == "y2" for one in trace.get("customdata", [])
    }
    single = {f"policy:{one}" for text in opened for one in text.split(":", 1)[1].split(",")}
    assert single == listed


def test_every_figure_of_the_table_opens_its_receipt(view):
    (chart,) = lines(view(indicator="gdp", zones="beijing"))
    assert all(any(cell.open.startswith("figure:") for cell in row.cells) for row in chart.table.rows)


def test_policies_without_a_date_are_counted_not_drawn(view):
    assert any("没有写明日期" in note for note in view(zones="jinan").notes)


def test_several_indicators_are_charts_on_one_axis_with_one_table(view):
    shown = view(indicator="gdp,rd_intensity", home="hefei")
    several = lines(shown)
    assert len(several) == 2
    assert len({(chart.start, chart.end) for chart in several}) == 1
    assert [chart.table for chart in several] == [None, None]
    assert [grid.key for grid in shown.charts if isinstance(grid, Grid)] == ["trend-table", "policies"]


def test_years_bound_axis_and_figures(view):
    (chart,) = lines(view(indicator="gdp", zones="beijing", from_="2020", to="2023"))
    assert (chart.start, chart.end) == (date(2020, 1, 1), date(2023, 12, 31))
    assert {mark.when.year for one in chart.series for run in one.segments for mark in run} == {
        2020,
        2021,
        2022,
        2023,
    }


def test_as_known_on_a_day_leaves_out_later_figures_and_policies(view):
    (chart,) = lines(view(indicator="gdp", zones="beijing", known="2022-06-30"))
    assert max(mark.when for one in chart.series for run in one.segments for mark in run) <= date(2022, 6, 30)
    assert max(event.start for lane in chart.lanes for event in lane.events) <= date(2022, 6, 30)


def test_targets_of_a_zone_stand_at_their_day(view):
    (chart,) = lines(view(indicator="hightech_enterprises", zones="hangzhou"))
    assert [(goal.deadline, goal.value) for goal in chart.goals] == [(date(2027, 12, 31), 20_000)]
    assert chart.end >= date(2027, 12, 31)


def test_a_provincial_target_is_no_zones_target(view):
    (chart,) = lines(view(indicator="hightech_enterprises", zones="jinan"))
    assert chart.goals == ()


def test_the_file_holds_every_figure_with_its_segment_and_the_reason_of_each_break(file):
    rows = file(zones="shanghai").rows
    assert list(rows.columns[:3]) == ["zone_id", "zone", "indicator_id"]
    assert rows["segment"].notna().all()
    assert rows["break_reason"].notna().sum() == 2


def test_every_parameter_with_a_control_has_one(site):
    made = str(trends.controls(selected(site, trends, {}), site.store.catalog(), Ids("trends")))
    assert all(f"'trends-{name}'" in made for name in trends.CONTROLS)


def test_policies_are_drawn_by_kind_words_and_instrument_and_that_is_said(view):
    every = drawn_policies(view(zones="suzhou,hefei", from_="2015"))
    pool = view(zones="suzhou,hefei", instrument="risk_compensation_pool,loan_product", from_="2015")
    assert set(drawn_policies(pool)) < set(every) and drawn_policies(pool)
    assert "风险补偿" in " ".join(pool.notes) and "不是全部政策" in " ".join(pool.notes)
    approvals = view(zones="suzhou,hefei", kind="pilot_approval", from_="2015")
    assert 0 < len(drawn_policies(approvals)) < len(every)
    worded = view(zones="suzhou,hefei", words="再贷款", from_="2015")
    assert 0 < len(drawn_policies(worded)) < len(every)
    assert any("再贷款" in text for text in drawn_policies(worded))


def test_a_filter_of_policies_leaves_the_pilot_periods(view):
    (chart,) = lines(view(zones="hefei", words="没有这样的词", indicator="gdp"))
    assert chart.bands and not any(lane.events for lane in chart.lanes)
    told = [one["text"] for one in figure(chart, "zh")["layout"]["annotations"]]
    assert told.count("这几年没有符合条件的政策") == len(chart.lanes)
    assert not any("记录中无" in text for text in told)


def drawn_policies(view) -> list[str]:
    (table,) = (chart for chart in view.charts if chart.key == "policies")
    return [row.cells[2].text for row in table.rows]


def test_the_file_lists_the_policies_that_are_drawn(view, file):
    asked = {"zones": "suzhou,hefei", "kind": "pilot_approval"}
    assert file(**asked).policies["title"].tolist() == drawn_policies(view(**asked))
    assert len(file(zones="suzhou", policies="none").policies) == 0
