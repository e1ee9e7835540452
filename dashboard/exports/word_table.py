"""A table in a document: three rules, a head that is repeated, columns as wide as their words ask."""

from dashboard.charts.model import Cell, Column, Grid, Row
from dashboard.exports.word_text import Notes, paragraph, run
from dashboard.exports.words import POINTS, ems
from dashboard.wording import say

ROWS_AT_MOST = 24
SHORT, LEAST, MARK = 8, 4, 0.9  # in characters: what is never broken, what a column has at least, a reference
PADDING = 1.6
TWIPS = 1440
THICK, THIN = 'w:val="single" w:sz="8" w:color="000000"', 'w:val="single" w:sz="4" w:color="808080"'


def table(grid: Grid, notes: Notes, lang: str, width: int, size: float) -> str:
    """A grid as a table `width` twips wide; what is cut off is said below it."""
    rows = grid.rows[:ROWS_AT_MOST]
    wide, mixed = widths(grid, rows, width, size), not all(row.home for row in rows if row.zone_id)
    made = "".join(
        [
            f'<w:tbl><w:tblPr><w:tblW w:w="{width}" w:type="dxa"/><w:tblBorders><w:top {THICK}/>'
            f'<w:bottom {THICK}/></w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>',
            *(f'<w:gridCol w:w="{one}"/>' for one in wide),
            "</w:tblGrid>",
            _head(grid.columns, wide),
            *(_row(row, grid.columns, wide, notes, row.home and mixed) for row in rows),
            "</w:tbl>",
        ]
    )
    left = max(grid.total or 0, len(grid.rows)) - len(rows)
    more = say(lang, "slides.more_rows", count=left) if left > 0 else ""
    return made + (paragraph(run(more), "TableText") if more else "")


def widths(grid: Grid, rows: tuple[Row, ...], width: int, size: float) -> list[int]:
    """The widths of the columns in twips: each as its longest words ask, together all there is."""
    room = width / TWIPS / (size / POINTS)
    asked = [_asked(column, [row.cells[n] for row in rows]) for n, column in enumerate(grid.columns)]
    short = [one for one in asked if one <= SHORT]
    left = room - sum(short)
    long = sum(asked) - sum(short)
    fitted = [one if one <= SHORT or not long else max(one / long * left, LEAST) for one in asked]
    shares = [round(one / sum(fitted) * width) for one in fitted]
    return [*shares[:-1], width - sum(shares[:-1])] if shares else []


def _asked(column: Column, cells: list[Cell]) -> float:
    """The width of a column in characters; its head may be broken into two lines."""
    words = [ems(_text(cell)) + (MARK if cell.open else 0) for cell in cells]
    return max([ems(_headed(column)) / 2, LEAST, *words]) + PADDING


def _headed(column: Column) -> str:
    return f"{column.title} ({column.unit})" if column.unit else column.title


def _text(cell: Cell) -> str:
    return " ".join(part for part in (cell.text, cell.note or cell.reason) if part)


def _head(columns: tuple[Column, ...], wide: list[int]) -> str:
    cells = "".join(
        _cell(
            run(_headed(column), "<w:b/>"),
            one,
            column.numeric,
            f"<w:tcBorders><w:bottom {THIN}/></w:tcBorders>",
        )
        for column, one in zip(columns, wide, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{cells}</w:tr>"


def _row(row: Row, columns: tuple[Column, ...], wide: list[int], notes: Notes, bold: bool) -> str:
    look = "<w:b/>" if bold else ""
    cells = "".join(
        _cell(run(_text(cell), look) + notes.mark(cell.open), one, column.numeric)
        for cell, column, one in zip(row.cells, columns, wide, strict=False)
    )
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>"


def _cell(runs: str, width: int, numeric: bool, borders: str = "") -> str:
    layout = '<w:jc w:val="right"/>' if numeric else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{borders}<w:vAlign w:val="center"/></w:tcPr>'
        f"{paragraph(runs, 'TableText', layout)}</w:tc>"
    )
