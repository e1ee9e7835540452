"""Lines over time as drawn: true gaps, visible doubt, breaks with their reason, words that hide nothing."""

import re
from datetime import date

import plotly.graph_objects as go
import pytest

from dashboard.charts import draw_words
from dashboard.charts.draw_lines import fitted, lines, timeline
from dashboard.charts.model import Band, Break, Event, Goal, Grid, Lane, Lines, Mark, Series, Timeline
from dashboard.charts.paper import DESK, PHONE
from dashboard.charts.room import text_width

RED, BLUE = "#B42318", "#1F5FA8"


def mark(year: int, value: float, **more) -> Mark:
    given = {"low": value, "high": value, "label": f"{value:,.0f}", "open": f"figure:{year}", **more}
    return Mark(date(year, 12, 31), value, **given)


def series(zone: str, *segments, colour=BLUE, **more) -> Series:
    return Series(zone, zone, colour, segments, **more)


def chart(*several: Series, **more) -> Lines:
    given = {
        "unit": "亿元",
        "start": date(2016, 1, 1),
        "end": date(2026, 12, 31),
        "table": Grid("table", ""),
        **more,
    }
    return Lines("trend", "GDP", series=several, **given)


def line(drawn: dict, name: str) -> dict:
    return next(trace for trace in drawn["data"] if trace.get("name") == name)


def test_segments_are_never_joined():
    drawn = line(lines(chart(series("a", (mark(2018, 1), mark(2019, 2)), (mark(2021, 3),))), "zh"), "a")
    assert drawn["x"] == ["2018-12-31", "2019-12-31", None, "2021-12-31"]
    assert drawn["y"] == [1, 2, None, 3]
    assert drawn["connectgaps"] is False


def test_one_sided_figures_are_hollow_with_an_arrow_and_a_soft_band():
    found = lines(chart(series("a", (mark(2018, 10, qualifier="over", high=11), mark(2019, 12)))), "zh")
    drawn = line(found, "a")
    arrows = next(trace for trace in found["data"] if "text" in trace)
    assert (arrows["x"], arrows["y"], arrows["text"]) == (["2018-12-31"], [10], ["↑"])
    assert drawn["marker"]["color"][0] == "#FFFFFF"
    assert drawn["error_y"]["array"] == [1, 0]


def test_a_bound_that_nobody_knows_reaches_to_the_end_of_the_axis_at_most():
    found = lines(chart(series("a", (mark(2018, 10, qualifier="over", high=float("inf")),))), "zh")
    assert line(found, "a")["error_y"]["array"] == [found["layout"]["yaxis"]["range"][1] - 10]


def test_what_is_not_final_is_paler_and_estimates_the_palest():
    several = (mark(2018, 1), mark(2019, 2, status="preliminary"), mark(2020, 3, status="estimate"))
    colours = line(lines(chart(series("a", several)), "zh"), "a")["marker"]["color"]
    assert len(set(colours)) == 3
    assert [int(colour[1:3], 16) for colour in colours] == sorted(int(colour[1:3], 16) for colour in colours)


def test_a_second_publishers_number_is_a_ring_of_its_own():
    found = lines(chart(series("a", (mark(2018, 1), mark(2018, 1.1, other=True), mark(2019, 2)))), "zh")
    assert line(found, "a")["y"] == [1, 2]
    assert found["data"][0]["y"] == [1.1]


def test_a_break_is_dotted_grey_and_says_why():
    gap = Break(date(2019, 12, 31), date(2020, 12, 31), 2, 4, "企业名单扩大")
    found = lines(chart(series("a", (mark(2018, 1), mark(2019, 2)), (mark(2020, 4),), breaks=(gap,))), "zh")
    dotted = [trace for trace in found["data"] if trace.get("line", {}).get("dash") == "dot"]
    assert [trace["y"] for trace in dotted] == [[2, 4, None]]
    assert any("企业名单扩大" in one["text"].replace("<br>", "") for one in found["layout"]["annotations"])


def test_the_axis_starts_at_zero_or_says_that_it_does_not():
    low = lines(chart(series("a", (mark(2018, 1), mark(2019, 20)))), "zh")["layout"]
    high = lines(chart(series("a", (mark(2018, 90), mark(2019, 95)))), "zh")["layout"]
    assert low["yaxis"]["range"][0] == 0
    assert "不从 0 开始" not in low["annotations"][0]["text"]
    assert high["yaxis"]["range"][0] > 0
    assert "不从 0 开始" in high["annotations"][0]["text"]


def test_touching_a_marker_draws_one_hairline_through_chart_and_lanes():
    axis = lines(chart(series("a", (mark(2018, 1),)), lanes=(lane("a"),)), "zh")["layout"]["xaxis"]
    assert (axis["showspikes"], axis["spikemode"]) == (True, "across")


