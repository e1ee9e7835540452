"""Pictures for any program: PNG in the font that is shipped, the same whatever the machine has."""

import re
import unicodedata
from functools import cache
from math import sqrt
from pathlib import Path

from dashboard.charts.model import WIDE, View

FONTS = Path(__file__).parent / "fonts"
FONT = FONTS / "NotoSansCJKsc-part.otf"
TWICE, FULL_HD, LEAST = 2.0, 1.5, 1.5
MOST = 2_000_000  # pixels: what fits into three tenths of a second; as many as a full-HD picture has
SIZE = re.compile(r'width="([\d.]+)" height="([\d.]+)"')
SHIFT = 0.035  # of the size: how far apart the two drawings of a bold letter are
LACKING = "□"  # as print has always marked a character that it lacks
# The font's middle dot and quotation marks are as wide as Chinese letters; these stand for narrow ones.
NARROW_DOT = {"·": "･"}
NARROW_QUOTES = {"“": "\ue000", "”": "\ue001", "‘": "\ue002", "’": "\ue003"}
UNSEEN = {"Mn", "Me", "Cf", "Zl", "Zp"}
TWICE_DRAWN = re.compile(
    r'<text x="([-\d.]+)"([^>]*) font-size="([\d.]+)"([^>]*?) font-weight="700"([^>]*)>([^<]*)</text>'
)
BOLD = re.compile(r'<(text|tspan)([^>]*) fill="([^"]+)"([^>]*) font-weight="700"')


def write(view: View) -> bytes:
    """The view as a PNG picture; what draws is only loaded for the first one.

    Twice its size, or a little less where it is very large; in the shape of a slide 1920 × 1080.
    """
    import resvg_py

    from dashboard.exports.picture import svg_of

    svg = set_in_shipped(svg_of(view), view.lang)
    made = resvg_py.svg_to_bytes(
        svg_string=svg, zoom=_zoom(svg, view), font_files=[str(FONT)], skip_system_fonts=True
    )
    return bytes(made)


def _zoom(svg: str, view: View) -> float:
    found = SIZE.search(svg)
    assert found, "every picture states its size"
    width, height = map(float, found.groups())
    return FULL_HD if view.picture.shape == WIDE else max(LEAST, min(TWICE, sqrt(MOST / (width * height))))


def set_in_shipped(svg: str, lang: str) -> str:
    """A picture set in the shipped font: a box for what it lacks, bold drawn twice or with an edge."""
    lacking = {letter: _instead(letter) for letter in set(svg) - covered() - {"\n"}}
    narrow = NARROW_DOT if lang == "zh" else {**NARROW_DOT, **NARROW_QUOTES}
    shown = svg.translate(str.maketrans({**lacking, **narrow}))
    shown = TWICE_DRAWN.sub(_twice, shown)
    return BOLD.sub(r'<\1\2 fill="\3"\4 stroke="\3" stroke-width=".035em"', shown)


def _twice(found: re.Match) -> str:
    """A bold text as two, the second a little to the right: quicker than with an edge."""
    x, first, size, middle, last, inside = found.groups()
    ways = (float(x), float(x) + SHIFT * float(size))
    drawn = (f'<text x="{way:.2f}"{first} font-size="{size}"{middle}{last}>{inside}</text>' for way in ways)
    return "".join(drawn)


def _instead(letter: str) -> str:
    kind = unicodedata.category(letter)
    return " " if kind == "Zs" else "" if kind in UNSEEN else LACKING


@cache
def covered() -> frozenset[str]:
    """The characters of the shipped font."""
    return frozenset((FONTS / "characters.txt").read_text(encoding="utf-8"))
