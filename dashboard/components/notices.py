"""Sentences that the reader should see before the chart."""

from dash import html

from dashboard.charts.model import Notice


def notices(found: tuple[Notice, ...]):
    """One block per notice, each with at most one way on."""
    return html.Div([_notice(one) for one in found], className="notices", role="status")


def _notice(one: Notice):
    parts = [html.Strong(one.title)] if one.title else []
    parts.append(html.Span(one.text))
    if one.link:
        parts.append(html.A(one.link_text, href=one.link))
    return html.P(parts, className=f"notice {one.tone}")