def lane(key: str, *days: date) -> Lane:
    several = tuple(Event(day, day, f"{day}", f"policy:{day}", hover=f"{day}") for day in days)
    return Lane(key, key, BLUE, several)


def test_a_cluster_opens_the_list_of_its_policies():
    close = (date(2020, 1, 1), date(2020, 1, 3))
    markers, numbers = lines(chart(series("a", (mark(2018, 1),)), lanes=(lane("a", *close),)), "zh")["data"][
        -2:
    ]
    assert markers["customdata"][0][0] == "policies:2020-01-01,2020-01-03"
    assert (numbers["x"], numbers["text"]) == (markers["x"], ["2"])


def test_a_lane_without_a_policy_says_so():
    found = lines(chart(series("a", (mark(2018, 1),)), lanes=(lane("a"),)), "en")
    assert any("no dated policy" in one["text"] for one in found["layout"]["annotations"])


def crowded() -> Lines:
    """Twelve zones that all end at nearly the same value, with breaks, pilot periods and a target."""
    several = [
        series(
            f"城市{n}",
            tuple(mark(year, 100 + n + (year - 2016) * 3) for year in range(2016, 2026)),
            home=n == 5,
        )
        for n in range(12)
    ]
    gap = Break(date(2019, 12, 31), date(2020, 12, 31), 110, 114, "2019年与2020年的企业名单不同，前后不可比")
    bands = tuple(Band(date(2020 + n, 5, 1), date(2027, 1, 1), f"试点 {n}", RED) for n in range(3))
    goal = Goal("a", date(2026, 12, 31), 120, "2026年目标 ≥120", RED)
    return chart(
        *several,
        series("d", (mark(2019, 110),), (mark(2020, 114),), breaks=(gap,)),
        bands=bands,
        goals=(goal,),
    )


def boxes(chart: Lines, paper) -> list[tuple[str, tuple[float, float, float, float]]]:
    """Text and rectangle in pixels of every word placed in a chart."""
    found = []
    for one in draw_words.words(chart, paper):
        x, y = paper.x(date.fromisoformat(one["x"])), paper.y(one["y"])
        x += one["ax"] if one["showarrow"] else one["xshift"]
        y += one["ay"] if one["showarrow"] else -one["yshift"]
        rows = re.sub("</?b>", "", one["text"]).split("<br>")
        wide = max(text_width(row, one["font"]["size"], "<b>" in one["text"]) for row in rows)
        high = len(rows) * one["font"]["size"] * 1.3
        left = x - {"left": 0, "center": wide / 2, "right": wide}[one["xanchor"]]
        top = y - (0 if one["yanchor"] == "top" else high / 2)
        found.append((one["text"], (left, top, left + wide, top + high)))
    return found


def overlapping(found) -> list[tuple[str, str]]:
    def meet(one, other):
        return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]

    return [(a, b) for n, (a, one) in enumerate(found) for b, other in found[n + 1 :] if meet(one, other)]


@pytest.mark.parametrize("paper", [DESK, PHONE], ids=["desk", "phone"])
def test_no_word_stands_over_another(paper):
    one = crowded()
    found = boxes(one, fitted(one, paper))
    assert overlapping(found) == []
    assert any("城市5" in text for text, _ in found), "the home city is always named"
    if paper is DESK:
        assert sum("城市" in text for text, _ in found) == 12


def test_words_stay_inside_the_paper():
    one = crowded()
    paper = fitted(one, DESK)
    for text, (left, top, right, bottom) in boxes(one, paper):
        assert left >= 0 and top >= -3 and right <= paper.across + paper.right and bottom <= paper.plot, text


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_plotly_accepts_the_drawing_for_a_desk_and_for_a_phone(lang):
    drawn = lines(crowded(), lang)
    assert go.Figure(drawn).layout.height == drawn["layout"]["height"]
    assert go.Figure(lines(crowded(), lang, PHONE)).layout.height


def test_plotly_accepts_a_timeline():
    lanes = (lane("国家", date(2018, 5, 1), date(2022, 11, 18)), lane("上海"))
    drawn = timeline(
        Timeline("timeline", "", start=date(1985, 1, 1), end=date(2035, 12, 31), lanes=lanes), "zh"
    )
    assert go.Figure(drawn).layout.yaxis.ticktext == (
        '<b style="color:#1F5FA8">国家</b>',
        '<b style="color:#1F5FA8">上海</b>',
    )


def test_charts_below_one_another_share_their_margins():
    first = lines(chart(series("a", (mark(2018, 1),)), table=None), "zh")["layout"]
    second = lines(chart(series("a name that is long", (mark(2025, 9_999_999),)), table=None), "zh")["layout"]
    assert first["margin"]["r"] == second["margin"]["r"]
    assert first["height"] < lines(chart(series("a", (mark(2018, 1),))), "zh")["layout"]["height"]
