"""Figures by months since each zone's own event, where its zero is, and how far its figures reach."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dashboard import theme
from dashboard.charts import trend
from dashboard.charts.model import (
    MONTHS,
    Band,
    Cell,
    Column,
    Grid,
    Lines,
    Mark,
    Reader,
    Row,
    Series,
    at_month,
)
from dashboard.wording import name_of, say

COLUMNS = ("zone", "zero", "document", "before", "between", "after", "stretch")
NUMERIC = ("before", "between", "after", "stretch")
YEAR = 12


def lines(rows: list[dict], gaps: list[dict], zeros: Mapping, unit: str, reader: Reader) -> Lines:
    """The published figures of zones with a zero, each zone on its own months.

    `rows` and `gaps` are those of a trend (see charts.trend.series), of zones in `zeros` only; a zero has
    first, precision, policy and months(day).
    """
    months = [zeros[row["zone_id"]].months(row["as_of"]) for row in rows]
    first, last = _whole_years(min(months, default=0), max(months, default=0))
    told = say(reader.lang, "events.axis")
    return Lines(
        key="events-time",
        title=say(reader.lang, "events.time"),
        unit=f"{unit} · {told}" if unit else told,
        axis=MONTHS,
        start=at_month(first),
        end=at_month(last),
        series=tuple(_moved(one, zeros[one.zone_id], reader) for one in trend.series(rows, gaps, reader)),
        bands=(Band(at_month(0), at_month(last), say(reader.lang, "events.since"), theme.SOFT),),
    )


def _whole_years(first: int, last: int) -> tuple[int, int]:
    """Whole years round the figures, a year at least on either side of zero."""
    return min(first // YEAR, -1) * YEAR, max(-(-last // YEAR), 1) * YEAR


def _moved(one: Series, zero, reader: Reader) -> Series:
    """A series on the months since its zone's zero."""
    segments = tuple(tuple(_mark(mark, zero, reader) for mark in segment) for segment in one.segments)
    breaks = tuple(
        replace(gap, before=_at(zero, gap.before), after=_at(zero, gap.after)) for gap in one.breaks
    )
    return replace(one, segments=segments, breaks=breaks)


def _at(zero, day):
    return at_month(zero.months(day))


def _mark(mark: Mark, zero, reader: Reader) -> Mark:
    since = months_text(zero.months(mark.when), reader.lang)
    return replace(mark, when=_at(zero, mark.when), hover=f"{mark.hover}<br>{since}")


def months_text(months: int, lang: str) -> str:
    """How far from its zero a figure stands, in words."""
    key = "month_zero" if not months else "months_after" if months > 0 else "months_before"
    return say(lang, f"events.{key}", count=abs(months))


def ends(reached: Mapping, shared: tuple[int, int] | None, lang: str) -> str:
    """Between which months every zone has figures, and that the ends rest on fewer."""
    if len(reached) < 2:
        return ""
    whole = min(one.first for one in reached.values()), max(one.last for one in reached.values())
    told = {"count": len(reached), "from_": signed(whole[0]), "to": signed(whole[1])}
    if shared is None:
        return say(lang, "events.ends_apart", **told)
    return say(lang, "events.ends", **told, first=signed(shared[0]), last=signed(shared[1]))


def signed(months: int) -> str:
    """A number of months with its sign."""
    return f"{months:+d}".replace("-", "−") if months else "0"


def table(
    zones: Sequence[dict],
    zeros: Mapping,
    reached: Mapping,
    policies: Mapping[str, dict],
    reader: Reader,
) -> Grid:
    """Every zone with its zero, its document and its figures on each side; zones without the event, too."""
    place = lambda zone: (zone["zone_id"] != reader.own_city, zone["zone_id"] not in zeros)  # noqa: E731
    return Grid(
        key="events-zones",
        title=say(reader.lang, "events.zones_table", count=len(zeros), all=len(zones)),
        columns=tuple(Column(say(reader.lang, f"events.column_{n}"), numeric=n in NUMERIC) for n in COLUMNS),
        rows=tuple(_row(zone, zeros, reached, policies, reader) for zone in sorted(zones, key=place)),
    )


def _row(zone: dict, zeros, reached, policies, reader: Reader) -> Row:
    lang, key = reader.lang, zone["zone_id"]
    name = Cell(name_of(zone, lang), link=reader.zone_links.get(key, ""))
    if key not in zeros:
        none = Cell(say(lang, "events.no_zero"), tone="faint")
        cells = (name, none, *[Cell()] * (len(COLUMNS) - 2))
    else:
        cells = (name, *_cells(zeros[key], reached.get(key), policies, lang))
    return Row(cells, key, key == reader.own_city)


def _cells(zero, reach, policies, lang: str) -> tuple[Cell, ...]:
    policy = policies.get(zero.policy)
    document = Cell(name_of(policy, lang, "title"), open=f"policy:{zero.policy}") if policy else Cell()
    if reach is None:
        none = Cell(say(lang, "shell.missing"), tone="faint")
        return Cell(zero_text(zero, lang)), document, none, Cell(), Cell(), Cell()
    return (
        Cell(zero_text(zero, lang)),
        document,
        *(Cell(str(count)) for count in (reach.before, reach.between, reach.after)),
        Cell(f"{signed(reach.first)} … {signed(reach.last)}"),
    )


def zero_text(zero, lang: str) -> str:
    """A zero as exactly as its document is dated."""
    if zero.precision == "day":
        return f"{zero.first}"
    if zero.precision == "month":
        return f"{zero.first:%Y-%m}"
    return say(lang, "events.year_only", year=zero.first.year)
