"""Policy lanes of a native chart: each policy at its exact day, with a line through the plot and a number."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dashboard import theme
from dashboard.charts.model import Band, Event, Lane, at_month, month_at
from dashboard.exports.slide_paper import NAME_SIZE, Paper
from dashboard.exports.threads import Dot, Said, Stroke, Thread, day_of, serial, stretch
from dashboard.exports.words import inches
from dashboard.wording import say

GROUND, PERIOD = 7, 18  # soft rather than pale: viewers differ in which series they draw on top
APPROVAL = "approval"
MONTH = 31
FAINT, CLEAR, FEW = 22, 45, 8
NUMBER_SIZE = 8


@dataclass(frozen=True)
class Numbered:
    """A policy with the number under which the key names it."""

    number: int
    event: Event
    lane: str


def numbered(lanes: tuple[Lane, ...], start: date, end: date) -> tuple[Numbered, ...]:
    """The policies between two days in the order of their dates, each once though it stand in two lanes."""
    seen: dict[str, tuple[Event, str]] = {}
    for lane in lanes:
        for event in lane.events:
            if event.end >= start and event.start <= end:
                seen.setdefault(event.open or event.label, (event, lane.name))
    order = sorted(seen.values(), key=lambda pair: (pair[0].start, pair[0].end, pair[0].label))
    return tuple(Numbered(n, event, lane) for n, (event, lane) in enumerate(order, 1))


def _inside(event: Event, paper: Paper) -> bool:
    return serial(event.end) >= paper.start and serial(event.start) <= paper.end


def threads(paper: Paper, bands: tuple[Band, ...], numbers: dict[str, int], lang: str) -> list[Thread]:
    """The lanes from back to front: tracks with names, pilot periods, horizons, spans, policies.

    `numbers` maps what a policy opens to its number, empty for none.
    """
    drawn = []
    for n, lane in enumerate(paper.lanes):
        at = paper.lane(n)
        labels = _labels(lane, paper, numbers)
        drawn.append(_track(lane, at, paper, lang))
        drawn += _bands(lane, at, bands, paper, lang)
        drawn += _horizons(lane, at, paper, lang)
        drawn += _spans(lane, at, paper, labels, lang)
        drawn += _policies(lane, at, paper, labels, lang)
    return drawn


def ink(lane: Lane) -> str:
    """The colour of a lane's marks."""
    return theme.HOME if lane.home else theme.SOFT if lane.colour == theme.SLATE else lane.colour


def _track(lane: Lane, at: float, paper: Paper, lang: str) -> Thread:
    """The ground of a lane, with its name at the left."""
    name = Said(lane.name, "left", NAME_SIZE, ink(lane), bold=True)
    ground = Stroke(theme.HOME if lane.home else theme.INK, paper.thick(0.78), alpha=GROUND)
    dots = (Dot(paper.start, at, name), Dot(paper.end, at))
    return Thread(say(lang, "slides.track", name=lane.name), dots, stroke=ground)


def _bands(lane: Lane, at: float, bands: tuple[Band, ...], paper: Paper, lang: str) -> list[Thread]:
    """The pilot period that begins with an approval in this lane of a zone."""
    approved = {
        event.start
        for event in lane.events
        if event.kind == APPROVAL and lane.key not in ("national", "provincial")
    }
    found = []
    for band in bands:
        first, last = _clipped(band.start, band.end, paper)
        if band.start in approved and first < last:
            soft = Stroke(ink(lane), paper.thick(0.78), alpha=PERIOD)
            dots = stretch(first, last, at, band.label)
            found.append(Thread(say(lang, "slides.band", name=band.label), dots, stroke=soft))
    return found


def _horizons(lane: Lane, at: float, paper: Paper, lang: str) -> list[Thread]:
    """The horizons of plans as thin bars along the foot of the lane."""
    dots: list[Dot] = []
    for event in lane.events:
        if event.horizon and event.kind != APPROVAL:
            first, last = _clipped(*event.horizon, paper)
            if first < last:
                dots += stretch(first, last, at - paper.part(0.3), event.label)
    thin = Stroke(ink(lane), max(1.5, paper.thick(0.1)), alpha=35)
    return [Thread(say(lang, "slides.horizons", name=lane.name), tuple(dots), stroke=thin)] if dots else []


def _clipped(first: date, last: date, paper: Paper) -> tuple[float, float]:
    return max(serial(first), paper.start), min(serial(last), paper.end)


