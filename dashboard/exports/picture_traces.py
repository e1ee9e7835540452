"""What a figure draws, in a picture: bars, lines with true gaps, marks, and how far doubt reaches."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from dashboard.exports.picture_axes import DAY, Plane, number
from dashboard.exports.picture_svg import element, line, paint, rectangle, short
from dashboard.exports.picture_words import block

DASHES = {"dot": "1.5 3"}
DIAMOND, STROKE = 1.3, 1.4  # how far these symbols reach, in halves of their size


def traces(data: list[dict], layout: dict, plane: Plane) -> str:
    """All that is drawn, in the order of a figure: bars below, then the rest as it is listed."""
    bars = (_bars(trace, layout, plane) for trace in data if trace["type"] == "bar")
    others = (_scatter(trace, plane) for trace in data if trace["type"] == "scatter")
    return "".join([*bars, *others])


def _each(value: Any, count: int) -> list:
    """One value for each of so many marks."""
    return list(value) if isinstance(value, (list, tuple)) else [value] * count


def _bars(trace: dict, layout: dict, plane: Plane) -> str:
    """Level bars; on an axis of time their lengths are milliseconds from their base."""
    upright = plane.axes[trace.get("yaxis", "y")]
    count, marker = len(trace["y"]), trace["marker"]
    begins = [number(base) for base in _each(trace.get("base", 0.0), count)]
    unit = DAY if "base" in trace else 1
    thick = _each(trace.get("width", 1 - layout.get("bargap", 0.2)), count)
    rows = zip(
        begins,
        trace["x"],
        trace["y"],
        thick,
        _each(marker["color"], count),
        _each(marker.get("opacity"), count),
        strict=True,
    )
    drawn = []
    for begin, length, y, wide, colour, opacity in rows:
        if length is None:
            continue
        left, right = sorted((plane.axes["x"].at(begin), plane.axes["x"].at(begin + length / unit)))
        top, bottom = sorted((upright.at(y - wide / 2), upright.at(y + wide / 2)))
        rounded = min(marker.get("cornerradius", 0), (bottom - top) / 2)
        drawn.append(
            rectangle(left, top, right - left, bottom - top, colour, rx=rounded, fill_opacity=opacity)
        )
    return "".join(drawn)


def _scatter(trace: dict, plane: Plane) -> str:
    upright = plane.axes[trace.get("yaxis", "y")]
    points = [
        None if x is None or y is None else (plane.axes["x"].at(x), upright.at(y))
        for x, y in zip(trace["x"], trace["y"], strict=True)
    ]
    modes, drawn = trace["mode"].split("+"), []
    if "error_y" in trace:
        drawn += _doubts(trace, points, upright)
    if "lines" in modes:
        drawn += _lines(trace["line"], points)
    if "markers" in modes and trace["marker"].get("opacity", 1):
        drawn += _marks(trace["marker"], points)
    if "text" in modes:
        drawn += _texts(trace, points)
    return "".join(drawn)


def _doubts(trace: dict, points: list, upright) -> Iterator[str]:
    """Soft upright strokes over what a word of doubt leaves open."""
    stated = trace["error_y"]
    for point, y, more, less in zip(points, trace["y"], stated["array"], stated["arrayminus"], strict=True):
        if point and (more or less):
            ends = upright.at(y + more), upright.at(y - less)
            yield line(point[0], ends[0], point[0], ends[1], stated["color"], stated["thickness"])


def _lines(stated: dict, points: list) -> Iterator[str]:
    """Joined points, with nothing where one is missing."""
    for known, run in groupby(points, key=lambda point: point is not None):
        steps = [f"{short(point[0])} {short(point[1])}" for point in run if point]
        if known and len(steps) > 1:
            yield element(
                "path",
                d="M" + "L".join(steps),
                fill="none",
                stroke_width=stated["width"],
                stroke_dasharray=DASHES.get(stated.get("dash", "")),
                stroke_linejoin="round",
                stroke_linecap="round",
                **paint("stroke", stated["color"]),
            )


def _marks(stated: dict, points: list) -> Iterator[str]:
    count, edge = len(points), stated.get("line", {})
    rows = zip(
        points,
        _each(stated.get("symbol", "circle"), count),
        _each(stated["size"], count),
        _each(stated["color"], count),
        _each(edge.get("color"), count),
        strict=True,
    )
    for point, symbol, size, colour, rim in rows:
        if point:
            yield SYMBOLS[symbol](*point, size / 2, colour, rim, edge.get("width", 0))


def _rim(colour: str | None, width: float) -> dict:
    return {**paint("stroke", colour), "stroke_width": width} if colour and width else {}


def _circle(x: float, y: float, half: float, colour: str, rim: str | None, width: float) -> str:
    return element("circle", cx=x, cy=y, r=half, **paint("fill", colour), **_rim(rim, width))


def _square(x: float, y: float, half: float, colour: str, rim: str | None, width: float) -> str:
    return rectangle(x - half, y - half, 2 * half, 2 * half, colour, **_rim(rim, width))


def _diamond(x: float, y: float, half: float, colour: str, rim: str | None, width: float) -> str:
    far = half * DIAMOND
    corners = " ".join(
        f"{short(a)},{short(b)}" for a, b in ((x, y - far), (x + far, y), (x, y + far), (x - far, y))
    )
    return element("polygon", points=corners, **paint("fill", colour), **_rim(rim, width))


def _upright(x: float, y: float, half: float, colour: str, rim: str | None, width: float) -> str:
    return line(x, y - half * STROKE, x, y + half * STROKE, rim or colour, width)


def _level(x: float, y: float, half: float, colour: str, rim: str | None, width: float) -> str:
    return line(x - half * STROKE, y, x + half * STROKE, y, rim or colour, width)


SYMBOLS = {
    "circle": _circle,
    "square": _square,
    "diamond": _diamond,
    "line-ns-open": _upright,
    "line-ew-open": _level,
}


def _texts(trace: dict, points: list) -> Iterator[str]:
    """Short words on points, over or under them."""
    count, font = len(points), trace["textfont"]
    rows = zip(
        points,
        _each(trace["text"], count),
        _each(trace.get("textposition", "middle center"), count),
        _each(font["size"], count),
        _each(font["color"], count),
        _each(trace.get("marker", {}).get("size", 0), count),
        strict=True,
    )
    for point, text, place, size, colour, mark in rows:
        if point:
            where = place.split()[0]
            shift, upright = {
                "top": (-mark / 2 - 1, "bottom"),
                "bottom": (mark / 2 + 1, "top"),
                "middle": (0, "middle"),
            }[where]
            yield block(point[0], point[1] + shift, text, size, colour, "center", upright)
