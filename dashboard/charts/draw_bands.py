"""Pilot periods in a chart over time: named strips above the plot, and the day on which each begins."""

from dashboard.charts.model import Band
from dashboard.charts.paper import BAND, Paper
from dashboard.charts.room import cut, text_width

SIZE = 11


def bands(found: tuple[Band, ...], paper: Paper) -> tuple[list[dict], list[dict]]:
    """Pilot periods: each a named strip above the plot and, from its first day, a line down through it.

    The earliest is on top, so that no line crosses another's name. A single one is soft ground behind the
    plot as well.
    """
    inside = [band for band in found if band.start <= paper.end and band.end >= paper.start]
    rows = list(enumerate(sorted(inside, key=lambda band: band.start, reverse=True)))
    strips = [_strip(n, band, paper) for n, band in rows]
    begins = [_begins(n, band, paper) for n, band in rows if band.start > paper.start]
    ground = [{**strips[0], "y0": 0, "y1": 1, "opacity": 0.05}] if len(inside) == 1 else []
    return [*ground, *strips, *begins], [_named(n, band, paper) for n, band in rows]


def _strip(n: int, band: Band, paper: Paper) -> dict:
    return {
        "type": "rect",
        "x0": max(band.start, paper.start).isoformat(),
        "x1": min(band.end, paper.end).isoformat(),
        "yref": "y domain",
        "y0": 1 + (BAND * n + 1) / paper.plot,
        "y1": 1 + (BAND * (n + 1) - 1) / paper.plot,
        "fillcolor": band.colour,
        "opacity": 0.1,
        "line": {"width": 0},
        "layer": "below",
    }


def _begins(n: int, band: Band, paper: Paper) -> dict:
    day = band.start.isoformat()
    line = {"color": band.colour, "width": 1, "dash": "2px,3px"}
    top = 1 + (BAND * (n + 1) - 1) / paper.plot
    return {
        "type": "line",
        "x0": day,
        "x1": day,
        "yref": "y domain",
        "y0": 0,
        "y1": top,
        "line": line,
        "opacity": 0.5,
        "layer": "below",
    }


def _named(n: int, band: Band, paper: Paper) -> dict:
    """Its name at its beginning or, where it is too long, before its end; cut on the narrowest screens."""
    begins, ends = max(band.start, paper.start), min(band.end, paper.end)
    fits = paper.x(begins) + text_width(band.label, SIZE) + 4 < paper.across + paper.right
    return {
        "text": band.label if fits else cut(band.label, SIZE, paper.x(ends) + paper.left - 8),
        "font": {"size": SIZE, "color": band.colour},
        "borderpad": 0,
        "x": (begins if fits else ends).isoformat(),
        "yref": "paper",
        "y": 1,
        "xshift": 4 if fits else -4,
        "yshift": BAND * n - 1,
        "showarrow": False,
        "xanchor": "left" if fits else "right",
        "yanchor": "bottom",
    }
