"""The last slide of a refreshed deck: each figure that changed, and what its author should look at."""

from dataclasses import replace
from typing import Any, NamedTuple

from dashboard.charts.model import Cell, Column, Grid, Row, View
from dashboard.exports import slides
from dashboard.exports.slide_file import sign
from dashboard.exports.slide_sheet import NoRoom, our_sheet, sheet_of
from dashboard.wording import say

COLUMNS = ("place", "what", "old", "new", "source")
NOT_FIRST = 1000
LONGEST = 160


class Change(NamedTuple):
    """A figure that changed: slide, title of the chart, what it is, old and new as written, its document."""

    place: int
    title: str
    what: str
    old: str
    new: str
    source: str


def add(deck: Any, view: View | None, changes: list[Change], left: list[str], lang: str) -> None:
    """Adds the slides at the end: a table of changes, or one sentence that there are none."""
    if view is None:
        return
    try:
        sheet = sheet_of(deck)
    except NoRoom:
        sheet = replace(
            our_sheet(), deck=deck, cover=deck.slide_layouts[0], content=deck.slide_layouts[0], own=False
        )
    before = len(deck.slides)
    key = "refresh.changed" if changes else "refresh.unchanged"
    told = Grid(
        key="refresh",
        title=say(lang, key, count=len(changes)),
        subtitle=" ".join(left),
        columns=tuple(Column(say(lang, f"refresh.column_{name}")) for name in COLUMNS),
        rows=tuple(map(_row, changes)),
        empty=" ".join((say(lang, "refresh.nothing"), *left)),
    )
    shown = replace(
        view, page="refresh", lang=lang, title=told.title, notes=(), notices=(), address=_host(view)
    )
    slides.add(sheet, shown, replace(told, subtitle=told.subtitle if changes else ""), NOT_FIRST, told.title)
    for slide in list(deck.slides)[before:]:
        sign(slide)


def _host(view: View) -> str:
    """Where the deck was refreshed, without the address of any one chart."""
    return view.address.partition("?")[0].rsplit("/", 1)[0] + "/briefing"


def _row(change: Change) -> Row:
    texts = (str(change.place), change.what, change.old or "—", change.new or "—", change.source)
    return Row(tuple(Cell(text[:LONGEST]) for text in texts))
