"""Slides for the office: every chart of a view as a native chart that can be edited."""

from dashboard.charts.model import View


def write(view: View) -> bytes:
    """The view as a deck; what writes slides is only loaded for the first one."""
    from dashboard.exports.slides import deck_of

    return deck_of(view)
