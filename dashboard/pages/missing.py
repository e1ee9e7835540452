"""What an address without a page shows."""

from dash import html

from dashboard.pages.site import Site, address_of
from dashboard.selection import parse
from dashboard.wording import say


def layout(site: Site, query: dict[str, str]):
    """A sentence and the way to every page of the menu."""
    lang = "en" if query.get("lang") == "en" else "zh"
    selection = parse({"lang": lang}, (), {"lang": ("zh", "en")})
    links = [
        html.Li(html.A(say(lang, page.TITLE), href=address_of(page, selection)))
        for page in site.pages
        if page.IN_MENU
    ]
    return html.Main(
        [
            html.H1(say(lang, "shell.missing_page")),
            html.P(say(lang, "shell.missing_page_text")),
            html.Ul(links),
        ],
        className="missing",
    )
