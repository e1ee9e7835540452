"""The policy side: six pages under one entry of the menu, reached by a line of links on each of them."""

from dashboard.charts.model import Way, Ways
from dashboard.selection import Selection, address
from dashboard.wording import say

FAMILY = ("policies", "events", "targets", "instruments", "systems", "finder")
# What each of them takes along from the others.
CARRIED = {
    "policies": ("zones",),
    "events": ("indicator", "zones"),
    "targets": ("zones",),
    "instruments": ("zones",),
    "systems": (),
    "finder": (),
}


def tabs(selection: Selection, here: str) -> Ways:
    """The line of links; it carries the reader and the chosen cities along."""
    lang, carried = selection.lang, selection.carried()
    ways = tuple(
        Way(say(lang, f"policies.tab_{name}"), address(f"/{name}", carried, CARRIED[name]), name == here)
        for name in FAMILY
    )
    return Ways("tabs", say(lang, "policies.tabs"), ways)
