"""An office's template made ready: checked, and without the slides that it came with."""

from io import BytesIO
from typing import Any

from pptx import Presentation
from pptx.exc import PythonPptxError

from dashboard.exports import uploads
from dashboard.exports.openxml import XmlError
from dashboard.exports.packed import packed
from dashboard.exports.slide_sheet import NoRoom, office_sheet

SUFFIXES = (".pptx", ".potx")
BROKEN = (
    PythonPptxError,
    XmlError,
    KeyError,
    ValueError,
    AttributeError,
    IndexError,
    TypeError,
    RecursionError,
)


def template(content: bytes, name: str) -> bytes:
    """The template as an empty deck. Raises uploads.Refused when it is none, or has no room for a chart."""
    safe = uploads.slides(content, name, SUFFIXES)
    try:
        return packed(office_sheet(safe).deck)
    except NoRoom:
        raise uploads.Refused("room") from None
    except BROKEN:
        raise uploads.Refused("broken") from None


def opened(content: bytes, name: str) -> Any:
    """A reader's deck as python-pptx opens it. Raises uploads.Refused when it cannot."""
    safe = uploads.slides(content, name, (".pptx",))
    try:
        deck = Presentation(BytesIO(safe))
        _ = [slide.shapes for slide in deck.slides]  # a slide that is missing is noticed here
        return deck
    except BROKEN:
        raise uploads.Refused("broken") from None
