"""What a page shows, as frozen values: screen, file and slide are all made from one View."""

from dataclasses import dataclass, field
from datetime import date

import pandas as pd

from dashboard.charts.cells import Cell, Column, Row, Way, Ways
from dashboard.charts.fields import Code, Dataset, Field, Streamed, Table
from dashboard.charts.marks import Band, Bar, Break, Event, Goal, Lane, Mark, Series
from dashboard.charts.prose import Passage, Receipt, Stretch

DATES, MONTHS = "date", "months"
WIDE = "wide"
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
    """For whom a chart is made: language, amounts, own city, chosen zones, reading, and where names lead."""

    lang: str = "zh"
    amounts: str = "yi"
    own_city: str = ""
    own_city_name: str = ""
    zones: tuple[str, ...] = ()
    zone_links: dict[str, str] = field(default_factory=dict)
    indicator_links: dict[str, str] = field(default_factory=dict)
    reading: str = "customary"


@dataclass(frozen=True)
class Chart:
    """One thing to show, with all that a reader needs to judge it.

    `documents` are the ids of the sources behind its line of sources; empty where they are the view's.
    """

    key: str
    title: str
    subtitle: str = ""
    notes: tuple[str, ...] = ()
    sources: str = ""
    documents: tuple[str, ...] = ()


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
class Bars(Chart):
    """Ranked horizontal bars of one indicator, with their table."""

    unit: str = ""
    bars: tuple[Bar, ...] = ()
    table: Grid | None = None


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
class Report:
    """What a view says in sentences, with its charts and tables among them.

    `receipts` maps what a stretch or a cell opens to the documents behind it, two for a ratio.
    """

    title: str
    blocks: tuple[Passage | Bars | Grid, ...] = ()
    receipts: dict[str, tuple[Receipt, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Build:
    """Which database is shown; `known` is the day after which its documents do not count, None for none."""

    stamp: str
    content_hash: str
    built_at: str
    data_date: date
    counts: dict[str, int] = field(default_factory=dict)
    known: date | None = None


@dataclass(frozen=True, eq=False)
class Part:
    """A chart taken over from another view: `item` names it in an address, `name` its page in words.

    `title` is the reader's own, empty where the chart keeps its own; `chart` and `view` are None when gone.
    """

    item: str
    name: str = ""
    title: str = ""
    chart: Chart | None = None
    view: "View | None" = None


@dataclass(frozen=True)
class Picture:
    """Which picture of a view is asked for: of one chart, by its key, and in the shape of a slide."""

    chart: str = ""
    shape: str = ""


@dataclass(frozen=True, eq=False)
class View:
    """All that a page shows for a selection.

    `rows` is what its files hold, `definitions` and `sources` the rows that explain them, `policies` those
    that are drawn beside the figures, `streamed` the rows where they are sent one table at a time,
    `parts` the charts of other views that it gathers; None where it gathers none; `accessed` the day on
    which it was asked for, known where it leaves as a file.
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
    policies: pd.DataFrame = field(default_factory=pd.DataFrame)
    dataset: Dataset | None = None
    streamed: Streamed | None = None
    picture: Picture = Picture()
    report: Report | None = None
    accessed: date | None = None
    parts: tuple[Part, ...] | None = None

    def chart(self, key: str) -> Chart | None:
        """The chart with a key, or the table that belongs to one; None when there is none."""
        tables = (table for chart in self.charts if (table := getattr(chart, "table", None)))
        return next((chart for chart in (*self.charts, *tables) if chart.key == key), None)


__all__ = [
    "DATES", "MONTHS", "WIDE", "Band", "Bar", "Bars", "Break", "Build", "Cell", "Chart", "Code", "Column",
    "Dataset", "Event", "Field", "Goal", "Grid", "Lane", "Lines", "Mark", "Notice", "Occasion", "Part",
    "Passage", "Picture", "Reader", "Receipt", "Report", "Row", "Series", "Streamed", "Stretch", "Table",
    "Timeline", "View", "Way", "Ways", "at_month", "month_at",
]  # fmt: skip
