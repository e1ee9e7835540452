"""A briefing as one deck: a title slide, its charts as their own pages draw them, all documents numbered."""

from dataclasses import replace
from typing import Any, cast

import pandas as pd

from dashboard import theme
from dashboard.charts.model import Part, View
from dashboard.exports import facts, slide_sources
from dashboard.exports.slide_file import describe, saved
from dashboard.exports.slide_page import LONGEST_LINK, speak_of
from dashboard.exports.slide_sheet import TITLES, Sheet, box_of, our_sheet
from dashboard.exports.slide_text import Box, Words, fitted, text_box, unfaced, write
from dashboard.exports.slides import add
from dashboard.wording import say

TITLE_SIZES = (36, 32, 28, 24, 20, 18, 16)
NOT_FIRST = 1000


def deck_of(view: View, sheet: Sheet | None = None) -> bytes:
    """The file of a briefing, in our own template unless a sheet of another is given."""
    return saved(filled(view, sheet or our_sheet()))


def filled(view: View, sheet: Sheet) -> Sheet:
    """The sheet with the slides of a briefing."""
    describe(sheet.deck, view)
    _cover(sheet, view)
    numbers = numbered(view.sources)
    for part in view.parts or ():
        if part.chart and part.view:
            _part(sheet, part, numbers)
    slide_sources.add(sheet, view)
    return sheet


def numbered(sources: pd.DataFrame) -> dict[str, int]:
    """The number of each document."""
    listed = sources["source_id"].tolist() if "source_id" in sources else []
    return {source: number for number, source in enumerate(listed, 1)}


def _part(sheet: Sheet, part: Part, numbers: dict[str, int]) -> None:
    """The slides of one chart, under its author's title where there is one, citing documents by number."""
    view, drawn = cast(Any, part.view), cast(Any, part.chart)
    first = bool(view.charts) and drawn is view.charts[0]
    chart = replace(drawn, sources=cited(view, drawn, numbers))
    if first:
        shown = replace(view, title=part.title or view.title)
        add(sheet, shown, chart, 0, twin=False)
    else:
        add(sheet, view, chart, NOT_FIRST, part.title, twin=False)


def cited(view: View, chart: Any, numbers: dict[str, int]) -> str:
    """The source line of a chart with the numbers of its documents in the briefing."""
    found = [numbers[one] for one in facts.documents(view, chart) if one in numbers]
    line = chart.sources or next((one.sources for one in view.charts if one.sources), "")
    if not found:
        return line
    told = line.split("：" if "：" in line else ": ", 1)[-1] if line else ""
    return say(view.lang, "briefing.sources_numbered", numbers=ranges(found), line=told).strip()


def ranges(numbers: list[int]) -> str:
    """Numbers as citations: "[1–4] [7]"."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return " ".join(f"[{run[0]}]" if len(run) == 1 else f"[{run[0]}–{run[-1]}]" for run in runs)


def _cover(sheet: Sheet, view: View) -> None:
    """Title, how much and as of when, and the address that opens the briefing again."""
    slide = sheet.deck.slides.add_slide(sheet.cover)
    holders = list(slide.placeholders)
    title = next((one for one in holders if one.placeholder_format.type in TITLES), None)
    wide = sheet.title.width
    place = (title is not None and box_of(title)) or Box(sheet.title.left, sheet.body.top, wide, 1.5)
    size, shown = fitted(view.title, replace(place, width=place.width / 1.25), TITLE_SIZES)
    if title is None:
        title = text_box(slide, place, [[Words(shown, size, theme.INK, bold=True)]], view.lang, "cover-title")
    else:
        write(title.text_frame, [[Words(shown, size)]], view.lang)
        _ = sheet.own or unfaced(title)
    title.name = "cover-title"
    told = [[Words(view.subtitle)], [Words(say(view.lang, "shell.product"))]]
    others = [one for one in holders if one.placeholder_format.type not in TITLES]
    second = next(filter(_writable, others), None)
    if second is not None:
        write(second.text_frame, told, view.lang)
        second.name = "cover-subtitle"
    else:
        box = Box(place.left, place.top + place.height + 0.15, place.width, 0.9)
        text_box(slide, box, told, view.lang, "cover-subtitle")
    _again(sheet, slide, view)
    for empty in [one for one in slide.placeholders if one.has_text_frame and not one.text_frame.text]:
        empty._element.getparent().remove(empty._element)
    speak_of(slide, view)


def _writable(holder: Any) -> bool:
    """Whether a placeholder is for words: not for a date, a foot, a number or a picture."""
    return str(holder.placeholder_format.type).split(" ")[0] in ("SUBTITLE", "BODY", "OBJECT")


def _again(sheet: Sheet, slide: Any, view: View) -> None:
    openable = view.address.startswith(("http://", "https://")) and len(view.address) <= LONGEST_LINK
    stated = {"dated": facts.dated(view), "hash": view.build.content_hash[:8]}
    made = say(view.lang, "slides.footer", **stated, address="")
    words = [Words(made if openable else made.rstrip(" ·"), 10, theme.SOFT)]
    if openable:
        words.append(Words(say(view.lang, "briefing.cover_address"), 10, theme.LINK, link=view.address))
    text_box(slide, sheet.footer, [words], view.lang, "cover-address")