def _spans(lane: Lane, at: float, paper: Paper, labels: dict[str, str], lang: str) -> list[Thread]:
    """Policies known by month or year: a bar as long as their date is open, a year's one higher up."""
    dots: list[Dot] = []
    for event in lane.events:
        if event.start != event.end and _inside(event, paper):
            first, last = _clipped(event.start, event.end, paper)
            height = at + paper.part(0.22) if _by_year(event) else at
            dots += stretch(first, last, height, event.label, _number(event, labels, lane))
    bar = Stroke(ink(lane), max(2.5, paper.thick(0.2)), alpha=70)
    return [Thread(say(lang, "slides.spans", name=lane.name), tuple(dots), stroke=bar)] if dots else []


def _policies(lane: Lane, at: float, paper: Paper, labels: dict[str, str], lang: str) -> list[Thread]:
    """Policies at their day, approvals as squares, each with a line up through the plot."""
    dots = tuple(
        Dot(
            serial(event.start),
            at,
            _number(event, labels, lane),
            event.label,
            symbol="square" if event.kind == APPROVAL else "",
            fill=ink(lane) if event.kind == APPROVAL else "",
        )
        for event in lane.events
        if event.start == event.end and _inside(event, paper)
    )
    up = (paper.high - at, Stroke(ink(lane), 0.75, "dash", CLEAR if 0 < len(labels) <= FEW else FAINT))
    rise = up if paper.high > paper.low else None
    name = say(lang, "slides.lane", name=lane.name)
    return [Thread(name, dots, symbol="diamond", size=7, colour=ink(lane), rise=rise)] if dots else []


def _number(event: Event, labels: dict[str, str], lane: Lane) -> Said | None:
    text = labels.get(event.open, "")
    return Said(text, "right", NUMBER_SIZE, ink(lane), bold=lane.home) if text else None


def _by_year(event: Event) -> bool:
    """Whether a policy is known by less than its month."""
    return (event.end - event.start).days >= MONTH


def _labels(lane: Lane, paper: Paper, numbers: dict[str, int]) -> dict[str, str]:
    """What stands right of each policy: its number; where several are close, their range, at the last."""
    found: dict[str, str] = {}
    for by_year in (False, True):
        events = [
            e for e in lane.events if _inside(e, paper) and e.open in numbers and _by_year(e) == by_year
        ]
        for group in _close(sorted(events, key=lambda event: (event.end, event.start)), paper):
            found[group[-1].open] = _range([numbers[event.open] for event in group])
    return found


def _close(events: list[Event], paper: Paper) -> list[list[Event]]:
    """The policies in groups that have no room for a number between them."""
    groups: list[list[Event]] = []
    for event in events:
        room = paper.days(_room(len(groups[-1]))) if groups else 0
        if groups and serial(event.start) - serial(groups[-1][-1].end) < room:
            groups[-1].append(event)
        else:
            groups.append([event])
    return groups


def _room(count: int) -> float:
    """What a policy and its number need, in inches."""
    return 0.12 + inches("00" if count == 1 else "00–00", NUMBER_SIZE)


def _range(found: list[int]) -> str:
    """Numbers in few characters: "3", "3–5"."""
    low, high = min(found), max(found)
    return str(low) if low == high else f"{low}–{high}"


def months(paper: Paper, lang: str) -> Thread:
    """The months since an event, each named at its mark."""
    first, last = month_at(day_of(paper.start)), month_at(day_of(paper.end))
    every = next(n for n in (12, 24, 60, 120, 600) if paper.across / max(last - first, 1) * n >= 0.45)
    told = range(-(-first // every) * every, last + 1, every)
    texts = [(month, f"{month:+d}" if month else "0") for month in told]
    dots = tuple(
        Dot(serial(at_month(month)), paper.bottom, Said(text, "below", 10, theme.SOFT))
        for month, text in texts
    )
    return Thread(say(lang, "slides.months"), dots)


def years(paper: Paper, lang: str) -> Thread:
    """The years of the axis, each named at its middle."""
    first, last = day_of(paper.start).year, day_of(paper.end).year
    every = next(n for n in (1, 2, 5, 10, 20, 50) if paper.across / (last - first + 1) * n >= 0.45)
    middles = [serial(date(year, 7, 1)) for year in range(first, last + 1) if every == 1 or year % every == 0]
    dots = tuple(
        Dot(x, paper.bottom, Said(str(day_of(x).year), "below", 10, theme.SOFT))
        for x in middles
        if x <= paper.end
    )
    return Thread(say(lang, "slides.years"), dots)
