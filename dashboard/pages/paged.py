"""Long tables on screen a page at a time; files and slides of the same view hold all of their rows."""

from collections.abc import Callable
from dataclasses import replace
from types import ModuleType

from dashboard.charts.data import steps
from dashboard.charts.model import Chart, Grid, Row, View
from dashboard.pages.site import address_of
from dashboard.selection import Selection

LONGEST, PAGE = 150, 100  # rows that stand on one page, and those of a page where there are more


def paged(view: View, page: ModuleType, selection: Selection) -> View:
    """The view with the page of its long tables that the address asks for, where a page has `page`."""
    if "page" not in page.PARAMETERS:
        return view
    to = lambda number: address_of(page, selection.but(open="", page=number))  # noqa: E731
    return replace(
        view, charts=tuple(_shortened(chart, selection.page, to, view.lang) for chart in view.charts)
    )


def _shortened(chart: Chart, number: int, to: Callable[[int], str], lang: str) -> Chart:
    if isinstance(chart, Grid):
        return _page(chart, number, to, lang)
    table = getattr(chart, "table", None)
    return replace(chart, table=_page(table, number, to, lang)) if table else chart


def _page(grid: Grid, number: int, to: Callable[[int], str], lang: str) -> Grid:
    """A page of a table; the one row of the reader's own city stands on each."""
    rows = grid.rows
    if grid.pages or len(rows) <= LONGEST:
        return grid
    starts = _starts(rows)
    number = min(number, len(starts))
    first, last = starts[number - 1], [*starts, len(rows)][number]
    own = [row for row in rows if row.home]
    above = tuple(own) if len(own) == 1 and own[0] not in rows[first:last] else ()
    line = steps(number, len(starts), (first + 1, last, len(rows)), to, lang)
    return replace(grid, rows=(*above, *rows[first:last]), total=len(rows), pages=line)


def _starts(rows: tuple[Row, ...]) -> list[int]:
    """Where pages begin: never among rows that belong to a named one above them."""
    starts = [0]
    for n, row in enumerate(rows):
        if n - starts[-1] >= PAGE and row.cells[0].text:
            starts.append(n)
    return starts
