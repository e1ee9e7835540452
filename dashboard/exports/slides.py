"""A view as a deck: a slide for each chart, tables paged, the documents at the end."""

from collections.abc import Callable
from typing import Any

from dashboard.charts.model import Bars, Cell, Chart, Column, Grid, Lines, Row, Timeline, View
from dashboard.exports import slides_bars, slides_grid, slides_lines, slides_timeline
from dashboard.exports.slide_file import describe, saved
from dashboard.exports.slide_page import Follow, Page, identity, new_page
from dashboard.exports.slide_sheet import Sheet, our_sheet
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


def deck_of(view: View, sheet: Sheet | None = None) -> bytes:
    """The file of a view's slides, in our own template unless a sheet of another is given."""
    return saved(filled(view, sheet or our_sheet()))


def filled(view: View, sheet: Sheet) -> Sheet:
    """The sheet with the slides of a view."""
    describe(sheet.deck, view)
    for first, charts in _grouped(view.charts or (Grid("nothing", ""),), sheet):
        if len(charts) == 1:
            add(sheet, view, charts[0], first)
        else:
            _add_tables(sheet, view, charts, first)
    sources = sources_of(view, SOURCES_AT_MOST)
    if sources.rows:
        add(sheet, view, sources, len(view.charts) or 1)
    return sheet


def _grouped(charts: tuple[Chart, ...], sheet: Sheet) -> list[tuple[int, list[Chart]]]:
    """The charts that share a slide, with the number of the first: short tables that follow one another."""
    groups: list[tuple[int, list[Chart]]] = []
    free = 0.0
    for number, chart in enumerate(charts):
        counts = isinstance(chart, Grid) and chart.rows and number
        high = slides_grid.height(chart, sheet.raised) if isinstance(chart, Grid) and counts else 0.0
        if 0 < high <= free:
            groups[-1][1].append(chart)
            free -= high
        else:
            groups.append((number, [chart]))
            free = sheet.raised.height - MARKS - high if high else 0.0
    return groups


def _add_tables(sheet: Sheet, view: View, grids: list[Any], first: int) -> None:
    """One slide for several short tables."""
    lines = list(dict.fromkeys(grid.sources for grid in grids if grid.sources))
    together = Grid(
        key=grids[0].key,
        title=" · ".join(grid.title for grid in grids if grid.title),
        notes=tuple(note for grid in grids for note in (grid.subtitle, *grid.notes) if note),
        sources="  ".join(lines),
    )
    page = new_page(sheet, view, together, first)
    slides_grid.add_several(page, grids, [identity(view, grid.key) for grid in grids])


def add(sheet: Sheet, view: View, chart: Chart, number: int, title: str = "", twin: bool = True) -> None:
    """The slides of one chart: itself, what must follow it, and its table when it is short and asked for."""
    follows = DRAW[type(chart)](new_page(sheet, view, chart, number, title), chart)
    table = getattr(chart, "table", None) if twin else None
    if table and table.rows and (len(table.rows) <= TWIN_AT_MOST or isinstance(chart, Timeline)):
        follows.append((table.title or chart.title, lambda page: slides_grid.add(page, table)))
    _follow(sheet, view, chart, number, follows, 1)


def _follow(sheet: Sheet, view: View, chart: Chart, number: int, follows: list[Follow], part: int) -> int:
    """The pages that must follow a chart, and those that must follow them; gives the number of the next."""
    for title, draw in follows:
        more = draw(new_page(sheet, view, chart, number, title, part)) or []
        part = _follow(sheet, view, chart, number, more, part + 1)
    return part


def sources_of(view: View, most: int) -> Grid:
    """The documents behind a view, numbered, as a table."""
    lang, rows = view.lang, view.sources.to_dict("records")
    names = ("number", "title", "publisher", "date")
    return Grid(
        key="sources",
        title=say(lang, "slides.sources", count=len(rows)),
        columns=tuple(Column(say(lang, f"slides.source_{name}"), numeric=name == "number") for name in names),
        rows=tuple(_source(n, row) for n, row in enumerate(rows[:most], 1)),
        total=len(rows),
    )


def _source(number: int, row: dict) -> Row:
    texts = (row.get(name) for name in SOURCES)
    return Row((Cell(f"[{number}]"), *(Cell(text if isinstance(text, str) else "") for text in texts)))
