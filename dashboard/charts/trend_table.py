"""The figures behind a trend as a table: what the marks tell, for the keyboard and for print."""

from dashboard import format
from dashboard.charts.model import Cell, Column, Grid, Reader, Row
from dashboard.charts.ranking import MANY, figure_text
from dashboard.charts.trend import gap_text
from dashboard.wording import name_of, say

COLUMNS = ("indicator", "zone", "figure", "period", "definition", "status", "publisher", "remark")
NUMERIC = ("figure", "period")


def table(
    rows: list[dict], gaps: list[dict], drawn: list[dict], reader: Reader, several: bool = False
) -> Grid:
    """Every figure, by zone and line, in as many columns as there is something to tell.

    `rows` are all figures of the view, `drawn` those of them that the charts show; with `several` indicators
    each row names its own.
    """
    lang = reader.lang
    ordered = sorted(rows, key=lambda row: row["zone_id"] != reader.own_city)
    told = remarks(rows, gaps, drawn, lang)
    names = [name for name in COLUMNS if _needed(name, rows, told, several)]
    return Grid(
        key="trend-table",
        title=say(lang, "trends.table", count=len(rows)),
        columns=tuple(Column(say(lang, f"trends.column_{name}"), numeric=name in NUMERIC) for name in names),
        rows=tuple(_row(row, names, told, reader) for row in ordered),
    )


def _needed(name: str, rows: list[dict], told: dict[str, Cell], several: bool) -> bool:
    if name == "indicator":
        return several
    if name == "definition":
        return several or len({row["definition_id"] for row in rows}) > 1
    if name == "status":
        return any(row["status"] != "final" for row in rows)
    return name != "remark" or bool(told)


def remarks(rows: list[dict], gaps: list[dict], drawn: list[dict], lang: str) -> dict[str, Cell]:
    """For figures with something to say: why not joined to the one before, not the headline, or not drawn."""
    seen, zones = {row["observation_id"] for row in drawn}, {row["zone_id"] for row in drawn}
    many = len({row["zone_id"] for row in rows}) > MANY
    words = {key: say(lang, f"trends.{key}") for key in ("other_publisher", "not_drawn")}
    plain = {
        row["observation_id"]: Cell(
            words["other_publisher" if row["observation_id"] in seen else "not_drawn"]
            if row["zone_id"] in zones or not many
            else say(lang, "crowd.table_only")
        )
        for row in rows
        if row["other"] or row["observation_id"] not in seen
    }
    return plain | {gap["after_id"]: Cell(gap_text(gap, lang), tone="caution") for gap in gaps}


def _row(row: dict, names: list[str], told: dict[str, Cell], reader: Reader) -> Row:
    cells = _cells(row, reader) | {"remark": told.get(row["observation_id"], Cell())}
    return Row(tuple(cells[name] for name in names), row["zone_id"], row["zone_id"] == reader.own_city)


def _cells(row: dict, reader: Reader) -> dict[str, Cell]:
    lang, figure = reader.lang, f"figure:{row['observation_id']}"
    return {
        "indicator": Cell(name_of(row, lang, "indicator")),
        "zone": Cell(name_of(row, lang, "zone")),
        "figure": Cell(figure_text(row, reader), open=figure, value=row["value"]),
        "period": Cell(format.period(row["period_start"], row["as_of"], lang)),
        "definition": Cell(name_of(row, lang, "definition")),
        "status": Cell(say(lang, f"status.{row['status']}")),
        "publisher": Cell(row["publisher"]),
    }
