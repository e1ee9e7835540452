"""A whole View on screen: sentence, charts with their tables, files, notes."""

from urllib.parse import urlsplit

from dash import dcc, html

from dashboard.charts.figure import CONFIG, NARROW, figure
from dashboard.charts.model import Chart, Grid, View
from dashboard.citing import Cited
from dashboard.components.add import add
from dashboard.components.cite import cite
from dashboard.components.downloads import downloads
from dashboard.components.gathered import gathered
from dashboard.components.grid import grid
from dashboard.components.notices import notices
from dashboard.components.snippets import snippets
from dashboard.components.ways import ways
from dashboard.wording import say

# For the key of a chart or table: how a briefing names it, and the address of the briefing with it alone.
Adds = dict[str, tuple[str, str]]


def view(
    shown: View,
    page: str,
    files: dict[str, str],
    adds: Adds | None = None,
    read: tuple = (),
    cited: dict[str, Cited] | None = None,
):
    """The view's title, notices, charts, files and notes, in reading order; `read` are CSV and Parquet.

    `cited` tells for the key of a chart how to cite it.
    """
    return [
        html.H1(shown.title),
        html.P(shown.subtitle, className="subtitle"),
        *[ways(one) for one in shown.ways],
        notices(shown.notices),
        *[
            _chart(chart, number, page, shown, adds or {}, cited or {})
            for number, chart in enumerate(shown.charts)
        ],
        *([] if shown.parts is None else [gathered(shown, files)]),
        downloads(shown.lang, files),
        *([snippets(shown.lang, *read)] if read else []),
        _notes(shown),
    ]


def _chart(chart: Chart, number: int, page: str, shown: View, adds: Adds, cited: dict[str, Cited]):
    heading = [html.H2(chart.title)] if chart.title and (number or isinstance(chart, Grid)) else []
    subtitle = [html.P(chart.subtitle, className="subtitle")] if chart.subtitle else []
    drawn = not isinstance(chart, Grid)
    body = [_graph(chart, number, page, shown), _twin(chart)] if drawn else [grid(chart, shown.title)]
    notes = [html.P(note, className="note") for note in chart.notes]
    sources = [html.P(chart.sources, className="sources")] if chart.sources else []
    table = chart if isinstance(chart, Grid) else getattr(chart, "table", None)
    pages = [ways(table.pages)] if table and table.pages else []
    added = add(shown.lang, chart, adds, shown.title)
    return html.Section(
        [
            *heading,
            *subtitle,
            *added,
            html.Div(body, className="card"),
            *pages,
            *notes,
            *sources,
            *_cited(chart, cited, shown.lang),
        ],
        id=chart.key,
    )


def _cited(chart: Chart, cited: dict[str, Cited], lang: str):
    """How to cite a chart, folded."""
    if chart.key in cited:
        yield html.Div(cite(cited[chart.key], lang, say(lang, "cite.chart")), className="cited")


def _graph(chart: Chart, number: int, page: str, shown: View):
    drawn, lang = figure(chart, shown.lang), shown.lang
    if type(chart) in NARROW:
        drawn["layout"]["meta"] = {"narrow": f"/drawings/{page}/{number}?{urlsplit(shown.address).query}"}
    style = {"height": f"{drawn['layout']['height']}px"}
    return dcc.Graph(
        id={"page": page, "chart": number}, figure=drawn, config=CONFIG[lang], style=style, responsive=True
    )


def _twin(chart):
    return grid(chart.table) if chart.table else None


def _notes(shown: View):
    if not shown.notes:
        return None
    items = [html.Li(note) for note in shown.notes]
    return html.Details(
        [html.Summary(say(shown.lang, "shell.notes")), html.Ul(items)], className="notes", open=True
    )
