"""The figures of one indicator that stand for their dates, where several were published."""

from dataclasses import dataclass

import pandas as pd

from dashboard.analysis.breaks import Breaks
from dashboard.analysis.facts import Facts, facts
from dashboard.analysis.frames import records
from dashboard.analysis.publishers import quality
from dashboard.analysis.shared import Shape


@dataclass(frozen=True)
class Figures:
    """Rows, facts and order of figures; `heads` are the places of the best of each zone, kind and date."""

    rows: list[dict]
    several: list[Facts]
    heads: list[int]
    quality: list[int]

    @classmethod
    def of(cls, frame: pd.DataFrame) -> "Figures":
        """The best published figure of each zone, level, shape and date, in the order of the frame."""
        several, order = facts(frame, Breaks()), quality(frame)
        best: dict[tuple, int] = {}
        for n, one in enumerate(several):
            key = (one.zone, one.level, Shape.of(one), one.as_of)
            if key not in best or order[n] < order[best[key]]:
                best[key] = n
        return cls(records(frame), several, list(best.values()), order)
