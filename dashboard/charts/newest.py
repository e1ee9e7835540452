"""What was published last, and how much the record holds of each zone."""

from collections.abc import Iterable

from dashboard import format
from dashboard.charts.model import Cell, Column, Grid, Reader, Row
from dashboard.charts.ranking import figure_text
from dashboard.wording import name_of, say

NEWEST = ("zone", "indicator", "figure", "period", "published", "publisher")
HELD = ("figures", "indicators", "policies", "instruments", "targets", "newest")


def newest(rows: list[dict], reader: Reader) -> Grid:
    """The figures whose documents were published last. `rows` are rows of the view `figures`."""
    return Grid(
        key="newest",
        title=say(reader.lang, "overview.newest"),
        columns=tuple(
            Column(say(reader.lang, f"overview.newest_{name}"), numeric=name == "figure") for name in NEWEST
        ),
        rows=tuple(_newest(row, reader) for row in rows),
    )


def _newest(row: dict, reader: Reader) -> Row:
    cells = (
        Cell(name_of(row, reader.lang, "zone"), link=reader.zone_links.get(row["zone_id"], "")),
        Cell(
            name_of(row, reader.lang, "indicator"), link=reader.indicator_links.get(row["indicator_id"], "")
        ),
        Cell(figure_text(row, reader), open=f"figure:{row['observation_id']}", value=row["value"]),
        Cell(format.period(row["period_start"], row["as_of"], reader.lang)),
        Cell(row["published_date"] or ""),
        Cell(row["publisher"]),
    )
    return Row(cells, row["zone_id"], row["zone_id"] == reader.own_city)


def held(holdings: dict[str, dict], zones: list[dict], sources: Iterable[dict], reader: Reader) -> Grid:
    """Counts by zone. `holdings` maps zone id to counts and the newest day of becoming known.

    A document of "2026" becomes known on the last day of that year; it is told as its document is dated.
    """
    dated = {row["known_on"]: row["published_date"] for row in sources if row["known_on"]}
    return Grid(
        key="held",
        title=say(reader.lang, "overview.held"),
        columns=(
            Column(say(reader.lang, "overview.zone")),
            *(Column(say(reader.lang, f"overview.held_{name}"), numeric=True) for name in HELD),
        ),
        rows=tuple(
            _held(zone, holdings[zone["zone_id"]], dated, reader)
            for zone in zones
            if zone["zone_id"] in holdings
        ),
    )


def _held(zone: dict, counts: dict, dated: dict, reader: Reader) -> Row:
    named = Cell(name_of(zone, reader.lang), link=reader.zone_links.get(zone["zone_id"], ""))
    numbers = (Cell(format.number(counts[name], 0), value=counts[name]) for name in HELD[:-1])
    return Row(
        (named, *numbers, Cell(dated.get(counts["newest"], ""))),
        zone["zone_id"],
        zone["zone_id"] == reader.own_city,
    )
