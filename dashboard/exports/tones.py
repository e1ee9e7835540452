"""How the tone of a cell looks in files: colour and weight of its text and of its note."""

from dashboard import theme
from dashboard.charts.model import Cell

OWN, STRONG = {"own", "mine"}, {"best", "strong"}


def is_own(cell: Cell, row_home: bool) -> bool:
    """Whether a cell speaks of the home city."""
    return row_home or bool(set(cell.tone.split()) & OWN)


def is_strong(cell: Cell) -> bool:
    """Whether a cell holds the best of its kind."""
    return bool(set(cell.tone.split()) & STRONG)


def ink(cell: Cell, home: bool) -> str:
    """The colour of a text: grey for what is missing or has no place, amber for caution, red for home."""
    tones = set(cell.tone.split())
    if "faint" in tones or cell.reason:
        return theme.HOME if "gap" in tones and home else theme.SOFT
    if home:
        return theme.HOME
    return theme.CAUTION if "caution" in tones and not cell.note else theme.INK


def note_ink(cell: Cell) -> str:
    """The colour of a note: amber where it calls for caution."""
    return theme.CAUTION if "caution" in cell.tone.split() else theme.SOFT
