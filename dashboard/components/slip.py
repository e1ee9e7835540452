"""The panel at the right: what one thing on screen is and where it comes from."""

from dash import html

from dashboard.wording import say

LONG = 14


def slip(lang: str, kind: str, title: str, facts, more=(), ways=()):
    """A heading, facts as (name, what) pairs without empty ones, further blocks, and ways on."""
    return html.Div(
        [
            html.P(
                [html.Span(kind), html.Button("✕", title=say(lang, "shell.close"), **{"data-close": "1"})],
                className="kind",
            ),
            html.H2(title, tabIndex="-1"),
            told(facts),
            *more,
            html.Div(list(ways), className="ways") if ways else None,
        ],
        className="slip long" if len(title) > LONG else "slip",
        role="dialog",
        **{"aria-label": f"{kind}: {title}"},
    )


def told(facts):
    """Facts as (name, what) pairs in two columns; none without anything to tell."""
    pairs = [part for name, what in facts if what for part in (html.Dt(name), html.Dd(what))]
    return html.Dl(pairs) if pairs else None
