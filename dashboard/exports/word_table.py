"""A table in a document: three rules, a head that is repeated, columns as wide as their words ask."""

import re

from dashboard.charts.model import Cell, Column, Grid, Row
from dashboard.exports.word_text import Notes, paragraph, run
from dashboard.exports.words import POINTS, ems
from dashboard.wording import say

ROWS_AT_MOST = 24
TOGETHER = 5  # rows that stay on one page
LEAST, MARK, SPARE = 2.5, 1.2, 1.2  # in characters: what a column has at least, a reference
GIVES = 0.78  # words give way before numbers, which should not be broken
SHORT = 6  # characters of a head that stay on one line
PADDING, BOLD, LATIN = 1.1, 1.1, re.compile("[A-Za-z-]+")
TURN, BETWEEN = re.compile(r"(?<=[\u2e80-\uffef])(?=[\d(+-])|(?<=[\d%)])(?=[\u2e80-\uffef])"), 0.25
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
            _head(grid.columns, wide, len(rows) <= TOGETHER),
            *(
                _row(row, grid.columns, wide, notes, row.home and mixed, n < len(rows) <= TOGETHER)
                for n, row in enumerate(rows, 1)
            ),
            "</w:tbl>",
        ]
    )
    left = max(grid.total or 0, len(grid.rows)) - len(rows)
    more = say(lang, "slides.more_rows", count=left) if left > 0 else ""
    return made + (paragraph(run(more), "TableText") if more else "")


def widths(grid: Grid, rows: tuple[Row, ...], width: int, size: float) -> list[int]:
    """The widths of the columns in twips: each as its longest words ask, the longest giving way first."""
    room = width / TWIPS / (size / POINTS)
    asked = [
        _asked(column, [(row.cells[n], BOLD if row.home else 1) for row in rows])
        for n, column in enumerate(grid.columns)
    ]
    most = _ceiling(asked, room)
    fitted = [
        min(one, most if column.numeric else GIVES * most)
        for one, column in zip(asked, grid.columns, strict=True)
    ]
    shares = [round(one / sum(fitted) * width) for one in fitted]
    return [*shares[:-1], width - sum(shares[:-1])] if shares else []


def _ceiling(asked: list[float], room: float) -> float:
    """The width that no column may pass so that all together find room."""
    left, count = room, len(asked)
    for one in sorted(asked):
        if one * count >= left:
            return left / count
        left, count = left - one, count - 1
    return max(asked, default=room)


def _asked(column: Column, cells: list[tuple[Cell, float]]) -> float:
    """The width of a column in characters; its head may be broken into two lines."""
    words = [
        max(_long(cell.text) + (MARK if cell.open else 0), _long(_below(cell))) * wider
        for cell, wider in cells
    ]
    head = [ems(word) * SPARE * BOLD for word in LATIN.findall(column.title)]
    full = ems(_headed(column))
    return max([full if full <= SHORT else full / 2, LEAST, *head, *words]) + PADDING


def _headed(column: Column) -> str:
    return f"{column.title} ({column.unit})" if column.unit else column.title


def _long(text: str) -> float:
    """The width of a text in characters, with the space that stands between Chinese and other letters."""
    turns = len(TURN.findall(text))
    return ems(text) * SPARE + turns * BETWEEN


def _below(cell: Cell) -> str:
    """What stands under a cell's figure."""
    return cell.note or cell.reason


def _head(columns: tuple[Column, ...], wide: list[int], kept: bool) -> str:
    cells = "".join(
        _cell(
            run(_headed(column), "<w:b/>"),
            one,
            column.numeric,
            f"<w:tcBorders><w:bottom {THIN}/></w:tcBorders>",
            kept=kept,
        )
        for column, one in zip(columns, wide, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{cells}</w:tr>"


def _row(row: Row, columns: tuple[Column, ...], wide: list[int], notes: Notes, bold: bool, kept: bool) -> str:
    """A row; one that is `kept` stays on the page of the next."""
    look = "<w:b/>" if bold else ""
    cells = "".join(
        _cell(_said(cell, notes, look), one, column.numeric, kept=kept)
        for cell, column, one in zip(row.cells, columns, wide, strict=False)
    )
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>"


def _said(cell: Cell, notes: Notes, look: str) -> str:
    """The text of a cell with its reference, and its note on a line of its own."""
    below = _below(cell)
    text = notes.bind(run(cell.text, look), cell.open)
    return text + (f"<w:r><w:br/></w:r>{run(below)}" if below else "")


def _cell(runs: str, width: int, numeric: bool, borders: str = "", kept: bool = False) -> str:
    layout = ("<w:keepNext/>" if kept else "") + ('<w:jc w:val="right"/>' if numeric else "")
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{borders}<w:vAlign w:val="center"/></w:tcPr>'
        f"{paragraph(runs, 'TableText', layout)}</w:tc>"
    )
