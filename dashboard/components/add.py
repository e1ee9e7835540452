"""The way of a chart or table into the briefing: a plain link, which the browser turns into one step."""

from dash import html

from dashboard.charts.model import Chart
from dashboard.wording import say


def add(lang: str, chart: Chart, adds: dict[str, tuple[str, str]], title: str):
    """A line with a link for the chart and one for its table; nothing where they cannot be gathered.

    `title` names what has no title of its own.
    """
    table = getattr(chart, "table", None)
    named = [(chart.key, "briefing.add", chart.title or title)]
    named += [(table.key, "briefing.add_table", table.title or chart.title or title)] if table else []
    links = [_link(lang, *adds[key], words, name) for key, words, name in named if key in adds]
    return [html.Div(links, className="adds", **{"aria-live": "polite"})] if links else []


def _link(lang: str, item: str, address: str, words: str, title: str):
    """One link; once its chart is in the briefing it leads there and says so."""
    return html.A(
        [
            html.Span(say(lang, words), className="out"),
            html.Span(say(lang, "briefing.added"), className="in"),
        ],
        href=address,
        className="add",
        title=say(lang, "briefing.add_named", title=title),
        **{"data-add": item},
    )
