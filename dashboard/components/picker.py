"""The field that finds one of many by its name: the browser asks for the names when they are needed."""

import dash_bootstrap_components as dbc
from dash import html


def picker(field_id: str, parameter: str, label: str, button: str = "⌕"):
    """A small form; what is typed or picked becomes part of the address as `pick=parameter:name`."""
    names, named = f"{field_id}-names", {"aria-label": label} if button == "⌕" else {}
    field = dbc.Input(type="search", list=names, autocomplete="off")
    return html.Form(
        [
            html.Label([html.Span(label), field]),
            html.Datalist(id=names),
            html.Button(button, type="submit", **named),
        ],
        className="picker",
        **{"data-pick": parameter},
    )
