"""Series as threads: joined within segments only, hollow where one side is known, named at their ends."""

from datetime import date

from dashboard import theme
from dashboard.charts.model import MONTHS, Lines, Mark, Series, month_at
from dashboard.exports.openxml import tint
from dashboard.exports.slide_paper import END_SIZE, Paper, marks, open_ends
from dashboard.exports.slide_room import Wanted, spread
from dashboard.exports.threads import Dot, Said, Stroke, Thread, serial
from dashboard.exports.words import inches
from dashboard.wording import say

HOLLOW = ("over", "nearly", "at_most")
TINTS = {"preliminary": 0.55, "estimate": 0.25}
SAID_AT_MOST = 14
APART = 0.19
ASIDE, CLOSE = 0.4, 0.3  # inches within which another point is in the way of a label


def series(chart: Lines, paper: Paper, lang: str) -> list[Thread]:
    """A thread per segment, so that nothing is joined between them; the home city last, on top."""
    labels = _placed(chart, paper)
    sides = _sides(chart, paper) if _said_marks(chart) else {}
    threads = []
    for one in sorted(chart.series, key=lambda one: one.home):
        for n, segment in enumerate(one.segments):
            own = [mark for mark in segment if not mark.other]
            if own:
                since = moment(chart, own[0]) if n else ""
                threads.append(_segment(one, since, own, labels, sides, lang))
        others = [mark for segment in one.segments for mark in segment if mark.other]
        if others:
            threads.append(_others(one, others, lang))
    return threads


def _said_marks(chart: Lines) -> bool:
    """Whether there are few enough doubtful figures to write each one down."""
    return sum(mark.qualifier != "exact" and not mark.other for mark in marks(chart)) <= SAID_AT_MOST


def moment(chart: Lines, mark: Mark) -> str:
    """When a figure held, as the axis counts: a month, or months since an event."""
    return f"{month_at(mark.when):+d}" if chart.axis == MONTHS else f"{mark.when:%Y-%m}"


def _sides(chart: Lines, paper: Paper) -> dict[Mark, str]:
    """Where each doubtful figure is written: over or under its point, away from other points."""
    at = {mark: (paper.x(serial(mark.when)), paper.y(mark.value)) for mark in marks(chart)}
    sides = {}
    for mark, (x, y) in at.items():
        if mark.qualifier != "exact" and not mark.other:
            near = [down - y for across, down in at.values() if abs(across - x) < ASIDE]
            over, under = (any(0 < way * down < CLOSE for down in near) for way in (-1, 1))
            first = "above" if mark.qualifier == "over" else "below"
            sides[mark] = first if over == under else "below" if over else "above"
    return sides


def _segment(series: Series, since: str, own: list[Mark], labels: dict, sides: dict, lang: str) -> Thread:
    name = say(lang, "slides.since", name=series.name, date=since) if since else series.name
    dots = tuple(_dot(series, mark, labels.get((series.zone_id, series.name, mark)), sides) for mark in own)
    return Thread(
        name,
        dots,
        stroke=Stroke(series.colour, 3 if series.home else 2.25),
        symbol="circle",
        size=7 if series.home else 6,
        colour=series.colour,
        doubt=Stroke(series.colour, 5, alpha=25) if any(any(open_ends(mark)) for mark in own) else None,
    )


def _dot(series: Series, mark: Mark, end: Said | None, sides: dict[Mark, str]) -> Dot:
    below, above = open_ends(mark)
    said = end
    if not end and mark in sides:
        said = Said(mark.label, sides[mark], 9, series.colour)
    plain_point = mark.status == "final" and mark.qualifier not in HOLLOW
    return Dot(
        serial(mark.when),
        mark.value,
        said,
        mark.label,
        fill="" if plain_point else _fill(mark, series.colour),
        edge="" if plain_point else series.colour,
        size=0 if plain_point else 8,
        down=below,
        up=above,
    )


def _fill(mark: Mark, colour: str) -> str:
    return theme.CARD if mark.qualifier in HOLLOW else tint(colour, TINTS.get(mark.status, 1.0))


def _others(series: Series, others: list[Mark], lang: str) -> Thread:
    dots = tuple(
        Dot(serial(mark.when), mark.value, note=mark.label, fill=theme.CARD, edge=series.colour, size=5)
        for mark in others
    )
    return Thread(say(lang, "slides.other", name=series.name), dots, symbol="circle", colour=series.colour)


def _last(series: Series) -> Mark | None:
    own = [mark for segment in series.segments for mark in segment if not mark.other]
    return max(own, key=lambda mark: mark.when, default=None)


def named(chart: Lines) -> list[tuple[Series, Mark]]:
    """The series that need a name at their end: all but those that a break leads on from; home first."""
    followed = {(series.zone_id, gap.before, gap.low) for series in chart.series for gap in series.breaks}
    ended = [(series, end) for series in chart.series if (end := _last(series))]
    named = [(one, end) for one, end in ended if (one.zone_id, end.when, end.value) not in followed]
    return sorted(named, key=lambda pair: (not pair[0].home, -pair[1].value))


def ends(chart: Lines) -> list[tuple[date, str]]:
    """The days at which lines end, and what is written there."""
    return [(end.when, f"{series.name} {end.label}") for series, end in named(chart)]


def _placed(chart: Lines, paper: Paper) -> dict[tuple[str, str, Mark], Said]:
    """The names at the ends of lines, moved up or down as far as they must not to hide one another."""
    last = named(chart)
    texts = [f"{series.name} {end.label}" for series, end in last]
    wanted = [
        Wanted(
            left := paper.x(serial(end.when)), left + inches(text, END_SIZE) * 1.08 + 0.15, paper.y(end.value)
        )
        for (_, end), text in zip(last, texts, strict=True)
    ]
    heights = spread(wanted, APART, 0.08, paper.y(paper.low))
    return {
        (series.zone_id, series.name, end): Said(
            text, "right", END_SIZE, series.colour, series.home, down=(height - one.at) / paper.box.height
        )
        for (series, end), text, one, height in zip(last, texts, wanted, heights, strict=True)
    }
