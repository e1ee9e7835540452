"""Axes of native charts: round steps, quiet lines, small type."""

from typing import Any

from pptx.chart.chart import Chart
from pptx.enum.chart import XL_TICK_MARK
from pptx.util import Pt

from dashboard import theme
from dashboard.exports.openxml import Element, every_face, faces, positive_ids, rgb


def step(low: float, high: float, about: int = 5) -> float:
    """A round distance between ticks that covers a range in about so many."""
    raw = (high - low) / about or 1.0
    power = 10.0 ** int(f"{raw:e}".split("e")[1])
    return next(power * times for times in (1, 2, 2.5, 5, 10) if power * times >= raw * 0.999)


def number_format(apart: float) -> str:
    """How ticks that stand some distance apart are written."""
    digits = max(0, -int(f"{apart:e}".split("e")[1])) + (f"{apart:e}"[:3] == "2.5")
    return "#,##0" + ("." + "0" * digits if digits and apart < 1 else "")


def quiet(axis: Any, low: float, high: float, apart: float, size: float = 10) -> None:
    """A value axis with faint lines and no line of its own."""
    axis.minimum_scale, axis.maximum_scale, axis.major_unit = low, high, apart
    axis.major_tick_mark = axis.minor_tick_mark = XL_TICK_MARK.NONE
    axis.format.line.fill.background()
    axis.tick_labels.font.size = Pt(size)
    axis.tick_labels.font.color.rgb = rgb(theme.SOFT)


def grid_lines(axis: Any) -> None:
    """Hairlines at the ticks."""
    axis.has_major_gridlines = True
    axis.major_gridlines.format.line.color.rgb = rgb(theme.RULE)
    axis.major_gridlines.format.line.width = Pt(0.75)


def finish(chart: Chart) -> Element:
    """What every chart needs last: no legend, true gaps, faces on all text, ids that validate."""
    chart.has_legend = False
    chart.has_title = False
    chart.font.size = Pt(12)
    chart.font.color.rgb = rgb(theme.INK)
    space = chart._chartSpace
    faces(chart.font._rPr)
    every_face(space)
    positive_ids(space)
    return space
