"""What a trend does not draw, or draws from two publishers: said, so that nobody takes it for the whole."""

from itertools import pairwise

import pandas as pd

from dashboard import format
from dashboard.analysis.intervals import Interval, overlap
from dashboard.charts.model import Notice
from dashboard.charts.ranking import figure_text
from dashboard.pages.reader import reader_of
from dashboard.pages.trend_figures import Part, within
from dashboard.selection import Selection, address
from dashboard.store import Catalog
from dashboard.wording import listing, name_of, say

PATH = "/trends"
PARAMETERS = (
    "indicator", "zones", "from", "to", "policies", "kind", "instrument", "words", "reading", "publisher",
    "page",
)  # fmt: skip


def without_figures(parts: tuple[Part, ...], selection: Selection) -> tuple[Notice, ...]:
    """Which of several indicators have no chart, with the way to what the record has of the first."""
    empty = [one.indicator for one in parts if not one.rows]
    if not empty or len(parts) == 1:
        return ()
    lang = selection.lang
    text = say(lang, "trends.indicator_nothing", indicators=listing(lang, [name_of(i, lang) for i in empty]))
    where = address("/coverage", selection.but(indicator=(empty[0]["indicator_id"],)), ("indicator",))
    return (Notice(text, link=where, link_text=say(lang, "trends.see_coverage")),)


def undrawn(
    found: pd.DataFrame, zones: tuple[str, ...], selection: Selection, catalog: Catalog
) -> tuple[Notice, ...]:
    """Which cities have figures and are not drawn, where none was chosen and all could be."""
    if selection.zones or catalog.crowded:
        return ()
    have = set(within(found, catalog.cities, selection)["zone_id"].tolist())
    left = [zone for zone in catalog.cities if zone in have and zone not in zones]
    if not left:
        return ()
    lang, every = selection.lang, tuple(zone for zone in catalog.cities if zone in have)
    text = say(lang, "trends.undrawn", zones=listing(lang, [name_of(catalog.zones[z], lang) for z in left]))
    where = address(PATH, selection.but(zones=every), PARAMETERS)
    return (Notice(text, link=where, link_text=say(lang, "trends.draw_all")),)


def editions_told(parts: tuple[Part, ...], selection: Selection, catalog: Catalog) -> list[str]:
    """Of neighbours on a line from different publishers, what another publisher told for one of the dates."""
    lang, reader = selection.lang, reader_of(selection, catalog)
    return [
        say(
            lang,
            "trends.note_editions",
            zone=name_of(before, lang, "zone"),
            before=format.month(before["as_of"]),
            after=format.month(after["as_of"]),
            first=before["publisher"],
            second=after["publisher"],
            when=format.month(other["as_of"]),
            figure=figure_text(other, reader),
            publisher=other["publisher"],
        )
        for one in parts
        for before, after, other in editions(one.drawn)
    ]


def editions(rows: list[dict]) -> list[tuple[dict, dict, dict]]:
    """Joined neighbours of different publishers, and a number for one of their dates that is not theirs."""
    heads = sorted((row for row in rows if not row["other"]), key=lambda row: (_line(row), row["as_of"]))
    others = [row for row in rows if row["other"]]
    found = []
    for before, after in pairwise(heads):
        if _line(before) != _line(after) or before["publisher"] == after["publisher"]:
            continue
        mine = [row for row in others if any(_denies(row, head) for head in (before, after))]
        found += [(before, after, row) for row in mine[:1]]
    return found


def _line(row: dict) -> tuple:
    return row["zone_id"], row["definition_id"], row["segment"]


def _denies(other: dict, head: dict) -> bool:
    """Whether a figure beside a head, for the same date, cannot be the same number."""
    same = (other["zone_id"], other["definition_id"], other["as_of"], other["period_start"]) == (
        *(head["zone_id"], head["definition_id"], head["as_of"]),
        head["period_start"],
    )
    return same and not overlap(*(Interval(row["lower"], row["upper"]) for row in (other, head)))
