"""What the record came to say between two days, and what that did to the places."""

from collections import Counter

from dashboard import format
from dashboard.charts.model import Cell, Column, Grid, Reader, Row, Ways
from dashboard.charts.ranking import figure_text
from dashboard.wording import name_of, say

COLUMNS = ("change", "zone", "name", "period", "now", "before", "percent", "publisher", "published")
SCREEN = (
    "zone_id", "zone_zh", "zone_en", "indicator_id", "indicator_zh", "indicator_en", "period_start", "as_of",
    "value", "unit", "qualifier", "observation_id", "known_on", "publisher", "published_date", "change",
    "previous_value", "previous_qualifier", "previous_publisher", "previous_observation_id", "percent",
)  # fmt: skip
NUMERIC = ("now", "before", "percent")
RANKS = ("zone", "place_then", "figure_then", "place_now", "figure_now")


def headline(rows: list[dict], since, known, reader: Reader) -> str:
    """How many figures are new, revised and told again; the home city's own beside."""
    lang, days = reader.lang, {"since": since, "known": known}
    if not rows:
        return say(lang, "revisions.nothing", **days)
    counts = Counter(row["change"] for row in rows)
    mine = sum(row["zone_id"] == reader.own_city and row["change"] == "new" for row in rows)
    home = (
        say(lang, "revisions.headline_home", home=reader.own_city_name, new=mine) if reader.own_city else ""
    )
    told = {name: f"{counts[name]:,}" for name in ("new", "revised", "reworded", "further")}
    return say(lang, "revisions.headline", **days, **told, home=home)


def changes(rows: list[dict], total: int, reader: Reader, pages: Ways | None = None) -> Grid:
    """One row per thing that changed. `rows` are the shown ones of analysis.revisions, `total` counts all."""
    told = lambda name, **values: say(reader.lang, f"revisions.{name}", **values)  # noqa: E731
    return Grid(
        key="revisions",
        title="",
        columns=tuple(Column(told(name), numeric=name in NUMERIC) for name in COLUMNS),
        rows=tuple(_change(row, reader) for row in rows),
        total=total,
        pages=pages,
        empty=told("nothing_more"),
        notes=(told("shown", shown=len(rows), count=total),) if total > len(rows) else (),
    )


def _change(row: dict, reader: Reader) -> Row:
    lang, before = reader.lang, row["previous_value"]
    told = {"value": before, "qualifier": row["previous_qualifier"], "unit": row["unit"]}
    shown = figure_text(told, reader) if before is not None else ""
    other = row["previous_publisher"] if row["previous_publisher"] != row["publisher"] else ""
    cells = (
        Cell(
            say(lang, f"revisions.change_{row['change']}"),
            tone="caution" if row["change"] == "revised" else "",
        ),
        Cell(name_of(row, lang, "zone"), link=reader.zone_links.get(row["zone_id"], ""), tone="when"),
        Cell(name_of(row, lang, "indicator")),
        Cell(format.period(row["period_start"], row["as_of"], lang), tone="when"),
        Cell(figure_text(row, reader), open=f"figure:{row['observation_id']}", value=row["value"]),
        Cell(
            shown,
            open=f"figure:{row['previous_observation_id']}" if shown else "",
            value=before,
        ),
        Cell(format.number(row["percent"], 2) if row["percent"] is not None else ""),
        Cell(
            row["publisher"] or "",
            note=say(lang, "revisions.by_before", publisher=other)
            if other and row["change"] == "revised"
            else "",
        ),
        Cell(row["published_date"] or "", tone="when"),
    )
    return Row(cells, row["zone_id"], row["zone_id"] == reader.own_city)


def ranks(rows: list[dict], zones: dict, unit: str, since, known, reader: Reader) -> Grid:
    """The places of one indicator then and now. `rows` are those of analysis.revisions.rank_changes."""
    told = lambda name, **values: say(reader.lang, f"revisions.{name}", **values)  # noqa: E731
    return Grid(
        key="ranks",
        title=told("ranks", since=since, known=known),
        columns=tuple(Column(told(name), numeric=name != "zone") for name in RANKS),
        rows=tuple(_rank(row, zones, unit, reader) for row in rows),
    )


def _rank(row: dict, zones: dict, unit: str, reader: Reader) -> Row:
    def figure(suffix: str) -> Cell:
        value, identity = row[f"value{suffix}"], row[f"observation_id{suffix}"]
        if value is None:
            return Cell()
        told = {"value": value, "qualifier": row[f"qualifier{suffix}"], "unit": unit}
        held = format.period(row[f"period_start{suffix}"], row[f"as_of{suffix}"], reader.lang)
        return Cell(figure_text(told, reader), open=f"figure:{identity}", note=held, value=value)

    cells = (
        Cell(name_of(zones[row["zone_id"]], reader.lang)),
        Cell(format.places(row["rank_low_then"], row["rank_high_then"])),
        figure("_then"),
        Cell(format.places(row["rank_low"], row["rank_high"])),
        figure(""),
    )
    return Row(cells, row["zone_id"], row["zone_id"] == reader.own_city)
