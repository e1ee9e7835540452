"""A view as a deck: a slide for each chart, tables paged, the documents at the end."""

import zipfile
from collections.abc import Callable
from datetime import datetime
from io import BytesIO
from typing import Any

from pptx.presentation import Presentation as Deck

from dashboard.charts.model import Bars, Cell, Chart, Column, Grid, Lines, Row, Timeline, View
from dashboard.exports import slides_bars, slides_grid, slides_lines, slides_timeline
from dashboard.exports.slide_page import RAISED, Follow, Page, new_page
from dashboard.exports.slide_template import new_deck
from dashboard.exports.words import plain
from dashboard.wording import say

DRAW: dict[type[Chart], Callable[[Page, Any], list[Follow]]] = {
    Bars: slides_bars.add,
    Lines: slides_lines.add,
    Timeline: slides_timeline.add,
    Grid: slides_grid.add,
}
TWIN_AT_MOST = 16
MARKS = 0.25  # what a line on how to read a table takes
SOURCES = ("title", "publisher", "published_date")
SOURCES_AT_MOST = 80
LONGEST_PROPERTY = 250
STILL = (1980, 1, 1, 0, 0, 0)


def deck_of(view: View) -> bytes:
    """The file of a view's slides."""
    deck = new_deck()
    _describe(deck, view)
    for first, charts in _grouped(view.charts or (Grid("nothing", ""),)):
        if len(charts) == 1:
            _add(deck, view, charts[0], first)
        else:
            _add_tables(deck, view, charts, first)
    sources = _sources(view)
    if sources.rows:
        _add(deck, view, sources, len(view.charts) or 1)
    return _saved(deck)


def _grouped(charts: tuple[Chart, ...]) -> list[tuple[int, list[Chart]]]:
    """The charts that share a slide, with the number of the first: short tables that follow one another."""
    groups: list[tuple[int, list[Chart]]] = []
    free = 0.0
    for number, chart in enumerate(charts):
        high = slides_grid.height(chart) if isinstance(chart, Grid) and chart.rows and number else 0.0
        if 0 < high <= free:
            groups[-1][1].append(chart)
            free -= high
        else:
            groups.append((number, [chart]))
            free = RAISED.height - MARKS - high if high else 0.0
    return groups


def _add_tables(deck: Deck, view: View, grids: list[Any], first: int) -> None:
    """One slide for several short tables."""
    lines = list(dict.fromkeys(grid.sources for grid in grids if grid.sources))
    together = Grid(
        key=grids[0].key,
        title=" · ".join(grid.title for grid in grids if grid.title),
        notes=tuple(note for grid in grids for note in (grid.subtitle, *grid.notes) if note),
        sources="  ".join(lines),
    )
    page = new_page(deck, view, together, first)
    slides_grid.add_several(page, grids, [f"chart:{view.page}:{first + n}" for n in range(len(grids))])


def _add(deck: Deck, view: View, chart: Chart, number: int) -> None:
    """The slides of one chart: itself, what must follow it, and its table when it is short."""
    follows = DRAW[type(chart)](new_page(deck, view, chart, number), chart)
    twin = getattr(chart, "table", None)
    if twin and twin.rows and (len(twin.rows) <= TWIN_AT_MOST or isinstance(chart, Timeline)):
        follows.append((twin.title or chart.title, lambda page: slides_grid.add(page, twin)))
    _follow(deck, view, chart, number, follows, 1)


def _follow(deck: Deck, view: View, chart: Chart, number: int, follows: list[Follow], part: int) -> int:
    """The pages that must follow a chart, and those that must follow them; gives the number of the next."""
    for title, draw in follows:
        more = draw(new_page(deck, view, chart, number, title, part)) or []
        part = _follow(deck, view, chart, number, more, part + 1)
    return part


def _sources(view: View) -> Grid:
    """The documents behind a view, numbered, as a table."""
    lang, rows = view.lang, view.sources.to_dict("records")
    names = ("number", "title", "publisher", "date")
    return Grid(
        key="sources",
        title=say(lang, "slides.sources", count=len(rows)),
        columns=tuple(Column(say(lang, f"slides.source_{name}"), numeric=name == "number") for name in names),
        rows=tuple(_source(n, row) for n, row in enumerate(rows[:SOURCES_AT_MOST], 1)),
        total=len(rows),
    )


def _source(number: int, row: dict) -> Row:
    texts = (row.get(name) for name in SOURCES)
    return Row((Cell(f"[{number}]"), *(Cell(text if isinstance(text, str) else "") for text in texts)))


def _describe(deck: Deck, view: View) -> None:
    """Properties of the file; made of the build alone, so that the same view gives the same bytes."""
    stated, day = deck.core_properties, view.build.data_date
    stated.title = plain(view.title)[:LONGEST_PROPERTY]
    stated.subject = plain(view.address)[:LONGEST_PROPERTY]
    stated.author = say(view.lang, "shell.product")
    stated.last_modified_by = stated.author
    stated.created = stated.modified = datetime(day.year, day.month, day.day) if day else datetime(2000, 1, 1)


def _saved(deck: Deck) -> bytes:
    """The deck as a file without the time of its making."""
    made, sink = BytesIO(), BytesIO()
    deck.save(made)
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as new:
        for item in old.infolist():
            new.writestr(zipfile.ZipInfo(item.filename, STILL), old.read(item), zipfile.ZIP_DEFLATED)
    return sink.getvalue()
