"""A table as a native table: typed by tone, shaded by size, paged over slides when it is long."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import Any

from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.util import Inches

from dashboard import theme
from dashboard.charts.model import Cell, Column, Grid, Row
from dashboard.exports.openxml import FACES, run, solid, tint
from dashboard.exports.slide_page import Follow, Page, marks, say_nothing, speak
from dashboard.exports.slide_table import NOTE, Layout, chunks, column_chunks, layout, written
from dashboard.exports.slide_text import Box, Words, text_box
from dashboard.exports.tones import ink, is_own, is_strong, note_ink
from dashboard.exports.words import plain
from dashboard.wording import say

# A piece of a table and how it is set.
Part = tuple[Grid, Layout]
PLAIN_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
MOST_PAGES = 14
ROOM = 0.22  # for a line below the table
HEADING, GAP = 0.28, 0.22
SHADE, HOME_SHADE = 0.34, 0.22


def add(page: Page, grid: Grid) -> list[Follow]:
    """Draws the first part of a table on a page; gives the pages of its other parts."""
    if not grid.rows:
        say_nothing(page, grid.empty)
        return []
    body = marks(page, page.body, ["mark_grey"] if _reasons(grid) else [])
    parts = list(_parts(written(grid), body.height - ROOM, body.width))
    shown, left = parts[:MOST_PAGES], _left(grid, parts)
    _draw(page, body, shown[0], page.name, left if len(shown) == 1 else 0)
    speak(page, _spoken(page, [grid]))
    title = grid.title or page.view.title
    return [
        (
            say(page.lang, "slides.continued", title=title, page=n, pages=len(shown)),
            partial(_follow, part=part, left=left if n == len(shown) else 0),
        )
        for n, part in enumerate(shown[1:], 2)
    ]


def height(grid: Grid, body: Box) -> float:
    """How high a table with its heading is on a slide of its own; more than a slide when it must be paged."""
    parts = list(_parts(written(grid), body.height, body.width, alone=False))
    return HEADING + parts[0][1].head + sum(parts[0][1].heights) + GAP if len(parts) == 1 else body.height * 2


def add_several(page: Page, grids: list[Grid], names: list[str]) -> None:
    """Draws short tables below one another, each under its title."""
    body = marks(page, page.body, ["mark_grey"] if any(map(_reasons, grids)) else [])
    for grid, name in zip(grids, names, strict=True):
        title, body = body.above(HEADING)
        text_box(
            page.slide, title, [[Words(grid.title, 13, theme.INK, bold=True)]], page.lang, f"title:{name}"
        )
        part = next(_parts(written(grid), page.sheet.raised.height, body.width, alone=False))
        _draw(page, body, part, name, _left(grid, [part]))
        body = body.above(part[1].head + sum(part[1].heights), gap=GAP)[1]
    speak(page, _spoken(page, grids))


def _follow(page: Page, part: Part, left: int) -> None:
    _draw(page, page.body, part, page.name, left)
    speak(page, documents=False)


def _parts(grid: Grid, height: float, width: float, alone: bool = True) -> Iterator[Part]:
    """The table in pieces that each fit a slide, all in the same type."""
    for places in column_chunks(grid):
        columns = tuple(grid.columns[n] for n in places)
        rows = tuple(
            replace(row, cells=tuple(row.cells[n] for n in places if n < len(row.cells))) for row in grid.rows
        )
        whole = layout(columns, rows, width, height, alone)
        for some in chunks(whole.heights, whole.head, height):
            yield replace(grid, columns=columns, rows=rows[some]), replace(whole, heights=whole.heights[some])


def _left(grid: Grid, parts: list[Part]) -> int:
    """How many rows no slide shows."""
    unseen = sum(len(part.rows) for part, _ in parts[MOST_PAGES:]) if len(column_chunks(grid)) == 1 else 0
    return unseen + max(0, (grid.total or 0) - len(grid.rows))


def _draw(page: Page, box: Box, drawn: Part, name: str, left: int) -> None:
    part, fitted = drawn
    frame = page.slide.shapes.add_table(1, 1, *replace(box, height=fitted.head + sum(fitted.heights)).emu)
    frame.name = name
    alt = say(page.lang, "slides.alt_table", title=part.title or page.view.title, count=len(part.rows))
    frame._element.nvGraphicFramePr.cNvPr.set("descr", plain(alt))
    old: Any = frame._element.graphic.graphicData.tbl
    old.getparent().replace(old, parse_xml(_table(part, fitted, page.lang)))
    if left:
        said = say(page.lang, "slides.more_rows", count=left)
        foot = box.below(0.18)[1]
        text_box(page.slide, foot, [[Words(said, 10, theme.SOFT)]], page.lang, "more")


def _table(part: Grid, fitted: Layout, lang: str) -> str:
    columns = "".join(f'<a:gridCol w="{Inches(wide)}"/>' for wide in fitted.widths)
    heads = "".join(_head(column, fitted.size, lang) for column in part.columns)
    rows = "".join(
        f'<a:tr h="{Inches(high)}">{_cells(row, part.columns, fitted.size, lang)}</a:tr>'
        for row, high in zip(part.rows, fitted.heights, strict=True)
    )
    style = f'<a:tblPr firstRow="1"><a:tableStyleId>{PLAIN_STYLE}</a:tableStyleId></a:tblPr>'
    head = f'<a:tr h="{Inches(fitted.head)}">{heads}</a:tr>'
    return f"<a:tbl {nsdecls('a')}>{style}<a:tblGrid>{columns}</a:tblGrid>{head}{rows}</a:tbl>"


def _head(column: Column, size: float, lang: str) -> str:
    lines = [_paragraph([run(column.title, size - 1, theme.SOFT, True, lang)], column.numeric, size - 1)]
    if column.unit:
        lines.append(
            _paragraph([run(column.unit, size - 2, theme.SOFT, False, lang)], column.numeric, size - 2)
        )
    return _cell(lines, "", theme.FAINT, 1.0, "b")


def _cells(row: Row, columns: tuple[Column, ...], size: float, lang: str) -> str:
    padded = (*row.cells, *(Cell(),) * (len(columns) - len(row.cells)))
    return "".join(
        _body_cell(cell, row.home, n == 0, column.numeric, size, lang)
        for n, (cell, column) in enumerate(zip(padded, columns, strict=True))
    )


def _body_cell(cell: Cell, row_home: bool, first: bool, numeric: bool, size: float, lang: str) -> str:
    home = is_own(cell, row_home)
    runs = [run(cell.text, size, ink(cell, home), first or home or is_strong(cell), lang)]
    if cell.note:
        runs.append(run(f"  {cell.note}", round(size * NOTE, 1), note_ink(cell), False, lang))
    runs = runs if cell.text or cell.note else []
    return _cell([_paragraph(runs, numeric, size)], _ground(cell, home), theme.RULE, 0.75, "ctr")


def _ground(cell: Cell, home: bool) -> str:
    """The shade of a cell: the darker, the larger its bar."""
    if cell.bar is None:
        return theme.HOME_GROUND if home else ""
    share = min(max(cell.bar, 0.0), 1.0)
    return tint(theme.HOME, 0.05 + HOME_SHADE * share) if home else tint(theme.SLATE, SHADE * share)


def _paragraph(runs: list[str], numeric: bool, size: float) -> str:
    end = f'<a:endParaRPr sz="{round(size * 100)}">{FACES}</a:endParaRPr>'  # an empty cell is no higher
    return f'<a:p><a:pPr algn="{"r" if numeric else "l"}"/>{"".join(runs)}{end}</a:p>'


def _cell(paragraphs: list[str], ground: str, rule: str, points: float, anchor: str) -> str:
    body = f"<a:txBody><a:bodyPr/><a:lstStyle/>{''.join(paragraphs)}</a:txBody>"
    inside = f'marL="64008" marR="64008" marT="27432" marB="27432" anchor="{anchor}"'
    below = f'<a:lnB w="{round(points * 12700)}">{solid(rule)}</a:lnB>'
    return f"<a:tc>{body}<a:tcPr {inside}>{below}{solid(ground) if ground else '<a:noFill/>'}</a:tcPr></a:tc>"


def _reasons(grid: Grid) -> list[str]:
    """Why cells have no place, by row and column."""
    return [
        f"{row.cells[0].text} · {column.title}: {cell.reason}"
        for row in grid.rows
        for column, cell in zip(grid.columns, row.cells, strict=False)
        if cell.reason
    ]


def _spoken(page: Page, grids: list[Grid]) -> list[str]:
    reasons = [reason for grid in grids for reason in _reasons(grid)]
    return [f"【{say(page.lang, 'slides.notes_reasons')}】", *reasons] if reasons else []
