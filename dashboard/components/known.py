"""The choice of a day: show the record as it could have been known then."""

from datetime import date

import dash_bootstrap_components as dbc
from dash import html

from dashboard.components.header import ASKS
from dashboard.wording import say


def known(lang: str, path: str, carried: dict[str, str], day: date | None, today: str):
    """A small form in the top bar, which works without any callback; with one, the page is not left.

    `carried` are the other parameters of the address, `today` is the address without the day.
    """
    shown = f"{say(lang, 'shell.known')} {day or say(lang, 'shell.known_today')}"
    label = say(lang, "shell.known_label")
    fields = [dbc.Input(type="hidden", name=name, value=value) for name, value in carried.items()]
    field = html.Label([html.Span(label), dbc.Input(type="date", name="known", value=str(day or ""))])
    back = [html.A(say(lang, "shell.known_back"), href=today, **ASKS)] if day else []
    form = html.Form(
        [*fields, field, html.Button(say(lang, "shell.known_show"), type="submit"), *back],
        action=path,
        method="get",
        **ASKS,
    )
    return html.Details(
        [html.Summary(shown, className="chosen" if day else ""), form], className="folds known"
    )
