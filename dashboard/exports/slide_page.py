"""One slide of a view: title, subtitle, what to mind, source line, address and build, speaker's notes."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from pptx.slide import Slide

from dashboard import theme
from dashboard.charts.model import Chart, View
from dashboard.exports import facts
from dashboard.exports.slide_sheet import Sheet
from dashboard.exports.slide_template import FOOTER, SOURCE, SUBTITLE
from dashboard.exports.slide_text import (
    BOLD,
    WORDIER,
    Box,
    Words,
    caption,
    fill,
    fitted,
    text_box,
    unfaced,
    write,
)
from dashboard.exports.words import cut, lines, plain
from dashboard.wording import say

TITLE_SIZES = (24, 22, 20, 18, 16, 14, 12)
NOTICE_SIZE, NOTICE_ROWS = 11, 2
NOTED_SOURCES = 30
SHOWN_ADDRESS = 6.8
LONGEST_LINK = 2000  # what office suites take
WIDER = 1.25  # faces of templates are often wider than ours


@dataclass(frozen=True)
class Page:
    """A slide in the making: where it is, for which view and chart, and the box that is still free."""

    sheet: Sheet
    slide: Slide
    view: View
    chart: Chart
    name: str
    title: str
    body: Box

    @property
    def lang(self) -> str:
        """The reader's language."""
        return self.view.lang


# A page that must follow another: its title, and what draws it and gives the pages to follow it in turn.
Follow = tuple[str, Callable[[Page], list | None]]


def new_page(sheet: Sheet, view: View, chart: Chart, number: int, title: str = "", part: int = 0) -> Page:
    """A slide for a chart of a view; the very first has the view's own title, subtitle and notices."""
    slide = sheet.deck.slides.add_slide(sheet.content)
    first = number == 0 and not title
    subtitle = view.subtitle if first else "" if part else chart.subtitle
    heading = view.title if first else title or chart.title or view.title
    _put_texts(sheet, slide, view, heading, subtitle, chart.sources)
    body = sheet.body if subtitle else sheet.raised
    name = identity(view, chart.key, part)
    body = _mind(slide, view, body) if first else body
    return Page(sheet, slide, view, chart, name, heading, body)


def _put_texts(sheet: Sheet, slide: Slide, view: View, heading: str, subtitle: str, sources: str) -> None:
    """Title, subtitle, source line and foot: in placeholders where the layout has them, else in boxes."""
    holders = {holder.placeholder_format.idx: holder for holder in slide.placeholders}
    _put_title(sheet, slide, heading, view.lang)
    for index, name, text, sizes, box in (
        (SUBTITLE, "subtitle", subtitle, (12, 11, 10), sheet.subtitle),
        (SOURCE, "source", sources, (10, 9), sheet.source),
    ):
        if sheet.own and text:
            fill(holders[index], text, view.lang, sizes, box)
            holders[index].name = name
        elif text:
            size, shown = fitted(text, replace(box, width=box.width / WORDIER), sizes)
            text_box(slide, box, [[Words(shown, size, theme.SOFT)]], view.lang, name)
    foot = [_foot(view, sheet.footer.width)]
    if sheet.own:
        write(holders[FOOTER].text_frame, foot, view.lang)
        holders[FOOTER].name = "footer"
    else:
        text_box(slide, sheet.footer, foot, view.lang, "footer")
    for empty in [holder for holder in slide.placeholders if not _holds(holder)]:
        empty._element.getparent().remove(empty._element)


def _holds(holder) -> bool:
    return bool(holder.has_text_frame and holder.text_frame.text)


def _put_title(sheet: Sheet, slide: Slide, heading: str, lang: str) -> None:
    """The title in its placeholder, in our size, so that a whole sentence fits an office's template."""
    title = slide.shapes.title
    if title is None:
        size, shown = fitted(heading, replace(sheet.title, width=sheet.title.width / BOLD), TITLE_SIZES)
        title = text_box(slide, sheet.title, [[Words(shown, size, theme.INK, bold=True)]], lang, "title")
    elif sheet.own:
        fill(title, heading, lang, TITLE_SIZES, sheet.title, bold=True)
    else:
        size, shown = fitted(heading, replace(sheet.title, width=sheet.title.width / WIDER), TITLE_SIZES)
        write(title.text_frame, [[Words(shown, size)]], lang)
        unfaced(title)
    title.name = "title"


def identity(view: View, key: str, part: int = 0) -> str:
    """The hidden name of a chart or table: its page, its key, the choices that make it (for a refresh)."""
    query = plain(view.address.partition("?")[2])
    return f"chart:{view.page}:{key}" + (f":{part}" if part else "") + (f"?{query}" if query else "")


