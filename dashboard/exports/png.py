"""Pictures for any program: PNG at twice the size, in the font that is shipped, whatever the machine has."""

import re
import unicodedata
from functools import cache
from pathlib import Path

from dashboard.charts.model import View

FONTS = Path(__file__).parent / "fonts"
FONT = FONTS / "NotoSansCJKsc-part.otf"
TWICE = 2
LACKING = "□"  # as print has always marked a character that it lacks
# The font's middle dot and quotation marks are as wide as Chinese letters; these stand for narrow ones.
NARROW_DOT = {"·": "･"}
NARROW_QUOTES = {"“": "\ue000", "”": "\ue001", "‘": "\ue002", "’": "\ue003"}
UNSEEN = {"Mn", "Me", "Cf", "Zl", "Zp"}
BOLD = re.compile(r'<(text|tspan)([^>]*) fill="([^"]+)"([^>]*) font-weight="700"')


def write(view: View) -> bytes:
    """The view as a PNG picture; what draws is only loaded for the first one."""
    import resvg_py

    from dashboard.exports.picture import svg_of

    svg = set_in_shipped(svg_of(view), view.lang)
    made = resvg_py.svg_to_bytes(svg_string=svg, zoom=TWICE, font_files=[str(FONT)], skip_system_fonts=True)
    return bytes(made)


def set_in_shipped(svg: str, lang: str) -> str:
    """A picture set in the shipped font: what it lacks is a box, what is bold is drawn with an edge."""
    lacking = {letter: _instead(letter) for letter in set(svg) - covered() - {"\n"}}
    narrow = NARROW_DOT if lang == "zh" else {**NARROW_DOT, **NARROW_QUOTES}
    shown = svg.translate(str.maketrans({**lacking, **narrow}))
    return BOLD.sub(r'<\1\2 fill="\3"\4 stroke="\3" stroke-width=".035em"', shown)


def _instead(letter: str) -> str:
    kind = unicodedata.category(letter)
    return " " if kind == "Zs" else "" if kind in UNSEEN else LACKING


@cache
def covered() -> frozenset[str]:
    """The characters of the shipped font."""
    return frozenset((FONTS / "characters.txt").read_text(encoding="utf-8"))
