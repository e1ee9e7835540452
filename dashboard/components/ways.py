"""A line of plain links: tabs, pages, choices to take back."""

from dash import html

from dashboard.charts.model import Way, Ways


def ways(shown: Ways):
    """The name of the line and its links; the one where the reader is carries `aria-current`."""
    return html.Nav(
        [html.Span(shown.label, className="name"), *[_way(one) for one in shown.ways]],
        className=f"ways-{shown.key} ways-line",
        **{"aria-label": shown.label},
    )


def _way(one: Way):
    if one.open:
        return html.Button(one.text, **{"data-open": one.open})
    if not one.link:
        return html.Span(one.text, className="here" if one.here else "off")
    return html.A(one.text, href=one.link, **({"aria-current": "true"} if one.here else {}))
