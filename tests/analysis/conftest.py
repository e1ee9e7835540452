"""The real record as frames, read once."""

import pandas as pd
import pytest

from dashboard.analysis.breaks import Breaks
from dashboard.analysis.ranking import compare


@pytest.fixture(scope="session")
def figures(record) -> pd.DataFrame:
    """Every published figure, rows of the view `figures`."""
    return record.sql("select * from figures").to_arrow_table().to_pandas()


@pytest.fixture(scope="session")
def breaks(record) -> pd.DataFrame:
    """The table `breaks`."""
    return record.sql("select * from breaks").to_arrow_table().to_pandas()


@pytest.fixture(scope="session")
def of(figures):
    """Figures of one indicator, narrowed by columns: of("gdp", zone_id="hefei", as_of="2025-12-31")."""
    by_indicator = dict(iter(figures.groupby("indicator_id")))

    def narrowed(indicator_id: str, **wanted) -> pd.DataFrame:
        found = by_indicator[indicator_id]
        for name, value in wanted.items():
            found = found[found[name].astype(str) == str(value)]
        return found

    return narrowed


@pytest.fixture(scope="session")
def comparisons(figures, breaks) -> dict[str, pd.DataFrame]:
    """The comparison of every indicator that is meant for it, by the defaults."""
    known, core = Breaks.of(breaks), figures[figures["domain"].notna()]
    return {str(name): compare(frame, known) for name, frame in core.groupby("indicator_id")}
