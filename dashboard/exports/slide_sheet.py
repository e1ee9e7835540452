"""Where things stand on the slides of a deck: ours, or an office's own template."""

from __future__ import annotations

from dataclasses import dataclass, replace
from io import BytesIO
from typing import Any

from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.presentation import Presentation as Deck

from dashboard.exports import slide_template
from dashboard.exports.slide_text import Box

EMU = 914_400
TITLES = (PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE)
BELOW = (PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.DATE, PP_PLACEHOLDER.SLIDE_NUMBER)
LEAST_WIDE, LEAST_HIGH = 5.0, 3.0
SUBTITLE_HIGH, SOURCE_HIGH, FOOTER_HIGH = 0.42, 0.26, 0.24


@dataclass(frozen=True)
class Sheet:
    """A deck to be filled: its layouts, and the boxes in inches for what each slide holds."""

    deck: Deck
    cover: Any
    content: Any
    title: Box
    subtitle: Box
    body: Box
    raised: Box
    source: Box
    footer: Box
    own: bool = False

    @property
    def across(self) -> float:
        """The width that text and charts share."""
        return self.body.width


class NoRoom(ValueError):
    """A template whose slides are too small for a chart."""


def our_sheet() -> Sheet:
    """An empty deck of our own template."""
    deck, across = slide_template.new_deck(), slide_template.ACROSS
    left = slide_template.MARGIN
    return Sheet(
        deck=deck,
        cover=deck.slide_layouts[slide_template.COVER],
        content=deck.slide_layouts[slide_template.CONTENT],
        title=Box(left, 0.34, across, 0.86),
        subtitle=Box(left, 1.28, across, 0.46),
        body=Box(left, 1.84, across, 4.72),
        raised=Box(left, 1.4, across, 5.16),
        source=Box(left, 6.66, across, 0.3),
        footer=Box(left, 6.96, across - 1, 0.28),
        own=True,
    )


def office_sheet(template: bytes) -> Sheet:
    """An empty deck of an office's template. Raises NoRoom, and KeyError or ValueError for a broken one."""
    deck = Presentation(BytesIO(template))
    _without_slides(deck)
    return sheet_of(deck)


def sheet_of(deck: Deck) -> Sheet:
    """Where things stand on further slides of any deck. Raises NoRoom."""
    wide, high = (deck.slide_width or 0) / EMU, (deck.slide_height or 0) / EMU
    content = _content_layout(deck)
    title = _title_box(content, wide, high)
    top = title.top + title.height + 0.04 if title.top < high / 2 else 0.05 * high
    bottom = min([_foot_of(content, high), *([title.top] if title.top >= high / 2 else [])])
    area = Box(title.left, top, min(title.width, wide - title.left), bottom - top - 0.03)
    if area.width < LEAST_WIDE or area.height < LEAST_HIGH:
        raise NoRoom
    rest, footer = area.below(FOOTER_HIGH)
    rest, source = rest.below(SOURCE_HIGH, gap=0.02)
    subtitle, body = rest.above(SUBTITLE_HIGH, gap=0.06)
    return Sheet(deck, _cover_layout(deck), content, title, subtitle, body, rest, source, footer)


def _without_slides(deck: Deck) -> None:
    """Takes the template's own slides out, with their parts."""
    listed = deck.slides._sldIdLst
    for one in list(listed):
        deck.part.drop_rel(one.rId)
        listed.remove(one)
    for section in deck.part._element.xpath('.//*[local-name()="sectionLst"]/..'):
        section.getparent().remove(section)


def _kinds(layout: Any) -> list:
    return [holder.placeholder_format.type for holder in layout.placeholders]


def _content_layout(deck: Deck) -> Any:
    """The layout with a title and least besides."""
    titled = [one for one in deck.slide_layouts if PP_PLACEHOLDER.TITLE in _kinds(one)]
    if not titled:
        return min(deck.slide_layouts, key=lambda one: len(_kinds(one)))
    extra = lambda one: len([kind for kind in _kinds(one) if kind not in (*TITLES, *BELOW)])  # noqa: E731
    return min(titled, key=lambda one: (one._element.get("type") != "titleOnly", extra(one)))


def _cover_layout(deck: Deck) -> Any:
    """The layout meant for the first slide, else the first one with a title."""
    kinds = [(one, _kinds(one)) for one in deck.slide_layouts]
    wanted = (one for one, kind in kinds if one._element.get("type") in ("title", "ctrTitle"))
    centred = (one for one, kind in kinds if PP_PLACEHOLDER.CENTER_TITLE in kind)
    titled = (one for one, kind in kinds if PP_PLACEHOLDER.TITLE in kind)
    return next((one for some in (wanted, centred, titled) for one in some), deck.slide_layouts[0])


def box_of(shape: Any) -> Box | None:
    """The place of a placeholder in inches, also where it comes from the master; None when nobody says."""
    try:
        found = (shape.left, shape.top, shape.width, shape.height)
    except (AttributeError, KeyError, ValueError):
        return None
    return None if None in found else Box(*(length / EMU for length in found))


def _title_box(layout: Any, wide: float, high: float) -> Box:
    """Where the title stands, no higher than a quarter of the slide."""
    holder = next((one for one in layout.placeholders if one.placeholder_format.type in TITLES), None)
    found = box_of(holder) if holder is not None else None
    box = found or Box(0.045 * wide, 0.04 * high, 0.91 * wide, 0.12 * high)
    return replace(box, height=min(box.height, high / 4))


def _foot_of(layout: Any, high: float) -> float:
    """Where the template's own footers begin."""
    holders = [
        one
        for some in (layout.placeholders, layout.slide_master.placeholders)
        for one in some
        if one.placeholder_format.type in BELOW
    ]
    tops = [box.top for holder in holders if (box := box_of(holder)) and box.top > 0.75 * high]
    return min([high * 0.97, *tops])
