"""A deck read back: its charts with their numbers, its texts, its XML."""

import io
import zipfile
from dataclasses import dataclass

import openpyxl
from lxml import etree
from pptx import Presentation
from pptx.oxml.ns import qn

from tests.exports.opened import write


@dataclass(frozen=True)
class Read:
    """A series of a native chart: name, points and labels by place, and how many error bars it has."""

    name: str
    points: tuple[tuple[float, float], ...]
    labels: dict[int, str]
    whiskers: int


def opened(view):
    """The deck of a view as python-pptx opens it."""
    return Presentation(io.BytesIO(write("pptx", view)))


def charts(deck) -> list:
    """The native charts of a deck."""
    return [shape.chart for slide in deck.slides for shape in slide.shapes if shape.has_chart]


def tables(deck) -> list:
    """The native tables of a deck."""
    return [shape.table for slide in deck.slides for shape in slide.shapes if shape.has_table]


def series(chart) -> list[Read]:
    """The series of an XY chart."""
    return [_read(one) for one in chart._chartSpace.iter(qn("c:ser"))]


def _read(element) -> Read:
    x, y = (_cached(element.find(qn(f"c:{tag}"))) for tag in ("xVal", "yVal"))
    return Read(
        name=element.find(f"{qn('c:tx')}//{qn('c:v')}").text,
        points=tuple((x[n], y[n]) for n in sorted(y)),
        labels={
            int(label.find(qn("c:idx")).get("val")): _text(label) for label in element.iter(qn("c:dLbl"))
        },
        whiskers=len(element.findall(qn("c:errBars"))),
    )


def _cached(holder) -> dict[int, float]:
    return {int(point.get("idx")): float(point.find(qn("c:v")).text) for point in holder.iter(qn("c:pt"))}


def _text(element) -> str:
    return "".join(run.text or "" for run in element.iter(qn("a:t")))


def workbook(chart) -> openpyxl.Workbook:
    """The workbook behind a chart."""
    return openpyxl.load_workbook(io.BytesIO(chart.part.chart_workbook.xlsx_part.blob))


def words(slide) -> str:
    """All text of a slide, in shapes, tables and charts."""
    parts = [_text(slide._element)]
    parts += [_text(shape.chart._chartSpace) for shape in slide.shapes if shape.has_chart]
    return " ".join(parts)


def xml_parts(view) -> dict[str, etree._Element]:
    """Every XML part of the file of a view."""
    with zipfile.ZipFile(io.BytesIO(write("pptx", view))) as file:
        return {name: etree.fromstring(file.read(name)) for name in file.namelist() if name.endswith(".xml")}
