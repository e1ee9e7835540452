"""SVG as text: elements, numbers, colours."""

import re

from dashboard.exports.words import plain

ESCAPED = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})
RGBA = re.compile(r"rgba\((\d+),(\d+),(\d+),([\d.]+)\)")


def escaped(text: str) -> str:
    """Text that any document can hold, on one line."""
    return plain(text).translate(ESCAPED)


def element(name: str, inside: str = "", **attributes) -> str:
    """An element; `stroke_width=2` is stroke-width="2", and what is None or "" is left out."""
    said = "".join(
        f' {key.strip("_").replace("_", "-")}="{value if isinstance(value, str) else short(value)}"'
        for key, value in attributes.items()
        if value is not None and value != ""
    )
    return f"<{name}{said}>{inside}</{name}>" if inside else f"<{name}{said}/>"


def short(value: float) -> str:
    """A number in no more digits than can be seen."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def paint(kind: str, colour: str, opacity: float | None = None) -> dict:
    """The attributes for a fill or a stroke; a transparent colour as two, which office programs read."""
    found = RGBA.fullmatch(colour)
    if found:
        *parts, share = found.groups()
        colour, opacity = "#" + "".join(f"{int(part):02X}" for part in parts), float(share)
    return {kind: colour, f"{kind}_opacity": None if opacity in (None, 1) else opacity}


def line(x0: float, y0: float, x1: float, y1: float, colour: str, width: float = 1.0, **more) -> str:
    """A straight line."""
    return element("line", x1=x0, y1=y0, x2=x1, y2=y1, stroke_width=width, **paint("stroke", colour), **more)


def rectangle(left: float, top: float, width: float, height: float, colour: str, **more) -> str:
    """A filled rectangle; `rx` rounds it, `fill_opacity` lightens it."""
    painted = {**paint("fill", colour), **more}
    return element("rect", x=left, y=top, width=max(width, 0), height=max(height, 0), **painted)


def moved(inside: str, x: float, y: float, scale: float = 1.0) -> str:
    """A group at another place and in another size."""
    size = f" scale({short(scale)})" if scale != 1 else ""
    return element("g", inside, transform=f"translate({short(x)} {short(y)}){size}")
