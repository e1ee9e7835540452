"""The deck that slides are made in: 16:9, one master, a cover and a content layout, our type and colours."""

import re
from functools import cache
from io import BytesIO
from typing import Any

from pptx import Presentation
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.presentation import Presentation as Deck
from pptx.util import Inches

from dashboard import theme
from dashboard.exports.openxml import FACES, Element

WIDTH, HEIGHT, MARGIN = 13.333, 7.5, 0.6
ACROSS = WIDTH - 2 * MARGIN
COVER, CONTENT = 0, 1
TITLE, SUBTITLE, SOURCE, FOOTER = 0, 13, 14, 15
NO_MARGINS = 'lIns="0" tIns="0" rIns="0" bIns="0"'
KEPT = {0: "封面 Cover", 5: "内容 Content"}
COLOURS = {
    "dk1": theme.INK,
    "lt1": theme.CARD,
    "dk2": theme.SOFT,
    "lt2": theme.GROUND,
    "accent1": theme.SLATE,
    "accent2": theme.HOME,
    "accent3": theme.ZONE_COLOURS["beijing"],
    "accent4": theme.ZONE_COLOURS["hefei"],
    "accent5": theme.ZONE_COLOURS["shanghai"],
    "accent6": theme.CAUTION,
    "hlink": theme.LINK,
    "folHlink": theme.SOFT,
}
# type, index, name, left, top, width, height in inches, size, bold, colour, anchor
PLACES = {
    "cover": (
        ("ctrTitle", 0, "Title", MARGIN, 2.4, ACROSS, 1.5, 34, True, "tx1", "b"),
        ("subTitle", 1, "Subtitle", MARGIN, 4.05, ACROSS, 1.2, 16, False, "tx2", "t"),
    ),
    "content": (
        ("title", 0, "Title", MARGIN, 0.34, ACROSS, 0.86, 24, True, "tx1", "b"),
        ("body", SUBTITLE, "Subtitle", MARGIN, 1.28, ACROSS, 0.46, 12, False, "tx2", "t"),
        ("body", SOURCE, "Source", MARGIN, 6.66, ACROSS, 0.3, 10, False, "tx2", "b"),
        ("body", FOOTER, "Footer", MARGIN, 6.96, ACROSS - 1, 0.28, 9, False, "tx2", "b"),
    ),
}


def new_deck() -> Deck:
    """An empty deck of our own template."""
    return Presentation(BytesIO(_template()))


@cache
def _template() -> bytes:
    """The template, made once from the library's own."""
    deck, sink = Presentation(), BytesIO()
    deck.slide_width, deck.slide_height = Inches(WIDTH), Inches(HEIGHT)
    _keep_two_layouts(deck)
    _place(deck.slide_layouts[COVER], PLACES["cover"])
    _place(deck.slide_layouts[CONTENT], PLACES["content"])
    _place(deck.slide_master, PLACES["content"][:2])
    deck.slide_layouts[CONTENT].shapes._spTree.append(_page_number())
    _style_master(deck)
    _restyle_theme(deck)
    _drop_leftovers(deck)
    deck.save(sink)
    return sink.getvalue()


def _keep_two_layouts(deck: Deck) -> None:
    for n, layout in reversed(list(enumerate(deck.slide_layouts))):
        if n in KEPT:
            layout._element.cSld.set("name", KEPT[n])
            layout._element.attrib.pop("type", None)
        else:
            deck.slide_layouts.remove(layout)


def _place(holder, places) -> None:
    """Puts placeholders in the place of those that a layout or master has."""
    tree = holder.shapes._spTree
    for shape in list(holder.shapes):
        tree.remove(shape._element)
    for number, place in enumerate(places, 2):
        tree.append(_placeholder(number, *place))


