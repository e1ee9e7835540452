"""How a table fits a slide: type size, widths of columns, heights of rows, and which rows share a slide."""

from dataclasses import dataclass, replace

from dashboard.charts.model import Cell, Column, Grid, Row
from dashboard.exports.words import POINTS, inches, lines

SIZES, CLOSE = (18, 16, 14, 12, 11, 10, 9), (12, 11, 10, 9)
PAD, LEAD, AIR = 0.16, 1.36, 0.07
WIDEST, NARROWEST, NUMBERS_KEEP = 3.4, 0.55, 1.2
COLUMNS = 10
ROWS = 16
NOTE, BOLD, SLACK, FIRM = 0.82, 1.1, 1.04, 1.16
GIVING = 1.1  # how much wider columns may ask to be than they are, before the type is set smaller
EMPHASIS = {"own", "mine", "best", "strong"}


@dataclass(frozen=True)
class Layout:
    """Type size in points, widths of columns and heights of head and rows in inches."""

    size: float
    widths: tuple[float, ...]
    head: float
    heights: tuple[float, ...]


def written(grid: Grid) -> Grid:
    """The table without columns that say nothing, as those that hold small pictures."""
    kept = [n for n in range(len(grid.columns)) if n == 0 or _says(grid, n)]
    if len(kept) == len(grid.columns):
        return grid
    return replace(
        grid,
        columns=tuple(grid.columns[n] for n in kept),
        rows=tuple(
            replace(row, cells=tuple(row.cells[n] for n in kept if n < len(row.cells))) for row in grid.rows
        ),
    )


def _says(grid: Grid, n: int) -> bool:
    return any(row.cells[n].text or row.cells[n].note for row in grid.rows if n < len(row.cells))


def layout(
    columns: tuple[Column, ...], rows: tuple[Row, ...], width: float, height: float, alone: bool = True
) -> Layout:
    """The layout of a table: the largest size at which columns give little and few rows fit one slide.

    Only one that has a slide `alone` is set large.
    """
    for size in CLOSE[1:] if len(rows) > ROWS else SIZES if alone else CLOSE:
        natural = [_natural(n, columns, rows, size) for n in range(len(columns))]
        fitted = _layout(columns, rows, _stretched(natural, columns, width), size)
        fits = len(rows) > ROWS or fitted.head + sum(fitted.heights) <= height
        if fits and sum(natural) <= GIVING * width:
            break
    return fitted


def _layout(columns: tuple[Column, ...], rows: tuple[Row, ...], widths: list[float], size: float) -> Layout:
    heads = [_head_lines(column, size, wide) for column, wide in zip(columns, widths, strict=True)]
    return Layout(
        size=size,
        widths=tuple(widths),
        head=max(heads, default=1) * (size - 1) * LEAD / POINTS + AIR,
        heights=tuple(_height(row, widths, size) for row in rows),
    )


def _natural(n: int, columns: tuple[Column, ...], rows: tuple[Row, ...], size: float) -> float:
    """As wide as the widest cell wants, within limits; a head may take two lines."""
    cells = [
        _wide(row.cells[n], size, _weight(row.cells[n], n == 0 or row.home))
        for row in rows
        if n < len(row.cells)
    ]
    words = [inches(word, size - 1) * BOLD for word in columns[n].title.split() if word.isascii()]
    head = max([inches(columns[n].title, size - 1) / 2 + 0.1, inches(columns[n].unit, size - 1), *words])
    return min(max([NARROWEST, head + PAD, *(one + PAD for one in cells)]), WIDEST)


def _wide(cell: Cell, size: float, weight: float) -> float:
    note = f"  {cell.note}" if cell.note else ""
    firm = cell.text.isascii() and " " not in cell.text  # a date or a number, which should not be broken
    return inches(cell.text, size) * weight * (FIRM if firm else SLACK) + inches(note, size * NOTE)


def _stretched(natural: list[float], columns: tuple[Column, ...], width: float) -> list[float]:
    """The widths made to fill the slide; where there is too little, wide columns of text give first."""
    widths, level = list(natural), WIDEST
    while sum(widths) > width and level > NARROWEST:
        level -= 0.02
        giving = [not column.numeric or level < NUMBERS_KEEP for column in columns]
        widths = [min(one, level) if gives else one for one, gives in zip(natural, giving, strict=True)]
    return [one * width / sum(widths) for one in widths]


def _head_lines(column: Column, size: float, wide: float) -> int:
    return lines(column.title, size - 1, wide - PAD) + bool(column.unit)


def _height(row: Row, widths, size: float) -> float:
    cells = enumerate(zip(row.cells, widths, strict=False))
    most = max(
        (_lines(cell, size, (wide - PAD) / _weight(cell, n == 0 or row.home)) for n, (cell, wide) in cells),
        default=1,
    )
    return most * size * LEAD / POINTS + AIR


def _weight(cell: Cell, bold: bool) -> float:
    """How much wider a cell is set because it is bold."""
    return BOLD if bold or EMPHASIS & set(cell.tone.split()) else 1.0


def _lines(cell: Cell, size: float, wide: float) -> int:
    return lines(f"{cell.text}  {cell.note}" if cell.note else cell.text, size, wide)


def chunks(heights: tuple[float, ...], head: float, height: float) -> list[slice]:
    """Which rows share a slide: as many as its height allows, about as many on each."""
    full = _chunks(heights, height - head, ROWS)
    even = _chunks(heights, height - head, -(-len(heights) // max(len(full), 1)))
    return even if len(even) == len(full) else full


def _chunks(heights: tuple[float, ...], height: float, most: int) -> list[slice]:
    found, first, used = [], 0, 0.0
    for n, one in enumerate(heights):
        if n > first and (used + one > height or n - first == most):
            found.append(slice(first, n))
            first, used = n, 0.0
        used += one
    return [*found, slice(first, len(heights))] if heights else []


def column_chunks(grid: Grid) -> list[list[int]]:
    """Which columns share a slide: all when they are few, else the first with some of the others."""
    count = len(grid.columns)
    if count <= COLUMNS:
        return [list(range(count))]
    slides = -(-(count - 1) // (COLUMNS - 1))
    each = -(-(count - 1) // slides)
    return [[0, *range(first, min(first + each, count))] for first in range(1, count, each)]
