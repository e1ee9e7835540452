"""A trend in the size of a word."""

from urllib.parse import quote

from dashboard.components.markup import tag
from dashboard.theme import SLATE

WIDTH, HEIGHT = 56, 16


def sparkline(values: tuple[float | None, ...]) -> str:
    """A small line through the values, broken where one is None, as HTML."""
    known = [value for value in values if value is not None]
    low, span = min(known), (max(known) - min(known)) or 1
    step = WIDTH / max(len(values) - 1, 1)
    points = [None if v is None else (n * step, _level(v, low, span)) for n, v in enumerate(values)]
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}"'
        f' viewBox="-2 0 {WIDTH + 4} {HEIGHT}"><path d="{_path(points)}" fill="none"'
        f' stroke="{SLATE}" stroke-width="1.5" stroke-linecap="round"/></svg>'
    )
    picture = f"data:image/svg+xml,{quote(svg)}"
    return tag("img", src=picture, alt="", class_="spark")


def _level(value: float, low: float, span: float) -> float:
    return HEIGHT - 2 - (value - low) / span * (HEIGHT - 4)


def _path(points) -> str:
    steps, pen = [], "M"
    for point in points:
        if point is None:
            pen = "M"
            continue
        steps.append(f"{pen}{point[0]:.1f},{point[1]:.1f}")
        pen = "L"
    return "".join(steps)
