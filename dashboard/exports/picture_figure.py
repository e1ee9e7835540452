"""The figure of the screen as SVG: the same numbers, places and words, without a browser.

It reads the part of Plotly's vocabulary that our charts write (`charts/draw_*.py`), no more; a test holds
that nothing a chart writes is passed over.
"""

from collections.abc import Iterator

from dashboard.exports.picture_axes import Plane, axes, plane_of
from dashboard.exports.picture_svg import line, rectangle
from dashboard.exports.picture_traces import traces
from dashboard.exports.picture_words import LEADING, block, parsed

NEAR = 2
DASHES = {"dot": "2 3", "2px,3px": "2 3"}


def figure_svg(figure: dict, width: float) -> str:
    """A figure `width` pixels wide, as the inside of a group."""
    layout = figure["layout"]
    plane = plane_of(layout, width)
    shapes, behind = layout.get("shapes", []), "below"
    lines, names = axes(layout, plane)
    return "".join(
        [
            *(_shape(one, plane) for one in shapes if one.get("layer") == behind),
            lines,
            traces(figure["data"], layout, plane),
            *(_shape(one, plane) for one in shapes if one.get("layer") != behind),
            names,
            *(part for one in layout.get("annotations", []) for part in _annotation(one, plane)),
        ]
    )


def _shape(stated: dict, plane: Plane) -> str:
    """A rectangle or a line, no further than the picture goes."""
    across, down = stated.get("xref", "x"), stated.get("yref", "y")
    x0, x1 = (min(max(plane.x(across, stated[key]), 0), plane.width) for key in ("x0", "x1"))
    y0, y1 = (plane.y(down, stated[key]) for key in ("y0", "y1"))
    if stated["type"] == "line":
        pen = stated["line"]
        dash = {"stroke_dasharray": DASHES.get(pen.get("dash", ""))}
        return line(x0, y0, x1, y1, pen["color"], pen["width"], **dash, opacity=stated.get("opacity"))
    left, top = min(x0, x1), min(y0, y1)
    return rectangle(
        left, top, abs(x1 - x0), abs(y1 - y0), stated["fillcolor"], fill_opacity=stated.get("opacity")
    )


def _annotation(stated: dict, plane: Plane) -> Iterator[str]:
    """Words beside a point, with a thin line back where they had to move."""
    x = plane.x(stated.get("xref", "x"), stated["x"]) + stated.get("xshift", 0)
    y = plane.y(stated.get("yref", "y"), stated["y"]) - stated.get("yshift", 0)
    anchor, upright = stated.get("xanchor", "center"), stated.get("yanchor", "middle")
    font, text = stated["font"], stated["text"]
    if stated.get("showarrow"):
        at = x + stated["ax"], y + stated["ay"]
        yield _lead(at, (x, y), stated, len(parsed(text)) * font["size"] * LEADING / 2)
        x, y = at
    yield block(x, y, text, font["size"], font["color"], anchor, upright)


def _lead(begins: tuple[float, float], point: tuple[float, float], stated: dict, half: float) -> str:
    """From the edge of the words to just before the point."""
    x, y = begins
    if stated["xanchor"] == "center":
        y += half if y < point[1] else -half
    else:
        x += NEAR if stated["xanchor"] == "right" else -NEAR
    across, down = point[0] - x, point[1] - y
    far = (across**2 + down**2) ** 0.5
    share = max(far - stated.get("standoff", 0), 0) / (far or 1)
    return line(x, y, x + across * share, y + down * share, stated["arrowcolor"], stated["arrowwidth"])
