"""How wide the columns of a table in a picture are, and how large its type."""

from dashboard.charts.model import Cell, Grid
from dashboard.exports.picture_words import width

PAD, AWAY, NOTE = 6.0, 6.0, 0.82
SIZES = (12.0, 11.0, 10.0)
SHORT, LEAST = 120.0, 44.0


def columns_of(grid: Grid, across: float) -> tuple[list[float], float]:
    """Widths in pixels that fill `across`, and the largest size at which no short text must be broken."""
    for size in SIZES:
        natural = [_natural(grid, n, size) for n in range(len(grid.columns))]
        if sum(min(wide, SHORT) for wide in natural) <= across:
            break
    return _shared(natural, across), size


def _natural(grid: Grid, n: int, size: float) -> float:
    """As wide as the longest cell on one line; a head may take two."""
    cells = [_wide(row.cells[n], n == 0 or row.home, size) for row in grid.rows if n < len(row.cells)]
    column = grid.columns[n]
    words = [width(word, size - 1) for word in column.title.split() if word.isascii()]
    head = max([width(column.title, size - 1) / 2 + size, width(column.unit, size - 1), *words])
    return max([LEAST, head, *cells]) + 2 * PAD


def _wide(cell: Cell, bold: bool, size: float) -> float:
    note = AWAY + width(cell.note, size * NOTE) if cell.note else 0.0
    return width(cell.text, size, bold) + note


def _shared(natural: list[float], across: float) -> list[float]:
    """Too little room is taken from the widest columns, too much is given to all alike."""
    if sum(natural) <= across:
        return [wide * across / sum(natural) for wide in natural]
    level, left, among = 0.0, across, len(natural)
    for wide in sorted(natural):
        level = left / among
        if wide > level:
            break
        left, among = left - wide, among - 1
    return [min(wide, level) for wide in natural]
