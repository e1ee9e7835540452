"""Words in a picture: lines that fit, bold and coloured parts, a letter's place on its line."""

import re
from dataclasses import dataclass

from dashboard.charts.room import wrapped
from dashboard.exports.picture_svg import element, escaped
from dashboard.exports.words import ems, plain
from dashboard.theme import INK

LEADING = 1.3
CENTRE = 0.36  # from the middle of a letter down to its line, in multiples of its size
ASCENT = 0.95
TAG = re.compile(r'<(/?b|br)(?: style="color:(#[0-9A-Fa-f]{6})")?>')
ANCHORS = {"left": None, "center": "middle", "right": "end"}
BLANK = "\u00a0"


@dataclass(frozen=True)
class Span:
    """A stretch of text of one kind, `away` from what is before; without colour or size it has its line's."""

    text: str
    bold: bool = False
    colour: str = ""
    size: float = 0.0
    away: float = 0.0


def parsed(text: str) -> list[list[Span]]:
    """Lines of spans out of a figure's text, which knows <b>, <br> and a colour; all else is text."""
    lines: list[list[Span]] = [[]]
    bold, colour, at = False, "", 0
    for tag in [*TAG.finditer(text), None]:
        piece = text[at : tag.start() if tag else len(text)]
        if piece:
            lines[-1].append(Span(piece, bold, colour))
        if tag is None:
            break
        at, name = tag.end(), tag.group(1)
        if name == "br":
            lines.append([])
        bold = name == "b" if name != "br" else bold
        colour = (tag.group(2) or "") if name != "br" else colour
    return lines


def width(text: str, size: float, bold: bool = False) -> float:
    """The width of a text, rather too wide than too narrow."""
    return ems(plain(text)) * size * (1.05 if bold else 1.0)


def broken(text: str, size: float, room: float, bold: bool = False) -> list[str]:
    """A text in lines no wider than `room`; a word that is wider is broken anywhere."""
    found = []
    for one in wrapped(plain(text), size, room, lambda piece, _: width(piece, size, bold)):
        while width(one, size, bold) > room and len(one) > 1:
            kept = max(1, int(len(one) * room / width(one, size, bold)))
            found.append(one[:kept])
            one = one[kept:]
        found.append(one)
    return found


def shortened(text: str, size: float, room: float, most: int, bold: bool = False) -> list[str]:
    """A text in at most so many lines, the last filled and ended with dots where more would follow."""
    lines = broken(text, size, room, bold)
    if len(lines) <= most:
        return lines
    last = plain(text)[len("".join(lines[: most - 1])) :].lstrip()
    while last and width(last + "…", size, bold) > room:
        last = last[:-1]
    return [*lines[: most - 1], last.rstrip(" ，、,·") + "…"]


def balanced(text: str, size: float, room: float, bold: bool = False) -> float:
    """The least room in which a text needs no more lines than in all of it, so that none is left alone."""
    lines = len(broken(text, size, room, bold))
    shares = (part / 20 for part in range(11, 20))
    return next((room * s for s in shares if len(broken(text, size, room * s, bold)) <= lines), room)


def written(
    x: float,
    y: float,
    text: str,
    size: float,
    colour: str = INK,
    bold: bool = False,
    anchor: str = "left",
) -> str:
    """One line of plain text; y is where its letters stand."""
    return spans(x, y, [Span(text, bold)], size, colour, anchor)


def spans(x: float, y: float, parts: list[Span], size: float, colour: str, anchor: str = "left") -> str:
    """One line of several kinds of text; nothing for blanks."""
    if not any(part.text.strip(f" {BLANK}") for part in parts):
        return ""
    stated = {"x": x, "y": y, "font_size": size, "fill": colour, "text_anchor": ANCHORS[anchor]}
    if len(parts) == 1:
        return element("text", escaped(parts[0].text), **{**stated, **_kind(parts[0], colour)})
    inside = "".join(element("tspan", escaped(part.text), **_kind(part, colour)) for part in parts)
    return element("text", inside, **stated)


def _kind(part: Span, colour: str) -> dict:
    weight = {"font_weight": "700"} if part.bold else {}
    size = {"font_size": part.size} if part.size else {}
    away = {"dx": part.away} if part.away else {}
    return {"fill": part.colour or colour, **weight, **size, **away}


def block(x: float, y: float, text: str, size: float, colour: str, anchor: str, upright: str) -> str:
    """A figure's text at a point: `anchor` left, center or right of it, `upright` top, middle or bottom."""
    lines = parsed(text)
    step = LEADING * size
    first = {
        "middle": y - (len(lines) - 1) / 2 * step + CENTRE * size,
        "top": y + ASCENT * size,
        "bottom": y - (len(lines) - 1) * step - 0.25 * size,
    }[upright]
    return "".join(spans(x, first + n * step, parts, size, colour, anchor) for n, parts in enumerate(lines))
