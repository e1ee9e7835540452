"""One module per page; PAGES holds them in menu order."""

from dashboard.pages import benchmark, data, finder, instruments, overview, policies, systems, targets

PAGES = (overview, benchmark, policies, targets, instruments, systems, finder, data)
