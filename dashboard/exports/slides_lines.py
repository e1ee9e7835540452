"""Series over time as a native XY chart: true gaps, dotted breaks, hollow doubt, policies in lanes below."""

from dashboard.charts.model import MONTHS, Lines
from dashboard.exports import slide_breaks, slide_key, slide_lanes, slide_series, slides_timeline
from dashboard.exports.slide_page import Follow, Page, heading, marks, say_nothing, speak
from dashboard.exports.slide_paper import marks as figures
from dashboard.exports.slide_paper import open_ends, paper_for, shown_lanes, time_of
from dashboard.exports.slide_xy import add_xy, set_axes
from dashboard.wording import say


def add(page: Page, chart: Lines) -> list[Follow]:
    """Draws series with their policy lanes on a page; gives the pages that must follow."""
    if not (figures(chart) or chart.goals or shown_lanes(chart.lanes)):
        say_nothing(page)
        return []
    body = heading(page, chart.title, chart.unit)
    whys = slide_breaks.reasons(chart)
    body = slide_key.reasons(page, marks(page, body, _marks(chart)), whys)
    found = slide_lanes.numbered(chart.lanes, *time_of(chart))
    body = slide_key.add(page, body, found)
    paper = paper_for(chart, body, slide_series.ends(chart))
    threads = [
        (slide_lanes.months if chart.axis == MONTHS else slide_lanes.years)(paper, page.lang),
        *slide_lanes.threads(paper, chart.bands, slide_key.numbers(found), page.lang),
        *slide_breaks.goals(chart.goals, paper, page.lang),
        *slide_breaks.breaks(chart, paper, whys, page.lang),
        *slide_series.series(chart, paper, page.lang),
    ]
    set_axes(add_xy(page, paper.box, threads, _alt(chart, page.lang)), paper)
    why = [f"{letter}. {text}" for text, letter in whys.items()]
    speak(page, [*why, *slide_key.spoken(page, found), say(page.lang, "slides.notes_edit")])
    return [*slides_timeline.all_lanes(page, chart, paper), *slide_key.follow(page, found)]


def _marks(chart: Lines) -> list[str]:
    """How to read what this chart uses."""
    found = figures(chart)
    events = [event for lane in chart.lanes for event in lane.events]
    used = {
        "mark_home": any(series.home for series in chart.series),
        "mark_hollow": any(mark.qualifier in slide_series.HOLLOW and not mark.other for mark in found),
        "mark_whisker": any(any(open_ends(mark)) for mark in found),
        "mark_preliminary": any(mark.status != "final" and not mark.other for mark in found),
        "mark_other": any(mark.other for mark in found),
        "mark_break": any(series.breaks for series in chart.series),
        "mark_goal": bool(chart.goals),
        "mark_band": bool(chart.bands and chart.lanes),
        "mark_span": any(event.start != event.end for event in events),
        "mark_horizon": any(event.horizon for event in events),
    }
    return [key for key, is_used in used.items() if is_used]


def _alt(chart: Lines, lang: str) -> str:
    rows = "; ".join(
        f"{series.name} {end.label} ({slide_series.moment(chart, end)})"
        for series, end in slide_series.named(chart)
    )
    return say(lang, "slides.alt_lines", title=chart.title, rows=rows)
