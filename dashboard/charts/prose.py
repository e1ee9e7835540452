"""Sentences as frozen values: each figure in them keeps the way to its receipt."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Stretch:
    """A stretch of a sentence. `open` names what a click would open: the receipt it is taken from."""

    text: str
    open: str = ""


@dataclass(frozen=True)
class Receipt:
    """What a figure is taken from: a document as it is cited, and the place in it."""

    document: str
    place: str = ""


@dataclass(frozen=True)
class Passage:
    """A paragraph, or a heading of some `level` (1 the highest; 0 is none); a `small` one explains."""

    words: tuple[Stretch, ...]
    level: int = 0
    small: bool = False

    @property
    def text(self) -> str:
        """The passage as plain text."""
        return "".join(stretch.text for stretch in self.words)
