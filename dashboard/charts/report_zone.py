"""What a city's page says in sentences: where it stands, what moved, what cannot be compared."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from dashboard import format, theme
from dashboard.charts.model import Bar, Bars, Cell, Grid, Passage, Reader, Row, Stretch
from dashboard.charts.reasons import reason_text
from dashboard.charts.report_compared import Blocks, dated
from dashboard.charts.sentences import heading, joined, passage, sentence
from dashboard.charts.zone_measures import without_columns
from dashboard.wording import listing, name_of, say

SAID, REASONS = 3, 2
FEWEST_BARS, OWN = 2, 6  # columns of the zone's own
NARROW = 1.0  # in points of per cent: less is not seen in a bar
MONTH = re.compile(r"\b20(\d\d-\d\d)\b")
Words = tuple[Stretch, ...]


def title(zone: dict, reader: Reader) -> str:
    """The title of a report on one zone; with another home city, beside it."""
    name = name_of(zone, reader.lang)
    if reader.own_city and reader.own_city != zone["zone_id"]:
        return say(reader.lang, "report.zone_title_home", zone=name, home=reader.own_city_name)
    return say(reader.lang, "report.zone_title", zone=name)


def standing(
    zone: dict,
    indicators: Sequence[dict],
    own: Mapping[str, dict],
    changes: Passage,
    grid: Grid,
    reader: Reader,
) -> Blocks:
    """Where the zone stands on the headline indicators and what moved: in sentences, as bars, as a table."""
    lang = reader.lang
    ranked = [row for i in indicators if (row := own.get(i["indicator_id"])) and row["rank_low"] is not None]
    told = {"zone": name_of(zone, lang), "count": len(indicators), "ranked": len(ranked)}
    shown: Blocks = [heading(lang, "report.zone_standing")]
    if ranked:
        best = sorted(
            ranked, key=lambda row: (row["rank_high"] / row["of"], row["rank_low"], row["indicator_id"])
        )
        each = joined(lang, [_place(row, reader) for row in best[:SAID]], "report.next_item")
        key = "report.zone_ranked" if len(best) <= SAID else "report.zone_best"
        shown.append(passage(lang, sentence(lang, key, **told, places=each)))
    else:
        shown.append(passage(lang, sentence(lang, "report.zone_unranked", **told)))
    shown.append(changes)
    bars = shares(zone, ranked, reader)
    return [*shown, *([bars] if len(bars.bars) >= FEWEST_BARS else []), _table(grid, own, reader)]


def _table(grid: Grid, own: Mapping[str, dict], reader: Reader) -> Grid:
    """The known headline figures, dated by the month; the home city's in place of the leader's."""
    lang, known = reader.lang, [row for row in grid.rows if row.cells[1].open]
    told = {name_of(row, lang, "indicator"): row for row in own.values()}
    rows = tuple(replace(row, cells=tuple(_cells(row, told, lang))) for row in known)
    left_out = [
        say(lang, "zone.column_trend"),
        *([say(lang, "zone.column_leader")] if len(grid.columns) > OWN else []),
    ]
    columns = [
        replace(one, title=say(lang, "report.column_home", home=one.title)) for one in grid.columns[OWN:]
    ]
    shown = replace(grid, title="", columns=(*grid.columns[:OWN], *columns), rows=rows)
    return without_columns(shown, *left_out)


def _cells(row: Row, told: Mapping[str, dict], lang: str) -> Iterator[Cell]:
    named, figure, date, trend, place, first, *home = row.cells
    leader = replace(first, text=f"{first.text} {_brief(first.note)}".strip(), note="")
    found = told[named.text]
    day = found["as_of"] if found["period_start"] is None else None
    marked = say(lang, "report.marked", text=format.month(day) if day else date.text)
    yield from (
        named,
        figure,
        Cell(marked if date.note else (format.month(day) or date.text)),
        trend,
        place,
        leader,
    )
    for cell in home:
        told_place = {"figure": cell.text, "place": _brief(cell.note)}
        yield replace(
            cell, text=say(lang, "report.with_place", **told_place) if cell.note else cell.text, note=""
        )


def _brief(note: str) -> str:
    """A note whose months are written in few letters: "3 · 25-11"."""
    return MONTH.sub(r"\1", note)


def marks(grid: Grid, lang: str) -> list[Words]:
    """What the marks at dates in the table mean: inferred dates, newer figures that cannot be compared."""
    by_note: dict[str, list[str]] = {}
    for row in grid.rows:
        if row.cells[1].open and row.cells[2].note:
            by_note.setdefault(row.cells[2].note, []).append(row.cells[0].text)
    return [
        sentence(lang, "report.mark_means", indicators=listing(lang, names), note=note)
        for note, names in by_note.items()
    ]


def _place(row: dict, reader: Reader) -> Words:
    lang = reader.lang
    place = format.ordinal(row["rank_low"], row["rank_high"], lang)
    named = name_of(row, lang, "indicator")
    return sentence(
        lang, "report.zone_place", indicator=named, figure=dated(row, reader), place=place, count=row["of"]
    )


def shares(zone: dict, ranked: Sequence[dict], reader: Reader) -> Bars:
    """The zone's figures as shares of the leader's, where the leader has the larger ones."""
    fit = [
        row
        for row in ranked
        if row["ratio_low"] is not None and row["ratio_low"] >= 0 and row["ratio_high"] <= 1
    ]
    return Bars(
        key="shares",
        title=say(reader.lang, "report.shares", zone=name_of(zone, reader.lang)),
        unit="%",
        bars=tuple(_share(row, reader) for row in fit),
    )


def _share(row: dict, reader: Reader) -> Bar:
    low, high = row["ratio_low"] * 100, row["ratio_high"] * 100
    ends = [format.number(end, 1) for end in (low, high)]
    return Bar(
        zone_id=row["zone_id"],
        name=name_of(row, reader.lang, "indicator"),
        value=(low + high) / 2,
        low=low,
        high=high,
        label=f"{'–'.join(dict.fromkeys(ends))}%",
        when=format.month(row["as_of"]),
        place=format.places(row["rank_low"], row["rank_high"]),
        qualifier="exact" if high - low < NARROW else "about",
        colour=theme.zone_colour(row["zone_id"], reader.own_city, reader.zones),
        home=row["zone_id"] == reader.own_city,
        open=f"figure:{row['observation_id']}",
    )


def apart(rows: Sequence[dict], missing: Sequence[str], grid: Grid, reader: Reader) -> Blocks:
    """Which figures have no place and why, which headline indicators the record lacks, and by what rule."""
    lang, by_reason = reader.lang, {}
    for row in rows:
        by_reason.setdefault(reason_text(row, lang), []).append(name_of(row, lang, "indicator"))
    most = sorted(by_reason.items(), key=lambda pair: -len(pair[1]))[:REASONS]
    said = [_reason(reason, list(dict.fromkeys(names)), lang) for reason, names in most]
    if missing:
        said.append(sentence(lang, "report.zone_gone", indicators=listing(lang, missing)))
    said += marks(grid, lang)
    said.append(sentence(lang, "report.zone_rule", reading=say(lang, f"benchmark.reading_{reader.reading}")))
    return [heading(lang, "report.limits"), passage(lang, *said, small=True)]


def _reason(reason: str, names: list[str], lang: str) -> Words:
    named = listing(lang, names[:SAID])
    if len(names) > SAID:
        named = say(lang, "report.several_indicators", indicators=named, count=len(names))
    return sentence(lang, "report.zone_apart", indicators=named, reason=reason)
