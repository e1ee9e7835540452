"""Room for words on paper and slides: how wide a text is, which size fits, where to cut it."""

import re
import unicodedata
from math import ceil

POINTS = 72
NARROW = " .,:;'|!iljtfrI()[]-/"
BREAKS = re.compile(r"[\t\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
NEVER = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")


def plain(text: str) -> str:
    """Text on one line without characters that no document can hold or that turn its direction."""
    return NEVER.sub("", BREAKS.sub(" ", text))


def ems(text: str) -> float:
    """The width of a text in multiples of its size, rather too wide than too narrow."""
    return sum(_em(letter) for letter in text)


def _em(letter: str) -> float:
    """The width of a letter in Arial or a Chinese face, as a share of its size."""
    if unicodedata.east_asian_width(letter) in "WFA" and letter > "\u00ff":
        return 1.0
    if letter in NARROW:
        return 0.3
    return 0.86 if letter in "mwMW@%" else 0.69 if letter.isupper() else 0.56


def inches(text: str, size: float) -> float:
    """The width in inches of a text set in `size` points."""
    return ems(text) * size / POINTS


def lines(text: str, size: float, width: float) -> int:
    """How many lines of `width` inches a text needs."""
    return max(1, ceil(inches(text, size) * 1.04 / width))


def fitting_size(text: str, width: float, rows: int, sizes: tuple[float, ...]) -> float:
    """The first of some sizes at which a text needs no more than `rows` lines; else the last."""
    return next((size for size in sizes if lines(text, size, width) <= rows), sizes[-1])


def cut(text: str, size: float, width: float, rows: int = 1) -> str:
    """The text, ended with "…" where it would need more than `rows` lines."""
    text = plain(text)
    if lines(text, size, width) <= rows:
        return text
    room, kept = width * rows / 1.04 * POINTS / size - 1.2, []
    for letter in text:
        room -= _em(letter)
        if room < 0:
            break
        kept.append(letter)
    return "".join(kept).rstrip() + "…"
