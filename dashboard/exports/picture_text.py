"""Paragraphs in a picture, and pieces below one another."""

from dataclasses import dataclass

from dashboard import theme
from dashboard.exports.picture_svg import moved
from dashboard.exports.picture_words import ASCENT, balanced, broken, shortened, written
from dashboard.exports.words import plain


@dataclass(frozen=True)
class Piece:
    """A part of a picture: its height, its SVG from its own upper left corner, and the air above it."""

    height: float
    svg: str
    gap: float = 0.0


NOTHING = Piece(0, "")


def paragraph(
    text: str,
    size: float,
    room: float,
    colour: str = theme.INK,
    *,
    bold: bool = False,
    most: int = 0,
    gap: float = 0.0,
) -> Piece:
    """A text in lines no wider than `room`, at most so many if that is said; nothing for no text."""
    if not plain(text).strip():
        return NOTHING
    lines = shortened(text, size, room, most, bold) if most else broken(text, size, room, bold)
    step = size * (1.36 if bold else 1.42)
    drawn = (
        written(0, n * step + ASCENT * size + 1, line, size, colour, bold) for n, line in enumerate(lines)
    )
    return Piece(len(lines) * step, "".join(drawn), gap)


def fitted(text: str, sizes: tuple[float, ...], room: float, most: int) -> Piece:
    """A bold text at the first size at which it needs no more than so many lines, with dots at the last."""
    size = next((one for one in sizes if len(broken(text, one, room, True)) <= most), sizes[-1])
    return paragraph(text, size, balanced(text, size, room, True), bold=True, most=most)


def stacked(pieces: list[Piece], scale: float = 1.0) -> Piece:
    """Pieces below one another as one, in another size if that is said."""
    y, drawn = 0.0, []
    for piece in pieces:
        if piece.svg:
            y += piece.gap if drawn else 0
            drawn.append(moved(piece.svg, 0, y))
            y += piece.height
    inside = "".join(drawn)
    return Piece(y * scale, moved(inside, 0, 0, scale) if scale != 1 and inside else inside)
