"""One module per page; PAGES holds them in menu order."""

from dashboard.pages import benchmark, overview

PAGES = (overview, benchmark)
