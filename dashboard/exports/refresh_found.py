"""What of a deck came from here: charts and tables by their hidden names, and the same as they are today."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from io import BytesIO
from typing import Any

from pptx import Presentation

from dashboard.charts.model import Part, View
from dashboard.exports import slides, slides_briefing
from dashboard.exports.openxml import Element, canonical
from dashboard.exports.refresh import Ask
from dashboard.exports.slide_colours import in_theme
from dashboard.exports.slide_file import base, describe, packed, sign, written_on
from dashboard.exports.slide_sheet import our_sheet
from dashboard.exports.uploads import Refused

NAME = re.compile(r"chart:([a-z_]{1,40}):([^:?#]{1,120})(?::([0-9]{1,4}))?(?:\?([^#]{0,4000}))?")
OWN = ("refresh", "briefing")  # slides that list, not charts to be asked for again
MOST = 80
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True)
class Found:
    """A chart or table of the deck: where it is, and what its name says."""

    slide: Any
    frame: Any
    page: str
    key: str
    query: str

    @property
    def name(self) -> str:
        """Its hidden name without the signature."""
        return base(self.frame.name)


@dataclass(frozen=True)
class Today:
    """The same slides made anew: shapes by name, the slide of each, and the views behind them."""

    shapes: dict[str, tuple[Any, Any]]
    views: dict[tuple[str, str], View]


def found_in(deck: Any) -> list[Found]:
    """The charts and tables that came from here. Raises Refused when there are none or far too many."""
    found = [one for slide in deck.slides for one in _on(slide, slide.shapes)]
    if not found:
        raise Refused("not_ours")
    if len({(one.page, one.query) for one in found}) > MOST:
        raise Refused("too_many")
    return found


def _on(slide: Any, shapes: Any) -> Iterator[Found]:
    for shape in shapes:
        if hasattr(shape, "shapes"):
            yield from _on(slide, shape.shapes)
            continue
        named = NAME.fullmatch(base(shape.name or ""))
        is_ours = getattr(shape, "has_chart", False) or getattr(shape, "has_table", False)
        if named and is_ours and named[1] not in OWN:
            yield Found(slide, shape, named[1], named[2], named[4] or "")


def today(deck: Any, found: list[Found], ask: Ask) -> Today:
    """Everything that was found as it is today, dressed as the deck is."""
    views: dict[tuple[str, str], View] = {}
    for one in found:
        if (one.page, one.query) not in views and (view := ask(one.page, one.query)):
            views[one.page, one.query] = view
    texts = {base(shape.name): shape for slide in deck.slides for shape in slide.shapes}
    themed = any("+mn-lt" in canonical(_root(one.frame)) for one in found[:3])
    made = (
        _briefing(found, views, texts)
        if _is_briefing(texts)
        else [slides.filled(v, our_sheet()) for v in views.values()]
    )
    shapes: dict[str, tuple[Any, Any]] = {}
    for sheet in made:
        for slide in sheet.deck.slides:
            sign(slide)
        fresh = Presentation(BytesIO(packed(sheet.deck, in_theme))) if themed else sheet.deck
        shapes |= {
            base(shape.name): (slide, shape)
            for slide in fresh.slides
            for shape in (*slide.shapes, *written_on(slide))
        }
    return Today(shapes, views)


def _is_briefing(texts: dict[str, Any]) -> bool:
    return any(name.startswith(("cover-title", "sources:")) for name in texts)


def _root(frame: Any) -> Element:
    return frame.chart._chartSpace if frame.has_chart else frame._element


def _briefing(found: list[Found], views: dict, texts: dict[str, Any]) -> list[Any]:
    """The briefing that the deck was, made of what is left of it; its numbers count the same documents."""
    keys = dict.fromkeys((one.page, one.key, one.query) for one in found)
    asked = [(view, view.chart(key)) for page, key, query in keys if (view := views.get((page, query)))]
    parts = tuple(Part("", chart=chart, view=view) for view, chart in asked if chart)
    if not parts:
        return []
    first: Any = parts[0].view
    day = f"{first.build.data_date:%Y-%m-%d}" if first.build.data_date else ""
    told = texts.get("cover-subtitle")
    subtitle = DAY.sub(day, told.text_frame.paragraphs[0].text) if told is not None and day else ""
    title = texts["cover-title"].text_frame.text if "cover-title" in texts else first.title
    listed = replace(first, page="briefing", title=title, subtitle=subtitle, notices=(), parts=parts)
    sheet = our_sheet()
    describe(sheet.deck, listed)
    return [slides_briefing.filled(replace(listed, sources=_documents(parts)), sheet)]


def _documents(parts: tuple[Part, ...]) -> Any:
    import pandas as pd

    frames = [part.view.sources for part in parts if part.view and len(part.view.sources)]
    return pd.concat(frames, ignore_index=True).drop_duplicates("source_id") if frames else pd.DataFrame()
