"""A table in a picture: as wide as the picture, its texts wrapped, with the small bars of the screen."""

from dataclasses import dataclass

from dashboard import theme
from dashboard.charts.model import Cell, Column, Grid, Row
from dashboard.exports.picture_columns import AWAY, NOTE, PAD, columns_of
from dashboard.exports.picture_svg import element, line, rectangle, short
from dashboard.exports.picture_words import ASCENT, LEADING, Span, broken, shortened, spans, width, written
from dashboard.exports.tones import ink, is_own, is_strong, note_ink

AIR = 4.0
BAR, BAR_ROOM, SPARK = 3.5, 9.0, (44.0, 11.0)
BAR_GROUND, BAR_FILL = "#EDEFF2", "#AAB3BF"
LINES_AT_MOST = 6


@dataclass(frozen=True)
class Table:
    """A drawn table: its height, its SVG, and how many of its rows are not in it."""

    height: float
    svg: str
    left: int = 0


def table(grid: Grid, across: float, most: float) -> Table:
    """A table `across` pixels wide and at most `most` high; the home city's row is always in it."""
    widths, size = columns_of(grid, across)
    head_height, head = _head(grid.columns, widths, size)
    drawn, y = [head], head_height
    rows = [_row(row, grid.columns, widths, size) for row in grid.rows]
    shown = _fitting(grid.rows, [height for height, _ in rows], most - head_height)
    for n in shown:
        height, inside = rows[n]
        drawn.append(element("g", inside, transform=f"translate(0 {short(y)})"))
        y += height
    unseen = max(grid.total or 0, len(grid.rows)) - len(shown)
    return Table(y, "".join(drawn), unseen)


def _fitting(rows: tuple[Row, ...], heights: list[float], room: float) -> list[int]:
    """The rows that fit: the first ones, and those of the home city in place of the last."""
    kept = sorted(range(len(rows)), key=lambda n: (not rows[n].home, n))
    shown, used = [], 0.0
    for n in kept:
        if used + heights[n] > room:
            break
        used += heights[n]
        shown.append(n)
    return sorted(shown)


def _head(columns: tuple[Column, ...], widths: list[float], size: float) -> tuple[float, str]:
    """The heads of the columns over a line; their texts stand at its foot."""
    told = [_head_lines(column, wide, size - 1) for column, wide in zip(columns, widths, strict=True)]
    step = (size - 1) * LEADING
    height = max(map(len, told), default=1) * step + 2 * AIR
    drawn, left = [], 0.0
    for column, wide, lines in zip(columns, widths, told, strict=True):
        first = height - AIR - len(lines) * step + ASCENT * (size - 1)
        drawn += [
            written(
                *_at(column, left, wide, first + n * step), text, size - 1, theme.SOFT, False, _side(column)
            )
            for n, text in enumerate(lines)
        ]
        left += wide
    return height, "".join([*drawn, line(0, height, left, height, theme.FAINT)])


def _head_lines(column: Column, wide: float, size: float) -> list[str]:
    room = wide - 2 * PAD
    return [*broken(column.title, size, room), *broken(column.unit, size, room)] or [""]


def _side(column: Column) -> str:
    return "right" if column.numeric else "left"


def _at(column: Column, left: float, wide: float, y: float) -> tuple[float, float]:
    return (left + wide - PAD if column.numeric else left + PAD), y


def _row(row: Row, columns: tuple[Column, ...], widths: list[float], size: float) -> tuple[float, str]:
    """Height and content of a row."""
    padded = (*row.cells, *(Cell(),) * (len(columns) - len(row.cells)))
    sets = list(zip(padded, columns, widths, strict=True))
    told = [_lines(cell, row.home, n == 0, wide, size) for n, (cell, _, wide) in enumerate(sets)]
    step = size * LEADING
    drawn_below = any(cell.bar is not None or cell.spark for cell in padded)
    height = max(map(len, told)) * step + 2 * AIR + (BAR_ROOM if drawn_below else 0)
    total = sum(widths)
    inside = [rectangle(0, 0, total, height, theme.HOME_GROUND)] if row.home else []
    left = 0.0
    for (cell, column, wide), lines in zip(sets, told, strict=True):
        for n, parts in enumerate(lines):
            x, y = _at(column, left, wide, AIR + ASCENT * size + n * step)
            inside.append(spans(x, y, parts, size, ink(cell, is_own(cell, row.home)), _side(column)))
        inside.append(_below(cell, is_own(cell, row.home), left + PAD, height - AIR, wide - 2 * PAD))
        left += wide
    return height, "".join([*inside, line(0, height, total, height, theme.RULE, 0.75)])


def _lines(cell: Cell, row_home: bool, first: bool, wide: float, size: float) -> list[list[Span]]:
    """The text of a cell in lines, its note beside it where there is room, else below."""
    room = wide - 2 * PAD
    missing = ink(cell, is_own(cell, row_home)) == theme.SOFT
    bold = first or is_strong(cell) or (is_own(cell, row_home) and not missing)
    lines = [[Span(text, bold)] for text in shortened(cell.text, size, room, LINES_AT_MOST, bold)]
    if not cell.note:
        return lines or [[Span("")]]
    small, colour = size * NOTE, note_ink(cell)
    beside = lines and width(lines[-1][0].text, size, bold) + AWAY + width(cell.note, small) <= room
    if beside:
        return [*lines[:-1], [*lines[-1], Span(cell.note, False, colour, small, AWAY)]]
    notes = shortened(cell.note, small, room, LINES_AT_MOST)
    return [*lines, *([Span(text, False, colour, small)] for text in notes)]


def _below(cell: Cell, home: bool, left: float, bottom: float, wide: float) -> str:
    """The bar of a cell on its ground, and its small line over the years."""
    drawn = []
    room = wide - (SPARK[0] + 6 if cell.spark and cell.bar is not None else 0)
    if cell.bar is not None:
        share = min(max(cell.bar, 0.0), 1.0)
        drawn.append(rectangle(left, bottom - BAR, room, BAR, BAR_GROUND, rx=BAR / 2))
        fill = theme.HOME if home else BAR_FILL
        drawn.append(rectangle(left, bottom - BAR, max(room * share, 1), BAR, fill, rx=BAR / 2))
    if cell.spark:
        drawn.append(_spark(cell.spark, left + wide - SPARK[0], bottom - SPARK[1]))
    return "".join(drawn)


def _spark(values: tuple[float | None, ...], left: float, top: float) -> str:
    """A small line through the values, broken where one is None."""
    known = [value for value in values if value is not None]
    low, span = min(known), (max(known) - min(known)) or 1
    step, path, pen = SPARK[0] / max(len(values) - 1, 1), "", "M"
    for n, value in enumerate(values):
        if value is None:
            pen = "M"
            continue
        y = top + SPARK[1] - 1 - (value - low) / span * (SPARK[1] - 2)
        path, pen = f"{path}{pen}{short(left + n * step)} {short(y)}", "L"
    return element("path", d=path, fill="none", stroke=theme.SLATE, stroke_width=1.5, stroke_linecap="round")
