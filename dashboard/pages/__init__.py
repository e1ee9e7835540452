"""One module per page; PAGES holds them in menu order."""

from dashboard.pages import benchmark, data, finder, instruments, overview, policies, systems, targets, trends, zone

PAGES = (overview, benchmark, trends, policies, targets, instruments, systems, finder, zone, data)
