"""Room for words in a chart: how wide a text is, and where it hides nothing."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

CELL = 6
LINE = 1.3


@dataclass(frozen=True)
class Box:
    """A rectangle in pixels, from the left and from the top."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Whether two rectangles share any room."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom

    def within(self, other: "Box") -> bool:
        """Whether it lies wholly inside another."""
        across = other.left <= self.left and self.right <= other.right
        return across and other.top <= self.top and self.bottom <= other.bottom


@dataclass
class Room:
    """What is free of a chart, in cells of a few pixels; it fills up as words find their places.

    Words never stand over words, over points and lines only in need, over faint lines when all else is taken.
    """

    bounds: Box
    words: set[tuple[int, int]] = field(default_factory=set)
    taken: set[tuple[int, int]] = field(default_factory=set)
    faint: set[tuple[int, int]] = field(default_factory=set)

    def take(self, box: Box) -> None:
        """Marks a rectangle as taken by a point."""
        self.taken.update(_cells(box))

    def take_word(self, box: Box) -> None:
        """Marks a rectangle as taken by a word that has its place."""
        self.words.update(_cells(box))

    def take_line(self, x0: float, y0: float, x1: float, y1: float, faint: bool = False) -> None:
        """Marks a line as taken."""
        steps = int(max(abs(x1 - x0), abs(y1 - y0)) / CELL) + 1
        for n in range(steps + 1):
            x, y = x0 + (x1 - x0) * n / steps, y0 + (y1 - y0) * n / steps
            (self.faint if faint else self.taken).add((int(x // CELL), int(y // CELL)))

    def place(self, boxes: Iterable[Box], needed: bool = False) -> Box | None:
        """The first free of some rectangles, then taken by a word; None when there is none.

        What is `needed` stands over points and lines rather than not at all.
        """
        inside = []
        crowded = self.words | self.taken | self.faint
        for box in boxes:
            if box.within(self.bounds):
                if _free(box, crowded):
                    return self._given(box)
                inside.append(box)
        for occupied in (self.words | self.taken, *([self.words] if needed else [])):
            for box in inside:
                if _free(box, occupied):
                    return self._given(box)
        return None

    def _given(self, box: Box) -> Box:
        self.take_word(box)
        return box


def _spans(box: Box) -> tuple[range, range]:
    across = range(int(box.left // CELL), int(box.right // CELL) + 1)
    return across, range(int(box.top // CELL), int(box.bottom // CELL) + 1)


def _cells(box: Box) -> set[tuple[int, int]]:
    across, down = _spans(box)
    return {(x, y) for x in across for y in down}


def _free(box: Box, occupied: set[tuple[int, int]]) -> bool:
    across, down = _spans(box)
    return not any((x, y) in occupied for y in down for x in across)


def text_width(text: str, size: float, bold: bool = False) -> float:
    """The width of a text in pixels, rather too wide than too narrow."""
    ems = sum(1.0 if ord(letter) > 0x2E7F else 0.7 if letter.isupper() else 0.6 for letter in text)
    return ems * size * (1.12 if bold else 1.0)


def cut(text: str, size: float, width: float) -> str:
    """A text no wider than `width`, with dots where it was cut."""
    if text_width(text, size) <= width:
        return text
    while text and text_width(text + "…", size) > width:
        text = text[:-1]
    return text.rstrip(" 、,·") + "…"


def wrapped(
    text: str, size: float, width: float, measure: Callable[[str, float], float] = text_width
) -> tuple[str, ...]:
    """A text in lines no wider than `width`: broken between words, or anywhere in Chinese."""
    lines, line = [], ""
    for piece in _pieces(text):
        if line and measure((line + piece).rstrip(), size) > width:
            lines.append(line.strip())
            line = ""
        line += piece
    return tuple([*lines, line.strip()] if line.strip() else lines)


def _pieces(text: str) -> Iterator[str]:
    """Words with the blank after them, Chinese letter by letter; a closing mark stays with what it closes."""
    word = ""
    for n, letter in enumerate(text):
        word += letter
        coming = text[n + 1 : n + 2]
        if letter == " " or (_parts(letter, coming) and coming not in _CLOSING):
            yield word
            word = ""
    yield word


def _parts(letter: str, coming: str) -> bool:
    """Whether a line may end between two letters: beside Chinese, but not between a number and its unit."""
    opens = letter in _OPENING or (letter.isdigit() and coming in _UNITS)
    return bool(coming) and (_chinese(letter) or _chinese(coming)) and not opens


_CLOSING, _OPENING, _UNITS = tuple("，。；：、）》”！？"), tuple("（《“"), tuple("万亿家件个名年月日项户只")


def _chinese(letter: str) -> bool:
    return letter > "\u2e7f"
