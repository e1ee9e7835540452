"""A table whose every figure opens its receipt."""

from dash import html

from dashboard.charts.model import Cell, Column, Grid, Row
from dashboard.components.sparkline import sparkline


def grid(chart: Grid, name: str = ""):
    """The table of a grid, scrolling inside itself when narrow; its empty sentence when it has no rows.

    `name` is what a screen reader calls it when it has no title of its own.
    """
    if not chart.rows:
        return html.P(chart.empty, className="empty")
    table = html.Table(
        [
            html.Caption(chart.title or name, className="hidden"),
            html.Thead(html.Tr([_head(column) for column in chart.columns])),
            html.Tbody([_row(row, chart.columns) for row in chart.rows]),
        ],
        className="grid",
    )
    return html.Div(table, className="scroll", tabIndex="0", role="region", **{"aria-label": chart.title or name})


def _head(column: Column):
    name = html.A(column.title, href=column.link) if column.link else column.title
    unit = html.Span(column.unit, className="unit")
    order = {"aria-sort": column.sorted} if column.sorted else {}
    return html.Th([name, unit], scope="col", className="number" if column.numeric else "", **order)


def _row(row: Row, columns: tuple[Column, ...]):
    cells = [
        _first(row.cells[0]),
        *(_cell(cell, column) for cell, column in zip(row.cells[1:], columns[1:], strict=True)),
    ]
    return html.Tr(cells, className="home" if row.home else "", **{"data-zone": row.zone_id})


def _first(cell: Cell):
    return html.Th(_inside(cell), scope="row", className=cell.tone)


def _cell(cell: Cell, column: Column):
    return html.Td(_inside(cell), className=f"{'number ' if column.numeric else ''}{cell.tone}".strip())


def _inside(cell: Cell):
    note = [html.Span(cell.note, className="note")] if cell.note else []
    if cell.bar is None and not (cell.spark or cell.reason):
        return [_text(cell), *note]
    said = html.Div([_text(cell), *note], className="said")
    if cell.bar is None and not cell.spark:
        return [said]
    drawn = [*([] if cell.bar is None else [_bar(cell)]), *([sparkline(cell.spark)] if cell.spark else [])]
    return [said, html.Div(drawn, className="drawn")]


def _text(cell: Cell):
    if cell.open:
        why = {"title": cell.reason} if cell.reason else {}
        return html.Button(cell.text, className="figure", **{"data-open": cell.open}, **why)
    return _link(cell) if cell.link else cell.text


def _link(cell: Cell):
    """Pages of ours open here, documents elsewhere in a tab of their own."""
    apart = {"target": "_blank", "rel": "noopener noreferrer"} if cell.link.startswith("http") else {}
    return html.A(cell.text, href=cell.link, **apart)


def _bar(cell: Cell):
    filled = html.Span(className=f"fill {cell.soft}", style={"width": f"{100 * cell.bar:.1f}%"})
    return html.Span(filled, className="bar", **{"aria-hidden": "true"})
