"""The record itself: four pages under one entry of the menu, reached by a line of links on each of them."""

from dashboard.charts.model import Way, Ways
from dashboard.selection import Selection, address
from dashboard.wording import say

FAMILY = ("data", "coverage", "disagreements", "revisions")


def tabs(selection: Selection, here: str) -> Ways:
    """The line of links; it carries the reader, the chosen places and indicators along."""
    carried = selection.carried()
    ways = tuple(
        Way(
            say(selection.lang, f"record.{name}"),
            address(f"/{name}", carried, ("zones", "indicator")),
            name == here,
        )
        for name in FAMILY
    )
    return Ways("record", say(selection.lang, "record.tabs"), ways)
