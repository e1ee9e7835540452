"""A workbook for the office: its sheets, every cell typed and none a formula."""

import io
from datetime import datetime

import xlsxwriter

from dashboard.charts.model import View
from dashboard.exports import facts
from dashboard.exports.tables import clean, typed
from dashboard.exports.xlsx_sheets import Styles, notes_sheet, table_sheet
from dashboard.wording import say

SAFE = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "default_date_format": "yyyy-mm-dd",
}
LONGEST_PROPERTY = 250


def write(view: View) -> bytes:
    """The view as a workbook; an empty one opens at its notes, which say why."""
    sink = io.BytesIO()
    with xlsxwriter.Workbook(sink, SAFE) as book:
        _describe(book, view)
        styles, lang = Styles.of(book), view.lang
        table_sheet(book, say(lang, "files.sheet_data"), typed(view.rows), styles, _footer(view))
        table_sheet(
            book, say(lang, "files.sheet_definitions"), typed(view.definitions), styles, _footer(view)
        )
        table_sheet(book, say(lang, "files.sheet_sources"), typed(view.sources), styles, _footer(view))
        if len(view.policies):
            table_sheet(book, say(lang, "files.sheet_policies"), typed(view.policies), styles, _footer(view))
        notes = notes_sheet(book, view, styles)
        if not len(view.rows):
            notes.activate()
    return sink.getvalue()


def _describe(book: xlsxwriter.Workbook, view: View) -> None:
    """Properties of the file; made of the build alone, so that the same view gives the same bytes."""
    day = view.build.data_date
    book.set_properties(
        {
            "title": clean(view.title)[:LONGEST_PROPERTY],
            "comments": clean(view.address)[:LONGEST_PROPERTY],
            "created": datetime(day.year, day.month, day.day) if day else datetime(2000, 1, 1),
        }
    )


def _footer(view: View) -> str:
    """The foot of each printed page: build and data date at the left, page numbers at the right."""
    build = say(view.lang, "files.build"), view.build.content_hash[:8]
    left = f"{' '.join(build)} · {facts.dated(view)}".replace("&", "&&")
    return f"&L&8{left}&R&8&P / &N"
