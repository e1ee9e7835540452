"""A filled deck as a file: its properties, a signature on every text, faces and colours of the template."""

import re
from datetime import datetime
from typing import Any
from zlib import crc32

from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Deck

from dashboard.charts.model import View
from dashboard.exports.packed import packed
from dashboard.exports.slide_colours import in_theme
from dashboard.exports.slide_sheet import Sheet
from dashboard.exports.words import plain
from dashboard.wording import say

LONGEST_PROPERTY = 250


def describe(deck: Deck, view: View) -> None:
    """Properties of the file; made of the build alone, so that the same view gives the same bytes."""
    stated, day = deck.core_properties, view.build.data_date
    stated.title = plain(view.title)[:LONGEST_PROPERTY]
    stated.subject = plain(view.address)[:LONGEST_PROPERTY]
    stated.author = say(view.lang, "shell.product")
    stated.last_modified_by = stated.author
    stated.created = stated.modified = datetime(day.year, day.month, day.day) if day else datetime(2000, 1, 1)


def saved(sheet: Sheet) -> bytes:
    """The deck as a file without the time of its making."""
    for slide in sheet.deck.slides:
        sign(slide)
    return packed(sheet.deck, lambda text: text if sheet.own else in_theme(text))


def sign(slide: Any) -> None:
    """Ends the name of every text and table with a sum of its text: whether its author changed it since."""
    for shape in written_on(slide):
        shape.name = f"{base(shape.name)}#{digest(shape)}"


def written_on(slide: Any) -> list[Any]:
    """The texts and tables of a slide, and its speaker's notes."""
    notes = slide.notes_slide.notes_placeholder if slide.has_notes_slide else None
    found = [one for one in slide.shapes if one.has_text_frame or getattr(one, "has_table", False)]
    return [*found, notes] if notes is not None else found


def digest(shape: Any) -> str:
    """A sum over the text of a shape or table."""
    text = "\n".join(run.text or "" for run in shape._element.iter(qn("a:t")))
    return f"{crc32(text.encode()):08x}"


def base(name: str) -> str:
    """The name of a shape without its signature."""
    return re.sub(r"#[0-9a-f]{8}$", "", name)


def untouched(shape: Any) -> bool:
    """Whether a text or table is still as it was written here."""
    return shape.name != base(shape.name) and shape.name.endswith(digest(shape))
