"""How a thread looks as a series of a native chart: its line, markers, labels and whiskers as XML."""

from collections.abc import Iterator

from pptx.oxml import parse_xml
from pptx.oxml.ns import qn

from dashboard.exports.openxml import FACES, SPACES, Element, custom, fixed, run, solid, whiskers
from dashboard.exports.threads import Dot, Said, Thread

SIDES = {"end": "outEnd", "right": "r", "left": "l", "above": "t", "below": "b", "center": "ctr"}
DOWN, UP = "D", "E"
BLACK = "#000000"
SHOWN = '<c:showLegendKey val="0"/><c:showVal val="{value}"/>' + "".join(
    f'<c:{tag} val="0"/>' for tag in ("showCatName", "showSerName", "showPercent", "showBubbleSize")
)


def dress(series: Element, thread: Thread, top: int, lang: str) -> None:
    """Gives a series the look of its thread, in the schema's order; `top` is its row in the sheet."""
    _put(series, "".join(_parts(thread, top, lang)), before="c:xVal")


def dress_bars(series: Element, fills: list[str], labels: dict[int, Said], lang: str) -> None:
    """Gives a series of bars a colour each, and a label at some of them."""
    bars = "".join(
        f'<c:dPt><c:idx val="{n}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>'
        f"<c:spPr>{solid(fill)}</c:spPr></c:dPt>"
        for n, fill in enumerate(fills)
    )
    said = "".join(_label(n, label, lang) for n, label in labels.items())
    _put(series, f'<c:invertIfNegative val="0"/>{bars}{_labels(said)}', before="c:cat")


def _put(series: Element, parts: str, before: str) -> None:
    """Puts parts in place of those that a series came with."""
    for tag in ("c:spPr", "c:marker", "c:dLbls", "c:invertIfNegative"):
        for old in series.findall(qn(tag)):
            series.remove(old)
    at = series.find(qn(before))
    for part in list(parse_xml(f"<c:ser {SPACES}>{parts}</c:ser>")):
        at.addprevious(part)


def _parts(thread: Thread, top: int, lang: str) -> Iterator[str]:
    stroke = thread.stroke.xml if thread.stroke else "<a:ln><a:noFill/></a:ln>"
    yield f"<c:spPr>{stroke}</c:spPr>"
    yield _marker(thread.symbol, thread.size, thread.colour, thread.colour)
    for n, dot in enumerate(thread.dots):
        if dot.fill or dot.symbol:
            yield _point(n, dot, thread, stroke)
    yield _labels("".join(_label(n, dot.said, lang) for n, dot in enumerate(thread.dots) if dot.said))
    yield from _whiskers(thread, top)


def _marker(symbol: str, size: int, fill: str, edge: str) -> str:
    if symbol == "none":
        return '<c:marker><c:symbol val="none"/></c:marker>'
    return (
        f'<c:marker><c:symbol val="{symbol}"/><c:size val="{size}"/><c:spPr>{solid(fill)}'
        f'<a:ln w="19050">{solid(edge)}</a:ln></c:spPr></c:marker>'
    )


def _point(n: int, dot: Dot, thread: Thread, stroke: str) -> str:
    """A point that differs from its series."""
    fill = dot.fill or thread.colour
    marker = _marker(dot.symbol or thread.symbol, dot.size or thread.size, fill, dot.edge or fill)
    return f'<c:dPt><c:idx val="{n}"/>{marker}<c:bubble3D val="0"/><c:spPr>{stroke}</c:spPr></c:dPt>'


def _labels(said: str) -> str:
    if not said:
        return ""
    return f'<c:dLbls>{said}{SHOWN.format(value=0)}<c:showLeaderLines val="0"/></c:dLbls>'


def _label(n: int, said: Said, lang: str) -> str:
    moved = f'<c:x val="{said.across:.5f}"/><c:y val="{said.down:.5f}"/>' if said.across or said.down else ""
    layout = f"<c:layout><c:manualLayout>{moved}</c:manualLayout></c:layout>" if moved else ""
    words = run(said.text, said.size, said.colour or BLACK, said.bold, lang)
    rich = (
        f'<a:bodyPr wrap="none"/><a:lstStyle/><a:p><a:pPr><a:defRPr>{FACES}</a:defRPr></a:pPr>{words}</a:p>'
    )
    side = f'<c:dLblPos val="{SIDES[said.at]}"/>{SHOWN.format(value=1)}'
    return f'<c:dLbl><c:idx val="{n}"/>{layout}<c:tx><c:rich>{rich}</c:rich></c:tx>{side}</c:dLbl>'


def _whiskers(thread: Thread, top: int) -> Iterator[str]:
    """The error bars of a thread: its own lengths from the sheet, or one length for all."""
    first, last = top + 2, top + 1 + len(thread.dots)
    ends = lambda column, name: (  # noqa: E731
        f"Sheet1!${column}${first}:${column}${last}",
        [float(getattr(dot, name)) for dot in thread.dots],
    )
    if thread.doubt:
        yield whiskers("both", custom(ends(UP, "up"), ends(DOWN, "down")), thread.doubt.xml)
    elif thread.rise:
        yield whiskers("plus", fixed(float(thread.rise[0])), thread.rise[1].xml)
