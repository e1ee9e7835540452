"""Words on a slide: every run with its faces, its language and a size that fits its box."""

from __future__ import annotations

from dataclasses import dataclass, replace
from xml.sax.saxutils import escape

from pptx.enum.text import MSO_ANCHOR
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.shapes.autoshape import Shape
from pptx.slide import Slide
from pptx.util import Inches, Length

from dashboard import theme
from dashboard.exports.openxml import FACES, LANGUAGES, solid
from dashboard.exports.words import POINTS, cut, lines, plain

LEADING, BOLD = 1.2, 1.08
WORDIER = 1.12  # faces that stand in for ours are often wider
SPACES = nsdecls("a", "r")


@dataclass(frozen=True)
class Box:
    """A rectangle on a slide in inches."""

    left: float
    top: float
    width: float
    height: float

    @property
    def emu(self) -> tuple[Length, Length, Length, Length]:
        """Left, top, width and height in the units of the file."""
        return Inches(self.left), Inches(self.top), Inches(self.width), Inches(self.height)

    def below(self, height: float, gap: float = 0.0) -> tuple[Box, Box]:
        """What remains above, and a box of some height cut off at the bottom."""
        rest = replace(self, height=self.height - height - gap)
        return rest, replace(self, top=self.top + self.height - height, height=height)

    def above(self, height: float, gap: float = 0.0) -> tuple[Box, Box]:
        """A box of some height cut off at the top, and what remains below."""
        rest = replace(self, top=self.top + height + gap, height=self.height - height - gap)
        return replace(self, height=height), rest


@dataclass(frozen=True)
class Words:
    """A stretch of text of one kind."""

    text: str
    size: float | None = None
    colour: str = ""
    bold: bool = False
    link: str = ""


def write(frame, paragraphs: list[list[Words]], lang: str) -> None:
    """Fills a text frame: one list of words per paragraph; written as XML, which is five times as fast."""
    told = "".join(f"<a:p>{''.join(_run(words, lang, frame) for words in some)}</a:p>" for some in paragraphs)
    body = frame._txBody
    for old in body.findall(qn("a:p")):
        body.remove(old)
    for paragraph in list(parse_xml(f"<a:x {SPACES}>{told or '<a:p/>'}</a:x>")):
        body.append(paragraph)


def unfaced(shape) -> None:
    """Leaves the faces of a text to its template."""
    for tag in ("a:latin", "a:ea"):
        for face in list(shape._element.iter(qn(tag))):
            face.getparent().remove(face)


def _run(words: Words, lang: str, frame) -> str:
    look = f'lang="{LANGUAGES[lang]}"' + (f' sz="{round(words.size * 100)}"' if words.size else "")
    look += ' b="1"' if words.bold else ""
    inside = (solid(words.colour) if words.colour else "") + FACES
    if words.link:
        link = frame.part.relate_to(words.link, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        inside += f'<a:hlinkClick r:id="{link}"/>'
    return f"<a:r><a:rPr {look}>{inside}</a:rPr><a:t>{escape(plain(words.text))}</a:t></a:r>"


def fill(placeholder, text: str, lang: str, sizes: tuple[float, ...], box: Box, bold: bool = False) -> None:
    """Writes into a placeholder at the first size that fits it, cut when even the last does not."""
    size, shown = fitted(text, replace(box, width=box.width / BOLD) if bold else box, sizes)
    standard = size == sizes[0]
    write(placeholder.text_frame, [[Words(shown, None if standard else size)]], lang)


def fitted(text: str, box: Box, sizes: tuple[float, ...]) -> tuple[float, str]:
    """The first size at which a text fits a box, and the text; cut at the last size where it must be."""
    text = plain(text)
    for size, next_size in zip(sizes, (*sizes[1:], sizes[-1]), strict=True):
        if lines(text, size, box.width) <= _rows(box, size):
            saves_a_line = lines(text, next_size, box.width) < lines(text, size, box.width)
            return (next_size if saves_a_line and next_size >= 0.9 * size else size), text
    return sizes[-1], cut(text, sizes[-1], box.width, _rows(box, sizes[-1]))


def _rows(box: Box, size: float) -> int:
    return max(1, int(box.height * POINTS / (size * LEADING) + 0.05))


def text_box(slide: Slide, box: Box, paragraphs: list[list[Words]], lang: str, name: str) -> Shape:
    """A text box without margins that keeps its size."""
    shape = slide.shapes.add_textbox(*box.emu)
    shape.name, frame = name, shape.text_frame
    frame.word_wrap = True
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    frame.vertical_anchor = MSO_ANCHOR.TOP
    write(frame, paragraphs, lang)
    return shape


def caption(
    slide: Slide, box: Box, text: str, lang: str, name: str, colour: str = theme.SOFT, size: float = 10
):
    """One small line or more, cut to its box."""
    shown = cut(text, size, box.width / WORDIER, _rows(box, size))
    return text_box(slide, box, [[Words(shown, size, colour)]], lang, name)