def _foot(view: View, wide: float) -> list[Words]:
    """Data date, build and address; a full address can be opened."""
    stated = {"dated": facts.dated(view), "hash": view.build.content_hash[:8]}
    room = SHOWN_ADDRESS * wide / 11.1
    shown = say(view.lang, "slides.footer", **stated, address=cut(view.address, 9, room))
    openable = view.address.startswith(("https://", "http://")) and len(view.address) <= LONGEST_LINK
    return [Words(shown, 9, theme.SOFT, link=view.address if openable else "")]


def _mind(slide: Slide, view: View, body: Box) -> Box:
    """The notices above the source line, and what remains above them."""
    told = " ".join(facts.said(view) if view.charts else facts.notices(view))
    if not told:
        return body
    rows = min(NOTICE_ROWS, lines(told, NOTICE_SIZE, body.width / WORDIER))
    rest, box = body.below(rows * 0.19 + 0.02, gap=0.08)
    caption(slide, box, told, view.lang, "notices", theme.CAUTION, NOTICE_SIZE)
    return rest


def heading(page: Page, title: str, unit: str) -> Box:
    """What is drawn and its unit, as a small line over the chart; gives the box that remains."""
    text = say(page.lang, "slides.headed", title=title, unit=unit) if unit else title
    if title == page.title:
        text = say(page.lang, "slides.unit", unit=unit) if unit else ""
    if not text:
        return page.body
    line, rest = page.body.above(0.26)
    words = [[Words(cut(text, 12, page.body.width), 12, theme.INK, bold=True)]]
    text_box(page.slide, line, words, page.lang, "heading")
    return rest


def marks(page: Page, box: Box, keys: Iterable[str]) -> Box:
    """How to read the marks that a chart uses, as one small line under it; gives the box that remains."""
    told = " · ".join(say(page.lang, f"slides.{key}") for key in keys)
    if not told:
        return box
    rest, line = box.below(0.17 * min(2, lines(told, 9.5, box.width / WORDIER)) + 0.02, gap=0.04)
    caption(page.slide, line, told, page.lang, "marks", size=9.5)
    return rest


def speak(page: Page, more: Iterable[str] = (), documents: bool = True) -> None:
    """Notes for the speaker: what is shown, method, caveats, documents, address and build."""
    view, chart = page.view, page.chart
    told = [
        view.title,
        view.subtitle,
        *_section(view, "caution", facts.said(view)),
        *_section(view, "method", [*view.notes, *chart.notes]),
        *more,
        *_section(view, "sources", [chart.sources, *(_documents(view) if documents else [])]),
        view.address,
        " · ".join(text for text in facts.build(view).values() if text),
    ]
    paragraphs = [[Words(plain(line), 11)] for line in told if line]
    write(page.slide.notes_slide.notes_text_frame, paragraphs, view.lang)


def speak_of(slide: Slide, view: View) -> None:
    """Notes for the speaker of a title slide: what to mind, how it was made, address and build."""
    told = [
        view.title,
        view.subtitle,
        *_section(view, "caution", facts.said(view)),
        *_section(view, "method", list(view.notes)),
        view.address,
        " · ".join(text for text in facts.build(view).values() if text),
    ]
    paragraphs = [[Words(plain(line), 11)] for line in told if line]
    write(slide.notes_slide.notes_text_frame, paragraphs, view.lang)


def say_nothing(page: Page, why: str = "") -> None:
    """Says in a calm sentence that there is nothing to draw, and why."""
    box = Box(page.body.left, page.body.top + 0.4, page.body.width, 1.5)
    text = cut(why or say(page.lang, "slides.nothing"), 16, box.width, 4)
    text_box(page.slide, box, [[Words(text, 16, theme.SOFT)]], page.lang, page.name)
    speak(page)


def _section(view: View, key: str, sentences: list[str]) -> list[str]:
    said = [sentence for sentence in sentences if sentence]
    return [f"【{say(view.lang, f'slides.notes_{key}')}】", *said] if said else []


def _documents(view: View) -> list[str]:
    """The documents behind the view, numbered as on its sources slide."""
    rows = view.sources.to_dict("records")
    named = [f"[{n}] {citation(row)}" for n, row in enumerate(rows[:NOTED_SOURCES], 1)]
    left = len(rows) - len(named)
    return [*named, *([say(view.lang, "slides.notes_more_sources", count=left)] if left > 0 else [])]


def citation(row: dict) -> str:
    """A document in one line: publisher, title, date."""
    parts = (row.get("publisher"), row.get("title"), row.get("published_date"))
    return ". ".join(str(part) for part in parts if isinstance(part, str) and part)
