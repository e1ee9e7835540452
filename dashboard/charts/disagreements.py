"""Different figures for the same thing, side by side with the rule that picks the headline."""

from dashboard import format
from dashboard.charts.model import Cell, Column, Grid, Reader, Row
from dashboard.charts.ranking import figure_text
from dashboard.wording import name_of, say

COLUMNS = (
    "zone",
    "indicator",
    "period",
    "figure",
    "role",
    "spread",
    "agree",
    "status",
    "publisher",
    "published",
)
SCREEN = (
    "zone_id", "zone_zh", "zone_en", "indicator_zh", "indicator_en", "period_start", "as_of", "value", "unit",
    "qualifier", "observation_id", "status", "publisher", "published_date", "headline", "spread", "agree",
    "group",
)  # fmt: skip
NUMERIC = ("figure", "spread")


def headline(rows: list[dict], reader: Reader) -> str:
    """How many things have several numbers, how many of them truly differ, and the widest."""
    lang, first = reader.lang, [row for row in rows if row["headline"]]
    apart = [row for row in first if not row["agree"]]
    if not first:
        return say(lang, "disagreements.none")
    said = say(lang, "disagreements.headline", count=len(first), apart=len(apart))
    widest = max(apart, key=lambda row: row["spread"] or 0, default=None)
    return said + (_widest(widest, rows, reader) if widest and widest["spread"] else "")


def _widest(row: dict, rows: list[dict], reader: Reader) -> str:
    """The headline's number beside the one farthest from it: a share of a rate would say little."""
    lang, alike = reader.lang, [one for one in rows if one["group"] == row["group"]]
    farthest = max(alike, key=lambda one: abs(one["value"] - row["value"]))
    return say(
        lang,
        "disagreements.widest",
        zone=name_of(row, lang, "zone"),
        indicator=name_of(row, lang, "indicator"),
        period=format.period(row["period_start"], row["as_of"], lang),
        figures=say(
            lang,
            "disagreements.figures",
            first=figure_text(row, reader),
            second=figure_text(farthest, reader),
        ),
    )


def disagreements(rows: list[dict], reader: Reader) -> Grid:
    """One row per figure, those of one thing together. `rows` are those of analysis.disagreement."""
    told = lambda name: say(reader.lang, f"disagreements.{name}")  # noqa: E731
    return Grid(
        key="disagreements",
        title="",
        columns=tuple(Column(told(name), numeric=name in NUMERIC) for name in COLUMNS),
        rows=tuple(_row(row, reader) for row in rows),
        empty=told("none_more"),
    )


def _row(row: dict, reader: Reader) -> Row:
    lang, first = reader.lang, row["headline"]
    told = lambda name: say(lang, f"disagreements.{name}")  # noqa: E731
    spread = format.number(row["spread"], 2) if first and row["spread"] is not None else ""
    cells = (
        Cell(name_of(row, lang, "zone") if first else "", link=reader.zone_links.get(row["zone_id"], "")),
        Cell(name_of(row, lang, "indicator") if first else ""),
        Cell(format.period(row["period_start"], row["as_of"], lang) if first else "", tone="when"),
        Cell(figure_text(row, reader), open=f"figure:{row['observation_id']}", value=row["value"]),
        Cell(told("role_headline" if first else "role_other"), tone="when" if first else "when faint"),
        Cell(spread, value=row["spread"]),
        Cell(told("agree_yes" if row["agree"] else "agree_no") if first else ""),
        Cell(say(lang, f"status.{row['status']}"), tone="when"),
        Cell(row["publisher"] or ""),
        Cell(row["published_date"] or "", tone="when"),
    )
    return Row(cells, row["zone_id"], row["zone_id"] == reader.own_city)
