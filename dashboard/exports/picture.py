"""A view as one picture: its sentence, its charts, its documents, where it comes from; room for a logo."""

from dataclasses import replace

from dashboard import theme
from dashboard.charts.model import WIDE, View
from dashboard.exports import facts
from dashboard.exports.picture_charts import Choice, charts_piece, charts_within, chosen
from dashboard.exports.picture_svg import element, escaped, moved, rectangle, short
from dashboard.exports.picture_text import Piece, fitted, paragraph, stacked
from dashboard.wording import say

WIDTH, MARGIN = 960.0, 28.0
# A wide picture is 1280 × 720, drawn a little larger so that its words can be read on a slide.
SLIDE, LARGER = (1120.0, 630.0), 8 / 7
MORE_ROOM = 14.0  # for the line that counts what is left out
LOGO, LOGO_GAP = (132.0, 40.0), 20.0
TITLES = (21.0, 19.0, 17.0, 15.0, 14.0)
NOTES_AT_MOST = 4
WIDER, COLUMNS = 1120.0, 7
SVG = "http://www.w3.org/2000/svg"


def svg_of(view: View) -> str:
    """The picture as SVG; wide ones have the shape of a slide, the others are as high as they need."""
    choice = chosen(view)
    return _wide(view, choice) if view.picture.shape == WIDE else _free(view, choice)


def _free(view: View, choice: Choice) -> str:
    """All there is to show, below one another."""
    width = WIDER if any(len(getattr(c, "columns", ())) > COLUMNS for c in choice.charts) else WIDTH
    inner = width - 2 * MARGIN
    pieces = [
        _head(view, inner),
        *_minded(view, choice, inner),
        _charts(view, choice, inner),
        *_notes(view, choice, inner),
    ]
    above, below = stacked(pieces), _foot(view, inner)
    height = MARGIN + above.height + 14 + below.height + MARGIN - 8
    inside = moved(above.svg, MARGIN, MARGIN) + moved(below.svg, MARGIN, height - below.height - MARGIN + 8)
    return _document(view, inside, width, height)


def _wide(view: View, choice: Choice) -> str:
    """What fits on a slide; what does not is counted."""
    width, height = SLIDE
    inner = width - 2 * MARGIN
    above = stacked([_head(view, inner, brief=True), *_minded(view, choice, inner, brief=True)])
    foot, top = _foot(view, inner, brief=True), MARGIN - 6
    room = height - 2 * top - above.height - foot.height - 18
    charts, left = _fitted(view, choice, inner, room - MORE_ROOM)
    more = [_more(view, "more_charts", left, inner)] if left else []
    below = stacked([*more, foot])
    inside = (
        moved(above.svg, MARGIN, top)
        + moved(charts.svg, MARGIN, top + above.height + 10)
        + moved(below.svg, MARGIN, height - top - below.height)
    )
    return _document(view, inside, width, height, LARGER)


def _document(view: View, inside: str, width: float, height: float, larger: float = 1.0) -> str:
    """The whole file: white ground, name and description, our faces."""
    said = element("title", escaped(view.title)) + element("desc", escaped(view.subtitle))
    ground = rectangle(0, 0, width, height, theme.CARD)
    drawn = element("g", ground + inside, font_family=escaped(theme.FONTS))
    return (
        f'<svg xmlns="{SVG}" width="{short(width * larger)}" height="{short(height * larger)}" '
        f'viewBox="0 0 {short(width)} {short(height)}" role="img" '
        f'lang="{"en" if view.lang == "en" else "zh-CN"}">{said}{drawn}</svg>\n'
    )


def _head(view: View, inner: float, brief: bool = False) -> Piece:
    """Title and subtitle, with room for a logo at their right."""
    room = inner - LOGO[0] - LOGO_GAP
    title = fitted(view.title, TITLES, room, 2 if brief else 3)
    title = Piece(max(title.height, LOGO[1] if not view.subtitle else 0), title.svg)
    return stacked([title, paragraph(view.subtitle, 12, room, theme.SOFT, most=2 if brief else 0, gap=4)])


def _minded(view: View, choice: Choice, inner: float, brief: bool = False) -> list[Piece]:
    """What the reader should see before the chart."""
    told = [*([choice.warning] if choice.warning else []), *facts.said(view)]
    if brief:
        return [paragraph(" ".join(told), 11, inner, theme.CAUTION, most=2, gap=6)]
    tones = ["caution"] * bool(choice.warning) + [notice.tone for notice in view.notices]
    return [
        paragraph(text, 12, inner, theme.CAUTION if tone == "caution" else theme.SOFT, gap=8)
        for text, tone in zip(told, tones, strict=True)
    ]


def _charts(view: View, choice: Choice, inner: float) -> Piece:
    if not choice.charts:
        return _nothing(view, inner)
    return replace(charts_piece(view, choice, inner), gap=16)


def _fitted(view: View, choice: Choice, inner: float, room: float) -> tuple[Piece, int]:
    """The charts that fit, and how many of the page are not among them."""
    if not choice.charts:
        return _nothing(view, inner), 0
    made, left = charts_within(view, choice, inner, room)
    return made, left + choice.others


def _nothing(view: View, inner: float) -> Piece:
    """A calm sentence in the place of charts; the title says why there are none."""
    return paragraph(say(view.lang, "pictures.nothing"), 15, inner, theme.SOFT, gap=24)


def _notes(view: View, choice: Choice, inner: float) -> list[Piece]:
    """The first notes of the page, and how many more things it has."""
    shown = view.notes[:NOTES_AT_MOST]
    pieces = [paragraph(note, 11, inner, theme.SOFT, gap=10 if n == 0 else 1) for n, note in enumerate(shown)]
    left = len(view.notes) - len(shown)
    pieces += [_more(view, "more_notes", left, inner)] if left else []
    return [*pieces, *([_more(view, "more_charts", choice.others, inner)] if choice.others else [])]


def _more(view: View, key: str, count: int, inner: float) -> Piece:
    return paragraph(say(view.lang, f"pictures.{key}", count=count), 11, inner, theme.SOFT, gap=2)


def _foot(view: View, inner: float, brief: bool = False) -> Piece:
    """Data date, build and address, which can be opened, over a thin line."""
    stated = {"dated": facts.dated(view), "hash": view.build.content_hash[:8]}
    text = f"{say(view.lang, 'pictures.footer', **stated)} · {view.address}"
    made = paragraph(text, 10.5, inner, theme.SOFT, most=1 if brief else 4)
    rule = rectangle(0, 0, inner, 0.75, theme.RULE)
    inside = moved(made.svg, 0, 6)
    if view.address.startswith(("https://", "http://")):
        inside = element("a", inside, href=escaped(view.address))
    return Piece(made.height + 6, rule + inside, 2)
