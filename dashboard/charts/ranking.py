"""One indicator across zones: who stands where, how surely, and who cannot be placed and why."""

from collections.abc import Sequence
from math import isfinite

from dashboard import format, theme
from dashboard.charts.model import Bar, Bars, Cell, Column, Grid, Reader, Row
from dashboard.charts.reasons import reason_text
from dashboard.wording import listing, name_of, say

COLUMNS = ("zone", "place", "figure", "date", "gap", "median", "status", "publisher", "comparable")
OLD = 12
MANY, FEW = 30, 12  # bars that a chart can hold; of more it shows so many and the home city's
NUMERIC = ("place", "figure", "date", "gap", "median")


def ranking(rows: list[dict], indicator: dict, reader: Reader) -> Bars:
    """The bars of a comparison.

    `rows` are those of analysis.ranking.compare in order, `indicator` a row of the catalog,
    `reader` is a model.Reader.
    """
    return Bars(
        key="ranking",
        title=name_of(indicator, reader.lang),
        unit=format.unit_name(indicator["canonical_unit"], reader.lang, reader.amounts),
        bars=tuple(_bar(row, reader, placed(rows)) for row in drawn(rows, reader.own_city)),
        table=table(rows, reader),
    )


# What the screen needs of a row of a comparison; its files hold all.
SCREEN = (
    "zone_id", "zone_zh", "zone_en", "observation_id", "definition_id", "definition_zh", "definition_en",
    "value", "low", "high", "unit", "qualifier", "period_start", "as_of", "status", "source_id", "publisher",
    "near", "reason", "reason_details", "marks", "rank_low", "rank_high", "gap_low", "gap_high", "median_low",
    "median_high", "customary_only", "others",
)  # fmt: skip


def placed(rows: Sequence[dict]) -> list[dict]:
    """The rows that have a place."""
    return [row for row in rows if row["rank_low"] is not None]


def drawn(rows: list[dict], own_city: str) -> list[dict]:
    """The rows that have a bar: all, or of too many the first ones and the home city's."""
    if len(rows) <= MANY:
        return rows
    return [row for n, row in enumerate(rows) if n < FEW or row["zone_id"] == own_city]


def months_behind(row: dict, rows: list[dict]) -> int:
    """How many months a figure lies behind the newest ranked one."""
    newest = max((one["as_of"] for one in placed(rows)), default=row["as_of"])
    return (newest.year - row["as_of"].year) * 12 + newest.month - row["as_of"].month


def opens(row: dict) -> str:
    """What a click on a row's figure opens: its receipt, or both receipts of a computed one."""
    return f"{'ratio' if row['qualifier'] == 'computed' else 'figure'}:{row['observation_id']}"


def figure_text(row: dict, reader) -> str:
    """The figure of a row in words."""
    return format.figure(row["value"], row["unit"], row["qualifier"], reader.lang, reader.amounts)


def _bar(row: dict, reader, ranked: list[dict]) -> Bar:
    value, low, high = (
        format.quantity(row[end], row["unit"], reader.lang, reader.amounts)[0]
        for end in ("value", "low", "high")
    )
    return Bar(
        zone_id=row["zone_id"],
        name=name_of(row, reader.lang, "zone"),
        value=value,
        low=low,
        high=high,
        label=figure_text(row, reader),
        when=format.month(row["as_of"]),
        place=format.places(row["rank_low"], row["rank_high"]),
        ranked=row["rank_low"] is not None,
        near=bool(row["near"]),
        old=months_behind(row, ranked) > OLD,
        qualifier=row["qualifier"],
        colour=theme.zone_colour(row["zone_id"], reader.own_city, reader.zones),
        home=row["zone_id"] == reader.own_city,
        open=opens(row),
        hover=_hover(row, reader, len(ranked)),
    )


def _hover(row: dict, reader, count: int) -> str:
    lines = [
        f"<b>{name_of(row, reader.lang, 'zone')} {figure_text(row, reader)}</b>",
        format.period(row["period_start"], row["as_of"], reader.lang),
    ]
    if row["rank_low"] is not None:
        place = format.ordinal(row["rank_low"], row["rank_high"], reader.lang)
        lines.append(say(reader.lang, "benchmark.hover_place", place=place, count=count))
    else:
        lines.append(say(reader.lang, "benchmark.hover_unranked", reason=reason_text(row, reader.lang)))
    return "<br>".join([*lines, row["publisher"]])


