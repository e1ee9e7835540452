"""A table whose every figure opens its receipt."""

from dash import html

from dashboard.charts.model import Cell, Column, Grid, Row
from dashboard.components.markup import plain, tag
from dashboard.components.sparkline import sparkline


def grid(chart: Grid, name: str = ""):
    """The table of a grid, scrolling inside itself when narrow; its empty sentence when it has no rows.

    `name` is what a screen reader calls it when it has no title of its own.
    """
    if not chart.rows:
        return html.P(chart.empty, className="empty")
    named = chart.title or name
    given = {"aria-label": named, "data-html": table(chart, named)}
    return html.Div(className="scroll", tabIndex="0", role="region", **given)


def table(chart: Grid, name: str) -> str:
    """The table as HTML."""
    heads = tag("tr", "".join(map(_head, chart.columns)))
    rows = "".join(_row(row, chart.columns) for row in chart.rows)
    caption = tag("caption", plain(name), class_="hidden")
    return tag("table", caption + tag("thead", heads) + tag("tbody", rows), class_="grid")


def _head(column: Column) -> str:
    name = tag("a", plain(column.title), href=column.link) if column.link else plain(column.title)
    unit = tag("span", plain(column.unit), class_="unit")
    kind = "number" if column.numeric else ""
    return tag("th", name + unit, scope="col", class_=kind, aria_sort=column.sorted)


def _row(row: Row, columns: tuple[Column, ...]) -> str:
    first, *others = row.cells
    cells = tag("th", _inside(first), scope="row", class_=first.tone)
    cells += "".join(_cell(cell, column) for cell, column in zip(others, columns[1:], strict=True))
    return tag("tr", cells, class_="home" if row.home else "", data_zone=row.zone_id)


def _cell(cell: Cell, column: Column) -> str:
    return tag("td", _inside(cell), class_=f"{'number ' if column.numeric else ''}{cell.tone}".strip())


def _inside(cell: Cell) -> str:
    said = _text(cell) + (tag("span", plain(cell.note), class_="note") if cell.note else "")
    if cell.bar is None and not (cell.spark or cell.reason):
        return said
    said = tag("div", said, class_="said")
    if cell.bar is None and not cell.spark:
        return said
    bar = "" if cell.bar is None else _bar(cell)
    return said + tag("div", bar + (sparkline(cell.spark) if cell.spark else ""), class_="drawn")


def _text(cell: Cell) -> str:
    if cell.open:
        return tag("button", plain(cell.text), class_="figure", data_open=cell.open, title=cell.reason)
    return _link(cell) if cell.link and cell.text else plain(cell.text)


def _link(cell: Cell) -> str:
    """Pages of ours open here, documents elsewhere in a tab of their own."""
    if not cell.link.startswith("http"):
        return tag("a", plain(cell.text), href=cell.link)
    return tag("a", plain(cell.text), href=cell.link, target="_blank", rel="noopener noreferrer")


def _bar(cell: Cell) -> str:
    filled = tag("span", class_=f"fill {cell.soft}".strip(), style=f"width:{100 * (cell.bar or 0):.1f}%")
    return tag("span", filled, class_="bar", aria_hidden="true")
