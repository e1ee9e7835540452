"""Many short texts searched at once: one long text, scanned at the speed of the machine."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from dashboard.finding.text import runs_of

# How good a hit is: the whole text, its beginning or its inside, and how much of the text it covers.
WHOLE, FIRST, INSIDE, COVERED = 1.0, 0.75, 0.55, 0.2
END = "\n"


@dataclass(frozen=True)
class Line:
    """One text of one entry (its place in the index) and what a hit in it is worth, from 0 to 1."""

    entry: int
    text: str
    worth: float


@dataclass(frozen=True)
class Scan:
    """The compact lines in one text, where each begins, and where in it a word may begin."""

    text: str
    starts: bytes
    offsets: tuple[int, ...]
    lines: tuple[Line, ...]

    @staticmethod
    def of(lines: Iterable[Line]) -> "Scan":
        """The scan over some lines."""
        kept = tuple(lines)
        runs = runs_of("".join(f"{line.text.replace(END, ' ')}{END}" for line in kept))
        text = "".join(runs)
        starts = b"".join(b"\1" + bytes(len(run) - 1) for run in runs)
        return Scan(text, starts, (0, *(end.end() for end in re.finditer(END, text))), kept)

    def hits(self, word: str) -> dict[int, float]:
        """Entries in which a compact word begins somewhere, each with its best quality from 0 to 1."""
        best: dict[int, float] = {}
        at = self.text.find(word) if word else -1
        while at >= 0:
            after = at + 1
            if self.starts[at]:
                number = bisect_right(self.offsets, at) - 1
                begins, after = self.offsets[number], self.offsets[number + 1]
                line = self.lines[number]
                quality = line.worth * _quality(at == begins, len(word), after - begins - 1)
                if quality > best.get(line.entry, 0):
                    best[line.entry] = quality
            at = self.text.find(word, after)
        return best

    def has(self, word: str) -> bool:
        """Whether a compact word begins in any line."""
        at = self.text.find(word) if word else -1
        while at >= 0 and not self.starts[at]:
            at = self.text.find(word, at + 1)
        return at >= 0


def _quality(first: bool, length: int, whole: int) -> float:
    return WHOLE if length == whole else (FIRST if first else INSIDE) + COVERED * length / whole
