"""Policies over the years as a native chart: a lane for each level or zone."""

from datetime import date

from dashboard.charts.model import Lane, Lines, Timeline
from dashboard.exports import slide_key, slide_lanes
from dashboard.exports.slide_page import Follow, Page, marks, say_nothing, speak
from dashboard.exports.slide_paper import Paper, paper_of_lanes, shown_lanes, time_of
from dashboard.exports.slide_xy import add_xy, set_axes
from dashboard.wording import say


def add(page: Page, chart: Timeline) -> list[Follow]:
    """Draws the lanes on a page; gives the page of the key where it must follow."""
    found = slide_lanes.numbered(chart.lanes, *time_of(chart))
    body = marks(page, page.body, _marks(chart.lanes))
    body = slide_key.add(page, body, found)
    paper = paper_of_lanes(chart, body)
    if not paper.lanes:
        say_nothing(page)
        return []
    threads = slide_lanes.threads(paper, (), slide_key.numbers(found), page.lang)
    alt = say(page.lang, "slides.alt_timeline", title=chart.title, rows=_told(paper, *time_of(chart)))
    drawn = add_xy(page, paper.box, [slide_lanes.years(paper, page.lang), *threads], alt)
    set_axes(drawn, paper)
    speak(page, slide_key.spoken(page, found))
    return slide_key.follow(page, found)


def _told(paper: Paper, start: date, end: date) -> str:
    return "; ".join(f"{lane.name} {len(slide_lanes.numbered((lane,), start, end))}" for lane in paper.lanes)


def _marks(lanes: tuple[Lane, ...]) -> list[str]:
    events = [event for lane in lanes for event in lane.events]
    used = {
        "mark_home": any(lane.home for lane in lanes),
        "mark_span": any(event.start != event.end for event in events),
        "mark_horizon": any(event.horizon for event in events),
    }
    return [key for key, is_used in used.items() if is_used]


def all_lanes(page: Page, chart: Lines, paper: Paper) -> list[Follow]:
    """The page with every lane of a chart that shows only some of them."""
    if len(paper.lanes) == len(shown_lanes(chart.lanes)):
        return []
    title = say(page.lang, "slides.all_lanes", title=chart.title)
    lanes = Timeline(
        f"{chart.key}-lanes",
        title,
        sources=chart.sources,
        start=chart.start,
        end=chart.end,
        lanes=chart.lanes,
    )
    return [(title, lambda new: add(new, lanes) and None)]
