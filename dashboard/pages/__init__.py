"""One module per page; PAGES holds them in menu order."""

from dashboard.pages import (
    benchmark,
    coverage,
    data,
    disagreements,
    events,
    find,
    finder,
    instruments,
    overview,
    peers,
    policies,
    revisions,
    systems,
    targets,
    trends,
    zone,
)

PAGES = (
    overview,
    benchmark,
    trends,
    policies,
    events,
    targets,
    instruments,
    systems,
    finder,
    zone,
    data,
    coverage,
    disagreements,
    revisions,
    peers,
    find,
)
