"""Charts made by hand for slides: lines with gaps, breaks, doubt and policies; timelines; long tables."""

from datetime import date
from math import inf

from dashboard.charts.model import (
    Band,
    Bar,
    Bars,
    Break,
    Cell,
    Column,
    Event,
    Goal,
    Grid,
    Lane,
    Lines,
    Mark,
    Row,
    Series,
    Timeline,
)
from tests.exports import made

START, END = date(2016, 1, 1), date(2025, 12, 31)
COLOURS = ("#B42318", "#1F5FA8", "#6B4BA1", "#8C5A2B", "#0B7A75", "#3F7D20")


def mark(year: int, value: float, **changes) -> Mark:
    """A figure at the end of a year."""
    stated = {"low": value, "high": value, "label": f"{value:,.0f}", **changes}
    return Mark(date(year, 12, 31), value, **stated)


def series(n: int, years=range(2017, 2026)) -> Series:
    """A series in two segments with a break between them, doubt, a second publisher and a preliminary end."""
    marks = [mark(year, 1000.0 * (n + 1) + 137.0 * (year - 2017) * (n + 1)) for year in years]
    last = marks[-1]
    marks[2] = mark(marks[2].when.year, 2000.0 + n, qualifier="over", high=3000.0 + n, label="超 2,000")
    marks[-1] = mark(
        last.when.year, last.value, qualifier="nearly", low=-inf, status="preliminary", label="近"
    )
    first, second = tuple(marks[:4]), (*marks[4:], mark(2021, 5.0, other=True, label="另一"))
    gap = Break(first[-1].when, second[0].when, first[-1].value, second[0].value, f"口径改变 {n % 3}")
    return Series(f"zone{n}", f"城市{n}", COLOURS[n % 6], (first, second), (gap,), home=n == 0)


def lane(n: int, policies: int = 5) -> Lane:
    """A lane with policies of every precision, an approval and a horizon."""
    events = [
        Event(
            date(2018 + k % 8, 1 + k % 12, 5),
            date(2018 + k % 8, 1 + k % 12, 5),
            f"20{18 + k % 8} 政策{n}-{k}",
            f"policy:{n}-{k}",
        )
        for k in range(policies)
    ]
    approved = date(2022, 11, 18)
    events += [
        Event(date(2019, 3, 1), date(2019, 3, 31), "2019-03 月", f"policy:{n}-month"),
        Event(date(2020, 1, 1), date(2020, 12, 31), "2020 年", f"policy:{n}-year", horizon=(START, END)),
        Event(approved, approved, "2022-11-18 获批", "policy:approval", kind="approval"),
    ]
    return Lane(f"zone{n}", f"城市{n}", COLOURS[n % 6], tuple(events), home=n == 0)


def lines(count: int = 3, lanes: int = 2, policies: int = 5) -> Lines:
    """A chart over time with everything that one can have."""
    return Lines(
        key="trend",
        title="高新技术企业",
        notes=("口径：有效期内总数",),
        sources="来源：市政府等 3 份文件",
        unit="家",
        start=START,
        end=END,
        series=tuple(series(n) for n in range(count)),
        lanes=tuple(lane(n, policies) for n in range(lanes)),
        bands=(Band(date(2022, 11, 18), date.max, "试验区 2022-11-18 →", COLOURS[1]),),
        goals=(Goal("zone1", date(2025, 6, 30), 4321.0, "目标 4,321", COLOURS[1]),),
        table=table(8),
    )


def timeline(lanes: int = 12, policies: int = 12) -> Timeline:
    """Policies over the years in many lanes, with their list."""
    made_lanes = tuple(lane(n, policies) for n in range(lanes))
    return Timeline("timeline", "政策", start=START, end=END, lanes=made_lanes, table=table(40))


def table(rows: int, columns: int = 4, total: int | None = None) -> Grid:
    """A table of some size."""
    return Grid(
        key="table",
        title="各市数值",
        columns=tuple(Column(f"列{n}", "家" if n else "", numeric=n > 0) for n in range(columns)),
        rows=tuple(
            Row(
                tuple(Cell(f"{row}·{n}", bar=row / rows if n == 1 else None) for n in range(columns)),
                home=row == 1,
            )
            for row in range(rows)
        ),
        total=total,
    )


def hostile(text: str) -> tuple[Bars, Lines, Timeline, Grid]:
    """One chart of each kind in which every name is one text."""
    dot = Mark(END, 1.0, 1.0, 1.0, text, qualifier="about")
    events = (Event(END, END, text, "policy:a"), Event(START, END, text, "policy:b"))
    lanes = (Lane("a", text, COLOURS[1], events),)
    stated = {"notes": (text,), "sources": text}
    return (
        Bars(
            "b",
            text,
            **stated,
            unit=text,
            bars=(Bar("z", text, 1.0, 0.5, 1.5, text, text, text, qualifier="about"),),
        ),
        Lines(
            "l",
            text,
            **stated,
            unit=text,
            start=START,
            end=END,
            series=(Series("z", text, COLOURS[0], ((dot,),)),),
            lanes=lanes,
        ),
        Timeline("t", text, **stated, start=START, end=END, lanes=lanes),
        Grid(
            "g",
            text,
            **stated,
            columns=(Column(text, text),),
            rows=(Row((Cell(text, note=text, reason=text),)),),
            empty=text,
        ),
    )


def deck(*charts, lang: str = "zh", **changes):
    """A view with some charts."""
    return made.view(12, lang, charts=charts, **changes)
