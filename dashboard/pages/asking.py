"""Views asked for again by what a chart on an old slide says of itself: its page and its query."""

from collections.abc import Callable
from urllib.parse import parse_qsl

from dashboard.charts.model import View
from dashboard.pages.files import addressed
from dashboard.pages.site import Site, selected, whole

Ask = Callable[[str, str], View | None]


def asker(site: Site, host: str) -> Ask:
    """Gives the whole view of a page's name and a query, with a full address; None for no page."""
    pages = {page.NAME: page for page in site.pages if not hasattr(page, "gathered")}

    def ask(name: str, query: str) -> View | None:
        page = pages.get(name)
        if page is None:
            return None
        return addressed(whole(site, page, selected(site, page, dict(parse_qsl(query)))), host)

    return ask