def _placeholder(number, kind, index, name, left, top, width, height, size, bold, colour, anchor) -> Element:
    at = f'idx="{index}"' if index else ""
    look = f'<a:solidFill><a:schemeClr val="{colour}"/></a:solidFill>{FACES}'
    level = (
        '<a:lvl1pPr marL="0" indent="0" algn="l"><a:lnSpc><a:spcPct val="100000"/></a:lnSpc>'
        '<a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/>'
        f'<a:defRPr sz="{size * 100}" b="{int(bold)}">{look}</a:defRPr></a:lvl1pPr>'
    )
    return parse_xml(
        f'<p:sp {nsdecls("p", "a")}><p:nvSpPr><p:cNvPr id="{number}" name="{name}"/>'
        '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f'<p:nvPr><p:ph type="{kind}" {at}/></p:nvPr></p:nvSpPr>{_shape(left, top, width, height)}'
        f'<p:txBody><a:bodyPr {NO_MARGINS} anchor="{anchor}"><a:normAutofit/></a:bodyPr>'
        f"<a:lstStyle>{level}</a:lstStyle>"
        f'<a:p><a:r><a:rPr lang="zh-CN">{FACES}</a:rPr><a:t>{name}</a:t></a:r></a:p></p:txBody></p:sp>'
    )


def _shape(left: float, top: float, width: float, height: float) -> str:
    place = (
        f'<a:off x="{Inches(left)}" y="{Inches(top)}"/><a:ext cx="{Inches(width)}" cy="{Inches(height)}"/>'
    )
    return f'<p:spPr><a:xfrm>{place}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>'


def _page_number() -> Element:
    """A page number that every slide of the layout shows, in its lower right corner."""
    look = f'<a:solidFill><a:schemeClr val="tx2"/></a:solidFill>{FACES}'
    return parse_xml(
        f'<p:sp {nsdecls("p", "a")}><p:nvSpPr><p:cNvPr id="20" name="Page number"/><p:cNvSpPr txBox="1"/>'
        f'<p:nvPr userDrawn="1"/></p:nvSpPr>{_shape(WIDTH - MARGIN - 0.9, 6.96, 0.9, 0.28)}'
        f'<p:txBody><a:bodyPr {NO_MARGINS} anchor="b"/><a:lstStyle/><a:p><a:pPr algn="r"/>'
        '<a:fld id="{C1FF6DA9-008F-8B48-92A6-B652298478BF}" type="slidenum">'
        f'<a:rPr lang="en-US" sz="900">{look}</a:rPr><a:t>1</a:t></a:fld></a:p></p:txBody></p:sp>'
    )


def _style_master(deck: Deck) -> None:
    """Titles at the left, no bullets: what is typed into a new placeholder looks like the rest."""
    styles = deck.slide_master._element.find(qn("p:txStyles"))
    styles.find(qn("p:titleStyle"))[0].set("algn", "l")
    for level in styles.find(qn("p:bodyStyle")):
        for bullet in (*level.findall(qn("a:buChar")), *level.findall(qn("a:buFont"))):
            level.remove(bullet)


def _restyle_theme(deck: Deck) -> None:
    """Our colours, and an East-Asian face for whatever is typed later."""
    part: Any = next(
        r.target_part for r in deck.slide_master.part.rels.values() if r.reltype.endswith("/theme")
    )
    text = part.blob.decode()
    for name, colour in COLOURS.items():
        text = re.sub(f"(<a:{name}>).*?(</a:{name}>)", rf'\1<a:srgbClr val="{colour[1:]}"/>\2', text)
    text = text.replace('<a:latin typeface="Calibri"/><a:ea typeface=""/>', FACES)
    part._blob = text.encode()


def _drop_leftovers(deck: Deck) -> None:
    """Without the library's thumbnail and printer settings."""
    package = deck.part.package
    for holder in (package, deck.part):
        rels = holder._rels
        for key, rel in list(rels.items()):
            if rel.reltype.endswith(("/thumbnail", "/printerSettings")):
                rels.pop(key)
