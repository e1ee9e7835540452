"""Before and after: the change of zones that met an event beside that of zones that had not.

For each zone that met it, its change from the last shared date before its zero to a date in a year after it,
less the mean change of the other zones between the same two dates; of several zones the mean of these
differences. Amounts and counts are taken in logs (a difference of logs is told as per cent: exp(d) - 1),
rates and shares in their own unit. With one zero for all it is the coefficient of a regression with zone and
period dummies; with several, zones that met the event earlier never stand for those that did not (the
forbidden comparisons of Goodman-Bacon, Journal of Econometrics 225, 2021; the remedy is that of Callaway and
Sant'Anna, ibid.).

Two placebos with the same arithmetic stand beside it: the zero moved back by whole years, with figures from
before the true one only; and each other zone in the place of those that met the event.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from math import exp, inf
from statistics import fmean

import pandas as pd

from dashboard.analysis.effect_pairs import (
    PERCENT,
    Change,
    Comparison,
    Panel,
    Window,
    comparison,
    lacking,
    panels,
)
from dashboard.analysis.events import Zero
from dashboard.analysis.intervals import Interval

# With fewer than three others a placebo zone would be compared with one city only.
OTHERS_AT_LEAST = 3
FIGURES_AT_LEAST = 2 * (1 + OTHERS_AT_LEAST)
PLACEBO_OTHERS = 2
YEARS = (1, 2, 3)
MOVED = (1, 2, 3, 4, 5, 6)
NO_EVENT, NO_OTHERS, TOO_FEW = "no_event", "no_others", "too_few"


@dataclass(frozen=True, slots=True)
class Placebo:
    """The same arithmetic where nothing happened: a zero so many years too early, or another zone."""

    kind: str
    name: str
    value: float
    figures: int


@dataclass(frozen=True)
class Effect:
    """The difference of changes in one year after the event, and all that it rests on."""

    year: int
    comparisons: tuple[Comparison, ...]
    value: float
    bounds: Interval
    dates: tuple[Placebo, ...] = ()
    zones: tuple[Placebo, ...] = ()

    @property
    def rows(self) -> dict[str, dict]:
        """The figures that it rests on, by id."""
        return _rows(change for one in self.comparisons for change in (one.own, *one.others))

    @property
    def others(self) -> tuple[str, ...]:
        """The zones that had not met the event."""
        return tuple(dict.fromkeys(change.zone for one in self.comparisons for change in one.others))

    @property
    def own_mean(self) -> float:
        """The mean change of the zones that met the event."""
        return fmean(one.own.value for one in self.comparisons)

    @property
    def others_mean(self) -> float:
        """The mean over comparisons of the mean change of the others."""
        return fmean(one.mean for one in self.comparisons)

    @property
    def placebos(self) -> tuple[Placebo, ...]:
        """All placebos."""
        return (*self.dates, *self.zones)

    @property
    def sure(self) -> bool:
        """Whether the figures are exact enough to tell the sign of the difference."""
        return not self.bounds.low <= 0 <= self.bounds.high

    @property
    def beyond(self) -> int:
        """How many placebos are at least as far from zero."""
        return sum(abs(one.value) >= abs(self.value) for one in self.placebos)


@dataclass(frozen=True)
class Answer:
    """The effects by year after the event; or why there is none and how many figures are missing."""

    kind: str = PERCENT
    unit: str = ""
    definition: str = ""
    effects: tuple[Effect, ...] = ()
    reason: str = ""
    missing: int = 0
    others_at_least: int = OTHERS_AT_LEAST
    figures_at_least: int = FIGURES_AT_LEAST

    @property
    def main(self) -> Effect | None:
        """The effect with most zones, then most figures, then the later one."""
        return max(self.effects, key=lambda e: (len(e.comparisons), len(e.rows), e.year), default=None)

    def told(self, value: float) -> float:
        """A change or a difference as it is told: per cent out of logs, else as it is."""
        if self.kind != PERCENT:
            return value
        return inf if value == inf else (exp(value) - 1) * 100


def answer(figures: pd.DataFrame, zeros: Mapping[str, Zero], zones: Iterable[str], breaks=None) -> Answer:
    """What the published figures of one indicator tell about an event.

    `figures` have the columns of the view `figures`; `zeros` holds the zones that met the event, `zones` all
    that may be compared. Of several definitions and lengths of period that count with most figures is taken.
    """
    cities = list(zones)
    zeros = {zone: zero for zone, zero in zeros.items() if zone in cities}
    if not zeros:
        return Answer(reason=NO_EVENT)
    window, several = Window(zeros, zeros), panels(figures, breaks, cities) if len(figures) else []
    found = [(panel, _effects(panel, window)) for panel in several]
    panel, effects = max(found, key=_preference, default=(None, ()))
    if panel is None or not effects:
        return _refusal(several, window, cities)
    shape = panel.shape
    tried = tuple(_tried(panel, one, window) for one in effects)
    return Answer(panel.kind, shape.unit, shape.definition, tried)


def _preference(found: tuple[Panel, tuple[Effect, ...]]) -> tuple:
    panel, effects = found
    zones = max((len(one.comparisons) for one in effects), default=0)
    return zones, max((len(one.rows) for one in effects), default=0), panel.shape


def _effects(panel: Panel, window: Window) -> tuple[Effect, ...]:
    return tuple(one for year in YEARS if (one := effect(panel, window, year)))


def effect(panel: Panel, window: Window, year: int, zones: Iterable[str] | None = None) -> Effect | None:
    """The difference in a year after the event, of the zones with enough others beside them."""
    made = [comparison(panel, zone, window, year) for zone in zones or window.asked]
    enough = tuple(one for one in made if one and len(one.others) >= OTHERS_AT_LEAST)
    if not enough:
        return None
    value = fmean(one.difference for one in enough)
    return Effect(year, enough, value, _bounds(enough))


def _bounds(several: tuple[Comparison, ...]) -> Interval:
    """How low and how high the difference may be, given how exactly the figures were published."""
    lows = [one.own.bounds.low - fmean(c.bounds.high for c in one.others) for one in several]
    highs = [one.own.bounds.high - fmean(c.bounds.low for c in one.others) for one in several]
    return Interval(fmean(lows), fmean(highs))


def _rows(changes: Iterable[Change]) -> dict[str, dict]:
    return {row["observation_id"]: row for change in changes for row in (change.before, change.after)}


def _tried(panel: Panel, found: Effect, window: Window) -> Effect:
    """An effect with its placebos."""
    return replace(found, dates=_placebo_dates(panel, found, window), zones=_placebo_zones(found))


def _placebo_dates(panel: Panel, found: Effect, window: Window) -> tuple[Placebo, ...]:
    made, zones = [], [one.own.zone for one in found.comparisons]
    for years in MOVED:
        asked = {zone: moved(zero, years) for zone, zero in window.true.items()}
        fake = effect(panel, Window(asked, window.true, moved=True), found.year, zones)
        if fake:
            made.append(Placebo("date", str(years), fake.value, len(fake.rows)))
    return tuple(made)


def moved(zero: Zero, years: int) -> Zero:
    """The same zero whole years earlier; 29 February becomes the 28th."""
    return replace(zero, first=_back(zero.first, years), last=_back(zero.last, years))


def _back(day: date, years: int) -> date:
    return day.replace(year=day.year - years, day=min(day.day, 28) if day.month == 2 else day.day)


def _placebo_zones(found: Effect) -> tuple[Placebo, ...]:
    made = (_placebo_zone(zone, found) for zone in found.others)
    return tuple(one for one in made if one)


def _placebo_zone(zone: str, found: Effect) -> Placebo | None:
    """Another zone in the place of those that met the event, between the same dates."""
    values, used = [], []
    for one in found.comparisons:
        own = [change for change in one.others if change.zone == zone]
        rest = [change for change in one.others if change.zone != zone]
        if own and len(rest) >= PLACEBO_OTHERS:
            values.append(Comparison(own[0], tuple(rest)).difference)
            used += [*own, *rest]
    return Placebo("zone", zone, fmean(values), len(_rows(used))) if values else None


def _refusal(several: list[Panel], window: Window, cities: list[str]) -> Answer:
    """Why nothing is told, and how many figures are missing at best."""
    if not any(_left(zero, window, cities) >= OTHERS_AT_LEAST for zero in window.asked.values()):
        return Answer(reason=NO_OTHERS)
    counts = [
        count
        for panel in several
        for zone in window.asked
        for year in YEARS
        if (count := lacking(panel, zone, window, year, OTHERS_AT_LEAST, cities)) is not None
    ]
    return Answer(reason=TOO_FEW, missing=min(counts, default=FIGURES_AT_LEAST))


def _left(zero: Zero, window: Window, cities: list[str]) -> int:
    """How many zones had not met the event when it met a zone."""
    return sum(zone not in window.asked or window.asked[zone].first > zero.last for zone in cities)
