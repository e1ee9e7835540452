"""All documents of a briefing, numbered, in two columns of small type on as many slides as they need."""

from dataclasses import replace

from dashboard import theme
from dashboard.charts.model import Grid, View
from dashboard.exports.slide_page import citation, new_page, speak_of
from dashboard.exports.slide_sheet import Sheet
from dashboard.exports.slide_text import Box, Words, text_box
from dashboard.exports.words import POINTS, cut, lines, plain
from dashboard.wording import say

SIZE, LEAD, GAP, COLUMNS, ROWS = 9, 1.24, 0.35, 2, 3
NOT_FIRST = 1000


def add(sheet: Sheet, view: View) -> None:
    """The slides of documents; none when there are none."""
    view = replace(view, address=view.address.partition("?")[0])  # the whole list would fill the foot
    cited = [f"[{n}] {citation(row)}" for n, row in enumerate(view.sources.to_dict("records"), 1)]
    wide = (sheet.raised.width - (COLUMNS - 1) * GAP) / COLUMNS
    columns = _columns([cut(plain(text), SIZE, wide, ROWS) for text in cited], wide, sheet.raised.height)
    pages = [columns[n : n + COLUMNS] for n in range(0, len(columns), COLUMNS)]
    title = say(view.lang, "slides.sources", count=len(cited))
    for number, page in enumerate(pages):
        continued = say(view.lang, "slides.continued", title=title, page=number + 1, pages=len(pages))
        _page(sheet, view, continued if number else title, page, number)


def _columns(cited: list[str], wide: float, high: float) -> list[list[str]]:
    """The documents in columns that are no higher than a slide."""
    room = left = int(high * POINTS / (SIZE * LEAD))
    columns: list[list[str]] = [[]]
    for text in cited:
        needed = lines(text, SIZE, wide)
        if needed > left:
            columns.append([])
            left = room
        columns[-1].append(text)
        left -= needed
    return columns if cited else []


def _page(sheet: Sheet, view: View, title: str, columns: list[list[str]], number: int) -> None:
    page = new_page(sheet, view, Grid("sources", title), NOT_FIRST, title, number)
    wide = (sheet.raised.width - (COLUMNS - 1) * GAP) / COLUMNS
    for n, column in enumerate(columns):
        box = Box(sheet.raised.left + n * (wide + GAP), sheet.raised.top, wide, sheet.raised.height)
        told = [_words(text) for text in column]
        text_box(page.slide, box, told, view.lang, f"sources:{number}:{n}")
    speak_of(page.slide, view)


def _words(text: str) -> list[Words]:
    number, _, rest = text.partition(" ")
    return [Words(f"{number} ", SIZE, theme.INK), Words(rest, SIZE, theme.SOFT)]
