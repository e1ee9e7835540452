"""The search box of every page and the short list of answers under it."""

from collections.abc import Iterable

import dash_bootstrap_components as dbc
from dash import html

from dashboard.charts.model import Cell, Row
from dashboard.wording import say

PAUSE = 150  # milliseconds without a key after which the server is asked
LONGEST = 200


def search(lang: str, field_id: str, answers_id: str, value: str = ""):
    """The box; `/` leads to it, and what it finds stands under it."""
    field = dbc.Input(
        id=field_id,
        type="search",
        value=value,
        placeholder=say(lang, "find.placeholder"),
        debounce=PAUSE,
        maxLength=LONGEST,
        autocomplete="off",
        persistence=False,
    )
    return html.Div(
        [
            html.Label(say(lang, "find.label"), htmlFor=field_id, className="hidden"),
            field,
            html.Kbd("/", **{"aria-hidden": "true"}),
            html.Div(
                id=answers_id,
                className="answers",
                tabIndex="-1",
                role="region",
                **{"aria-label": say(lang, "find.answers")},
            ),
        ],
        className="search",
        role="search",
    )


def answers(
    words: str, said: Iterable[str], figures: list[Row], things: list[Row], everything: Cell, lang: str
):
    """The answers to `words`: what the record lacks, figures asked for, things called so, the way to all."""
    items = [html.Li(_figure(row, lang)) for row in figures] + [html.Li(_thing(row)) for row in things]
    first = [row.cells[0].text for row in (*figures, *things)][:1]
    status = say(lang, "find.status", count=everything.value, first=first[0]) if first else ""
    return [
        html.P(status, role="status", className="hidden"),
        *[html.P(text, className="lacks") for text in said],
        html.Ul(items, **{"data-words": words}),
        html.A(everything.text, href=everything.link, className="everything"),
    ]


def nothing(lang: str, words: str):
    """That nothing was found, and what to try."""
    return [
        html.P(say(lang, "find.nothing", words=words), role="status", className="lacks"),
        html.P(say(lang, "find.nothing_way"), className="note"),
    ]


def _figure(row: Row, lang: str):
    what, figure, when, publisher, published = row.cells
    day = published.text if published.tone else say(lang, "find.published", date=published.text)
    told = (when.text, publisher.text, day, when.note)
    return html.Button(
        [
            html.Span(what.text, className="what"),
            html.Strong(figure.text),
            html.Span(" · ".join(filter(None, told)), className="note"),
        ],
        className="asked",
        **{"data-open": figure.open},
    )


def _thing(row: Row):
    name, details = row.cells
    inside = [
        html.Span(name.text, className="what"),
        html.Span(details.note, className="tag"),
        html.Span(details.text, className="note"),
    ]
    return html.Button(inside, **{"data-open": name.open}) if name.open else html.A(inside, href=name.link)