def table(rows: list[dict], reader) -> Grid:
    """The twin of the bars: every figure with its place, date, gaps, status and publisher."""
    return Grid(
        key="ranking-table",
        title=say(reader.lang, "benchmark.table"),
        columns=tuple(
            Column(say(reader.lang, f"benchmark.column_{name}"), numeric=name in NUMERIC) for name in COLUMNS
        ),
        rows=tuple(_table_row(row, reader) for row in rows),
    )


def _table_row(row: dict, reader) -> Row:
    lang = reader.lang
    cells = (
        Cell(name_of(row, lang, "zone"), link=reader.zone_links.get(row["zone_id"], "")),
        Cell(format.places(row["rank_low"], row["rank_high"])),
        Cell(figure_text(row, reader), open=opens(row), value=row["value"]),
        Cell(format.period(row["period_start"], row["as_of"], lang)),
        Cell(gap_text(row, "gap", reader)),
        Cell(gap_text(row, "median", reader)),
        Cell(say(lang, f"status.{row['status']}"), tone="when"),
        Cell(row["publisher"]),
        Cell(comparability(row, lang), tone="" if row["rank_low"] is not None else "caution"),
    )
    return Row(cells, row["zone_id"], row["zone_id"] == reader.own_city)


def gap_text(row: dict, which: str, reader) -> str:
    """The gap as a number or a range with its sign; "" when there is none."""
    low, high = row.get(f"{which}_low"), row.get(f"{which}_high")
    if low is None or high is None or not (isfinite(low) or isfinite(high)):
        return ""
    if low == high == 0:
        return "0"
    middle = [format.quantity(end, row["unit"], reader.lang, reader.amounts)[0] for end in (low, high)]
    digits = 0 if max(map(abs, filter(isfinite, middle))) >= 1000 else 2
    first, last = (format.number(end, digits) if isfinite(end) else "∞" for end in middle)
    return first if first == last else f"{first} ~ {last}"


def comparability(row: dict, lang: str) -> str:
    """In words, why a figure has a place or has none."""
    if row["rank_low"] is None:
        return reason_text(row, lang)
    marks = []
    if row["near"]:
        marks.append(say(lang, "benchmark.near", definition=name_of(row, lang, "definition")))
    marks += [say(lang, f"comparison.{code}") for code in row["marks"] or () if code != "near_definition"]
    if row["customary_only"]:
        marks.append(say(lang, "benchmark.customary_only"))
    return " · ".join(marks) or say(lang, "benchmark.comparable")


def headline(rows: list[dict], indicator: dict, reader) -> str:
    """What the comparison allows to be said, in one sentence."""
    lang, ranked = reader.lang, placed(rows)
    name = name_of(indicator, lang)
    if not rows:
        computed = indicator["domain"] == "derived"
        return say(lang, f"benchmark.nothing{'_computed' if computed else ''}", indicator=name)
    if indicator["direction"] == "none":
        return say(lang, "benchmark.unranked_direction", indicator=name, count=len(rows))
    if len(ranked) < 2:
        return say(lang, "benchmark.too_few", indicator=name)
    if not reader.own_city:
        return say(
            lang, "benchmark.neutral", indicator=name, count=len(ranked), leader=_leader(ranked, reader)
        )
    return _home_headline(rows, ranked, name, reader)


def _home_headline(rows, ranked, name: str, reader) -> str:
    lang, leader = reader.lang, _leader(ranked, reader)
    home = next((row for row in rows if row["zone_id"] == reader.own_city), None)
    if home is None:
        said = {"indicator": name, "home": reader.own_city_name, "count": len(ranked)}
        return say(lang, "benchmark.home_missing", **said, leader=leader)
    said = {"indicator": name, "home": name_of(home, lang, "zone"), "figure": figure_text(home, reader)}
    said["count"] = len(ranked)
    if home["rank_low"] is None:
        return say(lang, "benchmark.home_unranked", **said, reason=reason_text(home, lang), leader=leader)
    if home["rank_high"] == 1:
        return say(lang, "benchmark.home_first", **said)
    place = format.ordinal(home["rank_low"], home["rank_high"], lang)
    return say(lang, "benchmark.home_ranked", **said, place=place, leader=leader)


def _leader(ranked: list[dict], reader) -> str:
    """Who is first, or that it cannot be told."""
    first = [row for row in ranked if row["rank_low"] == 1]
    names = listing(reader.lang, [name_of(row, reader.lang, "zone") for row in first])
    if len(first) == 1:
        return say(reader.lang, "benchmark.leader", leader=names, figure=figure_text(first[0], reader))
    tied = all(row["rank_high"] == 1 for row in first)
    return say(reader.lang, "benchmark.leaders_tied" if tied else "benchmark.leaders_unclear", leaders=names)
