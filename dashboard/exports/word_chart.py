"""A native chart in a document: the one that slides hold, with its workbook."""

from typing import Any
from xml.sax.saxutils import quoteattr

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from pptx.util import Inches

from dashboard.charts.model import Bars, View
from dashboard.exports.slide_template import CONTENT, new_deck
from dashboard.exports.slide_text import Box
from dashboard.exports.slides_bars import alt, native
from dashboard.exports.word_text import paragraph
from dashboard.exports.words import plain

ROW, EDGE = 0.2, 0.32
CLOSER, MANY = 0.17, 8  # inches for each of more bars than these
SPACES = (
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
)
CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"


def chart(document: Any, bars: Bars, view: View, number: int, width: float) -> str:
    """Puts a ranking into a document as its chart `number`, `width` inches wide; gives its paragraph."""
    box = Box(0, 0, width, EDGE + (ROW if len(bars.bars) <= MANY else CLOSER) * len(bars.bars))
    slide = new_deck()
    drawn = native(slide.slides.add_slide(slide.slide_layouts[CONTENT]), box, bars, view).chart.part
    package = document.part.package
    part = Part(
        PackURI(f"/word/charts/chart{number}.xml"), CONTENT_TYPE.DML_CHART, _dressed(drawn.blob), package
    )
    for key, link in drawn.rels.items():
        name = PackURI(f"/word/embeddings/chart{number}.xlsx")
        book = Part(name, CONTENT_TYPE.SML_SHEET, link.target_part.blob, package)
        part.load_rel(RELATIONSHIP_TYPE.PACKAGE, book, key)
    return _inline(document.part.relate_to(part, RELATIONSHIP_TYPE.CHART), bars, view.lang, number, box)


def _dressed(xml: bytes) -> bytes:
    """The chart in the type of a page, smaller than that of a slide, and without a frame of its own."""
    free = b"</c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
    xml = xml.replace(b"<c:noMultiLvlLbl", b'<c:tickLblSkip val="1"/><c:noMultiLvlLbl')
    return xml.replace(b'sz="1200"', b'sz="900"').replace(b"</c:chart>", free, 1)


def _inline(key: str, bars: Bars, lang: str, number: int, box: Box) -> str:
    size = f'cx="{Inches(box.width)}" cy="{Inches(box.height)}"'
    named = f'id="{number}" name="chart {number}" descr={quoteattr(plain(alt(bars, lang)))}'
    return paragraph(
        f'<w:r><w:drawing {SPACES}><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {size}/>'
        f"<wp:docPr {named}/><wp:cNvGraphicFramePr/>"
        f'<a:graphic><a:graphicData uri="{CHART}"><c:chart r:id="{key}"/></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>",
        "Drawing",
    )
