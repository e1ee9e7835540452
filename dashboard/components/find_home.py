"""The choice of a home city among too many to list."""

from dashboard.components.picker import picker
from dashboard.wording import say


def find_home(lang: str):
    """The field that finds a city by its name."""
    return picker("cities-to-choose", "home", say(lang, "crowd.home"), say(lang, "crowd.home_show"))
