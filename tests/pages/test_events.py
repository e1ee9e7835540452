"""The page before and after an event on the real record: what is drawn, said, refused, written to files."""

import pytest

from dashboard.charts.figure import figure, narrow
from dashboard.charts.model import MONTHS, Bars, Grid, Lines, at_month, month_at
from dashboard.pages import events
from dashboard.pages.ids import Ids
from dashboard.pages.site import Site, selected, whole
from dashboard.selection import Selection
from tests.pages.words import texts


def view(store, **choices):
    return events.view(Selection(**choices), store)


def chart(found, key: str):
    return next(one for one in found.charts if one.key == key)


def test_an_axis_of_months_goes_there_and_back():
    assert [month_at(at_month(months)) for months in (-300, -13, -1, 0, 11, 500)] == [
        -300,
        -13,
        -1,
        0,
        11,
        500,
    ]


def test_each_zone_stands_on_its_own_months(store):
    lines = chart(view(store, zones=("jinan", "hefei")), "events-time")
    assert isinstance(lines, Lines) and lines.axis == MONTHS
    months = {
        one.zone_id: {month_at(mark.when) for part in one.segments for mark in part} for one in lines.series
    }
    assert {month % 12 for month in months["jinan"] if month % 12 == 1} == {1}
    assert 1 in months["hefei"] and 1 in months["jinan"] and max(months["jinan"]) > max(months["hefei"])


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_axis_has_round_months_and_every_figure_opens_its_receipt(store, lang):
    time = chart(view(store, lang=lang), "events-time")
    drawn = figure(time, lang)
    for axis in (drawn["layout"]["xaxis"], narrow(time, lang)["layout"]["xaxis"]):
        assert "<b>0</b>" in axis["ticktext"] and any(text.startswith("−") for text in axis["ticktext"])
    opens = [told[0] for trace in drawn["data"] for told in trace.get("customdata", ()) if told and told[0]]
    assert opens and all(one.startswith("figure:") for one in opens)


def test_the_ends_that_rest_on_some_zones_only_are_told(store):
    lines = chart(view(store), "events-time")
    assert "只有部分城市" in lines.notes[0]


def test_zones_without_the_event_are_listed(store):
    grid = chart(view(store, home="luoyang"), "events-zones")
    said = {row.zone_id: row.cells[1].text for row in grid.rows}
    assert len(said) == 11 and said["luoyang"] == "记录中无此事件" and grid.rows[0].zone_id == "luoyang"
    assert said["jinan"] == "2021-11" and said["hefei"] == "2022-11-18"


def test_the_title_says_what_the_placebos_leave(store):
    found = view(store)
    bars = chart(found, "effect")
    assert isinstance(bars, Bars) and [bar.ranked for bar in bars.bars] == [True] + [False] * 4
    real, *fakes = [abs(bar.value) for bar in bars.bars]
    assert (
        f"4个安慰剂中有{sum(fake >= real for fake in fakes)}个" in found.title and "依据24个数" in found.title
    )
    assert isinstance(bars.table, Grid) and bars.table.rows


def test_every_figure_of_the_effect_opens_its_receipt(store):
    grid = chart(view(store), "effect-figures")
    opens = {cell.open for row in grid.rows for cell in row.cells[2:4]}
    assert len(opens) == 24 and all(one.startswith("figure:") for one in opens)


@pytest.mark.parametrize(
    ("choices", "words"),
    [
        ({"indicator": ("little_giants",)}, "还缺4个"),
        ({"event": "programme"}, "不作比较"),
        ({"event": "policy:cn-2022-relend"}, "没有可对照的"),
        ({"event": "policy:cn-scitech-finance-pilot"}, "没有哪个城市有这个事件的日期"),
    ],
)
def test_with_too_little_it_refuses_and_says_why(store, choices, words):
    found = view(store, **choices)
    assert words in found.title and not any(one.key == "effect" for one in found.charts)
    assert chart(found, "events-zones").rows and found.notes


def test_an_event_that_does_not_exist_is_told_calmly(store):
    found = view(store, event="policy:nothing")
    assert found.notices[0].tone == "calm" and "policy:nothing" in found.notices[0].text
    assert found.title == view(store).title


def test_a_ratio_of_two_indicators_falls_back_to_a_published_one(store):
    derived = next(iter(store.catalog().derived))
    assert view(store, indicator=(derived,)).title == view(store).title


def test_as_known_earlier_knows_no_later_event(store):
    from datetime import date

    found = view(store, known=date(2022, 1, 1))
    assert chart(found, "events-zones").title.startswith("各城市的零点：11个城市中1个")


def test_the_file_has_every_figure_with_its_side_and_its_use(store):
    site = Site(store, (events,))
    selection = selected(site, events, {"event": "approval", "indicator": "gdp"})
    rows = whole(site, events, selection).rows
    assert len(rows) == len(store.figures(("gdp",), store.catalog().cities))
    assert set(rows["event_side"].dropna()) == {"before", "between", "after"}
    assert rows["effect_role"].notna().sum() == 24 and set(rows["effect_year"].dropna()) == {1}
    assert rows[rows["zone_id"] == "suzhou"]["months_since"].isna().all()


@pytest.mark.parametrize("kind", ["csv", "xlsx", "parquet", "json", "pptx"])
def test_it_leaves_as_every_kind_of_file(client, kind):
    assert client.get(f"/events.{kind}?lang=en").status_code == 200


def test_the_controls_hold_the_event(store):
    catalog = store.catalog()
    said = texts(events.controls(Selection(event="policy:csj-2022-general"), catalog, Ids("events")))
    assert "事件" in said
    options = events.event_options(catalog, "zh")
    assert [one["value"] for one in options[:2]] == ["approval", "programme"] and len(options) > 100
