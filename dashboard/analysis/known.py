"""The record as it could have been known on a day."""

from datetime import date

import numpy as np
import pandas as pd

from dashboard.analysis.dates import days


def known_on(figures: pd.DataFrame, day: date | None) -> pd.DataFrame:
    """The figures whose source had been published by a day; all of them without one.

    A figure of an undated source is left out once a day is named: it is not known when it became known.
    """
    if day is None:
        return figures
    dates = days(figures["known_on"])
    return figures[np.array([one is not None and one <= day for one in dates], dtype=bool)]


def undated(figures: pd.DataFrame) -> int:
    """How many figures have a source without a date."""
    return sum(one is None for one in days(figures["known_on"]))
