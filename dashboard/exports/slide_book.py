"""The workbook behind a chart's "edit data": its figures with ranges and wording, and their documents."""

from collections.abc import Iterable
from datetime import datetime
from io import BytesIO
from typing import Any

import xlsxwriter

from dashboard.charts.model import View
from dashboard.exports.words import plain
from dashboard.wording import say

SAFE = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
MADE = datetime(2000, 1, 1)


def put_book(chart: Any, cells: Iterable[tuple[int, int, object]], dated: bool, view: View) -> None:
    """Replaces a chart's workbook.

    `cells` are (row, column, value) of its first sheet, with every figure where the chart's own references
    point; `dated` says that numbers in the first column are days. A second sheet lists the view's documents.
    """
    sink = BytesIO()
    with xlsxwriter.Workbook(sink, SAFE) as book:
        book.set_properties({"created": MADE})
        _figures(book, cells, dated)
        _sources(book, view)
    chart.part.chart_workbook.xlsx_part._blob = sink.getvalue()


def _figures(book: xlsxwriter.Workbook, cells, dated: bool) -> None:
    sheet, day = book.add_worksheet("Sheet1"), book.add_format({"num_format": "yyyy-mm-dd"})
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 8, 14)
    for row, column, value in cells:
        if isinstance(value, str):
            sheet.write_string(row, column, plain(value))
        elif value is not None:
            sheet.write_number(row, column, value, day if dated and column == 0 else None)


def _sources(book: xlsxwriter.Workbook, view: View) -> None:
    sheet = book.add_worksheet(say(view.lang, "slides.sheet_sources"))
    sheet.set_column(0, 0, 60)
    sheet.set_column(1, 3, 24)
    names = [name for name in ("title", "publisher", "published_date", "source_id") if name in view.sources]
    for column, name in enumerate(names):
        sheet.write_string(0, column, name)
        for row, value in enumerate(view.sources[name].tolist(), 1):
            if isinstance(value, str):
                sheet.write_string(row, column, plain(value))
