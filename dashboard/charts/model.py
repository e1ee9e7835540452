"""What a page shows, as frozen values: screen, file and slide are all made from one View."""

from dataclasses import dataclass, field
from datetime import date

import pandas as pd

DATES, MONTHS = "date", "months"
ZERO_YEAR = 2000


def at_month(months: int) -> date:
    """The day that stands for so many months since an event, on an axis of months: zero is January 2000."""
    year, month = divmod(ZERO_YEAR * 12 + months, 12)
    return date(year, month + 1, 1)


def month_at(day: date) -> int:
    """The months since the event for which a day stands on an axis of months."""
    return (day.year - ZERO_YEAR) * 12 + day.month - 1


@dataclass(frozen=True)
class Reader:
    """For whom a chart is made: language, unit of amounts, own city, chosen zones, and where names lead."""

    lang: str = "zh"
    amounts: str = "yi"
    own_city: str = ""
    own_city_name: str = ""
    zones: tuple[str, ...] = ()
    zone_links: dict[str, str] = field(default_factory=dict)
    indicator_links: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Cell:
    """One cell of a grid: its text, what opens on a click, a small note, a tone and a bar from 0 to 1."""

    text: str = ""
    open: str = ""
    note: str = ""
    tone: str = ""
    bar: float | None = None
    soft: str = ""
    value: float | None = None
    link: str = ""
    spark: tuple[float | None, ...] = ()
    reason: str = ""


@dataclass(frozen=True)
class Column:
    """One column of a grid; `numeric` ones are aligned at the right, `link` leads from its head.

    `sorted` is "ascending" or "descending" where the rows are in the order of this column.
    """

    title: str
    unit: str = ""
    numeric: bool = False
    link: str = ""
    sorted: str = ""


@dataclass(frozen=True)
class Row:
    """One row of a grid, about one zone where `zone_id` is set; `home` marks the reader's own city."""

    cells: tuple[Cell, ...]
    zone_id: str = ""
    home: bool = False


@dataclass(frozen=True)
class Way:
    """A plain link to a neighbour: a tab, another page, a choice taken back. `here` marks the present place.

    `open` names what opens at the right instead.
    """

    text: str
    link: str = ""
    here: bool = False
    open: str = ""


@dataclass(frozen=True)
class Ways:
    """A line of plain links under one name; `key` is what they are for."""

    key: str
    label: str
    ways: tuple[Way, ...]


@dataclass(frozen=True)
class Chart:
    """One thing to show, with all that a reader needs to judge it."""

    key: str
    title: str
    subtitle: str = ""
    notes: tuple[str, ...] = ()
    sources: str = ""


@dataclass(frozen=True)
class Grid(Chart):
    """A table: matrix, list or the twin of a chart.

    `total` counts the rows of which these are a page, `pages` leads to the pages beside it.
    """

    columns: tuple[Column, ...] = ()
    rows: tuple[Row, ...] = ()
    total: int | None = None
    empty: str = ""
    pages: Ways | None = None


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
class Bars(Chart):
    """Ranked horizontal bars of one indicator, with their table."""

    unit: str = ""
    bars: tuple[Bar, ...] = ()
    table: Grid | None = None


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
    """The policies of one level or zone on the time axis."""

    key: str
    name: str
    colour: str
    events: tuple[Event, ...]
    home: bool = False


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


@dataclass(frozen=True)
class Lines(Chart):
    """Series over time with true gaps, breaks and policy lanes, with their table.

    On an `axis` of months since an event its days are those of `at_month`.
    """

    unit: str = ""
    axis: str = DATES
    start: date | None = None
    end: date | None = None
    series: tuple[Series, ...] = ()
    lanes: tuple[Lane, ...] = ()
    bands: tuple[Band, ...] = ()
    goals: tuple[Goal, ...] = ()
    table: Grid | None = None


@dataclass(frozen=True)
class Timeline(Chart):
    """Policies over the years, one lane per level or zone, with their list."""

    start: date | None = None
    end: date | None = None
    lanes: tuple[Lane, ...] = ()
    table: Grid | None = None


@dataclass(frozen=True)
class Occasion:
    """A day to keep in mind: what ends or falls due on it."""

    identity: str
    day: date
    text: str
    note: str = ""


@dataclass(frozen=True)
class Notice:
    """A sentence that the reader should see, with at most one way on. Tone: "caution" or "calm"."""

    text: str
    tone: str = "calm"
    link: str = ""
    link_text: str = ""
    title: str = ""


@dataclass(frozen=True)
class Build:
    """Which database is shown."""

    stamp: str
    content_hash: str
    built_at: str
    data_date: date
    counts: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class View:
    """All that a page shows for a selection.

    `rows` is what its files hold, `definitions` and `sources` the rows that explain them.
    """

    page: str
    lang: str
    address: str
    title: str
    subtitle: str
    build: Build
    charts: tuple[Chart, ...] = ()
    notices: tuple[Notice, ...] = ()
    ways: tuple[Ways, ...] = ()
    notes: tuple[str, ...] = ()
    occasions: tuple[Occasion, ...] = ()
    rows: pd.DataFrame = field(default_factory=pd.DataFrame)
    definitions: pd.DataFrame = field(default_factory=pd.DataFrame)
    sources: pd.DataFrame = field(default_factory=pd.DataFrame)
