"""An old deck brought up to date: numbers become today's, what its author changed by hand stays."""

from collections.abc import Callable

from dashboard.charts.model import View

# From a page's name and a query to the whole view; None for a page that is none.
Ask = Callable[[str, str], View | None]


def write(content: bytes, name: str, ask: Ask, lang: str) -> bytes:
    """The deck with today's numbers and a last slide that lists what changed.

    Raises uploads.Refused for a file that is no deck of ours; what reads slides is only loaded for the first.
    """
    from dashboard.exports.refresh_deck import refreshed

    return refreshed(content, name, ask, lang)
