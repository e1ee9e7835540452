"""What is drawn in a chart: bars, figures in time, breaks, policies, targets, as frozen values."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Bar:
    """One zone in a ranking: its figure, how sure it is, and its place (a range, or none with a reason)."""

    zone_id: str
    name: str
    value: float
    low: float
    high: float
    label: str
    when: str
    place: str = "—"
    ranked: bool = True
    near: bool = False
    old: bool = False
    qualifier: str = "exact"
    colour: str = ""
    home: bool = False
    open: str = ""
    hover: str = ""


@dataclass(frozen=True)
class Mark:
    """One figure on a time axis. `other` marks a second publisher's number for the same time."""

    when: date
    value: float
    low: float
    high: float
    label: str
    qualifier: str = "exact"
    open: str = ""
    status: str = "final"
    other: bool = False
    hover: str = ""


@dataclass(frozen=True)
class Break:
    """Why two neighbouring segments of a series are not joined."""

    before: date
    after: date
    low: float
    high: float
    text: str


@dataclass(frozen=True)
class Series:
    """One zone under one definition: segments within which figures may be joined by a line."""

    zone_id: str
    name: str
    colour: str
    segments: tuple[tuple[Mark, ...], ...]
    breaks: tuple[Break, ...] = ()
    home: bool = False


@dataclass(frozen=True)
class Event:
    """One policy, or several that stand too close to tell apart, in a lane."""

    start: date
    end: date
    label: str
    open: str
    kind: str = "policy"
    count: int = 1
    hover: str = ""
    horizon: tuple[date, date] | None = None


@dataclass(frozen=True)
class Lane:
    """The policies of one level or zone on the time axis; `empty` says why it has none."""

    key: str
    name: str
    colour: str
    events: tuple[Event, ...]
    home: bool = False
    empty: str = ""


@dataclass(frozen=True)
class Band:
    """A stretch of time behind the chart: a pilot period, in the zone's colour."""

    start: date
    end: date
    label: str
    colour: str


@dataclass(frozen=True)
class Goal:
    """A target drawn into a chart over time: a value due on a day."""

    zone_id: str
    deadline: date
    value: float
    label: str
    colour: str
    open: str = ""
