"""What python-pptx leaves to be written by hand: East-Asian faces, axis ids, whiskers and soft colours."""

from typing import Any
from xml.sax.saxutils import escape

from lxml import etree  # ty: ignore[missing-module-member] - compiled, without types
from pptx.dml.color import RGBColor
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn

from dashboard.exports.words import plain

LATIN, EAST_ASIAN = "Arial", "Microsoft YaHei"
FACES = f'<a:latin typeface="{LATIN}"/><a:ea typeface="{EAST_ASIAN}"/>'
LANGUAGES = {"zh": "zh-CN", "en": "en-US"}
AFTER_FACES = {qn(tag) for tag in ("a:sym", "a:hlinkClick", "a:hlinkMouseOver", "a:rtl", "a:extLst")}
SPACES = nsdecls("c", "a")
Element = Any  # of lxml, which states no types
XmlError: type[Exception] = etree.LxmlError


def rgb(colour: str) -> RGBColor:
    """A colour such as "#B42318" for python-pptx."""
    return RGBColor.from_string(colour.lstrip("#").upper())


def tint(colour: str, share: float) -> str:
    """A colour mixed with white; `share` 1 leaves it as it is."""
    parts = (int(colour[n : n + 2], 16) for n in (1, 3, 5))
    return "#" + "".join(f"{round(255 + (part - 255) * share):02X}" for part in parts)


def faces(properties: Element) -> None:
    """Gives run properties a Latin and an East-Asian face, in the order the schema wants."""
    for tag in ("a:latin", "a:ea", "a:cs"):
        for old in properties.findall(qn(tag)):
            properties.remove(old)
    at = next((n for n, child in enumerate(properties) if child.tag in AFTER_FACES), len(properties))
    for n, (tag, face) in enumerate((("a:latin", LATIN), ("a:ea", EAST_ASIAN))):
        properties.insert(at + n, properties.makeelement(qn(tag), {"typeface": face}))


def every_face(root: Element) -> None:
    """Gives every run, default and end of paragraph below an element both faces."""
    for tag in ("a:rPr", "a:defRPr", "a:endParaRPr"):
        for properties in root.iter(qn(tag)):
            faces(properties)
    for run in root.iter(qn("a:r")):
        if run.find(qn("a:rPr")) is None:
            run.insert(0, run.makeelement(qn("a:rPr"), {}))
            faces(run[0])


def positive_ids(chart_space: Element) -> None:
    """Makes the ids of axes unsigned, as the schema wants them."""
    for tag in ("c:axId", "c:crossAx"):
        for element in chart_space.iter(qn(tag)):
            element.set("val", str(abs(int(element.get("val")))))


def solid(colour: str, alpha: int = 100) -> str:
    """The XML of a fill: colour and opacity in per cent."""
    soft = f'<a:alpha val="{alpha * 1000}"/>' if alpha < 100 else ""
    return f'<a:solidFill><a:srgbClr val="{colour.lstrip("#")}">{soft}</a:srgbClr></a:solidFill>'


def run(text: str, size: float, colour: str, bold: bool, lang: str) -> str:
    """The XML of a run of text with both faces; `lang` is the reader's language."""
    look = f'lang="{LANGUAGES[lang]}" sz="{round(size * 100)}" b="{int(bold)}"'
    return f"<a:r><a:rPr {look}>{solid(colour)}{FACES}</a:rPr><a:t>{escape(plain(text))}</a:t></a:r>"


def line(colour: str, points: float, dash: str = "solid", alpha: int = 100) -> str:
    """The XML of a line: colour, width, dash ("solid", "dash", "sysDot"), opacity in per cent."""
    drawn = f'{solid(colour, alpha)}<a:prstDash val="{dash}"/>'
    return f'<a:ln w="{round(points * 12700)}" cap="flat">{drawn}</a:ln>'


def whiskers(kind: str, amount: str, drawn: str) -> str:
    """The XML of upright error bars: kind "plus" or "both", amount and line as XML."""
    way = f'<c:errDir val="y"/><c:errBarType val="{kind}"/>'
    return f"<c:errBars>{way}{amount}<c:spPr>{drawn}</c:spPr></c:errBars>"


def fixed(value: float) -> str:
    """The amount of error bars that are all of one length."""
    return f'<c:errValType val="fixedVal"/><c:noEndCap val="1"/><c:val val="{value!r}"/>'


def custom(plus: tuple[str, list[float]], minus: tuple[str, list[float]]) -> str:
    """The amount of error bars of their own length each: (cells of the sheet, values) up and down."""
    ends = f"<c:plus>{_cached(*plus)}</c:plus><c:minus>{_cached(*minus)}</c:minus>"
    return f'<c:errValType val="cust"/><c:noEndCap val="1"/>{ends}'


def _cached(cells: str, values: list[float]) -> str:
    points = "".join(f'<c:pt idx="{n}"><c:v>{value!r}</c:v></c:pt>' for n, value in enumerate(values))
    kept = f'<c:formatCode>General</c:formatCode><c:ptCount val="{len(values)}"/>{points}'
    return f"<c:numRef><c:f>{cells}</c:f><c:numCache>{kept}</c:numCache></c:numRef>"


def plot_area(chart_space: Element, left: float, top: float, width: float, height: float) -> None:
    """Fixes the inner plot area of a chart, in shares of its size; words keep their place beside it."""
    area = chart_space.find(f".//{qn('c:plotArea')}")
    for old in area.findall(qn("c:layout")):
        area.remove(old)
    sizes = "".join(
        f'<c:{tag} val="{share:.5f}"/>' for tag, share in zip("xywh", (left, top, width, height), strict=True)
    )
    area.insert(
        0,
        parse_xml(
            f'<c:layout {SPACES}><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/>'
            f'<c:yMode val="edge"/>{sizes}</c:manualLayout></c:layout>'
        ),
    )


def canonical(element: Element) -> str:
    """An element as text that is the same for equal elements."""
    return etree.tostring(element, method="c14n", exclusive=True).decode()
