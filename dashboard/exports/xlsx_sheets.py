"""The sheets of a workbook: one for a table, one for what the file says of itself."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest
from math import ceil

import pyarrow as pa
from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from dashboard import theme
from dashboard.charts.model import View
from dashboard.exports import facts
from dashboard.exports.tables import clean
from dashboard.wording import say
from dashboard.wording.columns import column_meaning

NARROWEST, WIDEST, LINE = 8, 46, 17
SAMPLE = 300
A4, PAGE = 9, 165  # characters across a landscape page at a size that can still be read
LONGEST_CELL = 32_000
LABEL, SAID = 16, 110


@dataclass(frozen=True)
class Styles:
    """The few formats of a workbook."""

    head: Format
    text: Format
    day: Format
    whole: Format
    broken: Format
    count: Format
    link: Format
    title: Format
    label: Format
    said: Format

    @classmethod
    def of(cls, book: Workbook) -> Styles:
        """The formats of one workbook."""
        base = {"font_name": "Microsoft YaHei", "font_size": 10, "font_color": theme.INK, "valign": "top"}
        made = lambda **more: book.add_format({**base, **more})  # noqa: E731
        return cls(
            head=made(bold=True, bg_color=theme.GROUND, bottom=1, bottom_color=theme.FAINT),
            text=made(),
            day=made(num_format="yyyy-mm-dd", align="left"),
            whole=made(num_format="#,##0"),
            broken=made(num_format="#,##0.0#########"),
            count=made(num_format="0"),
            link=made(font_color=theme.LINK),
            title=made(bold=True, font_size=14, text_wrap=True),
            label=made(font_color=theme.SOFT),
            said=made(text_wrap=True),
        )


def table_sheet(book: Workbook, name: str, table: pa.Table, styles: Styles, footer: str) -> Worksheet:
    """A sheet with a frozen header, a filter, and widths and a print set-up that can be read."""
    sheet = book.add_worksheet(name)
    columns = {column: table[column].to_pylist() for column in table.column_names}
    widths = [_width(column, values) for column, values in columns.items()]
    for n, (column, values) in enumerate(columns.items()):
        sheet.set_column(n, n, widths[n])
        sheet.write_string(0, n, column, styles.head)
        _write_column(sheet, n, values, styles, links=column == "url")
    if columns:
        sheet.autofilter(0, 0, table.num_rows, len(columns) - 1)
    named = 2 if table.column_names[:2] == ["zone_id", "zone"] else 1
    sheet.freeze_panes(1, named)
    _set_up_print(sheet, max(1, round(sum(widths) / PAGE)), named, footer)
    return sheet


def _set_up_print(sheet: Worksheet, pages_wide: int, named: int, footer: str) -> None:
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.fit_to_pages(pages_wide, 0)
    sheet.repeat_rows(0)
    sheet.repeat_columns(0, named - 1)
    sheet.set_footer(footer)


def _write_column(sheet: Worksheet, n: int, values: list, styles: Styles, links: bool) -> None:
    for row, value in enumerate(values, 1):
        if value is None:
            continue
        if isinstance(value, bool):
            sheet.write_boolean(row, n, value, styles.text)
        elif isinstance(value, float):
            sheet.write_number(row, n, value, styles.whole if value.is_integer() else styles.broken)
        elif isinstance(value, int):
            sheet.write_number(row, n, value, styles.count)
        elif isinstance(value, date):
            sheet.write_datetime(row, n, value, styles.day)
        elif links and value.startswith(("https://", "http://")) and len(value) < 2000:
            sheet.write_url(row, n, value, styles.link, string=value)
        else:
            sheet.write_string(row, n, _fitting(value), styles.text)


def _fitting(text: str) -> str:
    """Text that a cell can hold."""
    return text if len(text) <= LONGEST_CELL else text[:LONGEST_CELL] + "…"


def width(text: str) -> int:
    """How many Latin characters wide a text is: Chinese ones count twice."""
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def _width(column: str, values: list) -> int:
    """Wide enough for nine cells in ten, within limits."""
    lengths = sorted(width(_shown(value)) for value in values[:SAMPLE] if value is not None)
    most = lengths[int(len(lengths) * 0.9)] if lengths else 0
    return max(NARROWEST, len(column) + 4, min(WIDEST, most + 2))


def _shown(value) -> str:
    return f"{value:,.2f}" if isinstance(value, float) else str(value)


def notes_sheet(book: Workbook, view: View, styles: Styles) -> Worksheet:
    """What the file says of itself: title, notices, notes, rows, address, build, how to read it."""
    sheet = book.add_worksheet(say(view.lang, "files.sheet_notes"))
    sheet.set_column(0, 0, LABEL + 4)
    sheet.set_column(1, 1, SAID)
    sheet.hide_gridlines(2)
    for row, (label, said) in enumerate(_stated(view)):
        sheet.set_row(row, LINE * max(1, ceil(width(said) / SAID)) + (8 if not row else 0))
        sheet.write_string(row, 0, label, styles.label)
        sheet.write_string(row, 1, _fitting(clean(said)), styles.title if not row else styles.said)
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)
    return sheet


def _stated(view: View) -> list[tuple[str, str]]:
    lang = view.lang
    told = lambda key, **values: say(lang, f"files.{key}", **values)  # noqa: E731
    built = told("build_said", hash=view.build.content_hash, built_at=view.build.built_at)
    return [
        (told("title"), view.title),
        (told("subtitle"), view.subtitle),
        *_labelled(told("notice"), facts.notices(view)),
        *_labelled(told("note"), facts.notes(view)),
        *_labelled(told("sources"), [chart.sources for chart in view.charts if chart.sources]),
        ("", ""),
        (told("about"), told("rows_said", count=len(view.rows))),
        (told("rows"), str(len(view.rows))),
        (told("address"), view.address),
        (told("build"), built),
        (told("data_date"), facts.data_date(view)),
        *([(told("known"), f"{view.build.known}")] if view.build.known else []),
        ("", ""),
        *_labelled(told("reading"), facts.reading(view)),
        ("", ""),
        *_labelled(told("columns"), [f"{name}：{meant}" for name, meant in _meanings(view)]),
    ]


def _labelled(label: str, sentences: list[str]) -> list[tuple[str, str]]:
    return list(zip_longest([label][: len(sentences)], sentences, fillvalue=""))


def _meanings(view: View) -> list[tuple[str, str]]:
    found = [(str(name), column_meaning(str(name), view.lang)) for name in view.rows.columns]
    return [(name, meant) for name, meant in found if meant]
